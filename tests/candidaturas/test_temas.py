"""What a proposal talks about: by the words of its process, unless an editor said otherwise."""

import pytest

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
        ("", set()),
    ],
)
def test_themes_are_found_by_words_beginnings_and_expressions(texto, esperados):
    assert set(TEMARIO.reglas.temas(texto)) == esperados


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
