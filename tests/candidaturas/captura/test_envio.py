"""What a form that is refused says, over HTTP: once, and only what is true."""

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse

from tests.factories.captura import completas, datos_del_formulario
from tests.factories.sesiones import sesion


def enviar(cliente, editar, **cambios):
    return cliente.post(editar, datos_del_formulario(cliente.get(editar), **cambios))


@pytest.mark.parametrize(
    ("cambios", "dicho"),
    [
        ({"action-submit": "1"}, "Todavía no se envió."),
        ({"cuestionario_leido": "999"}, "Todavía no se guardó."),
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
    fila = {"redes-TOTAL_FORMS": "1", "redes-0-red": "x", "redes-0-direccion": "@ana", "redes-0-ORDER": "uno"}
    datos = datos_del_formulario(cliente.get(editar), **fila)
    respuesta = cliente.post(editar, datos, headers={"accept": "application/json"})
    assert respuesta.json()["error_code"] == "validation_error"


def test_other_pages_keep_the_bar_of_the_editor(mundo):
    editar = reverse("wagtailadmin_pages:edit", args=[mundo.proceso_page.pk])
    cliente = sesion(mundo.administradora)
    respuesta = cliente.post(editar, datos_del_formulario(cliente.get(editar), title=""))
    assert "La página no se guardó" in respuesta.content.decode()


CORREO_MALO, CORREO_BUENO = "sin-arroba", "bien@ejemplo.mx"


@pytest.mark.parametrize(
    "valores",
    [
        (CORREO_MALO, CORREO_MALO, CORREO_BUENO),
        (CORREO_BUENO, CORREO_MALO, CORREO_MALO),
        (CORREO_MALO, CORREO_MALO, CORREO_MALO),
        (CORREO_MALO, None, CORREO_MALO, CORREO_BUENO, None, CORREO_MALO),
    ],
)
def test_each_bad_row_of_a_list_is_told_its_own_fault(cliente, editar, valores):
    """`None` is a row that was taken away."""
    filas = {"contactos-TOTAL_FORMS": str(len(valores))}
    for n, valor in enumerate(valores):
        filas |= {f"contactos-{n}-medio": "correo", f"contactos-{n}-valor": valor or CORREO_MALO}
        filas |= {f"contactos-{n}-ORDER": str(n + 1), **({f"contactos-{n}-DELETE": "on"} if valor is None else {})}
    respuesta = enviar(cliente, editar, **filas, **{"action-submit": "1"})
    assert respuesta.status_code == 200
    dichos = {e["campo"]: e["mensaje"] for e in respuesta.context["form"].errores_por_campo if "correo" in e["mensaje"]}
    assert list(dichos) == [f"id_contactos-{n}-valor" for n, valor in enumerate(valores) if valor == CORREO_MALO]
    quedan = [n for n, valor in enumerate(valores) if valor is not None]
    assert all(f"renglón {quedan.index(int(campo.split('-')[1])) + 1}:" in dicho for campo, dicho in dichos.items())


def test_whoever_sent_is_told_so_once_in_spanish_and_led_nowhere_that_is_closed(cliente, editar, mundo):
    enviado = cliente.post(
        editar, datos_del_formulario(cliente.get(editar), **completas(mundo), **{"action-submit": "1"}), follow=True
    )
    (dicho,) = [str(mensaje) for mensaje in enviado.context["messages"]]
    assert "se envió a revisión" in dicho
    assert "href" not in dicho
