"""The Ficha: the public record of a candidacy, and the one place where it is built.

Everything public (pages, API, search, exports, feeds, statistics) reads this record and nothing
else. "Can this leak?" is answered by `construir` and its tests. Plain Python: inputs are frozen
dataclasses that `candidaturas.publicacion` fills from rows; the output is a frozen dataclass whose
`como_json()` is stored, hashed and served.

A value that may be missing is a `Dato`: the value, or `None` with the reason.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Any

import orjson

from candidaturas.publicable import (  # noqa: F401  (whoever builds a Ficha finds its parts here)
    ActorEnFicha,
    Dato,
    Enlace,
    Foto,
    OtraCandidatura,
    PersonaEnFormula,
    PreguntaIdentidad,
    ProcesoDatos,
    Propuesta,
    PropuestaEnFicha,
    Publicable,
    RegistroDatos,
    RespuestaIdentidad,
    Respuestas,
    TerritorioEnFicha,
)
from candidaturas.reserva import PREFIERE_NO_CONTESTAR, identidad_publica  # noqa: F401  (same)
from candidaturas.rules import etapa, rango_de_edad, respuestas_son_visibles
from candidaturas.temas import PROPUESTAS
from candidaturas.vocabulario import GradoEstudios, Razon, Rubro

#: Shape of the stored JSON. Raise it when the shape changes: `ficha verificar` then rebuilds all.
VERSION_FORMATO = 3


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
    otras_candidaturas: tuple[OtraCandidatura, ...]
    """Of the same person, in other contiendas."""
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
        persona=_persona(r),
        candidatura=_candidatura(r),
        actor=r.actor,
        siglado=r.siglado,
        companera=r.companera,
        otras_candidaturas=r.otras_candidaturas,
        etapa=momento.value,
        desde=p.inicio_campania.isoformat(),
        captura=_captura(publicable, visibles),
        aprobada_en=publicable.aprobada_en.isoformat() if visibles and publicable.aprobada_en else None,
        foto=llenar.dato(Rubro.FOTO, visibles and visibles.foto),
        contacto=llenar.contacto(),
        estudios=llenar.estudios(),
        trayectoria=llenar.trayectoria(),
        propuestas=llenar.propuestas(),
        identidad=identidad_publica(publicable, visibles, llenar.hueco(Rubro.IDENTIDAD)),
        pausados=tuple(sorted(publicable.rubros_pausados)),
    )


def _persona(r: RegistroDatos) -> dict[str, Any]:
    return {
        "nombre": r.nombre,
        "nombre_orden": r.nombre_orden,
        "sobrenombre": r.sobrenombre,
        "sexo": r.sexo,
        "edad": r.edad,
        "rango_edad": rango_de_edad(r.edad),
    }


def _candidatura(r: RegistroDatos) -> dict[str, Any]:
    return {
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
    }


def _captura(publicable: Publicable, visibles: Respuestas | None) -> str:
    if visibles is not None:
        return "publicada"
    return "en_revision" if publicable.entregada else "sin_captura"


class _Llenador:
    """Fills each rubro, giving the reason for every gap."""

    def __init__(self, publicable: Publicable, visibles: Respuestas | None) -> None:
        self.pausados = publicable.rubros_pausados
        self.entregada = publicable.entregada
        self.visibles = visibles
        self.temario = publicable.temario

    def hueco(self, rubro: Rubro) -> Razon | None:
        """The reason why a whole rubro is empty, or None when its values may be shown.

        Of identity it is never that it waits: what was answered, and whether it will be shown, is not to be guessed.
        """
        if rubro in self.pausados or (self.visibles is None and self.entregada):
            return Razon.RESERVADO if rubro is Rubro.IDENTIDAD else Razon.EN_REVISION
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
        return {nombre: self.dato(Rubro.PROPUESTAS, self._propuesta(nombre)) for nombre in PROPUESTAS}

    def _propuesta(self, nombre: str) -> PropuestaEnFicha | None:
        dicha: Propuesta | None = getattr(self.visibles, nombre, None)
        if dicha is None or not dicha.texto:
            return None
        return PropuestaEnFicha(dicha.titulo, dicha.texto, self.temario.de(nombre, dicha.titulo, dicha.texto))
