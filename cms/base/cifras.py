"""How figures are written."""

from django.utils.formats import number_format


def miles(numero: int) -> str:
    """A count with its thousands apart, as `cms/formatos` says: 12,345."""
    return number_format(numero, force_grouping=True)
