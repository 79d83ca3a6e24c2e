"""The long work of an import, done by the worker: a person started it and watches how it goes."""

import logging

from django.utils import translation
from django_tasks import task

from candidaturas.exchange.avance_guardado import AvanceGuardado
from candidaturas.exchange.bulk import EnBloque
from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.errores import ErrorDeArchivo
from candidaturas.exchange.importer import ImportacionEnCurso, ejecutar, revisar
from candidaturas.exchange.problemas import Problema
from candidaturas.models import Importacion
from candidaturas.vocabulario import EstadoImportacion

_bitacora = logging.getLogger(__name__)


@task()
def revisar_importacion(pk: int) -> None:
    """Dry run."""
    importacion = Importacion.objects.select_related("proceso").get(pk=pk)
    avance = AvanceGuardado(pk)
    try:
        with translation.override("es"):
            revisar(importacion, avance)
    except Exception:  # whatever fails is ours: the person is told, and the log says what
        _falla(importacion)
    finally:
        avance.terminar()


@task()
def aplicar_importacion(pk: int) -> None:
    """Apply what was reviewed."""
    importacion = Importacion.objects.select_related("proceso", "quien").get(pk=pk)
    avance = AvanceGuardado(pk)
    try:
        with translation.override("es"):
            ejecutar(importacion, EnBloque(), avance)
    except ImportacionEnCurso:
        _volver(pk, EstadoImportacion.REVISADA, Codigo.OTRA_EN_CURSO)
    except ErrorDeArchivo as error:
        _volver(pk, EstadoImportacion.FALLIDA, error.codigo)
    except Exception:  # whatever fails is ours: the person is told, and the log says what
        _falla(importacion)
    finally:
        avance.terminar()


def _falla(importacion: Importacion) -> None:
    _bitacora.exception("import %s failed", importacion.pk)
    _volver(importacion.pk, EstadoImportacion.FALLIDA, Codigo.FALLA_PROPIA)


def _volver(pk: int, estado: EstadoImportacion, codigo: Codigo) -> None:
    """Leave the import in a state from which a person can go on, with the reason."""
    importacion = Importacion.objects.get(pk=pk)
    importacion.estado = estado
    importacion.tropiezo = Problema(codigo).como_datos()
    importacion.save(update_fields=["estado", "tropiezo"])
