"""Editors publish editorial pages or, where the site says so, a second person does, from a queue with people in it."""

import importlib

import pytest
from django.apps import apps
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.models import GroupApprovalTask, Page, TaskState, Workflow, WorkflowPage, WorkflowState, WorkflowTask

from home.models import HomePage, InformationPage, RevisionEditorial
from tests.factories.mundo import Mundo, en_revision, un_mundo
from tests.factories.paginas import un_indice, una_pagina
from tests.factories.sesiones import sesion

pytestmark = pytest.mark.django_db
COMENTARIOS = {f"comments-{n}": 0 for n in ("TOTAL_FORMS", "INITIAL_FORMS", "MIN_NUM_FORMS", "MAX_NUM_FORMS")}


def _con_segunda_persona() -> tuple[Mundo, InformationPage]:
    mundo = un_mundo()
    pagina = una_pagina("aviso", "<p>Lo de antes.</p>")
    cliente = sesion(mundo.administradora)
    ajustes = reverse("wagtailsettings:edit", args=["home", "revisioneditorial"])
    assert cliente.post(cliente.get(ajustes).url, {"segunda_persona": "on"}).status_code == 302
    return mundo, pagina


def _datos(texto: str, **mas: str) -> dict[str, object]:
    cuerpo = {
        "cuerpo-count": 1,
        "cuerpo-0-deleted": "",
        "cuerpo-0-order": 0,
        "cuerpo-0-type": "aviso",
        "cuerpo-0-value": texto,
    }
    return {"title": "Aviso", "slug": "aviso", "resumen": "", **COMENTARIOS, **cuerpo, **mas}


def _enviar(mundo: Mundo, pagina: Page, texto: str) -> None:
    direccion = reverse("wagtailadmin_pages:edit", args=[pagina.pk])
    assert sesion(mundo.editora).post(direccion, _datos(texto, **{"action-submit": "1"})).status_code == 302


def _aprobar(persona, pagina: Page):
    estado = Page.objects.get(pk=pagina.pk).current_workflow_task_state
    direccion = reverse("wagtailadmin_pages:workflow_action", args=[pagina.pk, "approve", estado.pk])
    return sesion(persona).post(direccion, {"comment": ""}, follow=True)


def test_a_new_site_has_no_review_that_nobody_attends():
    assert not Workflow.objects.filter(name="Moderators approval").exists()
    assert not WorkflowPage.objects.filter(page__depth=1).exists()


def test_a_site_from_before_loses_it_and_keeps_what_it_did():
    mundo = un_mundo()
    pagina = una_pagina("aviso")
    flujo = Workflow.objects.create(name="Moderators approval", active=True)
    tarea = GroupApprovalTask.objects.create(name="Moderators approval", active=True)
    tarea.groups.add(Group.objects.get_or_create(name="Moderators")[0])
    WorkflowTask.objects.create(workflow=flujo, task=tarea, sort_order=0)
    WorkflowPage.objects.create(page=Page.get_first_root_node(), workflow=flujo)
    pagina.save_revision(user=mundo.editora)
    estado = flujo.start(pagina, mundo.editora)

    migracion = importlib.import_module("home.migrations.0004_sin_flujo_de_fabrica")
    migracion.quitar(apps, None)

    assert not WorkflowPage.objects.filter(workflow=flujo).exists()
    assert WorkflowState.objects.get(pk=estado.pk).status == WorkflowState.STATUS_CANCELLED
    assert not Workflow.objects.get(pk=flujo.pk).active
    assert not Page.objects.get(pk=pagina.pk).workflow_in_progress


@pytest.mark.parametrize("cuenta", ["editora", "administradora"])
def test_who_edits_publishes_and_is_offered_no_sending(cuenta, client):
    mundo = un_mundo()
    pagina = una_pagina("aviso")
    direccion = reverse("wagtailadmin_pages:edit", args=[pagina.pk])
    cliente = sesion(getattr(mundo, cuenta))
    assert "action-submit" not in cliente.get(direccion).content.decode()

    cliente.post(direccion, _datos("Lo nuevo", **{"action-publish": "1"}))

    assert "Lo nuevo" in client.get("/informacion/aviso/").content.decode()


@pytest.mark.parametrize("con_segunda", [False, True])
def test_a_process_page_offers_no_sending_and_takes_none(con_segunda):
    mundo, _pagina = _con_segunda_persona() if con_segunda else (un_mundo(), None)
    cliente = sesion(mundo.editora)
    direccion = reverse("wagtailadmin_pages:edit", args=[mundo.proceso_page.pk])
    assert "action-submit" not in cliente.get(direccion).content.decode()
    datos = {
        "title": "P",
        "slug": "p",
        "proceso": mundo.proceso.pk,
        "introduccion": "null",
        **COMENTARIOS,
        "action-submit": "1",
    }
    assert cliente.post(direccion, datos).status_code == 302
    nueva = reverse("wagtailadmin_pages:add", args=["candidaturas", "procesopage", HomePage.objects.get().pk])
    assert "action-submit" not in cliente.get(nueva).content.decode()
    assert cliente.post(nueva, datos).status_code < 500
    assert not WorkflowState.objects.exists()


