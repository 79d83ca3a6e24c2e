"""Documentation does not drift: what it names exists."""

import re

import pytest
from django.core.management import get_commands

from tests.architecture.arbol import RAIZ, relativa

PAGINAS = [*RAIZ.glob("*.md"), *(RAIZ / "docs").rglob("*.md")]


def _metas_de_make():
    return set(re.findall(r"^([a-z0-9-]+):", (RAIZ / "Makefile").read_text(), flags=re.MULTILINE))


@pytest.mark.parametrize("pagina", PAGINAS, ids=relativa)
def test_every_link_to_the_tree_leads_somewhere(pagina):
    enlaces = re.findall(r"\]\(([^)#]+?)(?:#[^)]*)?\)", pagina.read_text())
    locales = [enlace for enlace in enlaces if "://" not in enlace]
    assert [enlace for enlace in locales if not (pagina.parent / enlace).exists()] == []


@pytest.mark.parametrize("pagina", PAGINAS, ids=relativa)
def test_every_command_that_is_named_exists(pagina):
    texto = pagina.read_text()
    assert set(re.findall(r"(?:^|`)make ([a-z0-9-]+)", texto, flags=re.MULTILINE)) <= _metas_de_make()
    assert set(re.findall(r"manage\.py ([a-z_]+)", texto)) <= set(get_commands())


def test_every_path_that_the_readme_names_exists():
    texto = (RAIZ / "README.md").read_text()
    rutas = re.findall(r"`((?:candidaturas|cms|home|search|templates|static|requirements)/[\w./*-]*)`", texto)
    assert rutas
    assert [ruta for ruta in rutas if not list(RAIZ.glob(ruta.rstrip("/")))] == []


def test_pictures_are_light():
    pesadas = {relativa(r): r.stat().st_size for r in (RAIZ / "docs" / "img").iterdir() if r.stat().st_size > 200_000}
    assert pesadas == {}


def test_a_decision_fits_a_page():
    largas = {
        relativa(r): n for r in (RAIZ / "docs" / "adr").glob("*.md") if (n := len(r.read_text().splitlines())) > 60
    }
    assert largas == {}
