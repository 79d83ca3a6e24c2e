"""The pure rules of the domain. No Django, no clock, no database: everything is asked with its data.

Each rule is decided here once and asked by form, API, importer, index and template alike. Numbers
(lengths, days) are never constants: they are rows of the process and arrive as arguments.
"""

import datetime as dt
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from candidaturas.vocabulario import (
    AccionAfirmativa,
    Etapa,
    GrupoIdentidad,
)

# --- Lengths -----------------------------------------------------------------------------------


def longitud(texto: str, *, cuenta_espacios: bool) -> int:
    """Characters of a text as the process counts them: with blanks (INE) or without (some OPL).

    Line ends count as one character whatever the browser sends.
    """
    normal = texto.replace("\r\n", "\n").strip()
    return len(normal) if cuenta_espacios else sum(not c.isspace() for c in normal)


@dataclass(frozen=True, slots=True)
class Limite:
    """Bounds of one text field in one process, in characters."""

    minimo: int
    maximo: int
    obligatorio: bool = True
    cuenta_espacios: bool = True

    def sobra(self, texto: str) -> int:
        """How many characters exceed the maximum (0 when it fits). Checked on submission: a draft may be long."""
        return max(0, longitud(texto, cuenta_espacios=self.cuenta_espacios) - self.maximo)

    def falta(self, texto: str) -> int:
        """How many characters the text lacks (0 when enough). Checked on submission: a draft may be short."""
        actual = longitud(texto, cuenta_espacios=self.cuenta_espacios)
        if actual == 0 and not self.obligatorio:
            return 0
        return max(0, self.minimo - actual)


# --- Age ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class RangoEdad:
    """A band of ages, both ends included; `hasta` is None in the open one."""

    codigo: str
    desde: int
    hasta: int | None

    def incluye(self, edad: int) -> bool:
        """Whether an age falls in it."""
        return self.desde <= edad and (self.hasta is None or edad <= self.hasta)


#: The ages of the two groups that age alone defines (domain.md §3.2, questions 16 and 17).
EDADES_DE_GRUPO: Mapping[GrupoIdentidad, RangoEdad] = {
    GrupoIdentidad.JOVEN: RangoEdad("joven", 18, 29),
    GrupoIdentidad.MAYOR: RangoEdad("mayor", 60, None),
}

#: The one definition for filters and charts (domain.md §6).
RANGOS_EDAD = (
    RangoEdad("18-20", 18, 20),
    RangoEdad("21-29", 21, 29),
    RangoEdad("30-39", 30, 39),
    RangoEdad("40-49", 40, 49),
    RangoEdad("50-59", 50, 59),
    RangoEdad("60+", 60, None),
)


def rango_de_edad(edad: int | None) -> str | None:
    """The code of the band an age falls in, or None when unknown or under 18."""
    if edad is None:
        return None
    return next((r.codigo for r in RANGOS_EDAD if r.incluye(edad)), None)


def edad_en(nacimiento: dt.date, dia: dt.date) -> int:
    """Completed years on a day; born on 29 February, one ages on 1 March of common years."""
    return dia.year - nacimiento.year - ((dia.month, dia.day) < (nacimiento.month, nacimiento.day))


# --- Publication -------------------------------------------------------------------------------


#: The question that says, by itself, whether one belongs to a group.
PREGUNTA_DEL_GRUPO: Mapping[str, str] = {
    GrupoIdentidad.INDIGENA: "indigena",
    GrupoIdentidad.DISCAPACIDAD: "discapacidad",
    GrupoIdentidad.AFROMEXICANA: "afromexicana",
    GrupoIdentidad.DIVERSIDAD: "diversidad",
    GrupoIdentidad.MIGRANTE: "migrante",
    GrupoIdentidad.JOVEN: "joven",
    GrupoIdentidad.MAYOR: "mayor",
}
PERTENECE = "si"


def pregunta_del_registro(
    *, codigo: str, grupo: GrupoIdentidad | str | None, accion_afirmativa: AccionAfirmativa | str | None
) -> bool:
    """Whether a question asks what an acción afirmativa already says: the belonging to its group, nothing finer."""
    return bool(grupo) and grupo == accion_afirmativa and codigo == PREGUNTA_DEL_GRUPO.get(grupo or "")


def es_publica_desde_el_registro(
    *,
    codigo: str,
    grupo: GrupoIdentidad | str | None,
    opciones: Collection[str],
    accion_afirmativa: AccionAfirmativa | str | None,
) -> bool:
    """Whether an answer says no more than the acción afirmativa that is public.

    `accion_afirmativa` is None where the process does not publish it: then nothing is public from the registration.
    """
    de_el = pregunta_del_registro(codigo=codigo, grupo=grupo, accion_afirmativa=accion_afirmativa)
    return de_el and tuple(opciones) == (PERTENECE,)


