"""People's names: shown re-cased when the source is in capitals, kept as they came; and statuses in their cell."""

import re
from dataclasses import dataclass

from candidaturas.exchange.canon import limpia, palabras
from candidaturas.exchange.nombre_propio import es_nombre
from candidaturas.vocabulario import EstadoRegistro

_PARTICULAS = frozenset(
    {"de", "del", "la", "las", "lo", "los", "y", "da", "das", "do", "dos", "di", "du", "van", "von", "der", "den"}
)
#: Numerals beside a name: two letters at least, as one alone is an initial.
_ROMANO = re.compile(r"(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3})")
#: «Mac» begins as many surnames of ours (Macías, Machuca) as of Scots: only these carry a second capital.
_ESCOCESES = re.compile(
    r"MAC(?=(?:GREGOR|DONALD|KENZIE|LEAN|FARLAN|ARTHUR|INTOSH|INTYRE|LEOD|DOUGAL|PHERSON|NEIL)\w*)|MC(?=\w{3})"
)
_ROMANOS_COMUNES = frozenset({"II", "III", "IV"})
_TROZOS = re.compile(r"([\s\-'’´`.(\[\"«“‘/]+)")
_APOSTROFOS = frozenset("'’´`")

_ESTADOS = (
    (re.compile(r"\bcancel(?:ad[ao]|aci[oó]n|ó)\b", re.IGNORECASE), EstadoRegistro.CANCELADA),
    (re.compile(r"\bsustitu(?:id[ao]|ci[oó]n)\b", re.IGNORECASE), EstadoRegistro.SUSTITUIDA),
    (re.compile(r"\brenunci(?:a|ó)\b", re.IGNORECASE), EstadoRegistro.RENUNCIA),
    (re.compile(r"\b(?:rechazad[ao]|negad[ao]|improcedente)\b", re.IGNORECASE), EstadoRegistro.RECHAZADA),
)
_SUJETO = re.compile(r"\b(?:candidatura|registro|f[oó]rmula|candidat[oa])\b", re.IGNORECASE)
#: The whole of a note that says what became of the person it follows. «Por renuncia de…» is a note about who came in.
_NOTA_CIERTA = re.compile(
    r"""(?:(?:se|su)\s+)?(?:(?:candidatura|registro)\s+)?
    (?:renuncia|renunci[oó]|cancelad[ao]|canceló|rechazad[ao]|negad[ao]|improcedente|sustituid[ao](?:\s+por\s+\D+)?)
    (?:\s+(?:al?\s+)?(?:su|la)\s+candidatura)?
    (?:\s+ratificada)?
    (?:[\s,.(]*(?:(?:mediante|por|seg[uú]n|con)\s+)?(?:el\s+)?acuerdo\b.*)?
    (?:[\s,.(]*(?:con\s+fecha|de\s+fecha|el\s+d[ií]a|el|del?)?\s*\d[\w\s/.\-]*)?[\s.,;)\]]*""",
    re.IGNORECASE | re.VERBOSE,
)
#: In capitals its accent gets lost; in a note it can't be a surname.
_SIN_ACENTO = re.compile(r"\brenuncio\b", re.IGNORECASE)
#: What sets a note apart of the name before it.
_APARTE = re.compile(r"\s*[(\[]\s*|\s+[-–—/]+\s*|\s*[,;:]\s*|\.\s+")
#: Said of a status, it is not certain.
_DUDA = re.compile(
    r"\b(?:no|pendiente|tr[aá]mite|solicit\w*|posible|probable|revoc\w*|impugn\w*|sin\s+efectos?|nieg\w*|en\s+proceso)\b",
    re.IGNORECASE,
)
#: Words that lead to the status and name nobody.
_ENLACES = frozenset({"la", "el", "su", "esta", "dicha", "se", "fue", "ha", "sido", "por", "mediante", "segun", "con"})
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
    """The status that a name cell states for certain, or None: then it is a name, or it is nothing (`es_nombre`)."""
    acuerdo = _ACUERDO.search(texto)
    numero = acuerdo[1].strip(".,;:)") if acuerdo else ""
    if _DUDA.search(texto.replace(acuerdo[0], " ") if acuerdo else texto):
        return None
    nombre, nota = _nombre_con_nota(texto)
    hallado = next(
        ((palabra, estado) for patron, estado in _ESTADOS if (palabra := patron.search(nota or texto))), None
    )
    if hallado is None:
        return None
    palabra, estado = hallado
    if nombre:
        return EstadoEnNombre(estado, numero, nombre)
    sujeto = _SUJETO.search(texto)
    solo_el_estado = len(palabras(texto).split()) <= 2
    if not (sujeto or acuerdo or solo_el_estado):
        return None
    corte = min(parte.start() for parte in (palabra, sujeto, acuerdo) if parte)
    antes = palabras(texto[:corte]).split()
    return EstadoEnNombre(estado, numero, "") if _ENLACES.issuperset(antes) else None


