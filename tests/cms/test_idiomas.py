"""Each language keeps to its pages: English under /en/, Spanish without a prefix, none for what is not a page."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

import pytest
from django.conf import settings as ajustes
from django.urls import URLPattern, URLResolver, get_resolver
from django.urls.resolvers import LocalePrefixPattern
from django.utils import translation
from wagtail.models import Locale

from candidaturas.models import CargoIndexPage, Contienda
from candidaturas.vocabulario import Principio
from home.models import HomePage, InformationIndexPage, InformationPage
from search import index
from tests.cms.test_traducciones import pares
from tests.factories.mundo import Mundo, publicada, un_mundo, una_candidatura

pytestmark = pytest.mark.django_db

#: An address of every public page, by the name of its route.
DIRECCIONES = {
    "home:inicio": "/",
    "home:informacion": "/informacion/",
    "home:informacion_pagina": "/informacion/aviso/",
    "publico:mi_boleta": "/mi-boleta/",
    "publico:boleta": "/mi-boleta/1234/",
    "publico:municipios": "/municipios/",
    "publico:municipio": "/municipios/007/",
    "publico:distritos": "/distritos/",
    "publico:distrito": "/distritos/11/",
    "publico:rp": "/representacion-proporcional/",
    "publico:rp_actor": "/representacion-proporcional/pa/",
    "publico:candidatura": "/candidaturas/{candidatura}/",
    "publico:proceso": "/procesos/durango-2024/",
    "search:buscar": "/buscar/?q=agua&vista=tabla",
    "api_referencia": "/api/",
    "api_problema": "/api/problemas/parametros",
}
#: Read by programs: it has no switch.
FUENTES = {"search:atom"}
#: Wagtail's own routes serve the tree, whose pages have the addresses above.
DE_WAGTAIL = re.compile("wagtail")


@pytest.fixture
def mundo(settings, tmp_path) -> Mundo:
    settings.CONOCELES_DATOS = tmp_path
    mundo = un_mundo()
    mundo.pagina = publicada(mundo.pagina, mundo)
    lista = Contienda.objects.create(
        proceso=mundo.proceso,
        clave="diputacion-rp",
        cargo=mundo.cargo,
        principio=Principio.PROPORCIONAL,
        inicio_campania=mundo.contienda.inicio_campania,
        fin_campania=mundo.contienda.fin_campania,
    )
    una_candidatura(mundo, mundo.partido_a, contienda=lista)
    informacion = HomePage.objects.get().add_child(
        instance=InformationIndexPage(title="Para votar", slug="informacion", locale=Locale.get_default())
    )
    informacion.add_child(instance=InformationPage(title="Tus datos", slug="aviso"))
    index.reconstruir()
    return mundo


@pytest.fixture
def direcciones(mundo) -> list[str]:
    candidatura = f"{mundo.registro.id_publico}-{mundo.registro.slug}"
    return [direccion.format(candidatura=candidatura) for direccion in DIRECCIONES.values()]


def _rutas_con_idioma() -> Iterator[str]:
    for patron in get_resolver().url_patterns:
        if isinstance(patron, URLResolver) and isinstance(patron.pattern, LocalePrefixPattern):
            yield from _nombres(patron, "")


def _nombres(resolver: URLResolver, espacio: str) -> Iterator[str]:
    for patron in resolver.url_patterns:
        if isinstance(patron, URLResolver):
            yield from _nombres(patron, f"{patron.namespace}:" if patron.namespace else espacio)
        elif isinstance(patron, URLPattern):
            yield f"{espacio}{patron.name}"


def _idioma(html: str) -> str:
    return re.search(r'<html lang="(\w+)"', html)[1]


def _hacia(idioma: str, html: str) -> set[str]:
    """Where a page sends whoever wants it in another language: its header and its footer."""
    return {enlace["href"] for enlace in _Pagina(html).enlaces if enlace.get("lang") == idioma}


class _Pagina(HTMLParser):
    """Its links, and what it gives out as English: pieces of text and the attributes that are read aloud."""

    LEIDOS = ("aria-label", "alt", "title", "placeholder", "content")
    SIN_CIERRE = ("meta", "link", "img", "input", "br", "hr", "source", "wbr")

    def __init__(self, html: str) -> None:
        super().__init__()
        self.enlaces: list[dict[str, Any]] = []
        self.textos: set[str] = set()
        self.idiomas = [""]
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        datos = dict(attrs)
        if tag == "a":
            self.enlaces.append(datos)
        idioma = datos.get("lang", self.idiomas[-1])
        if tag not in self.SIN_CIERRE:
            self.idiomas.append(idioma)
        if idioma == "en":
            self.textos |= {datos[nombre].strip() for nombre in self.LEIDOS if datos.get(nombre)}

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.SIN_CIERRE:
            self.idiomas.pop()

    def handle_startendtag(self, tag: str, attrs: Any) -> None:
        """A drawing's parts say nothing."""

    def handle_data(self, data: str) -> None:
        if self.idiomas[-1] == "en":
            self.textos.add(" ".join(data.split()))


