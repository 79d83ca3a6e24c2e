"""Two people at once: one decision, one version, no text lost. On PostgreSQL, with a connection each."""

import datetime as dt
import threading
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from django.urls import reverse
from wagtail.models import Page, WorkflowState

from candidaturas.captura.lectura import leer
from candidaturas.models import Cambio, CandidaturaPage, FichaPublicada, Observacion
from candidaturas.publicacion.respuestas import volcar
from candidaturas.rechazos import (
    DecisionYaTomada,
    EnRevision,
    NoEstaEnRevision,
    Rechazo,
    VersionCambiada,
    VersionDesfasada,
)
from candidaturas.vocabulario import EstadoRegistro
from candidaturas.workflow.decision import Observada, aprobar, observar
from candidaturas.workflow.envio import enviar
from candidaturas.workflow.registro import cambiar_estado
from tests.factories.captura import datos_del_formulario
from tests.factories.mundo import Mundo, capturar, consentir, en_revision, prosa, un_mundo, unas_respuestas
from tests.factories.sesiones import sesion
from tests.paralelo import PACIENCIA, en_fila, en_paralelo

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True)]
REPETICIONES = 3


@pytest.fixture
def mundo(transactional_db: None) -> Mundo:
    return un_mundo()


def a_la_vez(*acciones: Callable[[], Any]) -> list[Rechazo | None]:
    """All let go together; what each was refused for, or None."""
    salida = threading.Barrier(len(acciones))

    def correr(accion: Callable[[], Any]) -> Rechazo | None:
        salida.wait(timeout=PACIENCIA)
        try:
            accion()
        except Rechazo as rechazo:
            return rechazo
        return None

    futuros = [en_paralelo(partial(correr, accion)) for accion in acciones]
    return [futuro.result(timeout=PACIENCIA) for futuro in futuros]


def pagina_de(pagina: CandidaturaPage) -> CandidaturaPage:
    return CandidaturaPage.objects.get(pk=pagina.pk)


def publicado(pagina: CandidaturaPage) -> str | None:
    return FichaPublicada.objects.get(registro=pagina.registro).como_datos()["trayectoria"]["motivo"]["valor"]


@pytest.mark.parametrize("vez", range(REPETICIONES))
def test_of_two_approvals_one_publishes_and_the_other_is_told(mundo, vez):
    pagina = en_revision(mundo.pagina, mundo)
    antes = Cambio.objects.count()
    uno, otro = a_la_vez(
        lambda: aprobar(pagina_de(pagina), mundo.editora), lambda: aprobar(pagina_de(pagina), mundo.editora_2)
    )
    assert sorted([uno is None, otro is None]) == [False, True]
    assert isinstance(uno or otro, DecisionYaTomada)
    assert Cambio.objects.count() == antes + 1


@pytest.mark.parametrize("vez", range(REPETICIONES))
def test_an_approval_and_an_observation_do_not_both_happen(mundo, vez):
    pagina = en_revision(mundo.pagina, mundo)
    observada = [Observada("motivo", mundo.fundamento, "Se parece a otra.")]
    aprobada, devuelta = a_la_vez(
        lambda: aprobar(pagina_de(pagina), mundo.editora),
        lambda: observar(pagina_de(pagina), mundo.editora_2, observada),
    )
    assert sorted([aprobada is None, devuelta is None]) == [False, True]
    assert pagina_de(pagina).live == (aprobada is None)
    assert Observacion.objects.exists() == (devuelta is None)
    assert WorkflowState.objects.get().status == ("approved" if aprobada is None else "needs_changes")


@pytest.mark.parametrize("vez", range(REPETICIONES))
def test_an_edit_during_the_approval_is_never_what_gets_published(mundo, vez):
    pagina = en_revision(mundo.pagina, mundo)
    leida = pagina.latest_revision_id
    aprobada, editada = a_la_vez(
        lambda: aprobar(pagina_de(pagina), mundo.editora, revision=leida),
        lambda: capturar(pagina, mundo.editora_2, motivo=prosa(300, "corregido")),
    )
    assert editada is None
    if aprobada is None:
        assert publicado(pagina) == prosa(300, "motivo")
        assert pagina_de(pagina).live_revision_id == leida
    else:
        assert isinstance(aprobada, VersionCambiada)
        assert not pagina_de(pagina).live


