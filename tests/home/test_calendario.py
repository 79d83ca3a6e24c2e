"""Editorial pages go up and come down at their hour, by the worker; candidacies offer no hour."""

import datetime as dt

import pytest
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, PageLogEntry, Revision

from candidaturas.models import CandidaturaPage
from home import calendario
from home.models import HomePage, InformationPage
from search import worker
from search.worker import Trabajador
from tests.factories.mundo import capturar, consentir, publicada, un_mundo
from tests.factories.paginas import un_documento, un_enlace, una_pagina
from tests.factories.sesiones import sesion

pytestmark = pytest.mark.django_db


def _a_la_hora(pagina: Page, **horas: dt.datetime) -> None:
    """As an editor schedules it: in the form, then «publish»."""
    for campo, hora in horas.items():
        setattr(pagina, campo, hora)
    pagina.save_revision().publish()


def _pasan_las_horas(pagina: Page) -> None:
    """Move what is scheduled into the past, as if the time had come."""
    hace_un_rato = timezone.now() - dt.timedelta(seconds=1)
    for revision in Revision.page_revisions.filter(object_id=str(pagina.pk), approved_go_live_at__isnull=False):
        revision.approved_go_live_at = hace_un_rato
        revision.content["go_live_at"] = hace_un_rato.isoformat()
        revision.save()
    Page.objects.filter(pk=pagina.pk, expire_at__isnull=False).update(expire_at=hace_un_rato)


def manana() -> dt.datetime:
    return timezone.now() + dt.timedelta(days=1)


def test_a_scheduled_page_is_published_by_the_worker_and_not_before(client):
    un_mundo()
    documento = un_documento()
    pagina = una_pagina("jornada", un_enlace(documento), publicar=False)
    _a_la_hora(pagina, go_live_at=manana())
    Trabajador().agotar()
    assert client.get("/informacion/jornada/").status_code == 404
    assert client.get(documento.url).status_code == 404

    _pasan_las_horas(pagina)
    Trabajador().agotar()

    assert client.get("/informacion/jornada/").status_code == 200
    assert client.get(documento.url).status_code == 200
    assert PageLogEntry.objects.filter(page=pagina.pk, action="wagtail.publish.scheduled").count() == 1


def test_a_page_that_expires_is_withdrawn_by_the_worker(client):
    un_mundo()
    pagina = una_pagina("vence")
    _a_la_hora(pagina, expire_at=manana())
    Trabajador().agotar()
    assert client.get("/informacion/vence/").status_code == 200

    _pasan_las_horas(pagina)
    Trabajador().agotar()

    assert client.get("/informacion/vence/").status_code == 404
    assert InformationPage.objects.get(pk=pagina.pk).expired


def test_a_new_version_of_a_published_page_waits_for_its_hour(client):
    un_mundo()
    pagina = una_pagina("fechas", "<p>La de hoy.</p>")
    pagina.cuerpo = [{"type": "texto", "value": "<p>La de mañana.</p>"}]
    _a_la_hora(pagina, go_live_at=manana())
    assert "La de hoy" in client.get("/informacion/fechas/").content.decode()

    _pasan_las_horas(pagina)
    Trabajador().agotar()

    assert "La de mañana" in client.get("/informacion/fechas/").content.decode()


def test_what_was_due_while_the_worker_was_away_is_done_once_however_often_it_looks():
    un_mundo()
    pagina = una_pagina("tarde", publicar=False)
    _a_la_hora(pagina, go_live_at=manana())
    _pasan_las_horas(pagina)

    assert [calendario.poner_al_dia() for _vez in range(3)] == [1, 0, 0]
    assert PageLogEntry.objects.filter(page=pagina.pk, action="wagtail.publish.scheduled").count() == 1


