"""What a sheet has that is not a row of its table, or that a person who opens it does not see."""

from django.utils.translation import gettext_lazy as _

from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.mensajes.que_hacer import CORRIGE_CELDA
from candidaturas.exchange.mensajes.tipo import Mensajes

_DECIDE = _("Se lee o se deja fuera según lo que decidas. Para que no se pregunte, muéstralo o bórralo en el archivo.")

#: What was done with what is hidden, by what a person decided.
HECHOS = {
    "": _DECIDE,
    "incluir": _("Se leyó, como se decidió."),
    "omitir": _("Se dejó fuera, como se decidió."),
}

MENSAJES: Mensajes = {
    Codigo.HOJA_OCULTA: (_("La hoja está oculta en el archivo. Filas que trae: %(cuantas)s."), "%(hecho)s"),
    Codigo.FILAS_OCULTAS: (
        _("La hoja trae filas ocultas, a mano o por un filtro: %(cuantas)s (%(filas)s)."),
        "%(hecho)s",
    ),
    Codigo.COLUMNAS_OCULTAS: (_("La hoja trae columnas ocultas: %(columnas)s."), "%(hecho)s"),
    Codigo.ENCABEZADO_OCULTO: (_("Los encabezados de la tabla están en una fila oculta (%(fila)s)."), "%(hecho)s"),
    Codigo.OCULTO_SIN_DECIDIR: (
        _("El archivo trae contenido oculto y nadie ha dicho si se lee. %(que)s"),
        _("Di si se incluye o se deja fuera, o muéstralo o bórralo en el archivo."),
    ),
    Codigo.ENCABEZADO_ILEGIBLE: (
        _("El encabezado de la celda %(celda)s no se puede leer: trae letras dañadas, una fórmula o un error."),
        _("Escríbelo de nuevo y vuelve a subir el archivo."),
    ),
    Codigo.ENCABEZADO_REPETIDO: (
        _("Los encabezados se repiten en medio de la tabla: esas filas se saltaron."),
        _("No hace falta nada."),
    ),
    Codigo.FILA_DE_NOTA: (
        _("La fila no es de la tabla (una nota, una fuente, un total, una firma o un título): se saltó."),
        _("No hace falta nada. Si era del registro, completa sus celdas."),
    ),
    Codigo.FILA_SUELTA: (
        _("La fila trae muy pocos datos para ser del registro."),
        _("Si es una nota, un título o una firma, bórrala. Si es del registro, completa sus celdas."),
    ),
    Codigo.LETRAS_DANADAS: (
        _("La celda trae letras dañadas: «%(valor)s»."),
        _(
            "Corrígela, o vuelve a guardar el archivo desde el programa de origen como Libro de Excel (.xlsx) o CSV UTF-8."
        ),
    ),
    Codigo.ENTIDADES: (
        _(
            "La celda trae letras escritas como código de página web (por ejemplo «&Ntilde;» o «&#209;»): se leyeron como letras."
        ),
        _("Revisa que el texto sea el correcto."),
    ),
    Codigo.CELDA_COMBINADA: (
        _("La celda está combinada con las de arriba: su valor se leyó en todas las filas que abarca."),
        _("Revisa que el valor sea de todas ellas."),
    ),
    Codigo.FILA_CORTA: (
        _("La fila tiene menos celdas que las demás: las que faltan se leyeron vacías."),
        _("Revisa las comillas y los separadores de la fila."),
    ),
    Codigo.FECHA_SIN_FORMATO: (
        _(
            "La celda trae un número en lugar de una fecha (perdió su formato): se lee como la fecha que ese número es en la hoja de cálculo."
        ),
        _(
            "Revisa esas filas y confirma antes de aplicar, o da formato de fecha a la columna y sube el archivo otra vez."
        ),
    ),
    Codigo.ERROR_DE_CALCULO: (_("La celda contiene un error de la hoja de cálculo (%(valor)s)."), CORRIGE_CELDA),
}
