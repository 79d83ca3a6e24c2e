"""What each person has to do today: a party its candidacies, an editor the queue."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, QuerySet, prefetch_related_objects
from django.db.models.functions import Cast
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import TaskState, WorkflowState

from candidaturas.access.roles import actores_de
from candidaturas.captura import mensajes
from candidaturas.captura.completitud import AvanceDeRubro, Requisitos, avance_por_rubro, ley_de, requisitos_segun
from candidaturas.captura.identidad import contradicciones
from candidaturas.captura.lectura import leer_identidad
from candidaturas.models import CandidaturaPage, Observacion
from candidaturas.models.decision import editores_desde_la_publicada
from candidaturas.rules import Captura
from candidaturas.vocabulario import ESTADOS_PUBLICOS, EstadoProceso, EstadoRegistro, Rubro
from candidaturas.workflow.situacion import ETIQUETAS, Situacion, leer_estados, situacion_de
from cms.base.models import Imagen, User


@dataclass(frozen=True, slots=True)
class TareaDelPartido:
    """One candidacy as its party has to see it: where it stands, what lacks, how long is left."""

    pagina: CandidaturaPage
    situacion: Situacion
    rubros: tuple[AvanceDeRubro, ...]
    faltan: tuple[str, ...]
    observados: tuple[Rubro, ...]
    """The rubros that the Institute observed, while the candidacy is back with its party."""
    dias: int
    """Days left to capture on time; negative when the term has passed and capture counts as late."""
    obligado: bool
    """Whether it has a term at all: who is not obliged captures if she wants."""

    @property
    def captura(self) -> Captura:
        """Where the capture of its process stands: outside of it there is a date to say and nothing to write."""
        return self.pagina.registro.proceso.captura

    @property
    def etiqueta(self) -> str:
        """The situation in words."""
        return str(ETIQUETAS[self.situacion])

    @property
    def avance(self) -> int:
        """Progress of the whole, in per cent."""
        return round(sum(r.porcentaje for r in self.rubros) / len(self.rubros)) if self.rubros else 0

    @property
    def se_edita(self) -> bool:
        """Whether its party may write in it now."""
        return self.captura is Captura.ABIERTA and self.situacion in {
            Situacion.BORRADOR, Situacion.OBSERVADA, Situacion.PUBLICADA, Situacion.CON_CAMBIOS, Situacion.APROBADA,
            Situacion.RETIRADA, Situacion.POR_APROBAR,
        }  # fmt: skip


#: What is told rubro by rubro: the text is its party's to write.
_CON_AVANCE = frozenset(
    {
        Situacion.BORRADOR, Situacion.OBSERVADA, Situacion.CON_CAMBIOS, Situacion.RETIRADA, Situacion.POR_APROBAR,
    }
)  # fmt: skip
#: What waits for the party goes first; what it only looks at, last.
_PRIMERO = (
    Situacion.OBSERVADA,
    Situacion.RETIRADA,
    Situacion.BORRADOR,
    Situacion.SIN_AVISO,
    Situacion.CON_CAMBIOS,
    Situacion.POR_APROBAR,
    Situacion.EN_REVISION,
    Situacion.PUBLICADA,
    Situacion.APROBADA,
    Situacion.FUERA,
)


def por_hacer(persona: User) -> tuple[list[CandidaturaPage], dict[Situacion, int]]:
    """A person's candidacies, what waits for them first, and how many there are in each situation (four queries)."""
    paginas = list(candidaturas_de(persona))
    estados = leer_estados(paginas)
    situaciones = {pagina.pk: situacion_de(pagina, estados) for pagina in paginas}
    cuenta = Counter(situaciones.values())
    paginas.sort(key=lambda pagina: _PRIMERO.index(situaciones[pagina.pk]))
    return paginas, {situacion: cuenta[situacion] for situacion in _PRIMERO if cuenta[situacion]}


def candidaturas_de(persona: User) -> QuerySet[CandidaturaPage]:
    """The candidacies a person's actors nominate, in the order of the list, with what the task list shows."""
    return (
        CandidaturaPage.objects.filter(registro__formula__actor__in=actores_de(persona))
        .exclude(registro__estado__in=[EstadoRegistro.RECHAZADA])
        .select_related(
            "registro__proceso",
            "registro__formula__contienda__cargo",
            "registro__formula__contienda__distrito",
            "registro__formula__contienda__municipio",
            "registro__formula__contienda__proceso__entidad",
            "registro__formula__actor",
        )
        .order_by(
            "registro__proceso", "registro__formula__contienda__orden", "registro__formula__numero", "registro__calidad"
        )
    )


def tareas_del_partido(paginas: Iterable[CandidaturaPage]) -> Iterator[TareaDelPartido]:
    """The task of each page, in a number of queries that does not grow with the list."""
    lista = list(paginas)
    prefetch_related_objects(lista, "registro__formula__contienda")
    estados = leer_estados(lista)
    situaciones = {pagina.pk: situacion_de(pagina, estados) for pagina in lista}
    observados = _observados([p for p in lista if situaciones[p.pk] is Situacion.OBSERVADA])
    borradores = _borradores([p for p in lista if situaciones[p.pk] in _CON_AVANCE])
    leyes = {proceso.pk: ley_de(proceso) for proceso in {pagina.registro.proceso for pagina in lista}}
    for pagina in lista:
        registro, situacion = pagina.registro, situaciones[pagina.pk]
        pide = requisitos_segun(registro, leyes[registro.proceso_id], estados.consentidos.get(registro.pk, {}))
        borrador = borradores.get(pagina.pk) if pide.obligado else None
        rubros, faltan = _avance(borrador, pide) if borrador else ((), ())
        yield TareaDelPartido(
            pagina,
            situacion,
            rubros,
            faltan,
            observados.get(pagina.pk, ()),
            (registro.limite_captura - registro.proceso.hoy()).days,
            pide.obligado,
        )


