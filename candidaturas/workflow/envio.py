"""A party validates a candidacy and submits it; the text is locked until the review ends."""

from django.db import transaction
from wagtail.models import WorkflowState

from candidaturas.models import CandidaturaPage
from candidaturas.models.cerrojos import encerrojar_paginas
from candidaturas.rechazos import EnRevision, ProcesoSinRevision, SinPermisoDeEditar
from cms.base.models import User


@transaction.atomic
def enviar(pagina: CandidaturaPage, persona: User) -> WorkflowState:
    """Submit the latest version of a candidacy, or send it again after observations.

    Raises a `Rechazo`: incomplete (with the list), locked by its review, capture closed, notice not accepted.
    """
    encerrojar_paginas([pagina.pk])
    actual = CandidaturaPage.objects.get(pk=pagina.pk)
    if not actual.permissions_for_user(persona).can_edit():
        raise SinPermisoDeEditar
    estado = actual.current_workflow_state
    if estado is None:
        flujo = actual.get_workflow()
        if flujo is None:
            raise ProcesoSinRevision
        return flujo.start(actual, persona)
    if estado.status != WorkflowState.STATUS_NEEDS_CHANGES:
        raise EnRevision
    estado.resume(persona)
    return estado
