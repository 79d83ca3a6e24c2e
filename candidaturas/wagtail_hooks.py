"""What the domain registers in Wagtail's admin. Nothing is decided here: each line names the room that does."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import URLPattern
from django.utils.html import format_html
from wagtail import hooks
from wagtail.admin import auth
from wagtail.snippets.models import register_snippet

from candidaturas.access import edicion, listados, subidas
from candidaturas.access.middleware import rechazar
from candidaturas.access.sesion import demasiado_grande, demasiados_datos, puerta
from candidaturas.admin import busqueda, captura, descargas, menu, mi_cuenta, palabras, quien, tablero, vista_previa
from candidaturas.admin.mundo import grupos
from candidaturas.exchange.menu import ImportacionesItem, entrada_de_menu
from candidaturas.models import CandidaturaPage, ProcesoPage
from cms.base.peticion import PeticionConPersona, actual

hooks.register("before_edit_page", edicion.antes_de_editar)
hooks.register("after_edit_page", edicion.despues_de_editar)
hooks.register("construct_page_chooser_queryset", listados.paginas_que_puede_elegir)
hooks.register("construct_main_menu", menu.solo_lo_que_puede_usar)
hooks.register("construct_settings_menu", menu.solo_lo_que_puede_usar)
hooks.register("construct_reports_menu", menu.solo_lo_que_puede_usar)
hooks.register("register_admin_menu_item", menu.candidaturas)
hooks.register("register_admin_search_area", busqueda.de_todo)
hooks.register("register_admin_search_area", busqueda.de_candidaturas)
hooks.register("register_admin_search_area", busqueda.de_cuentas)
hooks.register("construct_search", busqueda.solo_las_que_alcanza)
hooks.register("construct_page_action_menu", menu.acciones_de_la_candidatura)
hooks.register("register_admin_menu_item", menu.revision)

palabras.decir_en_espaniol()  # before any form is built with Wagtail's words
register_snippet(grupos.GrupoDeCatalogos)

auth.permission_denied = rechazar
listados.abrir_informes_a_quien_audita()
subidas.empezar_en_la_editorial()
descargas.cuidar_descargas()
captura.decir_una_vez()
captura.comentar_solo_paginas_editoriales()
mi_cuenta.ofrecer_lo_que_funciona()
quien.nombrar_como_se_puede()

CandidaturaPage.dibujar_vista_previa = vista_previa.dibujar
ProcesoPage.dibujar_vista_previa = vista_previa.dibujar_proceso


@hooks.register("register_admin_urls")
def _direcciones() -> list[URLPattern]:
    from candidaturas.admin.urls import urlpatterns

    return urlpatterns


@hooks.register("register_admin_urls")
def _direcciones_de_importacion() -> list[URLPattern]:
    from candidaturas.exchange.urls import urlpatterns

    return urlpatterns


@hooks.register("register_admin_viewset")
def _mundo() -> list[Any]:
    return [viewset() for viewset in grupos.VIEWSETS]


@hooks.register("register_admin_menu_item")
def _menu_de_importacion() -> ImportacionesItem:
    return entrada_de_menu()


@hooks.register("construct_homepage_panels")
def _tablero(request: PeticionConPersona, paneles: list[Any]) -> None:
    paneles[:] = tablero.paneles(request)


@hooks.register("construct_homepage_summary_items")
def _sin_resumen(request: HttpRequest, resumen: list[Any]) -> None:
    resumen.clear()


@hooks.register("insert_global_admin_css")
def _estilo() -> str:
    return format_html('<link rel="stylesheet" href="{}">', static("css/admin.css"))


@hooks.register("insert_global_admin_js")
def _guiones() -> str:
    persona = actual()[0]
    contexto = {
        "puerta": puerta(),
        "puerta_de_la_otra": puerta(termino=False),
        "cuenta": str(persona.pk) if persona else "",
        "letras": settings.DATA_UPLOAD_MAX_MEMORY_SIZE,
        "datos": settings.DATA_UPLOAD_MAX_NUMBER_FIELDS,
        "demasiado": demasiado_grande(),
        "demasiados": demasiados_datos(),
    }
    return render_to_string("wagtailadmin/sesion/guiones.html", contexto)


@hooks.register("insert_editor_js")
def _guiones_del_editor() -> str:
    return format_html(
        '<script src="{}" type="module"></script><script src="{}" defer></script>',
        static("js/admin-guardado.js"),
        static("js/admin-captura.js"),
    )
