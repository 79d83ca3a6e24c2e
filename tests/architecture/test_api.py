"""The API reads published records and catalogues: no module of it can even name a draft, a revision or a private row."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.arbol import RAIZ, modulos, relativa

#: Models the API may read: what is published, and the catalogues around it.
PERMITIDOS = {
    "ActorPolitico",
    "Cambio",
    "Cargo",
    "Contienda",
    "Distrito",
    "FichaPublicada",
    "leer_ficha",
    "Fusion",
    "Integracion",
    "Municipio",
    "Proceso",
    "Retiro",
    "SeccionEnMapa",
    "Tema",
}
DE_LA_API = [*modulos("candidaturas/api"), RAIZ / "cms" / "api.py", RAIZ / "cms" / "referencia.py"]


def importados(modulo: Path) -> Iterator[tuple[str, str]]:
    for nodo in ast.walk(ast.parse(modulo.read_text())):
        if isinstance(nodo, ast.ImportFrom):
            yield from ((nodo.module or "", alias.name) for alias in nodo.names)
        elif isinstance(nodo, ast.Import):
            yield from ((alias.name, "") for alias in nodo.names)


@pytest.mark.parametrize("modulo", DE_LA_API, ids=relativa)
def test_the_api_names_only_published_records_and_catalogues(modulo):
    for origen, nombre in importados(modulo):
        assert origen != "candidaturas" or nombre != "models", f"{relativa(modulo)} imports every model"
        if origen.startswith("candidaturas.models"):
            assert origen == "candidaturas.models", f"{relativa(modulo)} reaches into {origen}"
            assert nombre in PERMITIDOS, f"{relativa(modulo)} imports {nombre}"
        assert origen != "wagtail.models", f"{relativa(modulo)} imports {nombre} of Wagtail"


@pytest.mark.parametrize("modulo", DE_LA_API, ids=relativa)
def test_the_api_reaches_no_relation_that_leads_to_private_rows(modulo):
    """A name in a query (`registro__privados__curp`) would get there without an import."""
    textos = [
        n.value
        for n in ast.walk(ast.parse(modulo.read_text()))
        if isinstance(n, ast.Constant) and isinstance(n.value, str)
    ]
    nombres = [n.attr for n in ast.walk(ast.parse(modulo.read_text())) if isinstance(n, ast.Attribute)]
    for palabra in (
        "registro__",
        "registro_id",
        "privados",
        "pagina__",
        "latest_revision",
        "live_revision",
        "consentimiento",
    ):
        assert not [t for t in textos if palabra in t and " " not in t], f"{relativa(modulo)} names {palabra}"
        assert palabra.rstrip("_") not in nombres, f"{relativa(modulo)} reads .{palabra}"
