"""Where a candidacy stands, in one word, for lists and for its record."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from django.contrib.contenttypes.models import ContentType
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, WorkflowState

from candidaturas.models import CandidaturaPage, Consentimiento
from candidaturas.vocabulario import Autorizacion


class Situacion(StrEnum):
    """The states a candidacy's capture goes through."""

    SIN_AVISO = "sin_aviso"
    BORRADOR = "borrador"
    EN_REVISION = "en_revision"
    OBSERVADA = "observada"
    PUBLICADA = "publicada"
    CON_CAMBIOS = "con_cambios"
    FUERA = "fuera"


ETIQUETAS: Mapping[Situacion, Promise] = {
    Situacion.SIN_AVISO: _("Falta aceptar el aviso"),
    Situacion.BORRADOR: _("En captura"),
    Situacion.EN_REVISION: _("En revisión"),
    Situacion.OBSERVADA: _("Con observaciones"),
    Situacion.PUBLICADA: _("Publicada"),
    Situacion.CON_CAMBIOS: _("Publicada, con cambios sin enviar"),
    Situacion.FUERA: _("Fuera del sitio"),
}


@dataclass(frozen=True, slots=True)
class Estados:
    """What situations are told from, read once for many pages."""

    revisiones: Mapping[int, str]
    """Status of the open review, by page."""
    con_aviso: frozenset[int]
    """Registrations whose notice is accepted."""


def leer_estados(paginas: Iterable[CandidaturaPage]) -> Estados:
    """Two queries for a whole list."""
    lista = list(paginas)
    filas = WorkflowState.objects.active().filter(
        base_content_type=ContentType.objects.get_for_model(Page), object_id__in=[str(p.pk) for p in lista]
    )
    avisos = (
        Consentimiento.objects.filter(registro__in=[p.registro_id for p in lista], texto__tipo=Autorizacion.AVISO)
        .order_by("id")
        .values_list("registro_id", "acepta")
    )
    return Estados(
        revisiones={int(pk): status for pk, status in filas.values_list("object_id", "status")},
        con_aviso=frozenset(registro for registro, acepta in dict(avisos).items() if acepta),
    )


def situacion_de(pagina: CandidaturaPage, estados: Estados | None = None) -> Situacion:
    """The situation of one candidacy. Give `estados` when there are many."""
    estados = estados or leer_estados([pagina])
    if not pagina.registro.es_publico:
        return Situacion.FUERA
    revision = estados.revisiones.get(pagina.pk)
    if revision == WorkflowState.STATUS_IN_PROGRESS:
        return Situacion.EN_REVISION
    if revision == WorkflowState.STATUS_NEEDS_CHANGES:
        return Situacion.OBSERVADA
    if pagina.live:
        return Situacion.CON_CAMBIOS if pagina.has_unpublished_changes else Situacion.PUBLICADA
    return Situacion.BORRADOR if pagina.registro_id in estados.con_aviso else Situacion.SIN_AVISO
