"""The preview is the public page over the draft: as voters will see it, by the same consents, and never stored."""

import pytest
from django.urls import reverse

from candidaturas.models import Cambio, FichaPublicada
from tests.factories.captura import completas, datos_del_formulario
from tests.factories.mundo import consentir, prosa
from tests.factories.sesiones import sesion


@pytest.fixture
def vista(mundo):
    def con(**del_consentimiento):
        consentir(mundo.registro, persona=mundo.de_a, **del_consentimiento)
        cliente = sesion(mundo.de_a)
        editar = reverse("wagtailadmin_pages:edit", args=[mundo.pagina.pk])
        datos = datos_del_formulario(
            cliente.get(editar),
            **{**completas(mundo), "identidad_afromexicana": "si", "motivo_texto": prosa(300, "borrador")},
        )
        previa = reverse("wagtailadmin_pages:preview_on_edit", args=[mundo.pagina.pk])
        assert cliente.post(previa, datos).json()["is_valid"]
        return cliente.get(previa + "?in_preview_panel=true")

    return con


def test_the_draft_is_seen_as_it_will_be_published(vista, mundo):
    antes = (Cambio.objects.count(), bytes(FichaPublicada.objects.get(registro=mundo.registro).datos))
    respuesta = vista()
    texto = respuesta.content.decode()
    assert prosa(300, "borrador") in texto
    assert "Vista previa" in texto
    assert "¿Se considera una persona afromexicana" in texto
    assert (Cambio.objects.count(), bytes(FichaPublicada.objects.get(registro=mundo.registro).datos)) == antes


def test_what_is_not_authorised_is_not_previewed_either(vista):
    texto = vista(publicacion=False).content.decode()
    assert "Reservado." in texto


def test_the_panel_may_frame_it_and_nobody_else(vista):
    respuesta = vista()
    assert "frame-ancestors 'self'" in respuesta.headers["Content-Security-Policy"]
    assert respuesta.headers["X-Frame-Options"] == "SAMEORIGIN"
    assert "private" in respuesta.headers["Cache-Control"]


def test_before_the_campaign_the_preview_shows_the_answers_voters_will_see_then(vista, mundo):
    mundo.proceso.fecha_simulada = mundo.proceso.apertura_captura = mundo.contienda.inicio_campania.replace(day=1)
    mundo.proceso.save()
    assert prosa(300, "borrador") in vista().content.decode()


def test_a_registration_not_yet_approved_has_a_preview_too(vista, mundo):
    mundo.registro.estado = "presentada"
    mundo.registro.save()
    assert prosa(300, "borrador") in vista().content.decode()
