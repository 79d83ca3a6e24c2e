"""Every operation of Wagtail on the tree, on every kind of page: refused in words, or done whole; never half a tree."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from django.urls import reverse
from wagtail.models import Page

from candidaturas.models import ActorPolitico
from home.models import HomePage, InformationIndexPage, InformationPage
from tests.factories.mundo import Mundo, publicada, un_mundo
from tests.factories.paginas import en_ingles, un_indice, una_pagina
from tests.factories.proceso import un_proceso
from tests.factories.sesiones import sesion
from tests.home.test_revision import COMENTARIOS

pytestmark = pytest.mark.django_db
CUENTAS = ("editora", "sistema")


def _mundo() -> tuple[Mundo, dict[str, Page]]:
    mundo = un_mundo()
    mundo.pagina = publicada(mundo.pagina, mundo)
    pagina = una_pagina("aviso")
    ingles = en_ingles(pagina, "Notice")
    return mundo, {
        "inicio": HomePage.objects.get(locale=pagina.locale),
        "home": HomePage.objects.get(locale=ingles.locale),
        "indice": un_indice(),
        "pagina": pagina,
        "traduccion": ingles,
        "alias": pagina.create_alias(update_slug="aviso-2"),
        "proceso": mundo.proceso_page,
        "actor": mundo.partido_a.pagina,
        "cargo": mundo.pagina.get_parent(),
        "candidatura": mundo.pagina,
    }


def _cuenta(mundo: Mundo, nombre: str) -> Any:
    if nombre == "sistema":
        mundo.administradora.is_superuser = True
        mundo.administradora.save()
        return mundo.administradora
    return getattr(mundo, nombre)


def _operaciones(pagina: Page, destinos: list[int]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each address with what its form sends, from the mildest to what leaves nothing."""
    pk, madre = pagina.pk, pagina.get_parent()
    for destino in destinos:
        for casillas in (
            {},
            {"copy_subpages": "on"},
            {"copy_subpages": "on", "publish_copies": "on"},
            {"alias": "on", "copy_subpages": "on"},
        ):
            copia = {"new_title": "Copia", "new_slug": f"copia-{destino}-{len(casillas)}", "new_parent_page": destino}
            yield reverse("wagtailadmin_pages:copy", args=[pk]), {**copia, **casillas}
        yield reverse("wagtailadmin_pages:move_confirm", args=[pk, destino]), {}
        yield _lote("move", pk), {"chooser": destino, "move_applicable": "on"}
    yield reverse("wagtailadmin_pages:set_page_position", args=[pk]) + "?position=0", {}
    yield reverse("wagtailadmin_pages:convert_alias", args=[pk]), {}
    yield _lote("publish", pk), {"include_descendants": "on"}
    yield reverse("wagtailadmin_pages:unpublish", args=[pk]), {"include_descendants": "on"}
    yield _lote("unpublish", pk), {"include_descendants": "on"}
    yield _lote("delete", pk), {}
    yield reverse("wagtailadmin_pages:delete", args=[pk]), {}
    assert madre is not None


def _lote(accion: str, pk: int) -> str:
    return reverse("wagtail_bulk_action", args=["wagtailcore", "page", accion]) + f"?id={pk}"


def _candidaturas() -> list[tuple[Any, ...]]:
    """The tree of candidacies, as nobody may change it from here."""
    (proceso,) = Page.objects.filter(content_type__model="procesopage")
    filas = proceso.get_descendants(inclusive=True).values_list("pk", "path", "live", "slug", "title")
    return [(pk, path.removeprefix(proceso.path), *resto) for pk, path, *resto in filas]


def _mal_puestas() -> list[str]:
    """The paths whose depth, parent or number of children is not what the others say (`find_problems`, in one query)."""
    paso = Page.steplen
    filas = Page.objects.values_list("path", "depth", "numchild")
    hijas = Counter(path[:-paso] for path, _hondura, _cuantas in filas)
    caminos = {path for path, _hondura, _cuantas in filas} | {""}
    return [
        path
        for path, hondura, cuantas in filas
        if hondura * paso != len(path) or path[:-paso] not in caminos or cuantas != hijas[path]
    ]


