"""What a file is when its name says something else, and how to turn it into what can be read."""

from django.utils.translation import gettext_lazy as _

from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.mensajes.que_hacer import GUARDA_COMO_XLSX
from candidaturas.exchange.mensajes.tipo import Mensajes

MENSAJES: Mensajes = {
    Codigo.CONTENIDO_AJENO: (
        _("El archivo se llama «%(extension)s», pero su contenido es de otro tipo."),
        _("Ábrelo en tu hoja de cálculo y guárdalo de nuevo como .xlsx o .csv."),
    ),
    Codigo.ES_XLSX: (
        _("El archivo se llama «%(extension)s», pero es un Libro de Excel (.xlsx)."),
        _("Cámbiale el nombre para que termine en «.xlsx» y súbelo otra vez."),
    ),
    Codigo.ES_XLS: (
        _("El archivo se llama «%(extension)s», pero es un libro de Excel 97-2003 (.xls)."),
        _("Cámbiale el nombre para que termine en «.xls» y súbelo otra vez."),
    ),
    Codigo.ES_TEXTO: (
        _("El archivo se llama «%(extension)s», pero es texto, por ejemplo separado por comas (.csv)."),
        _("Cámbiale el nombre para que termine en «.csv» y súbelo otra vez."),
    ),
    Codigo.ES_ODS: (
        _("El archivo se llama «%(extension)s», pero es una hoja de cálculo de LibreOffice (.ods)."),
        GUARDA_COMO_XLSX,
    ),
    Codigo.ES_XLSB: (
        _("El archivo se llama «%(extension)s», pero es un libro binario de Excel (.xlsb)."),
        GUARDA_COMO_XLSX,
    ),
    Codigo.ES_XLSM: (
        _("El archivo se llama «%(extension)s», pero es un libro de Excel con macros (.xlsm)."),
        GUARDA_COMO_XLSX,
    ),
    Codigo.ES_NUMBERS: (
        _("El archivo se llama «%(extension)s», pero es un documento de Numbers."),
        _("Ábrelo en Numbers, elige «Exportar a… Excel» y sube el archivo .xlsx."),
    ),
    Codigo.ES_HTML: (
        _("El archivo se llama «%(extension)s», pero es una página web (HTML)."),
        GUARDA_COMO_XLSX,
    ),
    Codigo.ES_XML: (
        _("El archivo se llama «%(extension)s», pero es XML (por ejemplo, «Hoja de cálculo XML 2003»)."),
        GUARDA_COMO_XLSX,
    ),
    Codigo.ES_PDF: (
        _("El archivo se llama «%(extension)s», pero es un PDF."),
        _("Pide la hoja de cálculo de la que salió el PDF, y sube esa."),
    ),
    Codigo.ES_DOCUMENTO: (
        _("El archivo se llama «%(extension)s», pero es un documento de texto o una presentación."),
        _("Sube la hoja de cálculo del registro (.xlsx, .xls o .csv)."),
    ),
    Codigo.ES_IMAGEN: (
        _("El archivo se llama «%(extension)s», pero es una imagen."),
        _("Sube la hoja de cálculo del registro (.xlsx, .xls o .csv)."),
    ),
    Codigo.ES_COMPRIMIDO: (
        _("El archivo se llama «%(extension)s», pero es un archivo comprimido."),
        _("Descomprímelo y sube la hoja de cálculo que trae dentro."),
    ),
}
