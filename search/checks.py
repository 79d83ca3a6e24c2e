"""What search needs when the site starts: see `cms.base.checks`."""

from typing import Any

from django.core.checks import CheckMessage, Warning, register
from django.utils.translation import gettext as _

from cms.base.checks import ARRANQUE
from cms.base.salud import Estado
from search import index


@register(ARRANQUE, deploy=True)
def indice_construido(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Without an index every search is a 503, in a process that may not build it."""
    if index.revisar() is Estado.BIEN:
        return []
    return [
        Warning(
            _("El índice de la búsqueda todavía no existe: quien busque verá que se está preparando."),
            hint=_("Corre «manage.py reindex», o deja que el trabajador («manage.py trabajar») lo construya."),
            id="search.W001",
        )
    ]
