"""What the lists of the auditor hold: every row that is no party's, by the policies that Wagtail's own views ask.

A policy answers for lists and for each row apart: hers are whole, and nothing may be done to any row of them.
"""

from functools import cache
from typing import Any

from django.templatetags.static import static
from django.utils.html import format_html
from wagtail.admin.views.bulk_action.registry import bulk_action_registry
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Collection

from candidaturas.access.roles import Rol, roles_de
from candidaturas.models import ActorPolitico
from cms.base.models import User
from cms.base.permisos import politica_de
from cms.base.peticion import actual


def solo_mira(persona: User | None) -> bool:
    """Whether a person reads everything and changes nothing."""
    return persona is not None and roles_de(persona) == {Rol.AUDITORA}


def editoriales(modelo: type[Any]) -> Any:
    """The rows of a kind that are no party's: what a party keeps is part of the drafts of its candidacies."""
    de_actores = ActorPolitico.objects.exclude(coleccion=None).values("coleccion")
    if modelo is Collection:
        return Collection.objects.exclude(pk__in=de_actores)
    if any(campo.name == "collection" for campo in modelo._meta.fields):
        return modelo._default_manager.exclude(collection__in=de_actores)
    return modelo._default_manager.all()


class _ListasEnteras:
    """A policy whose lists are whole for who audits. What may be done to a row it is asked row by row: nothing."""

    def user_has_permission(self, user: User, action: str) -> bool:
        return not solo_mira(user) and bool(super().user_has_permission(user, action))  # type: ignore[misc]

    def user_has_any_permission(self, user: User, actions: Any) -> bool:
        return solo_mira(user) or bool(super().user_has_any_permission(user, actions))  # type: ignore[misc]

    def instances_user_has_any_permission_for(self, user: User, actions: Any) -> Any:
        if solo_mira(user):
            return editoriales(self.model)  # type: ignore[attr-defined]
        return super().instances_user_has_any_permission_for(user, actions)  # type: ignore[misc]

    def collections_user_has_any_permission_for(self, user: User, actions: Any) -> Any:
        if solo_mira(user):
            return editoriales(Collection)
        return super().collections_user_has_any_permission_for(user, actions)  # type: ignore[misc]


def estilo() -> str:
    """Wagtail's `insert_global_admin_css`: nothing is ticked where nothing is done to many at once."""
    if not solo_mira(actual()[0]):
        return ""
    return format_html('<link rel="stylesheet" href="{}">', static("css/admin-auditoria.css"))


@cache
def abrir_a_quien_audita() -> list[Any]:
    """Put the rule in force, with no address of its own: Wagtail's policies, to which its views hold, become these.

    A `register_admin_urls`, which is asked once every application has registered its policy.
    """
    for modelo in (get_image_model(), get_document_model(), Redirect, Collection):
        politica = politica_de(modelo)
        politica.__class__ = type("ListasEnteras", (_ListasEnteras, type(politica)), {})
    de_todos = bulk_action_registry.get_bulk_actions_for_model

    def de_muchas(aplicacion: str, modelo: str) -> Any:
        return [] if solo_mira(actual()[0]) else de_todos(aplicacion, modelo)

    bulk_action_registry.get_bulk_actions_for_model = de_muchas
    return []
