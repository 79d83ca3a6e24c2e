"""`manage.py ficha verificar`: recompute every public record and report drift."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from candidaturas.models import Proceso
from candidaturas.publicacion.verificar import reparar, verificar


class Command(BaseCommand):
    """Exit 0 when what is published is what the rows say; 1 when it drifted and was not repaired."""

    help = "Recalcula todas las fichas y dice cuáles no coinciden con lo publicado."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("accion", choices=["verificar"])
        parser.add_argument("--proceso", help="Clave del proceso; sin ella, todos.")
        parser.add_argument("--reparar", action="store_true", help="Escribe las fichas que no coinciden.")

    def handle(self, *args: Any, **options: Any) -> None:
        derivas = list(verificar(self._proceso(options["proceso"])))
        for deriva in derivas:
            self.stdout.write(f"{deriva.id_publico}: {deriva.clase} {', '.join(deriva.secciones)}".rstrip())
        if not derivas:
            self.stdout.write(self.style.SUCCESS("Todas las fichas coinciden."))
        elif options["reparar"]:
            self.stdout.write(f"Fichas reparadas: {reparar(derivas)}")
        else:
            raise CommandError(f"No coinciden {len(derivas)} fichas. Repáralas con --reparar.")

    def _proceso(self, clave: str | None) -> Proceso | None:
        if clave is None:
            return None
        proceso = Proceso.objects.filter(clave=clave).first()
        if proceso is None:
            raise CommandError(f"No existe el proceso «{clave}».")
        return proceso
