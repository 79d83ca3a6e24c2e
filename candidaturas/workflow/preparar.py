"""Set the review up: the workflow «Verificación» with its one task, attached to a process's page."""

from django.db import transaction
from wagtail.models import Workflow, WorkflowPage, WorkflowTask

from candidaturas.access.grupos import preparar_grupos
from candidaturas.access.roles import Rol
from candidaturas.models import ProcesoPage, VerificacionTask

NOMBRE = "Verificación"


@transaction.atomic
def preparar_flujo(pagina: ProcesoPage) -> Workflow:
    """Attach the review to a process's page, creating it the first time. Idempotent."""
    tarea = VerificacionTask.objects.filter(name=NOMBRE, active=True).first()
    if tarea is None:
        tarea = VerificacionTask.objects.create(name=NOMBRE)
    tarea.groups.set([preparar_grupos()[Rol.EDITORA]])
    flujo, _creado = Workflow.objects.get_or_create(name=NOMBRE, active=True)
    WorkflowTask.objects.get_or_create(workflow=flujo, task=tarea, defaults={"sort_order": 0})
    WorkflowPage.objects.update_or_create(page=pagina, defaults={"workflow": flujo})
    return flujo
