"""Style sheets: colours are named once, in the tokens, and every name that is used exists."""

import re

from tests.architecture.arbol import RAIZ, relativa

ESTILOS = RAIZ / "static" / "css"
COLOR = re.compile(r"#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3,4})\b(?=[^{}]*[;}])|\b(?:rgb|hsl)a?\(")


def _sin_comentarios(texto):
    return re.sub(r"/\*.*?\*/", "", texto, flags=re.DOTALL)


def _hojas():
    return {relativa(ruta): _sin_comentarios(ruta.read_text()) for ruta in sorted(ESTILOS.rglob("*.css"))}


def test_no_colour_is_written_outside_the_tokens():
    hojas = {ruta: texto for ruta, texto in _hojas().items() if not ruta.endswith("/tokens.css")}
    assert hojas
    assert {ruta: hallados for ruta, texto in hojas.items() if (hallados := COLOR.findall(texto))} == {}


def test_every_custom_property_that_is_used_is_defined():
    todo = "".join(_hojas().values())
    definidas = set(re.findall(r"(--[\w-]+)\s*:", todo))
    # `--w-…` are Wagtail's own, in the sheet that dresses its admin.
    usadas = set(re.findall(r"var\(\s*(--(?!w-)[\w-]+)\s*\)", todo))
    assert usadas - definidas == set()
