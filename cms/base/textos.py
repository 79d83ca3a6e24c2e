"""What no text may carry: characters that nobody sees, that turn the reading order round, or that XML forbids."""

import json
import re
from typing import Any

#: Marks that nobody sees are dropped; soft line breaks, as word processors paste them, become line breaks.
INVISIBLES: dict[int, str] = {
    **dict.fromkeys(map(ord, "\ufeff\u200b\u200e\u200f\u2060\u00ad\ufffe\uffff"), ""),
    **dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)], ""),
    **dict.fromkeys(map(ord, "\x0b\x0c\x85\u2028\u2029"), "\n"),
}
#: Never text: where they come from, something went wrong. NUL is apart: forms and files refuse it by name.
CONTROL = re.compile(r"[\x01-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")
#: A letter written by its number in JSON that is no character by itself: half of one, or NUL.
_EN_JSON = re.compile(r"\\u(?:0000|[dD][89abAB][0-9a-fA-F]{2}|[dD][c-fC-F][0-9a-fA-F]{2})")
_SOBRA = re.compile(f"{CONTROL.pattern}|[{''.join(map(chr, INVISIBLES))}]")


def sobra(texto: str) -> bool:
    """Whether `legible` may change it."""
    return _SOBRA.search(texto) is not None or (_parece_json(texto) and _EN_JSON.search(texto) is not None)


def legible(texto: str) -> str:
    """A text without them; of JSON, such as an editor of rich text sends, without those that it writes by their number."""
    limpio = CONTROL.sub("", texto.translate(INVISIBLES))
    if not (_parece_json(limpio) and _EN_JSON.search(limpio)):
        return limpio
    try:
        return json.dumps(_sin_ilegibles(json.loads(limpio)), ensure_ascii=False)
    except (ValueError, RecursionError):
        return limpio


def _parece_json(texto: str) -> bool:
    return texto.lstrip().startswith(("{", "["))


def _sin_ilegibles(dato: Any) -> Any:
    match dato:
        case str():
            return legible(dato.replace("\0", ""))
        case list():
            return [_sin_ilegibles(uno) for uno in dato]
        case dict():
            return {_sin_ilegibles(clave): _sin_ilegibles(valor) for clave, valor in dato.items()}
        case _:
            return dato
