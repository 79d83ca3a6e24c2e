"""What every public page keeps: its budget of queries, its languages, its policy, its answers to bad input."""

import re

import pytest
from django.urls import resolve
from django.utils import translation

from candidaturas.models import Registro
from candidaturas.publico import renglones
from tests.factories.eleccion import unos_ayuntamientos
from tests.publico.eleccion import ficha_de

pytestmark = pytest.mark.django_db

PAGINAS = (
    "/",
    "/mi-boleta/",
    "/mi-boleta/1234/",
    "/municipios/",
    "/municipios/007/",
    "/distritos/",
    "/distritos/11/",
    "/representacion-proporcional/",
    "/representacion-proporcional/morena/",
    "/procesos/durango-2024/",
    "candidatura",
    "retirada",
)


def _html(respuesta) -> str:
    """The page with its blanks collapsed: where a line of a template breaks is nobody's business."""
    return re.sub(r"\s+", " ", respuesta.content.decode())


@pytest.fixture(params=PAGINAS)
def direccion(request, eleccion, rosaura) -> str:
    if request.param == "candidatura":
        return ficha_de(rosaura)
    if request.param == "retirada":
        retirada = Registro.objects.get(nombre_publico__startswith="Itzel")
        retirada.estado = "cancelada"
        retirada.save()
        return ficha_de(retirada)
    return request.param


def test_a_page_costs_at_most_six_queries_with_nothing_on_the_shelf(direccion, client, django_assert_max_num_queries):
    client.get(direccion)  # what Django itself looks up once per process
    with django_assert_max_num_queries(6):
        assert client.get(direccion).status_code in {200, 410}


def test_more_candidacies_cost_no_more_queries(eleccion, client, django_assert_max_num_queries):
    for lugar in range(2, 12):
        eleccion.registrar(f"Persona Número {lugar}", "diputacion-rp", "morena", numero=lugar)
        eleccion.registrar(f"Otra Número {lugar}", "diputacion-mr-11", "pri", numero=lugar)
    for ruta in ("/", "/mi-boleta/1234/", "/distritos/11/", "/representacion-proporcional/morena/"):
        with django_assert_max_num_queries(6):
            client.get(ruta)


def test_a_page_exists_in_both_languages_and_leads_to_the_other(direccion, client):
    espaniol, ingles = client.get(direccion), client.get(f"/en{direccion}")

    assert espaniol.status_code == ingles.status_code
    assert f'href="/en{direccion}" lang="en"' in _html(espaniol)
    assert f'href="{direccion}" lang="es"' in _html(ingles)
    assert '<html lang="en">' in _html(ingles)


def test_links_of_a_page_stay_in_its_language(eleccion, client):
    enlaces = re.findall(r'href="(/[^"]*)"', client.get("/en/mi-boleta/1234/").content.decode())
    sin_idioma = ("/static/", "/estilos/", "/en/")

    assert [e for e in enlaces if not e.startswith(sin_idioma) and e != "/mi-boleta/1234/"] == []


def test_a_page_has_nothing_inline_and_loads_nothing_from_others(direccion, client):
    respuesta = client.get(direccion)
    html = respuesta.content.decode()

    assert not re.search(r"<style|\sstyle=|<script(?![^>]*src=)|\son\w+=", html)
    assert not re.findall(r'(?:src|srcset)="https?:', html)
    assert "default-src 'none'" in respuesta["Content-Security-Policy"]
    assert "unsafe" not in respuesta["Content-Security-Policy"]


def test_a_page_has_one_main_heading_a_title_and_a_description(direccion, client):
    html = _html(client.get(direccion))

    assert len(re.findall(r"<h1[ >]", html)) == 1
    assert re.search(r"<title> ?\S[^<]+ · Conóceles ?</title>", html)
    assert re.search(r'<meta name="description" content="[^"]+">', html)
    assert re.search(r'<meta property="og:image" content="http://testserver/[^"]+compartir[^"]*\.png">', html)


def test_a_page_is_fresh_within_a_minute(direccion, client):
    politica = client.get(direccion)["Cache-Control"]

    segundos = [int(n) for n in re.findall(r"(?:s-maxage|stale-while-revalidate)=(\d+)", politica)]
    assert sum(segundos) <= 60
    assert "max-age=0" in politica


