"""One search over one commit of the index: which hits, and which counts."""

from collections.abc import Iterator, Sequence
from typing import Any

import tantivy
from tantivy import DocAddress

from candidaturas.facetas import FACETAS
from search import reading
from search.engines.embedded import queries
from search.engines.embedded.schema import campo_de, campos_de, guardado
from search.engines.embedded.store import Instantanea
from search.query import Orden, Query, Tipo
from search.reading import Lectura
from search.relevance import Peticion
from search.result import Conteo, ConteoFaceta, Hit, PropuestaHallada
from search.snippets import Marcador
from search.vocabulary import Vocabulario

VALORES_MAXIMOS = 500
"""Values counted in one facet."""
_MARGEN = 16
"""Hits read on each side of a page, so that its ties are whole before they are put in order."""
#: How each order is asked of tantivy. By relevance, the score carries the draw too.
_ORDENES: dict[Orden, dict[str, Any]] = {
    Orden.RELEVANCIA: {"weight_by_field": "ventaja"},
    Orden.BOLETA: {"order_by_field": "orden_boleta", "order": tantivy.Order.Asc},
    Orden.NOMBRE: {"order_by_field": "orden_nombre", "order": tantivy.Order.Asc},
    Orden.RECIENTE: {"order_by_field": "cambio", "order": tantivy.Order.Desc},
}
_DE_MAYOR_A_MENOR = frozenset({Orden.RELEVANCIA, Orden.RECIENTE})


class Busqueda:
    """A `Query` against a snapshot of the index."""

    def __init__(self, instantanea: Instantanea, query: Query) -> None:
        self.instantanea = instantanea
        self.buscador = instantanea.buscador
        self.query = query
        estricta = reading.como_se_tecleo(query.texto, campos_de(query.tipo), self)
        self.consulta = estricta.consulta
        self._tomar(Lectura(estricta))
        sin_nada = not self.total and self.consulta.terminos and not any(self.encuentran([estricta]))
        if sin_nada:
            self._tomar(reading.amplia(estricta, self))

    @property
    def peticion(self) -> Peticion:
        """What is looked for, as the words were read."""
        return self.lectura.peticion

    def _tomar(self, lectura: Lectura) -> None:
        """Take this reading of the words, and find the page's hits with it."""
        self.lectura = lectura
        self.lugares, self.total = self._lugares()

    def vocabulario(self) -> Vocabulario:
        """See `reading.Indice`."""
        return self.instantanea.vocabulario(self.query.tipo, self.query.proceso)

    def encuentran(self, peticiones: Sequence[Peticion], *, filtrada: bool = False) -> Iterator[bool]:
        """See `reading.Indice`. Each is asked when its answer is wanted."""
        filtros = self.query.filtros if filtrada else {}
        for peticion in peticiones:
            yield bool(self.buscador.search(self._pregunta(peticion, filtros), limit=1, count=False).hits)

    def _pregunta(self, peticion: Peticion, filtros: queries.Filtros, *, con_puntos: bool = False) -> tantivy.Query:
        """Kind, process, words and filters."""
        if self.query.texto and not peticion.consulta:
            return tantivy.Query.empty_query()  # marks alone («***») ask for nothing
        return queries.reunir(
            [
                queries.de_ambito(self.query.tipo, self.query.proceso),
                *queries.de_palabras(peticion, con_puntos=con_puntos),
                *queries.de_filtros(filtros),
            ]
        )

    def sugerencia(self) -> str:
        """See `Result.suggestion`."""
        return reading.sugerencia(self.query.texto, self.lectura, self)

    # --- Hits -----------------------------------------------------------------------------------

    def _lugares(self) -> tuple[list[DocAddress], int]:
        """Where the page's hits are, in order, and how many there are in all.

        Scores, ballot places and changes may tie: ties go by the draw's number, once whole groups have been read.
        """
        sin_relevancia = self.query.orden is Orden.RELEVANCIA and not self.consulta.terminos
        orden = Orden.BOLETA if sin_relevancia else self.query.orden
        completa = self._pregunta(self.peticion, self.query.filtros, con_puntos=orden is Orden.RELEVANCIA)
        desde, hasta = self.query.desde, self.query.desde + self.query.tamano
        margen = _MARGEN
        while True:
            primero = max(0, desde - margen)
            encontradas = self.buscador.search(
                completa, limit=hasta + margen - primero, offset=primero, **_ORDENES[orden]
            )
            total: int = encontradas.count  # type: ignore[attr-defined]  # absent from tantivy's stubs
            claves = [clave for clave, _lugar in encontradas.hits]
            if _empates_enteros(claves, desde - primero, hasta - primero, primero, total):
                break
            margen *= 8
        lugares = [lugar for _clave, lugar in encontradas.hits]
        if orden is not Orden.NOMBRE:  # whose key ends in the id
            sorteos = self.buscador.fast_field_values("sorteo", lugares)
            signo = -1 if orden in _DE_MAYOR_A_MENOR else 1
            en_orden = sorted(range(len(lugares)), key=lambda i: (signo * claves[i], sorteos[i]))
            lugares = [lugares[i] for i in en_orden]
        return lugares[desde - primero : hasta - primero], total

    def hits(self) -> tuple[Hit, ...]:
        """The page's hits, with what a list shows of them and why they were found."""
        marcador = Marcador(self.peticion, self.query.fragmentos)
        de_un_tipo = _propuesta if self.query.tipo is Tipo.PROPUESTAS else _candidatura
        return tuple(de_un_tipo(marcador, self.buscador.doc(lugar)) for lugar in self.lugares)

    # --- Counts ----------------------------------------------------------------------

    def facetas(self) -> dict[str, ConteoFaceta]:
        """Every facet under all filters but its own: those without a filter in one pass, each other in its own.

        One facet with a single value chosen shares its pass with those without a filter, which are counted inside
        that value. (One aggregation with a filter for each facet takes three times as long.)
        """
        filtros = self.query.filtros
        libres = [codigo for codigo in FACETAS if codigo not in filtros]
        compartida = next((codigo for codigo, valores in filtros.items() if len(valores) == 1), "")
        cuentas = self._contar_dentro(compartida, libres) if compartida else self._contar("", libres)
        for codigo in filtros:
            if codigo != compartida:
                cuentas |= self._contar(codigo, [codigo])
        return {codigo: cuentas[codigo] for codigo in FACETAS}

    def _contar(self, omitida: str, codigos: list[str]) -> dict[str, ConteoFaceta]:
        """These facets, under every filter but one."""
        cuenta = self._agregar(omitida, _TOTAL | {codigo: _TERMINOS[codigo] for codigo in codigos})
        return _conteos(cuenta, int(cuenta[""]["value"]), codigos)

    def _contar_dentro(self, compartida: str, codigos: list[str]) -> dict[str, ConteoFaceta]:
        """A facet under every filter but its own, and the others inside its chosen value."""
        elegida = {"terms": {"field": campo_de(compartida), "include": list(self.query.filtros[compartida])}}
        dentro = {"dentro": elegida | {"aggs": {codigo: _TERMINOS[codigo] for codigo in codigos}}}
        cuenta = self._agregar(compartida, _TOTAL | {compartida: _TERMINOS[compartida]} | dentro)
        cubeta = next(iter(cuenta["dentro"]["buckets"]), _NADIE)
        return _conteos(cubeta, cubeta["doc_count"], codigos) | _conteos(cuenta, int(cuenta[""]["value"]), [compartida])

    def _agregar(self, omitida: str, que: dict[str, Any]) -> dict[str, Any]:
        otros = {codigo: valores for codigo, valores in self.query.filtros.items() if codigo != omitida}
        return self.buscador.aggregate(self._pregunta(self.peticion, otros), que)


