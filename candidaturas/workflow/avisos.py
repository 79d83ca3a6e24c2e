"""Notices to people. They are queued with the action that causes them and sent by the outbox's worker, never in a request.

Wagtail would send its own mails inside the request, one by one: our handlers take their seats
(`conectar`), so that Wagtail's never connect.
"""

from typing import Any

from django.utils import timezone
from wagtail.models import TaskState, WorkflowState
from wagtail.signals import task_submitted, workflow_approved, workflow_rejected, workflow_submitted

from candidaturas.models import CandidaturaPage, Salida
from candidaturas.models.publicacion import TEMA_AVISO
from candidaturas.publicacion.sincronizar import sincronizar
from cms.base.models.bitacora import anotar


def encolar(clase: str, clave: int) -> None:
    """Queue a notice: `clase` is its kind (`enviada`, `observada`, `publicada`), `clave` the workflow state."""
    Salida.objects.create(tema=TEMA_AVISO, clave=f"{clase}:{clave}", no_antes_de=timezone.now())


def _candidatura(estado: WorkflowState) -> CandidaturaPage | None:
    return CandidaturaPage.objects.filter(pk=estado.object_id).first()


def _al_enviar(sender: type, instance: WorkflowState, user: Any = None, **kwargs: Any) -> None:
    pagina = _candidatura(instance)
    if pagina is not None:
        sincronizar([pagina.registro_id])
        anotar("candidatura.enviada", pagina, quien=user, revision=pagina.latest_revision_id)
        encolar("enviada", instance.pk)


def _al_volver_a_enviar(sender: type, instance: Any, user: Any = None, **kwargs: Any) -> None:
    """A task that starts after a rejection: the party answered. The first start is told by `workflow_submitted`."""
    estado = instance.workflow_state
    anterior = estado.task_states.exclude(pk=instance.pk).order_by("-pk").first()
    if anterior is not None and anterior.status == TaskState.STATUS_REJECTED:
        _al_enviar(WorkflowState, estado, user=user)


def _al_observar(sender: type, instance: WorkflowState, user: Any = None, **kwargs: Any) -> None:
    pagina = _candidatura(instance)
    if pagina is not None:
        sincronizar([pagina.registro_id])
        anotar("candidatura.observada", pagina, quien=user, revision=instance.current_task_state.revision_id)
        encolar("observada", instance.pk)


def _al_aprobar(sender: type, instance: WorkflowState, user: Any = None, **kwargs: Any) -> None:
    if _candidatura(instance) is not None:
        encolar("publicada", instance.pk)


def conectar() -> None:
    """Take the seats of Wagtail's mailers: a receiver whose `dispatch_uid` is taken is not connected again."""
    workflow_submitted.connect(
        _al_enviar, sender=WorkflowState, dispatch_uid="workflow_state_submitted_email_notification"
    )
    workflow_rejected.connect(
        _al_observar, sender=WorkflowState, dispatch_uid="workflow_state_rejected_email_notification"
    )
    workflow_approved.connect(
        _al_aprobar, sender=WorkflowState, dispatch_uid="workflow_state_approved_email_notification"
    )
    task_submitted.connect(
        _al_volver_a_enviar, sender=TaskState, dispatch_uid="group_approval_task_submitted_email_notification"
    )
