"""What the results page says: plain data for its template, in the reader's language.

The template gets no query, no result and no address to build; it escapes and prints.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _

from candidaturas.facetas import FACETAS, Nombres
from cms.base.problemas import ErrorDeParametro
from search.facets import facetas
from search.hits import candidatura
from search.params import PAGINA_MAXIMA, ParametrosInvalidos
from search.query import Orden, Query
from search.result import Coincidencia, Result

Contexto = dict[str, Any]


class Vista(StrEnum):
    """How hits are laid out."""

    TARJETAS = "tarjetas"
    TABLA = "tabla"


def leer_vista(params: QueryDict) -> Vista:
    """The layout asked for. Raises ParametrosInvalidos."""
    valor = params.get("vista") or Vista.TARJETAS.value
    if valor not in {vista.value for vista in Vista}:
        raise ParametrosInvalidos([ErrorDeParametro("vista", _("«vista» es «tarjetas» o «tabla»."))])
    return Vista(valor)


@dataclass(frozen=True, slots=True)
class Pagina:
    """The page of a search. `query.proceso` is empty when the process is the current one."""

    query: Query
    vista: Vista
    nombres: Nombres

    def contexto(self, resultado: Result, sin_palabras: int = 0) -> Contexto:
        """All that the template prints. `sin_palabras`: how many hits the filters alone have, when together there is none."""
        return {
            **self.en_preparacion(),
            "preparando": False,
            "total": resultado.total,
            "total_texto": f"{resultado.total:,}",
            "coincidencia": resultado.match.value,
            "aviso": _aviso(resultado.match),
            "sugerencia": self._sugerencia(resultado.suggestion),
            "chips": self._chips(),
            "facetas": facetas(self.query, resultado.facets, self.nombres, self._url),
            "candidaturas": [candidatura(hit, self.nombres) for hit in resultado.hits],
            "pagina": self._paginacion(resultado),
            "aflojar": [] if resultado.total else self._aflojar(resultado, sin_palabras),
            "tiempo_ms": round(resultado.milliseconds),
        }

    def en_preparacion(self) -> Contexto:
        """The page while there is no index: the form, and nothing found yet."""
        query = self.query
        return {
            "titulo": _("Candidaturas"),
            "preparando": True,
            "consulta": {
                "q": query.texto,
                "orden": query.orden.value,
                "orden_explicito": query.orden is not query.orden_por_omision,
                "vista": self.vista.value,
                "proceso": query.proceso,
                "proceso_explicito": bool(query.proceso),
                "hay_filtros": bool(query.filtros),
            },
            "ordenes": self._ordenes(),
            "vistas": self._vistas(),
            "regla_empates": _(
                "Primero van las coincidencias en el nombre; después en el cargo, el partido o el lugar; después en las"
                " propuestas y, al final, en lo demás. Los empates se deciden por sorteo: el orden sale del identificador"
                " de cada candidatura, es igual para todas las personas y no depende del nombre, del partido ni del lugar."
            ),
            "quitar_todo": self._url(query.sin_filtros()),
            **dict.fromkeys(("total", "tiempo_ms"), 0),
            **dict.fromkeys(("total_texto", "coincidencia", "aviso"), ""),
            **{clave: [] for clave in ("chips", "facetas", "candidaturas", "aflojar")},
            **dict.fromkeys(("sugerencia", "pagina")),
        }

    def _url(self, query: Query) -> str:
        extra = [("vista", self.vista.value)] if self.vista is not Vista.TARJETAS else []
        return reverse("search:buscar") + query.to_url(*extra)

    def _ordenes(self) -> list[Contexto]:
        etiquetas = {
            Orden.RELEVANCIA: _("Relevancia"),
            Orden.BOLETA: _("Orden de la boleta"),
            Orden.NOMBRE: _("Apellido"),
        }
        return [
            {
                "codigo": orden.value,
                "etiqueta": etiqueta,
                "url": self._url(self.query.con_orden(orden)),
                "actual": orden is self.query.orden,
            }
            for orden, etiqueta in etiquetas.items()
            if self.query.texto or orden is not Orden.RELEVANCIA
        ]

    def _vistas(self) -> list[Contexto]:
        etiquetas = {Vista.TARJETAS: _("Tarjetas"), Vista.TABLA: _("Tabla")}
        return [
            {
                "codigo": vista.value,
                "etiqueta": etiqueta,
                "url": replace(self, vista=vista)._url(self.query),
                "actual": vista is self.vista,
            }
            for vista, etiqueta in etiquetas.items()
        ]

    def _sugerencia(self, texto: str) -> Contexto | None:
        return {"texto": texto, "url": self._url(self.query.con_texto(texto))} if texto else None

    def _chips(self) -> list[Contexto]:
        chips = []
        for codigo, valores in self.query.filtros.items():
            for valor in valores:
                etiqueta = FACETAS[codigo].etiqueta(valor, self.nombres)
                chips.append(
                    {
                        "faceta": codigo,
                        "etiqueta": etiqueta,
                        "quitar": _("Quitar el filtro %(filtro)s") % {"filtro": etiqueta},
                        "url": self._url(self.query.sin(codigo, valor)),
                    }
                )
        return chips

    def _aflojar(self, resultado: Result, sin_palabras: int) -> list[Contexto]:
        """For an empty result: how many hits there would be without each filter, or without the words, most first."""
        opciones = [
            (
                resultado.facets[codigo].total,
                _("Sin el filtro «%(filtro)s»") % {"filtro": FACETAS[codigo].nombre},
                self.query.sin(codigo),
            )
            for codigo in self.query.filtros
        ]
        opciones.append((sin_palabras, _("Sin las palabras buscadas"), self.query.con_texto("")))
        return [
            {"etiqueta": etiqueta, "total": total, "total_texto": f"{total:,}", "url": self._url(query)}
            for total, etiqueta, query in sorted(opciones, key=lambda opcion: -opcion[0])
            if total
        ]

    def _paginacion(self, resultado: Result) -> Contexto:
        query = self.query
        ultima = min((max(resultado.total, 1) - 1) // query.tamano + 1, PAGINA_MAXIMA)
        numero = query.pagina
        return {
            "numero": numero,
            "ultima": ultima,
            "desde": query.desde + 1,
            "hasta": query.desde + len(resultado.hits),
            "anterior": self._url(query.en_pagina(numero - 1)) if numero > 1 else "",
            "siguiente": self._url(query.en_pagina(numero + 1)) if numero < ultima else "",
            "numeros": [
                {"numero": n, "url": self._url(query.en_pagina(n)), "actual": n == numero} if n else None
                for n in _numeros(numero, ultima)
            ],
        }


def _aviso(coincidencia: Coincidencia) -> str:
    return {
        Coincidencia.TODAS: "",
        Coincidencia.PARECIDAS: _(
            "No encontramos tus palabras tal como están: estas candidaturas tienen otras parecidas."
        ),
        Coincidencia.ALGUNAS: _("Ninguna candidatura reúne todas tus palabras: estas tienen algunas."),
    }[coincidencia]


def _numeros(actual: int, ultima: int) -> list[int]:
    """First, last and the neighbours of the current page; 0 stands for a gap."""
    cercanas = sorted({1, ultima, *range(max(1, actual - 2), min(ultima, actual + 2) + 1)})
    numeros: list[int] = []
    for numero in cercanas:
        if numeros and numero - numeros[-1] > 1:
            numeros.append(0)
        numeros.append(numero)
    return numeros
