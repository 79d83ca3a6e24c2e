"""`manage.py reindex`: build the search index anew, without a moment out of service."""

import time
from typing import Any

from django.core.management.base import BaseCommand

from search import index


class Command(BaseCommand):
    """Shows its progress; searches go on over the old index until the new one is whole."""

    help = "Rehace el índice de búsqueda a partir de las fichas publicadas."

    def handle(self, *args: Any, **options: Any) -> None:
        inicio = time.monotonic()
        total = index.reconstruir(self._avance)
        self.stdout.write(
            self.style.SUCCESS(f"Índice listo: {total:,} candidaturas en {time.monotonic() - inicio:.1f} s.")
        )

    def _avance(self, hechos: int, total: int) -> None:
        self.stdout.write(f"\r{hechos:,} de {total:,}", ending="\n" if hechos == total else "")
        self.stdout.flush()
