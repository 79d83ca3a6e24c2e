"""The ways to see one search: as people or as proposals, in which order, as cards or as a table."""

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _

from cms.base.problemas import ErrorDeParametro
from search.params import ParametrosInvalidos
from search.query import Orden, Query, Tipo

Modo = dict[str, Any]
Direccion = Callable[[Query], str]


class Vista(StrEnum):
    """How candidacies are laid out. Proposals have one way only."""

    TARJETAS = "tarjetas"
    TABLA = "tabla"


def leer_vista(params: QueryDict) -> Vista:
    """The layout asked for. Raises ParametrosInvalidos."""
    valor = params.get("vista") or Vista.TARJETAS.value
    if valor not in {vista.value for vista in Vista}:
        raise ParametrosInvalidos([ErrorDeParametro("vista", _("«vista» es «tarjetas» o «tabla»."))])
    return Vista(valor)


def titulo(tipo: Tipo) -> str:
    """What is listed."""
    return _("Propuestas") if tipo is Tipo.PROPUESTAS else _("Candidaturas")


def nombre(query: Query) -> str:
    """What a search is called among others: its words, and where they are looked for."""
    if not query.texto:
        return titulo(query.tipo)
    if query.tipo is Tipo.PROPUESTAS:
        return _("«%(q)s» en las propuestas") % {"q": query.texto}
    return _("«%(q)s» en las candidaturas") % {"q": query.texto}


def tipos(query: Query, url_de: Direccion) -> list[Modo]:
    """People or proposals."""
    return [_modo(tipo.value, titulo(tipo), url_de(query.de_tipo(tipo)), actual=tipo is query.tipo) for tipo in Tipo]


def ordenes(query: Query, url_de: Direccion) -> list[Modo]:
    """The orders there are; relevance only with words."""
    etiquetas = {
        Orden.RELEVANCIA: _("Relevancia"),
        Orden.BOLETA: _("Orden de la boleta"),
        Orden.NOMBRE: _("Apellido"),
        Orden.RECIENTE: _("Cambios recientes"),
    }
    return [
        _modo(orden.value, etiqueta, url_de(query.con_orden(orden)), actual=orden is query.orden)
        for orden, etiqueta in etiquetas.items()
        if query.texto or orden is not Orden.RELEVANCIA
    ]


def vistas(actual: Vista, url_de: Callable[[Vista], str]) -> list[Modo]:
    """Cards or a table."""
    etiquetas = {Vista.TARJETAS: _("Tarjetas"), Vista.TABLA: _("Tabla")}
    return [_modo(v.value, etiqueta, url_de(v), actual=v is actual) for v, etiqueta in etiquetas.items()]


def regla(tipo: Tipo) -> str:
    """The published rule of relevance and of its ties."""
    if tipo is Tipo.PROPUESTAS:
        return _(
            "Primero van las propuestas que tienen todas tus palabras seguidas, como las escribiste; después, las que las"
            " tienen separadas. Repetir una palabra no da ventaja. Los empates se deciden por sorteo: el orden sale del"
            " identificador de cada propuesta, es igual para todas las personas y no depende de quién la hace."
        )
    return _(
        "Primero van las coincidencias en el nombre; después en el cargo, el partido o el lugar; después en las"
        " propuestas y, al final, en lo demás. Un partido o coalición cuenta por sus siglas o por su nombre entero: una"
        " palabra suelta de su nombre no da ventaja a nadie. Los empates se deciden por sorteo: el orden sale del identificador"
        " de cada candidatura, es igual para todas las personas y no depende del nombre, del partido ni del lugar."
    )


def _modo(codigo: str, etiqueta: str, url: str, *, actual: bool) -> Modo:
    return {"codigo": codigo, "etiqueta": etiqueta, "url": url, "actual": actual}
