"""Every component stands alone: it renders with its sample context, in each language, and every variable resolves."""

import datetime as dt
import json
import re

import pytest
from django.template.loader import render_to_string
from django.utils import translation

from tests.architecture.arbol import RAIZ

COMPONENTES = sorted(ruta for ruta in (RAIZ / "templates" / "components").iterdir() if ruta.is_dir())
DIA = re.compile(r"\d{4}-\d{2}-\d{2}$")
INSTANTE = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$")


def _con_fechas(valor):
    """JSON has no dates: ISO strings stand for them."""
    if isinstance(valor, dict):
        return {clave: _con_fechas(dentro) for clave, dentro in valor.items()}
    if isinstance(valor, list):
        return [_con_fechas(dentro) for dentro in valor]
    if isinstance(valor, str) and DIA.match(valor):
        return dt.date.fromisoformat(valor)
    if isinstance(valor, str) and INSTANTE.match(valor):
        return dt.datetime.fromisoformat(valor).replace(tzinfo=dt.UTC)
    return valor


@pytest.mark.parametrize("carpeta", COMPONENTES, ids=lambda ruta: ruta.name)
@pytest.mark.parametrize("idioma", ["es", "en"])
def test_a_component_renders_with_its_sample_context(carpeta, idioma):
    contexto = _con_fechas(json.loads((carpeta / f"{carpeta.name}.json").read_text()))

    with translation.override(idioma):
        html = render_to_string(f"components/{carpeta.name}/{carpeta.name}.html", contexto)

    # Its only duty may be to say something in the other language.
    assert html.strip() or carpeta.name == "sin_traduccion"


def test_a_variable_that_does_not_resolve_fails_a_component():
    with pytest.raises(pytest.fail.Exception):
        render_to_string("components/subtitulo/subtitulo.html", {})
