import pytest

from search.engines.elastic.writer import Escritor
from tests.search.elastico import PLAZO, un_cluster


@pytest.fixture(autouse=True)
def datos(settings, tmp_path):
    """Each test has an index folder of its own."""
    settings.CONOCELES_DATOS = tmp_path / "datos"
    return settings.CONOCELES_DATOS


@pytest.fixture
def cluster(settings):
    """The cluster that the settings name, with indices of this test's own."""
    with un_cluster() as cluster:
        settings.ELASTICSEARCH_URL = cluster.direcciones
        settings.ELASTICSEARCH_PREFIJO = cluster.prefijo
        settings.ELASTICSEARCH_PLAZO = PLAZO
        yield cluster


@pytest.fixture
def escritor(cluster):
    return Escritor(cluster)
