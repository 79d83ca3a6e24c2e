"""Formats of the public contacts: the address of a network is on that network's host; a telephone has ten digits. Pure."""

import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from candidaturas.vocabulario import MedioContacto, RedSocial

#: Hosts of each network; any subdomain counts.
HOSTS: Mapping[RedSocial, tuple[str, ...]] = {
    RedSocial.FACEBOOK: ("facebook.com", "fb.com", "fb.me"),
    RedSocial.X: ("x.com", "twitter.com"),
    RedSocial.INSTAGRAM: ("instagram.com",),
    RedSocial.YOUTUBE: ("youtube.com", "youtu.be"),
    RedSocial.TIKTOK: ("tiktok.com",),
}
DIGITOS_DEL_TELEFONO = 10
_ADORNOS = re.compile(r"[\s().\-]")


def es_de_la_red(red: RedSocial | str, direccion: str) -> bool:
    """Whether an address is on the network it is given for. «Otra» may be anywhere on the web."""
    host = _host(direccion)
    if host is None:
        return False
    esperados = HOSTS.get(RedSocial(red))
    return esperados is None or any(host == esperado or host.endswith(f".{esperado}") for esperado in esperados)


def es_pagina_web(direccion: str) -> bool:
    """Whether it is an http(s) address with a host of its own."""
    host = _host(direccion)
    return host is not None and "." in host


def telefono(texto: str) -> str | None:
    """The ten digits of a Mexican telephone, without blanks, signs or country code; None when they are not ten."""
    limpio = _ADORNOS.sub("", texto)
    limpio = limpio.removeprefix("+52") if limpio.startswith("+") else limpio
    return limpio if len(limpio) == DIGITOS_DEL_TELEFONO and limpio.isascii() and limpio.isdigit() else None


def es_correo(texto: str) -> bool:
    """Whether it is a whole mail address."""
    try:
        validate_email(texto)
    except ValidationError:
        return False
    return True


def normal(medio: MedioContacto | str, valor: str | None) -> str:
    """A contact as it is kept: without blanks around; a telephone that is right, as its ten digits."""
    limpio = (valor or "").strip()
    return (telefono(limpio) or limpio) if medio == MedioContacto.TELEFONO else limpio


def _host(direccion: str) -> str | None:
    try:
        partes = urlsplit(direccion.strip())
        host = partes.hostname
    except ValueError:
        return None
    return host.lower().rstrip(".") if partes.scheme in {"http", "https"} and host and not partes.username else None
