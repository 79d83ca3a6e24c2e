"""Formats of the public contacts and networks: the one rule that the form and the import ask.

An address is whole or it is none: what would have to be completed or guessed could be somebody else's.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator, validate_email

from candidaturas.captura.dominios import es_de_la_web
from candidaturas.vocabulario import MedioContacto, RedSocial

#: Hosts of each network; any subdomain counts.
HOSTS: Mapping[RedSocial, tuple[str, ...]] = {
    RedSocial.FACEBOOK: ("facebook.com", "fb.com", "fb.me"),
    RedSocial.X: ("x.com", "twitter.com"),
    RedSocial.INSTAGRAM: ("instagram.com",),
    RedSocial.YOUTUBE: ("youtube.com", "youtu.be"),
    RedSocial.TIKTOK: ("tiktok.com",),
}
#: What their columns hold.
LARGO = 300
DIGITOS_DEL_TELEFONO = 10

#: Hosts of many people besides those networks: their front page is nobody's.
_DE_MUCHOS = ("linkedin.com", "linktr.ee", "t.me", "threads.com", "threads.net", "wa.me", "whatsapp.com")
#: First step of the pages that belong to a network itself: to share, to search, to sign in.
_PROPIAS = """
accounts dialog explore feed hashtag help home home.php i intent l.php login login.php plugins policies policy privacy
redirect results search settings share share.php sharer sharer.php signup terms
"""
_USUARIO_DE_X = re.compile(r"[A-Za-z0-9_]{1,15}")
_ADORNOS = re.compile(r"[\s().\-–]")
#: What is dialled before the ten digits, today (+52) and before 2019 (01, 044, 045, +521).
_PREFIJO = re.compile(r"^(?:(?:\+|00)?521?|01|044|045)(?=\d{10}$)")
_es_url = URLValidator(schemes=("http", "https"))


def es_de_la_red(red: RedSocial | str, direccion: str) -> bool:
    """Whether an address is somebody's place on the network it is given for. «Otra» may be anywhere on the web."""
    return es_pagina_web(direccion) and (red == RedSocial.OTRA or red_de(direccion) == red)


def red_de(direccion: str) -> RedSocial:
    """The network an address belongs to, by its host; any other is `otra`."""
    return next((red for red, hosts in HOSTS.items() if _es_de(_host(direccion), hosts)), RedSocial.OTRA)


def es_pagina_web(direccion: str) -> bool:
    """Whether it is a whole http(s) address of the public web, and not the front page of a network."""
    host = _host(direccion)
    if (
        not host
        or unicodedata.normalize("NFKC", host) != host
        or len(direccion) > LARGO
        or any(_estorba(caracter) for caracter in direccion)
    ):
        return False
    try:
        _es_url(direccion)
    except ValidationError:
        return False
    return es_de_la_web(host) and _lleva_a_alguien(host, direccion)


def es_correo(texto: str) -> bool:
    """Whether it is one e-mail address."""
    try:
        validate_email(texto)
    except ValidationError:
        return False
    return len(texto) <= LARGO


def telefono(texto: str) -> str | None:
    """The ten digits of a Mexican telephone, without blanks, signs or country code; None when they are not ten."""
    limpio = _PREFIJO.sub("", _ADORNOS.sub("", texto))
    return limpio if len(limpio) == DIGITOS_DEL_TELEFONO and limpio.isascii() and limpio.isdigit() else None


def normal(medio: MedioContacto | str, valor: str | None) -> str:
    """A contact as it is kept: without blanks around; a telephone that is right, as its ten digits."""
    limpio = (valor or "").strip()
    return (telefono(limpio) or limpio) if medio == MedioContacto.TELEFONO else limpio


def sobran(medios: Iterable[str], maximo: int) -> list[int]:
    """Places of the contacts beyond the `maximo` of their kind that the process admits."""
    cuenta: Counter[str] = Counter()
    de_mas = []
    for lugar, medio in enumerate(medios):
        cuenta[medio] += 1
        if cuenta[medio] > maximo:
            de_mas.append(lugar)
    return de_mas


def _host(direccion: str) -> str:
    """The host of an http(s) address without user, in lower case; empty when it has none."""
    try:
        partes = urlsplit(direccion.strip())
        host = partes.hostname or ""
    except ValueError:
        return ""
    return "" if partes.scheme not in {"http", "https"} or "@" in partes.netloc else host.lower().rstrip(".")


def _es_de(host: str, dominios: Iterable[str]) -> bool:
    return any(host == dominio or host.endswith(f".{dominio}") for dominio in dominios)


def _estorba(caracter: str) -> bool:
    """A blank, or a sign that is not seen."""
    return caracter.isspace() or unicodedata.category(caracter).startswith("C")


def _lleva_a_alguien(host: str, direccion: str) -> bool:
    """Whether an address on a host of many people says whose: its front page and the network's own do not."""
    red = red_de(direccion)
    if red == RedSocial.OTRA and not _es_de(host, _DE_MUCHOS):
        return True
    partes = urlsplit(direccion)
    paso = partes.path.strip("/").split("/")[0].casefold()
    if paso in _PROPIAS.split() or not paso.strip("@."):
        return False
    return red != RedSocial.X or _USUARIO_DE_X.fullmatch(paso) is not None
