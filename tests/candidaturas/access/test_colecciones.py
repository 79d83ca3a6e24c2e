"""What is uploaded for editorial pages goes to their collection unless somebody says otherwise."""

import re

import pytest
from django.urls import reverse
from wagtail.models import Collection

from candidaturas.access.grupos import preparar_grupos
from tests.factories.sesiones import sesion

SUBIDAS = ("wagtailimages:add_multiple", "wagtaildocs:add_multiple", "wagtailimages:add", "wagtaildocs:add",
           "wagtailimages_chooser:choose", "wagtaildocs_chooser:choose")  # fmt: skip


def _elegidas(html):
    """What each choice of a collection to upload to begins with."""
    cuadros = re.findall(r'<select[^>]*name="[\w-]*collection"[^>]*>.*?</select>', html, re.DOTALL)
    return [re.findall(r'value="(\d+)"\s+selected', cuadro) for cuadro in cuadros]


@pytest.mark.parametrize("rol", ["administradora", "editora"])
@pytest.mark.parametrize("nombre", SUBIDAS)
def test_an_upload_begins_in_the_editorial_collection(mundo, rol, nombre):
    preparar_grupos()
    editorial = Collection.objects.get(name="Páginas del sitio")
    respuesta = sesion(getattr(mundo, rol)).get(reverse(nombre))
    html = respuesta.json()["html"] if respuesta.headers["Content-Type"].startswith("application/json") else None
    assert _elegidas(html or respuesta.content.decode()) == [[str(editorial.pk)]]


def test_a_collection_that_was_asked_for_is_kept(mundo):
    preparar_grupos()
    raiz = Collection.get_first_root_node()
    for nombre in ("wagtailimages:add_multiple", "wagtaildocs:add_multiple"):
        html = sesion(mundo.editora).get(reverse(nombre), {"collection_id": raiz.pk}).content.decode()
        assert _elegidas(html) == [[str(raiz.pk)]]
