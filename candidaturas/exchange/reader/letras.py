"""What another program's encoding does to letters: entities are read, damaged letters are named."""

import html
import re
from html.entities import html5

_ENTIDAD = re.compile(r"&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
#: Entities of entities, at most so many times.
_VUELTAS = 3

#: Cheap question first: none of the patterns below matches without one of these.
_SOSPECHA = re.compile("[^\\s\x21-\x3e\x40-\x7eáéíóúüñÁÉÍÓÚÜÑ]")
_LETRA = r"[^\W\d_]"
_SIMBOLOS = "¢£¤¥¦§¨¬±¶¸‚ƒ„†‡ˆ‰‹›˜√∞≤≥∂∑∏π∫Ω≈∆◊\u2500-\u259f"
_DANIOS = (
    # The letter is gone: what stands for it says only that it was there.
    re.compile("\ufffd"),
    # UTF-8 read as Windows', as Macintosh's, or as the console's.
    re.compile(r"[ÃÂ][\x80-\xbf'\"€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€|[a-zñ]Ã[a-z]|√[±°©≠∫≥ëÅâçìö]|[├┬][^\s\w]"),
    # One byte read with another table: a sign, or the wrong kind of letter, in the middle of a word.
    re.compile(f"{_LETRA}[{_SIMBOLOS}]{_LETRA}|[a-záéíóúñ][ŽŠ]"),
    # An opening sign in the middle of a word, which nothing closes.
    re.compile(rf"{_LETRA}¿{_LETRA}(?=[^?]*\Z)|{_LETRA}¡{_LETRA}(?=[^!]*\Z)"),
)
#: «MU?OZ», «Mu?oz»; an address has its own questions, and so has a sentence that opens them.
_PREGUNTA = re.compile(r"(?<!\S)[^\s/=&?@]*(?:[A-ZÁÉÍÓÚÜÑ]\?[A-ZÁÉÍÓÚÜÑ]|[a-záéíóúüñ]\?[a-záéíóúüñ])[^\s/=&@]*(?!\S)")
#: «?NGEL»: no word begins so.
_AL_PRINCIPIO = re.compile(r"(?<!\S)\?[^\W\d_]{2,}")
#: «JOS? RUIZ»: in a name, or in what is written as one, nobody asks.
_AL_FINAL = re.compile(r"[^\W\d_]\?(?=\s+[^\W\d_])")
_LARGO, _LARGO_DE_NOMBRE = 40, 80


def sin_entidades(texto: str) -> str:
    """The text with HTML's entities as the characters that they are. One that nobody knows stays."""
    if "&" not in texto:
        return texto
    for _ in range(_VUELTAS):
        leido = _ENTIDAD.sub(_caracter, texto)
        if leido == texto:
            break
        texto = leido
    return texto


def _caracter(entidad: re.Match[str]) -> str:
    nombre = entidad[0][1:]
    return html.unescape(entidad[0]) if nombre.startswith("#") or nombre in html5 else entidad[0]


def danio(texto: str) -> str:
    """The first word with damaged letters; empty when there is none."""
    if not _SOSPECHA.search(texto):
        return ""
    hallado = next((h for patron in _DANIOS if (h := patron.search(texto))), None)
    if hallado is None and "?" in texto and "¿" not in texto:
        hallado = _PREGUNTA.search(texto) or _AL_PRINCIPIO.search(texto) or _en_nombre(texto)
    return _palabra(texto, hallado) if hallado else ""


def _en_nombre(texto: str) -> re.Match[str] | None:
    es_nombre = len(texto) <= _LARGO_DE_NOMBRE and (texto.isupper() or texto.istitle())
    return _AL_FINAL.search(texto) if es_nombre else None


def _palabra(texto: str, hallado: re.Match[str]) -> str:
    """The word in which it was found, or as much of it as can be shown."""
    antes, despues = texto[: hallado.start()].split(), texto[hallado.end() :].split()
    inicio = antes[-1] if antes and not texto[hallado.start() - 1].isspace() else ""
    final = despues[0] if despues and not texto[hallado.end()].isspace() else ""
    return f"{inicio[-_LARGO:]}{hallado[0][:_LARGO]}{final[:_LARGO]}"
