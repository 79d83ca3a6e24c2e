"""The demonstration as production serves it: public, admin and the workers apart, over one folder of data."""

import os
import signal
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from cms.servir import TRABAJADORES, comando_de_trabajador, comando_del_sitio, esperar_respuesta
from tests.e2e.servidor import RAIZ, entorno, puerto_libre


@dataclass(frozen=True, slots=True)
class Reparto:
    """Where each role answers."""

    publico: str
    admin: str
    datos: Path


@contextmanager
def servir_por_roles(datos: Path) -> Iterator[Reparto]:
    """Serve a loaded demonstration in its second shape; on leaving, stop every process that was started."""
    with ExitStack() as pila:
        puertos = {rol: puerto_libre() for rol in ("public", "admin")}
        with sqlite3.connect(f"file:{datos}/conoceles.sqlite3?mode=rw", uri=True) as conexion:
            # As whoever installs it says in Wagtail's «Sitios»: where the public answers.
            conexion.execute("UPDATE wagtailcore_site SET hostname = 'localhost', port = ?", (puertos["public"],))
        sitios = {
            rol: pila.enter_context(_proceso(datos, rol, comando_del_sitio(puerto, 2)))
            for rol, puerto in puertos.items()
        }
        for trabajador in TRABAJADORES:
            pila.enter_context(_proceso(datos, "admin", comando_de_trabajador(trabajador)))
        for rol, puerto in puertos.items():
            esperar_respuesta(puerto, sitios[rol])
        yield Reparto(f"http://localhost:{puertos['public']}", f"http://localhost:{puertos['admin']}", datos)


@contextmanager
def _proceso(datos: Path, rol: str, comando: list[str]) -> "Iterator[subprocess.Popen[bytes]]":
    registro = (datos / f"{rol}.log").open("ab")
    ambiente = {**entorno(datos), "CONOCELES_ROL": rol}
    with (
        registro,
        subprocess.Popen(
            comando, cwd=RAIZ, env=ambiente, stdout=registro, stderr=subprocess.STDOUT, start_new_session=True
        ) as proceso,
    ):
        try:
            yield proceso
        finally:
            os.killpg(proceso.pid, signal.SIGTERM)
            proceso.wait(30)
