"""Why what is asked of a page of the candidacies' tree is refused, in words that are true of that kind of page."""

from collections.abc import Mapping
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy
from wagtail.models import Page

from candidaturas.models import CandidaturaPage, ProcesoPage
from candidaturas.models.permisos import ArbolConPermisos
from cms.base.enteros import ENTERO_MAXIMO

Palabras = tuple[Promise, Promise]
"""The rule, and the way that there is instead."""

#: The last parts of Wagtail's addresses that show how a page was.
_HISTORIA = (
    *("history", "usage", "view_draft", "workflow_history", "workflow_history_detail"),
    *("revisions_revert", "revisions_view", "revisions_compare", "revisions_unschedule"),
)
_TRADUCCION = ("submit_page_translation", "update_translations", "convert_to_alias")
#: By the last part of Wagtail's address, of every page of the tree.
_DE_TODAS: Mapping[str, Palabras] = {
    **dict.fromkeys(
        ("unpublish", "delete", "move", "move_confirm", "copy"),
        (
            gettext_lazy(
                "Las candidaturas y las páginas que las ordenan no se copian, mueven, borran ni despublican aquí: "
                "su lugar lo da el registro y su historia se conserva."
            ),
            gettext_lazy("Administración y edición pueden retirar una candidatura desde su expediente."),
        ),
    ),
    **dict.fromkeys(
        ("add", "add_subpage"),
        (
            gettext_lazy("Aquí no se agregan páginas: cada una nace con el registro de su partido o su candidatura."),
            gettext_lazy("Administración registra partidos y candidaturas en el menú «Proceso»."),
        ),
    ),
}
#: Of a candidacy.
_DE_CANDIDATURA: Mapping[str, Palabras] = {
    **_DE_TODAS,
    **dict.fromkeys(
        ("lock", "unlock", "confirm_workflow_cancellation", "workflow_status"),
        (
            gettext_lazy("Una candidatura se cierra sola mientras se revisa y se abre al decidirla."),
            gettext_lazy("La decide edición, desde su expediente."),
        ),
    ),
    **dict.fromkeys(
        _HISTORIA,
        (
            gettext_lazy("La historia de una candidatura, versión por versión, está en su expediente."),
            gettext_lazy("La ven quien la captura y el Instituto."),
        ),
    ),
    **dict.fromkeys(
        _TRADUCCION,
        (
            gettext_lazy("Lo que escribe una persona candidata no se traduce: se publica con sus palabras."),
            gettext_lazy("Administración y edición traducen las demás páginas del sitio."),
        ),
    ),
    "set_privacy": (
        gettext_lazy("Quién ve una candidatura lo deciden su registro y sus autorizaciones, no la página."),
        gettext_lazy("Administración cambia el registro; la persona candidata, sus autorizaciones."),
    ),
}
#: Of what holds candidacies.
_DE_LO_QUE_ORDENA: Mapping[str, Palabras] = {
    **_DE_TODAS,
    **dict.fromkeys(
        _TRADUCCION,
        (
            gettext_lazy("Las páginas que ordenan las candidaturas de un proceso no se traducen."),
            gettext_lazy("Administración y edición traducen las demás páginas del sitio."),
        ),
    ),
    "set_privacy": (
        gettext_lazy("Las páginas no se restringen: lo que se publica es público."),
        gettext_lazy("Quién ve cada candidatura lo deciden su registro y sus autorizaciones."),
    ),
}
#: Of a process's page.
_DE_PROCESO: Mapping[str, Palabras] = {
    **_DE_LO_QUE_ORDENA,
    **dict.fromkeys(
        _HISTORIA,
        (
            gettext_lazy("La historia de la página de un proceso la ve quien puede cambiarla."),
            gettext_lazy("La ven administración y edición."),
        ),
    ),
}
#: Of an actor's branch, and of an office's inside it.
_DE_RAMA: Mapping[str, Palabras] = {
    **_DE_LO_QUE_ORDENA,
    **dict.fromkeys(
        _HISTORIA,
        (
            gettext_lazy("Estas páginas solo ordenan las candidaturas de un proceso: no tienen historia que mostrar."),
            gettext_lazy("La de cada candidatura está en su expediente: la ven quien la captura y el Instituto."),
        ),
    ),
}
_CANDIDATURA = (
    gettext_lazy("Una candidatura se captura en su formulario y se publica al aprobarla: aquí no se cambia."),
    gettext_lazy("La captura su partido o coalición; la aprueba edición, desde su expediente."),
)
_PROCESO = (
    gettext_lazy("La página de un proceso se cambia y se publica aquí; lo demás sale del proceso y de su registro."),
    gettext_lazy("La cambian administración y edición, salvo que otra persona la haya bloqueado."),
)
_RAMA = (
    gettext_lazy("Estas páginas solo ordenan las candidaturas de un proceso: su texto sale de otras pantallas."),
    gettext_lazy("Administración cambia el proceso y sus partidos en el menú «Proceso»."),
)
PALABRAS: Mapping[type[Page], Mapping[str, Palabras]] = {
    CandidaturaPage: _DE_CANDIDATURA,
    ProcesoPage: _DE_PROCESO,
    Page: _DE_RAMA,
}
_LO_DEMAS: Mapping[type[Page], Palabras] = {CandidaturaPage: _CANDIDATURA, ProcesoPage: _PROCESO, Page: _RAMA}


def por_que_no(clase: type[Page], accion: str) -> Palabras:
    """What is said of that kind of page, by the last part of Wagtail's address."""
    return PALABRAS[clase].get(accion, _LO_DEMAS[clase])


def clase_en_el_arbol(partes: Mapping[str, Any]) -> type[Page] | None:
    """The key in `PALABRAS` of the page of the tree that the address names; None when it names none of it."""
    claves = [partes.get(parte) for parte in ("page_id", "parent_page_id", "page_to_move_id", "page_pk")]
    ids = [clave for clave in claves if isinstance(clave, int) and clave <= ENTERO_MAXIMO]
    for pagina in Page.objects.filter(pk__in=ids):
        clase = pagina.specific_class or Page
        if issubclass(clase, ArbolConPermisos):
            return next(conocida for conocida in PALABRAS if issubclass(clase, conocida))
    return None
