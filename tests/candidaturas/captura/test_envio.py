"""What a form that is refused says, over HTTP: once, and only what is true."""

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse

from tests.factories.captura import datos_del_formulario
from tests.factories.sesiones import sesion


def enviar(cliente, editar, **cambios):
    return cliente.post(editar, datos_del_formulario(cliente.get(editar), **cambios))


@pytest.mark.parametrize(
    ("cambios", "dicho"),
    [
        ({"action-submit": "1"}, "Todavía no se envió."),
        ({"motivo_texto": "a\x00b"}, "Todavía no se guardó."),
    ],
)
def test_its_summary_is_the_only_one_to_speak(cliente, editar, cambios, dicho):
    respuesta = enviar(cliente, editar, **cambios)
    assert respuesta.status_code == 200
    assert dicho in respuesta.content.decode()
    assert [str(mensaje) for mensaje in get_messages(respuesta.wsgi_request)] == []
    assert "La página no se guardó" not in respuesta.content.decode()


def test_what_was_typed_stays_in_the_form(cliente, editar):
    respuesta = enviar(cliente, editar, **{"action-submit": "1", "motivo_texto": "Apenas empiezo."})
    assert datos_del_formulario(respuesta)["motivo_texto"] == "Apenas empiezo."


def test_a_script_is_told_that_its_draft_was_not_kept(cliente, editar):
    datos = datos_del_formulario(cliente.get(editar), motivo_texto="a\x00b")
    respuesta = cliente.post(editar, datos, headers={"accept": "application/json"})
    assert respuesta.json()["error_code"] == "validation_error"


def test_other_pages_keep_the_bar_of_the_editor(mundo):
    editar = reverse("wagtailadmin_pages:edit", args=[mundo.proceso_page.pk])
    cliente = sesion(mundo.administradora)
    respuesta = cliente.post(editar, datos_del_formulario(cliente.get(editar), title=""))
    assert "La página no se guardó" in respuesta.content.decode()
