"""The catalogues of a process as the import asks them: plain values, looked up by what people write."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from rapidfuzz import fuzz, process

from candidaturas.exchange.canon import palabras, sin_genero
from candidaturas.rules import Limite
from candidaturas.vocabulario import TipoActor

_PARECIDO = 72
_GENERICAS = re.compile(r"^(?:coalicion|partido politico|partido|candidatura comun)\s+")
_ABREVIATURAS = {"gral": "general", "sta": "santa", "sto": "santo", "cd": "ciudad", "ma": "maria", "mpio": "municipio"}


def escrituras(textos: Iterable[str]) -> frozenset[str]:
    """Canonical forms of some names, each with and without the word that says what it is («coalición …»)."""
    dichas = {palabras(texto) for texto in textos}
    return frozenset(dichas | {_GENERICAS.sub("", dicha) for dicha in dichas})


@dataclass(frozen=True, slots=True)
class Actor:
    """Who may nominate, with every way of writing it."""

    id: int
    clave: str
    tipo: str
    nombre: str
    siglas: str
    escrituras: frozenset[str]
    """Canonical words of its name, aliases and code."""
    integrantes: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Cargo:
    """An office of the process."""

    id: int
    clave: str
    nombre: str
    escrituras: frozenset[str]
    edad_minima: int


@dataclass(frozen=True, slots=True)
class Contienda:
    """A contienda of the process, by the territory it has."""

    id: int
    clave: str
    cargo: int
    principio: str
    distrito: int | None
    """District number in the process's map."""
    municipio: int | None
    nombre: str = ""
    """Office, principle and territory in words."""
    escanios: int = 1


@dataclass(frozen=True, slots=True)
class Municipio:
    """A municipality of the process's entity."""

    id: int
    nombre: str
    cve_ine: str


@dataclass(frozen=True, slots=True)
class Catalogo:
    """What one process elects, where, and who may nominate."""

    proceso: int
    clave: str
    entidad: str
    jornada: dt.date
    actores: tuple[Actor, ...]
    cargos: tuple[Cargo, ...]
    contiendas: tuple[Contienda, ...]
    municipios: tuple[Municipio, ...]
    cabeceras: Mapping[int, str]
    """Seat town by district number."""
    secciones: frozenset[int]
    """Sections in force in the process's map."""
    limites: Mapping[str, Limite] = field(default_factory=dict)
    contactos_por_medio: int = 3

    def actor(self, texto: str) -> Actor | None:
        """The only actor so written: by name, alias, initials, or the initials of a coalition's members."""
        dicho = palabras(texto)
        llano = _GENERICAS.sub("", dicho)
        for forma in (dicho, llano):
            halladas = [a for a in self.actores if forma in a.escrituras]
            halladas = halladas or [a for a in self.actores if forma == palabras(a.siglas)]
            if len(halladas) == 1:
                return halladas[0]
        return self._por_integrantes(dicho)

    def _por_integrantes(self, dicho: str) -> Actor | None:
        siglas = {palabras(a.siglas): a.id for a in self.actores if a.tipo == TipoActor.PARTIDO}
        partes = [parte for parte in dicho.split() if parte != "y"]
        if len(partes) < 2 or not all(parte in siglas for parte in partes):
            return None
        return self.coalicion_de({siglas[parte] for parte in partes})

    def coalicion_de(self, partidos: Iterable[int]) -> Actor | None:
        """The only actor made of exactly these parties."""
        buscados = frozenset(partidos)
        halladas = [a for a in self.actores if a.integrantes == buscados]
        return halladas[0] if len(halladas) == 1 else None

    def cargo(self, dicho: str) -> Cargo | None:
        """The office of these words (without principle), or the only one that they begin."""
        llano = sin_genero(dicho)
        for cargo in self.cargos:
            if dicho in cargo.escrituras or llano in map(sin_genero, cargo.escrituras):
                return cargo
        halladas = [c for c in self.cargos if any(e.startswith(f"{dicho} ") for e in c.escrituras)]
        return halladas[0] if dicho and len(halladas) == 1 else None

    def municipio(self, texto: str) -> Municipio | None:
        """A municipality by name, with or without its code in front, abbreviated or not."""
        dicho = " ".join(_ABREVIATURAS.get(p, p) for p in palabras(texto).split())
        sin_clave = re.sub(r"^\d{1,3} (?=\D)", "", dicho)
        for municipio in self.municipios:
            if sin_clave == palabras(municipio.nombre):
                return municipio
        return None

    def parecido(self, texto: str, nombres: Iterable[str]) -> str | None:
        """The nearest of some names, for «¿Quisiste decir…?»; None when nothing is near."""
        opciones = {nombre: palabras(nombre) for nombre in nombres}
        hallado = process.extractOne(palabras(texto), opciones, scorer=fuzz.token_sort_ratio, score_cutoff=_PARECIDO)
        return hallado[2] if hallado else None
