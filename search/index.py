"""Keeps the embedded index equal to the published records: whole, or candidacy by candidacy as the outbox tells.

The index is a cache: it can be thrown away and is rebuilt in seconds.
"""

import datetime as dt
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any

from django.utils import timezone

from candidaturas.models import AliasActor, Contienda, Municipio, Proceso, Salida
from candidaturas.publicacion.sincronizar import TEMA_FICHA
from cms.base.salud import Estado
from search import records, remote
from search.document import Documento, copia
from search.engines import carpeta
from search.engines.embedded.store import Almacen
from search.engines.embedded.writer import Escritor

#: Topic of the outbox rows that ask for the whole index to be rebuilt; their key says why.
TEMA_INDICE = "indice"
TODO = "todo"
"""Something changed that no Ficha's news tell: every index is rebuilt."""
LIMPIEZA = "limpieza"
"""The text of removed records must leave the disk: each engine has its own way."""
#: Rows that documents show, are found by or are ordered by, and whose changes announce no Ficha.
VIGILADOS = (Proceso, Contienda, Municipio, AliasActor)
#: From a removal until the files are written anew without it; removals of the meantime share the rebuild.
ESPERA_DE_LIMPIEZA = dt.timedelta(minutes=10)
Progreso = Callable[[int, int], None]
"""Called with how many are done, of how many."""


def reconstruir(progreso: Progreso = lambda hechos, total: None) -> int:
    """Build the index anew from every record; searches go on meanwhile. Returns how many records it has.

    What could not be delivered to the old index needs no delivery to the new one.
    """
    total = _escritor().reconstruir(lambda: _con_progreso(progreso))
    Salida.objects.filter(tema__in=(TEMA_FICHA, TEMA_INDICE), muerta=True).delete()
    return total


def asegurar() -> None:
    """Build the index if there is none."""
    _escritor().asegurar(lambda: records.documentos(records.publicas()))


def aplicar(ids: Collection[str]) -> None:
    """Bring these candidacies up to date: as their records stand now, or removed when they have none.

    A removed record is found no more at once; its words leave the files with the rebuild that is asked for.
    """
    asegurar()
    _escritor().aplicar(ids, lambda: records.de_ids(ids))
    if records.publicas().filter(id_publico__in=ids).count() < len(ids):
        _pedir(LIMPIEZA, espera=ESPERA_DE_LIMPIEZA)


def conciliar() -> int:
    """Compare the index with the records, version by version, and mend what differs; says how many did.

    It reaches what no news of the outbox told this index: on a second server, the first one's worker heard them.
    """
    difieren = {copia(*una) for una in records.versiones().items()} ^ Almacen(carpeta()).leer().copias()
    ids = {una.partition(".")[0] for una in difieren}
    if len(ids) > records.LOTE:
        reconstruir()
    elif ids:
        aplicar(ids)
    return len(ids)


def al_cambiar(noticias: Mapping[str, int]) -> None:
    """Take the outbox's news of these candidacies to every index."""
    remote.anunciar(noticias)
    aplicar(noticias.keys())


def al_rehacer(motivos: Collection[str]) -> None:
    """Rebuild the index, as the outbox asks; Elasticsearch can clean its own without that."""
    if TODO in motivos:
        remote.pedir_reconstruccion()
    else:
        remote.pedir_expurgo()
    reconstruir()


def pedir_reconstruccion(**_senal: Any) -> None:
    """Ask the worker to rebuild every index; what is asked for together is answered by one rebuild."""
    _pedir(TODO)


def _pedir(motivo: str, *, espera: dt.timedelta = dt.timedelta()) -> None:
    cuando = timezone.now() + espera
    bastan = (TODO, motivo)  # a rebuild of everything cleans too
    if not Salida.objects.filter(tema=TEMA_INDICE, clave__in=bastan, muerta=False, no_antes_de__lte=cuando).exists():
        Salida.objects.create(tema=TEMA_INDICE, clave=motivo, no_antes_de=cuando)


def revisar() -> Estado:
    """How search stands, for `/salud/lista`: without an index pages are served, and searches are not."""
    return Estado.BIEN if _escritor().existe() else Estado.DEGRADADA


def _escritor() -> Escritor:
    return Escritor(Almacen(carpeta()))


def _con_progreso(progreso: Progreso) -> Iterator[Documento]:
    fichas = records.publicas()
    total = fichas.count()
    for hechos, doc in enumerate(records.documentos(fichas)):
        if hechos % records.LOTE == 0:
            progreso(hechos, total)
        yield doc
    progreso(total, total)
