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
    # The wrong kind of capital after a small letter, or the reverse: «MuÒoz», «RAòL». A word may begin with one.
    re.compile(
        r"[a-záéíóúüñ][ÈÊÌÎÒÔÕÙÛÐÝÞĂĄŁ]|[A-ZÁÉÍÓÚÜÑ]{2}[èêìîòôõùûðýþăął]|[A-ZÁÉÍÓÚÜÑ][èêìîòôõùûðýþăął][A-ZÁÉÍÓÚÜÑ]"
    ),
    re.compile(f"{_LETRA}ƒ|[ĂĄ]['‘’“”±]"),
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
#: In a name, and only there: in prose a dash joins words, and a formula has a ².
_DANIOS_DE_NOMBRE = (
    re.compile(f"{_LETRA}[—–•“”„«»…‹›†‡]{_LETRA}"),
    re.compile("[ÐðÞþÝßƒĂăĄąŁł¹²³¼½¾]"),
    re.compile(r"Õ(?![Ee])(?=\w)|[ÈÒ](?=[A-ZÁÉÍÓÚÜÑ])"),
)
_PALABRA = re.compile(f"{_LETRA}+")
_APOSTROFO = re.compile(r"(\w+)[’‘´`](\w+)")
_ANTES_DE_APOSTROFO = frozenset({"dell", "sant"})


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


def danio_en_nombre(texto: str) -> str:
    """The first word of a name with damaged letters, by rules that prose would not bear; empty when there is none."""
    hallado = next((h for patron in _DANIOS_DE_NOMBRE if (h := patron.search(texto))), None)
    hallado = hallado or next((h for h in _PALABRA.finditer(texto) if _mezcla(h[0])), None)
    hallado = hallado or next((h for h in _APOSTROFO.finditer(texto) if _en_lugar_de_letra(h[1], h[2])), None)
    return _palabra(texto, hallado) if hallado else ""


def _en_lugar_de_letra(antes: str, despues: str) -> bool:
    """Whether an apostrophe is not one: it follows an initial («D’Angelo»), or stands between equal vowels («Ka’an»)."""
    if despues.lower() == "s" or antes[-1].lower() == despues[0].lower():
        return False
    larga = len(antes) > 1 and antes.lower() not in _ANTES_DE_APOSTROFO
    return larga or (antes.isupper() and despues[0].islower())


def _mezcla(palabra: str) -> bool:
    """Whether an accented letter has not the case of its word: «JosÉ», «RAúL»."""
    llanas = [c for c in palabra if c.isascii()]
    ajenas = [(antes, c) for antes, c in zip(" " + palabra, palabra, strict=False) if not c.isascii() and c not in "ªº"]
    if len(llanas) > 1 and all(c.isupper() for c in llanas):
        return any(c.islower() for _antes, c in ajenas)
    return any(c.isupper() and antes.islower() for antes, c in ajenas)


def _en_nombre(texto: str) -> re.Match[str] | None:
    es_nombre = len(texto) <= _LARGO_DE_NOMBRE and (texto.isupper() or texto.istitle())
    return _AL_FINAL.search(texto) if es_nombre else None


def _palabra(texto: str, hallado: re.Match[str]) -> str:
    """The word in which it was found, or as much of it as can be shown."""
    antes, despues = texto[: hallado.start()].split(), texto[hallado.end() :].split()
    inicio = antes[-1] if antes and not texto[hallado.start() - 1].isspace() else ""
    final = despues[0] if despues and not texto[hallado.end()].isspace() else ""
    return f"{inicio[-_LARGO:]}{hallado[0][:_LARGO]}{final[:_LARGO]}"
