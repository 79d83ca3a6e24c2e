"""The Ficha: the public record of a candidacy, and the one place where it is built.

Everything public (pages, API, search, exports, feeds, statistics) reads this record and nothing
else. "Can this leak?" is answered by `construir` and its tests. Plain Python: inputs are frozen
dataclasses that `candidaturas.publicacion` fills from rows; the output is a frozen dataclass whose
`como_json()` is stored, hashed and served.

A value that may be missing is a `Dato`: the value, or `None` with the reason.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import orjson

from candidaturas.rules import (
    etapa,
    pregunta_aplica,
    rango_de_edad,
    respuesta_es_publica,
    respuestas_son_visibles,
)
from candidaturas.vocabulario import GradoEstudios, Razon, Rubro

#: Shape of the stored JSON. Raise it when the shape changes: `ficha verificar` then rebuilds all.
VERSION_FORMATO = 1

#: Answer that every identity question offers; it is published as withheld.
PREFIERE_NO_CONTESTAR = "prefiero_no_contestar"


# --- Inputs ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ActorEnFicha:
    """Who nominates: a party, a coalition with its members, a candidatura común, an independent."""

    clave: str
    tipo: str
    nombre: str
    siglas: str
    integrantes: tuple["ActorEnFicha", ...] = ()


@dataclass(frozen=True, slots=True)
class TerritorioEnFicha:
    """Where the seat is. A district number says nothing without its map."""

    entidad: str
    entidad_nombre: str
    mapa: str | None = None
    distrito: int | None = None
    cabecera: str | None = None
    municipio: str | None = None
    municipio_nombre: str | None = None
    municipios: tuple[str, ...] = ()
    """INE codes of every municipality that shares a section with the territory (filter on deputies)."""


@dataclass(frozen=True, slots=True)
class PersonaEnFormula:
    """The other person of the fórmula, when her registration is public too."""

    id: str
    nombre: str
    calidad: str
    sexo: str
    slug: str


@dataclass(frozen=True, slots=True)
class RegistroDatos:
    """Registration data that are public by law. No private field has a place here."""

    id: str
    slug: str
    nombre: str
    nombre_orden: str
    sobrenombre: str | None
    sexo: str
    edad: int | None
    cargo: str
    cargo_nombre: str
    principio: str
    calidad: str
    numero: int
    orden_boleta: int
    contienda: str
    territorio: TerritorioEnFicha
    actor: ActorEnFicha
    siglado: ActorEnFicha | None
    eleccion_consecutiva: bool | None
    accion_afirmativa: str | None
    """None when the process does not publish it; the rule of publication uses `medida_registrada`."""
    medida_registrada: str
    companera: PersonaEnFormula | None = None


@dataclass(frozen=True, slots=True)
class ProcesoDatos:
    """What the builder needs of the process and the contienda's window."""

    clave: str
    nombre: str
    jornada: dt.date
    inicio_campania: dt.date
    fin_campania: dt.date


@dataclass(frozen=True, slots=True)
class Foto:
    """A published portrait: public addresses of its renditions by width in pixels (as text: they are JSON keys)."""

    clave: str
    direcciones: Mapping[str, str]
    alto: int
    ancho: int


@dataclass(frozen=True, slots=True)
class Enlace:
    """A way to reach the candidacy, or a social network."""

    tipo: str
    valor: str


@dataclass(frozen=True, slots=True)
class Propuesta:
    """One proposal: a text and an optional short title."""

    titulo: str
    texto: str


@dataclass(frozen=True, slots=True)
class RespuestaIdentidad:
    """An identity answer: option codes, free text of an open option, and whether it is withheld."""

    opciones: tuple[str, ...] = ()
    texto: str = ""
    reservada: bool = False


@dataclass(frozen=True, slots=True)
class PreguntaIdentidad:
    """An identity question as the process's questionnaire version defines it."""

    codigo: str
    grupo: str | None
    depende_de: str | None = None
    abre_con: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Respuestas:
    """The approved answers of both questionnaires. An empty value means: not provided."""

    foto: Foto | None = None
    redes: tuple[Enlace, ...] = ()
    contactos: tuple[Enlace, ...] = ()
    grado_estudios: str = ""
    estatus_grado: str = ""
    carrera: str = ""
    cursos: tuple[str, ...] = ()
    historia_profesional: str = ""
    trayectoria_politica: str = ""
    motivo: str = ""
    propuesta_1: Propuesta = Propuesta("", "")
    propuesta_2: Propuesta = Propuesta("", "")
    propuesta_genero: Propuesta = Propuesta("", "")
    identidad: Mapping[str, RespuestaIdentidad] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Publicable:
    """All the builder is given about one candidacy."""

    proceso: ProcesoDatos
    registro: RegistroDatos
    preguntas: tuple[PreguntaIdentidad, ...]
    respuestas: Respuestas | None
    """None while no revision has been approved."""
    autoriza_publicacion: bool
    en_revision: bool
    """A first version has been submitted and waits for review."""
    rubros_pausados: frozenset[str] = frozenset()
    aprobada_en: dt.datetime | None = None


