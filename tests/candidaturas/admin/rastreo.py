"""A walk through every screen of the admin, as a person would: what each says, dialogs and parts made by scripts included."""

import json
import re
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urlsplit

from django.http import HttpResponse
from django.test import Client
from django.urls import Resolver404, resolve

#: Of each view, at most so many addresses: those that differ in a key say the same words.
POR_VISTA = 1
_CALLADAS = {"script", "style", "template", "svg", "noscript", "code"}
_QUE_SE_LEEN = {"aria-label", "title", "placeholder", "alt", "aria-description", "label"}
_SIN_CIERRE = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
#: In what scripts are given, the keys whose values people read.
_CLAVES = {
    "label",
    "title",
    "text",
    "description",
    "help_text",
    "helpText",
    "name",
    "placeholder",
    "tooltip",
    "message",
}
_NO_SON_TEXTO = re.compile(r"^[\w.-]*[._/:#-][\w./:#-]*$|^[a-z]+[A-Z]\w*$|^[a-z0-9_]+$")


@dataclass
class Lectura(HTMLParser):
    """What a document says, and where it leads."""

    textos: list[str] = field(default_factory=list)
    enlaces: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self._abiertas: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        dados = {nombre: valor or "" for nombre, valor in attrs}
        if tag not in _SIN_CIERRE:
            self._abiertas.append(tag)
        self.textos += [valor for nombre, valor in dados.items() if nombre in _QUE_SE_LEEN]
        if tag == "input" and dados.get("type") in {"submit", "button"}:
            self.textos.append(dados.get("value", ""))
        for nombre, valor in dados.items():
            if nombre == "href" or nombre.endswith("url") or (nombre == "data-url"):
                self.enlaces.append(valor)
            elif nombre.startswith("data-") and valor[:1] in "[{":
                self.textos += _de_un_programa(valor)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._abiertas:
            while self._abiertas.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if self._abiertas and self._abiertas[-1] == "script" and data.lstrip()[:1] in "[{":
            self.textos += _de_un_programa(data)
        elif not _CALLADAS.intersection(self._abiertas):
            self.textos.append(data)


def _de_un_programa(escrito: str) -> list[str]:
    """The words that a script is given to draw."""
    try:
        return list(_palabras_de(json.loads(escrito)))
    except ValueError:
        return []


def _palabras_de(dato: Any, clave: str = "") -> Iterator[str]:
    if isinstance(dato, Mapping):
        for nombre, valor in dato.items():
            yield from _palabras_de(valor, str(nombre))
    elif isinstance(dato, list):
        for valor in dato:
            yield from _palabras_de(valor, clave)
    elif isinstance(dato, str) and "<" in dato:
        yield from leer(dato).textos
    elif isinstance(dato, str) and clave in _CLAVES and not _NO_SON_TEXTO.match(dato):
        yield dato


def leer(html: str) -> Lectura:
    """Read a document or a part of one."""
    lectura = Lectura()
    lectura.feed(html)
    return lectura


def leer_respuesta(respuesta: HttpResponse) -> Lectura:
    """Read an answer: a page, or the dialog that a script puts on one."""
    tipo = respuesta.headers.get("Content-Type", "")
    if respuesta.streaming or not tipo.startswith(("text/html", "application/json")):
        return Lectura()
    cuerpo = respuesta.content.decode()
    if tipo.startswith("text/html"):
        # The preview of a translation is a public page in its own language.
        return Lectura() if '<html lang="en"' in cuerpo else leer(cuerpo)
    dato = json.loads(cuerpo)
    return leer(dato["html"]) if isinstance(dato, dict) and isinstance(dato.get("html"), str) else Lectura()


def recorrer(cliente: Client, primeras: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
    """Each screen that is reached from the first ones, with what it says."""
    pendientes, vistas, cuantas = deque(primeras), set[str](), Counter[str]()
    while pendientes:
        direccion = pendientes.popleft()
        nombre = _vista(direccion)
        if nombre is None or direccion in vistas or cuantas[nombre] >= POR_VISTA or "logout" in nombre:
            continue
        vistas.add(direccion)
        cuantas[nombre] += 1
        lectura = leer_respuesta(cliente.get(direccion))
        yield direccion, lectura.textos
        pendientes.extend(lectura.enlaces)


def _vista(direccion: str) -> str | None:
    partes = urlsplit(direccion)
    if partes.netloc or not partes.path.startswith("/admin/"):
        return None
    try:
        return resolve(partes.path).view_name
    except Resolver404:
        return None
