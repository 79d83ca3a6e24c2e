"""Writes in the cluster: changes as they come, whole indices beside the one in use, and the swap between them.

Every write carries its record's version (`external_gte`): an older copy never replaces a newer one, and
repeating a write changes nothing. So several workers may write at once, and a rebuild may be cut at any
moment and taken up again by anybody.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

from elasticsearch import Elasticsearch

from search.document import Documento, copia
from search.engines.base import EscrituraRechazada
from search.engines.elastic.client import Cluster
from search.engines.elastic.indices import Indices
from search.engines.elastic.schema import fuentes, ids_de
from search.query import Tipo

LOTE = 200
"""Candidacies in one request, each with its proposals: about 2 MB."""
_PAGINA = 10_000
_VUELTAS = 10
"""Times a rebuild looks for what was written meanwhile; each finds far less than the one before."""

_CANDIDATURAS = {"term": {"tipo": Tipo.CANDIDATURAS.value}}

Versiones = Callable[[], Mapping[str, int]]
"""Public id → version of every record that the index should have, now."""
Lectura = Callable[[Collection[str]], Iterable[Documento]]
"""Reads the documents of these ids, as they stand now."""
Progreso = Callable[[int, int], None]


class Escritor:
    """Writes the index of a cluster."""

    def __init__(self, cluster: Cluster) -> None:
        self.cliente: Elasticsearch = cluster.para_escribir()
        self.indices = Indices(self.cliente, cluster)

    def aplicar(self, ids: Collection[str], leer: Lectura) -> None:
        """Bring these records up to date in the index in use, and in any that is being built.

        A record that `leer` does not give is removed. Raises EscrituraRechazada.
        """
        for indice in self.indices.de_esta_forma():
            self._poner(indice, ids, leer)

    def conciliar(self, versiones: Versiones, leer: Lectura) -> int:
        """Make the index in use equal to the records; says how many differed."""
        indice = self.indices.en_uso()
        return self._igualar(indice, versiones, leer) if indice else 0

    def reconstruir(self, versiones: Versiones, leer: Lectura, progreso: Progreso, *, de_nuevo: bool = False) -> int:
        """Build an index beside the one in use, and put it in its place. Returns how many documents it has.

        One that was left half built is gone on with, unless `de_nuevo`.
        """
        indice = self.indices.en_obra(de_nuevo=de_nuevo)
        for _vuelta in range(_VUELTAS):
            if not self._igualar(indice, versiones, leer, progreso):
                break
        self.indices.terminar(indice)
        self.indices.publicar(indice)
        self._igualar(indice, versiones, leer)
        self.indices.limpiar(indice)
        return int(self.cliente.count(index=indice, query=_CANDIDATURAS)["count"])

    def _igualar(
        self, indice: str, versiones: Versiones, leer: Lectura, progreso: Progreso = lambda hechos, total: None
    ) -> int:
        """Write what an index lacks, and remove what it should not have; says how many differed."""
        deben = versiones()
        difieren = sorted({una.partition(".")[0] for una in {copia(*v) for v in deben.items()} ^ self.copias(indice)})
        hechos = max(len(deben) - len(difieren), 0)
        rechazo: EscrituraRechazada | None = None
        for lote in _en_lotes(difieren):
            progreso(hechos, len(deben))
            try:
                self._poner(indice, lote, leer)
            except EscrituraRechazada as error:
                rechazo = error  # one bad document does not keep the others out
            hechos += len(lote)
        if rechazo:
            raise rechazo
        progreso(len(deben), len(deben))
        return len(difieren)

    def _poner(self, indice: str, ids: Collection[str], leer: Lectura) -> None:
        documentos = {doc.id: doc for doc in leer(ids)}
        self._escribir(indice, documentos.values())
        self._quitar(indice, [una for una in ids if una not in documentos])

    def copias(self, indice: str) -> set[str]:
        """Which version of which record an index has; see `document.copia`."""
        self.cliente.indices.refresh(index=indice)
        punto = self.cliente.open_point_in_time(index=indice, keep_alive="1m")["id"]
        try:
            return {una for pagina in self._paginas(punto) for una in pagina}
        finally:
            self.cliente.close_point_in_time(id=punto)

    def _paginas(self, punto: str) -> Iterator[list[str]]:
        desde: dict[str, Any] = {}
        while True:
            encontradas = self.cliente.search(
                pit={"id": punto, "keep_alive": "1m"},
                query=_CANDIDATURAS,
                size=_PAGINA,
                sort=[{"_shard_doc": "asc"}],
                source=False,
                docvalue_fields=[{"field": "copia"}],
                track_total_hits=False,
                **desde,
            )["hits"]["hits"]
            if not encontradas:
                return
            yield [hit["fields"]["copia"][0] for hit in encontradas]
            desde = {"search_after": encontradas[-1]["sort"]}

    def _escribir(self, indice: str, documentos: Iterable[Documento]) -> None:
        operaciones: list[Mapping[str, Any]] = []
        for doc in documentos:
            for id_, fuente in fuentes(doc).items():
                cual = {"_id": id_, "version": doc.version, "version_type": "external_gte"}
                operaciones += [{"index": cual}, fuente] if fuente else [{"delete": cual}]
        self._mandar(indice, operaciones)

    def _quitar(self, indice: str, ids: Collection[str]) -> None:
        """Remove records. The tombstone is one version above what was there: below whatever the record may become,
        as the withdrawal's own news took a number, and above any copy of it that is still on its way."""
        if not ids:
            return
        todos = [suyo for una in ids for suyo in ids_de(una)]
        hallados = self.cliente.mget(index=indice, ids=todos, source=False)["docs"]
        self._mandar(
            indice,
            [
                {"delete": {"_id": doc["_id"], "version": doc["_version"] + 1, "version_type": "external_gte"}}
                for doc in hallados
                if doc["found"]
            ],
        )

    def _mandar(self, indice: str, operaciones: list[Mapping[str, Any]]) -> None:
        if not operaciones:
            return
        destino = self.indices.para_escribir(indice)
        respuesta = self.cliente.bulk(index=destino, operations=operaciones, require_alias=True)
        if not respuesta["errors"]:
            return
        resultados = [resultado for item in respuesta["items"] for resultado in item.values()]
        # 409: something newer is there already, which is what is wanted.
        rechazos = [r for r in resultados if "error" in r and r["status"] != 409]
        if rechazos:
            uno = rechazos[0]
            raise EscrituraRechazada(f"{len(rechazos)}; {uno['_id']}: {uno['error']['type']} {uno['error']['reason']}")


def _en_lotes(ids: Iterable[str]) -> Iterator[list[str]]:
    resto = iter(ids)
    while lote := list(islice(resto, LOTE)):
        yield lote
