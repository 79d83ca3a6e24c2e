"""Rows between and under those of a table that are not of it: repeated headers, notes, totals, signatures.

They are told once and by their cause. What might be a candidacy that lost its data is an error; the rest is skipped, and said.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from candidaturas.exchange.canon import compacta
from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.reader.fila import Fila
from candidaturas.exchange.reader.notas import es_nota

#: Below this many columns a row with one datum is as good as any.
_COLUMNAS_MINIMAS = 8


@dataclass(frozen=True, slots=True)
class Criba:
    """Tells the rows of a table from the others, by its header and by where its columns stand."""

    encabezado: Sequence[str]
    posiciones: Collection[int]
    obligatorias: Collection[int]
    titulos: Collection[int] = ()
    """Rows that hold a cell merged over several columns."""

    def separar(self, filas: Sequence[Fila]) -> tuple[list[Fila], list[tuple[Codigo, Fila]]]:
        """The rows of the table, and the others with what each is."""
        propias: list[Fila] = []
        ajenas: list[tuple[Codigo, Fila]] = []
        for fila in filas:
            codigo = self._clase(fila)
            if codigo is None:
                propias.append(fila)
            else:
                ajenas.append((codigo, fila))
        ultima = propias[-1].numero if propias else 0
        return propias, [(self._al_pie(codigo, fila, ultima), fila) for codigo, fila in ajenas]

    def _clase(self, fila: Fila) -> Codigo | None:
        llenas = sum(1 for posicion in self.obligatorias if posicion < len(fila.celdas) and fila.celdas[posicion])
        if self._repite(fila):
            return Codigo.ENCABEZADO_REPETIDO
        if llenas * 2 > len(self.obligatorias) or fila.defectos:
            return None
        if es_nota(fila.celdas):
            return Codigo.FILA_DE_NOTA
        datos = sum(1 for posicion in self.posiciones if posicion < len(fila.celdas) and fila.celdas[posicion])
        pobre = llenas * 3 <= len(self.obligatorias) and datos * 4 <= len(self.posiciones)
        if not pobre or len(self.posiciones) < _COLUMNAS_MINIMAS:
            return None
        return Codigo.FILA_DE_NOTA if fila.numero in self.titulos and datos <= 1 else Codigo.FILA_SUELTA

    def _repite(self, fila: Fila) -> bool:
        """Whether most of the headers stand again in their own columns."""
        iguales = [p for p in self.posiciones if p < len(fila.celdas) and fila.celdas[p] and self._igual(fila, p)]
        return len(iguales) > 1 and len(iguales) * 2 > len(self.posiciones)

    def _igual(self, fila: Fila, posicion: int) -> bool:
        celda, encabezado = fila.celdas[posicion], self.encabezado[posicion]
        return celda == encabezado or (len(celda) < 2 * len(encabezado) + 8 and compacta(celda) == compacta(encabezado))

    def _al_pie(self, codigo: Codigo, fila: Fila, ultima: int) -> Codigo:
        """Under the table and apart from it, a poor row is what people sign and note there."""
        apartada = codigo is Codigo.FILA_SUELTA and fila.numero > ultima + 1 > 1
        return Codigo.FILA_DE_NOTA if apartada else codigo
