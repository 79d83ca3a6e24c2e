"""Template tags of the results: the two things that a page has by the hundred, written without a template's loop."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from django import template
from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString

from search.facets import FacetaDePagina, Valor

register = template.Library()

_MARCADO, _NADA = SafeString(" checked"), SafeString("")
_VALOR = (
    '<label class="faceta__valor"><input type="checkbox" name="{}" value="{}"{}>'
    '<span>{}</span><span class="faceta__cuenta">{}</span></label>'
)


@register.filter
def marcado(trozos: Iterable[Mapping[str, object]] | None) -> SafeString:
    """A text in pieces {texto, marcado}, with what was looked for in a <mark>."""
    return format_html_join("", "{}", ((_marca(t["texto"]) if t["marcado"] else t["texto"],) for t in trozos or ()))


@register.simple_tag
def valores_de_faceta(faceta: FacetaDePagina, valores: Iterable[Valor]) -> SafeString:
    """The checkboxes of some values of a facet, each with its name and its count."""
    return format_html_join(
        "",
        _VALOR,
        (
            (
                _escapado(faceta["codigo"]),
                _escapado(v["valor"]),
                _MARCADO if v["elegido"] else _NADA,
                _escapado(v["etiqueta"]),
                _escapado(v["conteo_texto"]),
            )
            for v in valores
        ),
    )


@lru_cache(maxsize=10_000)
def _escapado(texto: str) -> SafeString:
    """Every page says the same names and numbers."""
    return escape(texto)


def _marca(texto: object) -> SafeString:
    return format_html("<mark>{}</mark>", texto)
