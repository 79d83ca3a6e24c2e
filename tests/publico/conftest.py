"""The election that these tests look at."""

import pytest

from candidaturas.models import Registro
from tests.publico.eleccion import Eleccion, una_eleccion


@pytest.fixture
def eleccion(db) -> Eleccion:
    return una_eleccion()


@pytest.fixture
def rosaura(eleccion) -> Registro:
    return Registro.objects.get(nombre_publico="Rosaura Treviño Arzola")


@pytest.fixture
def pagina(client):
    """The HTML of a page that must answer 200."""

    def leer(direccion: str) -> str:
        respuesta = client.get(direccion)
        assert respuesta.status_code == 200, (direccion, respuesta.status_code)
        return respuesta.content.decode()

    return leer
