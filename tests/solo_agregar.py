"""Emptying a test database whose append-only tables refuse every DELETE.

PostgreSQL empties by TRUNCATE, which fires no row trigger. SQLite can only delete: there the
triggers step aside while the database is flushed between transactional tests, and come back at once.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from django.db import connection, transaction
from django.db.backends.base.base import BaseDatabaseWrapper


@contextmanager
def sin_disparadores(conexion: BaseDatabaseWrapper) -> Iterator[None]:
    """Drop every trigger of a SQLite database and put them back, in one transaction."""
    with transaction.atomic(using=conexion.alias), conexion.cursor() as cursor:
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        disparadores = cursor.fetchall()
        for nombre, _sql in disparadores:
            cursor.execute(f'DROP TRIGGER "{nombre}"')
        yield
        for _nombre, sql in disparadores:
            cursor.execute(sql)


def permitir_vaciado() -> None:
    """Let `flush` empty the append-only tables of this process's SQLite test database."""
    if connection.vendor != "sqlite":
        return
    vaciar: Callable[[Iterable[str]], None] = connection.ops.execute_sql_flush

    def vaciar_sin_disparadores(sentencias: Iterable[str]) -> None:
        with sin_disparadores(connection):
            vaciar(sentencias)

    connection.ops.execute_sql_flush = vaciar_sin_disparadores  # type: ignore[method-assign]