def test_every_public_route_is_looked_at():
    nuestras = {ruta for ruta in _rutas_con_idioma() if not DE_WAGTAIL.search(ruta)}
    assert nuestras == DIRECCIONES.keys() | FUENTES


def test_the_switch_leads_to_the_same_page_in_the_other_language_and_back(direcciones, client):
    for direccion in direcciones:
        espaniol = client.get(direccion)
        vista = espaniol.resolver_match.view_name  # looked up when asked for, in the language of the moment
        (ida,) = _hacia("en", espaniol.content.decode())
        ingles = client.get(ida)

        assert (espaniol.status_code, ingles.status_code) == (200, 200), direccion
        assert (_idioma(espaniol.content.decode()), _idioma(ingles.content.decode())) == ("es", "en"), direccion
        assert ingles.resolver_match.view_name == vista, direccion
        assert _hacia("es", ingles.content.decode()) == {direccion}


def test_no_text_of_the_interface_stays_in_spanish_under_en(direcciones, client):
    espaniol = {es for es, en in pares("en") if es != en} - {en for _es, en in pares("en")}
    textos = {direccion: _Pagina(client.get(f"/en{direccion}").content.decode()).textos for direccion in direcciones}

    assert {direccion: leidos & espaniol for direccion, leidos in textos.items() if leidos & espaniol} == {}
    assert [direccion for direccion, leidos in textos.items() if "Skip to content" not in leidos] == []


def test_dates_under_en_are_written_in_english(mundo, client):
    html = client.get("/en/").content.decode()

    assert "June 2, 2024" in html
    assert "junio" not in html


def test_the_browsers_language_does_not_move_a_page(direcciones, client):
    client.cookies["django_language"] = "en"
    for direccion in direcciones:
        respuesta = client.get(direccion, headers={"accept-language": "en"})

        assert (respuesta.status_code, _idioma(respuesta.content.decode())) == (200, "es"), direccion


@pytest.mark.parametrize(
    ("camino", "estado"),
    [
        ("/api/v1/no-existe", 404),
        ("/api/v2/no-existe/", 404),
        ("/admin/no-existe/", 302),
        ("/admin/medios/no-existe.webp", 302),
        ("/medios/no-existe.webp", 404),
        ("/static/no-existe.css", 404),
        ("/salud/no-existe/", 404),
        ("/salud/viva", 200),
        ("/robots.txt", 200),
    ],
)
def test_what_is_not_a_page_has_no_language(client, camino, estado):
    client.cookies["django_language"] = "en"
    respuesta = client.get(camino, headers={"accept-language": "en"})

    assert respuesta.status_code == estado
    assert not respuesta.get("Location", "").startswith("/en/")


def test_an_editor_who_reads_english_gets_the_spanish_address_of_spanish_pages(mundo):
    paginas = [
        HomePage.objects.get(),
        mundo.proceso_page,
        mundo.partido_a.pagina,
        CargoIndexPage.objects.first(),
        mundo.pagina,
        InformationIndexPage.objects.get(),
        InformationPage.objects.get(),
    ]
    en_espaniol = [pagina.get_url_parts() for pagina in paginas]

    with translation.override("en"):
        en_ingles = [type(pagina).objects.get(pk=pagina.pk).get_url_parts() for pagina in paginas]

    assert en_ingles == en_espaniol
    assert not [partes for partes in en_ingles if partes and partes[2].startswith("/en/")]
    assert translation.get_language() == ajustes.LANGUAGE_CODE


def test_the_admin_does_not_take_the_language_of_the_request_before(client):
    client.get("/en/")
    assert translation.get_language() == "en"  # what the thread was left with

    assert '<html lang="es"' in client.get("/admin/login/").content.decode()