@pytest.mark.parametrize("cuenta", CUENTAS)
@pytest.mark.parametrize(
    "clase", ["inicio", "home", "indice", "pagina", "traduccion", "alias", "proceso", "actor", "cargo", "candidatura"]
)
def test_no_operation_on_the_tree_fails_or_leaves_half_of_one(clase, cuenta):
    mundo, paginas = _mundo()
    antes = _candidaturas()
    cliente = sesion(_cuenta(mundo, cuenta))
    cliente.raise_request_exception = False
    destinos = [paginas[nombre].pk for nombre in ("inicio", "home", "indice", "cargo")]
    destinos.append(Page.get_first_root_node().pk)
    for direccion, datos in _operaciones(paginas[clase], destinos):
        respuesta = cliente.post(direccion, datos)
        assert respuesta.status_code < 500, (direccion, datos)
        assert not _mal_puestas(), (direccion, datos)
        assert _candidaturas() == antes, (direccion, datos)


@pytest.mark.parametrize("cuenta", CUENTAS)
def test_copying_the_home_with_its_subpages_is_refused_in_words(cuenta):
    mundo, paginas = _mundo()
    cliente = sesion(_cuenta(mundo, cuenta))
    cuantas = Page.objects.count()
    direccion = reverse("wagtailadmin_pages:copy", args=[paginas["inicio"].pk])
    copia = {"new_title": "Otra", "new_slug": "otra", "new_parent_page": 1, "copy_subpages": "on"}

    for respuesta in (cliente.get(direccion, follow=True), cliente.post(direccion, copia, follow=True)):
        assert "La página de inicio no se copia" in respuesta.content.decode()
    assert Page.objects.count() == cuantas


def test_the_home_that_holds_the_processes_stays_and_its_translation_comes_and_goes():
    mundo, paginas = _mundo()
    cliente = sesion(mundo.editora)
    for accion in ("unpublish", "delete"):
        respuesta = cliente.post(reverse(f"wagtailadmin_pages:{accion}", args=[paginas["inicio"].pk]), follow=True)
        assert "no se retira ni se borra" in respuesta.content.decode()
    cliente.post(reverse("wagtailadmin_pages:unpublish", args=[paginas["home"].pk]))
    assert not HomePage.objects.get(pk=paginas["home"].pk).live
    assert HomePage.objects.get(pk=paginas["inicio"].pk).live


def test_an_index_is_copied_whole_into_the_home_that_lacks_one():
    mundo, paginas = _mundo()
    InformationIndexPage.objects.get(locale=paginas["home"].locale).delete()
    copia = {"new_title": "Information", "new_slug": "information", "new_parent_page": paginas["home"].pk}

    sesion(mundo.editora).post(
        reverse("wagtailadmin_pages:copy", args=[paginas["indice"].pk]), {**copia, "copy_subpages": "on"}
    )

    (copiado,) = InformationIndexPage.objects.child_of(paginas["home"])
    assert (
        InformationPage.objects.child_of(copiado).count() == InformationPage.objects.child_of(paginas["indice"]).count()
    )
    assert not copiado.live


def test_a_process_page_published_in_the_admin_has_a_branch_for_each_actor_and_a_sound_tree():
    mundo, paginas = _mundo()
    otro = un_proceso(mundo.contienda.distrito, clave="otro", nombre="Otro proceso")
    ActorPolitico.objects.create(proceso=otro, clave="op", nombre="Otro partido", siglas="OP", orden_boleta=1)
    nueva = reverse("wagtailadmin_pages:add", args=["candidaturas", "procesopage", paginas["inicio"].pk])
    datos = {"title": "Otro", "slug": "otro", "proceso": otro.pk, "introduccion": "null", "action-publish": "1"}
    sesion(mundo.administradora).post(nueva, {**datos, **COMENTARIOS})

    pagina = Page.objects.get(slug="otro", depth=3)
    assert (pagina.live, pagina.get_children().count()) == (True, otro.actores.count())
    assert not _mal_puestas()
