"""The results page over HTTP."""

import datetime as dt
import html
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation
from wagtail.models import Locale

from candidaturas.models import FichaPublicada, Tema
from candidaturas.publicacion import salidas
from candidaturas.workflow.temas import corregir
from search import index
from tests.candidaturas.publicacion.publicado import huella_de
from tests.factories.mundo import publicada, un_actor, un_mundo, un_proceso, una_candidatura

pytestmark = pytest.mark.django_db


@pytest.fixture
def mundo():
    mundo = un_mundo()
    index.reconstruir()
    return mundo


@pytest.fixture
def con_respuestas(mundo):
    publicada(mundo.pagina, mundo)
    index.reconstruir()
    return mundo


def _pagina(client, consulta="", estado=200):
    respuesta = client.get(f"/buscar/{consulta}")
    assert respuesta.status_code == estado
    return respuesta


def _texto(respuesta):
    return html.unescape(re.sub(r"<[^>]+>", "", respuesta.content.decode()))


def test_without_parameters_everybody_is_listed_in_ballot_order(client, mundo):
    contexto = _pagina(client).context
    assert [c["nombre_plano"] for c in contexto["candidaturas"]] == [
        "Rosaura Treviño Arzola",
        "Eusebio Marmolejo Quiñones",
    ]
    assert (contexto["total"], contexto["consulta"]["orden"]) == (2, "boleta")


def test_a_misspelled_name_without_accents_in_the_wrong_order_is_found_first(client, mundo):
    contexto = _pagina(client, "?q=arsola+trevino+rosaurra").context
    assert contexto["candidaturas"][0]["nombre_plano"] == "Rosaura Treviño Arzola"


def test_the_hit_says_why_it_was_found(client, con_respuestas):
    respuesta = _pagina(client, "?q=colonias+transporte")
    assert "<mark>transporte</mark>" in respuesta.content.decode()


def test_what_people_type_is_escaped(client, mundo):
    for vista in ("tarjetas", "tabla"):
        respuesta = _pagina(client, f"?vista={vista}&q=%3Cscript%3Ealert(1)%3C/script%3E")
        assert b"<script>alert" not in respuesta.content


def test_unknown_parameters_are_ignored(client, mundo):
    assert _pagina(client, "?q=rosaura&utm_source=boletin&fbclid=1").context["total"] == 1


@pytest.mark.parametrize(
    ("consulta", "nombre"),
    [
        ("?sexo=perro", "sexo"),
        ("?distrito=mil", "distrito"),
        ("?pagina=0", "pagina"),
        ("?pagina=99999999999999999999", "pagina"),
        ("?orden=suerte", "orden"),
        ("?tipo=partidos", "tipo"),
        ("?tema=astrologia", "tema"),
        ("?vista=mapa", "vista"),
        ("?proceso=otro", "proceso"),
        ("?q=" + "a" * 201, "q"),
        ("?q=%1B", "q"),
    ],
)
def test_a_known_parameter_that_cannot_be_read_is_named_in_a_400(client, mundo, consulta, nombre):
    assert f"«{nombre}»" in _texto(_pagina(client, consulta, 400))


@pytest.mark.parametrize("consulta", ["?q=a%00b", "?q=%FF", "?q=" + "x" * 8192])
def test_what_is_no_text_or_far_too_long_is_a_400(client, mundo, consulta):
    _pagina(client, consulta, 400)


@pytest.mark.parametrize(
    "q", ["***", "%22", "-", "%22%22-%22", "%F0%9F%99%82", "%27%3B--", "%5C", "AND", "q:*", "a:b%5E2~", "(" * 200]
)
def test_odd_words_are_an_empty_or_a_sensible_answer(client, mundo, q):
    _pagina(client, f"?q={q}")


def test_facets_have_their_counts_and_todos(client, mundo):
    facetas = {f["codigo"]: f for f in _pagina(client, "?actor=pa").context["facetas"]}
    assert [(v["valor"], v["conteo"], v["elegido"]) for v in facetas["actor"]["valores"]] == [
        ("pa", 1, True),
        ("pb", 1, False),
    ]
    assert (facetas["actor"]["todos"]["conteo"], facetas["actor"]["todos"]["url"]) == (2, "/buscar/")
    assert {v["valor"]: v["conteo"] for v in facetas["sexo"]["valores"]} == {"mujer": 1, "hombre": 0, "no_binario": 0}


def test_a_facet_without_a_choice_is_not_shown(client, mundo):
    codigos = [f["codigo"] for f in _pagina(client).context["facetas"]]
    assert "cargo" not in codigos
    assert "reeleccion" not in codigos
    assert "grado" not in codigos  # nobody has answered yet
    assert codigos[:3] == ["actor", "edad", "sexo"]


