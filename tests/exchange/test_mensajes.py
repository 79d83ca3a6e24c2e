"""Every code has its words, and every place that raises it gives the data that the words ask for."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import candidaturas.exchange
from candidaturas.exchange import errores
from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.mensajes import MENSAJES
from candidaturas.exchange.problemas import Problema

_HUECO = re.compile(r"%\((\w+)\)s")
#: What a problem adds by itself: its value and column, and what was done with what it tells.
_SIEMPRE = {"valor", "columna", "hecho"}
_CLASES = {clase.__name__: clase.codigo for clase in errores.ErrorDeArchivo.__subclasses__()}


def _piden(codigo: Codigo) -> set[str]:
    return {hueco for parte in MENSAJES[codigo] for hueco in _HUECO.findall(str(parte))} - _SIEMPRE


def _codigo_de(llamada: ast.Call) -> Codigo | None:
    """The code that a call raises: an argument `Codigo.X`, or the class of an error."""
    for argumento in llamada.args:
        if isinstance(argumento, ast.Attribute) and getattr(argumento.value, "id", "") == "Codigo":
            return Codigo[argumento.attr]
    return _CLASES.get(getattr(llamada.func, "id", ""))


def _dan(llamada: ast.Call) -> set[str]:
    claves = {clave.arg for clave in llamada.keywords if clave.arg}
    for clave in llamada.keywords:
        if clave.arg == "datos" and isinstance(clave.value, ast.Dict):
            claves |= {k.value for k in clave.value.keys if isinstance(k, ast.Constant)}
    return claves


def _llamadas() -> Iterator[tuple[str, Codigo, set[str]]]:
    carpeta = Path(candidaturas.exchange.__file__).parent
    for ruta in carpeta.rglob("*.py"):
        for nodo in ast.walk(ast.parse(ruta.read_text())):
            if isinstance(nodo, ast.Call) and (codigo := _codigo_de(nodo)):
                yield f"{ruta.name}:{nodo.lineno}", codigo, _dan(nodo)


def test_every_code_says_what_is_wrong_and_what_to_do() -> None:
    assert set(MENSAJES) == set(Codigo)
    assert all(str(mensaje) and str(que_hacer) for mensaje, que_hacer in MENSAJES.values())


def test_every_place_gives_the_data_that_its_message_asks_for() -> None:
    # Defects of cells carry their data in the row that tells them.
    de_celda = {Codigo.CELDA_LARGA}
    faltan = {lugar: _piden(c) - datos for lugar, c, datos in _llamadas() if c not in de_celda and _piden(c) - datos}
    assert faltan == {}


def test_a_problem_survives_its_storage_and_keeps_its_words() -> None:
    problema = Problema(Codigo.ACTOR_DESCONOCIDO, "H", 3, "PARTIDO", "100% PAN", {"sugerencia": "PAN"})
    vuelta = Problema.desde_datos(problema.como_datos())
    assert vuelta == problema
    assert vuelta.mensaje == "«100% PAN» no está entre los partidos y coaliciones del proceso. ¿Quisiste decir «PAN»?"
    assert vuelta.lugar == "H · fila 3 · PARTIDO"


def test_every_code_is_raised_somewhere() -> None:
    carpeta = Path(candidaturas.exchange.__file__).parent
    fuentes = [ruta for ruta in carpeta.rglob("*.py") if ruta.parent.name != "mensajes"]
    usados = {nombre for ruta in fuentes for nombre in re.findall(r"Codigo\.([A-Z_]+)", ruta.read_text())}
    assert {codigo.name for codigo in Codigo} == usados
