"""Groups of each role, and what every actor needs: its branch of the tree, its group, its images.

All of it is idempotent: it is called whenever a process or an actor is saved, and by set-up commands.
"""

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

from candidaturas.access.colecciones import coleccion_editorial
from candidaturas.access.roles import GRUPOS, Rol
from candidaturas.models import ActorPolitico, ActorPoliticoPage, Proceso

_ENTRAR = ("wagtailadmin.access_admin",)
_MUNDO = (
    "entidad", "municipio", "mapaelectoral", "distrito", "seccion", "seccionenmapa", "proceso", "cargo", "contienda",
    "actorpolitico", "planilla", "formula", "registro", "cuestionario", "pregunta", "opcion", "textoconsentimiento",
    "fundamento", "tema",
)  # fmt: skip
_RASTRO = (
    "base.view_bitacora", "candidaturas.view_cambio", "candidaturas.view_salida", "candidaturas.view_retiro",
    "candidaturas.view_importacion", "candidaturas.view_consentimiento",
)  # fmt: skip
_REDIRECCIONES = tuple(f"wagtailredirects.{accion}_redirect" for accion in ("add", "change", "delete"))
_TRADUCIR = ("wagtail_localize.submit_translation",)
_VER_MUNDO = tuple(f"candidaturas.view_{modelo}" for modelo in _MUNDO)

#: Model permissions of each role. Deleting is not among them: what exists has a history.
PERMISOS: dict[Rol, tuple[str, ...]] = {
    Rol.ADMINISTRADORA: (
        *_ENTRAR,
        *_VER_MUNDO,
        *_RASTRO,
        *(f"candidaturas.change_{modelo}" for modelo in _MUNDO),
        # A registration comes from the registry's files or from a substitution.
        *(f"candidaturas.add_{modelo}" for modelo in _MUNDO if modelo != "registro"),
        *_REDIRECCIONES,
        "home.change_revisioneditorial",
        "candidaturas.change_salida",
        "candidaturas.add_importacion",
        "base.add_user",
        "base.change_user",
        "base.view_user",
        "home.change_temadelsitio",
        *_TRADUCIR,
    ),
    Rol.EDITORA: (
        *_ENTRAR,
        *_VER_MUNDO,
        *_REDIRECCIONES,
        "candidaturas.change_registro",
        "candidaturas.add_fundamento",
        "candidaturas.change_fundamento",
        *_TRADUCIR,
    ),
    Rol.AUDITORA: (*_ENTRAR, *_VER_MUNDO, *_RASTRO, "wagtailredirects.view_redirect"),
}
_DE_UN_SITIO = ("add_page", "change_page", "publish_page", "lock_page", "unlock_page")
#: Page permissions over the whole tree. Candidacies have a stricter tester of their own.
_PAGINAS: dict[Rol, tuple[str, ...]] = {
    Rol.ADMINISTRADORA: _DE_UN_SITIO,
    Rol.EDITORA: _DE_UN_SITIO,
    Rol.AUDITORA: (),
}
_IMAGENES = ("wagtailimages.add_image", "wagtailimages.change_image", "wagtailimages.choose_image")
_DOCUMENTOS = (
    "wagtaildocs.add_document", "wagtaildocs.change_document", "wagtaildocs.choose_document",
)  # fmt: skip
_COLECCIONES = tuple(f"wagtailcore.{verbo}_collection" for verbo in ("add", "change", "delete"))
#: Of editorial pages. Parties' images have one each, made with its actor and named by it.
_COLECCION_EDITORIAL = "Páginas del sitio"


def _permisos(*nombres: str) -> list[Permission]:
    """Permissions by `app.code`, in one query. One whose table is not there, in a schema of before, is nobody's."""
    filas = Permission.objects.filter(codename__in=[nombre.split(".")[1] for nombre in nombres])
    hallados = {f"{fila.content_type.app_label}.{fila.codename}": fila for fila in filas.select_related("content_type")}
    return [hallados[nombre] for nombre in nombres if nombre in hallados]


