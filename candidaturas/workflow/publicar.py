"""Publish the approved revision: the page goes live and the Ficha follows, in the transaction of the approval."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _
from wagtail.models import WorkflowState

from candidaturas.models.cerrojos import encerrojar_pagina
from candidaturas.models.decision import impedir_aprobacion
from candidaturas.models.guardia import publicacion_autorizada
from candidaturas.rechazos import VersionCambiada
from cms.base.models.bitacora import anotar


class PaginaCambiada(VersionCambiada):
    """The same of an editorial page."""

    mensaje = _("La página cambió mientras la revisabas. No se publicó nada: revisa la versión más reciente.")


@transaction.atomic
def publicar_revision(estado: WorkflowState, persona: Any) -> None:
    """Publish exactly the revision that was approved, by somebody who edited none of it.

    The Ficha, the change entry and the outbox row are written by `publicacion` on Wagtail's signal,
    inside this transaction. Raises a `Rechazo` and publishes nothing when the version moved on.
    """
    tarea = estado.current_task_state
    encerrojar_pagina(int(estado.object_id))
    impedir_aprobacion(tarea, persona)
    revision = tarea.revision
    with publicacion_autorizada():
        revision.publish(user=persona, skip_permission_checks=True)
    anotar("candidatura.publicada", revision.content_object, quien=persona, revision=revision.pk)


@transaction.atomic
def publicar_pagina(estado: WorkflowState, persona: Any) -> None:
    """Publish the version of an editorial page that was approved. Raises `PaginaCambiada` when there is a later one."""
    pagina = encerrojar_pagina(int(estado.object_id))
    revision = estado.current_task_state.revision
    if pagina.latest_revision_id != revision.pk:
        raise PaginaCambiada
    revision.publish(user=persona, skip_permission_checks=True)
