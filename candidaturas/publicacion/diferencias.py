"""Which parts of a record are not as they were: what the public log and the report of drift say."""

from collections.abc import Mapping
from typing import Any

#: Said instead of `propuestas` when what they talk about changed, and not a word of theirs.
TEMAS = "temas"


def secciones_distintas(antes: Mapping[str, Any], ahora: Mapping[str, Any]) -> list[str]:
    """The keys of a record that changed, in its order."""
    distintas = [clave for clave in ahora if antes.get(clave) != ahora[clave]]
    solo_temas = "propuestas" in distintas and _sin_temas(antes) == _sin_temas(ahora)
    return [TEMAS if clave == "propuestas" and solo_temas else clave for clave in distintas]


def _sin_temas(ficha: Mapping[str, Any]) -> dict[str, Any]:
    return {
        clave: {**dato, "valor": dato["valor"] and {k: v for k, v in dato["valor"].items() if k != TEMAS}}
        for clave, dato in ficha["propuestas"].items()
    }