def _nombre_con_nota(texto: str) -> tuple[str, str]:
    """Name and note of «ANA RUIZ (RENUNCIÓ)», where all of the note is a status; two empty texts when it is not so."""
    for aparte in _APARTE.finditer(texto):
        nombre, nota = limpia(texto[: aparte.start()]), texto[aparte.end() :]
        if es_nombre(nombre) and _NOTA_CIERTA.fullmatch(nota):
            return nombre, _SIN_ACENTO.sub("renunció", nota)
    return "", ""


def para_mostrar(texto: str) -> str:
    """A name re-cased when its source has no difference of case; else as given.

    Particles go in lower case but at the start; initials and numerals keep their capitals, and accents stay. «MCGREGOR»
    reads «McGregor», «D'ANGELO» «D'Angelo», «MA. DE LOS ÁNGELES» «Ma. de los Ángeles», «ANA E. RUIZ» «Ana E. Ruiz».
    """
    nombre = sin_punto_final(limpia(texto))
    if nombre != nombre.upper() and nombre != nombre.lower():
        return nombre
    trozos = _TROZOS.split(nombre.upper())
    for indice in range(0, len(trozos), 2):
        antes, despues = "".join(trozos[indice - 1 : indice]), "".join(trozos[indice + 1 : indice + 2])
        siguiente = "".join(trozos[indice + 2 : indice + 3])
        trozos[indice] = _capitalizar(trozos[indice], antes=antes, despues=despues, siguiente=siguiente)
    return "".join(trozos)


def _capitalizar(palabra: str, *, antes: str, despues: str, siguiente: str) -> str:
    """One word, by what stands before it, after it and next."""
    if antes.endswith(tuple(_APOSTROFOS)):
        # «L'HUILLIER» has a name after its apostrophe, «BETO'S» its last letter.
        return palabra.lower() if len(palabra) == 1 and not despues.startswith(".") else palabra.capitalize()
    if antes.endswith((" ", "-", ".")):
        # «MA.DE LOURDES» and «PÉREZ-Y-PÉREZ» have their particles too.
        if (
            _ROMANO.fullmatch(palabra)
            and not despues.startswith(".")
            and (not siguiente or palabra in _ROMANOS_COMUNES)
        ):
            return palabra
        if _es_particula(palabra, despues, siguiente):
            return palabra.lower()
    if escoces := _ESCOCESES.match(palabra):
        return escoces[0].capitalize() + palabra[escoces.end() :].capitalize()
    return palabra.capitalize()


def _es_particula(palabra: str, despues: str, siguiente: str) -> bool:
    """«E» joins two surnames only before the sound of an I; else, and before a full stop, it is an initial."""
    if palabra == "E":
        return despues.isspace() and siguiente.startswith(("I", "HI", "Í", "HÍ", "Y"))
    return palabra.lower() in _PARTICULAS and not despues.startswith(".")


def sin_punto_final(texto: str) -> str:
    """Drop a dot that ends a name, unless it ends an initial."""
    sin_punto = texto.rstrip(" .")
    ultima = sin_punto.replace(".", " ").rpartition(" ")[2]
    return sin_punto if len(ultima) > 2 or sin_punto == texto else f"{sin_punto}."
