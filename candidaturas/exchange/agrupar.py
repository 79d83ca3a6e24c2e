"""Problems as people read them: what many rows share is said once, with the rows where it happens."""

from collections.abc import Iterable
from dataclasses import dataclass

from candidaturas.exchange.problemas import Problema

_FILAS_DICHAS = 12


@dataclass(frozen=True, slots=True)
class Grupo:
    """One problem and the rows of a sheet that have it."""

    problema: Problema
    filas: tuple[int, ...]

    @property
    def cuantas(self) -> int:
        """How many rows."""
        return len(self.filas)

    @property
    def filas_dichas(self) -> str:
        """The first row numbers; empty when the problem is of the whole file."""
        numeros = [str(numero) for numero in self.filas if numero]
        return ", ".join(numeros[:_FILAS_DICHAS]) + ("…" if len(numeros) > _FILAS_DICHAS else "")


def agrupar(problemas: Iterable[Problema]) -> list[Grupo]:
    """Errors before warnings; inside each, in the order of the file."""
    grupos: dict[tuple[object, ...], list[Problema]] = {}
    for problema in problemas:
        llave = (problema.codigo, problema.hoja, problema.columna, problema.mensaje, problema.grave)
        grupos.setdefault(llave, []).append(problema)
    juntos = [Grupo(iguales[0], tuple(p.fila for p in iguales)) for iguales in grupos.values()]
    return sorted(juntos, key=lambda grupo: not grupo.problema.grave)
