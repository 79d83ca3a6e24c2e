"""Where a candidacy stands, in one word, for lists and for its record."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from django.contrib.contenttypes.models import ContentType
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, WorkflowState

from candidaturas.models import CandidaturaPage, Consentimiento, Registro
from candidaturas.vocabulario import ESTADOS_DE_SALIDA, ESTADOS_PUBLICOS, Autorizacion


class Situacion(StrEnum):
    """The states a candidacy's capture goes through."""

    SIN_AVISO = "sin_aviso"
    BORRADOR = "borrador"
    EN_REVISION = "en_revision"
    OBSERVADA = "observada"
    PUBLICADA = "publicada"
    CON_CAMBIOS = "con_cambios"
    APROBADA = "aprobada"
    """Its answers are approved, and the site does not show it: the process is in preparation, or does not publish its seat."""
    RETIRADA = "retirada"
    """The Institute took it off the site; a new approval brings it back."""
    POR_APROBAR = "por_aprobar"
    """Its registration waits for the council: it is captured, and neither sent nor public."""
    FUERA = "fuera"
    """Its registration left its seat: nothing more is captured."""


ETIQUETAS: Mapping[Situacion, Promise] = {
    Situacion.SIN_AVISO: _("Falta aceptar el aviso"),
    Situacion.BORRADOR: _("En captura"),
    Situacion.EN_REVISION: _("En revisión"),
    Situacion.OBSERVADA: _("Con observaciones"),
    Situacion.PUBLICADA: _("Publicada"),
    Situacion.CON_CAMBIOS: _("Publicada, con cambios sin enviar"),
    Situacion.APROBADA: _("Aprobada, sin publicarse"),
    Situacion.RETIRADA: _("Retirada del sitio"),
    Situacion.POR_APROBAR: _("Registro por aprobar"),
    Situacion.FUERA: _("Fuera de la contienda"),
}


@dataclass(frozen=True, slots=True)
class Estados:
    """What situations are told from, read once for many pages."""

    revisiones: Mapping[int, str]
    """Status of the open review, by page."""
    consentidos: Mapping[int, Mapping[str, bool]]
    """The last word of each authorisation, by registration."""
    publicos: frozenset[int]
    """Registrations that the site may show."""


def leer_estados(paginas: Iterable[CandidaturaPage]) -> Estados:
    """Three queries for a whole list."""
    lista = list(paginas)
    filas = WorkflowState.objects.active().filter(
        base_content_type=ContentType.objects.get_for_model(Page), object_id__in=[str(p.pk) for p in lista]
    )
    consentidos = Consentimiento.objects.vigentes_por_registro(p.registro_id for p in lista)
    publicos = Registro.objects.publicos().filter(pk__in=[p.registro_id for p in lista])
    return Estados(
        revisiones={int(pk): status for pk, status in filas.values_list("object_id", "status")},
        consentidos=consentidos,
        publicos=frozenset(publicos.values_list("pk", flat=True)),
    )


def situacion_de(pagina: CandidaturaPage, estados: Estados | None = None) -> Situacion:
    """The situation of one candidacy. Give `estados` when there are many."""
    estados = estados or leer_estados([pagina])
    registro = pagina.registro
    if registro.estado in ESTADOS_DE_SALIDA:
        return Situacion.FUERA
    if registro.estado not in ESTADOS_PUBLICOS:
        return Situacion.POR_APROBAR
    revision = estados.revisiones.get(pagina.pk)
    if revision == WorkflowState.STATUS_IN_PROGRESS:
        return Situacion.EN_REVISION
    if revision == WorkflowState.STATUS_NEEDS_CHANGES:
        return Situacion.OBSERVADA
    if registro.despublicada_en is not None:
        return Situacion.RETIRADA
    if pagina.live:
        return _de_la_aprobada(pagina, estados)
    con_aviso = estados.consentidos.get(registro.pk, {}).get(Autorizacion.AVISO)
    return Situacion.BORRADOR if con_aviso else Situacion.SIN_AVISO


def _de_la_aprobada(pagina: CandidaturaPage, estados: Estados) -> Situacion:
    if pagina.registro_id not in estados.publicos:
        return Situacion.APROBADA
    # Wagtail's `has_unpublished_changes` goes by the dates of versions, and one that was put aside may be later.
    return Situacion.PUBLICADA if pagina.latest_revision_id == pagina.live_revision_id else Situacion.CON_CAMBIOS
