"""What no file of the project may contain."""

import re

import pytest

from tests.architecture.arbol import RAIZ, archivos_de_texto, modulos, relativa

#: Each pattern is split so that this file does not contain what it forbids.
EN_NINGUNA_PARTE = {
    "a path of somebody's machine": r"(?<![\w.])/(?:wo" r"rk|ro" r"ot|home/[a-z]+)/|/tmp/wo" r"rk",
    "an unfinished note": r"(?:#|//|/\*|<!--)\s*TO" r"DO\b|\bFIX" r"ME\b|\bXX" r"X\b",
    "the shared folder": r"\.\./sha" r"red",
}
EN_LAS_PRUEBAS = {
    "a test left out": r"mark\.(?:sk" r"ip|xf" r"ail)|pytest\.(?:sk" r"ip|xf" r"ail)\(",
    "a mock": r"unittest\.mo" r"ck|\bMagicMo" r"ck\b|\bmo" r"cker\b",
    "a wait by the clock": r"time\.sle" r"ep\(",
}
EN_EL_CODIGO = {
    "markup declared safe": r"mark_sa" r"fe|\|\s*sa" r"fe\b",
    "output by print": r"(?<![\w.])pri" r"nt\(",
}
#: Only the script of continuous integration knows where its services are.
EXCEPCIONES = {(".ci/run", "the shared folder")}


def _hallazgos(rutas, patrones):
    for ruta in rutas:
        texto = ruta.read_text(encoding="utf-8")
        for nombre, patron in patrones.items():
            if (relativa(ruta), nombre) in EXCEPCIONES:
                continue
            for hallazgo in re.finditer(patron, texto):
                yield f"{relativa(ruta)}:{texto.count(chr(10), 0, hallazgo.start()) + 1}: {nombre}"


def test_no_file_holds_a_machine_path_or_an_unfinished_note():
    assert list(_hallazgos(archivos_de_texto(), EN_NINGUNA_PARTE)) == []


def test_no_test_is_left_out_mocked_or_waits_by_the_clock():
    assert list(_hallazgos(modulos("tests"), EN_LAS_PRUEBAS)) == []


def test_no_code_declares_markup_safe_or_prints():
    rutas = [*modulos(), *(RAIZ / "templates").rglob("*.html")]
    assert list(_hallazgos(rutas, EN_EL_CODIGO)) == []


@pytest.mark.parametrize("nombre", ["utils", "helpers", "common", "services", "core"])
def test_no_module_is_named_after_nothing(nombre):
    assert [relativa(ruta) for ruta in modulos() if ruta.stem == nombre or ruta.parent.name == nombre] == []


def test_only_the_settings_read_the_environment():
    lectores = {relativa(r) for r in modulos() if re.search(r"os\.environ(?!\.setdefault)|os\.getenv", r.read_text())}
    assert lectores <= {"cms/servir.py"}
