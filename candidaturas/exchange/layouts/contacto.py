"""Contacts and social networks in a registry's cells: several in one cell, in the ways people write them."""

import re
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator, validate_email

from candidaturas.exchange.canon import limpia
from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.columnas import Renglon
from candidaturas.exchange.layouts.avisos import Avisos
from candidaturas.exchange.missing import es_faltante
from candidaturas.vocabulario import MedioContacto, RedSocial

_MAXIMO_CONTACTOS = 3
_LARGO_DIRECCION = 300
_HOSTS = {
    "facebook.com": RedSocial.FACEBOOK,
    "fb.com": RedSocial.FACEBOOK,
    "fb.me": RedSocial.FACEBOOK,
    "x.com": RedSocial.X,
    "twitter.com": RedSocial.X,
    "instagram.com": RedSocial.INSTAGRAM,
    "youtube.com": RedSocial.YOUTUBE,
    "youtu.be": RedSocial.YOUTUBE,
    "tiktok.com": RedSocial.TIKTOK,
}

_SEPARA_LISTA = re.compile(r"[;\n]")
_SEPARA_ENLACES = re.compile(r"[\s,;]+")
_SEPARA_TELEFONOS = re.compile(r"[;,/\n]|\by\b")
_es_url = URLValidator(schemes=("http", "https"))


class LectorDeContacto:
    """Reads one row's contacts and networks; what cannot be read is a warning."""

    def __init__(self, renglon: Renglon, avisos: Avisos) -> None:
        self.renglon = renglon
        self.avisos = avisos

    def contactos(self) -> tuple[tuple[str, str], ...]:
        medios = (
            (MedioContacto.PAGINA, "pagina", _SEPARA_ENLACES, self._url),
            (MedioContacto.CORREO, "correo", _SEPARA_ENLACES, self._correo),
            (MedioContacto.TELEFONO, "telefono", _SEPARA_TELEFONOS, self._telefono),
            (MedioContacto.CASA_CAMPANIA, "casa", _SEPARA_LISTA, self._domicilio),
        )
        contactos: list[tuple[str, str]] = []
        for medio, campo, separador, leer in medios:
            valores = [leer(campo, trozo) for trozo in separador.split(self.renglon.prosa(campo)) if trozo.strip()]
            validos = list(dict.fromkeys(valor for valor in valores if valor))
            if len(validos) > _MAXIMO_CONTACTOS:
                self.avisos.anotar(campo, Codigo.DEMASIADOS, cuantos=len(validos), maximo=_MAXIMO_CONTACTOS)
            contactos += [(medio.value, valor) for valor in validos[:_MAXIMO_CONTACTOS]]
        return tuple(contactos)

    def redes(self) -> tuple[tuple[str, str], ...]:
        encontradas: dict[str, str] = {}
        for trozo in _SEPARA_ENLACES.split(self.renglon.prosa("redes")):
            if trozo and (direccion := self._url("redes", trozo)):
                encontradas.setdefault(direccion, red_de(direccion))
        return tuple((red, direccion) for direccion, red in encontradas.items())

    def _url(self, campo: str, trozo: str) -> str:
        if es_faltante(trozo):
            return ""
        direccion = trozo if "://" in trozo else f"https://{trozo}"
        try:
            _es_url(direccion)
        except ValidationError:
            direccion = ""
        if not direccion or len(direccion) > _LARGO_DIRECCION:
            self.avisos.anotar(campo, Codigo.ENLACE_INVALIDO)
            return ""
        return direccion

    def _correo(self, campo: str, trozo: str) -> str:
        correo = trozo.strip("<>").lower()
        try:
            validate_email(correo)
        except ValidationError:
            self.avisos.anotar(campo, Codigo.CORREO_INVALIDO)
            return ""
        return correo

    def _telefono(self, campo: str, trozo: str) -> str:
        digitos = re.sub(r"\D", "", trozo)
        if len(digitos) in {12, 13} and digitos.startswith("52"):
            digitos = digitos[-10:]
        if len(digitos) != 10:
            self.avisos.anotar(campo, Codigo.TELEFONO_INVALIDO)
            return ""
        return digitos

    def _domicilio(self, campo: str, trozo: str) -> str:
        domicilio = limpia(trozo)
        if len(domicilio) > _LARGO_DIRECCION:
            self.avisos.anotar(
                campo, Codigo.TEXTO_LARGO, sobra=len(domicilio) - _LARGO_DIRECCION, maximo=_LARGO_DIRECCION
            )
            return ""
        return domicilio


def red_de(direccion: str) -> str:
    """The network an address belongs to, by its host; any other is `otra`."""
    host = (urlsplit(direccion).hostname or "").removeprefix("www.").removeprefix("m.")
    for dominio, red in _HOSTS.items():
        if host == dominio or host.endswith(f".{dominio}"):
            return red.value
    return RedSocial.OTRA.value
