"""The two decisions of a review: send back with observations, or approve (and so publish)."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from wagtail.models import TaskState

from candidaturas.models import CandidaturaPage, Fundamento, Observacion
from candidaturas.models.cerrojos import encerrojar_revision
from candidaturas.models.decision import tarea_abierta
from candidaturas.rechazos import RondasAgotadas, SinObservaciones, SinPermisoDeDecidir, VersionCambiada
from candidaturas.vocabulario import Rubro
from cms.base.models import User


@dataclass(frozen=True, slots=True)
class Observada:
    """One observation to be made: a rubro, its ground and the detail; «dice / debe decir» are optional."""

    rubro: Rubro | str
    fundamento: Fundamento
    detalle: str
    dice: str = ""
    debe_decir: str = ""


@transaction.atomic
def observar(
    pagina: CandidaturaPage, persona: User, observaciones: Sequence[Observada], *, revision: int | None = None
) -> list[Observacion]:
    """Send a candidacy back to its party with official observations on the version under review.

    `revision` is the one that the person read; by default, the one under review. Raises a `Rechazo`.
    """
    if not observaciones:
        raise SinObservaciones
    tarea = _tarea_de_quien_decide(pagina, persona, revision)
    ronda = rondas_usadas(tarea) + 1
    if ronda > pagina.registro.proceso.rondas_observacion:
        raise RondasAgotadas
    filas = [
        Observacion(
            pagina=pagina,
            revision=tarea.revision,
            rubro=o.rubro,
            fundamento=o.fundamento,
            detalle=o.detalle,
            dice=o.dice,
            debe_decir=o.debe_decir,
            ronda=ronda,
            autora=persona,
        )
        for o in observaciones
    ]
    Observacion.objects.bulk_create(filas)
    tarea.task.specific.on_action(tarea, persona, "reject")
    return filas


@transaction.atomic
def aprobar(pagina: CandidaturaPage, persona: User, *, revision: int | None = None) -> None:
    """Approve a version, and publish exactly that one with its Ficha, change entry and outbox row.

    `revision` is the one that the person read; by default, the one under review. Raises a `Rechazo` when
    it is not the latest any more, when somebody decided first, or when the person edited it.
    """
    tarea = _tarea_de_quien_decide(pagina, persona, revision)
    tarea.task.specific.on_action(tarea, persona, "approve")


def rondas_usadas(tarea: TaskState) -> int:
    """How many times this submission was sent back."""
    return TaskState.objects.filter(workflow_state=tarea.workflow_state_id, status=TaskState.STATUS_REJECTED).count()


def _tarea_de_quien_decide(pagina: CandidaturaPage, persona: User, revision: int | None) -> TaskState:
    """The open review, locked, standing on the version that the person read."""
    tarea = encerrojar_revision(tarea_abierta(pagina))
    if not tarea.task.specific.decide(pagina, persona):
        raise SinPermisoDeDecidir
    if revision is None or revision == tarea.revision_id:
        return tarea
    actual = CandidaturaPage.objects.get(pk=pagina.pk)
    if actual.latest_revision_id != revision:
        raise VersionCambiada
    # An editor corrected the text during the review: the review moves on to the corrected version.
    tarea.cancel(user=persona, resume=True)
    return encerrojar_revision(tarea_abierta(actual))
