"""Translating editorial pages, and no others: how far each translation is behind its source, in lists and in the editor.

A page's source is the one that wagtail-localize took its texts from; of a translation made by hand, the page in Spanish.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import wraps
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import Count, Exists, OuterRef, Q
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column
from wagtail.models import Locale, Page, get_page_models
from wagtail_localize import wagtail_hooks as de_localize
from wagtail_localize.models import StringSegment, StringTranslation, Translation
from wagtail_localize.views import submit_translations

from candidaturas.models.permisos import ArbolConPermisos
from home.atraso import Pareja, cambios
from home.avance import Avance


def es_editorial(pagina: Page) -> bool:
    """Whether a page is anybody's text: not of the candidacies' tree, whose words are never translated."""
    return not pagina.is_root() and not issubclass(pagina.specific_class or Page, ArbolConPermisos)


def avances(paginas: Iterable[Page]) -> dict[int, list[Avance]]:
    """Of each editorial page: all its translations when it is the source; when it is one, itself.

    As many queries, whatever their number.
    """
    editoriales = [pagina for pagina in paginas if es_editorial(pagina)]
    claves = {pagina.translation_key for pagina in editoriales}
    idiomas = {locale.pk: locale for locale in Locale.objects.all()}
    hermanas: dict[UUID, dict[int, Page]] = {}
    for pagina in Page.objects.filter(translation_key__in=claves, alias_of=None):
        hermanas.setdefault(pagina.translation_key, {})[pagina.locale_id] = pagina
    hechas = {
        (fila.source.object_id, fila.target_locale_id): fila
        for fila in Translation.objects.filter(source__object__in=claves, enabled=True).select_related("source")
    }
    cuentas = _textos(hechas.values())
    dichos = {
        pagina.pk: _de_una(pagina, hermanas.get(pagina.translation_key, {}), hechas, cuentas, idiomas)
        for pagina in editoriales
    }
    cambiaron = cambios(avance.pareja for suyos in dichos.values() for avance in suyos if avance.pareja)
    return {pk: [_con_lo_que_cambio(avance, cambiaron) for avance in suyos] for pk, suyos in dichos.items()}


def _con_lo_que_cambio(avance: Avance, cambiaron: Mapping[Pareja, bool | None]) -> Avance:
    cambio = cambiaron[avance.pareja] if avance.pareja else False
    return replace(avance, cambio=avance.cambio if cambio else None, se_sabe=cambio is not None)


def _de_una(
    pagina: Page,
    hermanas: Mapping[int, Page],
    hechas: Mapping[tuple[Any, int], Translation],
    cuentas: Mapping[tuple[int, int], tuple[int, int]],
    idiomas: Mapping[int, Locale],
) -> list[Avance]:
    suyas = {
        idioma: hechas[pagina.translation_key, idioma]
        for idioma in idiomas
        if (pagina.translation_key, idioma) in hechas
    }
    propio = next(
        (idioma for idioma, locale in idiomas.items() if locale.language_code == settings.LANGUAGE_CODE), None
    )
    origen = next(iter(suyas.values())).source.locale_id if suyas else propio
    fuente = hermanas.get(origen) if origen else None
    if fuente is None:
        return []
    propia = pagina.locale_id != origen
    pedidos = [pagina.locale_id] if propia else [i for i in idiomas if i != origen]
    return [
        replace(
            _avance(str(idiomas[i].get_display_name()), fuente, hermanas.get(i), suyas.get(i), cuentas), propia=propia
        )
        for i in pedidos
    ]


def _avance(
    idioma: str,
    fuente: Page,
    traducida: Page | None,
    fila: Translation | None,
    cuentas: Mapping[tuple[int, int], tuple[int, int]],
) -> Avance:
    if traducida is None:
        return Avance(idioma, existe=False)
    total, hechos = cuentas.get((fila.source_id, fila.target_locale_id), (0, 0)) if fila else (0, 0)
    leida = fila.source.last_updated_at if fila else _ultima_vez(traducida)
    publicada = fuente.last_published_at
    despues = publicada is not None and (leida is None or publicada > leida)
    return Avance(
        idioma,
        faltan=total - hechos,
        total=total,
        cambio=publicada if despues else None,
        fuente=fila.source_id if fila else None,
        pareja=Pareja(fuente.pk, leida, fila.source.content_json if fila else "") if despues else None,
    )


def _ultima_vez(pagina: Page) -> dt.datetime | None:
    """When a translation made by hand was last written."""
    return max(filter(None, (pagina.last_published_at, pagina.latest_revision_created_at)), default=None)


def _textos(filas: Iterable[Translation]) -> dict[tuple[int, int], tuple[int, int]]:
    """Texts of each translation and how many are translated, by source and language."""
    por_idioma: dict[int, list[int]] = {}
    for fila in filas:
        por_idioma.setdefault(fila.target_locale_id, []).append(fila.source_id)
    cuentas = {}
    for idioma, fuentes in por_idioma.items():
        traducido = StringTranslation.objects.filter(
            translation_of=OuterRef("string"), context=OuterRef("context"), locale=idioma, has_error=False
        )
        textos = StringSegment.objects.filter(source__in=fuentes).annotate(hecho=Exists(traducido))
        for fuente, total, hechos in (
            textos.values("source").annotate(total=Count("pk"), hechos=Count("pk", filter=Q(hecho=True)))
        ).values_list("source", "total", "hechos"):
            cuentas[fuente, idioma] = (total, hechos)
    return cuentas


class ColumnaDeTraduccion(Column):
    """How far each page's translations are behind, beside its state."""

    cell_template_name = "wagtailadmin/traducciones/celda.html"

    def __init__(self) -> None:
        super().__init__("traduccion", label=gettext_lazy("Traducción"), classname="columna-traduccion", width="14%")

    def get_cell_context_data(self, instance: Page, parent_context: Any) -> dict[str, Any]:
        tabla = parent_context["table"]
        if not hasattr(tabla, "avances"):
            tabla.avances = avances(tabla.data)  # all its rows at once
        return {
            **super().get_cell_context_data(instance, parent_context),
            "avances": tabla.avances.get(instance.pk, []),
        }

    def get_value(self, instance: Page) -> str:
        return ""


