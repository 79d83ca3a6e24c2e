"""Who answers changes nothing that is found: what the embedded engine answers after Elasticsearch goes on with the same hits."""

import pytest

from search.query import Query, Tipo
from tests.search.contrato.test_oro import consultas, ficha, personas
from tests.search.elastico import elastico, un_cluster
from tests.search.motor import PROCESO, documentos_de, embebido

pytestmark = pytest.mark.elasticsearch


@pytest.fixture(scope="module")
def motores(tmp_path_factory):
    documentos = documentos_de(ficha(clave, datos) for clave, datos in personas().items())
    with un_cluster() as cluster:
        yield (
            elastico(cluster, tmp_path_factory.mktemp("palabras"), documentos),
            embebido(tmp_path_factory.mktemp("indice"), documentos),
        )


@pytest.mark.parametrize("tipo", Tipo)
def test_both_engines_find_count_mark_and_suggest_the_same(motores, tipo):
    for texto in ["", *(consulta.texto for consulta in consultas())]:
        uno, otro = (motor.search(Query(proceso=PROCESO, tipo=tipo, texto=texto)) for motor in motores)
        assert (uno.total, uno.match, uno.suggestion) == (otro.total, otro.match, otro.suggestion), texto
        assert (uno.hits, uno.facets, uno.cursor) == (otro.hits, otro.facets, otro.cursor), texto
