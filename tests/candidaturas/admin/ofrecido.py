"""A walk through what the admin offers a person: each link of each screen that she reaches from the first, and what it answers."""

import json
import re
from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urldefrag, urljoin, urlsplit

from django.contrib.messages import ERROR
from django.http import HttpResponse
from django.test import Client
from django.urls import Resolver404, resolve, reverse
from wagtail.models import Page, Site

#: Of each view, so many addresses for each kind of page, live or not: the rest differ in a key.
DE_CADA_UNA = 1
#: A preview is the public page: its links are not the admin's.
_DEL_PUBLICO = ("view_draft", "revisions_view", "preview_translation", "workflow_preview")
#: Addresses that a script completes with what was ticked.
_INCOMPLETAS = ("/static/", "/admin/bulk/")
_MENU = re.compile(r'id="wagtail-sidebar-props"[^>]*>(.*?)</script>', re.DOTALL)


@dataclass
class _Ofrecido(HTMLParser):
    """The links of a document: what a person may press to go somewhere, with the words on it."""

    enlaces: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        super().__init__()
        self._abierto: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        dados = {nombre: valor or "" for nombre, valor in attrs}
        if tag == "a" and "href" in dados:
            self._abierto = dados["href"]
            self.enlaces.setdefault(self._abierto, dados.get("aria-label", ""))

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self._abierto = None

    def handle_data(self, data: str) -> None:
        if self._abierto is not None:
            self.enlaces[self._abierto] = f"{self.enlaces[self._abierto]} {data.strip()}".strip()


def ofrecidas(html: str) -> dict[str, str]:
    """Where a screen offers to go, by the words on each link; the menu, which a script draws, included."""
    ofrecido = _Ofrecido()
    ofrecido.feed(html)
    menu = _MENU.search(html)
    del_menu = dict.fromkeys(_direcciones(json.loads(menu[1])), "menú") if menu else {}
    return {**del_menu, **ofrecido.enlaces}


def _direcciones(dato: object) -> Iterator[str]:
    if isinstance(dato, dict):
        if isinstance(dato.get("url"), str):
            yield dato["url"]
        dato = list(dato.values())
    if isinstance(dato, list):
        for uno in dato:
            yield from _direcciones(uno)


def cerradas(cliente: Client, desde: str = "/admin/") -> tuple[set[str], list[str]]:
    """The views that were opened, and what was offered and is refused or isn't there: from which screen, by which words."""
    por_ver, vistas, cuantas = deque([(desde, "", "")]), set[str](), Counter[tuple[str, ...]]()
    faltas = []
    while por_ver:
        direccion, pantalla, palabras = por_ver.popleft()
        clase = _clase(direccion)
        if clase is None or direccion in vistas or cuantas[clase] >= DE_CADA_UNA:
            continue
        vistas.add(direccion)
        cuantas[clase] += 1
        respuesta = cliente.get(direccion)
        if respuesta.status_code == 302:
            respuesta = cliente.get(direccion, follow=True)
        if _cerrada(respuesta):
            faltas.append(f"{pantalla} «{palabras}» → {direccion} ({respuesta.status_code})")
        elif direccion.startswith("/admin/") and not clase[0].endswith(_DEL_PUBLICO):
            por_ver.extend(
                (una, direccion, palabras)
                for enlace, palabras in ofrecidas(_cuerpo(respuesta)).items()
                if (una := _propia(urljoin(direccion, enlace)))
            )
    return {clase[0] for clase in cuantas}, faltas


def _propia(direccion: str) -> str:
    """The path of an address of ours, with its question; empty of others."""
    partes = urlsplit(urldefrag(direccion).url)
    if partes.hostname not in {None, *Site.objects.values_list("hostname", flat=True)} or partes.scheme not in {
        "",
        "http",
        "https",
    }:
        return ""
    return f"{partes.path}?{partes.query}".rstrip("?")


def _clase(direccion: str) -> tuple[str, ...] | None:
    """The view of an address and the kind of page that it is about."""
    camino = urlsplit(direccion).path
    if camino.startswith((*_INCOMPLETAS, reverse("wagtailadmin_logout"))):
        return None
    try:
        hallada = resolve(camino)
    except Resolver404:
        return ("", camino)
    pk = hallada.kwargs.get("page_id") or hallada.kwargs.get("parent_page_id")
    pagina = Page.objects.filter(pk=pk).first() if pk else None
    return (hallada.view_name, f"{pagina.specific_class.__name__} {pagina.live}" if pagina else "")


def _cerrada(respuesta: HttpResponse) -> bool:
    """Told no, not found, or sent somewhere else, where the reason is told, or to the door."""
    enviada = getattr(respuesta, "redirect_chain", ())
    if any(destino.startswith(reverse("wagtailadmin_login")) for destino, _estado in enviada):
        return True
    dichos = (respuesta.context or {}).get("messages") or () if enviada else ()
    return respuesta.status_code >= 400 or any(dicho.level >= ERROR for dicho in dichos)


def _cuerpo(respuesta: HttpResponse) -> str:
    if respuesta.streaming or not respuesta.headers.get("Content-Type", "").startswith("text/html"):
        return ""
    return respuesta.content.decode()
