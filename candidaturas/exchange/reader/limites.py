"""How much of a file is read: everything that unpacks, counts or measures stops at one of these."""

from dataclasses import dataclass

MB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limites:
    """Bounds of one file. They fit a national registry and leave no room for a zip bomb."""

    bytes_archivo: int = 40 * MB
    bytes_descomprimidos: int = 250 * MB
    proporcion: int = 150
    """Unpacked to packed bytes, checked once the file unpacks beyond `bytes_sin_proporcion`."""
    bytes_sin_proporcion: int = 20 * MB
    entradas_zip: int = 1_000
    hojas: int = 30
    filas: int = 60_000
    filas_fisicas: int = 1_048_576
    """Last row number a spreadsheet can have: empty rows are skipped, not stored."""
    columnas: int = 200
    largo_celda: int = 32_767
    """What a spreadsheet's cell holds at most."""


LIMITES = Limites()
