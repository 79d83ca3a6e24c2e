"""Reviews and applies imports. What is applied is what was reviewed: the plan is computed again under lock."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import replace

from django.db import OperationalError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from candidaturas.exchange import archivo
from candidaturas.exchange.apply import aplicar
from candidaturas.exchange.avance import Avance
from candidaturas.exchange.errores import ErrorDeArchivo
from candidaturas.exchange.legible import plan_legible
from candidaturas.exchange.paginas import Modo
from candidaturas.exchange.propuesta import Propuesta, proponer
from candidaturas.models import Importacion, Proceso
from candidaturas.vocabulario import EstadoImportacion
from cms.base.models import User
from cms.base.models.bitacora import anotar

#: Problems that the history keeps, errors first; the counts are always whole.
MAXIMO_PROBLEMAS = 5_000


class ImportacionEnCurso(Exception):
    """Another import, or an edit of the process, holds the process's row."""

    def __str__(self) -> str:
        return _("Otra importación está en curso en este proceso. Espera a que termine y vuelve a intentar.")


def recibir(contenido: bytes, nombre: str, proceso: Proceso, quien: User | None) -> Importacion:
    """Keep an upload, sealed, to be reviewed."""
    return Importacion.objects.create(
        proceso=proceso,
        nombre_archivo=nombre[-200:],
        sha256=hashlib.sha256(contenido).hexdigest(),
        archivo=archivo.guardar(contenido),
        quien=quien,
        cuentas=Propuesta().cuentas(),
    )


def revisar(importacion: Importacion, avance: Avance) -> Propuesta:
    """Compute what an import would do and leave it written, for a person to read."""
    try:
        contenido = archivo.leer(importacion)
    except ErrorDeArchivo as error:
        propuesta = Propuesta(problemas=(error.problema,))
    else:
        propuesta = proponer(
            contenido,
            importacion.nombre_archivo,
            importacion.proceso,
            decisiones=importacion.decisiones,
            avance=avance,
        )
    _anotar_propuesta(importacion, propuesta)
    return propuesta


def _anotar_propuesta(importacion: Importacion, propuesta: Propuesta) -> None:
    importacion.formato = propuesta.formato
    primero_errores = sorted(propuesta.problemas, key=lambda problema: not problema.grave)
    importacion.problemas = [problema.como_datos() for problema in primero_errores[:MAXIMO_PROBLEMAS]]
    importacion.huella_plan = propuesta.plan.huella()
    importacion.estado = _estado(propuesta)
    _anotar_plan(importacion, propuesta)
    importacion.save()


def _estado(propuesta: Propuesta) -> EstadoImportacion:
    if propuesta.por_decidir:
        return EstadoImportacion.POR_DECIDIR
    return EstadoImportacion.CON_ERRORES if propuesta.con_errores else EstadoImportacion.REVISADA


def _anotar_plan(importacion: Importacion, propuesta: Propuesta) -> None:
    importacion.cuentas = propuesta.cuentas()
    importacion.plan = plan_legible(propuesta.plan)


def ejecutar(importacion: Importacion, modo: Modo, avance: Avance) -> bool:
    """Apply a reviewed import. Returns whether it was applied.

    When the database has changed since the review, nothing is written and the new plan is left to be
    read. Raises `ImportacionEnCurso` when another import has the process.
    """
    with solo_una(importacion.proceso):
        importacion.refresh_from_db()
        if importacion.estado != EstadoImportacion.APLICANDO:
            return False
        contenido = archivo.leer(importacion)
        propuesta = proponer(
            contenido,
            importacion.nombre_archivo,
            importacion.proceso,
            decisiones=importacion.decisiones,
            avance=avance,
        )
        if not propuesta.aplicable or propuesta.plan.huella() != importacion.huella_plan:
            importacion.cambio_la_base = True
            _anotar_propuesta(importacion, propuesta)
            return False
        _escribir(importacion, propuesta, modo, avance)
    archivo.borrar(importacion)
    return True


def importar(
    contenido: bytes,
    nombre: str,
    proceso: Proceso,
    *,
    quien: User | None,
    modo: Modo,
    avance: Avance,
    autorizar: Callable[[Propuesta], bool],
    decisiones: Mapping[str, str] | None = None,
) -> tuple[Propuesta, Importacion | None]:
    """Review and apply at once, for a command: `autorizar` sees the plan under lock and says whether it goes on.

    Returns what was proposed (what was done of it, once applied), and the history's row when it was applied.
    A file with errors never is, nor one with hidden content on which nobody has decided.
    """
    with solo_una(proceso):
        propuesta = proponer(contenido, nombre, proceso, decisiones=decisiones or {}, avance=avance)
        if not propuesta.aplicable or not autorizar(propuesta):
            return propuesta, None
        importacion = Importacion(
            proceso=proceso,
            nombre_archivo=nombre[-200:],
            sha256=hashlib.sha256(contenido).hexdigest(),
            quien=quien,
            decisiones=dict(decisiones or {}),
        )
        _anotar_propuesta(importacion, propuesta)
        return _escribir(importacion, propuesta, modo, avance), importacion


def _escribir(importacion: Importacion, propuesta: Propuesta, modo: Modo, avance: Avance) -> Propuesta:
    """Apply a proposal. Returns what was done of it, which is what the history keeps."""
    proceso = importacion.proceso
    plan = aplicar(propuesta.plan, proceso, quien=importacion.quien, modo=modo, hoy=proceso.hoy(), avance=avance)
    hecha = replace(propuesta, plan=plan)
    _anotar_plan(importacion, hecha)
    importacion.modo = modo.nombre
    importacion.cambio_la_base = False
    importacion.estado = EstadoImportacion.APLICADA
    importacion.aplicada_en = timezone.now()
    importacion.save()
    if not plan.vacio:
        anotar("importacion.aplicada", importacion, quien=importacion.quien, **importacion.cuentas)
    return hecha


@contextmanager
def solo_una(proceso: Proceso) -> Iterator[None]:
    """One import at a time in a process: its row is locked until the transaction ends, and its state is read again.

    Its key is not: whatever is published meanwhile in the process refers to it, and would wait for the import that waits for it.
    """
    with ExitStack() as pila:
        try:
            pila.enter_context(transaction.atomic())
            Proceso.objects.select_for_update(nowait=True, of=("self",), no_key=True).get(pk=proceso.pk)
        except OperationalError as error:
            raise ImportacionEnCurso from error
        proceso.refresh_from_db(fields=["estado"])
        yield
