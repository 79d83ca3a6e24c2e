"""The demonstration's files of text."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

CARPETA = Path(__file__).parent


@cache
def leer(nombre: str) -> dict[str, Any]:
    """A TOML file of `datos/`, parsed once."""
    return tomllib.loads((CARPETA / f"{nombre}.toml").read_text(encoding="utf-8"))
