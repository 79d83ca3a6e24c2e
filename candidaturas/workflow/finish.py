"""What happens on the last approval: exactly the approved revision is published, or nothing.

Wagtail resolves this function while its own models are imported, so that everything is imported inside.
"""

from typing import Any


def publicar_lo_aprobado(workflow_state: Any, user: Any = None) -> None:
    """Publish the revision that was approved; of a candidacy, in one transaction with its Ficha."""
    from candidaturas.models import VerificacionTask
    from candidaturas.workflow.publicar import publicar_pagina, publicar_revision

    es_candidatura = isinstance(workflow_state.current_task_state.task.specific, VerificacionTask)
    (publicar_revision if es_candidatura else publicar_pagina)(workflow_state, user)