def test_long_facets_keep_what_is_chosen_in_sight(client, mundo):
    for numero in range(20):
        un_actor(mundo.proceso, f"p{numero:02}", f"Partido {numero:02}", f"P{numero:02}", 10 + numero)
    facetas = {f["codigo"]: f for f in _pagina(client, "?actor=p19").context["facetas"]}
    assert len(facetas["actor"]["valores"]) == 12
    assert facetas["actor"]["resto_abierto"] is True
    assert _pagina(client).context["facetas"][0]["resto_abierto"] is False


def test_each_filter_is_a_chip_that_can_be_taken_off(client, mundo):
    contexto = _pagina(client, "?q=rosaura&sexo=mujer&actor=pa").context
    assert [(c["etiqueta"], c["url"]) for c in contexto["chips"]] == [
        ("Partido Alameda", "/buscar/?q=rosaura&sexo=mujer"),
        ("Mujer", "/buscar/?q=rosaura&actor=pa"),
    ]
    assert contexto["quitar_todo"] == "/buscar/?q=rosaura"


def test_an_empty_result_says_which_filter_to_loosen(client, mundo):
    contexto = _pagina(client, "?q=rosaura&sexo=hombre").context
    assert [(o["etiqueta"], o["total"], o["url"]) for o in contexto["aflojar"]] == [
        ("Sin el filtro «Sexo»", 1, "/buscar/?q=rosaura"),
        ("Sin las palabras buscadas", 1, "/buscar/?sexo=hombre"),
    ]


def test_a_suggestion_leads_to_the_words_as_they_are_spelled(client, con_respuestas):
    contexto = _pagina(client, "?q=transprote").context
    assert contexto["sugerencia"] == {"texto": "transporte", "url": "/buscar/?q=transporte"}
    assert contexto["aviso"]


@pytest.mark.parametrize(("pagina", "nombres"), [(1, 20), (2, 7), (50, 7)])
def test_pages_hold_twenty_and_a_page_past_the_last_is_the_last(client, mundo, pagina, nombres):
    for numero in range(25):
        una_candidatura(mundo, mundo.partido_a, nombre_publico=f"Persona {numero:02}")
    index.reconstruir()
    contexto = _pagina(client, f"?pagina={pagina}").context
    assert len(contexto["candidaturas"]) == nombres
    assert contexto["pagina"]["numero"] == min(pagina, 2) == contexto["pagina"]["desde"] // 20 + 1
    assert contexto["pagina"]["anterior"] == ("" if pagina == 1 else "/buscar/")


def test_table_and_order_are_kept_in_every_address(client, mundo):
    contexto = _pagina(client, "?vista=tabla&orden=nombre&sexo=mujer").context
    assert contexto["chips"][0]["url"] == "/buscar/?orden=nombre&vista=tabla"
    assert contexto["vistas"][0]["url"] == "/buscar/?sexo=mujer&orden=nombre"


def test_the_page_speaks_the_readers_language(client, mundo):
    with translation.override("en"):
        direccion = reverse("search:buscar")
    respuesta = client.get(f"{direccion}?q=rosaura&sexo=mujer")
    assert direccion.startswith("/en/")
    assert respuesta.context["quitar_todo"].startswith("/en/")
    assert respuesta.context["candidaturas"][0]["url"].startswith("/en/candidaturas/")


def test_while_the_index_is_prepared_the_public_role_says_so(client, mundo, settings, tmp_path):
    settings.CONOCELES_SIRVE_ADMIN = False
    settings.CONOCELES_DATOS = tmp_path / "otra"
    respuesta = _pagina(client, "?q=rosaura", 503)
    assert respuesta["Retry-After"]
    assert respuesta["Cache-Control"] == "no-store"


def test_a_results_page_asks_the_database_six_questions_however_many_are_found(client, mundo):
    """With an empty shelf: process, actors, offices, districts, municipalities and theme. No hit costs any."""
    for numero in range(10):
        una_candidatura(mundo, mundo.partido_a, nombre_publico=f"Persona {numero:02}")
    index.reconstruir()
    with CaptureQueriesContext(connection) as todas:
        _pagina(client)
    with CaptureQueriesContext(connection) as algunas:
        _pagina(client, "?q=persona&sexo=mujer&vista=tabla")
    assert (len(todas), len(algunas)) == (6, 6)


def test_the_page_shows_nothing_of_a_candidacy_but_its_record(client, mundo):
    FichaPublicada.objects.all().delete()
    index.reconstruir()
    assert _pagina(client).context["total"] == 0


