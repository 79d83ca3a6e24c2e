"""Serve the whole site from one terminal: `python -m cms.servir --port 8000`.

A small supervisor over three processes: granian with the site (public pages and admin), the worker of
the outbox and the one of the long jobs that a person starts. Ctrl-C or SIGTERM stops them, in order. It
never imports Django, so that the site's own import is the only wait.
"""

import argparse
import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from types import FrameType

HOST = "127.0.0.1"
SENALES = (signal.SIGINT, signal.SIGTERM)
#: Seconds given to the site to answer at all, and to each process to leave after SIGTERM.
ARRANQUE = 60
DESPEDIDA = 10
#: The outbox (`trabajar`) and the imports (`db_worker`); each is raised again when it ends.
TRABAJADORES = (["trabajar"], ["db_worker", "--interval", "1", "--verbosity", "0"])


class Detener(Exception):
    """A signal asked to stop."""


def main(argumentos: Sequence[str] | None = None) -> int:
    """Run until a signal or the death of the site. The exit code is 0 after a signal."""
    opciones = _opciones(argumentos)
    if not puerto_libre(opciones.port):
        sys.stderr.write(
            f"El puerto {opciones.port} ya está ocupado. Usa otro, por ejemplo: make demo PORT={opciones.port + 1}\n"
        )
        return 1
    for senal in SENALES:
        signal.signal(senal, _detener)
    os.environ.setdefault("WAGTAILADMIN_BASE_URL", f"http://localhost:{opciones.port}")
    procesos: list[subprocess.Popen[bytes]] = []
    try:
        sitio = _lanzar(procesos, comando_del_sitio(opciones.port, opciones.threads))
        esperar_respuesta(opciones.port, sitio)
        _anunciar(opciones.port)
        trabajadores = [_lanzar(procesos, comando_de_trabajador(nombre)) for nombre in TRABAJADORES]
        while sitio.poll() is None:
            for lugar, nombre in enumerate(TRABAJADORES):
                if trabajadores[lugar].poll() is not None:
                    sys.stderr.write(f"El trabajador «{nombre[0]}» terminó; se levanta otro.\n")
                    time.sleep(1)
                    trabajadores[lugar] = _lanzar(procesos, comando_de_trabajador(nombre))
            time.sleep(0.2)
        sys.stderr.write("El sitio dejó de responder y se detuvo. Revisa los mensajes de arriba.\n")
        return 1
    except TimeoutError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    except Detener:
        sys.stderr.write("\nDeteniendo…\n")
        return 0
    finally:
        _terminar(procesos)


def _opciones(argumentos: Sequence[str] | None) -> argparse.Namespace:
    lector = argparse.ArgumentParser(prog="python -m cms.servir", description="Sirve el sitio y su trabajador.")
    lector.add_argument("--port", type=int, default=8000, help="puerto en 127.0.0.1 (8000)")
    lector.add_argument("--threads", type=int, default=4, help="peticiones atendidas a la vez (4)")
    return lector.parse_args(argumentos)


def comando_de_trabajador(nombre: Sequence[str]) -> list[str]:
    """A worker as a management command of its own process."""
    return [sys.executable, "manage.py", *nombre]


def comando_del_sitio(puerto: int, hilos: int) -> list[str]:
    """Granian over WSGI; a worker process that dies is replaced."""
    return [
        *(sys.executable, "-m", "granian", "--interface", "wsgi", "cms.wsgi:application"),
        *("--host", HOST, "--port", str(puerto), "--blocking-threads", str(hilos)),
        *("--workers", "1", "--respawn-failed-workers", "--no-ws", "--log-level", "warning"),
    ]


def puerto_libre(puerto: int) -> bool:
    """Whether nobody listens there."""
    with socket.socket() as enchufe:
        enchufe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            enchufe.bind((HOST, puerto))
        except OSError:
            return False
    return True


def esperar_respuesta(puerto: int, proceso: subprocess.Popen[bytes]) -> None:
    """Return once the site answers. Raises TimeoutError when it dies first or takes over a minute."""
    limite = time.monotonic() + ARRANQUE
    while time.monotonic() < limite and proceso.poll() is None:
        conexion = http.client.HTTPConnection(HOST, puerto, timeout=5)
        try:
            conexion.request("GET", "/salud/viva")
            conexion.getresponse().read()
            return
        except OSError:
            time.sleep(0.1)
        finally:
            conexion.close()
    raise TimeoutError("El sitio no llegó a responder. Revisa los mensajes de arriba.")


def _lanzar(procesos: list[subprocess.Popen[bytes]], comando: list[str]) -> subprocess.Popen[bytes]:
    """Start a process in a session of its own: the terminal's Ctrl-C reaches the supervisor alone.

    A signal that comes meanwhile waits until the process is known: it would be left behind.
    """
    llegadas: list[int] = []
    antes = {senal: signal.signal(senal, lambda numero, _marco: llegadas.append(numero)) for senal in SENALES}
    proceso = subprocess.Popen(comando, start_new_session=True, stdin=subprocess.DEVNULL)  # noqa: S603  (our own)
    procesos[:] = [*(otro for otro in procesos if otro.poll() is None), proceso]
    for senal, atencion in antes.items():
        signal.signal(senal, atencion)
    if llegadas:
        raise Detener
    return proceso


def _terminar(procesos: list[subprocess.Popen[bytes]]) -> None:
    """Ask the last started to leave first; who does not leave in time is killed with all its children."""
    for senal in SENALES:
        signal.signal(senal, signal.SIG_IGN)
    for proceso in reversed(procesos):
        if proceso.poll() is None:
            proceso.terminate()
    for proceso in reversed(procesos):
        try:
            proceso.wait(DESPEDIDA)
        except subprocess.TimeoutExpired:
            os.killpg(proceso.pid, signal.SIGKILL)
            proceso.wait()


def _detener(senal: int, marco: FrameType | None) -> None:
    raise Detener


def _anunciar(puerto: int) -> None:
    """Say where the site is and, in a demonstration, how to enter."""
    lineas = [f"Sitio público    http://localhost:{puerto}/", f"Administración   http://localhost:{puerto}/admin/"]
    accesos = Path(os.environ.get("CONOCELES_DATOS", "datos")) / "accesos.txt"
    if accesos.exists():
        lineas += ["", *accesos.read_text().splitlines()]
    sys.stdout.write("".join(f"  {linea}".rstrip() + "\n" for linea in ["", *lineas, "", "Ctrl-C detiene todo.", ""]))
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
