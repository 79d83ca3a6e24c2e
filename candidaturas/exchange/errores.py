"""Why a file cannot be read at all. Each failure has its class; its words are in `mensajes`."""

from typing import Any, ClassVar

from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.problemas import Problema


class ErrorDeArchivo(Exception):
    """The file cannot be imported; nothing has been changed."""

    codigo: ClassVar[Codigo]

    def __init__(
        self, *, codigo: Codigo | None = None, hoja: str = "", fila: int = 0, columna: str = "", **datos: Any
    ) -> None:
        self.problema = Problema(codigo or self.codigo, hoja=hoja, fila=fila, columna=columna, datos=datos)
        super().__init__(self.codigo.value)

    def __str__(self) -> str:
        return f"{self.problema.mensaje} {self.problema.que_hacer}"


class ArchivoVacio(ErrorDeArchivo):
    """Zero bytes, or no cell with content."""

    codigo = Codigo.ARCHIVO_VACIO


class ArchivoGrande(ErrorDeArchivo):
    """More bytes than may be uploaded."""

    codigo = Codigo.ARCHIVO_GRANDE


class ExtensionDesconocida(ErrorDeArchivo):
    """Not .xlsx, .xls or .csv."""

    codigo = Codigo.EXTENSION_DESCONOCIDA


class ContenidoAjeno(ErrorDeArchivo):
    """The content is not what the file's name says; where it is known, a code of its own says what it is."""

    codigo = Codigo.CONTENIDO_AJENO


class ArchivoDanado(ErrorDeArchivo):
    """The content cannot be parsed."""

    codigo = Codigo.ARCHIVO_DANADO


class ArchivoCortado(ErrorDeArchivo):
    """The content ends before it should: half an upload."""

    codigo = Codigo.ARCHIVO_CORTADO


class ArchivoCifrado(ErrorDeArchivo):
    """A password protects it."""

    codigo = Codigo.ARCHIVO_CIFRADO


class ArchivoInflado(ErrorDeArchivo):
    """It unpacks to far more than a registry needs."""

    codigo = Codigo.ARCHIVO_INFLADO


class DemasiadasHojas(ErrorDeArchivo):
    """More sheets than a registry has."""

    codigo = Codigo.DEMASIADAS_HOJAS


class DemasiadasFilas(ErrorDeArchivo):
    """More rows than fit in one import."""

    codigo = Codigo.DEMASIADAS_FILAS


class DemasiadasColumnas(ErrorDeArchivo):
    """Content far to the right of any known layout."""

    codigo = Codigo.DEMASIADAS_COLUMNAS


class CsvRoto(ErrorDeArchivo):
    """Quotes that do not close."""

    codigo = Codigo.CSV_ROTO


class SeparadorDesconocido(ErrorDeArchivo):
    """No known separator splits the header."""

    codigo = Codigo.SEPARADOR_DESCONOCIDO


class FormatoDesconocido(ErrorDeArchivo):
    """No sheet has the headers of a known layout."""

    codigo = Codigo.FORMATO_DESCONOCIDO


class ColumnaObligatoria(ErrorDeArchivo):
    """A known layout without one of its required columns."""

    codigo = Codigo.COLUMNA_OBLIGATORIA


class ColumnaRepetida(ErrorDeArchivo):
    """The same header twice: which one counts would be a guess."""

    codigo = Codigo.COLUMNA_REPETIDA


class EncabezadoIlegible(ErrorDeArchivo):
    """A header that is damaged, a formula or an error: its column would be lost without a word."""

    codigo = Codigo.ENCABEZADO_ILEGIBLE


class OcultoSinDecidir(ErrorDeArchivo):
    """Something is hidden in it, and nobody has said whether it is read."""

    codigo = Codigo.OCULTO_SIN_DECIDIR


class SinFilas(ErrorDeArchivo):
    """Headers and nothing below."""

    codigo = Codigo.SIN_FILAS


class ArchivoBorrado(ErrorDeArchivo):
    """The stored file of an import is gone."""

    codigo = Codigo.ARCHIVO_BORRADO
