"""Templates: components take what they are given and nothing else, and nothing is inline."""

import re

from tests.architecture.arbol import RAIZ, relativa

PUBLICAS = [
    *(RAIZ / "templates" / "pages").rglob("*.html"),
    *(RAIZ / "templates" / "components").rglob("*.html"),
    RAIZ / "templates" / "base.html",
]
COMPONENTES = list((RAIZ / "templates" / "components").rglob("*.html"))
EN_LINEA = re.compile(r"<style\b|\sstyle=|<script(?![^>]*\ssrc=)|\son[a-z]+=[\"']|javascript:", re.IGNORECASE)


def _lineas(patron, rutas):
    for ruta in rutas:
        texto = ruta.read_text()
        for hallazgo in re.finditer(patron, texto):
            yield f"{relativa(ruta)}:{texto.count(chr(10), 0, hallazgo.start()) + 1}"


def test_there_are_templates_to_check():
    assert len(PUBLICAS) > 10
    assert COMPONENTES


def test_every_include_passes_only_what_it_names():
    assert list(_lineas(r"\{%-?\s*include\b(?![^%]*\bonly\s*-?%\})", PUBLICAS)) == []


def test_a_component_begins_by_naming_its_inputs():
    assert [
        relativa(ruta) for ruta in COMPONENTES if not ruta.read_text().lstrip().startswith(("{#", "{% comment"))
    ] == []


def test_public_templates_have_no_inline_script_or_style():
    # JSON-LD would be data, yet the policy of the pages is the same for it: it comes from the API.
    assert list(_lineas(EN_LINEA, PUBLICAS)) == []
