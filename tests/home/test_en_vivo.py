"""From the admin, which may answer at a host of its own, every public page is linked by its whole address."""

from dataclasses import fields
from types import SimpleNamespace
from urllib.parse import urlsplit

import pytest
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site

from candidaturas.models import CandidaturaPage, Proceso
from candidaturas.vocabulario import EstadoProceso
from home.models import HomePage, InformationPage
from tests.candidaturas.admin.rastreo import leer
from tests.factories.mundo import publicada, un_mundo
from tests.factories.paginas import en_ingles, una_pagina
from tests.factories.sesiones import sesion
from tests.formas import en_rol

pytestmark = pytest.mark.django_db
PUBLICO = "https://www.conoceles.example"
#: What the admin's own process serves.
PROPIAS = ("/admin/", "/static/", "/medios/", "/documentos/")


@pytest.fixture
def mundo():
    mundo = un_mundo()
    Site.objects.update(hostname="www.conoceles.example", port=443)
    Site.clear_site_root_paths_cache()
    publicada(mundo.pagina, mundo)
    editorial = una_pagina("fechas")
    traducida = en_ingles(editorial, "Dates")
    Redirect.objects.create(old_path="/antes", redirect_page=editorial)
    return SimpleNamespace(
        **{campo.name: getattr(mundo, campo.name) for campo in fields(mundo)}, editorial=editorial, traducida=traducida
    )


def _pantallas(mundo):
    pagina = mundo.editorial
    for una in (HomePage.objects.get(locale__language_code="es"), pagina, mundo.traducida, mundo.proceso_page):
        yield reverse("wagtailadmin_explore", args=[una.pk])
        yield reverse("wagtailadmin_explore", args=[una.get_parent().pk])
        yield reverse("wagtailadmin_pages:edit", args=[una.pk])
        yield reverse("wagtailadmin_pages:history", args=[una.pk])
        yield reverse("wagtailadmin_choose_page_child", args=[una.get_parent().pk])
    yield reverse("wagtailadmin_explore", args=[mundo.pagina.get_parent().pk])
    yield reverse("wagtailadmin_pages:edit", args=[mundo.pagina.pk])
    yield reverse("candidatura_expediente", args=[mundo.pagina.pk])
    for app, modelo in (("home", "informationpage"), ("candidaturas", "candidaturapage")):
        yield reverse("wagtailadmin_pages:type_use", args=[app, modelo])
    for informe in ("site_history", "locked_pages", "aging_pages", "workflow", "workflow_tasks", "page_types_usage"):
        yield reverse(f"wagtailadmin_reports:{informe}")
    yield from map(reverse, ("wagtailredirects:index", "wagtail_localize:translations_report", "wagtailadmin_home"))
    yield reverse("wagtailadmin_pages:search") + "?q=fechas"


def _relativas(html: str) -> set[str]:
    direcciones = {urlsplit(enlace) for enlace in leer(html).enlaces}
    return {d.path for d in direcciones if not d.netloc and d.path[:1] == "/" and not d.path.startswith(PROPIAS)}


@pytest.mark.parametrize("quien", ["administradora", "editora", "auditora", "de_a"])
def test_no_screen_links_a_public_page_by_its_path_alone(mundo, quien):
    with en_rol("admin"):
        cliente = sesion(getattr(mundo, quien))
        faltas = {
            pantalla: relativas
            for pantalla in _pantallas(mundo)
            if (relativas := _relativas(cliente.get(pantalla).content.decode()))
        }
    assert faltas == {}


def test_the_explorer_and_the_editor_lead_to_the_public_site(mundo):
    with en_rol("admin"):
        cliente = sesion(mundo.editora)
        lista = reverse("wagtailadmin_explore", args=[mundo.editorial.get_parent().pk])
        editor = reverse("wagtailadmin_pages:edit", args=[mundo.editorial.pk])
        for pantalla in (lista, editor):
            assert f"{PUBLICO}/informacion/fechas/" in leer(cliente.get(pantalla).content.decode()).enlaces, pantalla
        traducida = reverse("wagtailadmin_pages:edit", args=[mundo.traducida.pk])
        assert f"{PUBLICO}/en/informacion/fechas/" in leer(cliente.get(traducida).content.decode()).enlaces
        de_candidaturas = reverse("wagtailadmin_explore", args=[mundo.pagina.get_parent().pk])
        publica = CandidaturaPage.objects.get(pk=mundo.pagina.pk).direccion
        assert f"{PUBLICO}{publica}" in leer(cliente.get(de_candidaturas).content.decode()).enlaces


