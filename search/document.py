"""What of a Ficha enters an index, whichever engine keeps it.

Built from the public record and nothing else; of the record, only what is named here. Identity answers
are not read: they are never searchable, not even the public ones.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from candidaturas import temas
from candidaturas.facetas import valores_por_faceta
from candidaturas.rules import clave_alfabetica
from candidaturas.vocabulario import Calidad, GradoEstudios, Principio
from search import actors
from search.text import palabras, sonido

Ficha = Mapping[str, Any]

#: Texts by the rubro they are found under, best first. Each name is a key of the Ficha and of the page's labels.
TEXTOS: Mapping[str, tuple[str, ...]] = {
    "propuestas": temas.PROPUESTAS,
    "motivo": ("motivo",),
    "trayectoria": ("historia_profesional", "trayectoria_politica"),
    "estudios": ("carrera", "cursos"),
}
#: As a voter says them, in the language of the records whatever the reader's.
_PRINCIPIOS: Mapping[str, str] = {
    Principio.MAYORIA: "mayoría relativa",
    Principio.PROPORCIONAL: "representación proporcional",
}
_GRADOS: Mapping[str, str] = {
    GradoEstudios.TECNICA: "carrera técnica",
    GradoEstudios.LICENCIATURA: "licenciatura",
    GradoEstudios.ESPECIALIDAD: "especialidad",
    GradoEstudios.MAESTRIA: "maestría",
    GradoEstudios.DOCTORADO: "doctorado",
    GradoEstudios.POSDOCTORADO: "posdoctorado",
}
EXTRACTO_MAXIMO = 160
"""Characters of the line a card shows when the search has no words."""
SORTEO_MAXIMO = 2**24


@dataclass(frozen=True, slots=True)
class PropuestaIndexada:
    """One proposal of a candidacy, which is found by itself when proposals are searched."""

    clave: str
    """Its key in the record: `propuesta_1`, `propuesta_2`, `propuesta_genero`."""
    titulo: str
    texto: str
    temas: tuple[str, ...]
    """What it talks about; in its candidacy's facet are those of all three."""
    sorteo: int

    @property
    def prosa(self) -> str:
        """Title and text as one text."""
        return con_titulo(self.titulo, self.texto)


@dataclass(frozen=True, slots=True)
class Documento:
    """One candidacy as an engine stores it."""

    id: str
    version: int
    """Of the record: the outbox sequence of its last change."""
    proceso: str
    nombres: tuple[str, ...]
    """Name and nickname."""
    sonidos: tuple[str, ...]
    cargo: tuple[str, ...]
    """The office, and how its seat is filled."""
    estudios: tuple[str, ...]
    """The degree, said with what it is in: «Licenciatura en Derecho»."""
    actor: tuple[str, ...]
    """What who nominates is called, and its members, whole and as it is written: see `actors.nombres`."""
    lugar: tuple[str, ...]
    municipios: tuple[str, ...]
    textos: Mapping[str, str]
    facetas: Mapping[str, tuple[str, ...]]
    orden_nombre: str
    orden_boleta: int
    sorteo: int
    propuestas: tuple[PropuestaIndexada, ...]
    tarjeta: Mapping[str, Any]
    """All that a list shows of the candidacy: a part of the record, by the record's own keys."""

    @property
    def por_rubro(self) -> dict[str, tuple[str, ...]]:
        """What is searched, by the rubro it is found under: the texts, and the degree."""
        por_rubro = {
            rubro: tuple(self.textos[campo] for campo in campos if campo in self.textos)
            for rubro, campos in TEXTOS.items()
        }
        return por_rubro | {"estudios": (*por_rubro["estudios"], *self.estudios)}


def sorteo(id_publico: str) -> int:
    """The published draw that decides ties of relevance: the first 24 bits of the SHA-256 of the public id.

    For a proposal, of the id, a dot and the proposal's key; for a party that is offered as a completion, of its key. Anyone can repeat it. It depends on nothing but the id, which is random: not on name, party or place.
    """
    return int.from_bytes(hashlib.sha256(id_publico.encode()).digest()[:3], "big")


def copia(id_publico: str, version: int) -> str:
    """What tells one version of one record from every other."""
    return f"{id_publico}.{version}"


def ultimas(copias: Iterable[str]) -> dict[str, int]:
    """Public id → the highest of its versions, among some copies."""
    versiones: dict[str, int] = {}
    for una in copias:
        id_publico, _punto, version = una.rpartition(".")
        versiones[id_publico] = max(int(version), versiones.get(id_publico, 0))
    return versiones


