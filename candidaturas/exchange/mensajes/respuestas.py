"""What can be wrong in an answer of the questionnaires: it is not loaded, and the registration goes on."""

from django.utils.translation import gettext_lazy as _

from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.mensajes.que_hacer import NO_SE_CARGA
from candidaturas.exchange.mensajes.tipo import Mensajes

MENSAJES: Mensajes = {
    Codigo.OPCION_DESCONOCIDA: (
        _("La respuesta de «%(columna)s» no es una de las opciones."),
        NO_SE_CARGA,
    ),
    Codigo.CORREO_INVALIDO: (_("«%(valor)s» no es un correo electrónico."), NO_SE_CARGA),
    Codigo.TELEFONO_INVALIDO: (_("«%(valor)s» no es un teléfono de 10 dígitos."), NO_SE_CARGA),
    Codigo.ENLACE_INVALIDO: (_("«%(valor)s» no es una dirección web."), NO_SE_CARGA),
    Codigo.DEMASIADOS: (
        _("La celda trae %(cuantos)s y caben %(maximo)s; se cargan los primeros."),
        _("Revisa cuáles se quedan."),
    ),
    Codigo.TEXTO_LARGO: (
        _("El texto excede por %(sobra)s caracteres el máximo de %(maximo)s."),
        _("El texto no se carga; acórtalo en el archivo o en la captura."),
    ),
    Codigo.TEXTO_COPIADO: (
        _("El mismo texto aparece en %(cuantas)s candidaturas (filas %(filas)s)."),
        _("Puede ser motivo de observación al verificar; se carga tal cual."),
    ),
}
