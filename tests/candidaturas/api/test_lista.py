"""The list: filters that mean what the facets mean, an order that loses nobody, one query whatever is asked."""

from typing import Any

import orjson
import pytest

from candidaturas.api.candidaturas import ORDENES, recortar
from candidaturas.api.esquemas.candidaturas import CAMPOS, CAMPOS_DE_LISTA
from candidaturas.facetas import FACETAS, valores_por_faceta
from candidaturas.models import FichaPublicada
from candidaturas.publicacion.sincronizar import sincronizar

LISTA = "/api/v1/candidaturas"
DE_COLUMNAS = {codigo: faceta for codigo, faceta in FACETAS.items() if not faceta.sin_columna}


def pedir(client: Any, consulta: str = "") -> dict[str, Any]:
    respuesta = client.get(f"{LISTA}?{consulta}")
    assert respuesta.status_code == 200, respuesta.content
    return respuesta.json()


def ids(client: Any, consulta: str = "") -> list[str]:
    return [c["id"] for c in pedir(client, consulta)["data"]]


def fichas_vigentes(mundo: Any) -> list[dict[str, Any]]:
    return [fila.como_datos() for fila in FichaPublicada.objects.filter(proceso=mundo.base.proceso)]


def por_valor() -> list[tuple[str, str]]:
    abiertos = {"actor": ("pa", "pb", "nazas"), "cargo": ("diputacion-local",), "distrito": ("11", "12")}
    abiertos["municipio"] = ("007", "012", "001")
    return [
        (codigo, str(valor))
        for codigo, faceta in DE_COLUMNAS.items()
        for valor in (faceta.vocabulario or abiertos[codigo])
    ]


@pytest.mark.parametrize(("faceta", "valor"), por_valor())
def test_a_filter_chooses_the_records_that_have_that_value_of_the_facet(faceta, valor, client, mundo):
    esperadas = {f["id"] for f in fichas_vigentes(mundo) if valor in valores_por_faceta(f)[faceta]}
    respuesta = client.get(LISTA, {faceta: valor})
    assert {c["id"] for c in respuesta.json()["data"]} == esperadas


def test_every_facet_with_a_column_is_a_filter(client, mundo):
    for codigo in DE_COLUMNAS:
        assert client.get(LISTA, {codigo: "valor inadmisible"}).json()["errors"][0]["parameter"] == codigo


def test_a_repeated_filter_adds_and_different_filters_combine(client, mundo):
    mujeres, hombres = ids(client, "sexo=mujer"), ids(client, "sexo=hombre")
    assert set(ids(client, "sexo=mujer&sexo=hombre")) == {*mujeres, *hombres}
    assert set(ids(client, "sexo=mujer&actor=pb")) == set(mujeres) & set(ids(client, "actor=pb"))


def test_ages_are_a_range_with_both_ends_included(client, mundo):
    assert ids(client, "edad_min=29&edad_max=29") == [mundo.en_revision.id_publico]
    assert set(ids(client, "edad_min=42")) == {mundo.suplente_rp.id_publico}
    assert mundo.sucesora.id_publico not in ids(client, "edad_min=18")


@pytest.mark.parametrize("orden", ORDENES)
@pytest.mark.parametrize("limite", [1, 2, 4, 500])
def test_following_next_visits_everybody_once_in_order(orden, limite, client, mundo):
    vistos, siguiente = [], f"{LISTA}?orden={orden}&limit={limite}"
    while siguiente:
        respuesta = client.get(siguiente)
        pagina = respuesta.json()
        vistos += [c["id"] for c in pagina["data"]]
        siguiente = pagina["links"]["next"]
        assert ('rel="next"' in respuesta["Link"]) == bool(siguiente)
    assert vistos == ids(client, f"orden={orden}")
    assert len(vistos) == len(set(vistos)) == len(fichas_vigentes(mundo))


def test_a_page_loses_nobody_when_the_record_it_ended_on_is_withdrawn(client, mundo):
    todas = ids(client)
    primera = pedir(client, "limit=2")
    FichaPublicada.objects.get(id_publico=todas[1]).delete()
    assert [c["id"] for c in client.get(primera["links"]["next"]).json()["data"]] == todas[2:4]


