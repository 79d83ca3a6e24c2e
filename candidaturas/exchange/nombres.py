"""People's names: shown re-cased when the source is in capitals, kept as they came; and statuses in their cell."""

import re
from dataclasses import dataclass

from candidaturas.exchange.canon import limpia, palabras
from candidaturas.vocabulario import EstadoRegistro

_PARTICULAS = frozenset(
    {"de", "del", "la", "las", "lo", "los", "y", "e", "da", "das", "do", "dos", "di", "du", "van", "von", "der", "den"}
)
_ROMANOS = frozenset({"II", "III", "IV"})
_TROZOS = re.compile(r"([\s\-'’´`.(\"“/]+)")
_APOSTROFOS = frozenset("'’´`")

_ESTADOS = (
    (re.compile(r"\bcancel(?:ad[ao]|aci[oó]n)\b", re.IGNORECASE), EstadoRegistro.CANCELADA),
    (re.compile(r"\bsustitu(?:id[ao]|ci[oó]n)\b", re.IGNORECASE), EstadoRegistro.SUSTITUIDA),
    (re.compile(r"\brenunci(?:a|ó)\b", re.IGNORECASE), EstadoRegistro.RENUNCIA),
    (re.compile(r"\b(?:rechazad[ao]|negad[ao]|improcedente)\b", re.IGNORECASE), EstadoRegistro.RECHAZADA),
)
_SUJETO = re.compile(r"\b(?:candidatura|registro|f[oó]rmula|candidat[oa])\b", re.IGNORECASE)
#: The number of an acuerdo may be written with blanks («IEPC/CG 7/2024»): up to two words of letters, one with
#: digits, and the year. A word that belongs to the sentence («de fecha…») is no part of it.
_ACUERDO = re.compile(
    r"""\bacuerdo\s+
    (?:(?:n[uú]m(?:ero\b|\.)?|no\.|n[°º]\.?)\s*)?
    (?:de\s+clave\s+)?
    (?:del\s+consejo\s+(?:general\s+)?)?
    (
      (?:(?!(?:del?|la|el|los|las|en|por|que|con|y|fecha)\b)[^\s\d]+\s+){0,2}?
      \S*\d\S*
      (?:\s*/\s*\S*\d\S*|\s+(?:19|20)\d\d\b)*
    )""",
    re.IGNORECASE | re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class EstadoEnNombre:
    """A status written where the name should be: "CANDIDATURA CANCELADA MEDIANTE EL ACUERDO …"."""

    estado: EstadoRegistro
    acuerdo: str
    nombre: str
    """The person's name, when the cell has it too."""


def estado_en_nombre(texto: str) -> EstadoEnNombre | None:
    """The status that a name cell states, or None when it is only a name."""
    hallado = next(((palabra, estado) for patron, estado in _ESTADOS if (palabra := patron.search(texto))), None)
    if hallado is None:
        return None
    palabra, estado = hallado
    sujeto, acuerdo = _SUJETO.search(texto), _ACUERDO.search(texto)
    solo_el_estado = len(palabras(texto).split()) <= 2
    if not (sujeto or acuerdo or solo_el_estado):
        return None
    corte = min(palabra.start(), sujeto.start() if sujeto else len(texto))
    nombre = limpia(texto[:corte].strip(" -–—(,.;:"))
    return EstadoEnNombre(estado, acuerdo[1].strip(".,;)") if acuerdo else "", nombre)


def para_mostrar(texto: str) -> str:
    """A name re-cased when its source has no difference of case; else as given.

    Particles go in lower case but at the start; accents stay; «MCGREGOR» reads «McGregor», «D'ANGELO» «D'Angelo».
    """
    nombre = sin_punto_final(limpia(texto))
    if nombre != nombre.upper() and nombre != nombre.lower():
        return nombre
    trozos = _TROZOS.split(nombre.upper())
    salida: list[str] = []
    for indice, trozo in enumerate(trozos):
        despues_de_espacio = indice == 0 or trozos[indice - 1].isspace()
        salida.append(_capitalizar(trozo, primera=indice == 0, suelta=despues_de_espacio))
    return "".join(salida)


def _capitalizar(trozo: str, *, primera: bool, suelta: bool) -> str:
    if trozo in _ROMANOS and not primera:
        return trozo
    if trozo.lower() in _PARTICULAS and suelta and not primera:
        return trozo.lower()
    if trozo.startswith("MC") and len(trozo) > 4:
        return "Mc" + trozo[2:].capitalize()
    return trozo.capitalize()


def sin_punto_final(texto: str) -> str:
    """Drop a dot that ends a name, unless it ends an initial."""
    sin_punto = texto.rstrip(" .")
    ultima = sin_punto.rpartition(" ")[2]
    return sin_punto if len(ultima) > 2 or sin_punto == texto else f"{sin_punto}."
