"""Proposals as what is found: each by itself, by its own words, with the facets of its candidacy and its own themes."""

import pytest

from search.document import sorteo
from search.query import Orden, Query, Tipo
from search.result import Coincidencia
from tests.factories.fichas import MC, PAN, una_ficha
from tests.search.motor import PROCESO, buscar, marcado

_FICHAS = {
    "agua": {
        "nombre": "Ana Pozo Lerdo",
        "propuesta_1": "Pozos comunitarios con medidor público.",
        "propuesta_2": "Transporte nocturno con paradas iluminadas.",
        "propuesta_genero": "Guarderías en horario de maquila.",
    },
    "campo": {
        "nombre": "Luis Campo Ortiz",
        "sexo": "hombre",
        "actor": MC,
        "siglado": None,
        "propuesta_1": "Captar agua de lluvia para el ganado y los pozos.",
        "propuesta_2": "",
        "propuesta_genero": "",
    },
    "callada": {"nombre": "Eva Silencio Mora", "actor": PAN, "siglado": None, "sin_respuestas": True},
}


@pytest.fixture(scope="module")
def motor(motor_de):
    return motor_de(
        una_ficha(id=clave, slug=clave, nombre_orden=f"{lugar}", orden_boleta=10 - lugar, **cambios)
        for lugar, (clave, cambios) in enumerate(_FICHAS.items(), start=1)
    )


def _halladas(resultado):
    return [(hit.id, hit.propuesta.clave) for hit in resultado.hits]


def _buscar(motor, texto="", **cambios):
    return buscar(motor, texto, tipo=Tipo.PROPUESTAS, **cambios)


def test_each_proposal_is_a_hit_of_its_own_in_ballot_order(motor):
    resultado = _buscar(motor)
    assert _halladas(resultado) == [
        ("campo", "propuesta_1"),
        ("agua", "propuesta_1"),
        ("agua", "propuesta_2"),
        ("agua", "propuesta_genero"),
    ]
    assert resultado.total == 4


def test_a_proposal_is_found_by_its_own_words_alone(motor):
    assert set(_halladas(_buscar(motor, "pozo"))) == {("agua", "propuesta_1"), ("campo", "propuesta_1")}
    assert _halladas(_buscar(motor, "nocturno")) == [("agua", "propuesta_2")]
    assert _buscar(motor, "silencio").total == 0  # a name
    assert _buscar(motor, "pozos nocturno").match is Coincidencia.ALGUNAS  # in two proposals of one person


def test_the_hit_says_who_proposes_it_and_quotes_where_it_matched(motor):
    (hit,) = _buscar(motor, "lluvia").hits
    assert hit.tarjeta["persona"]["nombre"] == "Luis Campo Ortiz"
    assert (hit.fragmento.campo, marcado(hit.fragmento.trozos)) == ("propuesta_1", ["lluvia"])
    assert hit.propuesta.texto == "Captar agua de lluvia para el ganado y los pozos."
    assert marcado(hit.nombre) == []


def test_without_words_a_proposal_is_quoted_from_its_beginning(motor):
    (primera, *_resto) = _buscar(motor, orden=Orden.NOMBRE).hits
    assert "".join(t.texto for t in primera.fragmento.trozos) == "Pozos comunitarios con medidor público."


def test_phrases_exclusions_synonyms_and_slips_work_as_for_people(motor):
    assert _halladas(_buscar(motor, '"medidor público"')) == [("agua", "propuesta_1")]
    assert _halladas(_buscar(motor, "pozos -lluvia")) == [("agua", "propuesta_1")]
    assert _halladas(_buscar(motor, "camiones")) == [("agua", "propuesta_2")]
    resultado = _buscar(motor, "nocturmo")
    assert (_halladas(resultado), resultado.suggestion) == ([("agua", "propuesta_2")], "nocturno")


def test_facets_are_the_candidacys_but_the_theme_is_the_proposals_own(motor):
    resultado = _buscar(motor)
    assert dict(resultado.facets["sexo"].valores) == {"mujer": 3, "hombre": 1}
    assert dict(resultado.facets["tema"].valores)["agua"] == 2
    assert _halladas(_buscar(motor, filtros={"tema": ("transporte",)})) == [("agua", "propuesta_2")]
    assert _halladas(_buscar(motor, filtros={"actor": ("mc",)})) == [("campo", "propuesta_1")]


def test_a_candidacy_has_the_themes_of_all_its_proposals(motor):
    resultado = buscar(motor, filtros={"tema": ("agua", "transporte")})
    assert {hit.id for hit in resultado.hits} == {"agua", "campo"}
    assert dict(resultado.facets["tema"].valores)["transporte"] == 1
    assert buscar(motor).total == 3


def test_ties_of_proposals_go_by_their_own_draw_and_paging_walks_each_once(motor_de):
    motor = motor_de(una_ficha(id=f"id{n:02}", propuesta_1="Agua.", propuesta_2="Más agua.") for n in range(20))
    query, vistas = Query(proceso=PROCESO, tipo=Tipo.PROPUESTAS, texto="agua", tamano=7), []
    while True:
        resultado = motor.search(query)
        vistas += _halladas(resultado)
        if not resultado.cursor:
            break
        query = query.en_cursor(resultado.cursor)
    assert vistas == sorted(set(vistas), key=lambda una: sorteo(".".join(una)))
    assert len(vistas) == resultado.total == 40


def test_proposals_by_name_follow_their_authors_names(motor):
    assert [uno for uno, _clave in _halladas(_buscar(motor, orden=Orden.NOMBRE))] == ["agua", "agua", "agua", "campo"]