def test_with_a_second_person_nobody_publishes_alone(client):
    mundo, pagina = _con_segunda_persona()
    direccion = reverse("wagtailadmin_pages:edit", args=[pagina.pk])
    for cuenta in (mundo.editora, mundo.administradora):
        cliente = sesion(cuenta)
        assert "action-publish" not in cliente.get(direccion).content.decode()
        cliente.post(direccion, _datos("Sin permiso", **{"action-publish": "1"}))
        cliente.post(reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"]) + f"?id={pagina.pk}")
    nueva = reverse("wagtailadmin_pages:add", args=["home", "informationpage", un_indice().pk])
    sesion(mundo.editora).post(nueva, _datos("Sin permiso", slug="otra", **{"action-publish": "1"}))

    assert "Sin permiso" not in client.get("/informacion/aviso/").content.decode()
    assert client.get("/informacion/otra/").status_code == 404


def test_the_queue_is_on_the_first_screen_and_a_second_person_approves_from_it(client):
    mundo, pagina = _con_segunda_persona()
    _enviar(mundo, pagina, "Lo nuevo")
    for cuenta in (mundo.editora_2, mundo.administradora):
        html = sesion(cuenta).get("/admin/").content.decode()
        assert "1 página espera aprobación" in html
        assert reverse("wagtailadmin_pages:edit", args=[pagina.pk]) in html

    _aprobar(mundo.editora, pagina)
    assert "La editaste tú" in sesion(mundo.editora).get("/admin/").content.decode()
    assert "Lo nuevo" not in client.get("/informacion/aviso/").content.decode()

    _aprobar(mundo.editora_2, pagina)

    assert "Lo nuevo" in client.get("/informacion/aviso/").content.decode()
    assert "0 páginas esperan aprobación" in sesion(mundo.editora_2).get("/admin/").content.decode()


def test_who_wrote_any_of_it_does_not_approve_it_though_a_colleague_sent_it(client):
    mundo, pagina = _con_segunda_persona()
    direccion = reverse("wagtailadmin_pages:edit", args=[pagina.pk])
    assert sesion(mundo.editora_2).post(direccion, _datos("Lo que escribió la segunda")).status_code == 302
    _enviar(mundo, pagina, "Lo que escribió la segunda.")

    _aprobar(mundo.editora_2, pagina)
    assert "La editaste tú" in sesion(mundo.editora_2).get("/admin/").content.decode()
    assert "Lo que escribió" not in client.get("/informacion/aviso/").content.decode()

    _aprobar(mundo.administradora, pagina)
    assert "Lo que escribió" in client.get("/informacion/aviso/").content.decode()


def test_who_wrote_what_is_already_published_approves_what_others_write_now(client):
    mundo, pagina = _con_segunda_persona()
    pagina.save_revision(user=mundo.editora_2).publish()
    _enviar(mundo, pagina, "Lo nuevo")

    _aprobar(mundo.editora_2, pagina)

    assert "Lo nuevo" in client.get("/informacion/aviso/").content.decode()


def test_what_changed_while_it_was_reviewed_is_not_published(client):
    mundo, pagina = _con_segunda_persona()
    _enviar(mundo, pagina, "Lo nuevo")
    fresca = InformationPage.objects.get(pk=pagina.pk).get_latest_revision_as_object()
    fresca.cuerpo = [{"type": "aviso", "value": "Lo que nadie leyó"}]
    fresca.save_revision(user=mundo.editora_2)

    _aprobar(mundo.administradora, pagina)

    html = client.get("/informacion/aviso/").content.decode()
    assert "Lo que nadie leyó" not in html
    assert "Lo nuevo" not in html


def test_a_candidacy_is_never_decided_by_wagtails_buttons():
    mundo = un_mundo()
    pagina = en_revision(mundo.pagina, mundo)
    estado = pagina.current_workflow_task_state
    for accion in ("approve", "reject"):
        for nombre in ("workflow_action", "collect_workflow_action_data"):
            direccion = reverse(f"wagtailadmin_pages:{nombre}", args=[pagina.pk, accion, estado.pk])
            assert sesion(mundo.editora).post(direccion, {"comment": "x"}).status_code in {302, 403}
    assert TaskState.objects.get(pk=estado.pk).status == TaskState.STATUS_IN_PROGRESS
    assert mundo.proceso_page.get_workflow() is not None


def test_switched_off_again_who_edits_publishes(client):
    mundo, pagina = _con_segunda_persona()
    _enviar(mundo, pagina, "Lo enviado")
    ajuste = RevisionEditorial.load()
    ajuste.segunda_persona = False
    ajuste.save()

    direccion = reverse("wagtailadmin_pages:edit", args=[pagina.pk])
    sesion(mundo.editora).post(direccion, _datos("Lo publicado", **{"action-publish": "1"}))

    assert "Lo publicado" in client.get("/informacion/aviso/").content.decode()
    assert not Page.objects.get(pk=pagina.pk).workflow_in_progress


def test_who_edited_a_version_is_offered_no_decision_on_it_and_sends_none():
    mundo, pagina = _con_segunda_persona()
    _enviar(mundo, pagina, "Lo nuevo")
    editor = reverse("wagtailadmin_pages:edit", args=[pagina.pk])
    estado = Page.objects.get(pk=pagina.pk).current_workflow_task_state
    rechazar = reverse("wagtailadmin_pages:workflow_action", args=[pagina.pk, "reject", estado.pk])

    assert "Solicitar cambios" not in sesion(mundo.editora).get(editor).content.decode()
    assert "Solicitar cambios" in sesion(mundo.editora_2).get(editor).content.decode()

    sesion(mundo.editora).post(rechazar, {"comment": "No"})
    assert Page.objects.get(pk=pagina.pk).current_workflow_task_state.status == TaskState.STATUS_IN_PROGRESS
    sesion(mundo.editora_2).post(rechazar, {"comment": "Falta la fecha"})
    assert TaskState.objects.get(pk=estado.pk).status == TaskState.STATUS_REJECTED
