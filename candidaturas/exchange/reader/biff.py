"""What the parser of old workbooks hides: formulas, merges, and what is hidden, from the workbook's own records."""

import os
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from xlrd.compdoc import CompDoc

from candidaturas.exchange.reader.combinadas import Rango

_FORMULA, _COMPARTIDA, _BOF, _FILA, _COLUMNAS, _COMBINADAS = 0x0006, 0x04BC, 0x0809, 0x0208, 0x007D, 0x00E5
_HOJA_DE_CELDAS = 0x0010
#: A formula that is written at another cell.
_COMO_OTRA = b"\x01"
_FILA_OCULTA, _COLUMNA_OCULTA = 0x20, 0x01
#: A formula that is only a truth value: the value itself, or a call of the function that gives it.
_VERDADES = {
    b"\x1d\x01": "VERDADERO",
    b"\x1d\x00": "FALSO",
    **{bytes((ficha, 34, 0)): "VERDADERO" for ficha in (0x21, 0x41, 0x61)},
    **{bytes((ficha, 35, 0)): "FALSO" for ficha in (0x21, 0x41, 0x61)},
    **{bytes((ficha, 0, 34, 0)): "VERDADERO" for ficha in (0x22, 0x42, 0x62)},
    **{bytes((ficha, 0, 35, 0)): "FALSO" for ficha in (0x22, 0x42, 0x62)},
}


@dataclass(slots=True)
class Registros:
    """What a sheet's records say; rows and columns from 0."""

    fichas: dict[tuple[int, int], bytes] = field(default_factory=dict)
    """Place of each formula, with its tokens."""
    compartidas: dict[tuple[int, int], bytes] = field(default_factory=dict)
    """Tokens that several formulas share, by the place of the first of them."""
    filas_ocultas: set[int] = field(default_factory=set)
    columnas_ocultas: set[int] = field(default_factory=set)
    combinadas: list[Rango] = field(default_factory=list)

    def constante(self, lugar: tuple[int, int]) -> str | None:
        """The value of a formula that is only a truth value; None when it computes something."""
        fichas = self.fichas[lugar]
        if fichas[:1] == _COMO_OTRA and len(fichas) >= 5:
            fichas = self.compartidas.get(struct.unpack_from("<HH", fichas, 1), b"")
        return _VERDADES.get(fichas)


def leer_registros(contenido: bytes) -> list[Registros]:
    """The sheets of a workbook, in order."""
    hojas: list[Registros] = []
    for tipo, cuerpo in _registros(contenido):
        if tipo == _BOF and len(cuerpo) >= 4:
            if struct.unpack_from("<H", cuerpo, 2)[0] == _HOJA_DE_CELDAS:
                hojas.append(Registros())
        elif hojas:
            _anotar(hojas[-1], tipo, cuerpo)
    return hojas


def _registros(contenido: bytes) -> Iterator[tuple[int, bytes]]:
    with Path(os.devnull).open("w") as nada:
        corriente = CompDoc(contenido, logfile=nada)
        datos = corriente.get_named_stream("Workbook") or corriente.get_named_stream("Book") or b""
    posicion = 0
    while posicion + 4 <= len(datos):
        tipo, largo = struct.unpack_from("<HH", datos, posicion)
        yield tipo, datos[posicion + 4 : posicion + 4 + largo]
        posicion += 4 + largo


def _anotar(hoja: Registros, tipo: int, cuerpo: bytes) -> None:
    if tipo == _FORMULA and len(cuerpo) >= 4:
        # Row, column, format, value (8), flags, chain; then how many bytes of tokens, and the tokens.
        largo = struct.unpack_from("<H", cuerpo, 20)[0] if len(cuerpo) >= 22 else 0
        hoja.fichas[struct.unpack_from("<HH", cuerpo)] = cuerpo[22 : 22 + largo]
    elif tipo == _COMPARTIDA and len(cuerpo) >= 10:
        # First and last row, first and last column, flags; then as above.
        fila, _ultima_fila, columna = struct.unpack_from("<HHB", cuerpo)
        hoja.compartidas[fila, columna] = cuerpo[10 : 10 + struct.unpack_from("<H", cuerpo, 8)[0]]
    elif tipo == _FILA and len(cuerpo) >= 13 and cuerpo[12] & _FILA_OCULTA:
        hoja.filas_ocultas.add(struct.unpack_from("<H", cuerpo)[0])
    elif tipo == _COLUMNAS and len(cuerpo) >= 10:
        primera, ultima, ancho, _formato, marcas = struct.unpack_from("<5H", cuerpo)
        if marcas & _COLUMNA_OCULTA or not ancho:
            hoja.columnas_ocultas.update(range(primera, min(ultima, 255) + 1))
    elif tipo == _COMBINADAS and len(cuerpo) >= 2:
        cuantas = min(struct.unpack_from("<H", cuerpo)[0], (len(cuerpo) - 2) // 8)
        for indice in range(cuantas):
            fila, ultima_fila, columna, ultima_columna = struct.unpack_from("<4H", cuerpo, 2 + 8 * indice)
            hoja.combinadas.append(Rango(fila + 1, ultima_fila + 1, columna, ultima_columna))
