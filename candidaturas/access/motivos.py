"""Why an address of the admin is closed to whoever asked, and who may open it: no refusal goes without both.

It names roles and rules, never a row: whose page or image it was is not said to whoever may not see it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page

from candidaturas.access.motivos_del_arbol import PALABRAS, Palabras, clase_en_el_arbol, por_que_no
from candidaturas.access.politica import NADIE, RASTRO, roles_de_la_direccion
from candidaturas.access.roles import ETIQUETAS, Rol, roles_de
from candidaturas.models.permisos import ArbolConPermisos
from cms.base.enteros import ENTERO_MAXIMO
from cms.base.peticion import PeticionConPersona


@dataclass(frozen=True, slots=True)
class Motivo:
    """What a refusal says."""

    porque: str
    quienes: str

    def __str__(self) -> str:
        return f"{self.porque} {self.quienes}"


#: Where no more pages fit.
_SIN_LUGAR = (
    gettext_lazy(
        "Aquí no se agregan páginas como esa: en cada idioma hay una página de inicio y un índice de información."
    ),
    gettext_lazy("Administración y edición agregan páginas dentro del índice, y traducen las que ya están."),
)
#: What nobody may do, whoever asks.
_DE_NADIE: Mapping[str, Palabras] = {
    "wagtailadmin_pages:set_privacy": (
        gettext_lazy("Las páginas no se restringen: lo que se publica es público."),
        gettext_lazy("Para que una página deje de verse, administración y edición pueden despublicarla."),
    ),
    "wagtailadmin_collections:set_privacy": (
        gettext_lazy("Las colecciones no se restringen: lo que usa una página publicada es público."),
        gettext_lazy("Para que un archivo deje de ser público, quítalo de la página."),
    ),
    **dict.fromkeys(
        ("wagtailredirects:start_import", "wagtailredirects:process_import"),
        (
            gettext_lazy("Las redirecciones no se importan de un archivo."),
            gettext_lazy("Administración y edición las agregan una por una."),
        ),
    ),
    "wagtail_localize:machine_translate": (
        gettext_lazy("Las páginas no se traducen con un servicio automático."),
        gettext_lazy("Administración y edición escriben la traducción de cada texto."),
    ),
    **dict.fromkeys(
        (f"rastro_{modelo}:edit" for modelo in RASTRO),
        (
            gettext_lazy("Lo que quedó anotado no se cambia: es la historia de lo que pasó."),
            gettext_lazy("Administración y auditoría pueden consultarlo."),
        ),
    ),
}
_CERRADA = (
    gettext_lazy("Esta pantalla está cerrada en este sitio."),
    gettext_lazy("Si la necesitas, avisa a quien opera el sistema."),
)
_MAQUINARIA: Mapping[str, Promise] = {
    "wagtaillocales": gettext_lazy("Los idiomas del sitio se ponen al instalarlo y no cambian desde aquí."),
    "wagtailsites": gettext_lazy("Las direcciones del sitio se ponen al instalarlo y no cambian desde aquí."),
    "wagtailusers_groups": gettext_lazy("Los permisos de cada grupo salen de su papel y no se cambian a mano."),
    "wagtailusers_users": gettext_lazy("Las cuentas tienen su propia pantalla, en el menú «Cuentas»."),
    "wagtailadmin_workflows": gettext_lazy("El camino de la revisión se pone al preparar cada proceso."),
}


def motivo(request: PeticionConPersona) -> Motivo:
    """Why this request is refused, and who may do what it asks for."""
    direccion = request.resolver_match
    nombre = direccion.view_name if direccion else ""
    abierta_a = roles_de_la_direccion(nombre)
    suyos = roles_de(request.user)
    if abierta_a == NADIE:
        return _fijo(_de_nadie(nombre, direccion.kwargs if direccion else {}))
    if suyos.isdisjoint(abierta_a):
        if _la_pagina(direccion.kwargs if direccion else {}):
            abierta_a -= {Rol.PARTIDO}  # who captures candidacies, and nothing else
        return _de_otros(nombre, abierta_a, suyos)
    if suyos == {Rol.AUDITORA} and request.method not in {"GET", "HEAD", "OPTIONS"}:
        return Motivo(
            _("Tu cuenta es de auditoría: mira todo y no cambia nada."), _lo_hacen(abierta_a - {Rol.AUDITORA})
        )
    clase = clase_en_el_arbol(direccion.kwargs if direccion else {})
    if Rol.PARTIDO not in suyos and clase is not None:
        return _fijo(por_que_no(clase, nombre.rsplit(":", 1)[-1]))
    if nombre in {"wagtailadmin_pages:add", "wagtailadmin_pages:add_subpage"}:
        return _fijo(_SIN_LUGAR)
    pagina = _la_pagina(direccion.kwargs if direccion else {})
    if pagina and (razon := _estado_de_la_pagina(pagina, nombre, request.user)):
        return razon
    return Motivo(
        _("Esto es de otra cuenta o de otro partido, o ya no está como estaba cuando abriste la pantalla."),
        _("Si debía estar abierto para ti, avisa a administración."),
    )


def _fijo(textos: Palabras) -> Motivo:
    return Motivo(*map(str, textos))


def _de_nadie(nombre: str, partes: Mapping[str, Any]) -> Palabras:
    """The tree's own words where it has them, of a page that is of the tree."""
    accion = nombre.rsplit(":", 1)[-1]
    clase = clase_en_el_arbol(partes)
    if clase is not None and (palabras := PALABRAS[clase].get(accion)):
        return palabras
    return _DE_NADIE.get(nombre, _CERRADA)


