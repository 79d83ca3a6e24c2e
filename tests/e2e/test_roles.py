"""Public, admin and workers as processes of their own, as in production: every kind of page, the admin's screens, the main flow."""

import re
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from django.conf import settings
from django.urls import NoReverseMatch, Resolver404, URLResolver, get_resolver, resolve, reverse
from django.utils import translation
from django.utils.translation import get_language_from_path
from playwright.sync_api import APIRequestContext, Browser, Page, expect

from tests.architecture.test_matriz import FALLA_A_PROPOSITO, SIN_NOMBRE, direcciones
from tests.e2e.entrar import entrar
from tests.e2e.entrega import aprobar, corregir_y_enviar, hallar_y_leer
from tests.e2e.roles import Reparto, servir_por_roles
from tests.e2e.servidor import cargar

pytestmark = pytest.mark.navegador

#: How many addresses of each kind are visited in each language.
DE_CADA_UNA = 2
#: Kinds that nothing on the site links: the place of pages in the tree, documents that no page of the demonstration has, the API's.
SIN_ENLACE = {"wagtail_serve", "wagtaildocs_serve", "api_problema"}


@pytest.fixture(scope="module")
def reparto(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reparto]:
    """The demonstration in its second shape."""
    datos = tmp_path_factory.mktemp("roles")
    cargar(datos)
    with servir_por_roles(datos) as servido:
        yield servido


@pytest.fixture
def publico(navegador: Browser, reparto: Reparto) -> Iterator[APIRequestContext]:
    """Somebody who asks the public role for addresses."""
    contexto = navegador.new_context(base_url=reparto.publico)
    yield contexto.request
    contexto.close()


@pytest.fixture
def como(navegador: Browser, reparto: Reparto) -> Iterator[Callable[[str], Page]]:
    """A page of the admin role, signed in."""
    contextos = []

    def entrar_como(cuenta: str) -> Page:
        contextos.append(navegador.new_context(base_url=reparto.admin, locale="es-MX"))
        pagina = contextos[-1].new_page()
        entrar(pagina, f"{cuenta}@example.org")
        return pagina

    yield entrar_como
    for contexto in contextos:
        contexto.close()


def _clases(resolver: URLResolver, espacios: tuple[str, ...] = ()) -> Iterator[str]:
    """Full names of the public addresses, the API's apart: it has a walk of its own."""
    for patron in resolver.url_patterns:
        if not isinstance(patron, URLResolver):
            yield ":".join([*espacios, patron.name or ""])
        elif not str(patron.pattern).startswith("api/"):
            yield from _clases(patron, (*espacios, patron.namespace) if patron.namespace else espacios)


def _clase(camino: str) -> str:
    try:
        with translation.override(get_language_from_path(camino) or settings.LANGUAGE_CODE):
            return resolve(camino, "cms.urls_publicas").view_name
    except Resolver404:
        return ""


def _enlaces(texto: str, desde: str) -> set[str]:
    """Addresses of this site that a page, a feed or a stylesheet names."""
    hallados = re.findall(r"""(?:href|src|action)="([^"#]+)|url\\("([^"]+)"\\)|<loc>([^<]+)</loc>""", texto)
    absolutos = (urljoin(desde, next(filter(None, grupo)).replace("&amp;", "&")) for grupo in hallados)
    partes = (urlsplit(direccion) for direccion in absolutos)
    return {f"{p.path}?{p.query}".rstrip("?") for p in partes if p.hostname == "localhost" and "/static/" not in p.path}


def test_every_kind_of_public_page_answers_without_a_cookie(publico, reparto):
    por_ver, vistas = ["/", "/en/", "/robots.txt", "/sitemap.xml", "/mi-boleta/0101/", "/favicon.ico"], set()
    visitas: dict[tuple[str, bool], int] = defaultdict(int)
    faltas = []
    while por_ver:
        direccion = por_ver.pop(0)
        clase = _clase(urlsplit(direccion).path), direccion.startswith("/en/")
        if direccion in vistas or visitas[clase] >= DE_CADA_UNA or clase[0].startswith(("api", "wagtailapi")):
            continue
        vistas.add(direccion)
        visitas[clase] += 1
        respuesta = publico.get(direccion)
        if respuesta.status != 200 or "set-cookie" in respuesta.headers:
            faltas.append((direccion, respuesta.status))
        if respuesta.headers.get("content-type", "").startswith(("text/", "application/xml")):
            por_ver += sorted(_enlaces(respuesta.text(), reparto.publico + direccion) - vistas)
    assert faltas == []
    vistas_de_verdad = {clase for clase, _ingles in visitas}
    assert set(_clases(get_resolver("cms.urls_publicas"))) - vistas_de_verdad - SIN_ENLACE == set()


