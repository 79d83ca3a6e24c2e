"""The environment: what the settings read is what the README and the example explain."""

import ast
import re

from tests.architecture.arbol import RAIZ, modulos


def _leidas():
    """Names passed to `env(…)` and `env.kind(…)` in the settings."""
    nombres = set()
    for ruta in modulos("cms/settings"):
        for nodo in ast.walk(ast.parse(ruta.read_text())):
            if isinstance(nodo, ast.Call) and ast.unparse(nodo.func).split(".")[0] == "env" and nodo.args:
                nombres.add(ast.literal_eval(nodo.args[0]))
    return nombres


def test_the_readme_explains_every_variable_and_no_other():
    seccion = (RAIZ / "README.md").read_text().split("## Environment", 1)[1].split("\n## ", 1)[0]
    explicadas = set(re.findall(r"^\| `([A-Z_]+)` \|", seccion, flags=re.MULTILINE))
    assert explicadas == _leidas() | {"DJANGO_SETTINGS_MODULE"}


def test_the_example_sets_every_variable():
    ejemplo = (RAIZ / ".env.example").read_text()
    assert set(re.findall(r"^([A-Z_]+)=", ejemplo, flags=re.MULTILINE)) == _leidas() | {"DJANGO_SETTINGS_MODULE"}