def test_a_page_only_reads(direccion, client):
    assert client.post(direccion).status_code in {403, 405}


def test_only_a_demonstration_wears_its_banner_and_hides_from_search_engines(eleccion, pagina, settings):
    assert "noindex" not in pagina("/")
    assert "ficticios" not in pagina("/")

    settings.CONOCELES_DEMO = True

    assert "noindex" in pagina("/")
    assert "personas y reparto de secciones ficticios" in pagina("/")


def test_another_process_is_named_and_its_links_keep_to_it(eleccion, client):
    unos_ayuntamientos()  # newer: it becomes the current one

    html = _html(client.get("/distritos/?proceso=durango-2024"))

    assert "Consultas el Proceso Electoral Local 2023-2024." in html
    assert 'href="/distritos/11/?proceso=durango-2024"' in html
    assert 'href="/en/distritos/?proceso=durango-2024" lang="en"' in html
    assert 'data-proceso="durango-2024"' in html
    assert "Los 2 municipios" in _html(client.get("/"))


def test_an_unknown_process_is_a_400_that_names_the_parameter(eleccion, client):
    respuesta = client.get("/distritos/?proceso=no-hay")

    assert respuesta.status_code == 400
    assert "«proceso»" in respuesta.content.decode()


def test_parameters_of_others_are_ignored(eleccion, client):
    assert client.get("/distritos/?utm_source=x&fbclid=y&otro=z").status_code == 200


@pytest.mark.parametrize("direccion", ["/", "/distritos/", "/buscar/", "/buscar/?q=agua", "/buscar/atom/"])
def test_what_everybody_hangs_on_an_address_enters_no_page(eleccion, client, direccion):
    une = "&" if "?" in direccion else "?"
    con = client.get(f"{direccion}{une}_=1&utm_source=rastro&fbclid=rastro&gclid=rastro")
    assert con.status_code == 200
    assert b"rastro" not in con.content


@pytest.mark.parametrize("valor", ["rastro", "%FF%00", "1" * 40, "rastro" * 500])
def test_what_came_with_a_link_to_a_page_is_dropped_whatever_it_holds(eleccion, client, valor):
    nombres = {"wbraid", "gbraid", "msclkid", "dclid", "ttclid", "mc_cid", "mc_eid", "igshid", "twclid", "li_fat_id"}
    nombres |= {"yclid", "srsltid", "gad_source", "_gl", "_ga", "mibextid", "MSCLKID", "mtm_x", "pk_x", "mc%5Fcid"}
    con_todos = "&".join(f"{nombre}={valor}" for nombre in nombres)
    for direccion in ("/distritos/?", "/buscar/?q=agua&", "/buscar/atom/?"):
        respuesta = client.get(direccion + con_todos)
        assert respuesta.status_code == 200
        assert b"rastro" not in respuesta.content


@pytest.mark.parametrize(
    "direccion",
    ["/distritos/99/", "/municipios/999/", "/representacion-proporcional/nadie/", "/procesos/nunca/", "/no-existe/"],
)
def test_what_does_not_exist_is_a_404_with_ways_on(eleccion, client, direccion):
    respuesta = client.get(direccion)

    assert respuesta.status_code == 404
    assert "No encontramos esta página" in respuesta.content.decode()
    assert 'href="/buscar/"' in respuesta.content.decode()


def test_without_any_process_the_first_page_says_so(client, db):
    respuesta = client.get("/")

    assert respuesta.status_code == 200
    assert "Todavía no hay candidaturas para consultar." in respuesta.content.decode()
    assert client.get("/mi-boleta/").status_code == 200
    assert client.get("/distritos/").status_code == 404


@pytest.mark.parametrize(("idioma", "raiz"), [("es", ""), ("en", "/en")])
@pytest.mark.parametrize("slug", ["rosaura-trevino", ""])
def test_the_address_of_a_candidacy_is_a_page_of_the_readers_language(idioma, raiz, slug):
    with translation.override(idioma):
        direccion = renglones.direccion("b2c3d4f5g6", slug)

        assert direccion == f"{raiz}/candidaturas/b2c3d4f5g6{slug and '-'}{slug}/"
        assert resolve(direccion).view_name == "publico:candidatura"
