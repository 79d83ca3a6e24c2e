"""`manage.py demo`: load the demonstration once; run again, it keeps the data and only says how to enter."""

import shutil
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.files.storage import FileSystemStorage, storages
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from home.demo.carga.avance import Avance
from home.demo.carga.cargar import cargar, esta_cargada
from home.demo.carga.cuentas import CONTRASENIA, CUENTAS
from search.index import carpeta, reconstruir


class Command(BaseCommand):
    """Loads the fictitious process into a demonstration's own database, and nowhere else."""

    help = "Carga el proceso de demostración (personas ficticias) y dice con qué cuentas entrar."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--reiniciar", action="store_true", help="borra la base de datos de la demostración y empieza de nuevo"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.CONOCELES_DEMO:
            raise CommandError("Este comando solo corre con los ajustes de demostración (cms.settings.demo).")
        if options["reiniciar"]:
            self._reiniciar()
        if esta_cargada():
            self.stdout.write("La demostración ya está cargada; sus datos se conservan.")
        else:
            self.stdout.write("Se carga la demostración (menos de un minuto):")
            avance = Avance(self._decir, en_vivo=self.stdout.isatty())
            cargar(avance)
            with avance.paso("Índice de búsqueda"):
                reconstruir()
        self._cuentas()

    def _decir(self, texto: str) -> None:
        self.stdout.write(texto, ending="")
        self.stdout.flush()

    def _reiniciar(self) -> None:
        """A fresh database without its files: the append-only tables cannot be emptied row by row."""
        if connection.vendor != "sqlite":
            raise CommandError("Fuera de SQLite, borra la base de datos, créala de nuevo y aplica las migraciones.")
        connection.close()
        base = Path(settings.DATABASES["default"]["NAME"])
        for sufijo in ("", "-wal", "-shm"):
            base.with_name(base.name + sufijo).unlink(missing_ok=True)
        for almacen in (storages[nombre] for nombre in ("default", "publico", "reservado")):
            if isinstance(almacen, FileSystemStorage):
                shutil.rmtree(almacen.location, ignore_errors=True)
        shutil.rmtree(carpeta(), ignore_errors=True)
        call_command("migrate", interactive=False, verbosity=0)

    def _cuentas(self) -> None:
        """Say how to enter, and leave it written for whoever starts the server later."""
        lineas = [f"Entra en /admin/ con cualquiera de estas cuentas; contraseña: {CONTRASENIA}"]
        lineas += [f"  {cuenta.correo:<28} {cuenta.que_hace}" for cuenta in CUENTAS]
        texto = "\n".join(lineas) + "\n"
        (settings.CONOCELES_DATOS / "accesos.txt").write_text(texto, encoding="utf-8")
        self.stdout.write(f"\n{texto}", ending="")
