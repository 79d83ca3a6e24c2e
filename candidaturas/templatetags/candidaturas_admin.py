"""Template filters of the admin: codes as people read them."""

from django import template

from candidaturas.etiquetas import AUTORIZACION, RUBRO
from candidaturas.vocabulario import Autorizacion, Rubro

register = template.Library()


@register.filter
def etiqueta_rubro(codigo: str) -> str:
    """The name of a rubro."""
    return str(RUBRO[Rubro(codigo)])


@register.filter
def etiqueta_autorizacion(codigo: str) -> str:
    """The name of an authorisation."""
    return str(AUTORIZACION[Autorizacion(codigo)])
