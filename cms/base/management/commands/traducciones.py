"""`manage.py traducciones`: extract the interface's strings and compile the catalogues of every language."""

import shutil
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand

from cms.base.catalogos import compilar


class Command(BaseCommand):
    """The source language is Spanish: its catalogue is kept by hand and holds what Wagtail leaves in English."""

    help = "Extrae los textos de la interfaz (si hay GNU gettext) y compila los catálogos de traducción."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        """Extract where `xgettext` exists; compile always."""
        if shutil.which("xgettext"):
            otros = [codigo for codigo, _nombre in settings.LANGUAGES if codigo != settings.LANGUAGE_CODE]
            call_command(
                "makemessages",
                locale=otros,
                ignore_patterns=["tests/*", "bench/*", "datos/*", ".venv*", ".sello/*"],
                extensions=["html", "txt", "py"],
                add_location="file",
                no_obsolete=True,
                verbosity=0,
            )
        else:
            self.stderr.write("No hay GNU gettext: no se extraen textos nuevos. En Debian: apt-get install gettext")
        for catalogo in sorted(Path(settings.LOCALE_PATHS[0]).glob("*/LC_MESSAGES/django*.po")):
            self.stdout.write(f"{catalogo.parent.parent.name}: {compilar(catalogo)}")
