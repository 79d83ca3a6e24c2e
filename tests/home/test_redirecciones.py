"""A page that changes its address is found at the old one, and everything that names it follows, in both languages."""

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, Site

from home.models import InformationPage
from tests.factories.mundo import un_mundo
from tests.factories.paginas import en_ingles, una_pagina
from tests.factories.sesiones import sesion
from tests.formas import en_rol

pytestmark = pytest.mark.django_db
LISTAS = ("/", "/informacion/", "/sitemap-informacion.xml", "/api/v2/pages/?fields=slug,html_url")
LISTS = ("/en/", "/en/informacion/")


@pytest.fixture
def renombrar(django_capture_on_commit_callbacks):
    """Change an address as its editor does: in the form, then «publish»; what follows comes after the commit."""

    def con(pagina: Page, slug: str) -> None:
        fresca = InformationPage.objects.get(pk=pagina.pk)
        fresca.slug = slug
        with django_capture_on_commit_callbacks(execute=True):
            fresca.save_revision().publish()

    return con


def _destino(cliente: Client, direccion: str) -> tuple[int, str]:
    respuesta = cliente.get(direccion)
    return respuesta.status_code, respuesta.get("Location", "")


def test_the_old_address_leads_to_the_new_one_in_the_public_role(renombrar):
    un_mundo()
    pagina = una_pagina("fechas")
    with en_rol("admin"):
        renombrar(pagina, "calendario")
    with en_rol("public"):
        cliente = Client()
        respuesta = cliente.get("/informacion/fechas/?utm_source=chat")
        assert (respuesta.status_code, respuesta["Location"]) == (301, "/informacion/calendario/")
        assert "s-maxage=30" in respuesta["Cache-Control"]
        assert _destino(cliente, "/en/informacion/fechas/") == (301, "/en/informacion/calendario/")
        assert _destino(cliente, "/informacion/calendario/") == (200, "")


def test_every_list_names_the_new_address_and_none_the_old_one(client, renombrar):
    un_mundo()
    pagina = una_pagina("fechas", title="Calendario")
    renombrar(pagina, "calendario")

    for lista in (*LISTAS, *LISTS):
        html = client.get(lista).content.decode()
        assert "/informacion/calendario/" in html, lista
        assert "/informacion/fechas/" not in html, lista


def test_the_translation_takes_the_new_address_with_its_source(client, renombrar):
    un_mundo()
    pagina = una_pagina("fechas")
    traducida = en_ingles(pagina, "Calendar")
    traducida.title = "Calendar, still a draft"
    traducida.save_revision()

    renombrar(pagina, "calendario")

    assert "Calendar" in client.get("/en/informacion/calendario/").content.decode()
    assert _destino(client, "/en/informacion/fechas/") == (301, "/en/informacion/calendario/")
    traducida.refresh_from_db()
    traducida.get_latest_revision_as_object().save_revision().publish()
    assert client.get("/en/informacion/calendario/").status_code == 200


def test_a_translation_with_an_address_of_its_own_keeps_it_and_each_language_leads_to_its_own(client, renombrar):
    un_mundo()
    pagina = una_pagina("fechas", title="Fechas")
    en_ingles(pagina, "Dates", slug="dates")

    assert _destino(client, "/en/informacion/fechas/") == (302, "/en/informacion/dates/")
    assert _destino(client, "/informacion/dates/") == (302, "/informacion/fechas/")
    assert client.get("/en/informacion/").content.decode().count("/en/informacion/dates/") >= 1
    assert "Fechas" not in client.get("/en/informacion/").content.decode()

    renombrar(pagina, "calendario")
    assert _destino(client, "/en/informacion/dates/") == (200, "")
    assert _destino(client, "/informacion/fechas/") == (301, "/informacion/calendario/")


