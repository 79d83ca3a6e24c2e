"""Durango's territory in its compact form: facts that must not change when the file does."""

from collections import Counter

import pytest

from home.demo.procesos import CLAVE_DEMO, procesos
from home.demo.territorio import CABECERAS_2023, municipios, secciones


@pytest.fixture(scope="module")
def por_numero():
    return {seccion.numero: seccion for seccion in secciones()}


def test_there_are_1423_sections_and_four_of_them_are_extinct(por_numero):
    assert len(por_numero) == len(secciones()) == 1_423
    assert sorted(n for n, s in por_numero.items() if s.en_mapa("2023") is None) == [648, 650, 926, 1113]


def test_known_sections_belong_where_everybody_knows(por_numero):
    nombres = {m.cve_ine: m for m in municipios()}

    assert nombres[por_numero[122].municipio].nombre == "Durango"
    tamazula = nombres[por_numero[1300].municipio]
    assert (tamazula.nombre, tamazula.cve_ine, tamazula.cve_inegi) == ("Tamazula", "035", "034")
    assert por_numero[1300].en_mapa("2023") == (7, "exacta")
    assert por_numero[1300].en_mapa("2018") == (1, "exacta")


def test_the_cut_inside_split_municipalities_is_said_to_be_illustrative(por_numero):
    certezas = {s.municipio: set() for s in por_numero.values() if s.municipio}
    for seccion in por_numero.values():
        if seccion.municipio:
            certezas[seccion.municipio].add(seccion.certeza)

    assert {clave for clave, vistas in certezas.items() if "ilustrativa" in vistas} == {"005", "007", "012"}


def test_there_are_39_municipalities_with_both_codes_and_their_councils():
    filas = municipios()

    assert len({m.cve_ine for m in filas}) == len({m.cve_inegi for m in filas}) == 39
    assert sum(m.regidurias for m in filas) == 327
    assert Counter(m.regidurias for m in filas) == {17: 1, 15: 2, 9: 14, 7: 22}


def test_every_district_has_sections_in_both_maps(por_numero):
    for mapa in ("2018", "2023"):
        distritos = {lugar[0] for s in por_numero.values() if (lugar := s.en_mapa(mapa))}
        assert distritos == set(CABECERAS_2023)


def test_the_processes_elect_what_the_law_says():
    por_clave = {proceso.clave: proceso for proceso in procesos()}

    congreso = por_clave[CLAVE_DEMO]
    assert [c.escanios for c in congreso.contiendas] == [1] * 15 + [10]
    ayuntamientos = Counter(c.cargo.clave for c in por_clave["durango-2025"].contiendas)
    assert ayuntamientos == {"presidencia-municipal": 39, "sindicatura": 39, "regiduria": 39}
    assert len({c.inicio for c in por_clave["durango-2025"].contiendas}) == 3


def test_every_process_lives_inside_its_campaign():
    for proceso in procesos():
        assert min(c.inicio for c in proceso.contiendas) <= proceso.fecha_simulada < proceso.jornada
