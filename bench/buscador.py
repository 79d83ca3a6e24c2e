"""The search over HTTP: two server processes over an index of 25,000, and nothing that was asked before.

`python -m bench.buscador` prepares the data of the folder it is told; `medir` serves it and asks.
"""

import argparse
import random
import subprocess
import sys
from collections.abc import Callable
from urllib.parse import urlencode

from bench import carga
from tests.e2e.servidor import RAIZ, puerto_libre

DISTINTAS = 1_400
"""Addresses of each kind: more than each client asks for."""
PROCESOS = 2
#: What is asked, and how many a second are wanted.
PUERTAS = {
    "JSON sin fragmentos": ("/api/v1/buscar?sin=fragmentos&", 700),
    "JSON con fragmentos": ("/api/v1/buscar?", 350),
    "Página": ("/buscar/?", 200),
}
_FILTROS = (("sexo", "mujer"), ("edad", "30-39"), ("cargo", "regiduria"), ("actor", "p1"), ("distrito", "11"))


def medir(entorno: dict[str, str], decir: Callable[[str], None]) -> None:
    """Serve the prepared data with two processes, and say how many searches a second each door answers."""
    puerto = puerto_libre()
    orden = (
        *(sys.executable, "-m", "granian", "--interface", "wsgi", "cms.wsgi:application", "--log-level", "warning"),
        *("--host", "127.0.0.1", "--port", str(puerto), "--workers", str(PROCESOS), "--blocking-threads", "2"),
    )
    servidor = subprocess.Popen(orden, cwd=RAIZ, env=entorno)
    try:
        carga.esperar(puerto)
        for nombre, (puerta, minimo) in PUERTAS.items():
            tiempo = carga.medir(puerto, [puerta + consulta for consulta in consultas()])
            decir(f"{nombre}, {PROCESOS} procesos: {tiempo['por_segundo']:.0f} por segundo (mínimo {minimo}), "
                  f"p50 {tiempo['p50']:.0f} ms, p95 {tiempo['p95']:.0f} ms")  # fmt: skip
    finally:
        servidor.terminate()
        servidor.wait(30)


def consultas() -> list[str]:
    """Query strings that are all different: one or two words that exist, and up to two filters."""
    from bench.corpus import palabras

    azar, todas, vistas = random.Random("buscador"), palabras(300), {}
    while len(vistas) < DISTINTAS:
        texto = " ".join(azar.sample(todas, azar.randint(1, 2)))
        vistas[urlencode([("q", texto), *azar.sample(_FILTROS, azar.randint(0, 2))])] = None
    return list(vistas)


def main() -> int:
    """A process to search in, and an index of that many candidacies of it."""
    import django

    django.setup()
    from bench.busqueda import documentos
    from bench.corpus import registros
    from bench.escenario import AYUNTAMIENTOS, preparar
    from search import index
    from search.engines.embedded.store import Almacen
    from search.engines.embedded.writer import Escritor

    lector = argparse.ArgumentParser(prog="python -m bench.buscador")
    lector.add_argument("--candidaturas", type=int, default=25_000)
    cuantas = lector.parse_args().candidaturas
    preparar()
    guardados = list(registros(cuantas, AYUNTAMIENTOS))
    print(Escritor(Almacen(index.carpeta())).reconstruir(lambda: documentos(guardados)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
