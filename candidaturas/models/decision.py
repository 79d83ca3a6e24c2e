"""The checks of a decision, made under lock: what may come in for review, and who may let it out."""

from typing import TYPE_CHECKING, Any

from django.contrib.contenttypes.models import ContentType
from django.utils.formats import date_format
from wagtail.models import Page, Revision, TaskState, WorkflowState

from candidaturas.captura import contenido
from candidaturas.captura.completitud import faltantes_de
from candidaturas.models.versiones import linea
from candidaturas.rechazos import (
    AutoAprobacion,
    AvisoPendiente,
    CapturaCerrada,
    CapturaPorAbrir,
    DecisionYaTomada,
    EnvioIncompleto,
    NoEstaEnRevision,
    ProcesoArchivado,
    RegistroFuera,
    RegistroPorAprobar,
    VersionCambiada,
)
from candidaturas.rules import Captura
from candidaturas.vocabulario import ESTADOS_DE_SALIDA, ESTADOS_PUBLICOS, Autorizacion, EstadoProceso

if TYPE_CHECKING:
    from candidaturas.models.candidatura import CandidaturaPage
    from candidaturas.models.proceso import Proceso
    from candidaturas.models.registro import Registro


def impedir_captura(registro: "Registro") -> None:
    """Raise the reason why a registration takes no answers: its process is archived, it left its seat, or capture is not open."""
    _impedir_fuera(registro)
    match registro.proceso.captura:
        case Captura.POR_ABRIR:
            raise CapturaPorAbrir(dia=date_format(registro.proceso.apertura_captura))
        case Captura.CERRADA:
            raise CapturaCerrada


def impedir_en_archivo(proceso: "Proceso") -> None:
    """Raise `ProcesoArchivado`: of a process that ended nothing is captured, granted, uploaded, approved nor replaced."""
    if proceso.estado == EstadoProceso.ARCHIVO:
        raise ProcesoArchivado


def impedir_autorizar(registro: "Registro") -> None:
    """Raise the reason why nothing more is granted of a registration. To refuse and to withdraw is always possible."""
    _impedir_fuera(registro)
    if registro.proceso.captura is not Captura.POR_ABRIR:
        impedir_captura(registro)


def impedir_revision(registro: "Registro") -> None:
    """Raise the reason why a registration's answers may be neither sent nor approved: only approved ones are public."""
    _impedir_fuera(registro)
    if registro.estado not in ESTADOS_PUBLICOS:
        raise RegistroPorAprobar


def _impedir_fuera(registro: "Registro") -> None:
    impedir_en_archivo(registro.proceso)
    if registro.estado in ESTADOS_DE_SALIDA:
        raise RegistroFuera


def impedir_envio(pagina: "CandidaturaPage") -> None:
    """Raise the reason why a candidacy may not go to review: registration, calendar, privacy notice or missing answers."""
    registro = pagina.registro
    impedir_captura(registro)
    impedir_revision(registro)
    if not registro.consentimientos.vigentes(registro).get(Autorizacion.AVISO):
        raise AvisoPendiente
    faltan = faltantes_de(pagina)
    if faltan:
        raise EnvioIncompleto(faltan)


def tarea_abierta(pagina: "CandidaturaPage") -> TaskState:
    """The review that waits for a decision on a page. Raises `DecisionYaTomada`, or `NoEstaEnRevision` if it never was."""
    tareas = TaskState.objects.filter(
        workflow_state__base_content_type=ContentType.objects.get_for_model(Page),
        workflow_state__object_id=str(pagina.pk),
    ).select_related("task", "revision")
    abierta = tareas.filter(
        workflow_state__status=WorkflowState.STATUS_IN_PROGRESS, status=TaskState.STATUS_IN_PROGRESS
    ).first()
    if abierta is None:
        raise DecisionYaTomada if tareas.filter(finished_by__isnull=False).exists() else NoEstaEnRevision
    return abierta


def impedir_aprobacion(tarea: TaskState, persona: Any) -> None:
    """Raise the reason why a person may not approve: the registration left, the version moved on, or is (in part) theirs."""
    pagina = Page.objects.get(pk=tarea.revision.object_id).specific
    impedir_revision(pagina.registro)
    if pagina.latest_revision_id != tarea.revision_id:
        raise VersionCambiada
    if persona is None or persona.pk in editores_desde_la_publicada(pagina, tarea.revision):
        raise AutoAprobacion


def editores_desde_la_publicada(pagina: Page, revision: Revision) -> set[int]:
    """Who wrote something of a version that the one that is live does not say. To save without a change is not to write."""
    revisiones = linea(pagina).filter(pk__lte=revision.pk)
    if pagina.live_revision_id:
        revisiones = revisiones.filter(pk__gte=pagina.live_revision_id)
    objetos = [
        (una, pagina.specific_class.from_serializable_data(una.content, check_fks=False))
        for una in revisiones.order_by("pk")
    ]
    base = objetos.pop(0)[1] if objetos and objetos[0][0].pk == pagina.live_revision_id else None
    return contenido.autoras(base, [(una.user_id, objeto) for una, objeto in objetos])
