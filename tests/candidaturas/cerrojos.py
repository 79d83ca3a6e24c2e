"""Who waits for a lock, asked of PostgreSQL."""

import time

from django.db import connection

_EN_ESPERA = """
    SELECT count(*) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND wait_event_type = 'Lock'
"""


def formadas(cuantas: int) -> None:
    """Come back once that many connections wait for a lock."""
    limite = time.monotonic() + 30
    while True:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_stat_clear_snapshot()")  # or a transaction sees always the same
            cursor.execute(_EN_ESPERA)
            if cursor.fetchone()[0] >= cuantas:
                return
        assert time.monotonic() < limite, f"{cuantas} connections never stood in line"
