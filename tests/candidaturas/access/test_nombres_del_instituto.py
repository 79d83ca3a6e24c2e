"""A party reads «El Instituto», and no name, wherever one of the Institute's people acted; the Institute reads who."""

import pytest
from django.urls import reverse

from candidaturas.workflow.historial import historial
from cms.base.models.bitacora import anotar
from tests.factories.captura import datos_del_formulario
from tests.factories.mundo import consentir
from tests.factories.sesiones import sesion

NOMBRE = "Elena Edición"


@pytest.fixture
def elena(mundo):
    consentir(mundo.registro, persona=mundo.de_a)
    mundo.editora.first_name, mundo.editora.last_name = NOMBRE.split()
    mundo.editora.save()
    return mundo.editora


@pytest.fixture
def editar(mundo):
    return reverse("wagtailadmin_pages:edit", args=[mundo.pagina.pk])


def _guardar(cliente, editar, formulario, **cambios):
    return cliente.post(editar, datos_del_formulario(formulario, **cambios))


def _ping(formulario, cliente):
    ultima = formulario.context["editing_sessions"]
    return cliente.post(
        ultima.ping_url,
        {"revision_id": ultima.revision_id or "", "revision_created_at": ultima.revision_created_at or ""},
    )


@pytest.mark.parametrize("abierta", [True, False], ids=["open account", "closed account"])
def test_the_page_of_two_texts_and_the_ping_say_the_institute(mundo, elena, editar, abierta):
    suyo, de_a = sesion(elena), sesion(mundo.de_a)
    _guardar(de_a, editar, de_a.get(editar), carrera="Historia")
    formulario = de_a.get(editar)
    _guardar(suyo, editar, suyo.get(editar), carrera="Derecho")
    type(elena).objects.filter(pk=elena.pk).update(is_active=abierta)

    ping = _ping(formulario, de_a)
    assert [otra["user"] for otra in ping.json()["other_sessions"]] == ["El Instituto"]
    desfase = _guardar(de_a, editar, formulario, carrera="Medicina")
    assert desfase.status_code == 409
    for html in (desfase.content.decode(), ping.json()["html"], de_a.get(editar).content.decode()):
        assert "Elena" not in html
    assert "El Instituto guardó esta candidatura" in desfase.content.decode()


def test_the_record_says_the_institute_of_a_closed_account_too(mundo, elena):
    anotar("candidatura.observada", mundo.pagina, quien=elena)
    type(elena).objects.filter(pk=elena.pk).update(is_active=False)
    assert {hecho.quien for hecho in historial(mundo.pagina, mundo.de_a)} & {"El Instituto", NOMBRE} == {"El Instituto"}


def test_the_institute_reads_who_it_was(mundo, elena, editar):
    otra = sesion(mundo.administradora)
    _guardar(otra, editar, otra.get(editar), carrera="Historia")
    formulario = otra.get(editar)
    suyo = sesion(elena)
    _guardar(suyo, editar, suyo.get(editar), carrera="Derecho")
    assert NOMBRE in [una["user"] for una in _ping(formulario, otra).json()["other_sessions"]]
