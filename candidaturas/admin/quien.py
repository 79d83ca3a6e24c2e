"""Who did something, as each reader may know it: a party reads «El Instituto» wherever the Institute's people acted.

Wagtail writes people's names on many screens, and asks for each at one place.
"""

from typing import Any

from django.utils.translation import gettext as _
from wagtail import locks
from wagtail.admin import utils
from wagtail.admin.templatetags import wagtailadmin_tags
from wagtail.admin.views import editing_sessions

from candidaturas.access.roles import es_del_instituto, es_o_fue_del_instituto
from cms.base.models import User
from cms.base.peticion import actual

_nombre = utils.get_user_display_name


def nombre_que_se_lee(persona: Any) -> str:
    """The name of a person, for whoever reads the current request's answer."""
    lectora = actual()[0]
    if (
        lectora is not None
        and isinstance(persona, User)
        and not es_del_instituto(lectora)
        and es_o_fue_del_instituto(persona)
    ):
        return _("El Instituto")
    return str(_nombre(persona))


def nombrar_como_se_puede() -> None:
    """Put the rule in force, in each module that took Wagtail's function by its name."""
    for modulo in (utils, wagtailadmin_tags, editing_sessions, locks):
        modulo.get_user_display_name = nombre_que_se_lee  # type: ignore[attr-defined]  # imported there
