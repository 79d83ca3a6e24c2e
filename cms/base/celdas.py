"""Cells of the delimited text that people open in a spreadsheet. Those of a workbook have a type, and need none of this."""

#: A cell that begins with one of these would be run as a formula.
_PELIGROSOS = ("=", "+", "-", "@", "\t", "\r")


def celda_segura(texto: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{texto}" if texto.startswith(_PELIGROSOS) else texto