def test_there_and_back_each_address_answers_without_a_loop(client, renombrar):
    un_mundo()
    pagina = una_pagina("una")
    for slug in ("otra", "una"):
        renombrar(pagina, slug)

    assert _destino(client, "/informacion/una/") == (200, "")
    assert _destino(client, "/informacion/otra/") == (301, "/informacion/una/")


def test_a_page_that_came_back_to_its_address_and_is_withdrawn_is_not_found(client, renombrar):
    un_mundo()
    pagina = una_pagina("una")
    for slug in ("otra", "una"):
        renombrar(pagina, slug)
    assert [fila.old_path for fila in Redirect.objects.all()] == ["/informacion/otra"]

    InformationPage.objects.get(pk=pagina.pk).unpublish()

    for direccion in ("/informacion/una/", "/informacion/otra/", "/en/informacion/una/", "/en/informacion/otra/"):
        assert client.get(direccion).status_code == 404, direccion


def test_redirects_that_lead_to_where_they_began_are_not_followed(client):
    un_mundo()
    aqui = "http://testserver"
    pagina = una_pagina("una")
    Redirect.objects.create(old_path="/informacion/una", redirect_page=pagina, automatically_created=True)
    InformationPage.objects.get(pk=pagina.pk).unpublish()
    for de, a in (("/yo", "/yo/"), ("/uno", "/dos"), ("/dos", "/tres"), ("/tres", "/uno?x=1"), ("/antes", "/uno")):
        Redirect.objects.create(old_path=de, redirect_link=f"{aqui}{a}")
    Redirect.objects.create(old_path="/otro", redirect_link=f"{aqui}/informacion/")

    for direccion in ("/informacion/una/", "/en/informacion/una/", "/yo/", "/uno/", "/dos/", "/tres/", "/antes/"):
        assert client.get(direccion).status_code == 404, direccion
    assert _destino(client, "/otro/") == (301, f"{aqui}/informacion/")


def test_a_redirect_written_by_hand_outlives_the_page_at_its_address(client, renombrar):
    un_mundo()
    pagina = una_pagina("una")
    Redirect.objects.create(old_path="/informacion/una", redirect_link="/buscar/?q=una")
    InformationPage.objects.get(pk=pagina.pk).save_revision().publish()
    InformationPage.objects.get(pk=pagina.pk).unpublish()

    assert _destino(client, "/informacion/una/") == (301, "/buscar/?q=una")


def test_a_new_page_may_take_the_old_address_of_another(client, renombrar):
    un_mundo()
    renombrar(una_pagina("fechas"), "calendario")
    una_pagina("fechas", "<p>Otra página.</p>")

    assert "Otra página" in client.get("/informacion/fechas/").content.decode()


def test_a_translation_is_seen_while_its_source_is(client):
    un_mundo()
    pagina = una_pagina("fechas", title="Fechas de la jornada")
    en_ingles(pagina, "Dates of the day")

    pagina.unpublish()
    assert client.get("/en/informacion/fechas/").status_code == 404
    for lista in (*LISTAS, *LISTS):
        html = client.get(lista).content.decode()
        assert "fechas" not in html, lista
        assert "Dates of the day" not in html, lista

    InformationPage.objects.get(pk=pagina.pk).save_revision().publish()
    assert "Dates of the day" in client.get("/en/informacion/fechas/").content.decode()
    assert "Fechas de la jornada" in client.get("/informacion/").content.decode()


def test_a_translation_does_not_outlive_its_source_and_stays_as_a_draft(client, renombrar):
    un_mundo()
    pagina = una_pagina("fechas")
    traducida = en_ingles(pagina, "Dates")
    renombrar(pagina, "calendario")

    InformationPage.objects.get(pk=pagina.pk).delete()

    for direccion in ("/informacion/calendario/", "/informacion/fechas/", "/en/informacion/calendario/"):
        assert client.get(direccion).status_code == 404
    assert not InformationPage.objects.get(pk=traducida.pk).live