# --- The record --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Dato:
    """A public value, or its absence with the reason."""

    valor: Any
    razon: str | None = None


@dataclass(frozen=True, slots=True)
class Ficha:
    """The published record. Its JSON keys are the attribute names: they are a public contract."""

    formato: int
    id: str
    slug: str
    direccion: str
    proceso: dict[str, Any]
    persona: dict[str, Any]
    candidatura: dict[str, Any]
    actor: ActorEnFicha
    siglado: ActorEnFicha | None
    companera: PersonaEnFormula | None
    etapa: str
    desde: str
    """ISO date from which answers are shown."""
    captura: str
    """`publicada`, `en_revision` or `sin_captura`."""
    aprobada_en: str | None
    foto: Dato
    contacto: dict[str, Dato]
    estudios: dict[str, Dato]
    trayectoria: dict[str, Dato]
    propuestas: dict[str, Dato]
    identidad: dict[str, Dato]
    pausados: tuple[str, ...]

    def como_json(self) -> bytes:
        """The bytes that are stored, hashed and served: same record, same bytes."""
        return orjson.dumps(self)

    def como_datos(self) -> dict[str, Any]:
        """The record as plain data, exactly as its JSON reads."""
        return orjson.loads(self.como_json())


def direccion(id_publico: str, slug: str) -> str:
    """The public address of a candidacy: stable id, readable slug, no year."""
    return f"/candidaturas/{id_publico}-{slug}/" if slug else f"/candidaturas/{id_publico}/"


def construir(publicable: Publicable, *, hoy: dt.date) -> Ficha:
    """Build the public record of an approved registration as it stands on a day.

    Answers appear only from the campaign's first day, only in approved rubros that are not paused,
    and identity answers only under the publication rule.
    """
    p, r = publicable.proceso, publicable.registro
    momento = etapa(hoy, inicio_campania=p.inicio_campania, fin_campania=p.fin_campania, jornada=p.jornada)
    visibles = publicable.respuestas if respuestas_son_visibles(momento) else None
    llenar = _Llenador(publicable, visibles)
    return Ficha(
        formato=VERSION_FORMATO,
        id=r.id,
        slug=r.slug,
        direccion=direccion(r.id, r.slug),
        proceso={"clave": p.clave, "nombre": p.nombre, "jornada": p.jornada.isoformat()},
        persona={
            "nombre": r.nombre,
            "nombre_orden": r.nombre_orden,
            "sobrenombre": r.sobrenombre,
            "sexo": r.sexo,
            "edad": r.edad,
            "rango_edad": rango_de_edad(r.edad),
        },
        candidatura={
            "cargo": r.cargo,
            "cargo_nombre": r.cargo_nombre,
            "principio": r.principio,
            "calidad": r.calidad,
            "numero": r.numero,
            "orden_boleta": r.orden_boleta,
            "contienda": r.contienda,
            "territorio": r.territorio,
            "eleccion_consecutiva": r.eleccion_consecutiva,
            "accion_afirmativa": r.accion_afirmativa,
        },
        actor=r.actor,
        siglado=r.siglado,
        companera=r.companera,
        etapa=momento.value,
        desde=p.inicio_campania.isoformat(),
        captura=_captura(publicable, visibles),
        aprobada_en=publicable.aprobada_en.isoformat() if visibles and publicable.aprobada_en else None,
        foto=llenar.dato(Rubro.FOTO, visibles and visibles.foto),
        contacto=llenar.contacto(),
        estudios=llenar.estudios(),
        trayectoria=llenar.trayectoria(),
        propuestas=llenar.propuestas(),
        identidad=_identidad(publicable, visibles, llenar),
        pausados=tuple(sorted(publicable.rubros_pausados)),
    )


def _captura(publicable: Publicable, visibles: Respuestas | None) -> str:
    if visibles is not None:
        return "publicada"
    return "en_revision" if publicable.en_revision else "sin_captura"


