"""Role × address: every address of the admin has a declared policy, keeps it, and never answers with an error of ours."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import NoReverseMatch, URLPattern, URLResolver, get_resolver, reverse

from candidaturas.access.politica import SIN_CUENTA, esta_declarada, roles_de_la_direccion
from candidaturas.access.roles import Rol
from candidaturas.exchange.importer import recibir
from candidaturas.models import Consentimiento, Importacion, Municipio, Planilla, Retiro
from candidaturas.vocabulario import Autorizacion, EstadoRegistro, MedioConsentimiento
from candidaturas.workflow.consentimiento import asentar_consentimiento
from tests.factories.imagenes import un_jpeg
from tests.factories.mundo import Mundo, capturar, consentir, en_revision, prosa, un_mundo, una_foto
from tests.factories.sesiones import sesion
from tests.formas import en_rol

SECRETO = prosa(300, "secreto de A")
#: Addresses that are nobody's page: Wagtail's own 404 for what does not exist, and a page that fails on purpose.
SIN_NOMBRE = {"admin/test404/", "admin/^.*/$"}
FALLA_A_PROPOSITO = {"wagtailadmin_error_test"}
#: Of one candidacy: another party's person does not find it.
DE_QUIEN_POSTULA = {"candidatura_expediente", "candidatura_aviso", "candidatura_formato", "consentimiento_formato"}
ROLES = {
    "anonima": frozenset(),
    "de_a": frozenset({Rol.PARTIDO}),
    "de_b": frozenset({Rol.PARTIDO}),
    "editora": frozenset({Rol.EDITORA}),
    "auditora": frozenset({Rol.AUDITORA}),
    "administradora": frozenset({Rol.ADMINISTRADORA}),
}


def direcciones(
    resolver: Any = None, espacios: tuple[str, ...] = (), camino: str = ""
) -> Iterator[tuple[str, URLPattern, str]]:
    """Full name, pattern and path of every address under the admin."""
    for patron in (resolver or get_resolver()).url_patterns:
        if isinstance(patron, URLResolver):
            dentro = (*espacios, patron.namespace) if patron.namespace else espacios
            yield from direcciones(patron, dentro, camino + str(patron.pattern))
        elif (camino + str(patron.pattern)).startswith("admin/"):
            yield ":".join([*espacios, patron.name or ""]), patron, camino + str(patron.pattern)


def test_every_address_of_the_admin_has_a_declared_policy():
    sin_politica = {
        camino for nombre, _patron, camino in direcciones() if camino not in SIN_NOMBRE and not esta_declarada(nombre)
    }
    assert sin_politica == set(), "declare who may reach these in candidaturas/access/politica.py"


def con_una_fila_de_cada(mundo: Mundo) -> None:
    """What party A does not have yet: a signed form, a council's list, a candidacy that left; and an import."""
    Retiro.objects.create(
        id_publico="retirada",
        proceso=mundo.proceso,
        contienda=mundo.registro.formula.contienda,
        actor=mundo.partido_a,
        motivo=EstadoRegistro.RENUNCIA,
        desde=mundo.proceso.jornada,
    )
    Planilla.objects.create(proceso=mundo.proceso, actor=mundo.partido_a, municipio=Municipio.objects.get())
    asentar_consentimiento(
        mundo.registro,
        {Autorizacion.ESTADISTICA: True},
        persona=mundo.de_a,
        medio=MedioConsentimiento.FORMATO_FIRMADO,
        formato=SimpleUploadedFile("formato.jpg", un_jpeg()),
    )
    recibir(b"NOMBRE\n", "registro.csv", mundo.proceso, mundo.administradora)


def valores(mundo: Mundo) -> dict[str, Any]:
    """What stands for each part of an address: whatever there is of party A's."""
    pagina = mundo.pagina
    estado = pagina.current_workflow_state
    return {
        "page_id": pagina.pk,
        "parent_page_id": pagina.get_parent().pk,
        "page_to_move_id": pagina.pk,
        "destination_id": mundo.partido_b.pagina.pk,
        "page_pk": mundo.proceso_page.pk,
        "revision_id": pagina.latest_revision_id,
        "workflow_state_id": estado.pk,
        "workflow_pk": estado.workflow_id,
        "task_id": estado.current_task_state.task_id,
        "task_state_id": estado.current_task_state.pk,
        "image_id": una_foto(mundo.partido_a).pk,
        "collection_id": mundo.partido_a.coleccion_id,
        "content_type_app_name": "candidaturas",
        "content_type_model_name": "candidaturapage",
        "app_label": "wagtailcore",
        "app_name": "home",
        "model_name": "page",
        "object_id": pagina.pk,
        "action": "publish",
        "action_name": "approve",
        "filter_spec": "original",
        "uidb64": "MQ",
        "token": "x",
        "nombre": "no-existe.webp",
        "mode": "x",
        "propias": {
            "registro": pagina.registro_id,
            "cuenta": mundo.de_a.pk,
            "consentimiento": Consentimiento.objects.filter(registro=pagina.registro).exclude(formato="").get().pk,
            "importacion": Importacion.objects.get().pk,
        },
    }


