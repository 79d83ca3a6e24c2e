"""The one writer of the embedded index: a new generation, or a change to the one in use.

A file lock lets one process write at a time; readers are never stopped. A killed writer leaves the
index as it was at its last commit.
"""

import fcntl
import shutil
import uuid
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import tantivy

from search.document import Documento
from search.engines.embedded.schema import a_tantivy, abrir
from search.engines.embedded.store import Almacen

MEMORIA = 96_000_000
"""Bytes of tantivy's buffer: less than 64 MB makes many small segments."""

Lectura = Callable[[], Iterable[Documento]]
"""Reads the documents. Called with the lock held, so that it sees everything written before."""


class Escritor:
    """Writes in the folder that an `Almacen` reads."""

    def __init__(self, almacen: Almacen) -> None:
        self.almacen = almacen

    def existe(self) -> bool:
        """Whether there is an index to search and to change."""
        return self.almacen.generacion() is not None

    def reconstruir(self, leer: Lectura) -> int:
        """Build a new index and put it in use in one step. Returns how many documents it has."""
        with self._candado():
            return self._reconstruir(leer)

    def asegurar(self, leer: Lectura) -> None:
        """Build the index if there is none; when another process is at it, wait for that."""
        if self.existe():
            return
        with self._candado():
            if not self.existe():
                self._reconstruir(leer)

    def aplicar(self, ids: Collection[str], leer: Lectura) -> None:
        """Put what `leer` gives in the place of these ids: a candidacy that it does not give is removed."""
        with self._candado():
            generacion = self.almacen.generacion()
            if generacion is None:
                raise FileNotFoundError(self.almacen.puntero)
            _escribir(generacion, leer(), reemplaza=ids)

    def _reconstruir(self, leer: Lectura) -> int:
        nueva = self.almacen.raiz / uuid.uuid4().hex
        nueva.mkdir()
        try:
            total = _escribir(nueva, leer())
        except BaseException:
            shutil.rmtree(nueva)
            raise
        self.almacen.publicar(nueva)
        self._limpiar(nueva)
        return total

    def _limpiar(self, en_uso: Path) -> None:
        """Remove every other generation, of other versions of the format too.

        A reader that has one open keeps it; one that was about to open it tries again. What it was opening meanwhile
        may put a file back in its folder, which then goes with the next cleaning.
        """
        raiz = self.almacen.raiz
        for carpeta in (*raiz.iterdir(), *raiz.parent.iterdir()):
            if carpeta.is_dir() and carpeta not in (en_uso, raiz):
                shutil.rmtree(carpeta, ignore_errors=True)

    @contextmanager
    def _candado(self) -> Iterator[None]:
        self.almacen.raiz.mkdir(parents=True, exist_ok=True)
        with (self.almacen.raiz / "candado").open("w") as candado:
            fcntl.flock(candado, fcntl.LOCK_EX)
            yield


def _escribir(generacion: Path, documentos: Iterable[Documento], reemplaza: Collection[str] = ()) -> int:
    """Remove and add in one commit, or change nothing. Returns how many candidacies were added."""
    escritor: tantivy.IndexWriter = abrir(generacion).writer(MEMORIA, num_threads=1)
    cuantos = 0
    try:
        for id_publico in reemplaza:
            escritor.delete_documents_by_term("id", id_publico)
        for doc in documentos:
            for suyo in a_tantivy(doc):
                escritor.add_document(suyo)
            cuantos += 1
        escritor.commit()
    except BaseException:
        escritor.rollback()
        raise
    finally:
        escritor.wait_merging_threads()  # which also lets go of the index
    _dejar_leer(generacion)
    return cuantos


def _dejar_leer(generacion: Path) -> None:
    """Let readers of another system user in: they read every file, and lock (never write) the lock files."""
    for archivo in generacion.iterdir():
        archivo.chmod(0o666 if archivo.suffix == ".lock" else 0o644)
