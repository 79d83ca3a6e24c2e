"""`make bench`: the measures of the project, printed (docs/rendimiento.md says how to read them).

Imports a fictitious registry in bulk on SQLite and, when DATABASE_URL names a PostgreSQL server, there too
(in a database of its own, made and dropped here); then serves the SQLite one and asks for pages.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg

from bench import buscador, carga
from bench.direcciones import RESULTADOS
from tests.e2e.servidor import RAIZ, puerto_libre

CARPETA = RAIZ / ".sello" / "bench"
BASE = "conoceles_bench"


def main() -> int:
    """Run every measure, the slow ones first."""
    lector = argparse.ArgumentParser(prog="make bench")
    lector.add_argument("--candidaturas", type=int, default=20_000)
    cuantas = lector.parse_args().candidaturas
    padron = CARPETA / f"padron-{cuantas}.xlsx"
    if not padron.exists():
        _decir(f"Padrón ficticio de {cuantas:,} candidaturas (formato del INE, dos hojas)…")
        _correr("bench.padron", str(padron), str(cuantas), entorno=_entorno("sqlite"))
    shutil.rmtree(CARPETA / "sqlite", ignore_errors=True)
    _importar("SQLite", padron, _entorno("sqlite"), limite=120)
    _en_postgres(padron)
    _sitio()
    _busqueda()
    _elastico()
    return 0


def _busqueda() -> None:
    entorno = _entorno("busqueda")
    medidas = json.loads(_correr("bench.busqueda", entorno=entorno))
    _decir(f"Motor embebido, {medidas['candidaturas']:,} candidaturas de {medidas['caracteres']:,} caracteres: "
           f"indexar {medidas['indexar_s']} s (límite 15), buscar p95 {medidas['buscar_ms']['p95']} ms (límite 6), "
           f"completar p95 {medidas['completar_ms']['p95']} ms (límite 2)")  # fmt: skip
    shutil.rmtree(CARPETA / "busqueda", ignore_errors=True)
    entorno = _entorno("busqueda")
    _correr("bench.buscador", entorno=entorno)
    _correr_comando("manage.py", "collectstatic", "--no-input", "--verbosity", "0", entorno=entorno)
    buscador.medir(entorno, _decir)


def _elastico() -> None:
    nodos = os.environ.get("ELASTICSEARCH_URL", "")
    if not nodos:
        _decir("Elasticsearch: no se midió; falta ELASTICSEARCH_URL=http://…")
        return
    medidas = json.loads(_correr("bench.elastico", entorno={**_entorno("elastico"), "ELASTICSEARCH_URL": nodos}))
    _decir(f"Elasticsearch, {medidas['candidaturas']:,} candidaturas: indexar {medidas['indexar_s']} s (límite 120), "
           f"buscar p95 {medidas['buscar_ms']['p95']} ms (límite 60), "
           f"completar p95 {medidas['completar_ms']['p95']} ms")  # fmt: skip
    shutil.rmtree(CARPETA / "cambios", ignore_errors=True)
    propios = {"ELASTICSEARCH_URL": nodos, "ELASTICSEARCH_PREFIJO": "bench-cambios"}
    cambios = json.loads(_correr("bench.cambios", entorno={**_entorno("cambios"), **propios}))
    reposo, durante, busquedas = cambios["en_reposo"], cambios["durante"], cambios["busquedas"]
    _decir(f"Un cambio publicado se encuentra en Elasticsearch: en reposo en {reposo['mediana_s']} s, el peor {reposo['peor_s']} s; "
           f"mientras se rehacen {cambios['candidaturas']:,} ({cambios['rehacer_s']} s), {durante['mediana_s']} s, "
           f"el peor de {durante['cuantos']} {durante['peor_s']} s (límite 5 s)")  # fmt: skip
    _decir(f"Búsquedas mientras se rehace: {busquedas['cuantas']} respondidas, {busquedas['por_elasticsearch']} por Elasticsearch, "
           f"{busquedas['vacias']} vacías, la peor {busquedas['peor_s']} s")  # fmt: skip


def _importar(motor: str, padron: Path, entorno: dict[str, str], limite: int) -> None:
    hecho = json.loads(_correr("bench.importacion", str(padron), entorno=entorno))
    total = hecho["importar_s"] + hecho["indexar_s"]
    _decir(f"Importación en bloque, {motor}: {total:.1f} s (importar {hecho['importar_s']}, indexar {hecho['indexar_s']}; "
           f"límite {limite} s), {hecho['memoria_mib']} MiB (límite 1,024), "
           f"{hecho['paginas']:,} páginas, {hecho['fichas']:,} fichas")  # fmt: skip


def _en_postgres(padron: Path) -> None:
    servidor = os.environ.get("DATABASE_URL", "")
    if not servidor.startswith("postgres"):
        _decir("Importación en bloque, PostgreSQL: no se midió; falta DATABASE_URL=postgres://…")
        return
    with _base_propia(servidor) as direccion:
        shutil.rmtree(CARPETA / "postgres", ignore_errors=True)
        _importar("PostgreSQL", padron, {**_entorno("postgres"), "DATABASE_URL": direccion}, limite=240)


@contextmanager
def _base_propia(servidor: str) -> Iterator[str]:
    """A database that exists while it is measured."""
    with psycopg.connect(servidor, autocommit=True) as conexion:
        conexion.execute(f"DROP DATABASE IF EXISTS {BASE}")
        conexion.execute(f"CREATE DATABASE {BASE}")
        try:
            yield urlunsplit(urlsplit(servidor)._replace(path=f"/{BASE}"))
        finally:
            conexion.execute(f"DROP DATABASE {BASE} WITH (FORCE)")


def _sitio() -> None:
    entorno = _entorno("sqlite")
    _correr_comando("manage.py", "collectstatic", "--no-input", "--verbosity", "0", entorno=entorno)
    for nombre, (estado, consultas) in json.loads(_correr("bench.publicar", entorno=entorno)).items():
        _decir(f"Consultas de {nombre}: {consultas}" + ("" if estado == 200 else f" (respondió {estado})"))
    puerto = puerto_libre()
    servidor = subprocess.Popen(
        [sys.executable, "-m", "cms.servir", "--port", str(puerto)], cwd=RAIZ, env=entorno, stdout=subprocess.PIPE
    )
    try:
        next(linea for linea in servidor.stdout or () if b"Ctrl-C" in linea)
        for nombre, direcciones in {"Inicio": ("/",), "Resultados": RESULTADOS}.items():
            tiempo = carga.medir(puerto, direcciones)
            _decir(f"{nombre}, {carga.CLIENTES} clientes: p50 {tiempo['p50']:.0f} ms, p95 {tiempo['p95']:.0f} ms "
                   f"(límite 80), p99 {tiempo['p99']:.0f} ms, {tiempo['por_segundo']:.0f} por segundo")  # fmt: skip
    finally:
        servidor.terminate()
        servidor.wait(30)


def _entorno(motor: str) -> dict[str, str]:
    datos = CARPETA / motor
    datos.mkdir(parents=True, exist_ok=True)
    return {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "cms.settings.demo",
        "CONOCELES_DATOS": str(datos),
        "DATABASE_URL": f"sqlite:///{datos}/conoceles.sqlite3",
        "ELASTICSEARCH_URL": "",
    }


def _correr(modulo: str, *argumentos: str, entorno: dict[str, str]) -> str:
    """Run a module of this package; what it prints last is its result."""
    return _correr_comando("-m", modulo, *argumentos, entorno=entorno).strip().rpartition("\n")[2]


def _correr_comando(*argumentos: str, entorno: dict[str, str]) -> str:
    orden = [sys.executable, *argumentos]
    return subprocess.run(orden, cwd=RAIZ, env=entorno, stdout=subprocess.PIPE, text=True, check=True).stdout


def _decir(texto: str) -> None:
    print(f"  {texto}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
