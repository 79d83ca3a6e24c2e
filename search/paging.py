"""The pages of a search as the results page links them."""

from collections.abc import Callable
from typing import Any

from search.params import PAGINA_MAXIMA
from search.query import Query
from search.result import Result


def paginacion(query: Query, resultado: Result, url_de: Callable[[Query], str]) -> dict[str, Any]:
    """Where this page stands, and the addresses of the others."""
    ultima = min((max(resultado.total, 1) - 1) // query.tamano + 1, PAGINA_MAXIMA)
    numero = query.pagina
    return {
        "numero": numero,
        "ultima": ultima,
        "desde": query.desde + 1,
        "hasta": query.desde + len(resultado.hits),
        "anterior": url_de(query.en_pagina(numero - 1)) if numero > 1 else "",
        "siguiente": url_de(query.en_pagina(numero + 1)) if numero < ultima else "",
        "numeros": [
            {"numero": n, "url": url_de(query.en_pagina(n)), "actual": n == numero} if n else None
            for n in _numeros(numero, ultima)
        ],
    }


def _numeros(actual: int, ultima: int) -> list[int]:
    """First, last and the neighbours of the current page; 0 stands for a gap."""
    cercanas = sorted({1, ultima, *range(max(1, actual - 2), min(ultima, actual + 2) + 1)})
    numeros: list[int] = []
    for numero in cercanas:
        if numeros and numero - numeros[-1] > 1:
            numeros.append(0)
        numeros.append(numero)
    return numeros
