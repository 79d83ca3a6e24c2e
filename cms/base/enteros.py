"""Whole numbers that come in as text. No row has one beyond 64 bits, and no database looks for it without failing."""

ENTERO_MAXIMO = 2**63 - 1
_CIFRAS = len(str(ENTERO_MAXIMO))


def entero(texto: str) -> int | None:
    """The number that a text writes in figures; None for what is no number or is larger than any row's."""
    # Its length first: Python refuses to read thousands of figures.
    if not texto.isdecimal() or len(texto) > _CIFRAS:
        return None
    numero = int(texto)
    return numero if numero <= ENTERO_MAXIMO else None


def desborda(texto: str) -> bool:
    """Whether a text writes a number, with or without sign, that is larger than any row's."""
    cifras = texto.strip().lstrip("+-")
    return cifras.isdecimal() and entero(cifras.lstrip("0") or "0") is None
