"""Two versions of a candidacy side by side, rubro by rubro, with their differences marked word by word."""

import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from candidaturas import iguales
from candidaturas.captura.cuestionario import PreguntaDeCaptura
from candidaturas.captura.identidad import no_aplican
from candidaturas.etiquetas import CAMPO_TEXTO, CONTACTO, ESTATUS_GRADO, GRADO, RAZON, RED
from candidaturas.ficha import Propuesta, RespuestaIdentidad, Respuestas
from candidaturas.vocabulario import CampoTexto, Razon, Rubro


class Marca(StrEnum):
    """What became of a piece of text between two versions."""

    IGUAL = "igual"
    QUITADA = "quitada"
    PUESTA = "puesta"


@dataclass(frozen=True, slots=True)
class Trozo:
    """A piece of text with its mark."""

    texto: str
    marca: Marca


@dataclass(frozen=True, slots=True)
class CampoComparado:
    """One datum in both versions."""

    etiqueta: Promise | str
    antes: tuple[Trozo, ...]
    ahora: tuple[Trozo, ...]
    cambio: bool


@dataclass(frozen=True, slots=True)
class RubroComparado:
    """The data of one rubro in both versions."""

    rubro: Rubro
    campos: tuple[CampoComparado, ...]

    @property
    def cambio(self) -> bool:
        """Whether anything in it changed."""
        return any(campo.cambio for campo in self.campos)


Preguntas = Iterable[PreguntaDeCaptura]
_PALABRAS = re.compile(r"\s+|[^\s]+")
#: Words and blanks between them: two texts with more are shown whole. A draft may be of any length, and its comparison takes a second at most.
_COMPARABLES = 20_000


def comparar(
    antes: Respuestas | None, ahora: Respuestas, preguntas: Preguntas, *, con_identidad: bool
) -> list[RubroComparado]:
    """Every rubro but the photograph, which is compared by eye. Without `antes`, nothing is marked."""
    vacias = Respuestas()
    previas = antes or vacias
    rubros: list[RubroComparado] = []
    for rubro in Rubro:
        if rubro == Rubro.FOTO or (rubro == Rubro.IDENTIDAD and not con_identidad):
            continue
        pares = zip(_datos(rubro, previas, preguntas), _datos(rubro, ahora, preguntas), strict=True)
        campos = tuple(_campo(etiqueta, a, b, marcar=antes is not None) for (etiqueta, a), (_e, b) in pares)
        rubros.append(RubroComparado(rubro, campos))
    return rubros


#: A text, or several of which the order says nothing.
Legible = str | tuple[str, ...]


def _campo(etiqueta: Promise | str, antes: Legible, ahora: Legible, *, marcar: bool) -> CampoComparado:
    """Marked only if somebody who reads both finds a difference."""
    if not marcar or iguales.valor(antes) == iguales.valor(ahora):
        return CampoComparado(etiqueta, _entero(antes), _entero(ahora), cambio=False)
    quitados, puestos = diferencias(iguales.texto(_texto(antes)), iguales.texto(_texto(ahora)))
    return CampoComparado(etiqueta, quitados, puestos, cambio=True)


def _texto(legible: Legible) -> str:
    return legible if isinstance(legible, str) else "\n".join(legible)


def _entero(legible: Legible) -> tuple[Trozo, ...]:
    texto = _texto(legible)
    return (Trozo(texto, Marca.IGUAL),) if texto else ()


def diferencias(antes: str, ahora: str) -> tuple[tuple[Trozo, ...], tuple[Trozo, ...]]:
    """Both texts as pieces: what the second lost is marked in the first, what it gained in the second."""
    viejas, nuevas = _PALABRAS.findall(antes), _PALABRAS.findall(ahora)
    if len(viejas) + len(nuevas) > _COMPARABLES:
        return (Trozo(antes, Marca.QUITADA),), (Trozo(ahora, Marca.PUESTA),)
    quitados: list[Trozo] = []
    puestos: list[Trozo] = []
    for clase, i1, i2, j1, j2 in difflib.SequenceMatcher(None, viejas, nuevas, autojunk=False).get_opcodes():
        igual = clase == "equal"
        if i1 < i2:
            quitados.append(Trozo("".join(viejas[i1:i2]), Marca.IGUAL if igual else Marca.QUITADA))
        if j1 < j2:
            puestos.append(Trozo("".join(nuevas[j1:j2]), Marca.IGUAL if igual else Marca.PUESTA))
    return tuple(quitados), tuple(puestos)


def _datos(rubro: Rubro, r: Respuestas, preguntas: Preguntas) -> list[tuple[Promise | str, Legible]]:
    """The data of a rubro as readable text, always the same rows."""
    match rubro:
        case Rubro.CONTACTO:
            contactos = tuple(f"{CONTACTO[c.tipo]}: {c.valor}" for c in r.contactos)  # type: ignore[index]  # codes are StrEnum values
            redes = tuple(f"{RED[red.tipo]}: {red.valor}" for red in r.redes)  # type: ignore[index]  # same
            return [(_("Contacto público"), contactos), (_("Redes sociales"), redes)]
        case Rubro.ESTUDIOS:
            return [
                (_("Grado máximo de estudios"), _etiqueta(GRADO, r.grado_estudios)),
                (_("Estatus del grado"), _etiqueta(ESTATUS_GRADO, r.estatus_grado)),
                (_("Carrera o área"), r.carrera),
                (_("Cursos y diplomados"), r.cursos),
            ]
        case Rubro.TRAYECTORIA:
            return [
                (CAMPO_TEXTO[CampoTexto.HISTORIA_PROFESIONAL], r.historia_profesional),
                (CAMPO_TEXTO[CampoTexto.TRAYECTORIA_POLITICA], r.trayectoria_politica),
            ]
        case Rubro.MOTIVO:
            return [(CAMPO_TEXTO[CampoTexto.MOTIVO], r.motivo)]
        case Rubro.PROPUESTAS:
            return [
                (CAMPO_TEXTO[CampoTexto.PROPUESTA_1], _propuesta(r.propuesta_1)),
                (CAMPO_TEXTO[CampoTexto.PROPUESTA_2], _propuesta(r.propuesta_2)),
                (CAMPO_TEXTO[CampoTexto.PROPUESTA_GENERO], _propuesta(r.propuesta_genero)),
            ]
        case _:
            cerradas = no_aplican(preguntas, r.identidad)
            return [
                (p.texto, _respuesta(p, r.identidad.get(p.codigo), aplica=p.codigo not in cerradas)) for p in preguntas
            ]


def _etiqueta(etiquetas: Any, codigo: str) -> str:
    return str(etiquetas.get(codigo, "")) if codigo else ""


def _propuesta(propuesta: Propuesta) -> str:
    return "\n".join(parte for parte in (propuesta.titulo, propuesta.texto) if parte)


def _respuesta(pregunta: PreguntaDeCaptura, respuesta: RespuestaIdentidad | None, *, aplica: bool) -> str:
    """Options in the order of the question, whatever order they were chosen in."""
    if not aplica:
        return str(RAZON[Razon.NO_APLICA])
    if respuesta is None:
        return ""
    textos = dict(pregunta.opciones)
    en_orden = sorted(respuesta.opciones, key=lambda opcion: [*textos, opcion].index(opcion))
    partes = [textos.get(opcion, opcion) for opcion in en_orden]
    if respuesta.texto:
        partes.append(respuesta.texto)
    return ", ".join(partes) + (" " + _("(pide no publicarla)") if respuesta.reservada else "")
