"""Actors' colours reach the page as classes of one generated sheet, each process with its own."""

import re

import pytest

from candidaturas.models import ActorPolitico
from tests.factories.eleccion import un_congreso, unos_ayuntamientos

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
