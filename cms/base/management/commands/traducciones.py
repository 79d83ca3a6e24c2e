"""`manage.py traducciones`: compile the catalogues of every language."""

from pathlib import Path
from typing import Any

import polib
from django.conf import settings
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    """Compile `.po` into `.mo` with polib: the system's gettext is needed only to extract strings."""

    help = "Compila los catálogos de traducción."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        for catalogo in sorted(Path(settings.LOCALE_PATHS[0]).glob("*/LC_MESSAGES/*.po")):
            compilado = catalogo.with_suffix(".mo")
            if not compilado.exists() or compilado.stat().st_mtime < catalogo.stat().st_mtime:
                polib.pofile(str(catalogo)).save_as_mofile(str(compilado))
                self.stdout.write(f"{catalogo.parent.parent.name}: {compilado.name}")
