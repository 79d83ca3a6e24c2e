"""What the tests build once per process is what the services would build again."""

import pytest
from django.db import connection, transaction

from candidaturas.models import Registro
from tests.factories import molde
from tests.factories.eleccion import un_congreso, unos_ayuntamientos
from tests.factories.mundo import un_mundo, una_candidatura
from tests.publico.eleccion import una_eleccion

MOLDEADAS = [un_mundo, un_congreso, unos_ayuntamientos, una_eleccion]


def _cuantas_filas() -> dict[str, int]:
    with connection.cursor() as cursor:
        # SQLite's own segments of a full-text index hold what their size asks for.
        tablas = [nombre for nombre in connection.introspection.table_names(cursor) if "_fts_" not in nombre]
        cuenta = {}
        for tabla in tablas:
            cursor.execute(f'SELECT count(*) FROM "{tabla}"')
            cuenta[tabla] = cursor.fetchone()[0]
    return cuenta


@pytest.mark.parametrize("una_cosa", MOLDEADAS, ids=lambda una_cosa: una_cosa.__name__)
def test_what_is_put_in_is_what_would_be_built(db: None, una_cosa) -> None:
    vacia = _cuantas_filas()
    with transaction.atomic():
        una_cosa.__wrapped__()
        construida = _cuantas_filas()
        transaction.set_rollback(True)
    molde.empieza_una_prueba()
    una_cosa()
    assert _cuantas_filas() == construida != vacia


def test_what_is_made_after_it_finds_its_place(db: None) -> None:
    mundo = un_mundo()
    otra = una_candidatura(mundo, mundo.partido_a, nombre_publico="Ofelia Barraza Luna")
    assert Registro.objects.count() == 3
    assert otra.get_siblings().count() == 2


def test_who_asks_after_writing_has_it_built(db: None) -> None:
    veces = []

    @molde.una_vez
    def hecha() -> list[Registro]:
        veces.append("construida")
        return []

    hecha().append("de quien la pidió")
    assert hecha() == []
    assert veces == ["construida"]
    un_congreso()
    hecha()
    assert veces == ["construida", "construida"]
