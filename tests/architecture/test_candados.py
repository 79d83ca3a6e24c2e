"""Locks: everything asked for is pinned with hashes, one version everywhere, and no host is named."""

import re

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.architecture.arbol import RAIZ

CARPETA = RAIZ / "requirements"
CANDADOS = ("base.txt", "dev.txt", "wagtail8.txt", "uv.txt")


def _pedidos(archivo):
    for linea in (CARPETA / archivo).read_text().splitlines():
        if linea.startswith("-r "):
            yield from _pedidos(linea.removeprefix("-r "))
        elif linea.strip() and not linea.startswith("#"):
            yield Requirement(linea)


def _fijados(archivo):
    """(name, marker) → version."""
    texto = (CARPETA / archivo).read_text().replace("\\\n", " ")
    lineas = [linea.split("--hash")[0] for linea in texto.splitlines() if linea and not linea.startswith((" ", "#"))]
    return {
        (canonicalize_name(r.name), str(r.marker or "")): str(r.specifier).removeprefix("==")
        for r in map(Requirement, lineas)
    }


@pytest.mark.parametrize(("pedido", "candado"), [("base.in", "base.txt"), ("dev.in", "dev.txt"), ("uv.in", "uv.txt")])
def test_a_lock_pins_all_that_is_asked_for(pedido, candado):
    versiones = {}
    for (nombre, _marca), version in _fijados(candado).items():
        versiones.setdefault(nombre, []).append(version)
    faltan = [
        str(r)
        for r in _pedidos(pedido)
        if not all(r.specifier.contains(v) for v in versiones.get(canonicalize_name(r.name), [""]))
    ]
    assert faltan == [], "make locks"


@pytest.mark.parametrize("candado", CANDADOS)
def test_every_pin_of_a_lock_has_hashes_and_no_host(candado):
    texto = (CARPETA / candado).read_text()
    assert texto.count("==") > 0
    assert all("--hash=sha256:" in bloque for bloque in re.split(r"\n(?=\w)", texto)[1:])
    assert "://" not in texto


def test_development_runs_on_the_very_versions_of_production():
    assert _fijados("base.txt").items() <= _fijados("dev.txt").items()


def test_the_second_lock_differs_by_wagtail_and_what_it_forces():
    distintos = {nombre for nombre, _marca in dict(_fijados("dev.txt").items() ^ _fijados("wagtail8.txt").items())}
    assert distintos <= {"wagtail", "draftjs-exporter", "swapper"}
    assert _fijados("wagtail8.txt")["wagtail", ""] == "8.0.1"
