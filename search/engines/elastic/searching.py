"""One search in Elasticsearch: one request when the words are found as typed, a few when they are not."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from elasticsearch import Elasticsearch

from candidaturas.facetas import FACETAS
from search import synonyms
from search.engines.elastic import queries
from search.engines.elastic.dsl import Query as Clausula
from search.engines.elastic.dsl import Search, query
from search.engines.elastic.queries import Peticion
from search.engines.elastic.schema import campo_de
from search.engines.elastic.similar import Parecidas
from search.query import Orden, Query, Tipo
from search.relevance import Peticion as Marcas
from search.relevance import admite_parecidas, campos_de
from search.result import Coincidencia, Conteo, ConteoFaceta, Hit, PropuestaHallada
from search.snippets import Marcador
from search.text import VACIAS, interpretar

VALORES_MAXIMOS = 500
"""Values counted in one facet."""
_ORDENES: dict[Orden, list[dict[str, str]]] = {
    Orden.RELEVANCIA: [{"_score": "desc"}, {"sorteo": "asc"}, {"id": "asc"}],
    Orden.BOLETA: [{"orden_boleta": "asc"}, {"sorteo": "asc"}, {"id": "asc"}],
    Orden.NOMBRE: [{"orden_nombre": "asc"}],
    Orden.RECIENTE: [{"version": "desc"}, {"sorteo": "asc"}, {"id": "asc"}],
}
_SIN_FILTRO = "sin_filtro"
#: Every node has whole copies (unless the settings ask for fewer): the one that is asked answers by itself.
AQUI = "_local"


class Busqueda:
    """A `Query` against the index behind an alias."""

    def __init__(self, cliente: Elasticsearch, alias: str, query: Query) -> None:
        self.cliente = cliente
        self.alias = alias
        self.query = query
        self.consulta = interpretar(query.texto, synonyms.vigentes())
        self.coincidencia = Coincidencia.TODAS
        self.desconocidas: frozenset[str] = frozenset()
        self.estricta = Peticion(self.consulta, campos_de(query.tipo))
        self.respuesta = self._preguntar(self.estricta)
        if self.consulta.terminos and not self._sin_facetas:
            self._ampliar()
        self.parecidas = self._ver_parecidas()

    @property
    def total(self) -> int:
        """How many hits there are in all."""
        return int(self.respuesta["hits"]["total"]["value"])

    @property
    def _sin_facetas(self) -> int:
        """How many records answer the words, whatever the facets' filters leave of them."""
        return int(self.respuesta["aggregations"]["todas"]["doc_count"])

    # --- What is asked --------------------------------------------------------------------------

    def _preguntar(self, peticion: Peticion) -> dict[str, Any]:
        respuesta = self.cliente.search(
            index=self.alias,
            preference=AQUI,
            allow_partial_search_results=False,
            filter_path=["hits.total", "hits.hits._source", "aggregations"],
            **self._cuerpo(peticion),
        )
        return dict(respuesta)

    def _cuerpo(self, peticion: Peticion) -> dict[str, Any]:
        sin_relevancia = self.query.orden is Orden.RELEVANCIA and not self.consulta.terminos
        orden = Orden.BOLETA if sin_relevancia else self.query.orden
        busqueda = Search().query(self._base(peticion)).post_filter(queries.de_filtros(self.query.filtros))
        return {
            **busqueda.to_dict(),
            "aggs": {"todas": {"filter": {"match_all": {}}}, **(self._conteos() if self.query.conteos else {})},
            "sort": _ORDENES[orden],
            "from": self.query.desde,
            "size": self.query.tamano,
            "track_total_hits": True,
            "source": ["tarjeta", "propuesta", *(["textos"] if self._lee_textos(peticion) else [])],
        }

    def _base(self, peticion: Peticion) -> Clausula:
        """Kind, process and words, without the facets' filters."""
        if self.query.texto and not self.consulta:
            return query.MatchNone()  # marks alone («***») ask for nothing
        return query.Bool(filter=queries.de_ambito(self.query.tipo, self.query.proceso), **peticion.clausulas())

    def _conteos(self) -> dict[str, Any]:
        """Every facet under all filters but its own: those without a filter together, each other by itself."""
        filtros = self.query.filtros
        grupos = {_SIN_FILTRO: [codigo for codigo in FACETAS if codigo not in filtros]}
        grupos |= {codigo: [codigo] for codigo in filtros}
        return {
            grupo: {
                "filter": queries.de_filtros(filtros, omitida=grupo).to_dict(),
                "aggs": {c: {"terms": {"field": campo_de(c), "size": VALORES_MAXIMOS}} for c in codigos},
            }
            for grupo, codigos in grupos.items()
        }

    # --- Wider readings -------------------------------------------------------------------------

    def _ampliar(self) -> None:
        """Read the words less strictly, as the embedded engine does: unknown words as similar ones; then every
        word; then all words but one; then any. The first reading that finds something answers."""
        sueltas = [p for t in self.consulta.terminos if not t.frase for p in t.palabras if p not in VACIAS]
        flexibles = frozenset(palabra for palabra in sueltas if admite_parecidas(palabra))
        self.desconocidas = self._desconocidas(sorted(flexibles))
        if self.desconocidas and self._tomar(
            replace(self.estricta, flexibles=self.desconocidas), Coincidencia.PARECIDAS
        ):
            return
        amplia = replace(self.estricta, flexibles=flexibles)
        lecturas = [(amplia, Coincidencia.PARECIDAS)]
        todos_menos_uno = len(self.consulta.terminos) - 1
        for minimo in sorted({todos_menos_uno, min(todos_menos_uno, 1)} - {0}, reverse=True):
            lecturas.append((replace(amplia, minimo=minimo), Coincidencia.ALGUNAS))
        encuentran = self._hay([self._base(peticion) for peticion, _coincidencia in lecturas])
        for (peticion, coincidencia), encuentra in zip(lecturas, encuentran, strict=True):
            if encuentra:
                self._tomar(peticion, coincidencia)
                return

    def _tomar(self, peticion: Peticion, coincidencia: Coincidencia) -> bool:
        """Take this reading of the words, if any record answers it."""
        respuesta = self._preguntar(peticion)
        if not respuesta["aggregations"]["todas"]["doc_count"]:
            return False
        self.respuesta, self.coincidencia = respuesta, coincidencia
        return True

    def _desconocidas(self, palabras: Sequence[str]) -> frozenset[str]:
        """Which words no record has, in any form or sound."""
        de_cada_una = [self.estricta.palabra(palabra) for palabra in palabras]
        return frozenset(p for p, hay in zip(palabras, self._hay(de_cada_una), strict=True) if not hay)

    def _hay(self, clausulas: Sequence[Clausula]) -> list[bool]:
        """For each query, whether any record answers it: all in one request, each until its first record."""
        if not clausulas:
            return []
        renglones: list[dict[str, Any]] = []
        for clausula in clausulas:
            renglones.append({"preference": AQUI, "allow_partial_search_results": False})
            renglones.append({"query": clausula.to_dict(), "size": 0, "terminate_after": 1})
        respuestas = self.cliente.msearch(index=self.alias, searches=renglones)["responses"]
        return [bool(respuesta["hits"]["total"]["value"]) for respuesta in respuestas]

    def _ver_parecidas(self) -> Parecidas:
        """The similar words that the page's hits have, in the place of those asked for."""
        if self.coincidencia is Coincidencia.TODAS:
            return Parecidas.ninguna()
        return Parecidas.en(self._encontradas(), self.consulta, self.desconocidas, self.estricta.campos)

    # --- What is answered -----------------------------------------------------------------------

    def sugerencia(self) -> str:
        """See `Result.suggestion`."""
        if self.coincidencia is not Coincidencia.PARECIDAS:
            return ""
        return self.parecidas.corregir(self.query.texto)

    def _encontradas(self) -> list[dict[str, Any]]:
        return [hit["_source"] for hit in self.respuesta["hits"].get("hits", [])]

    def _lee_textos(self, peticion: Peticion) -> bool:
        """Whether the texts, most of what is sent, are needed: to explain hits, or to see what a slip stood for."""
        return bool(self.consulta.terminos) and (self.query.fragmentos or bool(peticion.flexibles))

    def hits(self) -> tuple[Hit, ...]:
        """The page's hits, with what a list shows of them and why they were found."""
        marcas = Marcas(self.consulta, self.parecidas.por_palabra, campos=self.estricta.campos)
        marcador = Marcador(marcas, self.query.fragmentos)
        de_un_tipo = _propuesta if self.query.tipo is Tipo.PROPUESTAS else _candidatura
        return tuple(de_un_tipo(marcador, fuente) for fuente in self._encontradas())

    def facetas(self) -> dict[str, ConteoFaceta]:
        """The counts of every facet, most first; none when they are not wanted."""
        return {codigo: self._faceta(codigo) for codigo in FACETAS} if self.query.conteos else {}

    def _faceta(self, codigo: str) -> ConteoFaceta:
        grupo = self.respuesta["aggregations"][codigo if codigo in self.query.filtros else _SIN_FILTRO]
        conteos = (Conteo(cubeta["key"], cubeta["doc_count"]) for cubeta in grupo[codigo]["buckets"])
        return ConteoFaceta(grupo["doc_count"], tuple(sorted(conteos, key=lambda c: (-c.conteo, c.valor))))


def _candidatura(marcador: Marcador, fuente: dict[str, Any]) -> Hit:
    return marcador.candidatura(fuente["tarjeta"], lambda: fuente.get("textos", {}))


def _propuesta(marcador: Marcador, fuente: dict[str, Any]) -> Hit:
    clave, titulo, texto, temas = fuente["propuesta"]
    return marcador.propuesta(fuente["tarjeta"], PropuestaHallada(clave, titulo, texto, tuple(temas)))
