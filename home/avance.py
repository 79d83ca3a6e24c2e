"""How a translation stands to its source, in the words of lists and of the editor."""

import datetime as dt
from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from home.atraso import Pareja


@dataclass(frozen=True, slots=True)
class Avance:
    """How a translation stands to its source."""

    idioma: str
    existe: bool = True
    faltan: int = 0
    """Texts without a translation, of `total`; 0 of 0 for a translation made by hand."""
    total: int = 0
    cambio: dt.datetime | None = None
    """When the source was published after the translation last took its texts."""
    fuente: int | None = None
    """The row of wagtail-localize that brings the new texts."""
    pareja: Pareja | None = None
    """What to compare to know whether it did change in what is translated; None where it was not published since."""
    propia: bool = False
    """Whether it is told on the translation itself, which does not name its own language."""
    se_sabe: bool = True
    """Whether what its source said when it was translated was kept: if not, nothing is said of changes."""

    @property
    def al_dia(self) -> bool:
        return self.existe and not self.faltan and self.cambio is None

    def __str__(self) -> str:
        cuanto = self._cuanto()
        return (
            capfirst(cuanto) if self.propia else _("%(idioma)s: %(cuanto)s") % {"idioma": self.idioma, "cuanto": cuanto}
        )

    def _cuanto(self) -> str:
        if not self.existe:
            return _("sin traducir")
        if self.al_dia and not self.se_sabe:
            return _("traducida")
        if self.al_dia:
            return _("al día con su original") if self.propia else _("al día")
        partes = []
        if self.cambio is not None:
            dia = date_format(localtime(self.cambio), "SHORT_DATE_FORMAT")
            partes.append(_("el original cambió el %(dia)s") % {"dia": dia})
        if self.faltan:
            partes.append(
                ngettext("falta %(faltan)s texto de %(total)s", "faltan %(faltan)s textos de %(total)s", self.faltan)
                % {"faltan": self.faltan, "total": self.total}
            )
        return "; ".join(partes)
