"""Warnings of one row: one per cell and reason, however many pieces of the cell fail."""

from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.columnas import Renglon
from candidaturas.exchange.problemas import Problema


class Avisos:
    """Notes in `problemas` what is left out of a row."""

    def __init__(self, renglon: Renglon, problemas: list[Problema]) -> None:
        self.renglon = renglon
        self.problemas = problemas
        self._dichos: set[tuple[str, Codigo]] = set()

    def anotar(self, campo: str, codigo: Codigo, **datos: object) -> None:
        """Note a value that is not loaded."""
        if (campo, codigo) not in self._dichos:
            self._dichos.add((campo, codigo))
            self.problemas.append(self.renglon.problema(campo, codigo, grave=False, **datos))
