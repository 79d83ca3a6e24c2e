"""How soon a published change is found in Elasticsearch, through the outbox and the worker: at rest, and during a rebuild.

`ELASTICSEARCH_URL=… python -m bench.cambios [--candidaturas 25000]`, over an empty database of its own, prints its measures
as one line of JSON. Beside the changes somebody searches without rest, as a voter would.
"""

import argparse
import json
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from itertools import cycle
from typing import Any

import django
import orjson

from tests.e2e.servidor import RAIZ

QUIETOS = 20
"""Changes measured with nothing else going on."""
PACIENCIA = 600.0
_PAUSA = 0.05
_LOTE = 1_000


def main() -> int:
    """Fill a database, start the worker, measure, and print."""
    django.setup()
    from bench.escenario import preparar
    from search import remote
    from search.engines import first_engine
    from search.engines.elastic.client import Cluster
    from search.engines.elastic.writer import Escritor

    lector = argparse.ArgumentParser(prog="python -m bench.cambios")
    lector.add_argument("--candidaturas", type=int, default=25_000)
    cuantas = lector.parse_args().candidaturas
    ids = poblar(preparar(), cuantas)
    from django.conf import settings

    indices = Escritor(Cluster.de_ajustes(settings)).indices
    trabajador = subprocess.Popen([sys.executable, "manage.py", "trabajar"], cwd=RAIZ)
    try:
        _esperar(lambda: indices.en_uso() and first_engine() and not remote.atrasado())
        cambios = Cambios(ids)
        quietos = [cambios.medir() for _vez in range(QUIETOS)]
        antes = indices.en_uso()
        remote.pedir_reconstruccion()
        buscadora = Buscadora()
        buscadora.start()
        inicio, durante = time.monotonic(), []
        while indices.en_uso() == antes:
            durante.append(cambios.medir())
        rehacer = time.monotonic() - inicio
        buscadora.terminar()
    finally:
        trabajador.terminate()
        trabajador.wait(60)
        for indice in indices.de_esta_forma():
            indices.cliente.indices.delete(index=indice)
    print(json.dumps({
        "candidaturas": cuantas, "en_reposo": _repartir(quietos), "rehacer_s": round(rehacer, 1),
        "durante": _repartir(durante), "busquedas": buscadora.medidas(),
    }))  # fmt: skip
    return 0


class Cambios:
    """Changes of a name, one after another, each waited for until the cluster finds it."""

    def __init__(self, ids: list[str]) -> None:
        self._ids = iter(ids)
        self._vez = 0

    def medir(self) -> float:
        """Seconds from the commit of a change until Elasticsearch, asked as searches ask it, answers with it."""
        from candidaturas.models import Registro
        from search.engines import first_engine
        from search.query import Query

        registro = Registro.objects.get(id_publico=next(self._ids))
        self._vez += 1
        palabra = f"zanahoria{self._vez:05}"
        registro.nombre_publico = f"{palabra} Nueva"
        registro.save()
        inicio = time.monotonic()
        motor = first_engine().engine  # type: ignore[union-attr]  # a cluster is what this measures
        _esperar(lambda: motor.search(Query(texto=f'"{palabra}"', conteos=False, fragmentos=False)).total)
        return time.monotonic() - inicio


class Buscadora(threading.Thread):
    """Searches without rest through the site's own door."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.alto = threading.Event()
        self.tiempos: list[float] = []
        self.motores: list[str] = []
        self.vacias = 0

    def run(self) -> None:
        """Only of what is there: an answer without hits is a gap."""
        from bench.busqueda import PREGUNTAS
        from bench.escenario import AYUNTAMIENTOS
        from search import execute
        from search.query import Query

        todas = [Query(proceso=AYUNTAMIENTOS, texto=pregunta["texto"]) for pregunta in PREGUNTAS]
        queries = cycle([query for query in todas if execute.buscar(query).total])
        while not self.alto.wait(_PAUSA):
            inicio = time.monotonic()
            resultado = execute.buscar(next(queries))
            self.tiempos.append(time.monotonic() - inicio)
            self.motores.append(resultado.engine)
            self.vacias += not resultado.total

    def terminar(self) -> None:
        """Stop, once the search in hand is answered."""
        self.alto.set()
        self.join(10)

    def medidas(self) -> dict[str, Any]:
        """How many were answered, by whom, and how slow the slowest was."""
        return {
            "cuantas": len(self.tiempos),
            "por_elasticsearch": self.motores.count("elasticsearch"),
            "vacias": self.vacias,
            "peor_s": round(max(self.tiempos), 2),
        }


def poblar(proceso: Any, cuantas: int) -> list[str]:
    """That many published candidacies, with the corpus's records; their public ids. News of them wait for nobody."""
    from bench.corpus import registros
    from candidaturas.models import ActorPolitico, Contienda, FichaPublicada, Formula, Registro

    contienda = Contienda.objects.filter(proceso=proceso).order_by("pk")[0]
    actor = ActorPolitico.objects.filter(proceso=proceso).order_by("pk")[0]
    ids: list[str] = []
    for lote in _en_lotes(registros(cuantas, proceso.clave)):
        datos = [orjson.loads(uno) for uno in lote]
        formulas = Formula.objects.bulk_create(
            Formula(contienda=contienda, actor=actor, numero=len(ids) + n) for n in range(1, len(lote) + 1)
        )
        filas = Registro.objects.bulk_create(
            Registro(
                proceso=proceso, formula=formula, id_publico=d["id"], clave_externa=d["id"],
                nombre_publico=d["persona"]["nombre"], sexo=d["persona"]["sexo"], estado="aprobada",
            )
            for d, formula in zip(datos, formulas, strict=True)
        )  # fmt: skip
        FichaPublicada.objects.bulk_create(_fila(*una) for una in zip(lote, datos, filas, strict=True))
        ids += [d["id"] for d in datos]
    return ids


def _fila(guardado: bytes, datos: dict[str, Any], registro: Any) -> Any:
    from django.utils import timezone

    from candidaturas.models import FichaPublicada

    persona, candidatura = datos["persona"], datos["candidatura"]
    return FichaPublicada(
        registro=registro, id_publico=datos["id"], slug=datos["slug"], proceso_id=registro.proceso_id,
        contienda_id=registro.formula.contienda_id, actor_id=registro.formula.actor_id, actor_clave=datos["actor"]["clave"],
        formula_id=registro.formula_id, cargo=candidatura["cargo"], principio=candidatura["principio"],
        calidad=candidatura["calidad"], numero=candidatura["numero"], orden_boleta=candidatura["orden_boleta"],
        sexo=persona["sexo"], captura=datos["captura"], nombre_orden=persona["nombre_orden"], datos=guardado,
        etag=datos["id"], publicada_en=timezone.now(),
    )  # fmt: skip


def _en_lotes(guardados: Iterator[bytes]) -> Iterator[list[bytes]]:
    lote: list[bytes] = []
    for uno in guardados:
        lote.append(uno)
        if len(lote) == _LOTE:
            yield lote
            lote = []
    if lote:
        yield lote


def _esperar(condicion: Callable[[], object]) -> None:
    limite, pausa = time.monotonic() + PACIENCIA, threading.Event()
    while not condicion():
        if time.monotonic() > limite:
            raise TimeoutError("the worker did not do it")
        pausa.wait(_PAUSA)


def _repartir(tiempos: list[float]) -> dict[str, float]:
    return {
        "cuantos": len(tiempos),
        "mediana_s": round(statistics.median(tiempos), 2),
        "peor_s": round(max(tiempos), 2),
    }


if __name__ == "__main__":
    sys.exit(main())
