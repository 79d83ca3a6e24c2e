"""Several addresses in one cell, told apart: each piece is whole, or none of what it belongs to is taken.

A blank may stand between two addresses, or inside one that was written wrong: half of that would be somebody else's.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from urllib.parse import urlsplit, urlunsplit

from candidaturas.captura import contacto
from candidaturas.vocabulario import RedSocial

#: What people write before an address to say where it leads.
_NOMBRES = {
    RedSocial.FACEBOOK: "facebook|face|fb",
    RedSocial.X: "twitter|tw|x",
    RedSocial.INSTAGRAM: "instagram|insta|ig",
    RedSocial.YOUTUBE: "youtube|yt",
    RedSocial.TIKTOK: "tik ?tok|tk",
}
_PERFIL = {
    RedSocial.FACEBOOK: "https://www.facebook.com/{}",
    RedSocial.X: "https://x.com/{}",
    RedSocial.INSTAGRAM: "https://www.instagram.com/{}/",
    RedSocial.YOUTUBE: "https://www.youtube.com/@{}",
    RedSocial.TIKTOK: "https://www.tiktok.com/@{}",
}
_DE_REDES = "|".join(re.escape(host) for hosts in contacto.HOSTS.values() for host in hosts)
_ABRE = rf"(?:https?://|www\.\w|(?:m\.)?(?:{_DE_REDES})/)"
_ROTULO = (
    rf"\b(?:{'|'.join(_NOMBRES.values())}|p[áa]gina(?: web)?|sitio(?: web)?|web|correo(?: electr[óo]nico)?|e-?mail)"
)
_ROTULO_DE_DIRECCION = re.compile(rf"{_ROTULO}\s*:\s*(?={_ABRE}|[^\s@:/]+@)", re.IGNORECASE)
#: «Instagram: @juana»: the network is named, the sign says that it is a handle, and nothing follows that could be part of it.
_USUARIO = re.compile(
    rf"\b(?:{'|'.join(f'(?P<{red.value}>{nombres})' for red, nombres in _NOMBRES.items())})\s*:\s*"
    rf"@(?P<usuario>[A-Za-z0-9_]{{2,30}})(?=\s*(?:$|[,;|\n]|(?:y\s+)?(?:{_ABRE}|{_ROTULO}\s*:)))",
    re.IGNORECASE,
)
_abre = re.compile(_ABRE, re.IGNORECASE).match
_LISTA = re.compile(r"\s*(?:\n|[,;|](?=\s|$))\s*")
_PEGADAS = re.compile(r"[,;|]")
_SUELTAS = re.compile(r"\s+(?:(?:y|e|/|-|–|•|·)\s+)?")
_ENVOLTURA = "<>«»“”\"'‘’.,;:!¡¿* "

Leer = Callable[[str], str]
"""What a piece says when it is whole; empty when it is not."""


@dataclass(slots=True)
class Trozos:
    """The pieces of a cell: those that were read, in order and once each, and those that were not."""

    leidos: dict[str, None] = field(default_factory=dict)
    ajenos: list[str] = field(default_factory=list)


def separar(celda: str, leer: Leer, *, abre: Callable[[str], object] = _abre) -> Trozos:
    """The pieces of a cell that `leer` understands.

    What only blanks separate is several pieces if each opens as an address does. Beside a piece that says nothing,
    another counts only if it opens so too: «juana, perez.com» is not the page perez.com.
    """
    trozos = Trozos()
    hallados: list[tuple[str, str]] = []
    for trozo in filter(None, _LISTA.split(_sin_rotulos(celda))):
        partes = _partes(trozo, leer, abre)
        hallados += [(parte, leer(parte)) for parte in partes]
        if not partes:
            trozos.ajenos.append(trozo)
    for parte, leido in hallados:
        if trozos.ajenos and not abre(parte):
            trozos.ajenos.append(parte)
        else:
            trozos.leidos[leido] = None
    return trozos


def _partes(trozo: str, leer: Leer, abre: Callable[[str], object]) -> list[str]:
    pegadas = [parte for parte in _PEGADAS.split(trozo) if parte]
    if all(map(leer, pegadas)):
        return pegadas
    if leer(trozo):
        return [trozo]
    sueltas = [parte for parte in _SUELTAS.split(trozo) if parte]
    return sueltas if all(abre(parte) and leer(parte) for parte in sueltas) else []


def _sin_rotulos(celda: str) -> str:
    """The cell with handles as their addresses and addresses without the name of their network before them."""
    return _ROTULO_DE_DIRECCION.sub("", _USUARIO.sub(_perfil, celda)).strip()


def _perfil(hallado: re.Match[str]) -> str:
    red = next(red for red in _PERFIL if hallado[red.value])
    return _PERFIL[red].format(hallado["usuario"])


@lru_cache(maxsize=1_000)
def direccion(trozo: str) -> str:
    """A whole web address, without what surrounds it and with its scheme; empty when it is none."""
    limpio = trozo.strip(_ENVOLTURA)
    if limpio.startswith("(") or limpio.count(")") > limpio.count("("):
        limpio = limpio.strip("()").strip(_ENVOLTURA)
    completa = limpio if "://" in limpio else f"https://{limpio}"
    try:
        partes = urlsplit(completa)
        completa = urlunsplit(partes._replace(scheme=partes.scheme.lower(), netloc=partes.netloc.lower()))
    except ValueError:
        return ""
    return completa if contacto.es_pagina_web(completa) else ""


def correo(trozo: str) -> str:
    """A whole e-mail address, in lower case; empty when it is none."""
    limpio = trozo.strip(_ENVOLTURA + "()").lower().removeprefix("mailto:")
    return limpio if "/" not in limpio and contacto.es_correo(limpio) else ""
