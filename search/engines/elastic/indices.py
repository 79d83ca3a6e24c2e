"""The indices of a site in its cluster: made, put in use and removed. See `names` for how they are called."""

from collections.abc import Callable, Collection
from typing import Any

from elasticsearch import BadRequestError, Elasticsearch

from search.engines.elastic.answers import leyendo
from search.engines.elastic.client import Cluster
from search.engines.elastic.names import Nombres, numero
from search.engines.elastic.schema import cuerpo

ESPERA_DE_COPIAS = "15s"
"""How long a finished index waits for its replicas before it is put in use all the same."""
_ESPERA_DE_DISCO = 60.0
"""Seconds that a whole index may take to be safe on disk."""


class Indices:
    """Which indices there are, and which is in use."""

    def __init__(self, cliente: Elasticsearch, cluster: Cluster) -> None:
        self.cliente = cliente
        self.cluster = cluster
        self.nombres = Nombres(cluster.prefijo)

    def de_esta_forma(self) -> list[str]:
        """The index in use and any being built, oldest first."""
        return sorted(self._alias(self.nombres.de_esta_forma), key=numero)

    def en_uso(self) -> str | None:
        """The index that searches are answered from."""
        alias = self.nombres.alias
        en_uso = [i for i, los_suyos in self._alias(self.nombres.de_esta_forma).items() if alias in los_suyos]
        return max(en_uso, key=numero, default=None)

    def para_escribir(self, indice: str) -> str:
        """The alias that writes go through: writing to an index that is gone must fail, not make it anew."""
        return f"{indice}-escritura"

    def en_obra(self, peticiones: Collection[int], sirve: Callable[[Collection[int]], bool]) -> str:
        """The index being built: one left half built, by whomever, is gone on with if it `sirve`; else another is begun.

        `peticiones` are the requests that wait now, which an index begun now answers; `sirve` is asked with those that
        waited when the half-built one was begun.
        """
        en_uso = self.en_uso()
        posteriores = [i for i in self.de_esta_forma() if en_uso is None or numero(i) > numero(en_uso)]
        if posteriores and sirve(self.peticiones(posteriores[-1])):
            return posteriores[-1]
        for inconcluso in posteriores:
            self.cliente.indices.delete(index=inconcluso, ignore_unavailable=True)
        # Never a number again: what another worker is writing in the one that goes must not land in the one that comes.
        indice = self.nombres.indice(max((numero(i) for i in [en_uso, *posteriores] if i), default=0) + 1)
        # Where another process began it at this moment, it may have read other requests.
        return indice if self._crear(indice, peticiones) else self.en_obra(peticiones, sirve)

    def peticiones(self, indice: str) -> list[int]:
        """The requests that an index answers: those that waited when it was begun."""
        respuesta = self.cliente.indices.get_mapping(index=indice)
        with leyendo():
            return list(respuesta[indice]["mappings"].get("_meta", {}).get("peticiones", []))

    def _crear(self, indice: str, peticiones: Collection[int]) -> bool:
        """Whether it was made: another process may have."""
        # Nobody searches it yet: copies, refreshes and its log's safety wait until it is whole.
        forma: dict[str, Any] = cuerpo(fragmentos=self.cluster.fragmentos, replicas=0)
        forma["settings"] |= {"refresh_interval": "-1", "translog.durability": "async"}
        forma["mappings"]["_meta"] = {"peticiones": list(peticiones)}
        try:
            self.cliente.indices.create(index=indice, aliases={self.para_escribir(indice): {}}, **forma)
        except BadRequestError as error:
            if error.error != "resource_already_exists_exception":
                raise
            return False
        return True

    def terminar(self, indice: str) -> None:
        """Make a whole index safe on disk, give it its refreshes and its replicas, and wait a little for them.

        In that order: a copy that loses its primary goes back to what all copies have on disk, so one made of an index
        that is not there yet would answer with nothing.
        """
        self.cliente.indices.put_settings(
            index=indice, settings={"refresh_interval": None, "translog.durability": None}
        )
        self.cliente.options(request_timeout=_ESPERA_DE_DISCO).indices.flush(index=indice)
        self.cliente.indices.refresh(index=indice)
        self.cliente.indices.put_settings(index=indice, settings={"number_of_replicas": self.cluster.replicas})
        # Not green in time is answered with a 408: with a node away the index is put in use all the same.
        self.cliente.options(request_timeout=20, ignore_status=408).cluster.health(
            index=indice, wait_for_status="green", timeout=ESPERA_DE_COPIAS
        )

    def publicar(self, indice: str) -> None:
        """Put an index in use, in one step."""
        acciones: list[dict[str, Any]] = [
            {"remove": {"index": otro, "alias": self.nombres.alias, "must_exist": False}}
            for otro in self.de_esta_forma()
            if otro != indice
        ]
        self.cliente.indices.update_aliases(
            actions=[*acciones, {"add": {"index": indice, "alias": self.nombres.alias}}]
        )

    def expurgar(self, indice: str) -> None:
        """Write anew, on the cluster's own time, the segments that hold removed documents: their words leave the disk."""
        self.cliente.indices.forcemerge(index=indice, only_expunge_deletes=True, wait_for_completion=False)

    def limpiar(self, en_uso: str) -> None:
        """Remove what came before the index in use, of older code too: no copy of a record outlives it."""
        for indice in self._alias(self.nombres.de_todas_las_formas):
            if not self.nombres.es_nuestro(indice) or indice == en_uso:
                continue
            de_esta_forma = indice.startswith(f"{self.nombres.alias}-")
            if not de_esta_forma or numero(indice) < numero(en_uso):
                self.cliente.indices.delete(index=indice, ignore_unavailable=True)

    def _alias(self, patron: str) -> dict[str, set[str]]:
        respuesta = self.cliente.indices.get_alias(index=patron)
        with leyendo():
            alias = {indice: set(datos["aliases"]) for indice, datos in respuesta.items()}
        return {indice: los_suyos for indice, los_suyos in alias.items() if self.nombres.es_nuestro(indice)}