def documento(
    ficha: Ficha,
    *,
    version: int,
    orden_contienda: int,
    nombres_municipios: Mapping[str, str],
    alias: Mapping[str, Iterable[str]] = MappingProxyType({}),
) -> Documento:
    """The document of a record. `nombres_municipios` names the municipalities that the record lists by code; `alias`
    are the other names of parties and coalitions, by theirs.
    """
    persona, candidatura = ficha["persona"], ficha["candidatura"]
    territorio = candidatura["territorio"]
    nombres = tuple(filter(None, (persona["nombre"], persona["sobrenombre"])))
    actores = (ficha["actor"], *ficha["actor"]["integrantes"])
    propuestas = tuple(_propuestas(ficha))
    facetas = valores_por_faceta(ficha)
    return Documento(
        id=ficha["id"],
        version=version,
        proceso=ficha["proceso"]["clave"],
        nombres=nombres,
        sonidos=tuple(sonido(palabra) for nombre in nombres for palabra in palabras(nombre)),
        cargo=(candidatura["cargo_nombre"], _PRINCIPIOS[candidatura["principio"]]),
        estudios=tuple(_titulos(ficha["estudios"])),
        actor=tuple(
            dict.fromkeys(uno for actor in actores for uno in actors.nombres(actor, alias.get(actor["clave"], ())))
        ),
        lugar=_lugar(territorio),
        municipios=tuple(nombres_municipios[c] for c in facetas["municipio"] if c in nombres_municipios),
        textos=_textos(ficha),
        facetas=facetas,
        orden_nombre=f"{clave_alfabetica(persona['nombre_orden'])}\0{ficha['id']}",
        orden_boleta=_orden_boleta(ficha, orden_contienda),
        sorteo=sorteo(ficha["id"]),
        propuestas=propuestas,
        tarjeta=_tarjeta(ficha),
    )


def _lugar(territorio: Mapping[str, Any]) -> tuple[str, ...]:
    if territorio["distrito"]:
        return (f"distrito {territorio['distrito']}", territorio["cabecera"] or "")
    return (territorio["municipio_nombre"] or territorio["entidad_nombre"],)


def _orden_boleta(ficha: Ficha, orden_contienda: int) -> int:
    """Contienda, order of the actors on the ballot, place in the list, propietaria before suplente: 16 bits each."""
    candidatura = ficha["candidatura"]
    clave = 0
    for parte in (orden_contienda, candidatura["orden_boleta"], candidatura["numero"]):
        clave = clave << 16 | min(parte, 0xFFFF)
    return clave << 1 | (candidatura["calidad"] != Calidad.PROPIETARIA)


def _textos(ficha: Ficha) -> dict[str, str]:
    textos: dict[str, str] = {}
    for rubro, campos in TEXTOS.items():
        seccion = ficha["trayectoria" if rubro == "motivo" else rubro]
        textos |= {campo: _prosa(seccion[campo]["valor"]) for campo in campos}
    return {campo: texto for campo, texto in textos.items() if texto}


def _titulos(estudios: Mapping[str, Any]) -> Iterator[str]:
    """The degree as it is said; nothing when the record does not tell it or what it is in."""
    grado, carrera = _GRADOS.get(estudios["grado"]["valor"] or ""), estudios["carrera"]["valor"]
    if grado and carrera:
        yield f"{grado} en {carrera}"


def _propuestas(ficha: Ficha) -> Iterator[PropuestaIndexada]:
    for clave in temas.PROPUESTAS:
        if valor := ficha["propuestas"][clave]["valor"]:
            yield PropuestaIndexada(
                clave=clave,
                titulo=valor["titulo"],
                texto=valor["texto"],
                temas=temas.de_propuesta(valor),
                sorteo=sorteo(f"{ficha['id']}.{clave}"),
            )


def _prosa(valor: Any) -> str:
    """A text, a proposal (title and text) or a list, as one text."""
    if isinstance(valor, Mapping):
        return con_titulo(valor["titulo"], valor["texto"])
    return valor if isinstance(valor, str) else "; ".join(valor or ())


def con_titulo(titulo: str, texto: str) -> str:
    """A proposal as one text: what is searched and quoted."""
    return f"{titulo.strip()}. {texto}" if titulo.strip() else texto


def _tarjeta(ficha: Ficha) -> dict[str, Any]:
    """The part of the record that a list shows, with the record's own keys."""
    candidatura = ficha["candidatura"]
    return {
        **{clave: ficha[clave] for clave in ("id", "slug", "actor", "siglado", "captura")},
        "persona": {clave: ficha["persona"][clave] for clave in ("nombre", "sobrenombre", "sexo", "edad")},
        "candidatura": {
            clave: candidatura[clave]
            for clave in ("cargo", "cargo_nombre", "principio", "calidad", "numero", "territorio")
        },
        "grado": ficha["estudios"]["grado"]["valor"],
        "foto": {"valor": ficha["foto"]["valor"]},
        "extracto": _extracto(ficha["propuestas"]["propuesta_1"]["valor"]),
    }


def _extracto(propuesta: Mapping[str, str] | None) -> str:
    """The first proposal in one line: its title, or how it begins, cut between words."""
    if not propuesta:
        return ""
    linea = " ".join((propuesta["titulo"] or propuesta["texto"]).split())
    if len(linea) <= EXTRACTO_MAXIMO:
        return linea
    return linea[:EXTRACTO_MAXIMO].rsplit(" ", 1)[0].rstrip(",;:.") + "…"
