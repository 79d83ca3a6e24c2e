"""Listings that Wagtail would fill with everybody's pages are cut down to what the person may explore.

And those that it would leave empty for an auditor, who reads everything and may do nothing, are filled.
"""

from typing import Any

from django.http import HttpRequest
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail.permissions import page_permission_policy
from wagtail.query import PageQuerySet

from candidaturas.access.roles import Rol, tiene_rol
from cms.base.models import User


class ListasDeQuienAudita(PagePermissionPolicy):
    """Reports and histories list every page for an auditor. What may be done to one is asked page by page: nothing."""

    def user_has_permission(self, user: User, action: str) -> bool:
        # The list of locked pages is of whoever unlocks some.
        return (action == "unlock" and tiene_rol(user, Rol.AUDITORA)) or super().user_has_permission(user, action)

    def user_has_any_permission(self, user: User, actions: Any) -> bool:
        return tiene_rol(user, Rol.AUDITORA) or super().user_has_any_permission(user, actions)

    def instances_user_has_any_permission_for(self, user: User, actions: Any) -> PageQuerySet:
        if tiene_rol(user, Rol.AUDITORA):
            return Page.objects.all()
        return super().instances_user_has_any_permission_for(user, actions)

    def explorable_instances(self, user: User) -> PageQuerySet:
        if tiene_rol(user, Rol.AUDITORA):
            return Page.objects.all()
        return super().explorable_instances(user)

    def explorable_root_instance(self, user: User) -> Page | None:
        if tiene_rol(user, Rol.AUDITORA):
            return Page.get_first_root_node()
        return super().explorable_root_instance(user)


def abrir_informes_a_quien_audita() -> None:
    """Put the rule in force: Wagtail's own policy, of which every view has taken a reference, becomes this one."""
    page_permission_policy.__class__ = ListasDeQuienAudita


def paginas_que_puede_elegir(paginas: Any, request: HttpRequest) -> Any:
    """Wagtail's page chooser lists every title in the site, drafts of other parties included (finding 3)."""
    return paginas & page_permission_policy.explorable_instances(request.user)
