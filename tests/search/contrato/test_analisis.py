"""What is a form of a word, what resembles one, and what is suggested: the same in every engine."""

import pytest

from search.query import Query, Tipo
from search.result import Coincidencia
from tests.factories.fichas import MC, una_ficha
from tests.search.motor import buscar, ids, marcado

_FICHAS = {
    "escuela": {
        "nombre": "Citlali Ozuna Para",
        "actor": MC,
        "siglado": None,
        "propuesta_1": "Educación y capacitación para las personas, con evaluación y vacunas; para que la reforestación siga.",
        "propuesta_2": "Sin discriminación.",
        "propuesta_genero": "",
        "motivo": "Los jóvenes.",
    },
    "rio": {
        "nombre": "Moreno Clara Gil",
        "propuesta_1": "Generación de empleos donde hay ríos, con transparencia.",
        "propuesta_2": "Un joven por comité.",
        "propuesta_genero": "",
    },
}


@pytest.fixture(scope="module")
def motor(motor_de):
    return motor_de(una_ficha(id=clave, slug=clave, **datos) for clave, datos in _FICHAS.items())


def _en_propuestas(motor, texto):
    return buscar(motor, texto, tipo=Tipo.PROPUESTAS)


@pytest.mark.parametrize(
    ("texto", "quien"),
    [
        ("educar", "escuela"),
        ("capacitar", "escuela"),
        ("vacunar", "escuela"),
        ("evaluar", "escuela"),
        ("discriminar", "escuela"),
        ('"reforestacion"', "escuela"),
        ("generar", "rio"),
    ],
)
def test_a_word_without_its_accents_has_the_stem_of_the_word(motor, texto, quien):
    resultado = buscar(motor, texto)
    assert (ids(resultado), resultado.match) == ([quien], Coincidencia.TODAS)


def test_every_candidacy_is_found_by_its_office_in_the_plural(motor):
    assert buscar(motor, "diputados").total == 2


@pytest.mark.parametrize("texto", ["joven", "jóvenes", '"joven"', '"jóvenes"', '"un joven" jóvenes', '"los joven"'])
def test_a_phrase_is_found_in_any_form_of_its_words(motor, texto):
    encontradas = set(ids(buscar(motor, texto)))
    assert encontradas == {"un": {"rio"}, "lo": {"escuela"}}.get(texto[1:3], {"escuela", "rio"})


@pytest.mark.parametrize("texto", ["agua -joven", "agua -jóvenes", '-"jóvenes"'])
def test_a_word_is_excluded_in_all_its_forms(motor, texto):
    assert buscar(motor, texto).total == 0


def test_the_words_that_say_nothing_are_not_taken_for_a_misspelled_one(motor):
    assert buscar(motor, "conde").total == 0  # «donde»
    assert ids(buscar(motor, "lara")) == ["rio"]  # «Clara», and not «para»
    (hit,) = buscar(motor, "clsra").hits
    assert marcado(hit.nombre) == ["Clara"]


def test_what_is_suggested_finds_something(motor):
    assert (buscar(motor, "trasnparencia").suggestion, buscar(motor, "morebo").suggestion) == (
        "transparencia",
        "moreno",
    )
    assert _en_propuestas(motor, "trasnparencia").suggestion == "transparencia"
    assert buscar(motor, "trasnparencia", filtros={"actor": ("mc",)}).suggestion == ""


@pytest.mark.parametrize("texto", ["morena", "sitlali"])
def test_proposals_are_not_searched_by_words_that_resemble_names(motor, texto):
    resultado = _en_propuestas(motor, texto)
    assert (resultado.total, resultado.suggestion, resultado.match) == (0, "", Coincidencia.TODAS)


def test_only_the_words_of_the_process_that_is_searched_are_similar(motor):
    assert motor.search(Query(proceso="otro", texto="trasnparencia")).suggestion == ""
