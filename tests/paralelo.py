"""Several people at once, for tests on PostgreSQL: each acts in a thread and a connection of its own."""

import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from django.db import connection, connections, transaction

#: Seconds after which whoever has not ended is taken for stuck.
PACIENCIA = 60
_EN_ESPERA = """
    SELECT count(*) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND wait_event_type = 'Lock'
"""


def en_paralelo(accion: Callable[[], Any]) -> "Future[Any]":
    """Start an action; what is handed back knows how it ended."""

    def con_su_conexion() -> Any:
        try:
            return accion()
        finally:
            connections.close_all()

    ejecutor = ThreadPoolExecutor(max_workers=1)
    futuro = ejecutor.submit(con_su_conexion)
    ejecutor.shutdown(wait=False)
    return futuro


def en_fila(retenido: Any, *acciones: Callable[[], Any]) -> list[BaseException | None]:
    """Hold some rows, let the actions stand in line for them one after the other, and release: what each raised.

    Who gets the rows first, and with what in hand, is no chance.
    """
    futuros = []
    with transaction.atomic():
        list(retenido.select_for_update())
        for formados, accion in enumerate(acciones, 1):
            futuros.append(en_paralelo(accion))
            formadas(formados)
    return [futuro.exception(timeout=PACIENCIA) for futuro in futuros]


def formadas(cuantas: int) -> None:
    """Come back once that many connections wait for a lock."""
    limite = time.monotonic() + PACIENCIA
    while True:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_stat_clear_snapshot()")  # or a transaction sees always the same
            cursor.execute(_EN_ESPERA)
            if cursor.fetchone()[0] >= cuantas:
                return
        assert time.monotonic() < limite, f"{cuantas} connections never stood in line"
