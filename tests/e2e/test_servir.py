"""`make demo`, once built: one terminal serves everything, says where, and stops at once and whole."""

import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from tests.e2e.servidor import RAIZ, entorno, servir

pytestmark = pytest.mark.navegador  # they share the demonstration that the browser tests load


def test_a_busy_port_is_named_with_the_way_out(tmp_path):
    with socket.socket() as ocupado:
        ocupado.bind(("127.0.0.1", 0))
        ocupado.listen()
        puerto = ocupado.getsockname()[1]
        hecho = subprocess.run(
            [sys.executable, "-m", "cms.servir", "--port", str(puerto)],
            cwd=RAIZ,
            env=entorno(tmp_path),
            capture_output=True,
            text=True,
        )
    assert hecho.returncode == 1
    assert f"El puerto {puerto} ya está ocupado" in hecho.stderr
    assert f"PORT={puerto + 1}" in hecho.stderr


@pytest.mark.parametrize("senal", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_stops_the_site_and_the_worker_and_leaves_nothing_behind(datos_demo, senal):
    with servir(datos_demo) as sitio:
        with urllib.request.urlopen(f"{sitio.direccion}/salud/lista") as respuesta:
            assert respuesta.status == 200
        hijos = _hijos(sitio.proceso.pid)
        assert hijos
        sitio.proceso.send_signal(senal)
        assert sitio.proceso.wait(30) == 0
        assert [pid for pid in hijos if _vive(pid)] == []


def _hijos(pid):
    return [int(hijo) for hijo in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def _vive(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False
