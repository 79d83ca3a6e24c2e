"""What a proposal talks about, by the words of an editable file."""

import pytest

from candidaturas import temas
from candidaturas.temas import ArchivoDeTemasInvalido, Tema
from tests.factories.fichas import una_ficha


@pytest.mark.parametrize(
    ("texto", "esperados"),
    [
        ("Pozos comunitarios.", {Tema.AGUA}),
        ("HOSPITALES de segundo nivel", {Tema.SALUD}),
        ("¿Más policías? ¡Sí!", {Tema.SEGURIDAD}),
        ("Cuidar el medio ambiente", {Tema.MEDIO_AMBIENTE}),
        ("A medio camino, otro ambiente", {Tema.TRANSPORTE}),
        ("Rendición\nde cuentas en cada obra", {Tema.GOBIERNO_ABIERTO}),
        ("La casaca y la aguada", set()),
        ("", set()),
    ],
)
def test_themes_are_found_by_words_beginnings_and_expressions(texto, esperados):
    assert set(temas.vigentes().temas(texto)) == esperados


def test_every_theme_has_words():
    reglas = temas.vigentes()
    con_palabras = {
        t for grupo in (reglas.palabras, reglas.inicios, reglas.expresiones) for s in grupo.values() for t in s
    }
    assert con_palabras == set(Tema)


@pytest.mark.parametrize("linea", ["astrologia: astros", "agua:", "agua", "agua: , ,"])
def test_a_line_that_says_nothing_is_an_error_that_names_it(linea):
    with pytest.raises(ArchivoDeTemasInvalido, match="line 2"):
        temas.leer(f"# temas\n{linea}\n")


def test_a_record_has_the_themes_of_its_three_proposals_in_their_order():
    ficha = una_ficha(propuesta_1="Becas.", propuesta_2="Agua.", propuesta_genero="Más becas.").como_datos()
    assert temas.de_ficha(ficha) == ("agua", "educacion")


def test_a_record_without_answers_talks_about_nothing():
    assert temas.de_ficha(una_ficha(sin_respuestas=True).como_datos()) == ()
