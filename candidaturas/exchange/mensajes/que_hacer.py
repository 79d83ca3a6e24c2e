"""Advice that several messages share."""

from django.utils.translation import gettext_lazy as _

REVISA_ARCHIVO = _("Vuelve a descargarlo o a guardarlo y súbelo otra vez.")
CORRIGE_CELDA = _("Corrige la celda y vuelve a subir el archivo.")
NO_SE_CARGA = _("El dato no se carga; la candidatura podrá capturarlo.")
GUARDA_COMO_XLSX = _(
    "Ábrelo en tu hoja de cálculo, guárdalo con «Guardar como… Libro de Excel (.xlsx)» y sube ese archivo."
)
