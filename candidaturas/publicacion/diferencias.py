"""Which parts of a record are not as they were: what the public log and the report of drift say."""

from collections.abc import Mapping
from typing import Any

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