def respuesta_es_publica(
    *,
    codigo: str,
    grupo: GrupoIdentidad | str | None,
    opciones: Collection[str],
    autoriza_publicacion: bool,
    accion_afirmativa: AccionAfirmativa | str | None,
    reservada: bool = False,
) -> bool:
    """The publication rule of a sensitive answer (domain.md §4).

    It is public only if its owner authorised publication (b) and did not withhold this answer, or if it
    is public from the registration already: there alone, refusing has no effect. What the registration
    does not say, as which disability or which people, is hers to share.
    """
    return (autoriza_publicacion and not reservada) or es_publica_desde_el_registro(
        codigo=codigo, grupo=grupo, opciones=opciones, accion_afirmativa=accion_afirmativa
    )


def pregunta_aplica(
    depende_de: str | None, abre_con: Collection[str], respuestas: Mapping[str, Collection[str]]
) -> bool:
    """Whether a conditional question is to be asked, given the answers so far.

    Shape: `respuestas` maps question code to chosen option codes. A skipped question is "no aplica",
    not an answer.
    """
    return depende_de is None or any(valor in abre_con for valor in respuestas.get(depende_de, ()))


def pregunta_se_captura(
    *,
    codigo: str,
    grupo: GrupoIdentidad | str | None,
    autoriza_tratamiento: bool,
    accion_afirmativa: AccionAfirmativa | str,
) -> bool:
    """Whether an identity question may be asked, and what was answered to it read, at all.

    Without authorisation (a) nothing sensitive is, but whether one belongs to the group under whose acción
    afirmativa the candidacy was registered: there refusing has no effect, as in publication.
    """
    return autoriza_tratamiento or pregunta_del_registro(
        codigo=codigo, grupo=grupo, accion_afirmativa=accion_afirmativa
    )


# --- Calendar ----------------------------------------------------------------------------------


def etapa(ahora: dt.date, *, inicio_campania: dt.date, fin_campania: dt.date, jornada: dt.date) -> Etapa:
    """Where a contienda stands: answers are shown from the campaign's first day, as an archive after election day."""
    if ahora < inicio_campania:
        return Etapa.PREVIA
    if ahora > jornada:
        return Etapa.ARCHIVO
    return Etapa.CAMPANIA if ahora <= fin_campania else Etapa.VEDA


def respuestas_son_visibles(etapa_actual: Etapa) -> bool:
    """Before the campaign only registration data are public."""
    return etapa_actual is not Etapa.PREVIA


class Captura(StrEnum):
    """Where a process's capture stands."""

    POR_ABRIR = "por_abrir"
    ABIERTA = "abierta"
    CERRADA = "cerrada"


def captura(hoy: dt.date, *, apertura: dt.date, jornada: dt.date) -> Captura:
    """Capture opens on its day and closes for good after election day; what comes past its term counts as late."""
    if hoy < apertura:
        return Captura.POR_ABRIR
    return Captura.ABIERTA if hoy <= jornada else Captura.CERRADA


def limite_de_captura(apertura: dt.date, dias: int) -> dt.date:
    """Last day of on-time capture: `dias` natural days after the account was opened."""
    return apertura + dt.timedelta(days=dias)


# --- Order of names ----------------------------------------------------------------------------


def clave_alfabetica(nombre: str) -> str:
    """The key that puts names in Spanish order in any database: accents do not count, ñ comes after n.

    Plain ASCII letters and single blanks, so that no collation disagrees; only for comparing, never shown.
    """
    con_enie = unicodedata.normalize("NFC", nombre).lower().replace("ñ", "nzz")
    plano = unicodedata.normalize("NFKD", con_enie).encode("ascii", "ignore").decode()
    return " ".join("".join(c if c.isalnum() else " " for c in plano).split())


# --- Completeness ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Faltante:
    """One thing to mend before a candidacy can be submitted: it is missing, or what was written cannot be published."""

    rubro: str
    campo: str
    falta: int = 0  # characters short of the minimum; 0 when the whole answer is missing
    defecto: str = ""  # what is wrong with what was written, in a sentence
    fila: int | None = None  # of a list, the row with the defect, and the datum of that row
    parte: str = ""


def avance(total: int, faltan: Iterable[Faltante]) -> int:
    """Progress as a whole percentage of `total` required fields."""
    return 100 if total == 0 else round(100 * max(0, total - len({f.campo for f in faltan})) / total)