class _Llenador:
    """Fills each rubro, giving the reason for every gap."""

    def __init__(self, publicable: Publicable, visibles: Respuestas | None) -> None:
        self.pausados = publicable.rubros_pausados
        self.en_revision = publicable.en_revision
        self.visibles = visibles

    def hueco(self, rubro: Rubro) -> Razon | None:
        """The reason why a whole rubro is empty, or None when its values may be shown."""
        if rubro in self.pausados or (self.visibles is None and self.en_revision):
            return Razon.EN_REVISION
        return Razon.NO_PROPORCIONADO if self.visibles is None else None

    def dato(self, rubro: Rubro, valor: Any) -> Dato:
        razon = self.hueco(rubro)
        if razon is not None:
            return Dato(None, razon.value)
        return Dato(valor) if valor else Dato(None, Razon.NO_PROPORCIONADO.value)

    def contacto(self) -> dict[str, Dato]:
        medios: dict[str, list[str]] = {"pagina_web": [], "correo": [], "telefono": [], "casa_de_campania": []}
        redes: list[Enlace] = []
        if self.visibles:
            redes = list(self.visibles.redes)
            for contacto in self.visibles.contactos:
                medios[contacto.tipo].append(contacto.valor)
        return {
            "redes": self.dato(Rubro.CONTACTO, redes),
            **{medio: self.dato(Rubro.CONTACTO, valores) for medio, valores in medios.items()},
        }

    def estudios(self) -> dict[str, Dato]:
        v = self.visibles
        return {
            "grado": self.dato(Rubro.ESTUDIOS, v and v.grado_estudios),
            "estatus": self._estatus(),
            "carrera": self.dato(Rubro.ESTUDIOS, v and v.carrera),
            "cursos": self.dato(Rubro.ESTUDIOS, v and list(v.cursos)),
        }

    def _estatus(self) -> Dato:
        v = self.visibles
        if v and v.grado_estudios == GradoEstudios.SIN_ESTUDIOS and self.hueco(Rubro.ESTUDIOS) is None:
            return Dato(None, Razon.NO_APLICA.value)
        return self.dato(Rubro.ESTUDIOS, v and v.estatus_grado)

    def trayectoria(self) -> dict[str, Dato]:
        v = self.visibles
        return {
            "historia_profesional": self.dato(Rubro.TRAYECTORIA, v and v.historia_profesional),
            "trayectoria_politica": self.dato(Rubro.TRAYECTORIA, v and v.trayectoria_politica),
            "motivo": self.dato(Rubro.MOTIVO, v and v.motivo),
        }

    def propuestas(self) -> dict[str, Dato]:
        nombres = ("propuesta_1", "propuesta_2", "propuesta_genero")
        return {
            nombre: self.dato(Rubro.PROPUESTAS, propuesta if propuesta and propuesta.texto else None)
            for nombre in nombres
            for propuesta in [getattr(self.visibles, nombre, None)]
        }


def _identidad(publicable: Publicable, visibles: Respuestas | None, llenar: _Llenador) -> dict[str, Dato]:
    """Copy item by item what the publication rule opens; every other item reads *reservado*.

    A question that follows from one that is not shown is withheld too, answered or not, so that
    nothing is inferred from the kind of gap.
    """
    datos: dict[str, Dato] = {}
    razon = llenar.hueco(Rubro.IDENTIDAD)
    respuestas = visibles.identidad if visibles else {}
    for pregunta in publicable.preguntas:
        if razon is not None:
            datos[pregunta.codigo] = Dato(None, razon.value)
        else:
            datos[pregunta.codigo] = _respuesta(pregunta, publicable, respuestas, datos)
    return datos


def _respuesta(
    pregunta: PreguntaIdentidad,
    publicable: Publicable,
    respuestas: Mapping[str, RespuestaIdentidad],
    previos: Mapping[str, Dato],
) -> Dato:
    reservado = Dato(None, Razon.RESERVADO.value)
    respuesta = respuestas.get(pregunta.codigo, RespuestaIdentidad())
    publica = respuesta_es_publica(
        grupo=pregunta.grupo,
        autoriza_publicacion=publicable.autoriza_publicacion,
        accion_afirmativa=publicable.registro.medida_registrada,
        reservada=respuesta.reservada,
    )
    if not publica or PREFIERE_NO_CONTESTAR in respuesta.opciones:
        return reservado
    if pregunta.depende_de:
        madre = previos.get(pregunta.depende_de)
        if madre is not None and madre.razon is not None:
            return Dato(None, madre.razon)
        elegidas = {codigo: r.opciones for codigo, r in respuestas.items()}
        if not pregunta_aplica(pregunta.depende_de, pregunta.abre_con, elegidas):
            return Dato(None, Razon.NO_APLICA.value)
    if not respuesta.opciones and not respuesta.texto:
        return Dato(None, Razon.NO_PROPORCIONADO.value)
    return Dato({"opciones": list(respuesta.opciones), "texto": respuesta.texto})