def test_the_public_role_has_no_admin_and_the_admin_role_no_public_pages(publico, reparto):
    assert publico.get("/admin/").status == 404
    assert publico.get(f"{reparto.admin}/").status == 404
    assert publico.get(f"{reparto.admin}/informacion/").status == 404


@pytest.mark.parametrize("cuenta", ["administradora", "editora", "auditora", "mc"])
def test_no_screen_of_the_admin_fails(como, cuenta):
    pagina = como(cuenta)
    faltas = []
    for nombre, _patron, camino in direcciones():
        if camino in SIN_NOMBRE or nombre in FALLA_A_PROPOSITO | {"wagtailadmin_logout"}:
            continue
        try:
            direccion = reverse(nombre)
        except NoReverseMatch:
            continue  # of a row: the matrix of roles walks these
        respuesta = pagina.request.get(direccion)
        if respuesta.status >= 500:
            faltas.append((direccion, respuesta.status))
    assert faltas == []


def _paginas_editoriales(datos: Path) -> list[int]:
    with sqlite3.connect(f"file:{datos}/conoceles.sqlite3?mode=ro", uri=True) as conexion:
        return [
            fila[0]
            for fila in conexion.execute(
                "SELECT p.id FROM wagtailcore_page p JOIN django_content_type c ON c.id = p.content_type_id "
                "WHERE c.model IN ('homepage', 'informationindexpage', 'informationpage', 'procesopage')"
            )
        ]


def test_every_editorial_page_is_previewed_with_the_sheets_of_the_public_one(como, reparto):
    pagina = como("editora")
    for pk in _paginas_editoriales(reparto.datos):
        respuesta = pagina.request.get(f"/admin/pages/{pk}/view_draft/")
        assert respuesta.status == 200, pk
        hojas = re.findall(r'<link rel="stylesheet"\s+href="([^"]+)"', respuesta.text())
        assert hojas, pk
        assert [hoja for hoja in hojas if pagina.request.get(hoja).status != 200] == []


def test_a_party_sends_an_editor_approves_and_the_public_reads_and_finds_it(como, navegador, reparto):
    partido = como("mc")
    nombre = corregir_y_enviar(partido)
    aprobar(como("editora"), partido.url, nombre)
    votante = navegador.new_page(base_url=reparto.publico)
    hallar_y_leer(votante, nombre)
    votante.close()


def test_a_document_that_no_page_links_is_opened_by_the_institute_alone(como, publico):
    pagina = como("editora")
    pagina.goto("/admin/documents/add/")
    pagina.locator("#id_title").fill("Acuerdo 12")
    pagina.locator("#id_file").set_input_files(
        {"name": "acuerdo.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4 acuerdo"}
    )
    pagina.locator("form[enctype] button[type=submit]").click()
    expect(pagina).to_have_url(re.compile(r"/admin/documents/$"))
    direccion = pagina.locator("a[href^='/documentos/']").first.get_attribute("href")
    assert pagina.request.get(direccion).status == 200
    assert publico.get(direccion).status == 404


def test_the_admin_leads_to_the_public_site_at_its_own_host(como, publico, reparto):
    """«Ver en vivo», wherever it is: the site's own row says where the public role answers. What is not in public yet is not offered."""
    pagina = como("editora")
    halladas = set()
    for pk in _paginas_editoriales(reparto.datos):
        html = pagina.request.get(f"/admin/pages/{pk}/edit/").text()
        halladas |= set(re.findall(rf'href="{reparto.publico}([^"]*)"', html))
    assert {"/", "/en/", "/informacion/"} <= halladas
    assert {direccion: publico.get(direccion).status for direccion in halladas} == dict.fromkeys(halladas, 200)
