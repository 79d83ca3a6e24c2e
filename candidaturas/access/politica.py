"""Which roles may reach each address of the admin: a declared list, closed by default.

Wagtail's own permissions still apply behind it; this is the wall in front, so that no listing, chooser
or report of Wagtail's can be forgotten (privacy-security.md §1, finding 3). An address that is not
declared is nobody's but the system's, and fails `tests/architecture/test_matriz.py`.
"""

from collections.abc import Mapping

from candidaturas.access.roles import Rol

NADIE: frozenset[Rol] = frozenset()
SISTEMA = frozenset({Rol.SISTEMA})
ADMINISTRACION = frozenset({Rol.ADMINISTRADORA})
EDICION = frozenset({Rol.ADMINISTRADORA, Rol.EDITORA})
INSTITUTO = EDICION | {Rol.AUDITORA}
CAPTURA = EDICION | {Rol.PARTIDO}
TODAS = INSTITUTO | CAPTURA

_MUNDO = (
    "proceso", "registro", "actorpolitico", "contienda", "formula", "planilla", "cuestionario",
    "entidad", "municipio", "mapaelectoral", "distrito", "seccion", "seccionenmapa",
)  # fmt: skip
_CATALOGOS = ("cargo", "pregunta", "textoconsentimiento", "fundamento", "tema")
RASTRO = ("bitacora", "consentimiento", "cambio", "retiro", "salida")

#: Before signing in.
SIN_CUENTA = frozenset(
    {
        "wagtailadmin_login",
        "wagtailadmin_logout",
        "wagtailadmin_password_reset",
        "wagtailadmin_password_reset_done",
        "wagtailadmin_password_reset_confirm",
        "wagtailadmin_password_reset_complete",
        "cuenta_invitacion",
        "wagtailadmin_javascript_catalog",
        "wagtailadmin_sprite",
    }
)

