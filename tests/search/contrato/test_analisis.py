"""What is a form of a word, what resembles one, and what is suggested: the same in every engine."""

import pytest

from search.query import Query, Tipo
from search.result import Coincidencia
from tests.factories.fichas import MC, una_ficha
from tests.search.motor import PROCESO, buscar, ids, marcado

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
    "lista": {
        "nombre": "Juana Carrasco",
        "principio": "rp",
        "distrito": None,
        "cabecera": None,
        "municipios": (),
        "actor": MC,
        "siglado": None,
        "carrera": "Derecho",
        "propuesta_1": "Derechos de las personas.",
        "propuesta_2": "Por un periodo de cuentas en cada comunidad.",
        "propuesta_genero": "",
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


@pytest.mark.parametrize("texto", ["diputados", "candidatos", "candidaturas"])
def test_every_candidacy_is_found_by_what_all_of_them_are(motor, texto):
    assert buscar(motor, texto).total == len(_FICHAS)


@pytest.mark.parametrize("texto", ["plurinominales", "diputada plurinominal", "representacion proporcional", "rp"])
def test_a_candidacy_is_found_by_how_its_seat_is_filled(motor, texto):
    assert ids(buscar(motor, texto)) == ["lista"]
    assert set(ids(buscar(motor, "mayoría relativa"))) == {"escuela", "rio"}


@pytest.mark.parametrize("texto", ["abogada", "abogados", "licenciatura en derecho"])
def test_a_trade_is_found_by_its_degree_and_not_by_a_word_of_it(motor, texto):
    assert ids(buscar(motor, texto)) == ["lista"]
    assert buscar(motor, "periodista -periodo").total == 0  # nobody is found by «comunidad»


@pytest.mark.parametrize("texto", ["Dra. Juana Carrasco", "C. Juana Carrasco", "candidata juana", "m.c. carrasco"])
def test_titles_and_points_are_no_part_of_what_is_asked(motor, texto):
    resultado = buscar(motor, texto)
    assert (ids(resultado), resultado.match, resultado.suggestion) == (["lista"], Coincidencia.TODAS, "")


def test_a_title_is_no_part_of_the_name_that_is_completed(motor):
    assert [uno.texto for uno in motor.complete("dra. juana carr", proceso=PROCESO)] == ["Juana Carrasco"]


@pytest.mark.parametrize("texto", ["joven", "jóvenes", '"joven"', '"jóvenes"', '"un joven" jóvenes', '"los joven"'])
def test_a_phrase_is_found_in_any_form_of_its_words(motor, texto):
    encontradas = set(ids(buscar(motor, texto)))
    assert encontradas == {'"un': {"rio"}, '"lo': {"escuela"}}.get(texto[:3], {"escuela", "rio"})


@pytest.mark.parametrize("texto", ["agua -joven", "agua -jóvenes", '-"jóvenes"'])
def test_a_word_is_excluded_in_all_its_forms(motor, texto):
    assert not {"escuela", "rio"} & set(ids(buscar(motor, texto)))


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
