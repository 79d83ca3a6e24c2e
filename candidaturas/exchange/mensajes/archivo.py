"""What can be wrong in a file or in any of its cells."""

from django.utils.translation import gettext_lazy as _

from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.mensajes.que_hacer import REVISA_ARCHIVO
from candidaturas.exchange.mensajes.tipo import Mensajes
from candidaturas.rechazos import ProcesoArchivado

MENSAJES: Mensajes = {
    Codigo.ARCHIVO_VACIO: (_("El archivo está vacío."), REVISA_ARCHIVO),
    Codigo.ARCHIVO_GRANDE: (
        _("El archivo pesa %(peso)s MB y el máximo es %(maximo)s MB."),
        _("Divídelo en varios o quita imágenes y hojas que no se usan."),
    ),
    Codigo.EXTENSION_DESCONOCIDA: (
        _("No se aceptan archivos «%(extension)s»."),
        _("Ábrelo en tu hoja de cálculo, guárdalo con «Guardar como… Libro de Excel (.xlsx)» y sube ese archivo."),
    ),
    Codigo.ARCHIVO_DANADO: (_("El archivo está dañado y no se puede leer."), REVISA_ARCHIVO),
    Codigo.ARCHIVO_CORTADO: (_("El archivo llegó incompleto: se corta antes de terminar."), REVISA_ARCHIVO),
    Codigo.ARCHIVO_CIFRADO: (
        _("El archivo está protegido con contraseña."),
        _("Quítale la contraseña, guárdalo y súbelo otra vez."),
    ),
    Codigo.ARCHIVO_INFLADO: (
        _("El archivo se expande a más de %(maximo)s MB: no se abre por seguridad."),
        _("Guarda solo las hojas del registro, sin formato sobrante, en un archivo nuevo."),
    ),
    Codigo.DEMASIADAS_HOJAS: (
        _("El archivo tiene más de %(maximo)s hojas."),
        _("Deja solo las hojas del registro."),
    ),
    Codigo.DEMASIADAS_FILAS: (
        _("La hoja tiene más de %(maximo)s filas."),
        _("Divide el registro en varios archivos."),
    ),
    Codigo.DEMASIADAS_COLUMNAS: (
        _("La celda %(celda)s tiene datos, y se leen hasta %(maximo)s columnas."),
        _("Borra lo que no es del registro: selecciona las columnas que sobran y elimínalas."),
    ),
    Codigo.CSV_ROTO: (
        _("Las comillas del archivo no cierran: la lectura se interrumpe en la línea %(linea)s."),
        _("Revisa las comillas de esa línea o sube el archivo .xlsx."),
    ),
    Codigo.SEPARADOR_DESCONOCIDO: (
        _("No se reconoce el separador de columnas."),
        _("Usa coma, punto y coma, barra «|» o tabulador; puedes indicarlo en la primera línea, por ejemplo «sep=|»."),
    ),
    Codigo.FORMATO_DESCONOCIDO: (
        _("Los encabezados no corresponden a ningún formato conocido. Se leyeron: %(encabezados)s."),
        _(
            "Sube el formato del INE (PARTIDO_COALICION, CARGO, NUM_LISTA_O_FORMULA…) o el del registro estatal (NOMBRE, PRIMER APELLIDO, POSTULACIÓN…)."
        ),
    ),
    Codigo.COLUMNA_OBLIGATORIA: (
        _("Falta la columna «%(columna)s» del formato «%(formato)s»."),
        _("Agrega la columna con ese encabezado."),
    ),
    Codigo.COLUMNA_REPETIDA: (
        _("La columna «%(columna)s» aparece más de una vez."),
        _("Deja una sola."),
    ),
    Codigo.SIN_FILAS: (_("La hoja no tiene candidaturas debajo de los encabezados."), REVISA_ARCHIVO),
    Codigo.FALLA_PROPIA: (
        _("Algo falló de nuestro lado. No se cambió nada y ya quedó anotado."),
        _("Intenta de nuevo; si se repite, avisa a quien administra el sistema."),
    ),
    Codigo.OTRA_EN_CURSO: (
        _("Otra importación está en curso en este proceso."),
        _("Espera a que termine y vuelve a aplicar."),
    ),
    Codigo.PROCESO_ARCHIVADO: (
        ProcesoArchivado.mensaje,
        _("Elige un proceso abierto o en preparación."),
    ),
    Codigo.ARCHIVO_BORRADO: (
        _("El archivo ya se borró: se guarda cifrado y por pocos días, porque trae datos privados."),
        _("Súbelo otra vez."),
    ),
    Codigo.FORMULA: (
        _("La celda contiene una fórmula; las fórmulas no se calculan al importar."),
        _("Cópiala y pégala como valor («Pegado especial… Valores»)."),
    ),
    Codigo.CARACTER_NULO: (_("La celda contiene un carácter nulo."), _("Borra su contenido y escríbelo de nuevo.")),
    Codigo.CARACTER_DE_CONTROL: (
        _("La celda contiene caracteres de control que no se pueden mostrar."),
        _("Borra su contenido y escríbelo de nuevo."),
    ),
    Codigo.CELDA_LARGA: (
        _("La celda tiene %(largo)s caracteres y el máximo es %(maximo)s."),
        _("Acorta el texto."),
    ),
    Codigo.CELDA_SIN_COLUMNA: (
        _("Hay datos en una columna sin encabezado."),
        _(
            "Pon el encabezado o borra el dato. Si el archivo es .csv, revisa las comillas y los separadores de la fila."
        ),
    ),
    Codigo.HOJA_SIN_USO: (_("La hoja no se usó: sus encabezados no son de ningún formato."), _("No hace falta nada.")),
    Codigo.COLUMNA_AUSENTE: (
        _("El archivo no trae la columna «%(columna)s»."),
        _("Lo ya registrado en ella no cambia. Agrégala si querías cargarla."),
    ),
}
