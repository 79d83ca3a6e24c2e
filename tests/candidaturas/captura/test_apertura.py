"""Before its day, a process's capture is closed to everybody who writes; what others prepare goes on."""

import datetime as dt

import pytest
from django.urls import reverse

from candidaturas.models import CandidaturaPage, Consentimiento
from candidaturas.rechazos import CapturaPorAbrir
from candidaturas.workflow.decision import aprobar
from candidaturas.workflow.envio import enviar
from candidaturas.workflow.tareas import tareas_del_partido
from tests.factories.candidaturas import leidos
from tests.factories.captura import datos_del_formulario
from tests.factories.mundo import capturar, consentir, en_revision
from tests.factories.sesiones import sesion

ABRE = "La captura de este proceso abre el 20 de mayo de 2024."


def antes_de_abrir(mundo):
    mundo.proceso.apertura_captura = dt.date(2024, 5, 20)
    mundo.proceso.save()
    return CandidaturaPage.objects.get(pk=mundo.pagina.pk)


def direccion(nombre, mundo):
    return reverse(nombre, args=[mundo.pagina.pk])


@pytest.fixture
def datos(mundo):
    """A form that was open when the day was moved."""
    consentir(mundo.registro)
    datos = datos_del_formulario(
        sesion(mundo.de_a).get(direccion("wagtailadmin_pages:edit", mundo)), motivo_texto="Ya."
    )
    antes_de_abrir(mundo)
    return datos


@pytest.mark.parametrize("quien", ["de_a", "editora"])
def test_the_form_gives_way_to_the_record_which_says_the_day(mundo, datos, quien):
    respuesta = sesion(getattr(mundo, quien)).get(direccion("wagtailadmin_pages:edit", mundo), follow=True)
    assert respuesta.redirect_chain[-1][0] == direccion("candidatura_expediente", mundo)
    texto = respuesta.content.decode()
    assert ABRE in texto
    assert f'href="{direccion("wagtailadmin_pages:edit", mundo)}"' not in texto


@pytest.mark.parametrize("boton", [{}, {"action-submit": "1"}])
def test_nothing_is_saved_nor_sent(mundo, datos, boton):
    respuesta = sesion(mundo.de_a).post(direccion("wagtailadmin_pages:edit", mundo), {**datos, **boton}, follow=True)
    assert ABRE in respuesta.content.decode()
    assert CandidaturaPage.objects.get(pk=mundo.pagina.pk).latest_revision is None


def test_what_saves_by_itself_is_told(mundo, datos):
    respuesta = sesion(mundo.de_a).post(
        direccion("wagtailadmin_pages:edit", mundo), datos, headers={"accept": "application/json"}
    )
    assert (respuesta.status_code, respuesta.json()["error_code"]) == (409, "captura_por_abrir")
    assert CandidaturaPage.objects.get(pk=mundo.pagina.pk).latest_revision is None


def test_no_way_of_sending_goes_round_the_day(mundo):
    consentir(mundo.registro)
    capturar(mundo.pagina, mundo.de_a)
    with pytest.raises(CapturaPorAbrir):
        enviar(antes_de_abrir(mundo), mundo.de_a)


def test_the_day_itself_is_open(mundo, datos):
    mundo.proceso.fecha_simulada = dt.date(2024, 5, 20)
    mundo.proceso.save()
    assert sesion(mundo.de_a).post(direccion("wagtailadmin_pages:edit", mundo), datos).status_code == 302
    assert CandidaturaPage.objects.get(pk=mundo.pagina.pk).latest_revision is not None


def test_the_notice_is_decided_on_before_that_day(mundo):
    antes_de_abrir(mundo)
    datos = {"aviso": "on", "tratamiento": "no", "publicacion": "no", "estadistica": "no", **leidos(mundo.proceso)}
    cliente = sesion(mundo.de_a)
    otorga = {**datos, "tratamiento": "si"}
    assert "formato" in cliente.post(direccion("candidatura_aviso", mundo), otorga).context["form"].errors
    consentir(mundo.registro)
    assert cliente.post(direccion("candidatura_aviso", mundo), datos).status_code == 302
    assert Consentimiento.objects.filter(registro=mundo.registro, medio="a_peticion").exists()


def test_what_is_under_review_is_decided_whatever_the_day(mundo):
    pagina = en_revision(mundo.pagina, mundo)
    antes_de_abrir(mundo)
    aprobar(CandidaturaPage.objects.get(pk=pagina.pk), mundo.editora)
    assert CandidaturaPage.objects.get(pk=pagina.pk).live


def test_the_task_list_says_the_day_and_offers_no_way_to_write(mundo):
    consentir(mundo.registro)
    pagina = antes_de_abrir(mundo)
    (tarea,) = tareas_del_partido([pagina])
    assert not tarea.se_edita
    texto = sesion(mundo.de_a).get(reverse("wagtailadmin_home")).content.decode()
    assert "La captura abre el 20 de mayo de 2024" in texto
    assert "Ver expediente" in texto
    assert "Capturar" not in texto
    assert "Queda" not in texto


def test_after_election_day_it_says_that_it_is_over(mundo):
    consentir(mundo.registro)
    mundo.proceso.fecha_simulada = mundo.proceso.jornada + dt.timedelta(days=1)
    mundo.proceso.save()
    texto = sesion(mundo.de_a).get(reverse("wagtailadmin_home")).content.decode()
    assert "La captura ya terminó" in texto
    assert "cuenta como tardía" not in texto
    assert "Capturar" not in texto
