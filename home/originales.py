"""A translation follows its Spanish page: its address changes with it, and it does not outlive it."""

from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from wagtail.admin.views.pages.bulk_actions.delete import DeleteBulkAction
from wagtail.models import Page, Revision

from home.models import PaginaEditorial


def es_original(pagina: Page) -> bool:
    """Whether the page is the Spanish one, which the others follow."""
    return pagina.locale.language_code == settings.LANGUAGE_CODE


def llevar_direccion(instance: Page, instance_before: Page, **_senal: Any) -> None:
    """Wagtail's `page_slug_changed`: translations under the same slug take the new one, where it is free."""
    if not isinstance(instance, PaginaEditorial) or not es_original(instance):
        return
    for traduccion in instance.get_translations().filter(slug=instance_before.slug).specific():
        if not Page._slug_is_available(instance.slug, traduccion.get_parent(), traduccion):
            continue
        traduccion.slug = instance.slug
        traduccion.save()
        por_publicar = Q(pk=traduccion.latest_revision_id) | Q(approved_go_live_at__isnull=False)
        for revision in Revision.objects.for_instance(traduccion).filter(por_publicar):
            revision.content["slug"] = instance.slug
            revision.save(update_fields=["content"])


def borrar_con_el_original(paginas: list[Page], accion: str) -> dict[Page, list[Page]]:
    """Wagtail's `construct_translated_pages_to_cascade_actions`: who deletes a Spanish page is told that its translations go too."""
    if accion != "delete":
        return {}
    originales = [pagina for pagina in paginas if isinstance(pagina.specific, PaginaEditorial) and es_original(pagina)]
    return {pagina: list(pagina.get_translations().specific()) for pagina in originales}


def retirar_con_el_original(instance: Page, **_senal: Any) -> None:
    """Before a Spanish page is deleted: what translated it is taken off the site, and stays as a draft."""
    if isinstance(instance, PaginaEditorial) and es_original(instance):
        for traduccion in instance.get_translations().live().specific():
            traduccion.unpublish()


def borrar_en_lote_con_el_original() -> None:
    """The same when several pages are deleted at once, of which Wagtail asks nobody what goes with them."""
    contexto, borrar = DeleteBulkAction.get_context_data, DeleteBulkAction.execute_action.__func__

    def get_context_data(accion: DeleteBulkAction, **kwargs: Any) -> dict[str, Any]:
        dado = contexto(accion, **kwargs)
        return {**dado, "traducciones": len(_que_se_van_con([fila["item"] for fila in dado["items"]]))}

    def execute_action(clase: type[DeleteBulkAction], objects: list[Page], **kwargs: Any) -> tuple[int, int]:
        with transaction.atomic():
            for traduccion in _que_se_van_con(objects):
                traduccion.delete(user=kwargs.get("user"))
            hechas: tuple[int, int] = borrar(clase, objects, **kwargs)
        return hechas

    DeleteBulkAction.get_context_data = get_context_data
    DeleteBulkAction.execute_action = classmethod(execute_action)


def _que_se_van_con(paginas: list[Page]) -> list[Page]:
    """Translations of these pages that are not among them."""
    elegidas = {pagina.pk for pagina in paginas}
    suyas = borrar_con_el_original(paginas, "delete").values()
    return [traduccion for unas in suyas for traduccion in unas if traduccion.pk not in elegidas]
