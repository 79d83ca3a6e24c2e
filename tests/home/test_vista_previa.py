"""Every kind of page previews in the public template, whatever the roles that a process serves."""

import pytest
from django.urls import reverse

from home.models import HomePage
from tests.factories.mundo import un_mundo
from tests.factories.paginas import en_ingles, un_documento, un_enlace, un_indice, una_pagina
from tests.factories.sesiones import sesion
from tests.formas import en_rol

pytestmark = pytest.mark.django_db
MARCA = {
    "inicio": "css/components/inicio.css",
    "indice": "css/components/lista-informacion.css",
    "informacion": 'class="informacion"',
    "ingles": 'class="informacion"',
    "proceso": "css/components/inicio.css",
}


def _paginas():
    mundo = un_mundo()
    documento = un_documento()
    pagina = una_pagina(
        texto=f'<p><a linktype="page" id="{HomePage.objects.get().pk}">Inicio</a></p>{un_enlace(documento)}'
    )
    return mundo, {
        "inicio": HomePage.objects.get(),
        "indice": un_indice(),
        "informacion": pagina,
        "ingles": en_ingles(pagina, "Calendar"),
        "proceso": mundo.proceso_page,
    }


@pytest.mark.parametrize("rol", ["admin", "all"])
def test_the_draft_and_each_old_version_of_every_kind_of_page_are_drawn_as_the_public_page(rol):
    mundo, paginas = _paginas()
    with en_rol(rol):
        cliente = sesion(mundo.editora)
        for nombre, pagina in paginas.items():
            revision = pagina.save_revision(user=mundo.editora)
            for direccion in (
                reverse("wagtailadmin_pages:view_draft", args=[pagina.pk]),
                reverse("wagtailadmin_pages:revisions_view", args=[pagina.pk, revision.pk]),
            ):
                respuesta = cliente.get(direccion)
                html = respuesta.content.decode()
                assert respuesta.status_code == 200, direccion
                assert MARCA[nombre] in html, direccion
                assert 'href="/mi-boleta/' in html or 'href="/en/mi-boleta/' in html, (
                    f"{direccion} has the frame of the site"
                )


@pytest.mark.parametrize("rol", ["admin", "all"])
def test_what_is_typed_is_previewed_before_it_is_saved(rol):
    mundo, paginas = _paginas()
    datos = {
        "title": "Otro título",
        "slug": "conoceles",
        "pregunta": "¿Quién?",
        "introduccion": "",
        "comments-TOTAL_FORMS": 0,
    }
    datos |= {f"comments-{n}": 0 for n in ("INITIAL_FORMS", "MIN_NUM_FORMS", "MAX_NUM_FORMS")}
    with en_rol(rol):
        cliente = sesion(mundo.editora)
        direccion = reverse("wagtailadmin_pages:preview_on_edit", args=[paginas["inicio"].pk])
        assert cliente.post(direccion, datos).json()["is_valid"]
        respuesta = cliente.get(direccion + "?mode=")
    assert respuesta.status_code == 200
    assert "¿Quién?" in respuesta.content.decode()


@pytest.mark.parametrize("rol", ["admin", "all"])
def test_a_page_is_previewed_in_its_own_language_whoever_looks(rol):
    mundo, paginas = _paginas()
    with en_rol(rol):
        html = (
            sesion(mundo.editora)
            .get(reverse("wagtailadmin_pages:view_draft", args=[paginas["ingles"].pk]))
            .content.decode()
        )
    assert '<html lang="en"' in html
    assert 'href="/en/informacion/"' in html


@pytest.mark.parametrize(("rol", "sitio"), [("admin", "http://localhost"), ("all", "")])
def test_the_admin_shows_where_every_kind_of_page_is_in_public(rol, sitio):
    _mundo, paginas = _paginas()
    with en_rol(rol):
        direcciones = {nombre: pagina.get_url() for nombre, pagina in paginas.items()}
    assert direcciones == {
        "inicio": f"{sitio}/",
        "indice": f"{sitio}/informacion/",
        "informacion": f"{sitio}/informacion/calendario/",
        "ingles": f"{sitio}/en/informacion/calendario/",
        "proceso": f"{sitio}/procesos/durango-2024/",
    }
