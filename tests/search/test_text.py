"""How what a person types is read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.forms import formas
from search.synonyms import leer as leer_sinonimos
from search.synonyms import vigentes
from search.text import TERMINOS_MAXIMOS, Termino, escritas, interpretar, palabras, plegar, sonido

SINONIMOS = leer_sinonimos("agua, agua potable # tema\nalcalde, presidencia municipal\ncongreso => diputación")


def _terminos(texto):
    return [termino.palabras for termino in interpretar(texto, SINONIMOS).terminos]


def test_stop_words_are_dropped():
    assert _terminos("agua en las escuelas") == [("agua",), ("escuelas",)]


def test_stop_words_alone_are_kept():
    assert _terminos("de la") == [("de",), ("la",)]


def test_quotes_make_a_phrase_with_its_stop_words():
    assert interpretar('"agua de lluvia"', SINONIMOS).terminos == (Termino(("agua", "de", "lluvia"), frase=True),)


@pytest.mark.parametrize("texto", ['"sin cerrar', "«sin cerrar»", "“sin cerrar”"])
def test_any_quotes_serve_even_if_left_open(texto):
    assert interpretar(texto, SINONIMOS).terminos == (Termino(("sin", "cerrar"), frase=True),)


def test_a_minus_excludes_a_word_or_a_phrase():
    consulta = interpretar('agua -basura -"la laguna"', SINONIMOS)
    assert [t.palabras for t in consulta.terminos] == [("agua",)]
    assert [t.palabras for t in consulta.excluidos] == [("basura",), ("la", "laguna")]


def test_a_hyphen_inside_a_name_excludes_nothing():
    consulta = interpretar("Ana-María", SINONIMOS)
    assert ([t.palabras for t in consulta.terminos], consulta.excluidos) == ([("ana",), ("maria",)], ())


@pytest.mark.parametrize("texto", ["", "***", '"" -"" -', "?!", "- - -", "\u200b"])
def test_marks_alone_ask_for_nothing(texto):
    assert not interpretar(texto, SINONIMOS)


def test_a_number_belongs_to_its_district():
    assert interpretar("distrito 5", SINONIMOS).terminos == (Termino(("distrito", "5"), frase=True),)


@pytest.mark.parametrize("texto", ["distrito 05", "distrito 005"])
def test_the_zeros_before_a_district_say_nothing(texto):
    assert interpretar(texto, SINONIMOS).terminos == (Termino(("distrito", "5"), frase=True),)


@pytest.mark.parametrize("texto", ["m.c.", "M.C", "mc"])
def test_initials_with_points_are_one_word(texto):
    assert _terminos(texto) == [("mc",)]


@pytest.mark.parametrize("texto", ["Dra. Juana Carrasco", "C. Juana Carrasco", "lic juana carrasco"])
def test_a_title_before_a_name_says_nothing(texto):
    consulta = interpretar(texto, SINONIMOS)
    assert ([t.palabras for t in consulta.terminos], consulta.seguidas) == (
        [("juana",), ("carrasco",)],
        ("juana", "carrasco"),
    )
    assert escritas(texto) == ["juana", "carrasco"]


def test_a_title_alone_means_its_trade():
    (termino,) = interpretar("Dra.", vigentes()).terminos
    assert ("doctora",) in termino.alternativas
    assert escritas("dra") == ["dra"]


def test_candidates_are_everybody_and_with_other_words_nothing():
    assert interpretar("candidatos", SINONIMOS).todas
    assert _terminos("candidatas agua") == [("agua",)]
    assert not interpretar("candidatas agua", SINONIMOS).todas


def test_synonyms_of_several_words_are_recognised_first():
    (termino,) = interpretar("presidencia municipal", SINONIMOS).terminos
    assert (termino.palabras, termino.alternativas) == (("presidencia", "municipal"), (("alcalde",),))


def test_an_arrow_makes_a_synonym_one_way():
    assert interpretar("congreso", SINONIMOS).terminos[0].alternativas == (("diputacion",),)
    assert interpretar("diputación", SINONIMOS).terminos[0].alternativas == ()


@pytest.mark.parametrize(
    ("texto", "otra"),
    [("alcaldes", "presidencia municipal"), ("presidencias municipales", "alcalde"), ("congresos", "diputacion")],
)
def test_an_expression_has_its_synonyms_in_singular_and_plural(texto, otra):
    (termino,) = interpretar(texto, SINONIMOS).terminos
    assert tuple(otra.split()) in termino.alternativas


def test_what_the_file_says_of_a_plural_comes_before_what_it_says_of_its_singular():
    sinonimos = leer_sinonimos("dia, jornada\ndias, calendario")
    assert interpretar("dias", sinonimos).terminos[0].alternativas == (("calendario",),)


def test_the_file_of_synonyms_is_readable():
    assert ("diputado",) in vigentes().grupos[("diputada",)]


@given(st.text(max_size=300))
def test_any_text_is_readable_and_bounded(texto):
    consulta = interpretar(texto, SINONIMOS)
    assert len(consulta.terminos) <= TERMINOS_MAXIMOS
    assert len(consulta.excluidos) <= TERMINOS_MAXIMOS


@given(st.text(max_size=60))
def test_folding_keeps_the_length(texto):
    assert len(plegar(texto)) == len(texto)


def test_words_are_the_same_composed_or_decomposed():
    assert palabras("Mun\u0303oz A\u0301vila") == palabras("Muñoz Ávila") == ["munoz", "avila"]


@pytest.mark.parametrize(
    ("palabra", "otra"),
    [("jovenes", "joven"), ("joven", "jovenes"), ("luces", "luz"), ("juez", "jueces"), ("ingeniera", "ingeniero"),
     ("mujeres", "mujer"), ("escuela", "escuelas")],
)  # fmt: skip
def test_number_and_gender_are_forms_of_a_word(palabra, otra):
    assert otra in formas(palabra)


@pytest.mark.parametrize(
    ("uno", "otro"),
    [("gonzales", "gonzalez"), ("ivonne", "yvonne"), ("ernandes", "hernandez"), ("ximenez", "jimenez"),
     ("basquez", "vazquez"), ("asencio", "ascencio"), ("castiyo", "castillo"), ("kinones", "quinones"),
     ("paian", "payan"), ("llesenia", "yesenia"), ("mayra", "maira"), ("rosaurra", "rosaura"), ("billareal", "villarreal")],
)  # fmt: skip
def test_names_that_sound_the_same_have_one_sound(uno, otro):
    assert sonido(uno) == sonido(otro)


@pytest.mark.parametrize(
    ("uno", "otro"),
    [("maria", "mario"), ("chavez", "havez"), ("gomez", "lopez"), ("via", "villa"), ("vias", "villas"), ("trio", "trillo"),
     ("mia", "milla"), ("padia", "padilla"), ("rio", "rillo"), ("guera", "guerra"), ("coral", "corral"),
     ("caro", "carro"), ("pera", "perra"), ("ler", "leer")],
)  # fmt: skip
def test_names_that_sound_different_differ(uno, otro):
    assert sonido(uno) != sonido(otro)


def test_a_text_is_folded_alike_whatever_else_is_in_it():
    """Latin-1 texts are folded byte by byte; one letter beyond sends the whole text the long way."""
    latino = "".join(map(chr, range(256)))
    assert plegar(latino) + "…" == plegar(f"{latino}…")