def test_a_page_of_an_index_that_is_withdrawn_leads_back_to_no_dead_end(client):
    un_mundo()
    pagina = una_pagina("fechas")
    pagina.get_parent().specific.unpublish()

    html = client.get("/informacion/fechas/").content.decode()

    assert 'href="/informacion/"' not in html


def _sitio() -> str:
    return Site.objects.get().root_url


RESERVADAS = ("/admin/nope", "/api/v1/nope", "/static/x.js", "/medios/foo.jpg", "/en/candidaturas/zzz", "/%61dmin/x")
AJENAS = (
    "https://evil.example/",
    "http://localhost.evil.example/",
    "https://localhost@evil.example/",
    "ftp://localhost/",
)


@pytest.mark.parametrize("vieja", RESERVADAS)
def test_no_redirect_takes_the_place_of_the_sites_own_addresses(vieja):
    mundo = un_mundo()
    datos = {"old_path": vieja, "redirect_link": f"{_sitio()}/informacion/", "is_permanent": "on"}
    html = sesion(mundo.editora).post(reverse("wagtailredirects:add"), datos).content.decode()
    assert not Redirect.objects.exists()
    assert "ahí están páginas o archivos del propio sitio" in html
    Redirect.objects.create(old_path=Redirect.normalise_path(vieja), redirect_link=f"{_sitio()}/informacion/")
    for camino in (vieja, f"{vieja}/"):
        assert "informacion" not in _destino(Client(), camino)[1]


@pytest.mark.parametrize("ajena", AJENAS)
def test_no_redirect_leads_out_of_the_site(ajena):
    mundo = un_mundo()
    datos = {"old_path": "/login", "redirect_link": ajena, "is_permanent": "on"}
    html = sesion(mundo.administradora).post(reverse("wagtailredirects:add"), datos).content.decode()
    assert not Redirect.objects.exists()
    assert f"solo admite direcciones de este sitio, que empiezan con {_sitio()}" in html
    Redirect.objects.create(old_path="/login", redirect_link=ajena)
    assert _destino(Client(), "/login/") == (404, "")


@pytest.mark.parametrize("cuenta", ["editora", "administradora"])
def test_the_list_of_redirects_is_in_the_menu_and_is_kept_from_it(cuenta, renombrar):
    mundo = un_mundo()
    cliente = sesion(getattr(mundo, cuenta))
    assert reverse("wagtailredirects:index") in cliente.get("/admin/").content.decode()

    renombrar(una_pagina("fechas"), "calendario")
    assert "/informacion/fechas" in cliente.get(reverse("wagtailredirects:index")).content.decode()
    cliente.post(
        reverse("wagtailredirects:add"),
        {"old_path": "/calendario-2024", "redirect_link": f"{_sitio()}/informacion/", "is_permanent": "on"},
    )
    assert _destino(Client(), "/calendario-2024/") == (301, f"{_sitio()}/informacion/")
    cliente.post(reverse("wagtailredirects:delete", args=[Redirect.objects.get(old_path="/calendario-2024").pk]))
    assert _destino(Client(), "/calendario-2024/")[0] == 404


@pytest.mark.parametrize("cuenta", ["de_a", "auditora"])
def test_nobody_else_writes_redirects(cuenta):
    mundo = un_mundo()
    cliente = sesion(getattr(mundo, cuenta))
    cliente.post(reverse("wagtailredirects:add"), {"old_path": "/x", "redirect_link": "https://example.org/"})
    assert not Redirect.objects.exists()


def test_the_addresses_of_candidacies_are_none_of_wagtails_business(django_capture_on_commit_callbacks):
    mundo = un_mundo()
    antes = Redirect.objects.count()
    for pagina in (mundo.pagina, mundo.proceso_page):
        pagina.slug = f"{pagina.slug}-x"
        with django_capture_on_commit_callbacks(execute=True):
            pagina.save()
    assert Redirect.objects.count() == antes
