"""The roles of the people with an account. A role is membership of a group; a party's groups are its actors' own."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING

from django.contrib.auth.models import Group
from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from candidaturas.models import ActorPolitico

if TYPE_CHECKING:
    from cms.base.models import User


class Rol(StrEnum):
    """What an account is for (domain.md §1)."""

    ADMINISTRADORA = "administradora"
    EDITORA = "editora"
    AUDITORA = "auditora"
    PARTIDO = "partido"
    SISTEMA = "sistema"
    """A superuser: sets the machinery up (groups, sites, locales), and reviews nothing."""


ETIQUETAS: Mapping[Rol, Promise] = {
    Rol.ADMINISTRADORA: _("Administración"),
    Rol.EDITORA: _("Edición y verificación"),
    Rol.AUDITORA: _("Auditoría (solo lectura)"),
    Rol.PARTIDO: _("Partido o coalición"),
}

#: Names of the groups in the database; those of parties belong to each actor.
GRUPOS: Mapping[Rol, str] = {
    Rol.ADMINISTRADORA: "Administradoras",
    Rol.EDITORA: "Editoras",
    Rol.AUDITORA: "Auditoras",
}
_ROL_DEL_GRUPO = {nombre: rol for rol, nombre in GRUPOS.items()}


def roles_de(persona: "User") -> frozenset[Rol]:
    """The roles of a person (one query a request, kept on the object)."""
    if not persona.is_active:
        return frozenset()
    guardados = getattr(persona, "_roles", None)
    if guardados is None:
        guardados = roles_de_los_grupos(persona, persona.groups.select_related("actor_politico"))
        persona._roles = guardados  # type: ignore[attr-defined]  # a cache that lives as long as the request's user
    return guardados


def roles_de_los_grupos(persona: "User", grupos: Iterable[Group]) -> frozenset[Rol]:
    """The roles that an account's groups give it, open or closed. For lists, which have read the groups already."""
    roles = {_ROL_DEL_GRUPO[grupo.name] for grupo in grupos if grupo.name in _ROL_DEL_GRUPO}
    if any(hasattr(grupo, "actor_politico") for grupo in grupos):
        roles.add(Rol.PARTIDO)
    if persona.is_superuser:
        roles |= {Rol.ADMINISTRADORA, Rol.SISTEMA}
    return frozenset(roles)


def tiene_rol(persona: "User", *roles: Rol) -> bool:
    """Whether a person has any of these roles."""
    return not roles_de(persona).isdisjoint(roles)


def es_del_instituto(persona: "User") -> bool:
    """Whether a person works for the electoral body: administrators, editors and auditors."""
    return tiene_rol(persona, Rol.ADMINISTRADORA, Rol.EDITORA, Rol.AUDITORA)


def es_o_fue_del_instituto(persona: "User") -> bool:
    """The same of an account that may be closed: what it did was done by the Institute."""
    grupos = persona.groups.select_related("actor_politico")
    return not roles_de_los_grupos(persona, grupos).isdisjoint({Rol.ADMINISTRADORA, Rol.EDITORA, Rol.AUDITORA})


def actores_de(persona: "User") -> QuerySet[ActorPolitico]:
    """The actors whose candidacies a person may edit, through their groups."""
    return ActorPolitico.objects.filter(grupo__user=persona).distinct()
