"""Writes in the cluster: changes as they come, whole indices beside the one in use, and the swap between them.

Every write carries its record's version (`external_gte`): an older copy never replaces a newer one, and
repeating a write changes nothing. So several workers may write at once, and a rebuild may be cut at any
moment and taken up again by anybody.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from http import HTTPStatus
from itertools import islice
from typing import Any

from elasticsearch import Elasticsearch

from search.document import Documento, copia, ultimas
from search.engines.base import EscrituraImpedida, EscrituraRechazada
from search.engines.elastic.answers import leyendo
from search.engines.elastic.client import Cluster
from search.engines.elastic.indices import Indices
from search.engines.elastic.schema import fuentes, ids_de
from search.query import Tipo

LOTE = 200
"""Candidacies in one request, each with its proposals: about 2 MB."""
_PAGINA = 10_000
"""Copies counted in one answer."""
_VUELTAS = 10
"""Times a rebuild looks for what was written meanwhile; each finds far less than the one before."""

_CANDIDATURAS = {"term": {"tipo": Tipo.CANDIDATURAS.value}}
#: A removal that names a version makes the index that it does not find, whatever `require_alias` says; a change of a
#: document that never is, in the same request, keeps it from that.
_NINGUNO = "ninguno"
_NADA_SIN_ALIAS: tuple[Mapping[str, Any], ...] = ({"update": {"_id": _NINGUNO}}, {"doc": {}})

Versiones = Callable[[], Mapping[str, int]]
"""Public id → version of every record that the index should have, now."""
Lectura = Callable[[Collection[str]], Iterable[Documento]]
"""Reads the documents of these ids, as they stand now."""
Numeros = Mapping[str, int]
"""Public id → number of its latest news: the version that its record has, or the one at which it was withdrawn."""
Progreso = Callable[[int, int], None]


class Escritor:
    """Writes the index of a cluster."""

    def __init__(self, cluster: Cluster) -> None:
        self.cliente: Elasticsearch = cluster.para_escribir()
        self.indices = Indices(self.cliente, cluster)

    def aplicar(self, noticias: Numeros, leer: Lectura) -> None:
        """Bring these records up to date in the index in use, and in any that is being built.

        A record that `leer` does not give is removed. Raises EscrituraRechazada and EscrituraImpedida.
        """
        for indice in self.indices.de_esta_forma():
            self._poner(indice, noticias, leer)

    def conciliar(self, versiones: Versiones, leer: Lectura) -> int | None:
        """Make the index in use equal to the records; says how many differed, or None where there is no index."""
        indice = self.indices.en_uso()
        return self._igualar(indice, versiones, leer) if indice else None

    def reconstruir(
        self,
        versiones: Versiones,
        leer: Lectura,
        progreso: Progreso,
        *,
        peticiones: Collection[int] = (),
        sirve: Callable[[Collection[int]], bool] = lambda _peticiones: True,
    ) -> tuple[int, Collection[int]]:
        """Build an index beside the one in use, and put it in its place. Returns how many candidacies it has, and which
        requests it answers.

        For `peticiones` and `sirve` see `Indices.en_obra`: by default one that was left half built is gone on with.
        """
        indice = self.indices.en_obra(peticiones, sirve)
        for _vuelta in range(_VUELTAS):
            if not self._igualar(indice, versiones, leer, progreso):
                break
        self.indices.terminar(indice)
        self.indices.publicar(indice)
        self._igualar(indice, versiones, leer)
        self.indices.limpiar(indice)
        cuenta = self.cliente.count(index=indice, query=_CANDIDATURAS)
        with leyendo():
            return int(cuenta["count"]), self.indices.peticiones(indice)

    def expurgar(self) -> None:
        """Have what was removed leave the disk too."""
        if indice := self.indices.en_uso():
            self.indices.expurgar(indice)

    def _igualar(
        self, indice: str, versiones: Versiones, leer: Lectura, progreso: Progreso = lambda hechos, total: None
    ) -> int:
        """Write what an index lacks, and remove what it should not have; says how many differed."""
        deben = versiones()
        hay = self.copias(indice)
        difieren = {copia(*una) for una in deben.items()} ^ hay.keys() | {c for c, entera in hay.items() if not entera}
        noticias = ultimas(difieren)
        hechos = max(len(deben) - len(noticias), 0)
        rechazo: EscrituraRechazada | None = None
        for lote in _en_lotes(sorted(noticias)):
            progreso(hechos, len(deben))
            try:
                self._poner(indice, {una: noticias[una] for una in lote}, leer)
            except EscrituraRechazada as error:
                rechazo = error  # one bad document does not keep the others out
            hechos += len(lote)
        if rechazo:
            raise rechazo
        progreso(len(deben), len(deben))
        return len(noticias)

    def _poner(self, indice: str, noticias: Numeros, leer: Lectura) -> None:
        documentos = {doc.id: doc for doc in leer(noticias.keys())}
        # First what leaves, which no refused document must hold back.
        self._quitar(indice, {una: numero for una, numero in noticias.items() if una not in documentos})
        self._escribir(indice, documentos.values())

    def copias(self, indice: str) -> dict[str, bool]:
        """Which version of which record an index has (see `document.copia`), and whether all its documents are there.

        A candidacy says how many it has; its proposals may be on other shards, where a write of it failed.
        """
        self.cliente.indices.refresh(index=indice)
        return {una: entera for pagina in self._paginas(indice) for una, entera in pagina}

    def _paginas(self, indice: str) -> Iterator[list[tuple[str, bool]]]:
        desde: dict[str, Any] = {}
        while True:
            respuesta = self.cliente.search(
                index=indice,
                size=0,
                track_total_hits=False,
                allow_partial_search_results=False,
                aggs={
                    "copias": {
                        "composite": {"size": _PAGINA, "sources": [{"copia": {"terms": {"field": "copia"}}}], **desde},
                        "aggs": {"partes": {"sum": {"field": "partes"}}},
                    }
                },
            )
            with leyendo():
                copias = respuesta["aggregations"]["copias"]
                pagina = [(c["key"]["copia"], c["partes"]["value"] == c["doc_count"]) for c in copias["buckets"]]
                if not pagina:
                    return
                desde = {"after": copias["after_key"]}
            yield pagina

    def _escribir(self, indice: str, documentos: Iterable[Documento]) -> None:
        operaciones: list[Mapping[str, Any]] = []
        for doc in documentos:
            for id_, fuente in fuentes(doc).items():
                cual = {"_id": id_, "version": doc.version, "version_type": "external_gte"}
                operaciones += [{"index": cual}, fuente] if fuente else [{"delete": cual}]
        self._mandar(indice, operaciones)

    def _quitar(self, indice: str, noticias: Numeros) -> None:
        """Remove records. Each leaves a tombstone with its news' number: an older copy that is still on its way is
        refused, and whatever the record may become later has a higher one."""
        if not noticias:
            return
        operaciones = [
            {"delete": {"_id": suyo, "version": numero, "version_type": "external_gte"}}
            for una, numero in noticias.items()
            for suyo in ids_de(una)
        ]
        self._mandar(indice, [*operaciones, *_NADA_SIN_ALIAS])
        # What the cluster has on disk it may forget: without this it keeps removed text for copies that could be behind.
        self.cliente.indices.flush(index=indice)

    def _mandar(self, indice: str, operaciones: list[Mapping[str, Any]]) -> None:
        if not operaciones:
            return
        destino = self.indices.para_escribir(indice)
        respuesta = self.cliente.bulk(index=destino, operations=operaciones, require_alias=True)
        with leyendo():
            if not respuesta["errors"]:
                return
            errores = [r for item in respuesta["items"] for r in item.values() if "error" in r and not _da_igual(r)]
            dichos = [f"{r['_id']}: {r['error']['type']} {r['error']['reason']}" for r in errores]
            impedida = any(r["status"] != HTTPStatus.BAD_REQUEST for r in errores)
        if dichos:
            raise (EscrituraImpedida if impedida else EscrituraRechazada)(f"{len(dichos)}; {dichos[0]}")


def _da_igual(resultado: Mapping[str, Any]) -> bool:
    """Whether an error changes nothing: something newer is there already, or the document that never is was not found."""
    if resultado["status"] == HTTPStatus.CONFLICT:
        return True
    return resultado["_id"] == _NINGUNO and resultado["error"]["type"] == "document_missing_exception"


def _en_lotes(ids: Iterable[str]) -> Iterator[list[str]]:
    resto = iter(ids)
    while lote := list(islice(resto, LOTE)):
        yield lote
