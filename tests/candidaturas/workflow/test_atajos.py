"""Every way Wagtail offers to publish, withdraw, copy or move a candidacy is closed, for every role (R4)."""

import datetime as dt

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.actions.copy_page import CopyPageAction, CopyPagePermissionError
from wagtail.models import Page, PageViewRestriction

from candidaturas.models import CandidaturaPage, FichaPublicada
from candidaturas.rechazos import PublicacionDirecta
from cms.base.models import User
from tests.factories.captura import completas, datos_del_formulario
from tests.factories.mundo import CONTRASENIA, capturar, consentir, en_revision, prosa, publicada
from tests.factories.sesiones import sesion

ROLES = ["de_a", "editora", "administradora", "superusuaria"]


@pytest.fixture
def superusuaria(db):
    return User.objects.create_superuser("raiz@ejemplo.mx", "raiz@ejemplo.mx", CONTRASENIA)


@pytest.fixture
def cliente(request, mundo, superusuaria):
    return sesion(superusuaria if request.param == "superusuaria" else getattr(mundo, request.param))


por_rol = pytest.mark.parametrize("cliente", ROLES, indirect=True)


def esta_publicada(pagina):
    ficha = FichaPublicada.objects.get(registro=pagina.registro).como_datos()
    return CandidaturaPage.objects.get(pk=pagina.pk).live or ficha["captura"] == "publicada"


@por_rol
def test_the_publish_button_posted_by_hand_only_saves(cliente, mundo):
    consentir(mundo.registro, persona=mundo.de_a)
    editar = reverse("wagtailadmin_pages:edit", args=[mundo.pagina.pk])
    datos = datos_del_formulario(cliente.get(editar), **completas(mundo))
    manana = (timezone.now() + dt.timedelta(days=1)).strftime("%Y-%m-%d %H:%M")
    cliente.post(editar, {**datos, "action-publish": "1", "go_live_at": manana, "live": "1"})
    assert not esta_publicada(mundo.pagina)
    assert CandidaturaPage.objects.get(pk=mundo.pagina.pk).get_latest_revision_as_object().go_live_at is None


@por_rol
@pytest.mark.parametrize("nombre", ["unpublish", "delete", "move", "copy", "set_privacy", "lock", "convert_alias"])
def test_pages_actions_change_nothing(cliente, mundo, nombre):
    publicada(mundo.pagina, mundo)
    direccion = reverse(f"wagtailadmin_pages:{nombre}", args=[mundo.pagina.pk])
    datos = {
        "new_title": "Copia", "new_slug": "copia", "new_parent_page": mundo.partido_b.pagina.pk, "publish_copies": "on",
        "alias": "on", "restriction_type": "login",
    }  # fmt: skip
    assert cliente.get(direccion).status_code in {302, 403, 404, 405}
    assert cliente.post(direccion, datos).status_code in {302, 403, 404}
    viva = CandidaturaPage.objects.get(pk=mundo.pagina.pk)
    assert viva.live
    assert not viva.locked
    assert CandidaturaPage.objects.count() == 2
    assert not PageViewRestriction.objects.exists()


@por_rol
@pytest.mark.parametrize("accion", ["publish", "unpublish", "delete", "move"])
def test_bulk_actions_leave_candidacies_alone(cliente, mundo, accion):
    en_revision(mundo.pagina, mundo)
    viva = publicada(mundo.pagina_b, mundo)
    direccion = reverse("wagtail_bulk_action", args=["wagtailcore", "page", accion])
    cliente.post(
        f"{direccion}?id={mundo.pagina.pk}&id={viva.pk}",
        {"chooser": mundo.partido_b.pagina.pk, "include_descendants": "on"},
    )
    assert not esta_publicada(mundo.pagina)
    assert CandidaturaPage.objects.get(pk=viva.pk).live
    assert CandidaturaPage.objects.get(pk=viva.pk).path == viva.path


@por_rol
def test_whole_branches_cannot_be_deleted_or_moved(cliente, mundo):
    publicada(mundo.pagina, mundo)
    for rama in (mundo.proceso_page, mundo.partido_a.pagina, mundo.pagina.get_parent()):
        for nombre in ("delete", "move", "unpublish"):
            cliente.post(reverse(f"wagtailadmin_pages:{nombre}", args=[rama.pk]), {"include_descendants": "on"})
    assert CandidaturaPage.objects.filter(live=True).count() == 1


@por_rol
def test_the_workflow_of_wagtail_is_not_a_way_round(cliente, mundo):
    pagina = en_revision(mundo.pagina, mundo)
    tarea = pagina.current_workflow_task_state
    for accion in ("approve", "reject"):
        for nombre in ("workflow_action", "collect_workflow_action_data"):
            cliente.post(reverse(f"wagtailadmin_pages:{nombre}", args=[pagina.pk, accion, tarea.pk]), {"comment": "x"})
    assert not esta_publicada(pagina)
    assert CandidaturaPage.objects.get(pk=pagina.pk).workflow_in_progress


def test_whoever_sent_it_cannot_take_it_back_to_unlock_it(mundo):
    consentir(mundo.registro, persona=mundo.de_a)
    cliente = sesion(mundo.de_a)
    editar = reverse("wagtailadmin_pages:edit", args=[mundo.pagina.pk])
    datos = datos_del_formulario(cliente.get(editar))
    pagina = en_revision(mundo.pagina, mundo)
    cliente.post(editar, {**datos, "action-cancel-workflow": "1"})
    assert CandidaturaPage.objects.get(pk=pagina.pk).workflow_in_progress


@por_rol
def test_reverting_to_an_earlier_version_is_a_draft_like_any_other(cliente, mundo):
    pagina = publicada(mundo.pagina, mundo)
    primera = pagina.live_revision_id
    capturar(pagina, mundo.de_a, motivo=prosa(300, "segundo"))
    direccion = reverse("wagtailadmin_pages:revisions_revert", args=[pagina.pk, primera])
    cliente.post(direccion, {"action-publish": "1"})
    assert CandidaturaPage.objects.get(pk=pagina.pk).live_revision_id == primera


def test_a_schedule_set_behind_the_admins_back_publishes_nothing(mundo):
    pagina = en_revision(mundo.pagina, mundo)
    revision = pagina.latest_revision
    revision.approved_go_live_at = timezone.now() - dt.timedelta(hours=1)
    revision.save()
    with pytest.raises(PublicacionDirecta):
        call_command("publish_scheduled")
    assert not esta_publicada(mundo.pagina)


def test_a_copy_or_an_alias_cannot_be_made_in_code_either(mundo):
    pagina = publicada(mundo.pagina, mundo)
    with pytest.raises(CopyPagePermissionError):
        CopyPageAction(pagina, to=mundo.partido_b.pagina, user=mundo.editora, keep_live=True).execute()
    with pytest.raises(PublicacionDirecta):
        pagina.create_alias(parent=mundo.pagina_b.get_parent(), update_slug="alias")
    assert Page.objects.filter(alias_of__isnull=False).count() == 0
    assert CandidaturaPage.objects.count() == 2


@por_rol
def test_candidates_words_are_never_translated(cliente, mundo):
    pagina = publicada(mundo.pagina, mundo)
    direccion = reverse("wagtail_localize:submit_page_translation", args=[pagina.pk])
    assert cliente.get(direccion).status_code == 403
    cliente.post(direccion, {"locales": []})
    assert CandidaturaPage.objects.count() == 2