def _candidatura(marcador: Marcador, documento: tantivy.Document) -> Hit:
    return marcador.candidatura(guardado(documento, "tarjeta"), lambda: guardado(documento, "textos"))


def _propuesta(marcador: Marcador, documento: tantivy.Document) -> Hit:
    clave, titulo, texto, temas = guardado(documento, "propuesta")
    return marcador.propuesta(guardado(documento, "tarjeta"), PropuestaHallada(clave, titulo, texto, tuple(temas)))


#: `segment_size`: each segment counts far more values than are wanted, so that sums are exact.
_TERMINOS = {
    codigo: {"terms": {"field": campo_de(codigo), "size": VALORES_MAXIMOS, "segment_size": 10 * VALORES_MAXIMOS}}
    for codigo in FACETAS
}


_TOTAL: dict[str, Any] = {"": {"value_count": {"field": "sorteo"}}}
#: What is counted inside a value that nobody has.
_NADIE: dict[str, Any] = {"doc_count": 0} | {codigo: {"buckets": []} for codigo in FACETAS}


def _conteos(cuenta: dict[str, Any], total: int, codigos: list[str]) -> dict[str, ConteoFaceta]:
    return {codigo: ConteoFaceta(total, _ordenados(cuenta[codigo]["buckets"])) for codigo in codigos}


def _ordenados(cubetas: list[dict[str, Any]]) -> tuple[Conteo, ...]:
    conteos = (Conteo(cubeta["key"], cubeta["doc_count"]) for cubeta in cubetas)
    return tuple(sorted(conteos, key=lambda c: (-c.conteo, c.valor)))


def _empates_enteros(claves: list[Any], inicio: int, fin: int, primero: int, total: int) -> bool:
    """Whether no group of equal keys that touches the page goes on outside what was read."""
    if not claves[inicio:fin]:
        return True
    antes = primero == 0 or claves[0] != claves[inicio]
    despues = primero + len(claves) >= total or claves[-1] != claves[min(fin, len(claves)) - 1]
    return antes and despues
