"""The many spellings of "missing" in registry files, in one place: those of every column, and those of each."""

import re
from collections.abc import Mapping
from functools import lru_cache

from candidaturas.exchange.canon import palabras
from candidaturas.vocabulario import CampoTexto

_FALTANTES = frozenset(
    """
    |no proporciono|no proporcionado|no proporcionada|no proporciona|no lo proporciono|no aplica|n a|na|s d|sd|s n|s i
    |sin dato|sin datos|sin informacion|sin cursos|no especifico|no especificado|no especificada|no disponible
    |no registrado|no registro|no capturado|no capturo|sin respuesta|no contesto|no respondio|sin correo
    |sin telefono|sin pagina|sin pagina web|sin redes|sin redes sociales|no tiene|no cuenta|ninguno|ninguna|nulo
    |null|none|nan|vacio|pendiente|sin especificar|s c
    """.replace("\n", "")
    .replace("    ", "")
    .split("|")
)

#: In a second surname's cell, "has none".
_SIN_APELLIDO = frozenset({"x", "xx", "xxx", "sin apellido", "sin segundo apellido"})

_TEXTOS = dict.fromkeys(map(str, CampoTexto), "informacion|comentarios?")
_DE_DISCAPACIDAD = "discapacidad(?:es)?|dificultad(?:es)?"
#: What each column of answers asks for, as a person names it to say that she has none («no cuento con página web»).
#: In these columns, and in no other, «no» alone says nothing.
_COSAS: Mapping[str, str] = {
    **_TEXTOS,
    "cursos": "cursos?|diplomados?|taller(?:es)?|seminarios?|capacitacion(?:es)?|certificacion(?:es)?|estudios?"
    "|especialidad(?:es)?|adicional(?:es)?|extras?|informacion",
    "pagina": "pagina|sitio|web|internet|propi[oa]|informacion",
    "correo": "correo|electronico|e|email|mail|publico|informacion",
    "telefono": "telefono|numero|celular|fijo|publico|informacion",
    "redes": "red|redes|social(?:es)?|cuentas?|perfil(?:es)?|facebook|twitter|x|instagram|tiktok|youtube|informacion",
    "casa": "casa|campana|domicilio|direccion|local|oficina|informacion",
    "sobrenombre": "sobrenombre|alias|apodo|mote",
    "partido": "partido|politico",
    "coalicion": "coalicion|candidatura|comun",
    "medida": "medida|compensatoria|accion|afirmativa",
    "pueblo_indigena": "pueblo|comunidad|indigena",
    "discapacidad_temporalidad": _DE_DISCAPACIDAD,
    "discapacidad_tipo": _DE_DISCAPACIDAD,
    "discapacidad_dificultad": _DE_DISCAPACIDAD,
    "migrante_pais": "pais|extranjero",
    "migrante_tiempo": "tiempo|extranjero",
    "migrante_motivo": "motivo",
}
_MOMENTO = (
    "por (?:ahora|el momento|lo pronto)|de momento|al momento|hasta (?:ahora|el momento|la fecha)|a la fecha"
    "|actualmente|aun|todavia"
)
_NO_HAY = (
    "tengo|tiene|cuento|cuenta|hay|habra|existen?|dispongo|dispone|us[oa]|utiliz[oa]|manej[oa]|aplica|pertenezc[oa]"
    "|pertenece|present[oa]|padezc[oa]|padece|soy|es|(?:he|ha) (?:tomado|cursado|realizado|llevado)"
    "|reali[cz][a-z]*|hice|tuve|tome|lleve|curse"
    "|(?:proporcion|especific|captur|registr|indic|report|refir|contest|respond|mencion|agreg)[a-z]*|disponible"
)
_NO_LO_HAY = f"no (?:lo |la |los |las |se )?(?:{_NO_HAY})"
_SIN_DECIR = "(?:proporcion|especific|captur|registr|indic|report|mencion|agreg|declar|inform|coment)ar|anadir|decir"
_NADA = f"no|nada|ningun[oa]?s?|sin(?: (?:{_SIN_DECIR}))?|x+|0+|{_NO_LO_HAY}"
_SUELTAS = "a|con|de|del|en|la|el|los|las|ni|y|o|u|un[oa]?|ningun[oa]?|otr[oa]s?|mas|tipo|dato|datos|registro"


def _patron(cosas: str) -> re.Pattern[str]:
    """Nothing, said whole: «por ahora ninguno», «no cuento con cursos», «información no proporcionada»."""
    nada = rf"{_NADA}|(?:{cosas}|datos?|respuesta) {_NO_LO_HAY}"
    return re.compile(
        rf"(?:(?:{_MOMENTO}) )?(?:{nada})(?: (?:{_SUELTAS}|{cosas}))*(?: que (?:{_SIN_DECIR}))?(?: (?:{_MOMENTO}))?(?: (?:{_SUELTAS}))*"
    )


_PATRONES = {columna: _patron(cosas) for columna, cosas in _COSAS.items()}
_LARGO_GENERAL, _LARGO_DE_COLUMNA = 40, 80


def es_faltante(texto: str, campo: str = "") -> bool:
    """Whether a cell says nothing: empty, blanks or dashes only, or one of the spellings known in its column."""
    if len(texto) >= _LARGO_DE_COLUMNA:
        return False
    dicho = palabras(texto)
    return (len(texto) < _LARGO_GENERAL and dicho in _FALTANTES) or _dice_nada(dicho, campo)


@lru_cache(maxsize=20_000)
def _dice_nada(dicho: str, campo: str) -> bool:
    patron = _PATRONES.get(campo)
    return patron is not None and patron.fullmatch(dicho) is not None


def sin_faltante(texto: str, campo: str = "") -> str:
    """The text, or the empty string when it only says that it is missing."""
    return "" if es_faltante(texto, campo) else texto.strip()


def apellido(texto: str) -> str:
    """A surname, or the empty string when the source says "has none" ("X")."""
    limpio = sin_faltante(texto)
    return "" if palabras(limpio) in _SIN_APELLIDO else limpio
