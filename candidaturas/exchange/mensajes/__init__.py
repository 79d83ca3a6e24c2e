"""Every message of the import; `%(…)s` are filled from the problem's value, column and data."""

from candidaturas.exchange.mensajes import archivo, catalogos, contenedor, hoja, registro, respuestas
from candidaturas.exchange.mensajes.tipo import Mensajes

MENSAJES: Mensajes = {
    **archivo.MENSAJES,
    **contenedor.MENSAJES,
    **hoja.MENSAJES,
    **registro.MENSAJES,
    **respuestas.MENSAJES,
    **catalogos.MENSAJES,
}
