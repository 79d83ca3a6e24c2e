"""The history of an editorial page is read by the auditor too, who changes nothing."""

from typing import Any

from wagtail.admin.views.pages.history import PageHistoryView
from wagtail.models import Page

from candidaturas.access.roles import Rol, roles_de
from home.traducciones import es_editorial

_DE_QUIEN_EDITA = ("edit", "revisions_revert", "revisions_unschedule")


def _solo_la_mira(vista: PageHistoryView) -> bool:
    return roles_de(vista.request.user) == {Rol.AUDITORA}


def abrir_la_historia() -> None:
    """Wagtail opens a history to who may change the page; here also to who audits it, without the ways to change it."""
    de_wagtail, permisos = PageHistoryView.get_object, PageHistoryView.user_has_any_permission

    def get_object(vista: PageHistoryView) -> Page:
        pagina = Page.objects.filter(pk=vista.pk).first() if _solo_la_mira(vista) else None
        if pagina is None or not es_editorial(pagina):
            return de_wagtail(vista)
        for accion in _DE_QUIEN_EDITA:
            setattr(vista, f"{accion}_url_name", None)
        vista.header_buttons = []
        return pagina.specific

    def user_has_any_permission(vista: PageHistoryView, acciones: Any) -> bool:
        return _solo_la_mira(vista) or bool(permisos(vista, acciones))

    PageHistoryView.get_object = get_object
    PageHistoryView.user_has_any_permission = user_has_any_permission
