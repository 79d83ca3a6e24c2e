"""The embedded engine alone: a rebuild from the records' bytes, then searches and completions, one after another.

`python -m bench.busqueda [--candidaturas 25000]` prints its measures as one line of JSON.
"""

import argparse
import json
import os
import shutil
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.test")

import django

django.setup()

import orjson  # noqa: E402  (Django first)

from bench.corpus import PROCESO, registros  # noqa: E402
from search.document import Documento, documento  # noqa: E402
from search.engines.embedded import EmbeddedEngine  # noqa: E402
from search.engines.embedded.store import Almacen  # noqa: E402
from search.engines.embedded.writer import Escritor  # noqa: E402
from search.query import Query, Tipo  # noqa: E402

MUNICIPIOS = {f"{clave:03d}": f"Municipio {clave}" for clave in range(1, 40)}
VUELTAS = 300
#: Words and filters as people combine them: common and rare words, names, slips, phrases, two facets.
PREGUNTAS: tuple[dict[str, Any], ...] = (
    {"texto": "agua potable", "filtros": {"sexo": ("mujer",)}},
    {"texto": "seguridad", "filtros": {"edad": ("30-39",), "actor": ("p1", "alianza")}},
    {"texto": "escuelas", "filtros": {"distrito": ("11", "12")}},
    {"texto": "mujeres trabajo", "filtros": {"cargo": ("regiduria",)}},
    {"texto": "transporte público", "filtros": {"municipio": ("007",)}},
    {"texto": '"agua de lluvia"', "filtros": {"sexo": ("hombre",)}},
    {"texto": "salud -hospital", "filtros": {"grado": ("licenciatura", "maestria")}},
    {"texto": "rosaura morales", "filtros": {"principio": ("mr",)}},
    {"texto": "segurdad", "filtros": {"sexo": ("mujer",)}},
    {"texto": "campo", "filtros": {"tema": ("agua",)}},
)
PREFIJOS = ("a", "ma", "mar", "maria", "rosau", "garc", "jose luis", "her", "de la", "gonz", "mora jua", "x")


def main() -> int:
    """Measure, and print."""
    lector = argparse.ArgumentParser(prog="python -m bench.busqueda")
    lector.add_argument("--candidaturas", type=int, default=25_000)
    lector.add_argument("--carpeta", type=Path, default=Path(".sello/bench/busqueda"))
    opciones = lector.parse_args()
    shutil.rmtree(opciones.carpeta, ignore_errors=True)
    guardados = list(registros(opciones.candidaturas))
    indexar, _total = _cronometrar(
        lambda: Escritor(Almacen(opciones.carpeta)).reconstruir(lambda: documentos(guardados))
    )
    motor = EmbeddedEngine(opciones.carpeta)
    medidas = {
        "candidaturas": opciones.candidaturas,
        "caracteres": _caracteres(guardados[0]),
        "indexar_s": round(indexar / 1000, 1),
        "indice_mib": round(sum(a.stat().st_size for a in opciones.carpeta.rglob("*") if a.is_file()) / 2**20),
        "buscar_ms": repartir(lambda pregunta: motor.search(Query(PROCESO, **pregunta)), PREGUNTAS),
        "propuestas_ms": repartir(lambda p: motor.search(Query(PROCESO, tipo=Tipo.PROPUESTAS, **p)), PREGUNTAS),
        "completar_ms": repartir(lambda prefijo: motor.complete(prefijo, proceso=PROCESO), PREFIJOS),
    }
    print(json.dumps(medidas))
    return 0


def documentos(guardados: Sequence[bytes]) -> Iterator[Documento]:
    """The documents of stored records, as `search.index` makes them."""
    for guardado in guardados:
        yield documento(orjson.loads(guardado), version=1, orden_contienda=1, nombres_municipios=MUNICIPIOS)


def repartir(preguntar: Callable[[Any], Any], preguntas: Sequence[Any], vueltas: int = VUELTAS) -> dict[str, float]:
    """p50 and p95 in milliseconds of many turns, and the slowest kind of question by its mean."""
    for pregunta in preguntas:
        preguntar(pregunta)
    tiempos = [
        (lugar, _cronometrar(partial(preguntar, pregunta))[0])
        for _vuelta in range(vueltas)
        for lugar, pregunta in enumerate(preguntas)
    ]
    cortes = statistics.quantiles([tiempo for _lugar, tiempo in tiempos], n=100)
    medias = [statistics.fmean(t for suyo, t in tiempos if suyo == lugar) for lugar in range(len(preguntas))]
    return {
        "p50": round(cortes[49], 2),
        "p95": round(cortes[94], 2),
        "peor": round(max(medias), 2),
        "cual": medias.index(max(medias)),
    }


def _cronometrar(hacer: Callable[[], Any]) -> tuple[float, Any]:
    inicio = time.perf_counter()
    hecho = hacer()
    return (time.perf_counter() - inicio) * 1000, hecho


def _caracteres(guardado: bytes) -> int:
    ficha = orjson.loads(guardado)
    textos = [ficha["trayectoria"][c]["valor"] for c in ficha["trayectoria"]]
    return sum(map(len, textos)) + sum(len(p["valor"]["texto"]) for p in ficha["propuestas"].values())


if __name__ == "__main__":
    sys.exit(main())
