"""Modules are short and functions fit a screen."""

import ast

from tests.architecture.arbol import modulos, relativa

CODIGO = ("cms", "home", "search", "candidaturas", "bench")
LINEAS_POR_MODULO = 250
LINEAS_POR_FUNCION = 50
#: A file of tests is a list of rules, and a flow is one story: both may run a little longer.
LINEAS_POR_MODULO_DE_PRUEBAS = 300
LINEAS_POR_PRUEBA = 60


def _modulos_largos(carpetas, maximo):
    lineas = {relativa(ruta): len(ruta.read_text().splitlines()) for ruta in modulos(*carpetas)}
    return {ruta: cuantas for ruta, cuantas in lineas.items() if cuantas > maximo}


def _funciones_largas(carpetas, maximo):
    return {
        f"{relativa(ruta)}:{nodo.lineno} {nodo.name}": lineas
        for ruta in modulos(*carpetas)
        for nodo in ast.walk(ast.parse(ruta.read_text()))
        if isinstance(nodo, ast.FunctionDef | ast.AsyncFunctionDef)
        and (lineas := (nodo.end_lineno or 0) - nodo.lineno + 1) > maximo
    }


def test_no_module_is_too_long():
    assert _modulos_largos(CODIGO, LINEAS_POR_MODULO) == {}
    assert _modulos_largos(["tests"], LINEAS_POR_MODULO_DE_PRUEBAS) == {}


def test_no_function_is_too_long():
    assert _funciones_largas(CODIGO, LINEAS_POR_FUNCION) == {}
    assert _funciones_largas(["tests"], LINEAS_POR_PRUEBA) == {}
