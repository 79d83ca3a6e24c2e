"""What a script sends is refused in data that it can read, and in words that a person can."""

import json

import pytest
from django.urls import reverse

from home.models import InformationPage
from tests.factories.captura import datos_del_formulario
from tests.factories.mundo import consentir
from tests.factories.paginas import una_pagina
from tests.factories.sesiones import sesion

GUIONES = [{"accept": "application/json"}, {"x-requested-with": "XMLHttpRequest"}]
ILEGIBLES = ["\ud800", "\x00"]


@pytest.fixture
def editar(mundo):
    consentir(mundo.registro, persona=mundo.de_a)
    return reverse("wagtailadmin_pages:edit", args=[mundo.pagina.pk])


@pytest.mark.parametrize("headers", GUIONES)
def test_a_draft_that_is_larger_than_any_is_told_its_limit(mundo, editar, headers):
    respuesta = sesion(mundo.de_a).post(editar, {"motivo_texto": "x" * 6_000_000}, headers=headers)
    assert respuesta.status_code == 400
    assert "hasta 5 MB" in respuesta.json()["error_message"]


def test_a_form_that_is_larger_than_any_is_told_its_limit_on_a_page(mundo, editar):
    respuesta = sesion(mundo.de_a).post(editar, {"motivo_texto": "x" * 6_000_000})
    assert respuesta.status_code == 400
    assert "hasta 5 MB" in respuesta.content.decode()


@pytest.mark.parametrize("headers", GUIONES)
def test_another_partys_form_is_refused_in_data(mundo, editar, headers):
    respuesta = sesion(mundo.de_b).post(editar, {"motivo_texto": "x"}, headers=headers)
    assert respuesta.status_code == 403
    assert respuesta.json()["error_code"] == "sin_permiso"


def _texto(dicho):
    parrafo = {"key": "abcde", "text": dicho, "type": "unstyled", "depth": 0}
    return json.dumps({"blocks": [{**parrafo, "inlineStyleRanges": [], "entityRanges": []}], "entityMap": {}})


def _editar_cuerpo(cliente, pagina, **cambios):
    """Send a page with one paragraph, some of its marks changed."""
    direccion = reverse("wagtailadmin_pages:edit", args=[pagina.pk])
    marcas = {"count": "1", "0-type": "texto", "0-order": "0", "0-deleted": "", "0-id": "", "0-value": _texto("Hola")}
    cuerpo = {f"cuerpo-{marca}": valor for marca, valor in (marcas | cambios).items() if valor is not None}
    return cliente.post(direccion, datos_del_formulario(cliente.get(direccion)) | cuerpo)


@pytest.mark.parametrize("ilegible", ILEGIBLES)
def test_rich_text_holds_nothing_that_cannot_be_kept(mundo, ilegible):
    pagina = una_pagina("fechas")
    respuesta = _editar_cuerpo(sesion(mundo.editora), pagina, **{"0-value": _texto(f"Hola{ilegible}")})
    assert respuesta.status_code == 302
    assert "Hola</p>" in str(InformationPage.objects.get(pk=pagina.pk).get_latest_revision_as_object().cuerpo)


@pytest.mark.parametrize(
    "marcas",
    [{"count": "9" * 4_400}, {"count": "9999999"}, {"count": "x"}, {"0-order": "9" * 4_400}]
    + [{"0-value": texto} for texto in ("", "{", "[]", '{"blocks": 1}', "[" * 99_999)],
)
def test_a_body_that_no_screen_would_send_is_refused(mundo, marcas):
    assert _editar_cuerpo(sesion(mundo.editora), una_pagina("fechas"), **marcas).status_code == 400


@pytest.mark.parametrize("cuerpo", [b'{"\\ud800": true}', b'{"a": "\\u0000"}', b"[1]", b"\xff", b"[" * 99_999])
def test_only_notices_are_kept_as_closed(mundo, cuerpo):
    cliente, direccion = sesion(mundo.de_a), reverse("wagtailadmin_dismissibles")
    assert cliente.patch(direccion, cuerpo, content_type="application/json").status_code == 400
    assert cliente.patch(direccion, b'{"aviso-8.0": true}', content_type="application/json").status_code == 200
