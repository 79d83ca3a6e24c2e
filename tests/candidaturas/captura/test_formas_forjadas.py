"""A form that no browser would send is answered in words, and harms nobody else's."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from candidaturas.captura.partida import Partida
from candidaturas.models import CandidaturaPage
from tests.factories.captura import datos_del_formulario

JSON = {"accept": "application/json"}
HUELLA = "0123456789abcdef"


def guardar(cliente, editar, headers=None, **cambios):
    return cliente.post(editar, datos_del_formulario(cliente.get(editar), **cambios), headers=headers or {})


@pytest.mark.parametrize("visita", ["\ud800", "\x00", "x" * 16, HUELLA + "0", HUELLA + "\n", 12, None])
def test_a_visit_that_was_never_given_is_none(visita):
    escrita = json.dumps([visita, {"carrera": HUELLA}, []])
    assert Partida.de(escrita, {"carrera"}) == Partida()


@pytest.mark.parametrize(
    "resto",
    [
        [{"carrera": "\ud800"}, []],
        [{"carrera": HUELLA.upper()}, []],
        [{"carrera": 7}, []],
        [["carrera"], []],
        [{}, 3],
        [{}, [["carrera"]]],
    ],
)
def test_what_was_opened_is_told_whole_or_not_at_all(resto):
    assert Partida.de(json.dumps([HUELLA, *resto]), {"carrera"}) == Partida()


def test_an_answer_that_the_form_no_longer_has_is_not_compared():
    """A questionnaire may change while a form is open: the rest of it goes on from where it was opened."""
    leida = Partida.de(json.dumps([HUELLA, {"carrera": HUELLA, "\ud800": HUELLA}, ["carrera", "otra"]]), {"carrera"})
    assert leida == Partida(HUELLA, {"carrera": HUELLA}, frozenset({"carrera"}))


@pytest.mark.parametrize("visita", ["\ud800", "\x00"])
def test_a_hostile_visit_spoils_nobodys_saves(cliente, editar, mundo, visita):
    datos = datos_del_formulario(cliente.get(editar), carrera="Derecho")
    huellas = json.loads(datos["partida"])[1]
    datos["partida"] = json.dumps([visita, huellas, []])
    assert cliente.post(editar, datos, headers=JSON).status_code < 500
    assert guardar(cliente, editar, JSON, carrera="Historia").json()["success"]
    assert CandidaturaPage.objects.get(pk=mundo.pagina.pk).get_latest_revision_as_object().carrera == "Historia"


@pytest.mark.parametrize(
    "redes",
    [
        {"redes-TOTAL_FORMS": "3"},
        {"redes-TOTAL_FORMS": "1", "redes-0-red": "", "redes-0-direccion": ""},
        {"redes-TOTAL_FORMS": "3", "redes-2-red": "x", "redes-2-direccion": "@ana"},
    ],
    ids=["more rows than were sent", "an empty row", "rows left out"],
)
@pytest.mark.parametrize("como", [{}, {"action-submit": "1"}])
def test_rows_without_their_place_are_given_one(cliente, editar, redes, como):
    respuesta = guardar(cliente, editar, **redes, **como)
    assert respuesta.status_code in {200, 302}


@pytest.mark.parametrize("orden", ["9" * 4_400, "-1", "²", "uno"])
def test_an_order_that_is_no_number_breaks_nothing(cliente, editar, orden):
    fila = {"redes-TOTAL_FORMS": "1", "redes-0-red": "x", "redes-0-direccion": "@ana", "redes-0-ORDER": orden}
    for headers in (JSON, {}):
        assert guardar(cliente, editar, headers, **fila).status_code in {200, 302, 400}


def test_each_row_that_cannot_be_sent_says_so_in_its_place(cliente, editar):
    filas = {
        f"redes-{n}-{parte}": valor
        for n in range(3)
        for parte, valor in (("red", "x"), ("direccion", "@@"), ("ORDER", n + 1))
    }
    respuesta = guardar(cliente, editar, **filas, **{"redes-TOTAL_FORMS": "3", "action-submit": "1"})
    assert [bool(fila.errors) for fila in respuesta.context["form"].formsets["redes"].forms] == [True] * 3


HOSTILES = [
    "9" * 4_400,
    "-" + "9" * 30,
    "1e999",
    "²",
    "\x00",
    r'["\ud800"]',
    r'{"a": "\u0000"}',
    "\uffff",
    "[" * 9_999,
    "",
]


def test_no_form_is_a_failure_of_ours(cliente, editar):
    datos = datos_del_formulario(cliente.get(editar))
    nombres = [*datos, *(f"redes-0-{parte}" for parte in ("red", "direccion", "ORDER", "DELETE", "id")), "redes-9-x"]
    nombres += ["overwrite_revision_id", "cuenta", "elegir.carrera", "elegir.redes", "contactos-0-medio"]
    modos = st.sampled_from([{}, {"action-submit": "1"}])

    @settings(max_examples=12, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(st.dictionaries(st.sampled_from(nombres), st.sampled_from(HOSTILES), min_size=1, max_size=6), modos)
    def enviada(cambios, modo):
        for headers in (JSON, {}):
            assert cliente.post(editar, {**datos, **cambios, **modo}, headers=headers).status_code < 500

    enviada()
