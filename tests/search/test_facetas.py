"""Facets are counted under all filters but their own; a plain count in Python must agree."""

from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from candidaturas.facetas import FACETAS, valores_por_faceta
from candidaturas.vocabulario import AccionAfirmativa, Calidad, GradoEstudios, Sexo
from search.facets import facetas
from search.query import Query
from search.result import Conteo, ConteoFaceta
from tests.factories.fichas import FUERZA, MC, PAN, PRI, una_ficha
from tests.search.motor import buscar, ids, un_motor

_fichas = st.builds(
    dict,
    actor=st.sampled_from([PAN, PRI, MC, FUERZA]),
    edad=st.sampled_from([None, 17, 18, 20, 21, 35, 59, 60, 99]),
    sexo=st.sampled_from([s.value for s in Sexo]),
    grado_estudios=st.sampled_from(["", *(g.value for g in GradoEstudios)]),
    cargo=st.sampled_from(["diputacion-local", "sindicatura"]),
    principio=st.sampled_from(["mr", "rp"]),
    distrito=st.sampled_from([None, 1, 2, 15]),
    municipios=st.sampled_from([(), ("005",), ("005", "007"), ("012",)]),
    accion_afirmativa=st.sampled_from([None, *(a.value for a in AccionAfirmativa)]),
    calidad=st.sampled_from([c.value for c in Calidad]),
    eleccion_consecutiva=st.sampled_from([None, True, False]),
    propuesta_1=st.sampled_from(["agua", "luz"]),
)


def _cumple(valores, filtros, omitida=""):
    return all(set(valores[codigo]) & set(elegidos) for codigo, elegidos in filtros.items() if codigo != omitida)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data(), st.lists(_fichas, min_size=1, max_size=12), st.sampled_from(["", "agua"]))
def test_counts_agree_with_a_plain_count(tmp_path_factory, data, lista, texto):
    fichas = [una_ficha(id=f"id{n:02}", **cambios) for n, cambios in enumerate(lista)]
    valores = {ficha.id: valores_por_faceta(ficha.como_datos()) for ficha in fichas}
    posibles = {
        codigo: sorted({v for de_una in valores.values() for v in de_una[codigo]}) or ["ninguno"] for codigo in FACETAS
    }
    filtros = data.draw(
        st.fixed_dictionaries(
            {}, optional={c: st.lists(st.sampled_from(p), min_size=1, max_size=2) for c, p in posibles.items()}
        )
    )
    motor = un_motor(tmp_path_factory.mktemp("indice"), fichas)
    resultado = buscar(motor, texto, filtros={c: tuple(v) for c, v in filtros.items()})

    hallables = [i for f, i in zip(lista, valores, strict=True) if not texto or f["propuesta_1"] == texto]
    assert sorted(ids(resultado)) == [i for i in hallables if _cumple(valores[i], filtros)]
    for codigo in FACETAS:
        bajo_los_otros = [i for i in hallables if _cumple(valores[i], filtros, omitida=codigo)]
        esperado = Counter(valor for i in bajo_los_otros for valor in valores[i][codigo])
        assert dict(resultado.facets[codigo].valores) == esperado
        assert resultado.facets[codigo].total == len(bajo_los_otros)


def test_counts_are_in_order_most_first(tmp_path):
    fichas = [una_ficha(id=f"id{n}", sexo="hombre" if n else "mujer") for n in range(3)]
    conteos = buscar(un_motor(tmp_path, fichas)).facets["sexo"].valores
    assert conteos == (("hombre", 2), ("mujer", 1))


def test_a_party_counts_the_candidacies_of_its_coalitions(tmp_path):
    fichas = [una_ficha(id="coalicion", actor=FUERZA), una_ficha(id="sola", actor=PAN), una_ficha(id="otra", actor=MC)]
    motor = un_motor(tmp_path, fichas)
    assert dict(buscar(motor).facets["actor"].valores) == {"pan": 2, "pri": 1, "fcd": 1, "mc": 1}
    assert set(ids(buscar(motor, filtros={"actor": ("pan",)}))) == {"coalicion", "sola"}


def test_a_municipality_finds_every_district_that_shares_a_section_with_it(tmp_path):
    fichas = [una_ficha(id="a", municipios=("012", "007")), una_ficha(id="b", municipios=("007",))]
    motor = un_motor(tmp_path, fichas)
    assert ids(buscar(motor, filtros={"municipio": ("012",)})) == ["a"]
    assert len(ids(buscar(motor, filtros={"municipio": ("007",)}))) == 2


def test_a_registration_measure_that_is_not_published_is_no_value():
    assert valores_por_faceta(una_ficha(accion_afirmativa=None).como_datos())["accion"] == ()


@pytest.mark.parametrize("faceta", FACETAS.values(), ids=list(FACETAS))
def test_every_facet_admits_the_values_it_reads_and_nothing_odd(faceta):
    for cambios in ({}, {"edad": 70, "actor": PAN, "eleccion_consecutiva": True}):
        assert all(faceta.admite(valor) for valor in faceta.valores(una_ficha(**cambios).como_datos()))
    assert not any(faceta.admite(valor) for valor in ("", "a b", 'x"', "ñ", "x" * 61, "*", "\0"))


def test_a_value_whose_row_is_gone_is_called_by_its_code():
    conteos = {codigo: ConteoFaceta(1, ()) for codigo in FACETAS} | {"actor": ConteoFaceta(1, (Conteo("pan", 1),))}
    nombres = {codigo: {} for codigo in FACETAS} | {"actor": {"mc": "Movimiento Ciudadano"}}

    (actor,) = facetas(Query(), conteos, nombres, Query.to_url)

    assert [valor["etiqueta"] for valor in actor["valores"]] == ["Movimiento Ciudadano", "pan"]
