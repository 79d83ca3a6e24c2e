"""In which encoding a text came, decided by what its bytes say and never assumed."""

import codecs
import re
from collections import Counter
from collections.abc import Iterable

from candidaturas.exchange.errores import ArchivoCortado

_MARCAS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: Of one byte a letter, the likeliest first: Windows (and Latin-1, which it contains), Macintosh, and the two consoles.
_DE_UN_BYTE = ("cp1252", "mac_roman", "cp850", "cp437")
_MUESTRA = 4_096
_PERDIDA, _AJENA = "\ufffd", re.compile(r"[^\x00-\x7f]")

_PROPIAS = frozenset("áéíóúüñÁÉÍÓÚÜÑ")
#: Of names from elsewhere: neither evidence nor suspicion.
_AJENAS = frozenset("çãõöäëïèàêôâîûåøÇÃÕÖÄËÏÈÀÊÔÂÎÛÅØ")
#: Signs that a Spanish text has around its words.
_ALREDEDOR = frozenset("“”‘’«»–—…•·°ºª©®€\xa0´")


def decodificar(contenido: bytes) -> str:
    """The text of a file. Raises `ArchivoCortado` when it ends inside a character.

    Bytes that make no sense, or as much sense in two encodings, become U+FFFD: the reader names each cell that has one.
    """
    codificacion = _por_marca(contenido) or _utf16_sin_marca(contenido)
    if codificacion:
        try:
            return contenido.decode(codificacion)
        except UnicodeDecodeError as error:
            raise ArchivoCortado() from error
    try:
        return contenido.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.reason == "unexpected end of data" and not contenido[: error.start].isascii():
            raise ArchivoCortado() from error
    reparado = contenido.decode("utf-8", "replace")
    perdidas = reparado.count(_PERDIDA)
    if len(_AJENA.findall(reparado)) > 2 * perdidas:
        return reparado
    nombre = _la_de_un_byte(contenido)
    return contenido.decode(nombre) if nombre else contenido.decode("ascii", "replace")


def _por_marca(contenido: bytes) -> str:
    return next((nombre for marca, nombre in _MARCAS if contenido.startswith(marca)), "")


def _utf16_sin_marca(contenido: bytes) -> str:
    """Two bytes a letter: in Spanish one of them is nearly always zero, the second where the little end comes first."""
    muestra = contenido[: _MUESTRA - _MUESTRA % 2]
    mitad = len(muestra) // 2
    pares, nones = muestra[::2].count(0), muestra[1::2].count(0)
    if mitad and nones > mitad * 0.6 and pares < mitad * 0.1:
        return "utf-16-le"
    return "utf-16-be" if mitad and pares > mitad * 0.6 and nones < mitad * 0.1 else ""


def _la_de_un_byte(contenido: bytes) -> str:
    """The encoding whose letters look like Spanish; each foreign byte is judged between its neighbours. Empty when none does, or two do."""
    vistos = _vecindades(contenido)
    puntos = {nombre: total for nombre in _DE_UN_BYTE if (total := _puntos(vistos, nombre)) is not None}
    mejor = max(puntos, key=lambda nombre: puntos[nombre])
    rivales = [n for n in puntos if n != mejor and puntos[n] == puntos[mejor] and _difieren(vistos, mejor, n)]
    return "" if puntos[mejor] < 0 or rivales else mejor


def _vecindades(contenido: bytes) -> Counter[bytes]:
    """Every foreign byte between the one before and the one after, with how often it comes so."""
    envuelto = b" " + contenido + b" "
    return Counter(envuelto[h.start() - 1 : h.start() + 2] for h in re.finditer(rb"[\x80-\xff]", envuelto))


def _puntos(vistos: Counter[bytes], nombre: str) -> int | None:
    """How Spanish the bytes look in an encoding; None when it does not have one of them."""
    total = 0
    for trio, veces in vistos.items():
        try:
            vistas = trio.decode(nombre)
        except UnicodeDecodeError:
            return None
        total += _peso(vistas[0], vistas[1], vistas[2]) * min(veces, 50)
    return total


def _peso(antes: str, letra: str, despues: str) -> int:
    entre_letras = antes.isalpha() and despues.isalpha()
    if letra in _PROPIAS:
        # «RAéL», «JosÚ»: the case of a letter is that of its word.
        if letra.isupper():
            return -2 if antes.islower() or (despues.islower() and antes.isalpha()) else 3
        return -2 if antes.isupper() and despues.isupper() else 3
    if letra in "¿¡":
        return -2 if antes.isalpha() else 1
    if letra in _ALREDEDOR:
        return -2 if entre_letras and letra not in "’´·" else 1
    if letra in _AJENAS:
        return 0 if letra.isupper() == (antes + despues).isupper() else -1
    return -1 if letra.isalpha() else -3


def _difieren(vistos: Iterable[bytes], una: str, otra: str) -> bool:
    return any(trio.decode(una) != trio.decode(otra) for trio in vistos)
