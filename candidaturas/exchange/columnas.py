"""From sheets to tables: headers found by name, and rows that answer by field."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from candidaturas.exchange.canon import compacta, limpia, palabras
from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.errores import ColumnaObligatoria, ColumnaRepetida
from candidaturas.exchange.missing import sin_faltante
from candidaturas.exchange.problemas import RESERVADO, Problema
from candidaturas.exchange.reader.hoja import Fila, Hoja

#: Headers may stand under a title: they are looked for in this many rows with content.
_FILAS_DE_TITULO = 15


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

    def es(self, encabezado: str) -> bool:
        """Whether a header names this column."""
        if self.numero is not None:
            return _numero_inicial(encabezado) == self.numero
        return compacta(encabezado) in {compacta(nombre) for nombre in self.nombres}


def _numero_inicial(encabezado: str) -> int | None:
    digitos = encabezado.lstrip()[:3]
    cifras = "".join(islice((c for c in digitos if c.isascii() and c.isdigit()), 2))
    resto = encabezado.lstrip()[len(cifras) :]
    return int(cifras) if cifras and digitos.startswith(cifras) and resto[:1] in {".", ")", "-", " ", "°"} else None


@dataclass(frozen=True, slots=True)
class Tabla:
    """A sheet whose headers are those of a layout's columns."""

    hoja: Hoja
    fila_encabezado: int
    posiciones: Mapping[str, int]
    rotulos: Mapping[str, str]
    """The header of each field as the file writes it."""
    columnas: Mapping[str, Columna]
    ancho: int
    _dichos: dict[str, frozenset[str]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def dichos(self, campo: str) -> frozenset[str]:
        """All that a column says, in canonical words: some values are only understood by the others."""
        if campo not in self._dichos:
            self._dichos[campo] = frozenset(palabras(renglon.texto(campo)) for renglon in self.renglones()) - {""}
        return self._dichos[campo]

    def trae(self, campo: str) -> bool:
        """Whether the file has this column."""
        return campo in self.posiciones

    def renglones(self) -> Iterator["Renglon"]:
        """The rows under the headers."""
        for fila in self.hoja.filas():
            if fila.numero > self.fila_encabezado:
                yield Renglon(self, fila)

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
        posicion = self.tabla.posiciones.get(campo)
        return self.fila.celdas[posicion] if posicion is not None and posicion < len(self.fila.celdas) else ""

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
            encontrados.append(
                Problema(
                    defecto.codigo,
                    hoja=self.tabla.hoja.nombre,
                    fila=self.numero,
                    columna=f"{columna} ({letra(defecto.columna)}{self.numero})",
                    valor=defecto.valor,
                    datos={"largo": defecto.largo, "maximo": 32_767} if defecto.largo else {},
                )
            )
        if len(self.fila.celdas) > self.tabla.ancho:
            columna = f"{letra(self.tabla.ancho)}{self.numero}"
            encontrados.append(
                Problema(Codigo.CELDA_SIN_COLUMNA, hoja=self.tabla.hoja.nombre, fila=self.numero, columna=columna)
            )
        return encontrados


def letra(indice: int) -> str:
    """A column's letters in a spreadsheet: 0 is A, 26 is AA."""
    letras, resto = "", indice + 1
    while resto:
        resto, cifra = divmod(resto - 1, 26)
        letras = chr(ord("A") + cifra) + letras
    return letras


def buscar_tabla(hoja: Hoja, columnas: Sequence[Columna]) -> Tabla | None:
    """The table of these columns in a sheet, or None when no row has most of the required headers.

    Raises `ColumnaRepetida` when a header stands twice.
    """
    obligatorias = [columna for columna in columnas if columna.obligatoria]
    candidatas = list(islice(hoja.filas(), _FILAS_DE_TITULO))
    mejor = max(candidatas, key=lambda fila: _aciertos(fila, columnas), default=None)
    if mejor is None or _aciertos(mejor, obligatorias) * 2 <= len(obligatorias):
        return None
    return _tabla(hoja, mejor, columnas)


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
    return Tabla(hoja, encabezado.numero, posiciones, rotulos, por_campo, len(encabezado.celdas))


def exigir_obligatorias(tabla: Tabla, formato: str) -> None:
    """Raise `ColumnaObligatoria` for the first required column that the table lacks."""
    for columna in tabla.columnas.values():
        if columna.obligatoria and not tabla.trae(columna.campo):
            raise ColumnaObligatoria(hoja=tabla.hoja.nombre, columna=columna.nombres[0], formato=formato)


def campo_del_nombre(renglon: Renglon) -> str:
    """The column where a layout has the person's name, or its first part."""
    return "nombre" if "nombre" in renglon.tabla.columnas else "nombres"
