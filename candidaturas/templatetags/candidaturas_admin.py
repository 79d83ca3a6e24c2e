"""Template filters of the admin: codes as people read them, and what a screen leaves out."""

from collections.abc import Iterable
from typing import Any

from django import template

from candidaturas.access.roles import ETIQUETAS, Rol, actores_de, roles_de
from candidaturas.etiquetas import RUBRO
from candidaturas.vocabulario import Rubro
from cms.base.models import User

register = template.Library()


@register.filter
def etiqueta_rubro(codigo: str) -> str:
    """The name of a rubro."""
    return str(RUBRO[Rubro(codigo)])


@register.filter
def roles_en_palabras(persona: User) -> str:
    """What a person's account is for; a party's person, for whom."""
    roles = [str(ETIQUETAS[rol]) for rol in Rol if rol in roles_de(persona) and rol in ETIQUETAS and rol != Rol.PARTIDO]
    actores = dict.fromkeys(actores_de(persona).values_list("nombre", flat=True))
    return " · ".join([*roles, *actores])


@register.filter
def solo_vista_previa(paneles: Iterable[Any]) -> list[Any]:
    """Of the editor's side panels, the one that a candidacy needs."""
    return [panel for panel in paneles if panel.name == "preview"]
