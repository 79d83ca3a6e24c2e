"""What is to be said of a table besides what is wrong in its cells: how some were read, and which rows were skipped."""

from collections.abc import Iterator

from candidaturas.exchange.canon import limpia
from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.columnas import Renglon, Tabla
from candidaturas.exchange.problemas import RESERVADO, Problema
from candidaturas.exchange.reader.fila import Defecto, Fila, letra


def lo_dicho(tabla: Tabla) -> Iterator[Problema]:
    """Warnings, and an error for each row that may be a candidacy without its data."""
    campos = {posicion: campo for campo, posicion in tabla.posiciones.items()}
    de_fecha = [campo for campo, columna in tabla.columnas.items() if columna.fecha and tabla.trae(campo)]
    for codigo, fila in tabla.ajenas:
        yield _de_fila(tabla, codigo, fila, campos)
    for renglon in tabla.renglones():
        for aviso in renglon.fila.avisos:
            yield _de_celda(renglon, aviso, campos.get(aviso.columna))
        for campo in de_fecha:
            if renglon.perdio_el_formato(campo):
                yield renglon.problema(campo, Codigo.FECHA_SIN_FORMATO, grave=False)


def _de_fila(tabla: Tabla, codigo: Codigo, fila: Fila, campos: dict[int, str]) -> Problema:
    """With the first thing that the row says, unless its column is private or unknown."""
    posicion = next((i for i, celda in enumerate(fila.celdas) if celda), 0)
    privada = posicion not in campos or tabla.columnas[campos[posicion]].reservada
    valor = RESERVADO if privada else limpia(fila.celdas[posicion])[:80]
    return Problema(codigo, hoja=tabla.hoja.nombre, fila=fila.numero, valor=valor, grave=codigo is Codigo.FILA_SUELTA)


def _de_celda(renglon: Renglon, aviso: Defecto, campo: str | None) -> Problema:
    columna = renglon.rotulo(campo)[:80] if campo else letra(aviso.columna)
    return Problema(aviso.codigo, hoja=renglon.tabla.hoja.nombre, fila=renglon.numero, columna=columna, grave=False)
