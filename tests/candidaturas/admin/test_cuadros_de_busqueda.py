"""What people type in a search box is text: no sign of it is an order to a database, in any list or chooser of the admin."""

import json
import re

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse

from cms.base.models import Imagen
from tests.architecture.test_matriz import FALLA_A_PROPOSITO, SIN_NOMBRE, direcciones
from tests.factories.editoriales import una_pagina
from tests.factories.imagenes import un_jpeg
from tests.factories.sesiones import sesion

HOSTILES = ['"<b>', '* ^ : ( AND NOT "', "a) OR '\\'%s {title} : x é\u0301\u202e🗳"]
CUADRO = re.compile(r'<input[^>]*\bname="(q|[\w-]*search[\w-]*|label|nombre)"', re.IGNORECASE)


@pytest.fixture
def cliente(mundo):
    una_pagina("Calendario", por=mundo.editora)
    mundo.administradora.is_superuser = True  # reaches every list there is
    mundo.administradora.save()
    cliente = sesion(mundo.administradora)
    cliente.raise_request_exception = False
    return cliente


def _una_imagen(titulo):
    return Imagen.objects.create(title=titulo, file=ContentFile(un_jpeg(), "una.jpg"))


def _texto(respuesta):
    if respuesta.streaming or not respuesta.headers.get("Content-Type", "").startswith(
        ("text/html", "application/json")
    ):
        return ""
    cuerpo = respuesta.content.decode()
    return str(json.loads(cuerpo)) if respuesta.headers["Content-Type"].startswith("application/json") else cuerpo


def _con_cuadro(cliente):
    """Each address without a row of its own whose screen has a search box, and the box's name."""
    for nombre, _patron, camino in direcciones():
        if "<" in camino or "(" in camino or camino in SIN_NOMBRE or nombre in FALLA_A_PROPOSITO:
            continue
        if nombre.endswith(("logout", "export", "export_csv")):
            continue
        direccion = reverse(nombre)
        if cuadro := CUADRO.search(_texto(cliente.get(direccion))):
            yield nombre, direccion, cuadro[1]


def test_no_sign_in_a_search_box_is_an_error_of_ours(cliente):
    cuadros = list(_con_cuadro(cliente))

    fallas = [
        f"{nombre}: {escrito!r} answered {respuesta.status_code}"
        for nombre, direccion, cuadro in cuadros
        for escrito in HOSTILES
        if (respuesta := cliente.get(direccion, {cuadro: escrito})).status_code >= 500
    ]

    assert {"wagtailimages:index", "wagtaildocs:index", "wagtailadmin_pages:search"} <= {
        nombre for nombre, *_ in cuadros
    }
    assert fallas == []


def test_a_zero_byte_in_a_search_box_is_refused_in_words(cliente):
    respuesta = cliente.get(reverse("wagtailimages:index") + "?q=a%00b")
    assert respuesta.status_code == 400


@pytest.mark.parametrize("escrito", ['"fotos', "fotos*", "(fotos)", "^fotos", "fotos AND"])
def test_words_among_signs_find_what_they_say(cliente, escrito):
    una = _una_imagen("Fotos and firmas")
    respuesta = cliente.get(reverse("wagtailimages:index_results"), {"q": escrito})
    assert una.title in respuesta.content.decode()


def test_signs_alone_find_nothing(cliente):
    una = _una_imagen("Fotos de la plaza")
    respuesta = cliente.get(reverse("wagtailimages:index_results"), {"q": '"*'})
    assert una.title not in respuesta.content.decode()
    assert Imagen.objects.filter(pk=una.pk).exists()
