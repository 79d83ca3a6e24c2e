"""What stands under or inside a table without being a row of it: sources, notes, totals, signatures."""

import re
from collections.abc import Sequence

_NOTA = re.compile(
    r"\s*(?:[*†‡¹²³_]|\(?\d{1,2}\)\s|-{3,}|[.…]{3,}|(?:fuentes?|notas?|(?:sub|gran\s+)?total(?:es)?|elabor[oó]|elaborad[oa]"
    r"|revis[oó]|valid[oó]|autoriz[oó]|aprob[oó]|atentamente|vo\.?\s*bo\.?|firmas?|responsable|observaci(?:[oó]n|ones)"
    r"|p[aá]gina|hoja\s+\d+|corte\s+al?|[uú]ltima\s+actualizaci[oó]n|actualizado|fecha\s+de\s+(?:corte|elaboraci[oó]n|impresi[oó]n)"
    r"|fin\s+de(?:l|\s+la)\s+(?:tabla|archivo|registro|lista))\b)",
    re.IGNORECASE,
)


def es_nota(celdas: Sequence[str]) -> bool:
    """Whether the first thing that a row says begins as notes, totals and signatures do."""
    primera = next((celda for celda in celdas if celda and not celda.isspace()), "")
    return _NOTA.match(primera) is not None