def test_a_page_whose_hours_have_both_passed_is_never_seen():
    un_mundo()
    pagina = una_pagina("fugaz", publicar=False)
    _a_la_hora(pagina, go_live_at=manana(), expire_at=manana() + dt.timedelta(hours=1))
    revision = Revision.page_revisions.get(object_id=str(pagina.pk), approved_go_live_at__isnull=False)
    revision.content["expire_at"] = (timezone.now() - dt.timedelta(seconds=1)).isoformat()
    revision.save()
    _pasan_las_horas(pagina)

    calendario.poner_al_dia()

    assert not Page.objects.get(pk=pagina.pk).live


@pytest.mark.parametrize(
    "roto",
    [{"slug": "sana"}, {"seo_title": None}],  # taken: the page's own rules; null: the table's
    ids=["it is not valid", "the table refuses it"],
)
def test_a_page_that_cannot_be_published_holds_no_other_back(roto):
    un_mundo()
    rota, sana = una_pagina("rota", publicar=False), una_pagina("sana", publicar=False)
    for pagina in (rota, sana):
        _a_la_hora(pagina, go_live_at=manana())
        _pasan_las_horas(pagina)
    revision = Revision.page_revisions.get(object_id=str(rota.pk), approved_go_live_at__isnull=False)
    revision.content.update(roto)
    revision.save()

    calendario.poner_al_dia()

    assert Page.objects.get(pk=sana.pk).live
    assert not Page.objects.get(pk=rota.pk).live


def test_what_one_task_of_the_round_gets_wrong_keeps_no_other_from_its_turn(monkeypatch):
    un_mundo()
    pagina = una_pagina("sana", publicar=False)
    _a_la_hora(pagina, go_live_at=manana())
    _pasan_las_horas(pagina)

    @transaction.atomic
    def rota() -> None:
        Page.objects.filter(pk=pagina.pk).update(slug=None)

    monkeypatch.setattr(worker, "_rondas", [rota, *worker._rondas])

    Trabajador().agotar()

    assert Page.objects.get(pk=pagina.pk).live


def test_a_candidacy_and_its_branch_offer_no_hour_and_take_none():
    mundo = un_mundo()
    consentir(mundo.registro, persona=mundo.de_a)
    pagina = capturar(mundo.pagina, mundo.de_a)
    horas = {"go_live_at": "2030-01-01 08:00", "expire_at": "2031-01-01 08:00"}
    for cuenta, de_quien in ((mundo.de_a, pagina), (mundo.editora, mundo.proceso_page)):
        cliente = sesion(cuenta)
        direccion = reverse("wagtailadmin_pages:edit", args=[de_quien.pk])
        html = cliente.get(direccion).content.decode()
        assert 'name="go_live_at"' not in html, de_quien
        assert 'name="expire_at"' not in html
        cliente.post(direccion, {**horas, "title": de_quien.title, "slug": de_quien.slug, "action-publish": "1"})
        fila = Page.objects.get(pk=de_quien.pk)
        assert (fila.go_live_at, fila.expire_at) == (None, None)
        assert not Revision.page_revisions.filter(approved_go_live_at__isnull=False).exists()
    assert (
        'name="go_live_at"'
        in sesion(mundo.editora)
        .get(reverse("wagtailadmin_pages:edit", args=[HomePage.objects.get().pk]))
        .content.decode()
    )


def test_an_hour_left_on_a_candidacy_from_before_changes_nothing_and_holds_nothing_back(client):
    mundo = un_mundo()
    candidatura = publicada(mundo.pagina, mundo)
    ayer = timezone.now() - dt.timedelta(days=1)
    Page.objects.filter(pk__in=(candidatura.pk, mundo.proceso_page.pk)).update(expire_at=ayer)
    Revision.objects.filter(pk=candidatura.latest_revision_id).update(approved_go_live_at=ayer)
    pagina = una_pagina("despues", publicar=False)
    _a_la_hora(pagina, go_live_at=manana())
    _pasan_las_horas(pagina)

    Trabajador().agotar()

    assert CandidaturaPage.objects.get(pk=candidatura.pk).live
    assert client.get("/informacion/despues/").status_code == 200