def _observados(paginas: list[CandidaturaPage]) -> dict[int, tuple[Rubro, ...]]:
    """The rubros with an open observation, by page."""
    abiertas = Observacion.objects.filter(pagina__in=paginas).abiertas().order_by("pagina", "id")
    por_pagina: dict[int, dict[Rubro, None]] = {}
    for pagina, rubro in abiertas.values_list("pagina_id", "rubro"):
        por_pagina.setdefault(pagina, {})[Rubro(rubro)] = None
    return {pagina: tuple(rubros) for pagina, rubros in por_pagina.items()}


def _borradores(paginas: list[CandidaturaPage]) -> dict[int, CandidaturaPage]:
    """The latest version of each page. Of the rows that a version names, only the portrait may be gone: it is asked once."""
    prefetch_related_objects(paginas, "latest_revision")
    prefetch_related_objects([p for p in paginas if p.latest_revision is None], "redes", "contactos", "cursos")
    borradores = {
        p.pk: CandidaturaPage.from_serializable_data(p.latest_revision.content, check_fks=False)
        if p.latest_revision
        else p
        for p in paginas
    }
    fotos = Imagen.objects.filter(pk__in=[b.foto_id for b in borradores.values() if b.foto_id])
    vivas = set(fotos.values_list("pk", flat=True))
    for borrador in borradores.values():
        if borrador.foto_id not in vivas:
            borrador.foto = None
    return borradores


def _avance(borrador: CandidaturaPage, pide: Requisitos) -> tuple[tuple[AvanceDeRubro, ...], tuple[str, ...]]:
    rubros = tuple(avance_por_rubro(borrador, pide))
    preguntas = {p.codigo: p for p in pide.preguntas}
    return rubros, tuple(mensajes.falta(f, pide.limites, preguntas) for r in rubros for f in r.faltan)


@dataclass(frozen=True, slots=True)
class TareaDeRevision:
    """One candidacy that waits for a decision, with the reasons to look closer."""

    pagina: CandidaturaPage
    desde: dt.datetime
    motivos: tuple[str, ...]
    es_propia: bool
    """The reader edited it: somebody else approves it."""

    @property
    def dias(self) -> int:
        """Whole days it has waited."""
        return (timezone.now() - self.desde).days


def cola_de_revision() -> QuerySet[TaskState]:
    """The open reviews that may be decided, first the one that has waited longest: `impedir_revision` says of which."""
    decidibles = CandidaturaPage.objects.filter(registro__estado__in=ESTADOS_PUBLICOS).exclude(
        registro__proceso__estado=EstadoProceso.ARCHIVO
    )
    return (
        TaskState.objects.filter(
            status=TaskState.STATUS_IN_PROGRESS,
            workflow_state__status=WorkflowState.STATUS_IN_PROGRESS,
            workflow_state__content_type=ContentType.objects.get_for_model(CandidaturaPage),
            workflow_state__object_id__in=decidibles.annotate(clave=Cast("pk", CharField())).values("clave"),
        )
        .select_related("workflow_state", "revision")
        .order_by("started_at", "pk")
    )


def tareas_de_revision(estados: Iterable[TaskState], persona: User) -> Iterator[TareaDeRevision]:
    """The queue as an editor reads it."""
    lista = list(estados)
    paginas = CandidaturaPage.objects.filter(pk__in=[e.workflow_state.object_id for e in lista]).select_related(
        "registro__formula__actor", "registro__formula__contienda__cargo", "latest_revision"
    )
    por_pk = {pagina.pk: pagina for pagina in paginas}
    for estado in lista:
        pagina = por_pk.get(int(estado.workflow_state.object_id))
        if pagina is not None:
            propia = persona.pk in editores_desde_la_publicada(pagina, pagina.latest_revision or estado.revision)
            yield TareaDeRevision(pagina, estado.started_at, tuple(_motivos(pagina, estado)), propia)


def _motivos(pagina: CandidaturaPage, estado: TaskState) -> Iterator[str]:
    if pagina.live:
        yield _("Cambia lo publicado")
    rondas = estado.workflow_state.task_states.filter(status=TaskState.STATUS_REJECTED).count()
    if rondas:
        yield _("Responde a observaciones")
    elif not pagina.live:
        yield _("Primera versión")
    if pagina.latest_revision_id != estado.revision_id:
        yield _("El Instituto la corrigió durante la revisión")
    registro = pagina.registro
    halladas = contradicciones(
        leer_identidad(pagina.get_latest_revision_as_object()),
        edad=registro.edad_jornada,
        accion_afirmativa=registro.accion_afirmativa,
    )
    if halladas:
        yield _("Hay respuestas que no coinciden con el registro")