@pytest.mark.parametrize("vez", range(REPETICIONES))
def test_of_two_forms_opened_on_one_version_one_is_saved(mundo, vez):
    consentir(mundo.registro, persona=mundo.de_a)
    pagina = capturar(mundo.pagina, mundo.de_a)
    revision = pagina.latest_revision
    partida = (revision.pk, revision.created_at.isoformat())

    def guardar(persona: Any, motivo: str) -> None:
        borrador = pagina_de(pagina).get_latest_revision_as_object()
        borrador.version_de_partida = partida
        volcar(unas_respuestas(motivo=motivo), borrador, cuestionario=1)
        borrador.save_revision(user=persona)

    uno, otro = a_la_vez(
        lambda: guardar(mundo.de_a, prosa(300, "uno")), lambda: guardar(mundo.de_a_2, prosa(300, "dos"))
    )
    assert sorted([uno is None, otro is None]) == [False, True]
    assert isinstance(uno or otro, VersionDesfasada)


@pytest.mark.parametrize("vez", range(REPETICIONES))
def test_a_save_during_the_submission_is_either_sent_or_refused(mundo, vez):
    consentir(mundo.registro, persona=mundo.de_a)
    pagina = capturar(mundo.pagina, mundo.de_a)
    enviada, guardada = a_la_vez(
        lambda: enviar(pagina_de(pagina), mundo.de_a),
        lambda: capturar(pagina, mundo.de_a_2, motivo=prosa(300, "tarde")),
    )
    assert enviada is None
    en_curso = pagina_de(pagina)
    if guardada is not None:
        assert isinstance(guardada, EnRevision)
    assert en_curso.current_workflow_task_state.revision_id == en_curso.latest_revision_id


@pytest.mark.parametrize("vez", range(REPETICIONES))
def test_whoever_is_cancelled_during_the_approval_is_not_public(mundo, vez):
    pagina = en_revision(mundo.pagina, mundo)
    aprobada, cancelada = a_la_vez(
        lambda: aprobar(pagina_de(pagina), mundo.editora),
        lambda: cambiar_estado(
            mundo.registro,
            EstadoRegistro.CANCELADA,
            acuerdo="CG/1",
            desde=dt.date(2024, 5, 1),
            persona=mundo.administradora,
        ),
    )
    assert cancelada is None
    assert aprobada is None or isinstance(aprobada, DecisionYaTomada | NoEstaEnRevision)
    assert not FichaPublicada.objects.filter(registro=mundo.registro).exists()


@pytest.mark.parametrize("vez", range(REPETICIONES))
def test_two_submissions_make_one_review(mundo, vez):
    consentir(mundo.registro, persona=mundo.de_a)
    pagina = capturar(mundo.pagina, mundo.de_a)
    uno, otro = a_la_vez(lambda: enviar(pagina_de(pagina), mundo.de_a), lambda: enviar(pagina_de(pagina), mundo.de_a_2))
    assert sorted([uno is None, otro is None]) == [False, True]
    assert isinstance(uno or otro, EnRevision)
    assert WorkflowState.objects.count() == 1


def test_two_people_who_save_at_once_what_was_never_published_lose_nothing(mundo):
    consentir(mundo.registro, persona=mundo.de_a)
    editar = reverse("wagtailadmin_pages:edit", args=[mundo.pagina.pk])
    una, otra = sesion(mundo.de_a), sesion(mundo.de_a_2)
    de_una = datos_del_formulario(una.get(editar), historia_profesional="Mi historia.")
    de_otra = datos_del_formulario(otra.get(editar), motivo_texto="Mi motivo.")
    errores = en_fila(
        Page.objects.filter(pk=mundo.pagina.pk), lambda: una.post(editar, de_una), lambda: otra.post(editar, de_otra)
    )
    assert errores == [None, None]
    guardado = leer(pagina_de(mundo.pagina).get_latest_revision_as_object())
    assert (guardado.historia_profesional, guardado.motivo) == ("Mi historia.", "Mi motivo.")


def test_what_is_undone_while_it_saves_by_itself_stays_undone(mundo):
    pagina = en_revision(mundo.pagina, mundo)
    editar = reverse("wagtailadmin_pages:edit", args=[pagina.pk])
    editora, la_misma = sesion(mundo.editora), sesion(mundo.editora)
    datos = datos_del_formulario(editora.get(editar))
    escrito = {**datos, "motivo_texto": prosa(300, "otro")}
    errores = en_fila(
        Page.objects.filter(pk=pagina.pk),
        lambda: editora.post(editar, escrito, headers={"accept": "application/json"}),
        lambda: la_misma.post(editar, datos),
    )
    assert errores == [None, None]
    ultima = pagina_de(pagina)
    assert ultima.latest_revision.is_latest_revision()
    assert leer(ultima.get_latest_revision_as_object()).motivo == prosa(300, "motivo")
