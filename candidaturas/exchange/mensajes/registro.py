"""What can be wrong in a value of registration."""

from django.utils.translation import gettext_lazy as _

from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.mensajes.que_hacer import CORRIGE_CELDA
from candidaturas.exchange.mensajes.tipo import Mensajes

MENSAJES: Mensajes = {
    Codigo.FALTA_DATO: (_("Falta el dato de «%(columna)s»."), _("Escríbelo en la celda.")),
    Codigo.NO_ES_NOMBRE: (
        _("«%(valor)s» no es el nombre de una persona."),
        _(
            "Escribe solo su nombre. Si renunció, fue sustituida o se canceló, ponlo así: «ANA RUIZ (RENUNCIÓ)», «ANA RUIZ (CANCELADA, ACUERDO IEPC/CG12/2024)». Un sobrenombre va en su columna o entre comillas. Si el lugar está vacante, quita la fila."
        ),
    ),
    Codigo.NUMERO_INVALIDO: (
        _("«%(valor)s» no es un número entero de 1 a %(maximo)s."),
        CORRIGE_CELDA,
    ),
    Codigo.EDAD_FUERA: (_("«%(valor)s» no es una edad de 18 a 120 años."), CORRIGE_CELDA),
    Codigo.EDAD_MINIMA: (
        _("La persona no cumple %(minima)s años, la edad mínima del cargo, el día de la elección."),
        _("Revisa el dato con el expediente."),
    ),
    Codigo.SEXO_DESCONOCIDO: (
        _("No se reconoce el sexo «%(valor)s»."),
        _("Escribe Mujer, Hombre o No binario."),
    ),
    Codigo.SEXO_AMBIGUO: (
        _(
            "«M» puede ser mujer o masculino, y los demás valores de la columna no lo aclaran: se lee mujer junto a «H», y masculino junto a «F»."
        ),
        _("Escribe Mujer u Hombre en toda la columna."),
    ),
    Codigo.SI_NO_DESCONOCIDO: (_("«%(valor)s» no es Sí ni No."), _("Escribe Sí o No.")),
    Codigo.FECHA_INVALIDA: (
        _("La fecha no se puede leer."),
        _("Escríbela como día/mes/año con cuatro dígitos, por ejemplo 31/01/1980."),
    ),
    Codigo.FECHA_IMPOSIBLE: (_("La fecha no existe en el calendario."), _("Revisa el dato con el expediente.")),
    Codigo.FECHA_FUTURA: (_("La fecha es posterior al día de hoy."), _("Revisa el dato con el expediente.")),
    Codigo.NACIMIENTO_FUERA: (
        _("Con esa fecha de nacimiento la persona no tendría de 18 a 120 años el día de la elección."),
        _("Revisa el dato con el expediente."),
    ),
    Codigo.PRINCIPIOS_DISTINTOS: (
        _("El cargo dice «%(cargo)s» y esta columna «%(valor)s»: son principios distintos."),
        CORRIGE_CELDA,
    ),
    Codigo.CALIDAD_DESCONOCIDA: (
        _("«%(valor)s» no dice si es propietaria o suplente."),
        _("Escribe Propietaria o Suplente."),
    ),
    Codigo.CALIDAD_POR_ORDEN: (
        _(
            "El archivo no trae la hoja que decide quién es propietaria y quién suplente. Donde las dos personas de una fórmula vienen con la misma calidad se toma el orden de las filas, primero la propietaria. Fórmulas así: %(formulas)s (filas: %(filas)s)."
        ),
        _("Revisa esas filas y confirma antes de aplicar, o sube el libro con sus dos hojas."),
    ),
    Codigo.CALIDAD_SIN_HOJA: (
        _(
            "El archivo no trae la hoja que decide quién es propietaria y quién suplente: se toma la calidad que dice cada fila."
        ),
        _("Confirma antes de aplicar que está bien, o sube el libro con sus dos hojas."),
    ),
    Codigo.FORMULA_REPETIDA: (
        _("La fórmula ya tiene otra persona %(calidad)s en la fila %(otra)s."),
        _("Corrige el número de fórmula o la calidad en una de las dos filas."),
    ),
    Codigo.SUPLENTE_SOLA: (
        _("La suplencia no sigue a una persona propietaria de la misma planilla."),
        _("Pon cada suplencia justo debajo de su propietaria."),
    ),
    Codigo.PROPIETARIA_SOLA: (
        _("La persona propietaria no tiene suplente en el archivo."),
        _("Si la tiene, agrega su fila."),
    ),
    Codigo.SIN_FILA_DE_IDENTIDAD: (
        _("La candidatura no aparece en la hoja del cuestionario de identidad."),
        _("Revisa que número, nombre y cargo sean iguales en las dos hojas."),
    ),
    Codigo.IDENTIDAD_SIN_CANDIDATURA: (
        _("La fila no corresponde a ninguna candidatura de la otra hoja; no se usó."),
        _("Revisa que número, nombre y cargo sean iguales en las dos hojas."),
    ),
    Codigo.CURP_INVALIDA: (
        _("La CURP no tiene la forma de una CURP (18 letras y números)."),
        _("Corrígela: en este formato identifica a la persona."),
    ),
    Codigo.CURP_NO_COINCIDE: (
        _("La CURP y el dato de «%(columna)s» no coinciden."),
        _("Revisa cuál de los dos es correcto."),
    ),
    Codigo.MEDIDA_DESCONOCIDA: (
        _("No se reconoce la medida compensatoria «%(valor)s»."),
        _("Usa una de estas: %(opciones)s."),
    ),
    Codigo.SIGLADO_AJENO: (
        _("«%(valor)s» no integra a %(coalicion)s."),
        _("Corrige el partido de origen o la coalición."),
    ),
    Codigo.ACUERDO_SIN_NUMERO: (
        _("La candidatura viene como %(estado)s, pero sin número de acuerdo."),
        _("Captura el número de acuerdo en la ficha del registro después de importar."),
    ),
    Codigo.SIN_PERSONA: (
        _("Candidatura %(estado)s sin «%(columna)s»: no se registra."),
        _("Si debe constar, escribe el dato de la persona en la celda."),
    ),
    Codigo.TEXTO_DE_REGISTRO_LARGO: (
        _("El dato tiene %(largo)s caracteres y caben %(maximo)s."),
        CORRIGE_CELDA,
    ),
}
