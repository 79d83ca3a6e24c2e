"""The auditor reads what a site has of editorial pages, changes nothing of it, and meets no candidacy's draft on the way."""

import re

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents import get_document_model
from wagtail.models import Collection

from candidaturas.access.grupos import preparar_grupos
from cms.base.models import Imagen
from tests.candidaturas.admin.rastreo import leer
from tests.factories.editoriales import una_pagina
from tests.factories.imagenes import un_jpeg
from tests.factories.mundo import capturar, prosa, un_mundo, una_foto
from tests.factories.sesiones import sesion

SECRETO = prosa(300, "secreto de A")
#: What would change something, wherever a screen offers it.
_CAMBIA = re.compile(
    r"/(add|delete|copy|move|unpublish|lock|unlock|revert|import|bulk|add_subpage|unschedule|upload)(/|\?|$)"
)
_FORMULARIO = re.compile(r'<form[^>]*method="post"[^>]*action="([^"]*)"', re.IGNORECASE)


@pytest.fixture
def sitio(db):
    """An editorial page of two versions with what it may hold, a redirect, a collection, and a locked page."""
    mundo = un_mundo()
    preparar_grupos()
    coleccion = Collection.get_first_root_node().get_children().get(name="Páginas del sitio").add_child(name="Carteles")
    imagen = Imagen.objects.create(title="Cartel", file=ContentFile(un_jpeg(), "cartel.jpg"), collection=coleccion)
    documento = get_document_model().objects.create(
        title="Acuerdo", file=ContentFile(b"%PDF-1.4", "acuerdo.pdf"), collection=coleccion
    )
    pagina = una_pagina("Calendario", por=mundo.editora)
    pagina.title = "Calendario nuevo"
    pagina.save_revision(user=mundo.editora)
    bloqueada = una_pagina("Cerrada", por=mundo.editora)
    bloqueada.locked, bloqueada.locked_by = True, mundo.editora
    bloqueada.save()
    redireccion = Redirect.objects.create(old_path="/vieja", redirect_page=pagina)
    capturar(mundo.pagina, mundo.de_a, motivo=SECRETO)
    return mundo, pagina, imagen, documento, redireccion, coleccion


@pytest.fixture
def pantallas(sitio):
    _mundo, pagina, imagen, documento, redireccion, coleccion = sitio
    revisiones = [pagina.revisions.earliest("pk").pk, pagina.revisions.latest("pk").pk]
    return {
        reverse("wagtailadmin_explore_root"): "Conóceles",
        reverse("wagtailadmin_explore", args=[pagina.get_parent().pk]): "Calendario nuevo",
        reverse("wagtailadmin_pages:search") + "?q=Calendario": "Calendario nuevo",
        reverse("wagtailadmin_pages:view_draft", args=[pagina.pk]): "Calendario nuevo",
        reverse("wagtailadmin_pages:history", args=[pagina.pk]): "Calendario nuevo",
        reverse("wagtailadmin_pages:revisions_view", args=[pagina.pk, revisiones[0]]): "Calendario",
        reverse("wagtailadmin_pages:revisions_compare", args=[pagina.pk, *revisiones]): "nuevo",
        reverse("wagtailadmin_pages:usage", args=[pagina.pk]): "Calendario",
        reverse("wagtailadmin_pages:workflow_history", args=[pagina.pk]): "Calendario",
        reverse("wagtailimages:index"): "Cartel",
        reverse("wagtailimages:edit", args=[imagen.pk]): "Cartel",
        reverse("wagtailimages:image_usage", args=[imagen.pk]): "Cartel",
        reverse("wagtaildocs:index"): "Acuerdo",
        reverse("wagtaildocs:edit", args=[documento.pk]): "Acuerdo",
        reverse("wagtaildocs:document_usage", args=[documento.pk]): "Acuerdo",
        reverse("wagtailredirects:index"): "/vieja",
        reverse("wagtailredirects:edit", args=[redireccion.pk]): "/vieja",
        reverse("wagtailadmin_collections:index"): "Carteles",
        reverse("wagtailadmin_collections:edit", args=[coleccion.pk]): "Carteles",
        reverse("wagtailadmin_reports:locked_pages"): "Cerrada",
        reverse("wagtail_localize:translations_report"): "Traducciones",
    }


