"""The search of the sidebar finds every kind of thing, each as far as its reader sees."""

import pytest
from django.urls import reverse
from wagtail.admin.search import admin_search_areas
from wagtail.documents import get_document_model

from candidaturas.admin.busqueda import solo_las_que_alcanza
from candidaturas.admin.listado import con_nombre, visibles
from home.models import InformationPage
from tests.candidaturas.admin.rastreo import leer
from tests.factories.candidaturas import una_candidatura
from tests.factories.editoriales import una_pagina
from tests.factories.mundo import una_foto
from tests.factories.sesiones import sesion


@pytest.fixture
def lleno(mundo):
    una_pagina("Calendario")
    imagen = una_foto(mundo.partido_a)
    imagen.title = "Calendario ilustrado"
    imagen.save()
    get_document_model().objects.create(title="Calendario en PDF", file="documents/calendario.pdf")
    mundo.de_a.last_name = "Calendario"
    mundo.de_a.save()
    return mundo


def buscar(persona, escrito):
    return sesion(persona).get(reverse("busqueda"), {"q": escrito}, follow=True).content.decode()


def test_the_sidebar_searches_everything(mundo):
    assert reverse("busqueda") in sesion(mundo.editora).get(reverse("wagtailadmin_home")).content.decode()


def test_the_administrator_finds_pages_images_documents_and_people(lleno):
    html = buscar(lleno.administradora, "calendario")

    for titulo in ("Páginas", "Imágenes", "Documentos", "Personas con cuenta"):
        assert f">{titulo}</h2>" in html
    assert "de_a@ejemplo.mx" in html


def test_an_editor_and_an_auditor_find_no_accounts(lleno):
    for persona in (lleno.editora, lleno.auditora):
        html = buscar(persona, "calendario")
        assert "de_a@ejemplo.mx" not in html
        for titulo in ("Páginas", "Documentos"):
            assert f">{titulo}</h2>" in html


def test_an_auditor_finds_a_page_and_reads_its_history_without_ways_to_change_it(lleno):
    pagina = InformationPage.objects.get()
    historia = reverse("wagtailadmin_pages:history", args=[pagina.pk])
    assert f'href="{historia}"' in buscar(lleno.auditora, "calendario")

    respuesta = sesion(lleno.auditora).get(historia)

    assert respuesta.status_code == 200
    for accion in ("edit", "delete", "unpublish"):
        assert reverse(f"wagtailadmin_pages:{accion}", args=[pagina.pk]) not in respuesta.content.decode()
    assert "/revert/" not in respuesta.content.decode()


@pytest.mark.parametrize("quien", ["administradora", "editora", "auditora"])
def test_a_candidacy_is_found_by_the_institute(mundo, quien):
    html = buscar(getattr(mundo, quien), "Treviño")

    assert reverse("candidatura_expediente", args=[mundo.pagina.pk]) in html


def test_a_party_finds_its_own_and_nothing_else(lleno):
    assert "Rosaura Treviño" in buscar(lleno.de_a, "Treviño")
    for escrito in ("Treviño", "calendario", "ejemplo"):
        html = buscar(lleno.de_b, escrito)
        assert "Rosaura" not in html
        assert "Calendario" not in html


def test_candidacies_are_looked_for_inside_what_the_person_may_see_and_few_are_read(mundo):
    for numero in range(8):
        una_candidatura(mundo, mundo.partido_a, nombre_publico=f"Rosaura Luna {numero}")
    suya = una_candidatura(mundo, mundo.partido_b, nombre_publico="Rosaura Luna Paz")

    assert list(con_nombre(visibles(mundo.de_b), "rosaura luna", 3)) == [suya]
    assert len(con_nombre(visibles(mundo.editora), "rosaura luna", 3)) == 3
    assert "Rosaura Luna 7" in buscar(mundo.editora, "luna 7")


@pytest.mark.parametrize("escrito", ["", "   ", "%", "'\"<b>", "x" * 400, "ñ 🗳"])
def test_whatever_is_written_gets_an_answer(mundo, escrito):
    respuesta = sesion(mundo.administradora).get(reverse("busqueda"), {"q": escrito})

    assert respuesta.status_code == 200
    assert "<b>" not in respuesta.content.decode().split("<main", 1)[-1].split("hallazgos", 1)[-1]


def test_what_the_page_search_counts_has_a_name(lleno):
    html = sesion(lleno.editora).get(reverse("wagtailadmin_pages:search"), {"q": "calendario"}).content.decode()

    dicho = " ".join(" ".join(leer(html).textos).split())
    assert "None" not in dicho
    assert "1 página" in dicho


@pytest.mark.parametrize("quien", ["administradora", "editora", "auditora", "de_a"])
def test_no_tab_of_the_search_is_closed_to_who_sees_it(lleno, quien):
    cliente = sesion(getattr(lleno, quien))
    peticion = cliente.get(reverse("wagtailadmin_home")).wsgi_request

    areas = admin_search_areas.search_items_for_request(peticion)
    solo_las_que_alcanza(peticion, areas)

    direcciones = {area.url for area in areas}
    assert reverse("candidaturas_lista") in direcciones
    assert {cliente.get(url, follow=True).status_code for url in direcciones} == {200}