def test_names_come_in_spanish_order(client, mundo):
    for registro, nombre in zip(mundo.todos[:5], ("Núñez", "Nunzio", "Álvarez", "Zapata", "Nuñez"), strict=True):
        registro.nombre_publico = f"{nombre} Prueba"
        registro.save()
    sincronizar([r.pk for r in mundo.todos])
    nombres = [c["persona"]["nombre"].split()[0] for c in pedir(client, "orden=nombre")["data"]]
    assert nombres == ["Álvarez", "Nunzio", "Núñez", "Nuñez", "Quien", "Zapata"]


def test_the_ballot_order_is_contienda_then_actor_then_place_then_propietaria_first(client, mundo):
    assert ids(client) == [
        r.id_publico
        for r in (
            mundo.publicada,
            mundo.sin_captura,
            mundo.sucesora,
            mundo.en_revision,
            mundo.propietaria_rp,
            mundo.suplente_rp,
        )
    ]


def test_a_list_presents_and_gives_texts_and_identity_only_when_asked(client, mundo):
    assert set(pedir(client)["data"][0]) == set(CAMPOS_DE_LISTA)
    assert not {"identidad", "propuestas", "contacto"} & set(CAMPOS_DE_LISTA)
    assert set(pedir(client, "campos=identidad&campos=propuestas")["data"][0]) == {"id", "identidad", "propuestas"}


def test_all_fields_together_are_the_record(client, mundo):
    consulta = "&".join(f"campos={campo}" for campo in CAMPOS)
    elegida = next(c for c in pedir(client, consulta)["data"] if c["id"] == mundo.publicada.id_publico)
    assert elegida == FichaPublicada.objects.get(registro=mundo.publicada).como_datos()


def test_only_a_list_with_identity_answers_may_not_outlive_a_failure_of_ours(client, mundo):
    assert "stale-if-error" in client.get(LISTA)["Cache-Control"]
    assert "stale-if-error" not in client.get(f"{LISTA}?campos=identidad")["Cache-Control"]


@pytest.mark.parametrize(
    "consulta",
    [
        "",
        "limit=1",
        "orden=nombre&limit=2",
        "proceso=durango-2021",
        "actor=pa&municipio=012&edad=40-49&campos=identidad",
    ],
)
def test_a_list_is_one_query(consulta, client, mundo, django_assert_num_queries):
    with django_assert_num_queries(1):
        client.get(f"{LISTA}?{consulta}")


def test_the_next_page_is_one_query_too(client, mundo, django_assert_num_queries):
    siguiente = pedir(client, "limit=3")["links"]["next"]
    with django_assert_num_queries(1):
        client.get(siguiente)


def test_without_a_process_the_current_one_answers_and_says_which(client, mundo):
    assert pedir(client)["meta"]["proceso"] == "durango-2024"
    mundo.base.proceso.estado = "archivo"
    mundo.base.proceso.save()
    assert pedir(client)["meta"]["proceso"] == "durango-2024"  # the newest archive when none is open


def test_an_archive_is_asked_for_by_its_key(client, mundo):
    assert ids(client, "proceso=durango-2021") == [mundo.de_archivo.id_publico]


@pytest.mark.parametrize("clave", ["durango-2027", "no-existe"])
def test_a_process_in_preparation_is_as_unknown_as_one_that_does_not_exist(clave, client, mundo):
    respuesta = client.get(f"{LISTA}?proceso={clave}")
    assert respuesta.status_code == 404
    assert "«proceso»" in respuesta.json()["detail"]


def test_an_empty_result_of_a_known_process_is_an_empty_list(client, mundo):
    assert pedir(client, "proceso=durango-2024&edad_min=90")["data"] == []


def test_an_unchanged_list_is_not_sent_twice(client, mundo):
    etag = client.get(LISTA)["ETag"]
    respuesta = client.get(LISTA, headers={"If-None-Match": etag})
    assert respuesta.status_code == 304
    assert respuesta.content == b""
    assert respuesta["ETag"] == etag


def test_the_stored_record_is_what_the_list_cuts(client, mundo):
    fila = FichaPublicada.objects.get(registro=mundo.publicada)
    completa = orjson.loads(bytes(fila.datos))
    assert pedir(client)["data"][0] == {campo: completa[campo] for campo in CAMPOS_DE_LISTA}


def test_a_stored_record_without_a_key_that_it_always_had_is_damaged_and_only_the_newest_key_reads_as_none():
    assert orjson.loads(recortar(b'{"id": "abc"}', ("id", "otras_candidaturas"))) == {
        "id": "abc",
        "otras_candidaturas": [],
    }
    with pytest.raises(KeyError):
        recortar(b'{"id": "abc"}', ("id", "persona"))
