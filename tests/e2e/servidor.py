"""A real server with the real demonstration: the supervisor of `make demo`, on a free port, over data of its own."""

import fcntl
import hashlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

RAIZ = Path(__file__).resolve().parent.parent.parent
LISTO = "Ctrl-C"
"""What the supervisor says once the site answers."""
ARRANQUE_MAXIMO = 90.0
"""Seconds; the supervisor itself gives up after sixty."""


@dataclass(frozen=True, slots=True)
class Sitio:
    """A running demonstration."""

    direccion: str
    datos: Path
    proceso: "subprocess.Popen[bytes]"


def entorno(datos: Path) -> dict[str, str]:
    """The environment of a demonstration that lives in a folder, whatever this process's own says."""
    ajenas = {"CI", "STATIC_ROOT", "CONOCELES_ROL", "ELASTICSEARCH_URL"}
    propio = {k: v for k, v in os.environ.items() if k not in ajenas}
    return {
        **propio,
        "DJANGO_SETTINGS_MODULE": "cms.settings.demo",
        "CONOCELES_DATOS": str(datos),
        "DATABASE_URL": f"sqlite:///{datos}/conoceles.sqlite3",
    }


def administrar(datos: Path, *argumentos: str) -> None:
    """Run a management command of the demonstration; its output is shown when it fails."""
    hecho = subprocess.run(
        [sys.executable, "manage.py", *argumentos], cwd=RAIZ, env=entorno(datos), capture_output=True, text=True
    )
    if hecho.returncode:
        raise RuntimeError(f"manage.py {' '.join(argumentos)}\n{hecho.stdout[-2000:]}\n{hecho.stderr[-4000:]}")


def cargar(datos: Path) -> None:
    """What `make demo` does before it serves. Made once for each state of the sources: a run starts from a copy.

    One process makes it and the others wait: the workers of one run ask for it at the same moment.
    """
    guardada = RAIZ / ".sello" / "demo-de-pruebas" / huella_de_las_fuentes()
    guardada.parent.parent.mkdir(exist_ok=True)
    with guardada.parent.with_suffix(".turno").open("w") as turno:
        fcntl.flock(turno, fcntl.LOCK_EX)
        if not guardada.exists():
            shutil.rmtree(guardada.parent, ignore_errors=True)
            en_obra = guardada.with_suffix(".en-obra")
            administrar(en_obra, "migrate", "--no-input", "--verbosity", "0")
            administrar(en_obra, "demo")
            administrar(en_obra, "collectstatic", "--no-input", "--verbosity", "0")
            en_obra.rename(guardada)
        shutil.copytree(guardada, datos, dirs_exist_ok=True)


def huella_de_las_fuentes() -> str:
    """A digest of all that the demonstration is made of."""
    suma = hashlib.sha256((RAIZ / "requirements" / "base.txt").read_bytes())
    for carpeta in ("cms", "candidaturas", "home", "search", "static", "templates"):
        for ruta in sorted((RAIZ / carpeta).rglob("*")):
            if ruta.is_file() and ruta.suffix not in {".pyc", ".mo"}:
                suma.update(str(ruta.relative_to(RAIZ)).encode() + b"\0" + ruta.read_bytes())
    return suma.hexdigest()[:16]


def puerto_libre() -> int:
    """A port of this machine that nobody uses."""
    with socket.socket() as enchufe:
        enchufe.bind(("127.0.0.1", 0))
        return enchufe.getsockname()[1]


@contextmanager
def servir(datos: Path, puerto: int | None = None) -> Iterator[Sitio]:
    """Serve a loaded demonstration; on leaving, stop it as Ctrl-C does."""
    puerto = puerto or puerto_libre()
    registro = datos / "servidor.log"
    with registro.open("w") as salida:
        proceso = subprocess.Popen(
            [sys.executable, "-u", "-m", "cms.servir", "--port", str(puerto)],
            cwd=RAIZ,
            env=entorno(datos),
            stdout=salida,
            stderr=subprocess.STDOUT,
        )
    try:
        esperar_aviso(proceso, registro)
        yield Sitio(f"http://localhost:{puerto}", datos, proceso)
    finally:
        proceso.send_signal(signal.SIGINT)
        proceso.wait(30)


def esperar_aviso(proceso: "subprocess.Popen[bytes]", registro: Path) -> None:
    """Return once the supervisor has announced the addresses. Raises RuntimeError with what it said instead."""
    limite = time.monotonic() + ARRANQUE_MAXIMO
    while LISTO not in registro.read_text(errors="replace"):
        if proceso.poll() is not None or time.monotonic() > limite:
            raise RuntimeError(f"the site never announced its address:\n{registro.read_text(errors='replace')[-4000:]}")
        with suppress(subprocess.TimeoutExpired):
            proceso.wait(0.1)
