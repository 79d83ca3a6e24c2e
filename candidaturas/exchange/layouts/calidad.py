"""Propietaria and suplente where no sheet decides: what the two rows of a fórmula say, else their order."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from candidaturas.exchange.canon import palabras
from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.filas import FilaRegistro, numeros_de
from candidaturas.exchange.problemas import Problema
from candidaturas.vocabulario import Calidad

_POR_ORDEN = (Calidad.PROPIETARIA, Calidad.SUPLENTE)
_FILAS_DICHAS = 40


def ordenar_por_filas(filas: Iterable[FilaRegistro], problemas: list[Problema]) -> list[FilaRegistro]:
    """Where both rows of a fórmula carry the same calidad, the first is taken for the propietaria.

    INE's first sheet labels women suplentes PROPIETARIA. The warning names the rows: a person confirms.
    """
    todas = list(filas)
    formulas: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for indice, fila in enumerate(todas):
        formulas[_formula(fila)].append(indice)
    por_orden: list[int] = []
    for indices in formulas.values():
        if len(indices) == 2 and todas[indices[0]].calidad == todas[indices[1]].calidad:
            for indice, calidad in zip(indices, _POR_ORDEN, strict=True):
                todas[indice] = replace(todas[indice], calidad=calidad, calidad_por_orden=True)
            por_orden += indices
    if todas:
        problemas.append(_aviso([todas[indice] for indice in sorted(por_orden)], todas[0]))
    return todas


def _formula(fila: FilaRegistro) -> tuple[str, ...]:
    partes = (fila.cargo, fila.distrito, fila.municipio, fila.postulante)
    return (*map(palabras, partes), str(fila.numero))


def _aviso(por_orden: list[FilaRegistro], primera: FilaRegistro) -> Problema:
    numeros = numeros_de(por_orden)
    dichas = ", ".join(numeros[:_FILAS_DICHAS]) + ("…" if len(numeros) > _FILAS_DICHAS else "")
    return Problema(
        Codigo.CALIDAD_POR_ORDEN if por_orden else Codigo.CALIDAD_SIN_HOJA,
        hoja=primera.renglon.tabla.hoja.nombre,
        columna=primera.renglon.rotulo("tipo"),
        datos={"formulas": len(por_orden) // 2, "filas": dichas},
        grave=False,
    )
