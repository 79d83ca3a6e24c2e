"""The drafts that an import may write, and whether a file says something else than the last one."""

from dataclasses import replace

from candidaturas.exchange.existentes import Existente
from candidaturas.exchange.respuestas_de_fila import huellas, sobre
from candidaturas.exchange.resuelta import Resuelta
from candidaturas.models import CandidaturaPage
from candidaturas.publicacion.respuestas import leer


def hay_respuestas(resuelta: Resuelta) -> bool:
    """Whether the row answers anything at all."""
    fila = resuelta.fila
    return bool(fila.identidad) or (fila.curricular is not None and not fila.curricular.vacia)


def dice_otra_cosa(existente: Existente, resuelta: Resuelta) -> bool:
    """Whether the row's answers differ from those of the last import, or of the draft where there was none."""
    curricular, identidad = huellas(resuelta)
    marca = existente.marca
    if marca is not None:
        return bool(
            (curricular and curricular != marca.huella_curricular)
            or (identidad and identidad != marca.huella_identidad)
        )
    if not hay_respuestas(resuelta):
        return False
    pagina = CandidaturaPage.objects.get(pk=existente.pagina)
    previas = replace(leer(pagina.get_latest_revision_as_object()), foto=None)
    return sobre(previas, resuelta) != previas
