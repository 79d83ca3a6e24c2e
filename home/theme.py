"""The theme of a site: the name of the authority and the colours of the interface, checked for contrast."""

import re
from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting

from home.contraste import pares_ilegibles

#: The default theme, as `static/css/tokens.css` has it: a test keeps both equal.
CLARO: Mapping[str, str] = {
    "papel": "#fbf9f5",
    "blanco": "#ffffff",
    "arena": "#f1ebe0",
    "tinta": "#1c2230",
    "tinta-2": "#4a5163",
    "barro": "#8c4527",
    "barro-2": "#6d341c",
    "sobre-barro": "#ffffff",
    "enlace": "#24417a",
}
OSCURO: Mapping[str, str] = {
    "papel": "#14171f",
    "blanco": "#1c2029",
    "arena": "#262b36",
    "tinta": "#eeeae2",
    "tinta-2": "#b9b5ac",
    "barro": "#e69a78",
    "barro-2": "#f0b398",
    "sobre-barro": "#14171f",
    "enlace": "#9db8f2",
}

#: Each colour as its reader knows it.
EN_PALABRAS: Mapping[str, Promise] = {
    "papel": _("fondo de la página"),
    "blanco": _("fondo de las tarjetas"),
    "arena": _("fondo de las franjas"),
    "tinta": _("texto"),
    "tinta-2": _("texto secundario"),
    "barro": _("acento: botones y números"),
    "barro-2": _("acento al señalarlo"),
    "sobre-barro": _("texto de los botones"),
    "enlace": _("enlaces"),
}
_CAMPOS_OSCUROS: Mapping[str, str] = {"barro": "acento_oscuro", "barro-2": "acento_oscuro", "enlace": "enlace_oscuro"}

_HEXADECIMAL = r"^#[0-9a-f]{6}$"
_hexadecimal = RegexValidator(_HEXADECIMAL, _("Escribe el color como #rrggbb, en minúsculas."))


def _color(nombre: Any) -> models.CharField:
    return models.CharField(nombre, max_length=7, blank=True, validators=[_hexadecimal])


@register_setting(icon="view")
class TemaDelSitio(BaseSiteSetting):
    """Name and colours of one site. A blank colour is the default one; the interface never wears a party's."""

    instituto = models.CharField(_("nombre del instituto"), max_length=160, blank=True)
    instituto_corto = models.CharField(_("siglas del instituto"), max_length=30, blank=True)
    sitio_del_instituto = models.URLField(_("página del instituto"), blank=True)
    papel = _color(_("fondo de la página"))
    tinta = _color(_("texto"))
    acento = _color(_("acento: botones y números"))
    acento_fuerte = _color(_("acento al señalarlo"))
    enlace = _color(_("enlaces"))
    acento_oscuro = _color(_("acento en el modo oscuro"))
    enlace_oscuro = _color(_("enlaces en el modo oscuro"))

    panels = [
        MultiFieldPanel(
            [FieldPanel("instituto"), FieldPanel("instituto_corto"), FieldPanel("sitio_del_instituto")],
            heading=_("Quién publica"),
        ),
        MultiFieldPanel(
            [FieldPanel(n) for n in ("papel", "tinta", "acento", "acento_fuerte", "enlace")],
            heading=_("Colores"),
            help_text=_("Vacío: el color de siempre. Los colores de los partidos son solo de sus emblemas."),
        ),
        MultiFieldPanel(
            [FieldPanel("acento_oscuro"), FieldPanel("enlace_oscuro")], heading=_("Colores del modo oscuro")
        ),
    ]

    class Meta:
        verbose_name = _("tema del sitio")
        verbose_name_plural = _("temas de los sitios")

    def claros(self) -> dict[str, str]:
        """The colours that differ from the default light scheme, by token."""
        propios = {
            "papel": self.papel,
            "tinta": self.tinta,
            "barro": self.acento,
            "barro-2": self.acento_fuerte or self.acento,
            "enlace": self.enlace,
        }
        return {token: color for token, color in propios.items() if color}

    def oscuros(self) -> dict[str, str]:
        """The same for the dark scheme, which keeps its own ground and text."""
        propios = {"barro": self.acento_oscuro, "barro-2": self.acento_oscuro, "enlace": self.enlace_oscuro}
        return {token: color for token, color in propios.items() if color}

    def clean(self) -> None:
        """No theme may be hard to read: each pair of colours keeps the contrast of WCAG."""
        super().clean()
        if not all(re.match(_HEXADECIMAL, c) for c in (*self.claros().values(), *self.oscuros().values())):
            return  # the field's own error says which
        errores: dict[str, list[Any]] = {}
        for base, propios, campos in (
            (CLARO, self.claros(), self._campos_claros()),
            (OSCURO, self.oscuros(), _CAMPOS_OSCUROS),
        ):
            for texto, fondo, razon, minimo in pares_ilegibles({**base, **propios}):
                dicho = _("%(texto)s sobre %(fondo)s contrasta %(razon).1f a 1; hacen falta %(minimo).1f.") % {
                    "texto": EN_PALABRAS[texto],
                    "fondo": EN_PALABRAS[fondo],
                    "razon": razon,
                    "minimo": minimo,
                }
                errores.setdefault(campos[texto if texto in propios else fondo], []).append(dicho)
        if errores:
            raise ValidationError(errores)

    def _campos_claros(self) -> dict[str, str]:
        """The field that each token comes from: the accent stands in for the strong one that is blank."""
        fuerte = "acento_fuerte" if self.acento_fuerte else "acento"
        return {"papel": "papel", "tinta": "tinta", "barro": "acento", "barro-2": fuerte, "enlace": "enlace"}


def hoja(tema: TemaDelSitio) -> str:
    """The stylesheet of a theme: only the tokens it changes. Empty when it changes none."""
    bloques = []
    if tema.claros():
        bloques.append(f"@media (prefers-color-scheme:light){{:root{{{_declaraciones(tema.claros())}}}}}")
    if tema.oscuros():
        bloques.append(f"@media (prefers-color-scheme:dark){{:root{{{_declaraciones(tema.oscuros())}}}}}")
    return f"@layer tema{{{''.join(bloques)}}}" if bloques else ""


def _declaraciones(colores: Mapping[str, str]) -> str:
    return "".join(f"--{token}:{color};" for token, color in colores.items())
