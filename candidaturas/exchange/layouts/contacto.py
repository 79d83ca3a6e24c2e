"""Contacts and social networks in a registry's cells: several in one cell, in the ways people write them.

What is taken is what the party's form would take: its rules are asked. What is not taken is named in a warning.
"""

import re
from collections.abc import Iterable

from candidaturas.captura import contacto
from candidaturas.exchange.canon import limpia, recortado
from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.columnas import Renglon
from candidaturas.exchange.layouts.avisos import Avisos
from candidaturas.exchange.layouts.trozos import correo, direccion, separar
from candidaturas.vocabulario import MedioContacto

#: The column of the file that each means comes from.
COLUMNA_DEL_MEDIO = {
    MedioContacto.PAGINA: "pagina",
    MedioContacto.CORREO: "correo",
    MedioContacto.TELEFONO: "telefono",
    MedioContacto.CASA_CAMPANIA: "casa",
}
_SEPARA_DOMICILIOS = re.compile(r";")
_SEPARA_TELEFONOS = re.compile(r"[;,/|\n]|\s[yo]\s")
_DECIMALES = re.compile(r"\.0+$")
#: A telephone among the words that say whose it is: «Cel. 618 123 4567 (WhatsApp)».
_CON_PALABRAS = re.compile(r"[^\d+]*(\+?\d[\d\s().\-–]*\d)[^\d]*")
_CON_NOMBRE = re.compile(r"[^<>@,;]*<([^<>\s]+@[^<>\s]+)>")


class LectorDeContacto:
    """Reads one row's contacts and networks; what cannot be read is a warning."""

    def __init__(self, renglon: Renglon, avisos: Avisos) -> None:
        self.renglon = renglon
        self.avisos = avisos

    def leer(self) -> tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]:
        """Networks, and contacts by their means. How many of each fit is the process's to say, and later."""
        enlaces, correos_de_redes = self._enlaces("redes")
        paginas, correos_de_pagina = self._enlaces("pagina")
        por_medio = {
            MedioContacto.PAGINA: paginas,
            MedioContacto.CORREO: [*self._correos(), *correos_de_redes, *correos_de_pagina],
            MedioContacto.TELEFONO: self._telefonos(),
            MedioContacto.CASA_CAMPANIA: self._domicilios(),
        }
        redes = tuple((contacto.red_de(enlace).value, enlace) for enlace in enlaces)
        return redes, tuple((medio.value, valor) for medio, v in por_medio.items() for valor in dict.fromkeys(v))

    def _enlaces(self, campo: str) -> tuple[list[str], list[str]]:
        """Addresses of a column, and the mails among them: each is certain by itself, and that it moved is said."""
        trozos = separar(self.renglon.prosa(campo), lambda trozo: correo(trozo) or direccion(trozo))
        correos = [leido for leido in trozos.leidos if correo(leido)]
        if correos:
            self.avisos.anotar(campo, Codigo.CORREO_EN_OTRA_COLUMNA, correos=_dichos(correos))
        if trozos.ajenos:
            self.avisos.anotar(campo, Codigo.ENLACE_INVALIDO, fuera=_dichos(trozos.ajenos))
        return [leido for leido in trozos.leidos if leido not in correos], correos

    def _correos(self) -> list[str]:
        celda = _CON_NOMBRE.sub(r"\1", self.renglon.prosa("correo"))
        trozos = separar(celda, correo, abre=correo)
        if trozos.ajenos:
            self.avisos.anotar("correo", Codigo.CORREO_INVALIDO, fuera=_dichos(trozos.ajenos))
        return list(trozos.leidos)

    def _telefonos(self) -> list[str]:
        leidos, ajenos = [], []
        for trozo in filter(None, map(str.strip, _SEPARA_TELEFONOS.split(self.renglon.prosa("telefono")))):
            varios = [trozo] if _telefono(trozo) else trozo.split()
            numeros = [numero for parte in varios if (numero := _telefono(parte))]
            if len(numeros) == len(varios):
                leidos += numeros
            else:
                ajenos.append(trozo)
        if ajenos:
            self.avisos.anotar("telefono", Codigo.TELEFONO_INVALIDO, fuera=_dichos(ajenos))
        return leidos

    def _domicilios(self) -> list[str]:
        """An address may take several lines; a semicolon begins another."""
        leidos = []
        for trozo in filter(str.strip, _SEPARA_DOMICILIOS.split(self.renglon.prosa("casa"))):
            lineas = [limpia(linea).strip(" ,") for linea in trozo.splitlines()]
            domicilio = ", ".join(filter(None, lineas))
            if sobra := max(0, len(domicilio) - contacto.LARGO):
                self.avisos.anotar("casa", Codigo.TEXTO_LARGO, sobra=sobra, maximo=contacto.LARGO)
            elif domicilio:
                leidos.append(domicilio)
        return leidos


def _dichos(trozos: Iterable[str]) -> str:
    """Pieces of a cell as a message names them."""
    return recortado(", ".join(map(limpia, trozos)))


def _telefono(trozo: str) -> str:
    con_palabras = _CON_PALABRAS.fullmatch(_DECIMALES.sub("", trozo))
    return contacto.telefono(con_palabras[1]) or "" if con_palabras else ""
