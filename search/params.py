"""Reads a request's parameters into a `Query`: bounded, allow-listed, every error named at once.

A known parameter that cannot be read is an error, on pages and API alike; an unknown one is an error
only in the API. What any shared link may carry (`utm_source` and the like) comes to neither: see
`cms.base.middleware.SinParametrosDeTodos`.
"""

import unicodedata
from collections.abc import Collection
from enum import StrEnum
from typing import TypeVar

from django.http import QueryDict
from django.utils.translation import gettext as _

from candidaturas.facetas import FACETAS
from candidaturas.publico import marco
from cms.base.problemas import ErrorDeParametro, citar
from search import catalogue
from search.query import TAMANO, Orden, Query, Tipo

Opcion = TypeVar("Opcion", bound=StrEnum)

TEXTO_MAXIMO = 200
"""Characters of the words searched for."""
VALORES_MAXIMOS = 60
"""Values chosen in one facet."""
PAGINA_MAXIMA = 100
LIMITE = 20
LIMITE_MAXIMO = 100
"""Hits in one answer of the API."""

#: Invisible characters that keyboards and copied texts bring along: dropped, not refused.
_INVISIBLES = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))


class ParametrosInvalidos(ValueError):
    """At least one parameter could not be read."""

    def __init__(self, errores: Collection[ErrorDeParametro]) -> None:
        self.errores = tuple(errores)
        super().__init__("; ".join(error.detalle for error in self.errores))


def leer(params: QueryDict, *, estricto: bool, otros: Collection[str] = (), tipo: Tipo | None = None) -> Query:
    """The Query of a request; see `Query.from_params`. Raises ParametrosInvalidos."""
    return _Lector(params).leer(estricto=estricto, otros=otros, tipo=tipo)


class _Lector:
    """Reads parameters and gathers every error, so that one answer names them all."""

    def __init__(self, params: QueryDict) -> None:
        self.params = params
        self.errores: list[ErrorDeParametro] = []

    def leer(self, *, estricto: bool, otros: Collection[str], tipo: Tipo | None) -> Query:
        paginacion = ("cursor", "limit") if estricto else ("pagina",)
        if estricto:
            propias = ("q", "orden", "proceso", *(() if tipo else ("tipo",)))
            self._rechazar_desconocidos({*propias, *FACETAS, *paginacion, *otros})
        query = Query(
            proceso=self._proceso(),
            tipo=tipo or self._uno_de("tipo", Tipo, Tipo.CANDIDATURAS),
            texto=self._texto(),
            filtros={codigo: self._valores(codigo) for codigo in FACETAS},
            orden=self._uno_de("orden", Orden, Orden.RELEVANCIA),
            tamano=self._entero("limit", 1, LIMITE_MAXIMO, LIMITE) if estricto else TAMANO,
        )
        query = self._en_cursor(query) if estricto else query.en_pagina(self._entero("pagina", 1, PAGINA_MAXIMA, 1))
        if self.errores:
            raise ParametrosInvalidos(self.errores)
        return query

    def _error(self, parametro: str, detalle: str) -> None:
        self.errores.append(ErrorDeParametro(parametro, detalle))

    def _rechazar_desconocidos(self, conocidos: Collection[str]) -> None:
        for nombre in self.params:
            if nombre not in conocidos:
                corto = citar(nombre)
                self._error(corto, _("El parámetro «%(p)s» no existe.") % {"p": corto})

    def _unico(self, nombre: str) -> str:
        valores = self.params.getlist(nombre)
        if len(valores) > 1:
            self._error(nombre, _("«%(p)s» se escribe una sola vez.") % {"p": nombre})
        return valores[0] if valores else ""

    def _texto(self) -> str:
        crudo = unicodedata.normalize("NFC", self._unico("q")).translate(_INVISIBLES)
        texto = " ".join(crudo.split())
        if len(texto) > TEXTO_MAXIMO:
            self._error("q", _("La búsqueda («q») admite hasta %(n)s caracteres.") % {"n": TEXTO_MAXIMO})
        if any(unicodedata.category(c) in {"Cc", "Cs"} for c in texto):
            self._error("q", _("La búsqueda («q») contiene caracteres que no se pueden leer."))
        return texto

    def _proceso(self) -> str:
        clave = self._unico("proceso")
        if clave and not (len(clave) <= 40 and clave.isascii() and clave.replace("-", "").replace("_", "").isalnum()):
            self._no_se_reconoce("proceso", clave)
        return clave

    def _uno_de(self, nombre: str, opciones: type[Opcion], omision: Opcion) -> Opcion:
        valor = self._unico(nombre)
        if valor and valor not in {opcion.value for opcion in opciones}:
            self._no_se_reconoce(nombre, valor)
            return omision
        return opciones(valor) if valor else omision

    def _valores(self, codigo: str) -> tuple[str, ...]:
        valores = tuple(valor for valor in self.params.getlist(codigo) if valor)
        if len(valores) > VALORES_MAXIMOS:
            self._error(codigo, _("«%(p)s» admite hasta %(n)s valores a la vez.") % {"p": codigo, "n": VALORES_MAXIMOS})
            return ()
        for valor in valores:
            if not FACETAS[codigo].admite(valor):
                self._no_se_reconoce(codigo, valor)
        if valores and FACETAS[codigo].solo_de_filas and not self._son_filas(codigo, valores):
            self._error(codigo, _("Un valor de «%(p)s» no es de los que usa este proceso.") % {"p": codigo})
        return valores

    def _son_filas(self, codigo: str, valores: Collection[str]) -> bool:
        """Whether the process that is asked for has them all; one that does not exist is another's error to tell."""
        clave, procesos = self.params.get("proceso"), marco.leer()
        proceso = procesos.con_clave(clave) if clave else procesos.vigente
        return proceso is None or catalogue.nombres(proceso)[codigo].keys() >= set(valores)

    def _entero(self, nombre: str, minimo: int, maximo: int, omision: int) -> int:
        valor = self._unico(nombre)
        if not valor:
            return omision
        if len(valor) <= 9 and valor.isascii() and valor.isdigit() and minimo <= int(valor) <= maximo:
            return int(valor)
        self._error(
            nombre,
            _("«%(p)s» es un número entero de %(min)s a %(max)s.") % {"p": nombre, "min": minimo, "max": maximo},
        )
        return omision

    def _en_cursor(self, query: Query) -> Query:
        cursor = self._unico("cursor")
        if not cursor:
            return query
        try:
            siguiente = query.en_cursor(cursor[:80])
        except ValueError:
            self._error("cursor", _("El «cursor» no es de esta búsqueda: empieza sin él y sigue los enlaces."))
            return query
        return siguiente

    def _no_se_reconoce(self, parametro: str, valor: str) -> None:
        self._error(
            parametro,
            _("El valor «%(v)s» de «%(p)s» no se reconoce.") % {"v": citar(valor), "p": parametro},
        )