def fila(patron: URLPattern) -> int | None:
    """Key of a row of the model that a view is about, if it says which; the world has one of each."""
    vista = patron.callback
    iniciales, clase = getattr(vista, "view_initkwargs", {}), getattr(vista, "view_class", None)
    modelo = iniciales.get("model") or getattr(clase, "model", None)
    return modelo._default_manager.values_list("pk", flat=True).first() if isinstance(modelo, type) else None


def direccion(nombre: str, patron: URLPattern, camino: str, dados: dict[str, Any]) -> str:
    """The address with something in each of its places; a row of the view's model for a bare `pk`."""
    partes = {}
    for parte, convertidor in patron.pattern.converters.items():
        if parte in dados:
            partes[parte] = dados[parte]
        elif parte == "pk":
            partes[parte] = dados["propias"].get(nombre.split("_")[0]) or fila(patron) or dados["page_id"]
        else:
            partes[parte] = 1 if type(convertidor).__name__ == "IntConverter" else "x"
    try:
        return reverse(nombre, kwargs=partes)
    except NoReverseMatch:
        if nombre == "wagtailadmin_pages:revisions_compare":
            return reverse(nombre, args=[dados["page_id"], "earliest", "latest"])
        if nombre.startswith("wagtailadmin_api"):
            return reverse(nombre.rsplit(":", 1)[0] + ":listing")
        raise


@pytest.mark.django_db
@pytest.mark.parametrize("rol", ROLES)
def test_each_role_reaches_what_is_declared_for_it_and_nothing_else(rol):
    mundo = un_mundo()
    mundo.pagina = en_revision(mundo.pagina, mundo, motivo=SECRETO)
    consentir(mundo.pagina_b.registro, persona=mundo.de_b)
    capturar(mundo.pagina_b, mundo.de_b)
    con_una_fila_de_cada(mundo)
    cliente = Client() if rol == "anonima" else sesion(getattr(mundo, rol))
    cliente.raise_request_exception = False
    dados = valores(mundo)
    faltas = []
    with en_rol("admin"):  # as production serves it, without the public site's addresses
        for nombre, patron, camino in direcciones():
            if camino in SIN_NOMBRE or nombre in FALLA_A_PROPOSITO | {"wagtailadmin_logout"}:
                continue
            url = direccion(nombre, patron, camino, dados)
            faltas += [f"{nombre} ({url}): {falta}" for falta in _faltas(rol, nombre, patron, cliente, url)]
    assert faltas == []


def _faltas(rol: str, nombre: str, patron: URLPattern, cliente: Client, url: str) -> Iterator[str]:
    """What is wrong with what an address answers to who asks."""
    respuesta = cliente.get(url)
    if respuesta.status_code >= 500:
        yield f"answered {respuesta.status_code}"
    cuerpo = b"" if respuesta.streaming else respuesta.content
    if rol in {"anonima", "de_b"} and SECRETO.encode() in cuerpo:
        yield "shows party A's draft"
    if nombre in SIN_CUENTA:
        return
    if ROLES[rol].isdisjoint(roles_de_la_direccion(nombre)):
        enviada = cliente.post(url)
        yield from (
            f"is not for this role and answered {r.status_code} to {como}"
            for r, como in ((respuesta, "GET"), (enviada, "POST"))
            if r.status_code != 405 and not _rechaza(r)
        )
    elif rol == "de_b" and nombre in DE_QUIEN_POSTULA:
        if respuesta.status_code != 404:
            yield f"is party A's and answered {respuesta.status_code}"
    elif patron.callback.__module__.startswith("candidaturas.") and _rechaza(respuesta):
        yield f"is for this role and answered {respuesta.status_code}"


def _rechaza(respuesta: Any) -> bool:
    """Sent to the first screen or to sign in, or told no."""
    if respuesta.status_code in {401, 403, 404}:
        return True
    return respuesta.status_code == 302 and (
        respuesta.url == reverse("wagtailadmin_home") or respuesta.url.startswith(reverse("wagtailadmin_login"))
    )


@pytest.mark.django_db
def test_an_account_without_any_role_reaches_nothing():
    mundo = un_mundo()
    mundo.de_a.groups.clear()
    assert sesion(mundo.de_a).get(reverse("wagtailadmin_home")).status_code in {302, 403}


@pytest.mark.django_db
def test_what_does_not_exist_is_not_found():
    mundo = un_mundo()
    cliente = sesion(mundo.editora)
    assert cliente.get("/admin/no-existe/").status_code == 404
    for nombre in ("candidatura_expediente", "candidatura_aviso", "wagtailadmin_pages:edit"):
        assert cliente.get(reverse(nombre, args=[10**9])).status_code == 404
        assert cliente.get(reverse(nombre, args=[10**30])).status_code == 404
