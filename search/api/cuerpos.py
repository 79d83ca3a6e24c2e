"""From a `Result` to the bytes of the contract."""

from collections.abc import Iterable
from typing import Any

from candidaturas.facetas import Nombres
from candidaturas.ficha import direccion
from search.query import Query
from search.result import Fragmento, Hit, Result, Trozo


def candidatura(hit: Hit) -> dict[str, Any]:
    """A candidacy found, and why."""
    return {
        **_tarjeta(hit),
        "coincide": {
            "nombre": _trozos(hit.nombre),
            "sobrenombre": _trozos(hit.sobrenombre),
            "fragmento": _fragmento(hit.fragmento),
        },
    }


def propuesta(hit: Hit) -> dict[str, Any]:
    """A proposal found, and whose it is. Raises ValueError for a hit of another kind."""
    hallada = hit.propuesta
    if hallada is None:
        raise ValueError(f"{hit.id} is not a proposal")
    return {
        "clave": hallada.clave,
        "titulo": hallada.titulo,
        "texto": hallada.texto,
        "temas": hallada.temas,
        "fragmento": _fragmento(hit.fragmento),
        "candidatura": _tarjeta(hit),
    }


def meta(query: Query, resultado: Result, nombres: Nombres) -> dict[str, Any]:
    """What is said of the whole answer."""
    return {
        "proceso": query.proceso,
        "orden": query.orden,
        "limit": query.tamano,
        "total": resultado.total,
        "coincidencia": resultado.match,
        "sugerencia": resultado.suggestion,
        "motor": resultado.engine,
        "respaldo": resultado.fallback,
        "facetas": _facetas(resultado, nombres) if query.conteos else None,
    }


def _facetas(resultado: Result, nombres: Nombres) -> dict[str, Any]:
    return {
        codigo: {
            "total": faceta.total,
            "valores": [
                {"valor": valor, "etiqueta": nombres[codigo].get(valor, valor), "conteo": conteo}
                for valor, conteo in faceta.valores
            ],
        }
        for codigo, faceta in resultado.facets.items()
    }


def _tarjeta(hit: Hit) -> dict[str, Any]:
    return {**hit.tarjeta, "direccion": direccion(hit.id, hit.tarjeta["slug"])}


def _fragmento(fragmento: Fragmento | None) -> dict[str, Any] | None:
    if fragmento is None:
        return None
    return {
        "campo": fragmento.campo,
        "trozos": _trozos(fragmento.trozos),
        "inicio_cortado": fragmento.inicio_cortado,
        "fin_cortado": fragmento.fin_cortado,
    }


def _trozos(trozos: Iterable[Trozo]) -> list[dict[str, Any]]:
    return [{"texto": texto, "marcado": marcado} for texto, marcado in trozos]
