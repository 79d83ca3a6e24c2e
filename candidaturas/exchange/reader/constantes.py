"""Formulas that compute nothing: a truth value, a number or a text written as a formula is that value.

LibreOffice saves a truth value as `=TRUE()`, and systems write `="0123"` so that a spreadsheet keeps the zero.
"""

import re

_VERDAD = {
    **dict.fromkeys(("TRUE", "TRUE()", "VERDADERO", "VERDADERO()"), "VERDADERO"),
    **dict.fromkeys(("FALSE", "FALSE()", "FALSO", "FALSO()"), "FALSO"),
}
_NUMERO = re.compile(r"[+-]?\d{1,15}(?:\.\d{1,15})?")
_TEXTO = re.compile(r'"((?:[^"]|"")*)"')


def constante(formula: str) -> str | None:
    """The text of the value of a formula, `=` included, that is only a constant; None when it computes something."""
    cuerpo = formula.strip().removeprefix("=").strip().removeprefix("_xlfn.")
    if (verdad := _VERDAD.get(cuerpo.replace(" ", "").upper())) is not None:
        return verdad
    if _NUMERO.fullmatch(cuerpo):
        return cuerpo.removeprefix("+")
    entre_comillas = _TEXTO.fullmatch(cuerpo)
    return entre_comillas[1].replace('""', '"') if entre_comillas else None
