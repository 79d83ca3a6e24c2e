"""The order of the public log: whoever has read it up to an entry has missed nothing before it.

PostgreSQL gives out ids before it commits, so that an entry of a long transaction (an import) may appear below
entries that were read long ago. Each writer therefore announces, before its first entry and until its transaction
ends, the last id given so far: what it writes comes after. Readers stop at the lowest announcement. Nobody waits for
anybody. SQLite has one writer at a time and needs none of it.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.db import connection, models

if TYPE_CHECKING:
    from candidaturas.models.publicacion import Cambio

#: Our class of PostgreSQL's advisory locks; the second key is the announced id.
_CLASE = 1_129_333_058

_ANUNCIAR = "SELECT pg_advisory_xact_lock_shared(%s, last_value::int) FROM candidaturas_cambio_id_seq"
#: The snapshot is taken before the locks are looked at: an entry whose writer ends in between is seen by the next query.
_FIRME = """
    SELECT LEAST(
        (SELECT max(id) FROM candidaturas_cambio),
        (SELECT min(objid::bigint) FROM pg_locks
         WHERE locktype = 'advisory' AND classid = %s AND objsubid = 2
           AND pid <> pg_backend_pid()
           AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))
    )
"""


class CambioQuerySet(models.QuerySet["Cambio"]):
    """The public log, as its writers and its followers use it."""

    def asentar(self, cambios: Iterable["Cambio"]) -> None:
        """Append entries, in the transaction of what they tell."""
        entradas = list(cambios)
        if entradas and connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute(_ANUNCIAR, [_CLASE])
        self.bulk_create(entradas)  # type: ignore[arg-type]  # the plugin loses a model declared after its queryset

    def firmes(self) -> "CambioQuerySet":
        """The entries before which nothing can still appear. One more query on PostgreSQL."""
        if connection.vendor != "postgresql":
            return self
        with connection.cursor() as cursor:
            cursor.execute(_FIRME, [_CLASE])
            ultima = cursor.fetchone()[0]
        return self.filter(pk__lte=ultima or 0)
