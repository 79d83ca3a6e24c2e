"""What the results page says: plain data for its template, in the reader's language.

The template gets no query, no result and no address to build; it escapes and prints.
"""

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from candidaturas.facetas import FACETAS, Nombres
from search import modes
from search.facets import elegidos, facetas
from search.hits import candidatura, propuesta
from search.modes import Vista
from search.paging import paginacion
from search.query import Query, Tipo
from search.result import Coincidencia, Result

Contexto = dict[str, Any]


@dataclass(frozen=True)
class Pagina:
    """The page of a search. `query.proceso` is empty when the process is the current one."""

    query: Query
    vista: Vista
    nombres: Nombres

    @cached_property
    def camino(self) -> str:
        """The path that every address of the page begins with."""
        return reverse("search:buscar")

    def contexto(self, resultado: Result, sin_palabras: int = 0) -> Contexto:
        """All that the template prints. `sin_palabras`: how many hits the filters alone have, when together there is none."""
        return {
            **self.en_preparacion(),
            "preparando": False,
            "total": resultado.total,
            "total_texto": f"{resultado.total:,}",
            "coincidencia": resultado.match.value,
            "aviso": _aviso(resultado.match, self.query.tipo),
            "sugerencia": self._sugerencia(resultado.suggestion),
            "chips": self._chips(),
            "facetas": facetas(self.query, resultado.facets, self.nombres, self._url),
            "respaldo": resultado.fallback,
            self.query.tipo.value: self._hits(resultado),
            "pagina": paginacion(self.query, resultado, self._url),
            "aflojar": [] if resultado.total else self._aflojar(resultado, sin_palabras),
            "tiempo_ms": round(resultado.milliseconds),
        }

    def en_preparacion(self) -> Contexto:
        """The page while there is no index: the form, and nothing found yet."""
        query = self.query
        return {
            "titulo": modes.titulo(query.tipo),
            "nombre": modes.nombre(query),
            "preparando": True,
            "consulta": {
                "q": query.texto,
                "tipo": query.tipo.value,
                "orden": query.orden.value,
                "orden_explicito": query.orden is not query.orden_por_omision,
                "vista": self.vista.value,
                "proceso": query.proceso,
                "proceso_explicito": bool(query.proceso),
                "hay_filtros": bool(query.filtros),
            },
            "tipos": modes.tipos(query, self._url),
            "ordenes": modes.ordenes(query, self._url),
            "vistas": modes.vistas(self.vista, lambda vista: replace(self, vista=vista)._url(query)),
            "regla_empates": modes.regla(query.tipo),
            "suscripcion": reverse("search:atom") + query.con_orden(query.orden_por_omision).to_url(),
            "quitar_todo": self._url(query.sin_filtros()),
            "respaldo": False,
            **dict.fromkeys(("total", "tiempo_ms"), 0),
            **dict.fromkeys(("total_texto", "coincidencia", "aviso"), ""),
            **{clave: [] for clave in ("chips", "facetas", "candidaturas", "propuestas", "aflojar")},
            **dict.fromkeys(("sugerencia", "pagina")),
        }

    def _hits(self, resultado: Result) -> list[Contexto]:
        de_un_tipo = propuesta if self.query.tipo is Tipo.PROPUESTAS else candidatura
        return [de_un_tipo(hit, self.nombres) for hit in resultado.hits]

    def _url(self, query: Query) -> str:
        extra = [("vista", self.vista.value)] if self.vista is not Vista.TARJETAS else []
        return self.camino + query.to_url(*extra)

    def _sugerencia(self, texto: str) -> Contexto | None:
        return {"texto": texto, "url": self._url(self.query.con_texto(texto))} if texto else None

    def _chips(self) -> list[Contexto]:
        return [
            {
                "faceta": codigo,
                "etiqueta": etiqueta,
                "quitar": _("Quitar el filtro %(filtro)s") % {"filtro": etiqueta},
                "url": self._url(self.query.sin(codigo, valor)),
            }
            for codigo, valor, etiqueta in elegidos(self.query, self.nombres)
        ]

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


def _aviso(coincidencia: Coincidencia, tipo: Tipo) -> str:
    if coincidencia is Coincidencia.PARECIDAS:
        return _("No encontramos tus palabras tal como están: estos resultados tienen otras parecidas.")
    if coincidencia is Coincidencia.ALGUNAS and tipo is Tipo.PROPUESTAS:
        return _("Ninguna propuesta reúne todas tus palabras: estas tienen algunas.")
    if coincidencia is Coincidencia.ALGUNAS:
        return _("Ninguna candidatura reúne todas tus palabras: estas tienen algunas.")
    return ""