def avisar_del_atraso(request: HttpRequest, pagina: Page) -> None:
    """Wagtail's `before_edit_page`: who opens a page whose translation is behind is told, and how to bring it up to date."""
    if request.method != "GET" or not es_editorial(pagina):
        return
    for avance in avances([pagina])[pagina.pk]:
        if not avance.existe or avance.al_dia:
            continue
        botones = []
        if avance.fuente is not None and avance.cambio is not None:
            poner_al_dia = reverse("wagtail_localize:update_translations", args=[avance.fuente])
            botones = [messages.button(f"{poner_al_dia}?next={request.path}", _("Traer los cambios"))]
        messages.warning(request, _("Traducción. %(avance)s.") % {"avance": avance}, buttons=botones)


class TraducirForm(submit_translations.SubmitTranslationForm):
    """Pages under this one go with it only where none is a candidacy's."""

    def __init__(self, instance: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(instance, *args, **kwargs)
        del_arbol = [modelo for modelo in get_page_models() if issubclass(modelo, ArbolConPermisos)]
        self.con_las_de_dentro = isinstance(instance, Page) and not instance.get_descendants().type(*del_arbol).exists()
        if not self.con_las_de_dentro:
            self.fields["include_subtree"].widget = self.fields["include_subtree"].hidden_widget()

    def clean_include_subtree(self) -> bool:
        return self.con_las_de_dentro and bool(self.cleaned_data["include_subtree"])


def _solo_editoriales(botones: Any) -> Any:
    @wraps(botones)
    def de_la_pagina(page: Page, *args: Any, **kwargs: Any) -> Iterable[Any]:
        return botones(page, *args, **kwargs) if es_editorial(page) else ()

    return de_la_pagina


def traducir_solo_paginas_editoriales() -> None:
    """Put the rule in force: wagtail-localize offers to translate whatever has a language, catalogues and candidacies too."""
    submit_translations.SubmitTranslationForm = TraducirForm
    de_paginas, de_catalogos = de_localize.page_listing_more_buttons, de_localize.register_snippet_listing_buttons
    guardada = _solo_editoriales(de_paginas)
    gancho = "register_page_header_buttons"
    hooks._hooks[gancho] = [(guardada if fn is de_paginas else fn, orden) for fn, orden in hooks._hooks[gancho]]
    # In a list it would ask the database twice for each row; the page's own screen offers it.
    for gancho, fuera in (
        ("register_page_listing_more_buttons", de_paginas),
        ("register_snippet_listing_buttons", de_catalogos),
    ):
        hooks._hooks[gancho] = [(fn, orden) for fn, orden in hooks._hooks[gancho] if fn is not fuera]
