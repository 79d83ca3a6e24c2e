"""Actors' colours reach the page as classes of one generated sheet, each process with its own."""

import re

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages

from candidaturas.models import ActorPolitico
from cms.base.models import Imagen
from tests.factories.eleccion import un_congreso, unos_ayuntamientos
from tests.factories.imagenes import un_jpeg

pytestmark = pytest.mark.django_db


def test_each_process_keeps_its_own_colours_and_the_current_one_needs_no_scope(client):
    un_congreso()
    unos_ayuntamientos()
    ActorPolitico.objects.filter(clave="pan", proceso__clave="durango-2024").update(color="#112233")
    ActorPolitico.objects.filter(clave="pan", proceso__clave="durango-2025").update(color="#445566")

    html = client.get("/").content.decode()
    hoja = client.get(re.search(r'href="(/estilos/actores-[0-9a-f]{12}\.css)"', html)[1]).content.decode()

    assert 'data-proceso="durango-2025"' in html
    assert '[data-proceso="durango-2024"] .actor-color--pan{--actor:#112233;--actor-texto:#ffffff}' in hoja
    assert "}.actor-color--pan{--actor:#445566" in hoja


def test_a_new_colour_is_a_new_address(client):
    un_congreso()
    antes = re.search(r"/estilos/actores-\w+\.css", client.get("/").content.decode())[0]

    ActorPolitico.objects.filter(clave="mc").update(color="#778899")

    assert re.search(r"/estilos/actores-\w+\.css", client.get("/").content.decode())[0] != antes


def test_an_emblem_takes_the_place_of_the_initials_and_a_new_one_has_a_new_address(client):
    un_congreso()
    partido = ActorPolitico.objects.get(clave="mc")
    vistas = set()
    for color in ("white", "orange"):
        archivo = ContentFile(un_jpeg(64, 64, color), "emblema.jpg")
        partido.emblema = Imagen.objects.create(title="Emblema", file=archivo, width=64, height=64)
        partido.save()
        (de_la_api,) = [a["emblema"] for a in client.get("/api/v1/actores").json()["data"] if a["clave"] == "mc"]
        hoja = client.get(re.search(r"/estilos/actores-\w+\.css", client.get("/").content.decode())[0])
        assert f'--emblema:url("{de_la_api}")' in hoja.content.decode()
        assert ";--placa:#fff" in hoja.content.decode()
        assert storages["publico"].exists(de_la_api.removeprefix("/medios/"))
        vistas.add(de_la_api)
    assert len(vistas) == 2
    partido.emblema = None
    partido.save()
    assert ActorPolitico.objects.get(clave="mc").emblema_url is None
