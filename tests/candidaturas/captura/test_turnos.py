"""The saves of one visit count in the order in which they were sent, whatever the order in which they arrive."""

import pytest

from candidaturas.access import edicion
from candidaturas.captura.lectura import leer
from candidaturas.models import CandidaturaPage
from tests.factories.captura import completas, datos_del_formulario
from tests.factories.mundo import prosa

SOLO = {"accept": "application/json"}


def motivo(mundo):
    return leer(CandidaturaPage.objects.get(pk=mundo.pagina.pk).get_latest_revision_as_object()).motivo


def test_an_autosave_that_arrives_after_a_later_save_changes_nothing(cliente, editar, mundo):
    datos = datos_del_formulario(cliente.get(editar))
    autoguardado = {**datos, "motivo_texto": "Primera mitad", "turno": "1"}
    assert (
        cliente.post(editar, {**datos, "motivo_texto": "Primera mitad y la segunda", "turno": "2"}).status_code == 302
    )
    respuesta = cliente.post(editar, autoguardado, headers=SOLO)
    assert (respuesta.status_code, respuesta.json()["success"]) == (200, True)
    assert motivo(mundo) == "Primera mitad y la segunda"


@pytest.mark.parametrize("boton", [{}, {"action-submit": "1"}], ids=["guardar", "enviar"])
def test_a_button_that_arrives_after_a_later_autosave_changes_no_text(cliente, editar, mundo, boton):
    datos = datos_del_formulario(cliente.get(editar), **completas(mundo))
    despues = {**datos, "motivo_texto": prosa(320, "después"), "turno": "2"}
    assert cliente.post(editar, despues, headers=SOLO).json()["success"] is True
    antes = {**datos, "motivo_texto": prosa(310, "antes"), "turno": "1"}
    assert cliente.post(editar, {**antes, **boton}).status_code == 302
    assert motivo(mundo) == prosa(320, "después")
    assert CandidaturaPage.objects.get(pk=mundo.pagina.pk).workflow_in_progress is bool(boton)


@pytest.mark.parametrize("como", [{}, SOLO], ids=["botón", "autoguardado"])
def test_a_save_that_changes_nothing_takes_its_place_too(cliente, editar, mundo, como):
    """What was typed and undone meanwhile is not put over it when it arrives late."""
    datos = datos_del_formulario(cliente.get(editar), motivo_texto="Uno")
    assert cliente.post(editar, {**datos, "turno": "1"}, headers=SOLO).json()["success"] is True
    assert cliente.post(editar, {**datos, "turno": "3"}, headers=como).status_code in {200, 302}
    tarde = cliente.post(editar, {**datos, "motivo_texto": "Uno que se quitó", "turno": "2"}, headers=SOLO)
    assert tarde.json()["success"] is True
    assert motivo(mundo) == "Uno"


def test_a_save_whose_answer_was_lost_is_tried_again(cliente, editar, mundo):
    datos = datos_del_formulario(cliente.get(editar), motivo_texto="Uno")
    for turno, texto in (("1", "Uno"), ("2", "Uno"), ("3", "Uno y medio")):
        respuesta = cliente.post(editar, {**datos, "motivo_texto": texto, "turno": turno}, headers=SOLO)
        assert respuesta.json()["success"] is True
    assert motivo(mundo) == "Uno y medio"


def test_of_two_saves_at_once_the_later_one_stays(cliente, editar, mundo, monkeypatch):
    """Both were compared with what was saved before either of them was kept."""
    datos = datos_del_formulario(cliente.get(editar))
    de_verdad = edicion.conciliar
    pendientes = [{**datos, "motivo_texto": "Del autoguardado", "turno": "2"}]

    def conciliar(request, pagina):
        de_verdad(request, pagina)
        if pendientes:
            assert cliente.post(editar, pendientes.pop(), headers=SOLO).json()["success"] is True

    monkeypatch.setattr(edicion, "conciliar", conciliar)
    assert cliente.post(editar, {**datos, "motivo_texto": "Del botón", "turno": "3"}).status_code == 302
    assert motivo(mundo) == "Del botón"
