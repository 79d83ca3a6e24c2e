"""Collects what the cells of one row say, and apart what is wrong in them."""

from typing import TypeVar

from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.columnas import Renglon
from candidaturas.exchange.problemas import Problema

T = TypeVar("T")


class Cosecha:
    """Every cell of a row is read, so that all its problems are told at once."""

    def __init__(self, problemas: list[Problema]) -> None:
        self.problemas = problemas
        # «EDAD (J2)»: the header before the cell's name.
        self._con_defecto = {problema.columna.rpartition(" (")[0] for problema in problemas}

    def tomar(self, valor: T | Problema) -> T | None:
        """The value, or None with its problem noted."""
        if isinstance(valor, Problema):
            self._anotar(valor)
            return None
        return valor

    def exigir(self, renglon: Renglon, campo: str) -> None:
        """Note a required cell that is missing."""
        if not renglon.texto(campo):
            self._anotar(renglon.problema(campo, Codigo.FALTA_DATO))

    def _anotar(self, problema: Problema) -> None:
        """A cell that cannot be read is not missing as well."""
        if problema.codigo is not Codigo.FALTA_DATO or problema.columna not in self._con_defecto:
            self.problemas.append(problema)
