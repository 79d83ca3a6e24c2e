"""`manage.py trabajar`: the worker of the outbox."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from search.worker import Trabajador


class Command(BaseCommand):
    """Runs until SIGTERM or Ctrl-C, and then finishes what it has in hand."""

    help = "Atiende las salidas pendientes: índice de búsqueda, avisos por correo y cambios que dicta el calendario."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--una-vez", action="store_true", help="Atiende lo que hay y termina.")

    def handle(self, *args: Any, **options: Any) -> None:
        trabajador = Trabajador()
        if options["una_vez"]:
            self.stdout.write(f"Salidas atendidas: {trabajador.agotar_todo()}")
        else:
            trabajador.trabajar()
