"""How editorial pages are published: by whoever edits them or, where the site says so, once a second person approves."""

from typing import Any

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting
from wagtail.models import AbstractGroupApprovalTask, Revision, Task, TaskState, Workflow, WorkflowTask

from candidaturas.access.grupos import preparar_grupos
from candidaturas.access.roles import Rol
from candidaturas.models.cerrojos import encerrojar_revision
from candidaturas.rechazos import AutoAprobacion, Rechazo

NOMBRE = "Revisión de páginas"


@register_setting(icon="tasks")
class RevisionEditorial(BaseGenericSetting):
    """Whether a second person approves what is published in editorial pages."""

    segunda_persona = models.BooleanField(
        _("otra persona aprueba lo que se publica"),
        default=False,
        help_text=_(
            "Quien edita una página la envía a revisión, y la publica otra persona de edición o de administración: "
            "la encuentra en su primera pantalla. Sin marcar, quien edita publica."
        ),
    )

    panels = [FieldPanel("segunda_persona")]

    class Meta:
        verbose_name = _("revisión de páginas")
        verbose_name_plural = _("revisión de páginas")

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save; the queue has people in it from that moment."""
        with transaction.atomic():
            super().save(*args, **kwargs)
            if self.segunda_persona:
                preparar_flujo()


class CambiosASiMisma(Rechazo):
    """Whoever edited a text asks nobody to change it."""

    codigo = "cambios_a_si_misma"
    mensaje = _("Tú editaste esta versión: los cambios los pide otra persona. Si falta algo, cancela la revisión.")


class RevisionDePaginaTask(AbstractGroupApprovalTask):
    """Somebody who did not write this version approves it, or says what to change."""

    class Meta:
        verbose_name = _("revisión de una página")
        verbose_name_plural = _("revisiones de páginas")

    def on_action(self, task_state: TaskState, user: Any, action_name: str, **kwargs: Any) -> Any:
        """Decide, the review locked first. Raises a `Rechazo` for who decides second, or on her own words."""
        with transaction.atomic():
            abierta = encerrojar_revision(task_state)
            if es_suya(abierta, user):
                raise AutoAprobacion if action_name == "approve" else CambiosASiMisma
            return super().on_action(abierta, user, action_name, **kwargs)

    def get_actions(self, obj: Any, user: Any) -> list[tuple[str, Any, bool]]:
        estado = obj.current_workflow_task_state
        if estado is not None and es_suya(estado, user):
            return []
        return list(super().get_actions(obj, user))


def es_suya(estado: TaskState, persona: Any) -> bool:
    """Whether she asked for this, or wrote any of it: of every version since the one that the public reads."""
    if persona.pk == estado.workflow_state.requested_by_id:
        return True
    versiones = Revision.objects.filter(
        base_content_type=estado.revision.base_content_type_id,
        object_id=estado.revision.object_id,
        user=persona,
        pk__lte=estado.revision_id,
    )
    publicada = estado.revision.content_object.live_revision_id
    return versiones.filter(pk__gt=publicada or 0).exists()


def flujo() -> Workflow | None:
    """The review that editorial pages go through; None while whoever edits publishes."""
    if not RevisionEditorial.objects.filter(segunda_persona=True).exists():
        return None
    return Workflow.objects.filter(name=NOMBRE, active=True).first()


def preparar_flujo() -> None:
    """The workflow with its one task, whose people are the editors and the administrators. Idempotent."""
    grupos = preparar_grupos()
    tarea = RevisionDePaginaTask.objects.filter(active=True).first() or RevisionDePaginaTask.objects.create(name=NOMBRE)
    tarea.groups.set([grupos[Rol.EDITORA], grupos[Rol.ADMINISTRADORA]])
    trabajo, _creado = Workflow.objects.get_or_create(name=NOMBRE, active=True)
    WorkflowTask.objects.get_or_create(workflow=trabajo, task=Task.objects.get(pk=tarea.pk), defaults={"sort_order": 0})


def por_aprobar() -> models.QuerySet[TaskState]:
    """The pages that wait for a second person, the oldest first."""
    return (
        TaskState.objects.filter(task__in=RevisionDePaginaTask.objects.all(), status=TaskState.STATUS_IN_PROGRESS)
        .select_related("workflow_state__requested_by", "revision")
        .order_by("started_at")
    )
