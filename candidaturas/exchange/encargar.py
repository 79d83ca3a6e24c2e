"""Move an import from state to state, and hand it to the worker. Of two people who ask at once, one succeeds."""

from django.utils import timezone

from candidaturas.exchange.tasks import aplicar_importacion, revisar_importacion
from candidaturas.models import Importacion
from candidaturas.vocabulario import EstadoImportacion


class EstadoCambiado(Exception):
    """Somebody else moved the import on first."""


def encargar_revision(importacion: Importacion) -> None:
    """Ask for its dry run."""
    pasar_a(importacion, EstadoImportacion.RECIBIDA)
    revisar_importacion.enqueue(importacion.pk)


def encargar_aplicacion(importacion: Importacion) -> None:
    """Ask for what was reviewed to be applied."""
    pasar_a(importacion, EstadoImportacion.APLICANDO)
    aplicar_importacion.enqueue(importacion.pk)


def pasar_a(importacion: Importacion, estado: EstadoImportacion) -> None:
    """Change its state, if it still is the one that was seen. Raises `EstadoCambiado` otherwise."""
    vista = Importacion.objects.filter(pk=importacion.pk, estado=importacion.estado)
    if not vista.update(estado=estado, en_curso_desde=timezone.now(), tropiezo={}, cambio_la_base=False):
        raise EstadoCambiado
    importacion.refresh_from_db()
