"""Four clients against one server process on this machine, warm. Bounded in requests, and only ever 127.0.0.1."""

import http.client
import statistics
import threading
import time
from collections.abc import Sequence
from itertools import cycle, islice

CLIENTES = 4
PETICIONES = 300
"""Of each client, after `CALENTAR` that are not counted."""
CALENTAR = 30


def esperar(puerto: int, plazo: float = 60.0) -> None:
    """Return once the server answers. Raises TimeoutError."""
    limite = time.monotonic() + plazo
    while time.monotonic() < limite:
        conexion = http.client.HTTPConnection("127.0.0.1", puerto, timeout=5)
        try:
            conexion.request("GET", "/salud/viva", headers={"Host": "localhost"})
            conexion.getresponse().read()
            return
        except OSError:
            time.sleep(0.2)
        finally:
            conexion.close()
    raise TimeoutError(f"Nobody answers at port {puerto}")


def medir(puerto: int, direcciones: Sequence[str]) -> dict[str, float]:
    """p50, p95 and p99 in milliseconds, and requests a second, over all clients."""
    tiempos: list[float] = []
    errores: list[str] = []
    barrera = threading.Barrier(CLIENTES + 1)
    hilos = [
        threading.Thread(target=_cliente, args=(puerto, direcciones, turno, barrera, tiempos, errores))
        for turno in range(CLIENTES)
    ]
    for hilo in hilos:
        hilo.start()
    barrera.wait()
    inicio = time.perf_counter()
    for hilo in hilos:
        hilo.join()
    segundos = time.perf_counter() - inicio
    if errores:
        raise RuntimeError(errores[0])
    cortes = statistics.quantiles(tiempos, n=100)
    return {"p50": cortes[49], "p95": cortes[94], "p99": cortes[98], "por_segundo": len(tiempos) / segundos}


def _cliente(
    puerto: int,
    direcciones: Sequence[str],
    turno: int,
    barrera: threading.Barrier,
    tiempos: list[float],
    errores: list[str],
) -> None:
    conexion = http.client.HTTPConnection("127.0.0.1", puerto, timeout=30)
    propias = cycle(direcciones[turno % len(direcciones) :] + direcciones[: turno % len(direcciones)])
    for direccion in islice(propias, CALENTAR):
        _pedir(conexion, direccion, errores)
    barrera.wait()
    for direccion in islice(propias, PETICIONES):
        tiempos.append(_pedir(conexion, direccion, errores))
    conexion.close()


def _pedir(conexion: http.client.HTTPConnection, direccion: str, errores: list[str]) -> float:
    """Milliseconds from the request to the last byte."""
    inicio = time.perf_counter()
    conexion.request("GET", direccion, headers={"Host": "localhost"})
    respuesta = conexion.getresponse()
    respuesta.read()
    if respuesta.status != 200:
        errores.append(f"{direccion}: {respuesta.status}")
    return (time.perf_counter() - inicio) * 1000
