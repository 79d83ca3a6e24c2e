"""What happens on the last approval: exactly the approved revision is published, or nothing.

Wagtail resolves this function while its own models are imported, so that everything is imported inside.
"""

from typing import Any


def publicar_lo_aprobado(workflow_state: Any, user: Any = None) -> None:
    """Publish the revision that was approved, in one transaction with its Ficha."""
    from candidaturas.workflow.publicar import publicar_revision

    publicar_revision(workflow_state, user)
