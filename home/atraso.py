"""Whether the source of a translation changed in what is translated: its address, its place and its hours are no news to a translator."""

import datetime as dt
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from modelcluster.models import get_serializable_data_for_fields
from wagtail.fields import StreamField
from wagtail.models import Page, PageLogEntry
from wagtail_localize.fields import TranslatableField, get_translatable_fields


@dataclass(frozen=True, slots=True)
class Pareja:
    """A page that was published after its translation took its texts, and what it said then."""

    fuente: int
    leida: dt.datetime | None
    contenido: str
    """As wagtail-localize keeps it; empty of a translation made by hand, whose source's versions say it."""


def cambios(parejas: Iterable[Pareja]) -> dict[Pareja, bool | None]:
    """Whether each one's texts are not what they were; None where what they were is not known."""
    todas = set(parejas)
    if not todas:
        return {}
    paginas = {pagina.pk: pagina for pagina in Page.objects.filter(pk__in={una.fuente for una in todas}).specific()}
    publicadas = _publicaciones({una.fuente for una in todas if not una.contenido})
    return {una: _cambio(paginas[una.fuente], _lo_de_entonces(una, publicadas.get(una.fuente, []))) for una in todas}


def _cambio(pagina: Page, antes: Mapping[str, Any] | None) -> bool | None:
    if antes is None:
        return None
    ahora = get_serializable_data_for_fields(pagina)
    traducidos = [campo for campo in get_translatable_fields(type(pagina)) if campo.is_translated(pagina)]
    return any(_dicho(campo, pagina, ahora) != _dicho(campo, pagina, antes) for campo in traducidos)


def _dicho(campo: TranslatableField, pagina: Page, valores: Mapping[str, Any]) -> Any:
    """What a field says. Blocks are kept as text, in which the same parts come in one order or another."""
    valor = valores.get(campo.field_name)
    de_bloques = isinstance(campo.get_field(type(pagina)), StreamField)
    return json.loads(valor) if de_bloques and isinstance(valor, str) else valor


def _lo_de_entonces(pareja: Pareja, publicaciones: list[PageLogEntry]) -> Mapping[str, Any] | None:
    if pareja.contenido:
        guardado: Mapping[str, Any] = json.loads(pareja.contenido)
        return guardado
    leida = pareja.leida
    hasta = [una for una in publicaciones if leida is not None and una.timestamp <= leida and una.revision]
    return hasta[-1].revision.content if hasta else None


def _publicaciones(paginas: set[int]) -> dict[int, list[PageLogEntry]]:
    """Of each page, every time that it was published, with the version that was."""
    por_pagina: dict[int, list[PageLogEntry]] = {}
    if paginas:
        entradas = PageLogEntry.objects.filter(
            page__in=paginas, action__in=("wagtail.publish", "wagtail.publish.scheduled")
        )
        for entrada in entradas.select_related("revision").order_by("timestamp", "pk"):
            por_pagina.setdefault(entrada.page_id, []).append(entrada)
    return por_pagina
