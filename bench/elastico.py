"""Elasticsearch alone, with the questions put to the embedded engine: a rebuild, then searches and completions.

`ELASTICSEARCH_URL=… python -m bench.elastico [--candidaturas 25000]` prints its measures as one line of JSON.
"""

import argparse
import json
import os
import sys
import time
from pathlib import Path

from bench.busqueda import PREFIJOS, PREGUNTAS, documentos, repartir
from bench.corpus import PROCESO, registros
from search.engines.elastic import ElasticEngine
from search.engines.elastic.client import Cluster
from search.engines.elastic.writer import Escritor
from search.engines.embedded.store import Almacen
from search.engines.embedded.writer import Escritor as Embebido
from search.query import Query, Tipo

VUELTAS = 30
CARPETA = Path(".sello/bench/palabras")
"""Of the embedded index, which tells Elasticsearch's engine what words there are."""


def main() -> int:
    """Measure, and print."""
    lector = argparse.ArgumentParser(prog="python -m bench.elastico")
    lector.add_argument("--candidaturas", type=int, default=25_000)
    cuantas = lector.parse_args().candidaturas
    cluster = Cluster(direcciones=tuple(os.environ["ELASTICSEARCH_URL"].split(",")), prefijo="bench")
    guardados = {}
    for guardado in registros(cuantas):
        (doc,) = documentos([guardado])
        guardados[doc.id] = guardado
    escritor = Escritor(cluster)
    try:
        inicio = time.perf_counter()
        escritor.reconstruir(
            lambda: dict.fromkeys(guardados, 1),
            lambda ids: documentos([guardados[una] for una in ids]),
            lambda hechos, total: None,
            sirve=lambda _peticiones: False,
        )
        indexar = time.perf_counter() - inicio
        palabras = Almacen(CARPETA)
        Embebido(palabras).reconstruir(lambda: documentos(list(guardados.values())))
        motor = ElasticEngine(cluster, plazo=10, vocabularios=palabras.vocabulario)
        medidas = {
            "candidaturas": cuantas,
            "indexar_s": round(indexar, 1),
            "buscar_ms": repartir(lambda p: motor.search(Query(PROCESO, **p)), PREGUNTAS, VUELTAS),
            "propuestas_ms": repartir(
                lambda p: motor.search(Query(PROCESO, tipo=Tipo.PROPUESTAS, **p)), PREGUNTAS, VUELTAS
            ),
            "completar_ms": repartir(lambda p: motor.complete(p, proceso=PROCESO), PREFIJOS, VUELTAS),
        }
    finally:
        for indice in escritor.indices.de_esta_forma():
            escritor.cliente.indices.delete(index=indice)
    print(json.dumps(medidas))
    return 0


if __name__ == "__main__":
    sys.exit(main())
