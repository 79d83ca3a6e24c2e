"""Modules are short and functions fit a screen."""

import ast

from tests.architecture.arbol import modulos, relativa

LINEAS_POR_MODULO = 250
LINEAS_POR_FUNCION = 50


def test_no_module_passes_250_lines():
    largos = {
        relativa(r): n
        for r in modulos("cms", "home", "search", "candidaturas", "tests", "bench")
        if (n := len(r.read_text().splitlines())) > LINEAS_POR_MODULO
    }
    assert largos == {}


def test_no_function_passes_50_lines():
    largas = {}
    for ruta in modulos("cms", "home", "search", "candidaturas", "tests", "bench"):
        for nodo in ast.walk(ast.parse(ruta.read_text())):
            if isinstance(nodo, ast.FunctionDef | ast.AsyncFunctionDef):
                lineas = (nodo.end_lineno or 0) - nodo.lineno + 1
                if lineas > LINEAS_POR_FUNCION:
                    largas[f"{relativa(ruta)}:{nodo.lineno} {nodo.name}"] = lineas
    assert largas == {}
