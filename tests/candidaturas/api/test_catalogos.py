"""Catalogues, ballots and the log of changes: what they say, of which process, in how many queries."""

import pytest
from django.db import connection
from wagtail.models import Locale

from candidaturas.models import Proceso, Tema
from candidaturas.vocabulario import EstadoProceso


def datos(client, ruta):
    respuesta = client.get(ruta)
    assert respuesta.status_code == 200, respuesta.content
    return respuesta.json()["data"]


@pytest.mark.parametrize(
    ("ruta", "consultas"),
    [
        ("/api/v1/procesos", 1),
        ("/api/v1/cargos", 1),
        ("/api/v1/contiendas", 2),
        ("/api/v1/actores", 4),
        ("/api/v1/temas", 3),
        ("/api/v1/distritos", 3),
        ("/api/v1/municipios", 3),
        ("/api/v1/secciones", 2),
        ("/api/v1/secciones/1234/boleta", 4),
        ("/api/v1/cambios", 2 if connection.vendor == "postgresql" else 1),
    ],
)
def test_the_number_of_queries_does_not_depend_on_the_rows(ruta, consultas, client, mundo, django_assert_num_queries):
    with django_assert_num_queries(consultas):
        assert client.get(ruta).status_code == 200


@pytest.mark.parametrize(
    "ruta", ["contiendas", "actores", "temas", "distritos", "municipios", "secciones", "secciones/1234/boleta"]
)
def test_a_catalogue_is_of_the_process_asked_for_and_of_no_hidden_one(ruta, client, mundo):
    assert client.get(f"/api/v1/{ruta}").json()["meta"]["proceso"] == "durango-2024"
    assert client.get(f"/api/v1/{ruta}?proceso=durango-2021").json()["meta"]["proceso"] == "durango-2021"
    assert client.get(f"/api/v1/{ruta}?proceso=durango-2027").status_code == 404


@pytest.mark.parametrize(
    "ruta", ["contiendas", "actores", "temas", "distritos", "municipios", "secciones", "secciones/1/boleta"]
)
def test_while_there_is_no_process_to_consult_it_says_so(ruta, client, mundo):
    Proceso.objects.update(estado=EstadoProceso.PREPARACION)
    respuesta = client.get(f"/api/v1/{ruta}")
    assert respuesta.status_code == 404
    assert respuesta.json()["detail"] == "Todavía no hay un proceso electoral que consultar."
    assert datos(client, "/api/v1/candidaturas") == datos(client, "/api/v1/procesos") == []


def test_offices_are_named_in_the_language_asked_for_and_say_what_is_not_translated(client, mundo):
    en, _creado = Locale.objects.get_or_create(language_code="en")
    traducido = mundo.base.cargo.copy_for_translation(en)
    traducido.nombre = "Local deputy"
    traducido.save()
    for respuesta in (
        client.get("/api/v1/cargos?lang=en"),
        client.get("/api/v1/cargos", headers={"Accept-Language": "en"}),
    ):
        assert [cargo["nombre"] for cargo in respuesta.json()["data"]] == ["Local deputy"]
        assert respuesta.json()["meta"] == {"idioma": "en", "sin_traduccion": []}
    assert [cargo["nombre"] for cargo in datos(client, "/api/v1/cargos")] == ["Diputación local"]


def test_the_themes_are_those_in_use_of_the_process_in_its_order_and_in_the_language_asked_for(client, mundo):
    agua, transporte = Tema.objects.originales().filter(proceso=mundo.base.proceso).order_by("orden")
    en, _creado = Locale.objects.get_or_create(language_code="en")
    traducido = agua.copy_for_translation(en)
    traducido.nombre = "Water"
    traducido.save()
    transporte.orden = 0
    transporte.save()
    respuesta = client.get("/api/v1/temas?lang=en").json()
    assert [(tema["clave"], tema["nombre"]) for tema in respuesta["data"]] == [
        ("transporte", "Transporte"),
        ("agua", "Water"),
    ]
    assert respuesta["meta"]["sin_traduccion"] == ["/data/0/nombre"]
    agua.en_uso = False
    agua.save()
    assert [tema["clave"] for tema in datos(client, "/api/v1/temas")] == ["transporte"]
    assert len(datos(client, "/api/v1/temas?proceso=durango-2021")) == 12


