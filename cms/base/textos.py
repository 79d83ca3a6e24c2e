"""What no text may carry: characters that nobody sees, that turn the reading order round, or that XML forbids."""

import re

#: Marks that nobody sees are dropped; soft line breaks, as word processors paste them, become line breaks.
INVISIBLES: dict[int, str] = {
    **dict.fromkeys(map(ord, "\ufeff\u200b\u200e\u200f\u2060\u00ad\ufffe\uffff"), ""),
    **dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)], ""),
    **dict.fromkeys(map(ord, "\x0b\x0c\x85\u2028\u2029"), "\n"),
}
#: Never text: where they come from, something went wrong. NUL is apart: forms and files refuse it by name.
CONTROL = re.compile(r"[\x01-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")
_SOBRA = re.compile(f"{CONTROL.pattern}|[{''.join(map(chr, INVISIBLES))}]")


def sobra(texto: str) -> bool:
    """Whether `legible` would change it."""
    return _SOBRA.search(texto) is not None


def legible(texto: str) -> str:
    """A text without them."""
    return CONTROL.sub("", texto.translate(INVISIBLES))
