"""One search in Elasticsearch: one request when the words are found as typed, a few when they are not."""

from collections.abc import Sequence
from typing import Any

from elasticsearch import Elasticsearch

from candidaturas.facetas import FACETAS
from search import reading
from search.engines.elastic import queries
from search.engines.elastic.dsl import Query as Clausula
from search.engines.elastic.dsl import Search, query
from search.engines.elastic.schema import campo_de
from search.query import Orden, Query, Tipo
from search.reading import Lectura
from search.relevance import Peticion, campos_de
from search.result import Conteo, ConteoFaceta, Hit, PropuestaHallada
from search.snippets import Marcador
from search.vocabulary import Vocabulario, Vocabularios

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

    def __init__(self, cliente: Elasticsearch, alias: str, query: Query, vocabularios: Vocabularios) -> None:
        self.cliente = cliente
        self.alias = alias
        self.query = query
        self.vocabularios = vocabularios
        estricta = reading.como_se_tecleo(query.texto, campos_de(query.tipo), self)
        self.consulta = estricta.consulta
        self._tomar(Lectura(estricta))
        sin_nada = self.consulta.terminos and not self._sin_facetas
        if sin_nada:
            self._tomar(reading.amplia(self.lectura.peticion, self))

    def _tomar(self, lectura: Lectura) -> None:
        """Take this reading of the words, and find the page's hits with it."""
        self.lectura = lectura
        self.respuesta = self._preguntar(lectura.peticion)

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
            "source": ["tarjeta", "propuesta", *(["textos"] if self._lee_textos else [])],
        }

    def _base(self, peticion: Peticion) -> Clausula:
        """Kind, process and words, without the facets' filters."""
        if self.query.texto and not peticion.consulta:
            return query.MatchNone()  # marks alone («***») ask for nothing
        return query.Bool(
            filter=queries.de_ambito(self.query.tipo, self.query.proceso), **queries.de_palabras(peticion)
        )

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

    def vocabulario(self) -> Vocabulario:
        """See `reading.Indice`."""
        return self.vocabularios(self.query.tipo, self.query.proceso)

    def encuentran(self, peticiones: Sequence[Peticion], *, filtrada: bool = False) -> list[bool]:
        """See `reading.Indice`. All in one request, each until its first record."""
        if not peticiones:
            return []
        filtros = queries.de_filtros(self.query.filtros if filtrada else {})
        renglones: list[dict[str, Any]] = []
        for peticion in peticiones:
            pregunta = query.Bool(filter=[self._base(peticion), filtros])
            renglones.append({"preference": AQUI, "allow_partial_search_results": False})
            renglones.append({"query": pregunta.to_dict(), "size": 0, "terminate_after": 1})
        respuestas = self.cliente.msearch(index=self.alias, searches=renglones)["responses"]
        return [bool(respuesta["hits"]["total"]["value"]) for respuesta in respuestas]

    # --- What is answered -----------------------------------------------------------------------

    def sugerencia(self) -> str:
        """See `Result.suggestion`."""
        return reading.sugerencia(self.query.texto, self.lectura, self)

    def _encontradas(self) -> list[dict[str, Any]]:
        return [hit["_source"] for hit in self.respuesta["hits"].get("hits", [])]

    @property
    def _lee_textos(self) -> bool:
        """Whether the texts, most of what is sent, are needed to explain hits."""
        return bool(self.consulta.terminos) and self.query.fragmentos

    def hits(self) -> tuple[Hit, ...]:
        """The page's hits, with what a list shows of them and why they were found."""
        marcador = Marcador(self.lectura.peticion, self.query.fragmentos)
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
