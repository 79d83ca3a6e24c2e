"""`manage.py privacidad`: what carries a restriction of Wagtail's page privacy, which is off here."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from wagtail.models import CollectionViewRestriction, PageViewRestriction


class Command(BaseCommand):
    """Names the pages and collections, and on request makes them everybody's again."""

    help = (
        "Nombra las páginas y colecciones restringidas, que el público no ve; con --quitar, les quita la restricción."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--quitar", action="store_true", help="Quita cada restricción: lo publicado vuelve a verse."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        filas = [
            *PageViewRestriction.objects.select_related("page"),
            *CollectionViewRestriction.objects.select_related("collection"),
        ]
        for fila in filas:
            de_quien = fila.page if isinstance(fila, PageViewRestriction) else fila.collection
            self.stdout.write(f"{de_quien} ({fila.get_restriction_type_display()})")
            if options["quitar"]:
                fila.delete()
        self.stdout.write(f"Restricciones {'quitadas' if options['quitar'] else 'halladas'}: {len(filas)}")
