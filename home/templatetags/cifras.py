"""How figures are written."""

from django import template

register = template.Library()


@register.filter
def miles(numero: int) -> str:
    """A count with its thousands apart, as in Mexico: 12,345."""
    return f"{numero:,}"