def test_each_language_has_its_own_validator(client, mundo):
    espanol = client.get("/api/v1/cargos")["ETag"]
    respuesta = client.get("/api/v1/cargos", headers={"Accept-Language": "en", "If-None-Match": espanol})
    assert respuesta.status_code == 200


def test_a_ballot_has_each_contienda_of_the_section_and_everybody_in_it(client, mundo):
    boleta = datos(client, "/api/v1/secciones/1234/boleta")
    assert [(c["clave"], len(c["candidaturas"])) for c in boleta["contiendas"]] == [
        ("diputacion-mr-11", 4),
        ("diputacion-rp", 2),
    ]
    assert [c["id"] for bloque in boleta["contiendas"] for c in bloque["candidaturas"]] == [
        c["id"] for c in datos(client, "/api/v1/candidaturas")
    ]


def test_a_section_may_be_written_with_its_zeros(client, mundo):
    assert client.get("/api/v1/secciones/01234/boleta").status_code == 200


def test_sections_that_no_longer_exist_are_listed_as_such_and_have_no_ballot(client, mundo):
    extintas = [s["numero"] for s in datos(client, "/api/v1/secciones") if s["extinta"]]
    assert extintas == [1301]
    assert client.get("/api/v1/secciones/1301/boleta").status_code == 404
    assert client.get("/api/v1/secciones/9999/boleta").status_code == 404


def test_sections_are_paged_in_order(client, mundo):
    primera = client.get("/api/v1/secciones?limit=2").json()
    segunda = client.get(primera["links"]["next"]).json()
    assert [s["numero"] for s in primera["data"] + segunda["data"]] == [1234, 1300, 1301]
    assert segunda["links"]["next"] is None


def test_the_log_has_every_publication_change_and_withdrawal_of_the_public_processes(client, mundo):
    cambios = datos(client, "/api/v1/cambios")
    assert {c["proceso"] for c in cambios} == {"durango-2024", "durango-2021"}
    de_la_sustituida = [(c["tipo"], c["etag"]) for c in cambios if c["id"] == mundo.sustituida.id_publico]
    assert de_la_sustituida[-1] == ("retiro", None)


def test_a_copy_kept_by_the_log_is_the_list(client, mundo):
    """Who follows the log from its beginning ends with exactly what is published, each with its validator."""
    copia, ruta = {}, "/api/v1/cambios?limit=4&proceso=durango-2024"
    while ruta:
        pagina = client.get(ruta).json()
        for cambio in pagina["data"]:
            if cambio["tipo"] == "retiro":
                copia.pop(cambio["id"])
            else:
                copia[cambio["id"]] = cambio["etag"]
        ruta = pagina["links"]["next"]
    assert set(copia) == {c["id"] for c in datos(client, "/api/v1/candidaturas")}
    for identificador, etag in copia.items():
        assert client.get(f"/api/v1/candidaturas/{identificador}")["ETag"] == f'"{etag}-1"'


def test_from_the_last_mark_on_only_what_happens_later_comes(client, mundo):
    marca = client.get("/api/v1/cambios?limit=500").json()["meta"]["hasta"]
    assert client.get("/api/v1/cambios", {"desde": marca}).json()["data"] == []
    assert client.get("/api/v1/cambios", {"desde": marca}).json()["meta"]["hasta"] == marca
    mundo.sin_captura.sobrenombre = "El Profe"
    mundo.sin_captura.save()
    despues = client.get("/api/v1/cambios", {"desde": marca}).json()["data"]
    assert [(c["id"], c["tipo"], c["secciones"]) for c in despues] == [
        (mundo.sin_captura.id_publico, "correccion", ["persona"])
    ]


def test_the_log_of_an_unknown_process_is_not_found(client, mundo):
    assert client.get("/api/v1/cambios?proceso=durango-2027").status_code == 404