def test_each_screen_is_read_and_offers_no_change(sitio, pantallas):
    cliente = sesion(sitio[0].auditora)
    for direccion, dice in pantallas.items():
        respuesta = cliente.get(direccion)
        assert respuesta.status_code == 200, direccion
        html = respuesta.content.decode()
        assert dice in html, direccion
        assert [uno for uno in leer(html).enlaces if _CAMBIA.search(uno)] == [], direccion
        assert [uno for uno in _FORMULARIO.findall(html) if "logout" not in uno] == [], direccion


def test_whatever_is_sent_is_refused_in_words(sitio, pantallas):
    cliente = sesion(sitio[0].auditora)
    for direccion in pantallas:
        respuesta = cliente.post(direccion, {"title": "Otra"})
        assert respuesta.status_code == 403, direccion
        assert "auditoría" in respuesta.content.decode(), direccion


def test_the_menu_leads_to_them(sitio):
    html = sesion(sitio[0].auditora).get(reverse("wagtailadmin_home")).content.decode()
    for nombre in (
        "wagtailimages:index",
        "wagtaildocs:index",
        "wagtailredirects:index",
        "wagtailadmin_collections:index",
    ):
        assert reverse(nombre) in html, nombre
    assert reverse("wagtailadmin_reports:locked_pages") in html
    assert '"explorer"' in html


@pytest.mark.parametrize("nombre", ["view_draft", "usage", "workflow_history", "history"])
def test_no_draft_of_a_candidacy_is_read_by_these_roads(sitio, nombre):
    mundo = sitio[0]
    respuesta = sesion(mundo.auditora).get(reverse(f"wagtailadmin_pages:{nombre}", args=[mundo.pagina.pk]))
    assert respuesta.status_code == 403
    assert "expediente" in respuesta.content.decode()
    assert SECRETO not in respuesta.content.decode()


def test_no_version_of_a_candidacy_is_read_by_these_roads(sitio):
    mundo = sitio[0]
    cliente, ultima = sesion(mundo.auditora), mundo.pagina.revisions.latest("pk").pk
    for nombre, partes in (("revisions_view", [ultima]), ("revisions_compare", ["earliest", "latest"])):
        respuesta = cliente.get(reverse(f"wagtailadmin_pages:{nombre}", args=[mundo.pagina.pk, *partes]))
        assert respuesta.status_code == 403
        assert SECRETO not in respuesta.content.decode()


def test_a_portrait_that_a_party_keeps_is_in_no_list_of_hers(sitio):
    mundo = sitio[0]
    foto = una_foto(mundo.partido_a)
    cliente = sesion(mundo.auditora)
    assert (
        reverse("wagtailimages:edit", args=[foto.pk])
        not in cliente.get(reverse("wagtailimages:index")).content.decode()
    )
    for nombre in ("wagtailimages:edit", "wagtailimages:image_usage"):
        assert cliente.get(reverse(nombre, args=[foto.pk])).status_code == 404


def test_an_empty_list_of_redirects_offers_no_first_one(sitio):
    Redirect.objects.all().delete()
    html = sesion(sitio[0].auditora).get(reverse("wagtailredirects:index")).content.decode()
    assert reverse("wagtailredirects:add") not in html


@pytest.mark.parametrize("cosas", ["images", "docs"])
def test_an_empty_list_offers_to_add_none(db, cosas):
    html = sesion(un_mundo().auditora).get(reverse(f"wagtail{cosas}:index")).content.decode()
    assert "ahora</a>" not in html
    assert reverse(f"wagtail{cosas}:add_multiple") not in html