def test_proposals_are_found_one_by_one_with_whose_they_are(client, con_respuestas):
    contexto = _pagina(client, "?q=transporte&tipo=propuestas").context
    (propuesta,) = contexto["propuestas"]
    assert propuesta["quien"]["nombre_plano"] == "Rosaura Treviño Arzola"
    assert "Transporte" in propuesta["temas"]
    assert (contexto["candidaturas"], contexto["total"]) == ([], 1)


def test_people_and_proposals_are_one_search_seen_two_ways(client, con_respuestas):
    tipos = _pagina(client, "?q=agua&sexo=mujer&pagina=2").context["tipos"]
    assert [(t["codigo"], t["url"], t["actual"]) for t in tipos] == [
        ("candidaturas", "/buscar/?q=agua&sexo=mujer", True),
        ("propuestas", "/buscar/?q=agua&tipo=propuestas&sexo=mujer", False),
    ]


def test_what_is_chosen_of_proposals_stays_in_every_address_of_the_page(client, con_respuestas):
    contexto = _pagina(client, "?tipo=propuestas&sexo=mujer").context
    assert contexto["chips"][0]["url"] == "/buscar/?tipo=propuestas"
    assert contexto["suscripcion"] == "/buscar/atom/?tipo=propuestas&sexo=mujer"
    assert all("tipo=propuestas" in orden["url"] for orden in contexto["ordenes"])


def test_a_theme_is_a_facet(client, con_respuestas):
    facetas = {f["codigo"]: f for f in _pagina(client).context["facetas"]}
    conteos = {v["valor"]: v["conteo"] for v in facetas["tema"]["valores"]}
    assert (conteos["transporte"], conteos["vivienda"]) == (1, 0)
    assert _pagina(client, "?tema=transporte").context["total"] == 1


def test_themes_are_the_rows_of_the_process_in_its_order_and_the_readers_language(client, con_respuestas):
    en, _creado = Locale.objects.get_or_create(language_code="en")
    agua = Tema.objects.get(proceso=con_respuestas.proceso, clave="agua")
    traducido = agua.copy_for_translation(en)
    traducido.nombre = "Water"
    traducido.save()
    Tema.objects.filter(clave="campo").update(orden=0)
    respuesta = client.get("/en/buscar/?tema=agua")
    facetas = {f["codigo"]: f for f in respuesta.context["facetas"]}
    assert [v["etiqueta"] for v in facetas["tema"]["valores"]][:2] == ["Campo", "Water"]
    assert [chip["etiqueta"] for chip in respuesta.context["chips"]] == ["Water"]


def test_a_theme_that_is_no_row_in_use_of_that_process_is_a_400_that_names_the_parameter(client, con_respuestas):
    dias = {"jornada": dt.date(2021, 6, 6), "apertura_captura": dt.date(2021, 4, 1)}
    otro = un_proceso(con_respuestas.distrito, clave="durango-2021", **dias)
    Tema.objects.create(
        proceso=otro, clave="juventud", nombre="Juventud", palabras="joven", locale=Locale.get_default()
    )
    for consulta in ("?tema=juventud", "?tema=agua&tema=astrologia", "?tema=agua%20sucia"):
        assert "«tema»" in _pagina(client, consulta, estado=400).content.decode()
    _pagina(client, "?tema=juventud&proceso=durango-2021")
    Tema.objects.filter(clave="agua").update(en_uso=False)
    _pagina(client, "?tema=agua", estado=400)


def test_what_an_editor_says_that_a_proposal_talks_about_is_what_is_found(client, con_respuestas):
    pagina = con_respuestas.pagina
    pagina.refresh_from_db()
    corregir(
        pagina,
        "propuesta_1",
        ("salud",),
        huella=huella_de(pagina.registro, "propuesta_1"),
        persona=con_respuestas.editora,
    )
    while salidas.drenar():
        pass
    assert _pagina(client, "?tema=salud").context["total"] == 1
    (propuesta,) = _pagina(client, "?tema=salud&tipo=propuestas").context["propuestas"]
    assert propuesta["temas"] == ["Salud"]
    assert _pagina(client, "?tema=agua").context["total"] == 0


def test_other_words_of_a_theme_find_other_proposals_when_the_worker_is_done(client, con_respuestas):
    agua = Tema.objects.get(proceso=con_respuestas.proceso, clave="agua")
    agua.palabras = "transporte"
    agua.save()
    assert [p["temas"] for p in _pagina(client, "?tema=agua&tipo=propuestas").context["propuestas"]] == [
        ["Agua", "Campo"]
    ]
    while salidas.drenar():
        pass
    assert [p["temas"] for p in _pagina(client, "?tema=agua&tipo=propuestas").context["propuestas"]] == [
        ["Agua", "Campo", "Transporte"]
    ]
