"""What a proposal talks about: by the words of its process, unless an editor said otherwise."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from candidaturas import palabras, temas
from candidaturas.palabras import ArchivoDeTemasInvalido, Defecto, PalabraInvalida, leer_palabras
from candidaturas.temas import Temario, huella, reglas
from tests.factories.fichas import TEMARIO, una_ficha

INICIALES = palabras.iniciales()
CLAVES = {tema.clave for tema in INICIALES}


@pytest.mark.parametrize(
    ("texto", "esperados"),
    [
        ("Pozos comunitarios.", {"agua"}),
        ("HOSPITALES de segundo nivel", {"salud"}),
        ("¿Más policías? ¡Sí!", {"seguridad"}),
        ("Cuidar el medio ambiente", {"medio_ambiente"}),
        ("A medio camino, otro ambiente", {"transporte"}),
        ("Rendición\nde cuentas en cada obra", {"gobierno_abierto"}),
        ("La casaca y la aguada", set()),
        ("salud/educación", {"salud", "educacion"}),
        ("Agua,salud", {"agua", "salud"}),
        ("agua.Salud", {"agua", "salud"}),
        ("medio-ambiente y _becas_", {"medio_ambiente", "educacion"}),
        ("Gobierno “abierto”", {"gobierno_abierto"}),
        ("Edu\u00adcacio\u0301n para todas… y todos", {"educacion"}),
        ("", set()),
    ],
)
def test_themes_are_found_by_words_beginnings_and_expressions(texto, esperados):
    assert set(TEMARIO.reglas.temas(texto)) == esperados


@pytest.mark.parametrize("entre", [": ", ". ", ", ", "; ", "? ¿", " (", "…", " – ", "\n- ", "\n\n", "\n \n"])
def test_an_expression_does_not_go_across_what_divides_a_sentence(entre):
    clima = reglas({"clima": "cambio climático"})
    assert clima.temas("El cambio\nclimático") == ("clima",)
    assert clima.temas(f"Viene un cambio{entre}climático y social") == ()


def test_a_title_is_no_part_of_the_first_sentence_of_its_text():
    assert Temario(reglas({"clima": "cambio climático, pozo"})).segun_palabras("Cambio", "climático, no") == ()
    assert Temario(reglas({"clima": "pozo"})).segun_palabras("Pozo", "") == ("clima",)


@pytest.mark.parametrize("escrita", ["c-130", "C 130", "d’artagnan", "i+d", "covid_19"])
def test_a_word_of_the_list_is_cut_as_that_of_a_text(escrita):
    assert reglas({"t": escrita}).temas(f"Un ({escrita.upper()}).") == ("t",)


@given(st.text(st.characters(codec="latin-1")))
def test_texts_fold_alike_whichever_letters_are_beside_them(texto):
    assert f"{palabras.plegar(texto)}“" == palabras.plegar(f"{texto}“")


@given(st.text())
def test_the_words_of_any_text_are_folded(texto):
    assert all(voz == palabras.plegar(voz) for voz in palabras.voces(texto))


def test_a_word_that_cannot_be_used_counts_for_nothing_and_is_told():
    mala = "x" * 61
    assert reglas({"agua": f"po*zo, agua, {mala}", "salud": "*"}).temas("Pozo de agua") == ("agua",)
    utiles, defectuosas = palabras.leer_las_que_sirven(f"po*zo, agua\n{mala}")
    assert utiles == ("agua",)
    assert [(malo.renglon, malo.palabra, malo.defecto) for malo in defectuosas] == [
        (1, "po*zo", Defecto.ASTERISCO),
        (2, mala, Defecto.LARGA),
    ]


def test_of_a_list_with_too_many_words_the_first_are_used():
    demasiadas = "\n".join(f"palabra{n}" for n in range(palabras.PALABRAS_MAXIMAS + 5))
    largas = reglas({"agua": demasiadas})
    assert largas.temas("palabra0") == ("agua",)
    assert largas.temas(f"palabra{palabras.PALABRAS_MAXIMAS}") == ()


def test_what_rules_have_seen_is_bounded_and_few_lists_are_kept():
    vistas = reglas({"agua": "agua*"})
    for n in range(0, 25_000, 5_000):
        vistas.temas(" ".join(f"otra{k}" for k in range(n, n + 5_000)) + " " + "z" * 2_000)
    assert len(vistas._vistas) == 20_000
    assert vistas.temas("otra24999 aguamiel") == ("agua",)
    assert temas._reglas.cache_info().maxsize == 2


def test_the_list_that_a_process_begins_with_is_the_one_of_the_domain_and_each_theme_has_words_and_two_names():
    assert [tema.clave for tema in INICIALES] == [
        "agua", "seguridad", "salud", "educacion", "empleo", "campo", "medio_ambiente", "igualdad", "transporte",
        "vivienda", "cultura_deporte", "gobierno_abierto",
    ]  # fmt: skip
    assert all(tema.nombre and tema.ingles and leer_palabras(tema.palabras) for tema in INICIALES)


@pytest.mark.parametrize(
    "linea", ["agua: agua", "agua | Agua: agua", "agua | Agua | Water:", "agua | Agua | Water: , ,", "a | A | A: ag*"]
)
def test_a_line_of_the_file_that_is_no_theme_is_an_error_that_names_it(linea):
    with pytest.raises(ArchivoDeTemasInvalido, match="line 2"):
        palabras.leer(f"# temas\n{linea}\n")


def test_a_theme_is_in_the_file_once():
    with pytest.raises(ArchivoDeTemasInvalido, match="twice"):
        palabras.leer("agua | Agua | Water: pozo\nagua | Agua | Water: río\n")


@pytest.mark.parametrize(
    ("escritas", "leidas"),
    [
        ("agua, pozo\nrío", ("agua", "pozo", "río")),
        ("Río, rio,RÍO", ("Río",)),
        ("medio-ambiente, Medio  Ambiente, medio, medio*", ("medio-ambiente", "medio", "medio*")),
        ("  medio   ambiente ,, hospital*\n\n", ("medio ambiente", "hospital*")),
        ("c-130, d'artagnan, 5", ("c-130", "d'artagnan", "5")),
        ("", ()),
    ],
)
def test_words_are_separated_by_commas_or_lines_and_each_is_kept_once_as_written(escritas, leidas):
    assert leer_palabras(escritas) == leidas


@pytest.mark.parametrize(
    ("escritas", "renglon", "palabra", "defecto"),
    [
        ("agua\nag*", 2, "ag*", Defecto.RAIZ_CORTA),
        ("*", 1, "*", Defecto.RAIZ_CORTA),
        ("*agua", 1, "*agua", Defecto.ASTERISCO),
        ("ho*pital", 1, "ho*pital", Defecto.ASTERISCO),
        ("hospital**", 1, "hospital**", Defecto.ASTERISCO),
        ("agua, medio ambient*", 1, "medio ambient*", Defecto.ASTERISCO),
        ("medio* ambiente", 1, "medio* ambiente", Defecto.ASTERISCO),
        ("¡agua", 1, "¡agua", Defecto.SIGNOS),
        ("agua - pozo", 1, "agua - pozo", Defecto.SIGNOS),
        ("agua.salud", 1, "agua.salud", Defecto.SIGNOS),
        ("\u200b", 1, "\u200b", Defecto.SIGNOS),
        ("covid-19*", 1, "covid-19*", Defecto.ASTERISCO),
        ("a" * 61, 1, "a" * 61, Defecto.LARGA),
        ("a b c d e f g", 1, "a b c d e f g", Defecto.EXPRESION_LARGA),
        ("\n".join(f"palabra{n}" for n in range(201)), 201, "palabra200", Defecto.DEMASIADAS),
    ],
)
def test_a_word_that_cannot_be_used_is_named_with_its_line_and_the_reason(escritas, renglon, palabra, defecto):
    with pytest.raises(PalabraInvalida) as error:
        leer_palabras(escritas)
    assert (error.value.renglon, error.value.palabra, error.value.defecto) == (renglon, palabra, defecto)


def test_what_an_editor_set_goes_before_the_words_for_that_very_text_and_no_other():
    temario = Temario(
        reglas({"agua": "agua", "salud": "salud"}),
        {("propuesta_1", huella("", "Agua limpia.")): ("salud",), ("propuesta_2", huella("", "Salud.")): ()},
    )
    assert temario.de("propuesta_1", "", "Agua limpia.") == ("salud",)
    assert temario.de("propuesta_1", "", "Agua limpia y salud.") == ("agua", "salud")
    assert temario.de("propuesta_genero", "", "Agua limpia.") == ("agua",)
    assert temario.de("propuesta_2", "", "Salud.") == ()


def test_title_and_text_are_never_taken_for_each_other():
    assert huella("Agua", "limpia") != huella("Agualimpia", "") != huella("", "Agualimpia")


def test_the_record_keeps_what_each_proposal_talks_about():
    ficha = una_ficha(propuesta_1="Becas y agua.", propuesta_2="Nada de eso.", propuesta_genero="").como_datos()
    assert ficha["propuestas"]["propuesta_1"]["valor"]["temas"] == ["agua", "educacion"]
    assert ficha["propuestas"]["propuesta_2"]["valor"]["temas"] == []
    assert ficha["propuestas"]["propuesta_genero"]["valor"] is None


def test_a_record_has_the_themes_of_its_three_proposals_once():
    ficha = una_ficha(propuesta_1="Becas.", propuesta_2="Agua.", propuesta_genero="Más becas.").como_datos()
    assert temas.de_ficha(ficha) == ("agua", "educacion")


def test_a_record_without_answers_or_older_than_its_themes_talks_about_nothing():
    assert temas.de_ficha(una_ficha(sin_respuestas=True).como_datos()) == ()
    anterior = una_ficha(propuesta_1="Agua.").como_datos()
    for clave in temas.PROPUESTAS:
        del anterior["propuestas"][clave]["valor"]["temas"]
    assert temas.de_ficha(anterior) == ()