@transaction.atomic
def preparar_grupos() -> dict[Rol, Group]:
    """Create or mend the groups of the electoral body's roles, with exactly their permissions."""
    grupos: dict[Rol, Group] = {}
    raiz, coleccion = Page.get_first_root_node(), Collection.get_first_root_node()
    editorial = coleccion_editorial() or coleccion.add_child(name=_COLECCION_EDITORIAL)
    for rol, nombre in GRUPOS.items():
        grupo, _creado = Group.objects.get_or_create(name=nombre)
        grupo.permissions.set(_permisos(*PERMISOS[rol]))
        _dar_paginas(grupo, raiz, _PAGINAS[rol])
        if _PAGINAS[rol]:
            _dar_coleccion(grupo, coleccion, (*_IMAGENES, *_DOCUMENTOS))
            _dar_coleccion(grupo, editorial, _COLECCIONES)
        grupos[rol] = grupo
    return grupos


def _dar_paginas(grupo: Group, pagina: Page, codigos: tuple[str, ...]) -> None:
    permisos = _permisos(*(f"wagtailcore.{codigo}" for codigo in codigos))
    GroupPagePermission.objects.filter(group=grupo).exclude(page=pagina, permission__in=permisos).delete()
    for permiso in permisos:
        GroupPagePermission.objects.get_or_create(group=grupo, page=pagina, permission=permiso)


def _dar_coleccion(grupo: Group, coleccion: Collection, permisos: tuple[str, ...]) -> None:
    for permiso in _permisos(*permisos):
        GroupCollectionPermission.objects.get_or_create(group=grupo, collection=coleccion, permission=permiso)


@transaction.atomic
def preparar_actor(actor: ActorPolitico) -> ActorPoliticoPage:
    """Give an actor its page under the process's, its group (add and change there, nothing else) and its images.

    Raises `ProcesoPage.DoesNotExist` when the process has no page yet.
    """
    pagina = _pagina_del_actor(actor)
    _preparar_grupo(actor, pagina)
    return pagina


def preparar_proceso(proceso: Proceso) -> None:
    """Prepare every actor of a process that has its page."""
    for actor in proceso.actores.select_related("proceso"):
        preparar_actor(actor)


def _pagina_del_actor(actor: ActorPolitico) -> ActorPoliticoPage:
    pagina = ActorPoliticoPage.objects.filter(actor=actor).first()
    if pagina is None:
        madre = actor.proceso.pagina
        madre.refresh_from_db(fields=["path", "depth", "numchild"])
        return madre.add_child(instance=ActorPoliticoPage(title=actor.nombre, slug=actor.clave, actor=actor))
    if pagina.title != actor.nombre:
        pagina.title = pagina.draft_title = actor.nombre
        pagina.save()
    return pagina


def _preparar_grupo(actor: ActorPolitico, pagina: ActorPoliticoPage) -> None:
    # With both keys: two long names may begin alike, and a shared group would open one party to another.
    nombre = f"{actor.nombre[:60]} · {actor.proceso.clave}/{actor.clave}"
    grupo, coleccion = actor.grupo, actor.coleccion
    if grupo is None:
        grupo, _creado = Group.objects.get_or_create(name=nombre)
    if coleccion is None:
        coleccion = Collection.get_first_root_node().add_child(name=nombre)
    for fila in (grupo, coleccion):
        if fila.name != nombre:
            fila.name = nombre
            fila.save()
    if (actor.grupo_id, actor.coleccion_id) != (grupo.pk, coleccion.pk):
        actor.grupo, actor.coleccion = grupo, coleccion
        ActorPolitico.objects.filter(pk=actor.pk).update(grupo=grupo, coleccion=coleccion)
    grupo.permissions.set(_permisos(*_ENTRAR))
    _dar_paginas(grupo, pagina, ("add_page", "change_page"))
    _dar_coleccion(grupo, coleccion, ("wagtailimages.add_image", "wagtailimages.choose_image"))
