"""The fictitious people: who runs for what, with parity, and every situation that the issue names."""

from collections import Counter

import pytest

from home.contraste import contraste
from home.demo.actores import AYUNTAMIENTOS_2025, CONGRESO_2024, INDEPENDIENTES
from home.demo.personas.postulaciones import DISTRITOS_SIGAMOS, candidaturas
from home.demo.personas.situaciones import Captura, Consentimiento


@pytest.fixture(scope="module")
def filas():
    return candidaturas()


def test_the_people_are_always_the_same(filas):
    assert candidaturas() == filas


def test_there_are_about_270_people_and_no_name_twice(filas):
    assert 265 <= len(filas) <= 285
    assert len({fila.persona.nombre for fila in filas}) == len(filas)
    assert len({fila.clave for fila in filas}) == len(filas)


def test_every_district_has_each_actor_that_registered_there(filas):
    mr = [f for f in filas if f.distrito and f.calidad == "propietaria" and not f.sustituye_a]
    por_distrito = {d: {f.actor for f in mr if f.distrito == d} for d in range(1, 16)}
    for distrito, actores in por_distrito.items():
        coaligados = {"sigamos-haciendo-historia-en-durango"}
        solos = {"pvem", "morena"}
        assert {"fuerza-y-corazon-por-durango", "pt", "mc"} <= actores
        assert (coaligados if distrito in DISTRITOS_SIGAMOS else solos) <= actores
        assert not ((solos if distrito in DISTRITOS_SIGAMOS else coaligados) & actores)
    assert Counter(f.actor for f in mr if f.actor.startswith("independiente")) == {
        "independiente-03": 1,
        "independiente-15": 1,
    }


def test_every_party_has_a_list_of_ten_formulas(filas):
    listas = Counter(f.actor for f in filas if f.distrito is None and f.calidad == "propietaria" and not f.sustituye_a)

    assert listas == dict.fromkeys(("pan", "pri", "prd", "pt", "pvem", "mc", "morena"), 10)


def test_each_coalition_seat_belongs_to_one_of_its_members(filas):
    miembros = {a.clave: set(a.integrantes) for a in CONGRESO_2024}
    for fila in filas:
        if fila.distrito and miembros.get(fila.actor):
            assert fila.siglado in miembros[fila.actor]
        else:
            assert fila.siglado == ""


def test_lists_alternate_sexes_and_a_womans_suplente_is_a_woman(filas):
    propietarias = {f.clave[:-2]: f.persona.sexo for f in filas if f.clave.endswith("-p")}
    for clave, sexo in propietarias.items():
        siguiente = f"{clave[:-2]}{int(clave[-2:]) + 1:02d}" if clave.startswith("rp") else ""
        if siguiente in propietarias and "no_binario" not in (sexo, propietarias[siguiente]):
            assert sexo != propietarias[siguiente]
    for fila in filas:
        if fila.clave.endswith("-s") and propietarias[fila.clave[:-2]] == "mujer":
            assert fila.persona.sexo == "mujer"
    mr = Counter(sexo for clave, sexo in propietarias.items() if clave.startswith("mr"))
    assert abs(mr["mujer"] - mr["hombre"]) <= 8


def test_everybody_is_old_enough_and_fits_the_measure_they_are_registered_under(filas):
    for fila in filas:
        persona = fila.persona
        assert persona.edad >= 21
        assert persona.accion_afirmativa != "joven" or persona.edad <= 29
        assert persona.accion_afirmativa != "adulta_mayor" or persona.edad >= 60


def test_every_situation_occurs(filas):
    assert {fila.situacion.captura for fila in filas} == set(Captura)
    assert {fila.situacion.consentimiento for fila in filas} == set(Consentimiento)
    assert {fila.estado for fila in filas} >= {
        "aprobada",
        "sustituida",
        "cancelada",
        "renuncia",
        "rechazada",
        "presentada",
    }
    assert {fila.persona.sexo for fila in filas} == {"mujer", "hombre", "no_binario"}
    assert {fila.persona.accion_afirmativa for fila in filas} == {
        "ninguna", "joven", "discapacidad", "diversidad_sexual", "adulta_mayor", "migrante", "indigena", "afromexicana",
    }  # fmt: skip
    assert any(f.sustituye_a for f in filas)
    assert any(not f.situacion.con_foto and f.situacion.captura == Captura.PUBLICADA for f in filas)
    assert any(len(f.persona.nombre) > 70 for f in filas)
    assert any(
        f.situacion.consentimiento == Consentimiento.SIN_PUBLICACION and f.persona.accion_afirmativa == "indigena"
        for f in filas
    )
    assert any(f.persona.segundo_apellido == "" for f in filas)
    assert any(f.persona.sobrenombre for f in filas)
    assert any(f.persona.eleccion_consecutiva for f in filas)


def test_whoever_never_accepted_the_aviso_has_captured_nothing(filas):
    for fila in filas:
        sin_aviso = fila.situacion.consentimiento == Consentimiento.PENDIENTE
        assert sin_aviso == (fila.situacion.captura == Captura.SIN_CAPTURA)


@pytest.mark.parametrize("actor", {a.clave: a for a in (*CONGRESO_2024, *INDEPENDIENTES, *AYUNTAMIENTOS_2025)}.values())
def test_the_siglas_are_legible_on_every_actors_colour(actor):
    assert contraste(actor.color, actor.color_texto) >= 4.5
