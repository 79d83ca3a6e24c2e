"""List numbers and pairs of a registry that has neither: they follow from the order of its rows."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from candidaturas.exchange.canon import palabras
from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.filas import FilaRegistro
from candidaturas.exchange.problemas import Problema
from candidaturas.vocabulario import Calidad

SIN_NUMERO = 0


@dataclass(slots=True)
class _Lista:
    """The fórmulas of one actor for one office and place, as far as they have been read."""

    numero: int = 0
    abierta: FilaRegistro | None = None
    """A propietaria that still waits for her suplente."""


def numerar(filas: Iterable[FilaRegistro | None], problemas: list[Problema]) -> list[FilaRegistro]:
    """Each propietaria takes the next number of her list; the row under her, her suplente, the same.

    A suplente elsewhere is an error: whose she is would be a guess. A row that brings its number keeps it. None stands for
    a row that was refused: what is missing beside it has been said already.
    """
    listas: dict[tuple[str, ...], _Lista] = {}
    numeradas: list[FilaRegistro] = []
    anterior, tras_rechazada = _Lista(), False
    for fila in filas:
        if fila is None:
            anterior.abierta, tras_rechazada = None, True
            continue
        if fila.numero != SIN_NUMERO:
            numeradas.append(fila)
            continue
        anterior = lista = listas.setdefault(_llave(fila), _Lista())
        if fila.calidad is Calidad.PROPIETARIA:
            _avisar_sola(lista, problemas)
            lista.numero += 1
            lista.abierta = fila
        elif lista.abierta is None:
            if not tras_rechazada:
                problemas.append(fila.renglon.problema("tipo", Codigo.SUPLENTE_SOLA))
            tras_rechazada = False
            continue
        else:
            lista.abierta = None
        tras_rechazada = False
        numeradas.append(replace(fila, numero=lista.numero))
    for lista in listas.values():
        _avisar_sola(lista, problemas)
    return numeradas


def _llave(fila: FilaRegistro) -> tuple[str, ...]:
    return tuple(map(palabras, (fila.municipio, fila.distrito, fila.postulante, fila.cargo)))


def _avisar_sola(lista: _Lista, problemas: list[Problema]) -> None:
    if lista.abierta is not None:
        problemas.append(lista.abierta.renglon.problema("tipo", Codigo.PROPIETARIA_SOLA, grave=False))
