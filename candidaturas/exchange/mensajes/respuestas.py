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
    Codigo.OPCION_AMBIGUA: (
        _("«%(valor)s» puede querer decir «sin estudios» o que no se contestó."),
        _("Escribe «Sin estudios» o deja la celda vacía; mientras, el dato no se carga."),
    ),
    Codigo.ESTATUS_SIN_GRADO: (
        _("Quien no tiene estudios no tiene un estatus de ellos («%(valor)s»)."),
        NO_SE_CARGA,
    ),
    Codigo.CORREO_INVALIDO: (_("«%(fuera)s» no es un correo electrónico."), NO_SE_CARGA),
    Codigo.TELEFONO_INVALIDO: (_("«%(fuera)s» no es un teléfono de 10 dígitos."), NO_SE_CARGA),
    Codigo.ENLACE_INVALIDO: (
        _("«%(fuera)s» no es una dirección web completa."),
        _("El dato no se carga. Escribe la dirección entera, con https://, o que la candidatura la capture."),
    ),
    Codigo.CORREO_EN_OTRA_COLUMNA: (
        _("%(correos)s: es correo, no dirección web. Se carga entre los correos públicos."),
        _("Si no debe ser público, quítalo de la celda."),
    ),
    Codigo.DEMASIADOS: (
        _("La celda trae %(cuantos)s y en este proceso caben %(maximo)s. No se carga: %(sobran)s."),
        _("Deja en la celda los que deben quedar."),
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