def test_what_is_said_after_publishing_leads_to_the_public_site(mundo):
    with en_rol("admin"):
        cliente = sesion(mundo.editora)
        indice = mundo.editorial.get_parent()
        datos = {"title": "Otra", "slug": "otra", "resumen": "", "cuerpo-count": 0, "action-publish": "1"}
        comentarios = {f"comments-{n}": 0 for n in ("TOTAL_FORMS", "INITIAL_FORMS", "MIN_NUM_FORMS", "MAX_NUM_FORMS")}
        agregar = reverse("wagtailadmin_pages:add", args=["home", "informationpage", indice.pk])
        html = cliente.post(agregar, {**datos, **comentarios}, follow=True).content.decode()
    assert InformationPage.objects.get(slug="otra").live
    assert f"{PUBLICO}/informacion/otra/" in leer(html).enlaces


def test_the_public_site_names_its_own_pages_by_their_path(mundo, client):
    una_pagina("otra", f'<p><a linktype="page" id="{mundo.editorial.pk}">Las fechas</a></p>')
    with en_rol("all"):
        html = client.get("/informacion/otra/").content.decode()
        assert '<a href="/informacion/fechas/">Las fechas</a>' in html
        previa = reverse("wagtailadmin_pages:view_draft", args=[InformationPage.objects.get(slug="otra").pk])
        assert '<a href="/informacion/fechas/">Las fechas</a>' in sesion(mundo.editora).get(previa).content.decode()


def test_a_process_that_serves_both_leads_to_its_own_public_pages_whatever_it_is_called(mundo, client):
    with en_rol("all"):
        editor = reverse("wagtailadmin_pages:edit", args=[mundo.editorial.pk])
        assert "/informacion/fechas/" in leer(sesion(mundo.editora).get(editor).content.decode()).enlaces
        assert client.get("/informacion/fechas/").status_code == 200


@pytest.mark.parametrize("rol", ["admin", "all"])
def test_what_the_public_does_not_see_is_offered_at_no_address(mundo, rol):
    Proceso.objects.update(estado=EstadoProceso.PREPARACION)
    InformationPage.objects.filter(pk=mundo.editorial.pk).update(live=False)  # its translation stays live, unseen
    escondidas = [mundo.proceso_page.direccion, mundo.pagina.direccion, mundo.traducida.direccion]
    with en_rol(rol):
        cliente = sesion(mundo.editora)
        for pantalla in _pantallas(mundo):
            enlaces = leer(cliente.get(pantalla).content.decode()).enlaces
            assert [uno for uno in enlaces if uno.endswith((*escondidas, "None"))] == [], pantalla


def test_what_is_said_after_publishing_a_process_in_preparation_leads_nowhere_in_public(mundo):
    Proceso.objects.update(estado=EstadoProceso.PREPARACION)
    pagina = mundo.proceso_page
    datos = {"title": pagina.title, "slug": pagina.slug, "proceso": pagina.proceso_id, "introduccion": "null"}
    comentarios = {f"comments-{n}": 0 for n in ("TOTAL_FORMS", "INITIAL_FORMS", "MIN_NUM_FORMS", "MAX_NUM_FORMS")}
    editor = reverse("wagtailadmin_pages:edit", args=[pagina.pk])
    html = (
        sesion(mundo.administradora)
        .post(editor, {**datos, **comentarios, "action-publish": "1"}, follow=True)
        .content.decode()
    )
    assert f"Se publicó «{pagina.title}»." in html
    assert [uno for uno in leer(html).enlaces if uno.endswith((pagina.direccion, "None"))] == []


@pytest.mark.parametrize("rol", ["public", "all"])
def test_a_text_names_a_page_that_is_not_in_public_without_a_link(mundo, client, rol):
    Proceso.objects.update(estado=EstadoProceso.PREPARACION)
    ramas = (mundo.proceso_page, mundo.partido_a.pagina, mundo.pagina)
    una_pagina("otra", "".join(f'<p><a linktype="page" id="{una.pk}">Enlace</a></p>' for una in ramas))
    with en_rol(rol):
        html = client.get("/informacion/otra/").content.decode()
    assert html.count("<a>Enlace</a>") == len(ramas)
    assert 'href="None"' not in html


@pytest.mark.parametrize("rol", ["public", "all"])
def test_a_text_names_a_page_that_was_retiradaswithout_a_link(mundo, client, rol):
    InformationPage.objects.filter(pk=mundo.editorial.pk).update(live=False)
    retiradas = (mundo.editorial, mundo.traducida)
    una_pagina("otra", "".join(f'<p><a linktype="page" id="{una.pk}">Enlace</a></p>' for una in retiradas))
    with en_rol(rol):
        html = client.get("/informacion/otra/").content.decode()
    assert html.count("<a>Enlace</a>") == len(retiradas)


def test_no_screen_that_is_drawn_by_a_script_offers_what_the_public_does_not_see(mundo):
    InformationPage.objects.filter(pk=mundo.editorial.pk).update(live=False)
    editor = reverse("wagtailadmin_pages:edit", args=[mundo.traducida.pk])
    with en_rol("admin"):
        html = sesion(mundo.editora).get(editor).content.decode()
    assert mundo.traducida.full_url is None
    assert f"{PUBLICO}{mundo.traducida.direccion}" not in html
