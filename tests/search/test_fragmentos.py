"""Over several shards, a candidacy and its proposals come and go together, or are mended."""

from dataclasses import replace

import pytest

from search.engines.elastic.writer import Escritor
from tests.factories.fichas import una_ficha
from tests.search.motor import un_documento

pytestmark = pytest.mark.elasticsearch

CUANTAS = 12


@pytest.fixture
def docs():
    return {f"id{n}": replace(un_documento(una_ficha(id=f"id{n}")), version=5) for n in range(CUANTAS)}


@pytest.fixture
def escritor(cluster, docs):
    """The writer of an index of several shards that has these documents."""
    escritor = Escritor(replace(cluster, fragmentos=4))
    escritor.reconstruir(lambda: dict.fromkeys(docs, 5), _leer(docs), lambda *_: None)
    return escritor


def _leer(docs):
    return lambda ids: [docs[una] for una in ids if una in docs]


def _borrar(escritor, *ids):
    """What a shard that was away did not get, or got alone."""
    for una in ids:
        escritor.cliente.delete(index=escritor.indices.en_uso(), id=una, version=6, version_type="external_gte")


def _cuantos(escritor, **consulta):
    indice = escritor.indices.en_uso()
    escritor.cliente.indices.refresh(index=indice)
    return escritor.cliente.count(index=indice, query={"term": consulta})["count"]


def test_a_proposal_may_be_on_another_shard_than_its_candidacy(escritor):
    donde = [
        {
            una: escritor.cliente.search_shards(index=escritor.indices.en_uso(), routing=una)["shards"][0][0]["shard"]
            for una in (id_, f"{id_}.propuesta_1")
        }
        for id_ in ("id0", "id1", "id2", "id3")
    ]
    assert any(len(set(fragmentos.values())) > 1 for fragmentos in donde)


def test_proposals_that_stayed_behind_a_withdrawal_are_removed(escritor, docs):
    _borrar(escritor, *docs)
    assert _cuantos(escritor, tipo="propuestas") == 3 * CUANTAS
    assert escritor.conciliar(dict, lambda ids: []) == CUANTAS
    assert _cuantos(escritor, tipo="propuestas") == 0
    assert escritor.conciliar(dict, lambda ids: []) == 0


def test_a_proposal_of_an_older_version_is_brought_up_to_date(escritor, docs):
    nueva = replace(docs["id0"], version=9, propuestas=docs["id0"].propuestas[:1])
    fuente = escritor.cliente.get(index=escritor.indices.en_uso(), id="id0.propuesta_2")["_source"]
    escritor.aplicar({"id0": 9}, lambda ids: [nueva])
    escritor.cliente.index(index=escritor.indices.en_uso(), id="id0.suelta", document=fuente)
    assert escritor.copias(escritor.indices.en_uso())["id0.5"] is False
    docs["id0"] = nueva
    assert escritor.conciliar(lambda: {**dict.fromkeys(docs, 5), "id0": 9}, _leer(docs)) == 1


def test_a_proposal_that_is_missing_is_put_back(escritor, docs):
    escritor.cliente.delete(
        index=escritor.indices.en_uso(), id="id3.propuesta_2", version=5, version_type="external_gte"
    )
    assert escritor.conciliar(lambda: dict.fromkeys(docs, 5), _leer(docs)) == 1
    assert _cuantos(escritor, tipo="propuestas") == 3 * CUANTAS
