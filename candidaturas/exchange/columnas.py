"""From sheets to tables: headers found by name, and rows that answer by field."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import islice

from candidaturas.exchange.canon import compacta, limpia, palabras
from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.errores import ColumnaObligatoria, ColumnaRepetida, EncabezadoIlegible
from candidaturas.exchange.missing import sin_faltante
from candidaturas.exchange.problemas import RESERVADO, Problema
from candidaturas.exchange.reader.fila import Fila, letra
from candidaturas.exchange.reader.hoja import FILAS_DE_TITULO, Hoja
from candidaturas.exchange.seriales import fecha_del_serial
from candidaturas.exchange.sueltas import Criba


@dataclass(frozen=True, slots=True)
class Columna:
    """A column of a layout: its field, the headers it has had over the years, and how it is treated."""

    campo: str
    nombres: tuple[str, ...]
    obligatoria: bool = False
    reservada: bool = False
    """Private: its values are never stored or shown in a problem."""
    numero: int | None = None
    """A question of the identity sheet, recognised by its leading number whatever its wording."""
    fecha: bool = False
    """Of dates: a number in it is a date that lost its format."""

    def es(self, encabezado: str) -> bool:
        """Whether a header names this column."""
        if self.numero is not None:
            return _numero_inicial(encabezado) == self.numero
        return compacta(encabezado) in _compactas(self.nombres)


@lru_cache(maxsize=500)
def _compactas(nombres: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(compacta, nombres))


def _numero_inicial(encabezado: str) -> int | None:
    digitos = encabezado.lstrip()[:3]
    cifras = "".join(islice((c for c in digitos if c.isascii() and c.isdigit()), 2))
    resto = encabezado.lstrip()[len(cifras) :]
    return int(cifras) if cifras and digitos.startswith(cifras) and resto[:1] in {".", ")", "-", " ", "°"} else None


@dataclass(frozen=True)
class Tabla:
    """A sheet whose headers are those of a layout's columns."""

    hoja: Hoja
    encabezado: Fila
    posiciones: Mapping[str, int]
    rotulos: Mapping[str, str]
    """The header of each field as the file writes it."""
    columnas: Mapping[str, Columna]
    _dichos: dict[str, frozenset[str]] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def fila_encabezado(self) -> int:
        """Its number, as the spreadsheet shows it."""
        return self.encabezado.numero

    @property
    def ancho(self) -> int:
        """How many columns have a header, or stand before one that has."""
        return len(self.encabezado.celdas)

    def dichos(self, campo: str) -> frozenset[str]:
        """All that a column says, in canonical words: some values are only understood by the others."""
        if campo not in self._dichos:
            self._dichos[campo] = frozenset(palabras(renglon.texto(campo)) for renglon in self.renglones()) - {""}
        return self._dichos[campo]

    def trae(self, campo: str) -> bool:
        """Whether the file has this column."""
        return campo in self.posiciones

    @cached_property
    def _filas(self) -> tuple[list[Fila], list[tuple[Codigo, Fila]]]:
        obligatorias = [p for campo, p in self.posiciones.items() if self.columnas[campo].obligatoria]
        titulos = {rango.fila for rango in self.hoja.disposicion.combinadas if rango.es_titulo}
        criba = Criba(self.encabezado.celdas, self.posiciones.values(), obligatorias, titulos)
        return criba.separar([fila for fila in self.hoja.filas() if fila.numero > self.fila_encabezado])

    def renglones(self) -> Iterator["Renglon"]:
        """The rows under the headers, without notes, totals and headers that stand again."""
        return (Renglon(self, fila) for fila in self._filas[0])

    @property
    def ajenas(self) -> list[tuple[Codigo, Fila]]:
        """The rows under the headers that are not of the table, with what each is."""
        return self._filas[1]

    def columnas_ausentes(self) -> list[Problema]:
        """A warning for each optional column that the file does not bring."""
        return [
            Problema(Codigo.COLUMNA_AUSENTE, hoja=self.hoja.nombre, columna=columna.nombres[0], grave=False)
            for columna in self.columnas.values()
            if columna.campo not in self.posiciones
        ]