#: By full name, else by namespace. The longest declared prefix wins.
POLITICA: Mapping[str, frozenset[Rol]] = {
    # Everybody's desk.
    "wagtailadmin_home": TODAS,
    "sesion": TODAS,
    "wagtailadmin_account": TODAS,
    "wagtailadmin_dismissibles": TODAS,
    "wagtailadmin_editing_sessions": CAPTURA,
    "medio_privado": TODAS,
    "busqueda": TODAS,
    # Capture.
    "wagtailadmin_pages:edit": CAPTURA,
    "wagtailadmin_pages:preview_on_edit": CAPTURA,
    "wagtailadmin_pages:view_draft": TODAS,
    "wagtailadmin_pages:revisions_revert": CAPTURA,
    "wagtailimages_chooser": CAPTURA,
    "wagtailimages_chooser:select_format": EDICION,
    "candidatura_aviso": CAPTURA,
    "candidatura_formato": CAPTURA,
    "consentimiento_formato": TODAS,
    # Review.
    "candidaturas_lista": TODAS,
    "candidatura_expediente": TODAS,
    "candidatura_identidad": INSTITUTO,
    # A party's second person decides where its process publishes on the party's validation.
    "candidatura_observar": frozenset({Rol.EDITORA, Rol.PARTIDO}),
    "candidatura_aprobar": frozenset({Rol.EDITORA, Rol.PARTIDO}),
    "candidatura_temas": EDICION,
    "candidatura_temas_segun_palabras": EDICION,
    "revision_cola": EDICION,
    # Import.
    "importaciones": frozenset({Rol.ADMINISTRADORA, Rol.AUDITORA}),
    "importacion": frozenset({Rol.ADMINISTRADORA, Rol.AUDITORA}),
    "importacion_avance": frozenset({Rol.ADMINISTRADORA, Rol.AUDITORA}),
    "importacion_problemas": frozenset({Rol.ADMINISTRADORA, Rol.AUDITORA}),
    "importacion_nueva": ADMINISTRACION,
    "importacion_decidir": ADMINISTRACION,
    "importacion_ocultos": ADMINISTRACION,
    "importacion_aplicar": ADMINISTRACION,
    "importacion_descartar": ADMINISTRACION,
    "importacion_reintentar": ADMINISTRACION,
    "salidas_reintentar": ADMINISTRACION,
    "salida_reintentar": ADMINISTRACION,
    # Registration.
    "registro_sustituir": ADMINISTRACION,
    "registro_estado": ADMINISTRACION,
    "registro_retirar": EDICION,
    "barra": TODAS,  # empty for whoever edits no page
    # Editorial pages, of which the candidacies' tree has stricter permissions.
    "wagtailadmin_explore_root": INSTITUTO,
    "wagtailadmin_explore": INSTITUTO,
    "wagtailadmin_explore_results": INSTITUTO,
    "wagtailadmin_pages": EDICION,
    # What an auditor is shown of them changes nothing: `home.auditoria`.
    **dict.fromkeys(
        (
            "wagtailadmin_pages:search",
            "wagtailadmin_pages:search_results",
            "wagtailadmin_pages:revisions_index",
            "wagtailadmin_pages:revisions_view",
            "wagtailadmin_pages:revisions_compare",
            "wagtailadmin_pages:usage",
            "wagtailadmin_pages:workflow_history",
            "wagtailadmin_pages:workflow_history_detail",
            "wagtailimages:index",
            "wagtailimages:index_results",
            "wagtailimages:edit",
            "wagtailimages:image_usage",
            "wagtaildocs:index",
            "wagtaildocs:index_results",
            "wagtaildocs:edit",
            "wagtaildocs:document_usage",
            "wagtailredirects:index",
            "wagtailredirects:index_results",
            "wagtailredirects:edit",
            "wagtailadmin_collections:index",
            "wagtailadmin_collections:index_results",
            "wagtailadmin_collections:edit",
        ),
        INSTITUTO,
    ),
    # Page privacy is off: what is published is everybody's.
    "wagtailadmin_pages:set_privacy": NADIE,
    "wagtailadmin_collections:set_privacy": NADIE,
    "wagtailadmin_api": INSTITUTO,
    "wagtail_bulk_action": EDICION,
    "wagtailadmin_choose_page": EDICION,
    "wagtailadmin_choose_page_child": EDICION,
    "wagtailadmin_choose_page_search": EDICION,
    "wagtailadmin_choose_page_chosen_multiple": EDICION,
    "wagtailadmin_choose_page_external_link": EDICION,
    "wagtailadmin_choose_page_email_link": EDICION,
    "wagtailadmin_choose_page_phone_link": EDICION,
    "wagtailadmin_choose_page_anchor_link": EDICION,
    "wagtailadmin_tag_autocomplete": EDICION,
    "wagtailadmin_tag_model_autocomplete": EDICION,
    "wagtailadmin_block_preview": EDICION,
    # Reports and histories of everything: never a party's (finding 3).
    "wagtailadmin_reports": INSTITUTO,
    "wagtailadmin_pages:type_use": INSTITUTO,
    "wagtailadmin_pages:type_use_results": INSTITUTO,
    "wagtailadmin_pages:history": INSTITUTO,
    "wagtailadmin_pages:history_results": INSTITUTO,
    "wagtail_localize": EDICION,
    "wagtailredirects": EDICION,
    "wagtailredirects:start_import": NADIE,
    "wagtailredirects:process_import": NADIE,
    "wagtail_localize:translations_report": INSTITUTO,
    "wagtail_localize:translations_report_results": INSTITUTO,
    "wagtail_localize:submit_snippet_translation": ADMINISTRACION,
    "wagtail_localize:machine_translate": NADIE,
    "wagtailsettings": ADMINISTRACION,
    "wagtailsnippets": EDICION,
    "wagtailimages": EDICION,
    "wagtaildocs": EDICION,
    "wagtaildocs_chooser": EDICION,
    # Accounts and machinery.
    "cuentas": ADMINISTRACION,
    "cuenta_invitar": ADMINISTRACION,
    "wagtailusers_users": SISTEMA,
    "wagtailusers_groups": SISTEMA,
    "wagtailadmin_collections": EDICION,
    "wagtailadmin_workflows": SISTEMA,
    "wagtailsites": SISTEMA,
    "wagtaillocales": SISTEMA,
    "wagtailadmin_error_test": SISTEMA,
    # The world, read by all of the Institute; its viewsets ask for *change* before they write.
    **{f"mundo_{modelo}": INSTITUTO for modelo in _MUNDO},
    **{f"wagtailsnippets_candidaturas_{modelo}": INSTITUTO for modelo in _CATALOGOS},
    **{f"wagtailsnippetchoosers_candidaturas_{modelo}": EDICION for modelo in _CATALOGOS},
    **{f"rastro_{modelo}": frozenset({Rol.ADMINISTRADORA, Rol.AUDITORA}) for modelo in RASTRO},
    # And written by those who may.
    **{f"mundo_{modelo}:edit": ADMINISTRACION for modelo in _MUNDO},
    **{f"wagtailsnippets_candidaturas_{modelo}:edit": ADMINISTRACION for modelo in _CATALOGOS},
    "mundo_registro:edit": EDICION,
    "wagtailsnippets_candidaturas_fundamento:edit": EDICION,
    **{f"rastro_{modelo}:edit": NADIE for modelo in RASTRO},
}

#: What a read-only account may send: its own password, its reason to read, its farewell.
ESCRITURA_DE_AUDITORIA = frozenset(
    {"wagtailadmin_account", "wagtailadmin_dismissibles", "candidatura_identidad", "wagtailadmin_logout"}
)


def roles_de_la_direccion(nombre: str) -> frozenset[Rol]:
    """The roles that may reach a view by its full name. The system's superuser reaches all but what is nobody's."""
    declarados = _declarados(nombre)
    return declarados if declarados == NADIE else declarados | SISTEMA


def esta_declarada(nombre: str) -> bool:
    """Whether somebody decided who may reach a view."""
    return nombre in SIN_CUENTA or any(prefijo in POLITICA for prefijo in _prefijos(nombre))


def _declarados(nombre: str) -> frozenset[Rol]:
    return next((POLITICA[prefijo] for prefijo in _prefijos(nombre) if prefijo in POLITICA), SISTEMA)


def _prefijos(nombre: str) -> list[str]:
    """`a:b:c`, `a:b`, `a`."""
    partes = nombre.split(":")
    return [":".join(partes[:n]) for n in range(len(partes), 0, -1)]