def _de_otros(nombre: str, abierta_a: frozenset[Rol], suyos: frozenset[Rol]) -> Motivo:
    """It is for other roles: which, and which one the account has."""
    maquinaria = _MAQUINARIA.get(nombre.split(":", 1)[0])
    if maquinaria is not None:
        return Motivo(str(maquinaria), _("Lo hace quien instala y opera el sistema."))
    if not suyos:
        porque = _("Tu cuenta todavía no tiene un papel en el sistema.")
    else:
        porque = _("Tu cuenta es de %(papel)s, y esta pantalla es para otro papel.") % {"papel": _en_palabras(suyos)}
    return Motivo(porque, _lo_hacen(abierta_a))


def _lo_hacen(roles: Iterable[Rol]) -> str:
    palabras = _en_palabras(roles)
    return (
        (_("Lo puede hacer: %(papeles)s.") % {"papeles": palabras})
        if palabras
        else _("Lo hace quien opera el sistema.")
    )


def _en_palabras(roles: Iterable[Rol]) -> str:
    dados = set(roles)
    return ", ".join(str(etiqueta).lower() for rol, etiqueta in ETIQUETAS.items() if rol in dados)


def _estado_de_la_pagina(pagina: Page, nombre: str, persona: Any) -> Motivo | None:
    """What of the page itself stands in the way of whoever may work on it otherwise: pages inside, or somebody's lock."""
    if nombre == "wagtailadmin_pages:delete" and not pagina.is_leaf():
        return Motivo(
            _("Tiene páginas dentro: se borra cuando ya no haya ninguna."),
            _("Administración y edición borran o mueven antes las de dentro, una por una."),
        )
    if pagina.locked and pagina.locked_by_id != persona.pk:
        quien = pagina.locked_by.get_full_name() if pagina.locked_by else _("otra persona")
        return Motivo(
            _("La bloqueó %(quien)s: mientras siga así, nadie más la cambia ni la retira.") % {"quien": quien},
            _("La desbloquea quien la bloqueó, o administración y edición desde su estado."),
        )
    return None


def _la_pagina(partes: Mapping[str, Any]) -> Page | None:
    """The editorial page that the address names; the candidacies' are never told about."""
    clave = partes.get("page_id", partes.get("page_to_move_id"))
    if not isinstance(clave, int) or clave > ENTERO_MAXIMO:
        return None
    pagina = Page.objects.filter(pk=clave).select_related("locked_by").first()
    return None if pagina is None or issubclass(pagina.specific_class or Page, ArbolConPermisos) else pagina