@dataclass(frozen=True, slots=True)
class Renglon:
    """A row of a table, asked by field."""

    tabla: Tabla
    fila: Fila

    @property
    def numero(self) -> int:
        """The row's number as the spreadsheet shows it."""
        return self.fila.numero

    def crudo(self, campo: str) -> str:
        """The cell as it came; empty when the column or the cell is absent."""
        celda = self._celda(campo)
        if celda[:1].isdigit() and self.tabla.columnas[campo].fecha and (fecha := self._serial(celda)):
            return fecha.isoformat()
        return celda

    def perdio_el_formato(self, campo: str) -> bool:
        """Whether a date stands in the cell as the number that spreadsheets keep for it."""
        return self._serial(self._celda(campo)) is not None

    def _celda(self, campo: str) -> str:
        posicion = self.tabla.posiciones.get(campo)
        return self.fila.celdas[posicion] if posicion is not None and posicion < len(self.fila.celdas) else ""

    def _serial(self, celda: str) -> dt.date | None:
        return fecha_del_serial(celda, desde_1904=self.tabla.hoja.desde_1904)

    def texto(self, campo: str) -> str:
        """The cell on one line, or the empty string for any spelling of missing."""
        return limpia(sin_faltante(self.crudo(campo), campo))

    def prosa(self, campo: str) -> str:
        """The cell with its line breaks, or the empty string for any spelling of missing."""
        return sin_faltante(self.crudo(campo), campo)

    def rotulo(self, campo: str) -> str:
        """The column's header as the file writes it."""
        return self.tabla.rotulos.get(campo) or self.tabla.columnas[campo].nombres[0]

    def problema(self, campo: str, codigo: Codigo, *, grave: bool = True, **datos: object) -> Problema:
        """A problem in one of this row's cells, with its value unless it is private."""
        reservada = self.tabla.columnas[campo].reservada
        valor = limpia(self.crudo(campo))
        return Problema(
            codigo,
            hoja=self.tabla.hoja.nombre,
            fila=self.numero,
            columna=self.rotulo(campo)[:80],
            valor=(RESERVADO if reservada and valor else valor)[:200],
            datos=datos,
            grave=grave,
        )

    def defectos(self) -> list[Problema]:
        """What is wrong in this row's cells whatever their meaning, and content without a header."""
        campos = {posicion: campo for campo, posicion in self.tabla.posiciones.items()}
        encontrados = []
        for defecto in self.fila.defectos:
            campo = campos.get(defecto.columna)
            columna = self.rotulo(campo)[:80] if campo else letra(defecto.columna)
            reservada = campo is None or self.tabla.columnas[campo].reservada
            encontrados.append(
                Problema(
                    defecto.codigo,
                    hoja=self.tabla.hoja.nombre,
                    fila=self.numero,
                    columna=f"{columna} ({letra(defecto.columna)}{self.numero})",
                    valor=RESERVADO if reservada and defecto.codigo is Codigo.LETRAS_DANADAS else defecto.valor,
                    datos={"largo": defecto.largo, "maximo": 32_767} if defecto.largo else {},
                )
            )
        if len(self.fila.celdas) > self.tabla.ancho:
            sobra = next(i for i in range(self.tabla.ancho, len(self.fila.celdas)) if self.fila.celdas[i])
            columna = f"{letra(sobra)}{self.numero}"
            encontrados.append(
                Problema(Codigo.CELDA_SIN_COLUMNA, hoja=self.tabla.hoja.nombre, fila=self.numero, columna=columna)
            )
        return encontrados


def buscar_tabla(hoja: Hoja, columnas: Sequence[Columna]) -> Tabla | None:
    """The table of these columns in a sheet, or None when no row has most of the required headers.

    Raises `ColumnaRepetida` when a header stands twice.
    """
    obligatorias = [columna for columna in columnas if columna.obligatoria]
    mejor = max(hoja.comienzo, key=lambda fila: _aciertos(fila, columnas), default=None)
    if mejor is None or _aciertos(mejor, obligatorias) * 2 <= len(obligatorias):
        return None
    # Merged headers are known once the sheet is read whole, which only one that looks like a registry is.
    primeras = islice(hoja.filas(), FILAS_DE_TITULO)
    return _tabla(hoja, max(primeras, key=lambda fila: _aciertos(fila, columnas)), columnas)


def _aciertos(fila: Fila, columnas: Sequence[Columna]) -> int:
    return sum(any(columna.es(celda) for celda in fila.celdas if celda) for columna in columnas)


def _tabla(hoja: Hoja, encabezado: Fila, columnas: Sequence[Columna]) -> Tabla:
    posiciones: dict[str, int] = {}
    rotulos: dict[str, str] = {}
    for indice, celda in enumerate(encabezado.celdas):
        columna = next((c for c in columnas if celda and c.es(celda)), None)
        if columna is None:
            continue
        if columna.campo in posiciones:
            raise ColumnaRepetida(hoja=hoja.nombre, fila=encabezado.numero, columna=limpia(celda))
        posiciones[columna.campo] = indice
        rotulos[columna.campo] = limpia(celda)
    por_campo = {columna.campo: columna for columna in columnas}
    return Tabla(hoja, encabezado, posiciones, rotulos, por_campo)


def exigir_obligatorias(tabla: Tabla, formato: str) -> None:
    """Raise `ColumnaObligatoria` for the first required column that the table lacks, or `EncabezadoIlegible` for a header that nobody can read."""
    if defecto := next(iter(tabla.encabezado.defectos), None):
        celda = f"{letra(defecto.columna)}{tabla.fila_encabezado}"
        raise EncabezadoIlegible(hoja=tabla.hoja.nombre, fila=tabla.fila_encabezado, celda=celda)
    for columna in tabla.columnas.values():
        if columna.obligatoria and not tabla.trae(columna.campo):
            raise ColumnaObligatoria(hoja=tabla.hoja.nombre, columna=columna.nombres[0], formato=formato)


def campo_del_nombre(renglon: Renglon) -> str:
    """The column where a layout has the person's name, or its first part."""
    return "nombre" if "nombre" in renglon.tabla.columnas else "nombres"
