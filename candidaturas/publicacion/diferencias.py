"""Which parts of a record are not as they were: to the letter for the report of drift, as they read for the public log."""

from collections.abc import Mapping
from typing import Any

from candidaturas import iguales

#: Said instead of `propuestas` when what they talk about changed, and not a word of theirs.
TEMAS = "temas"


def secciones_distintas(antes: Mapping[str, Any], ahora: Mapping[str, Any]) -> list[str]:
    """The keys of a record that changed, in its order.

    A record older than its themes that begins to say them has another form, and nobody changed what it talks about.
    """
    distintas = [clave for clave in ahora if antes.get(clave) != ahora[clave]]
    if "propuestas" not in distintas or _sin_temas(antes) != _sin_temas(ahora):
        return distintas
    en_su_lugar = [TEMAS] if _dice_temas(antes) else []
    return [dicha for clave in distintas for dicha in (en_su_lugar if clave == "propuestas" else [clave])]


def _dice_temas(ficha: Mapping[str, Any]) -> bool:
    return any(TEMAS in dato["valor"] for dato in ficha["propuestas"].values() if dato["valor"])


def _sin_temas(ficha: Mapping[str, Any]) -> dict[str, Any]:
    return {
        clave: {**dato, "valor": dato["valor"] and {k: v for k, v in dato["valor"].items() if k != TEMAS}}
        for clave, dato in ficha["propuestas"].items()
    }


#: How the record keeps what it says otherwise too: for ordering, addressing and filtering.
_INTERNAS = frozenset({"nombre_orden", "rango_edad", "orden_boleta", "contienda", "municipios", "slug", "clave", TEMAS})


def secciones_que_se_leen(antes: Mapping[str, Any], ahora: Mapping[str, Any]) -> list[str]:
    """The keys of a record, in its order, in which a reader finds something else than she found.

    Why a value is missing is no value. What is in the record's own form, or reads the same, nobody changed.
    """
    return [
        dicha
        for clave in ahora
        for dicha in [TEMAS if clave == "propuestas" and _solo_temas(antes, ahora) else clave]
        if dicha == TEMAS or _leida(antes.get(clave)) != _leida(ahora[clave])
    ]


def _solo_temas(antes: Mapping[str, Any], ahora: Mapping[str, Any]) -> bool:
    """Whether what proposals talk about changed, and not a word of theirs. A record that begins to say themes changed none."""
    mismas_palabras = _leida(antes["propuestas"]) == _leida(ahora["propuestas"])
    return mismas_palabras and _dice_temas(antes) and _temas(antes) != _temas(ahora)


def _temas(ficha: Mapping[str, Any]) -> dict[str, Any]:
    return {clave: iguales.valor(dato["valor"][TEMAS]) for clave, dato in ficha["propuestas"].items() if dato["valor"]}


def _leida(parte: Any) -> Any:
    """A part of a record as it reads. A portrait is told by its key, since no two have the same."""
    return iguales.valor(_sin_lo_interno(parte))


def _sin_lo_interno(parte: Any) -> Any:
    if isinstance(parte, list):
        return [_sin_lo_interno(una) for una in parte]
    if not isinstance(parte, Mapping):
        return parte
    if parte.keys() == {"valor", "razon"}:
        return _sin_lo_interno(parte["valor"])
    if "direcciones" in parte:
        return parte["clave"]
    return {clave: _sin_lo_interno(una) for clave, una in parte.items() if clave not in _INTERNAS}
