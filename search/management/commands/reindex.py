"""`manage.py reindex`: build the search indices anew, without a moment out of service."""

import time
from collections.abc import Callable
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from candidaturas.publicacion.salidas import DestinoAusente
from search import index, remote
from search.engines.base import EscrituraRechazada


class Command(BaseCommand):
    """Shows its progress; searches go on over the old index until the new one is whole.

    What is published meanwhile is in it when it ends. The embedded index is made in seconds, in one go; that of
    Elasticsearch can be interrupted: the next run goes on where this one was.
    """

    help = "Rehace los índices de búsqueda a partir de las fichas publicadas."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--motor", choices=["embebido", "elasticsearch"], help="Solo el índice de este motor.")
        parser.add_argument(
            "--desde-cero",
            action="store_true",
            help="No continúa un índice de Elasticsearch que haya quedado a medias: empieza otro.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        motor = options["motor"]
        if motor == "elasticsearch" and not remote.hay():
            raise CommandError("No hay Elasticsearch en los ajustes: define ELASTICSEARCH_URL.")
        if motor != "elasticsearch":
            self._rehacer("embebido", lambda: index.reconstruir(self._avance))
        if motor != "embebido" and remote.hay():
            self._rehacer(
                "Elasticsearch",
                lambda: remote.reconstruir(self._avance, sirve=lambda _peticiones: not options["desde_cero"]),
            )

    def _rehacer(self, nombre: str, rehacer: Callable[[], int]) -> None:
        inicio = time.monotonic()
        try:
            total = rehacer()
        except DestinoAusente as error:
            raise CommandError(
                f"Elasticsearch no responde ({error}). Lo ya escrito se conserva: repite la orden para continuar."
            ) from error
        except EscrituraRechazada as error:
            raise CommandError(f"Elasticsearch rechazó candidaturas; el índice en uso no cambia: {error}") from error
        self.stdout.write(
            self.style.SUCCESS(f"Índice {nombre} listo: {total:,} candidaturas en {time.monotonic() - inicio:.1f} s.")
        )

    def _avance(self, hechos: int, total: int) -> None:
        self.stdout.write(f"\r{hechos:,} de {total:,}", ending="\n" if hechos == total else "")
        self.stdout.flush()
