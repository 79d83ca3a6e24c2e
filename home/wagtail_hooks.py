"""What editorial pages register in Wagtail's admin. Nothing is decided here: each line names the room that does."""

from django.templatetags.static import static
from django.urls import URLPattern, path
from django.utils.html import format_html
from wagtail import hooks
from wagtail.admin.views.pages.listing import ExplorableIndexView

from home import enviado, historia, informes, listas_enteras, ofrecido, originales, panel, redirecciones, traducciones
from home.barra import barra

# After the panels of the candidacies, which take the place of Wagtail's own.
hooks.register("construct_homepage_panels", panel.poner_panel, order=10)
hooks.register("after_publish_page", panel.decir_que_sigue)
hooks.register("after_unpublish_page", panel.decir_que_sigue)
# Before wagtail-localize, whose own editor of a translation ends the round of hooks.
hooks.register("before_edit_page", traducciones.avisar_del_atraso, order=-1)

hooks.register("insert_global_admin_css", listas_enteras.estilo)
hooks.register("construct_translated_pages_to_cascade_actions", originales.borrar_con_el_original)

hooks.register("register_admin_urls", listas_enteras.abrir_a_quien_audita)
# After Wagtail's own, whose link to a page this takes the place of.
hooks.register("register_rich_text_features", ofrecido.enlazar_lo_que_se_ve, order=10)
historia.abrir_la_historia()
informes.leer_cada_pagina()
ofrecido.ofrecer_lo_que_abre()
originales.borrar_en_lote_con_el_original()
traducciones.traducir_solo_paginas_editoriales()
redirecciones.limitar_redirecciones()
enviado.rechazar_lo_ilegible()
ExplorableIndexView.base_columns = [*ExplorableIndexView.base_columns, traducciones.ColumnaDeTraduccion()]


@hooks.register("register_admin_urls")
def _direcciones() -> list[URLPattern]:
    return [path("barra/<int:page_id>/", barra, name="barra")]


@hooks.register("insert_global_admin_js")
def _guiones() -> str:
    guion = '<script src="{}" defer></script>'
    return format_html(guion * 2, static("js/admin-barra.js"), static("js/admin-palabras.js"))
