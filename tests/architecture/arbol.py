"""The tree that the architecture tests read."""

from collections.abc import Iterator
from pathlib import Path

RAIZ = Path(__file__).resolve().parent.parent.parent
PAQUETES = ("cms", "home", "search", "candidaturas")
CARPETAS = (*PAQUETES, ".ci", "bench", "docs", "requirements", "static", "templates", "tests")
TEXTOS = {".py", ".html", ".txt", ".css", ".js", ".json", ".md", ".in", ".toml", ".yaml", ".po", ".svg", ".csv", ""}
_SUELTOS = ("Makefile", "README.md", "CHANGELOG.md", "SECURITY.md", "compose.yaml", "pyproject.toml", ".env.example")


def modulos(*carpetas: str) -> Iterator[Path]:
    """Python modules written by hand: migrations are generated."""
    for carpeta in carpetas or PAQUETES:
        yield from (ruta for ruta in sorted((RAIZ / carpeta).rglob("*.py")) if "migrations" not in ruta.parts)


def archivos_de_texto() -> Iterator[Path]:
    """Every text file of the project that a commit may hold."""
    for carpeta in CARPETAS:
        for ruta in sorted((RAIZ / carpeta).rglob("*")):
            if ruta.is_file() and ruta.suffix in TEXTOS and "__pycache__" not in ruta.parts:
                yield ruta
    yield from (RAIZ / nombre for nombre in _SUELTOS)


def relativa(ruta: Path) -> str:
    """A path as a failure message shows it."""
    return str(ruta.relative_to(RAIZ))
