"""The record: the stored bytes, a strong validator, one query; and what an id without a record answers."""

import datetime as dt

import pytest

from candidaturas.models import FichaPublicada
from candidaturas.publicacion.sincronizar import sincronizar
from tests.candidaturas.api.mundo import UNIDA


def camino(registro):
    return f"/api/v1/candidaturas/{registro.id_publico}"


def test_the_data_are_the_stored_bytes_untouched(client, mundo):
    fila = FichaPublicada.objects.get(registro=mundo.publicada)
    assert client.get(camino(mundo.publicada)).content.startswith(b'{"data":' + bytes(fila.datos) + b',"meta":')


def test_the_validator_is_the_stored_hash(client, mundo):
    fila = FichaPublicada.objects.get(registro=mundo.publicada)
    assert client.get(camino(mundo.publicada))["ETag"] == f'"{fila.etag}-1"'


@pytest.mark.parametrize("forma", ["{}", "W/{}", '"otra", {}', "*"])
def test_a_known_copy_is_a_304_without_body_in_one_query_that_leaves_the_record_where_it_is(
    forma, client, mundo, django_assert_num_queries
):
    etag = client.get(camino(mundo.publicada))["ETag"]
    with django_assert_num_queries(1):
        respuesta = client.get(camino(mundo.publicada), headers={"If-None-Match": forma.format(etag)})
    assert respuesta.status_code == 304
    assert respuesta.content == b""
    assert {"ETag", "Cache-Control", "Last-Modified", "Link"} <= set(respuesta.headers)
    assert not {"Content-Type", "Content-Length"} & set(respuesta.headers)


def test_an_old_or_foreign_copy_gets_the_record_in_one_query(client, mundo, django_assert_num_queries):
    etag = FichaPublicada.objects.get(registro=mundo.publicada).etag
    for ajena in ('"otra"', f'"{etag}"', f'"{etag}-0"', "basura", ""):
        with django_assert_num_queries(1):
            respuesta = client.get(camino(mundo.publicada), headers={"If-None-Match": ajena})
        assert respuesta.status_code == 200, ajena


def test_a_change_of_the_record_changes_the_validator(client, mundo):
    antes = client.get(camino(mundo.publicada))["ETag"]
    mundo.publicada.sobrenombre = "La Contadora"
    mundo.publicada.save()
    respuesta = client.get(camino(mundo.publicada), headers={"If-None-Match": antes})
    assert respuesta.status_code == 200
    assert respuesta["ETag"] != antes


def test_a_date_is_enough_when_no_validator_is_sent(client, mundo):
    fecha = client.get(camino(mundo.publicada))["Last-Modified"]
    assert client.get(camino(mundo.publicada), headers={"If-Modified-Since": fecha}).status_code == 304
    ambas = {"If-Modified-Since": fecha, "If-None-Match": '"otra"'}
    assert client.get(camino(mundo.publicada), headers=ambas).status_code == 200
    assert client.get(camino(mundo.publicada), headers={"If-Modified-Since": "ayer"}).status_code == 200


def test_a_record_that_may_hold_identity_answers_does_not_outlive_a_failure_of_ours(client, mundo):
    assert "stale-if-error" not in client.get(camino(mundo.publicada))["Cache-Control"]


def test_a_merged_duplicate_leads_to_the_one_that_stays(client, mundo):
    respuesta = client.get(f"/api/v1/candidaturas/{UNIDA}")
    assert respuesta.status_code == 301
    assert client.get(respuesta["Location"]).json()["data"]["id"] == mundo.publicada.id_publico


def test_who_left_is_gone_with_date_acuerdo_and_successor_and_without_a_name(client, mundo):
    respuesta = client.get(camino(mundo.sustituida))
    problema = respuesta.json()
    assert respuesta.status_code == 410
    assert respuesta["Content-Type"] == "application/problem+json"
    assert (problema["desde"], problema["acuerdo"]) == ("2024-04-28", "IEPC/CG/77/2024")
    assert client.get(problema["sucesora"]["href"]).json()["data"]["id"] == mundo.sucesora.id_publico
    assert mundo.sustituida.nombre_publico not in respuesta.content.decode()
    assert mundo.sustituida.slug not in respuesta.content.decode()


def test_who_left_is_gone_at_once_even_for_a_client_that_has_a_copy(client, mundo):
    etag = client.get(camino(mundo.sin_captura))["ETag"]
    mundo.sin_captura.estado = "renuncia"
    mundo.sin_captura.estado_desde = dt.date(2024, 5, 2)
    mundo.sin_captura.save()
    assert client.get(camino(mundo.sin_captura), headers={"If-None-Match": etag}).status_code == 410


def test_who_comes_back_is_there_again(client, mundo):
    mundo.sustituida.sustituye_a = None
    mundo.sucesora.estado = "renuncia"
    mundo.sucesora.save()
    mundo.sustituida.estado = "aprobada"
    mundo.sustituida.save()
    sincronizar([mundo.sustituida.pk])
    assert client.get(camino(mundo.sustituida)).status_code == 200


@pytest.mark.parametrize("ajeno", ["zzzzzzzzzz", "x", "x" * 400, "ROSAURA", "%27%20OR%201=1", "ñandú", "-1", "1e9"])
def test_an_id_that_never_was_public_is_not_found(ajeno, client, mundo):
    respuesta = client.get(f"/api/v1/candidaturas/{ajeno}")
    assert respuesta.status_code == 404
    assert respuesta["Content-Type"] == "application/problem+json"


def test_a_process_in_preparation_shows_nothing_not_even_who_left_it(client, mundo):
    assert client.get(camino(mundo.en_preparacion)).status_code == 404
    mundo.en_preparacion.estado = "cancelada"
    mundo.en_preparacion.save()
    assert client.get(camino(mundo.en_preparacion)).status_code == 404


def test_an_archive_keeps_its_addresses(client, mundo):
    datos = client.get(camino(mundo.de_archivo)).json()["data"]
    assert datos["proceso"]["clave"] == "durango-2021"
