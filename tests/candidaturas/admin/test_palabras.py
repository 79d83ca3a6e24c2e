"""Every screen of the admin speaks Spanish: what Wagtail and its packages leave in English is in our catalogue."""

import re
from pathlib import Path

import polib
import pytest
import wagtail
import wagtail_localize
from django.urls import reverse

from candidaturas.access.roles import GRUPOS
from cms.base.models.bitacora import anotar
from tests.architecture import test_matriz as matriz
from tests.architecture.arbol import RAIZ
from tests.candidaturas.admin.rastreo import leer, recorrer
from tests.candidaturas.admin.vocabulario import ajenas, vocabulario
from tests.factories.editoriales import el_ingles, una_pagina
from tests.factories.mundo import capturar, consentir, en_revision
from tests.factories.sesiones import sesion

_GUION = RAIZ / "static/js/admin-palabras.js"
_ESCRITAS = re.compile(r"ESCRITAS = new Set\(\[(.*?)\]\)")


@pytest.fixture
def lleno(mundo):
    el_ingles()
    editorial = una_pagina("Calendario", por=mundo.editora)
    sesion(mundo.editora).post(
        reverse("wagtail_localize:submit_page_translation", args=[editorial.pk]), {"locales": [el_ingles().pk]}
    )
    mundo.pagina = en_revision(mundo.pagina, mundo)
    consentir(mundo.pagina_b.registro, persona=mundo.de_b)
    capturar(mundo.pagina_b, mundo.de_b)
    matriz.con_una_fila_de_cada(mundo)
    return mundo, editorial


def primeras(mundo, editorial):
    """Every address of the admin, with a candidacy in its place and with an editorial page."""
    dados = matriz.valores(mundo)
    de_la_pagina = {
        "page_id": editorial.pk,
        "parent_page_id": editorial.get_parent().pk,
        "page_to_move_id": editorial.pk,
        "revision_id": editorial.latest_revision_id,
    }
    for nombre, patron, camino in matriz.direcciones():
        if camino in matriz.SIN_NOMBRE or nombre in matriz.FALLA_A_PROPOSITO:
            continue
        for con in ({**dados, **de_la_pagina}, dados):
            yield matriz.direccion(nombre, patron, camino, con)


@pytest.mark.parametrize("rol", ["administradora", "editora", "auditora", "de_a"])
def test_no_screen_says_a_word_that_is_not_spanish(lleno, rol):
    mundo, editorial = lleno
    sabidas = vocabulario(editorial.title, editorial.slug, *GRUPOS.values())

    dichas = [
        f"{direccion}: {halladas}"
        for direccion, textos in recorrer(sesion(getattr(mundo, rol)), primeras(mundo, editorial))
        if (halladas := ajenas(textos, sabidas))
    ]

    assert not dichas, "\n".join(dichas)


def test_a_link_to_put_in_a_text_is_asked_for_in_spanish(mundo):
    cliente = sesion(mundo.editora)
    for nombre in ("external", "email", "phone", "anchor"):
        html = cliente.get(reverse(f"wagtailadmin_choose_page_{nombre}_link")).json()["html"]
        assert "Texto del enlace" in html
        assert not re.search("Link text|Email address|Phone number|Subject|Body", " ".join(leer(html).textos))


@pytest.mark.parametrize("accion", ["wagtail.reorder", "wagtail.lock", "wagtail_localize.convert_to_alias"])
def test_the_log_tells_in_words_what_wagtail_notes(mundo, accion):
    anotar(accion, mundo.proceso_page, quien=mundo.administradora)

    html = sesion(mundo.auditora).get(reverse("rastro_bitacora:index")).content.decode()

    assert accion not in " ".join(leer(html).textos)


def test_yes_and_no_are_words(mundo):
    html = (
        sesion(mundo.administradora).get(reverse("mundo_registro:inspect", args=[mundo.registro.pk])).content.decode()
    )

    assert not re.search(r"\b(?:True|False|None)\b", " ".join(leer(html).textos))


def test_what_the_programs_of_the_admin_say_is_in_spanish():
    sin_decir = {
        entrada.msgid
        for paquete in (Path(wagtail.__file__).parent / "admin", Path(wagtail_localize.__file__).parent)
        for entrada in polib.pofile(str(paquete / "locale/en/LC_MESSAGES/djangojs.po"))
        if not entrada.obsolete
    } - _dichas("djangojs")

    assert sin_decir == set()


def _dichas(dominio):
    carpetas = [Path(wagtail.__file__).parent / "admin", Path(wagtail_localize.__file__).parent, RAIZ / "cms"]
    catalogos = [carpeta / f"locale/es/LC_MESSAGES/{dominio}.po" for carpeta in carpetas]
    return {e.msgid for catalogo in catalogos for e in polib.pofile(str(catalogo)) if e.translated() and not e.obsolete}


def test_the_reader_is_told_them(mundo):
    textos = sesion(mundo.editora).get(reverse("wagtailadmin_javascript_catalog")).content.decode()

    assert '"Good": "Buena"' in textos
    assert '"A server error occurred.": "El sistema no respondi' in textos


def test_what_programs_carry_in_english_is_said_by_ours():
    carpeta = Path(wagtail_localize.__file__).parent / "static"
    escrito = r'createElement\("\w+",(?:\{[^{}]*\}|null),"([A-Za-z][^"]{2,})"'
    halladas = {palabra for guion in carpeta.rglob("*.js") for palabra in re.findall(escrito, guion.read_text())}
    assert halladas
    assert halladas <= set(re.findall(r'"([A-Z][^"]+)"', _ESCRITAS.search(_GUION.read_text())[1]))
    assert halladas <= _dichas("djangojs")


@pytest.mark.parametrize("nombre", ["wagtailadmin_home", "wagtailredirects:index"])
def test_every_screen_of_the_admin_brings_the_program_that_says_them(mundo, nombre):
    assert "js/admin-palabras" in sesion(mundo.editora).get(reverse(nombre)).content.decode()
