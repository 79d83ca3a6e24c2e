"""From what was asked to Elasticsearch's queries: built term by term, never by parsing people's words.

Relevance is decided by *where* a word is found (`search.relevance`): each find is worth a constant, so that
scores are those of the embedded engine.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from search.engines.elastic.dsl import Query, query
from search.engines.elastic.schema import campo_de
from search.forms import frases, raices
from search.query import Tipo
from search.relevance import PARTE_PARECIDA, PERSONA, VALOR_SONIDO, Campo, Peticion
from search.text import Termino, entero, sonido

Filtros = Mapping[str, tuple[str, ...]]


def de_palabras(peticion: Peticion) -> dict[str, list[Query]]:
    """The parts of a boolean query."""
    return _Palabras(peticion).clausulas()


@dataclass(frozen=True, slots=True)
class _Palabras:
    """A request in Elasticsearch's terms, over the fields it looks in."""

    peticion: Peticion

    def clausulas(self) -> dict[str, list[Query]]:
        consulta, minimo = self.peticion.consulta, self.peticion.minimo
        terminos = [self._termino(termino) for termino in consulta.terminos]
        if minimo is not None:
            terminos = [query.Bool(should=terminos, minimum_should_match=minimo)]
        return {
            "must": terminos,
            "must_not": [self._frase(termino.palabras) for termino in consulta.excluidos],
            "should": self._premios(consulta.seguidas),
        }

    def _termino(self, termino: Termino) -> Query:
        if termino.cualquiera:
            return query.DisMax(queries=[self._termino(uno) for uno in termino.cualquiera])
        if termino.frase:
            return self._frase(termino.palabras)
        sueltas = tuple(alternativa[0] for alternativa in termino.alternativas if len(alternativa) == 1)
        opciones = [
            self._frase(alternativa, sinonima=True) for alternativa in termino.alternativas if len(alternativa) > 1
        ]
        if len(termino.palabras) == 1:
            opciones.append(self._palabra(termino.palabras[0], sueltas))
        else:
            opciones += [self._sinonimos(sueltas)] if sueltas else []
            opciones.append(query.Bool(must=[self._palabra(palabra, ()) for palabra in termino.palabras]))
        return query.DisMax(queries=opciones)

    def _palabra(self, palabra: str, sinonimos: tuple[str, ...]) -> Query:
        """A word anywhere: as a name, by how a name sounds, in any of its forms in texts, or as a similar word."""
        peticion = self.peticion
        opciones = [
            _en_campo(campo, peticion.en_campo(campo, palabra, sinonimos), campo.valor) for campo in peticion.campos
        ]
        if peticion.por_sonido:
            opciones.append(_valor(query.Term("sonido", sonido(palabra)), VALOR_SONIDO))
        opciones += [
            _en_campo(campo, parecidas, campo.valor * PARTE_PARECIDA)
            for campo in peticion.campos
            if (parecidas := peticion.parecidas_en(campo, palabra))
        ]
        return query.DisMax(queries=opciones)

    def _sinonimos(self, palabras: tuple[str, ...]) -> Query:
        """Other ways of saying it, in any field that has them."""
        campos = (campo for campo in self.peticion.campos if campo.con_sinonimos)
        return query.DisMax(queries=[_en_campo(campo, palabras, campo.valor) for campo in campos])

    def _frase(self, palabras: tuple[str, ...], *, sinonima: bool = False) -> Query:
        """The words one after the other, in one field; as another way of saying something, only where there are any."""
        campos = (campo for campo in self.peticion.campos if campo.con_sinonimos or not sinonima)
        return query.DisMax(queries=[_valor(_seguidas(campo, palabras), campo.valor) for campo in campos])

    def _premios(self, seguidas: tuple[str, ...]) -> list[Query]:
        if len(seguidas) < 2:
            return []
        return [_valor(_seguidas(campo, seguidas), campo.premio) for campo in self.peticion.campos if campo.premio]


def de_ambito(tipo: Tipo, proceso: str) -> list[Query]:
    """The clauses that keep to one kind of document, and to one process unless all are asked for."""
    return [query.Term("tipo", tipo.value), *([query.Term("proceso", proceso)] if proceso else [])]


def de_filtros(filtros: Filtros, *, omitida: str = "") -> Query:
    """Any of the chosen values of each facet, but for one facet."""
    return query.Bool(filter=[query.Terms(campo_de(c), list(v)) for c, v in filtros.items() if c != omitida])


def de_nombre(enteras: Iterable[str], ultima: str) -> Query:
    """Names that have these words, and one that begins like the last."""
    filtros: list[Query] = [query.Match(PERSONA, palabra) for palabra in enteras]
    return query.Bool(filter=[*filtros, query.Prefix(PERSONA, ultima)])


def _en_campo(campo: Campo, palabras: tuple[str, ...], valor: float) -> Query:
    """Any of the words; in texts, in any of their forms."""
    if campo.entero:
        return _valor(query.Terms(campo.nombre, list(palabras)), valor)
    if campo.con_raiz:
        return _valor(query.Terms(campo.nombre, list(raices(palabras))), valor)
    return _valor(query.Match(campo.nombre, " ".join(palabras)), valor)


def _seguidas(campo: Campo, palabras: tuple[str, ...]) -> Query:
    """The words one after the other; in texts, in any of their forms; of a whole name, all that it has."""
    if campo.entero:
        return query.Term(campo.nombre, entero(palabras))
    formas_de_decirla = frases(palabras) if campo.con_raiz else (palabras,)
    return query.Bool(should=[query.MatchPhrase(campo.nombre, " ".join(terminos)) for terminos in formas_de_decirla])


def _valor(encontrar: Query, valor: float) -> Query:
    return query.ConstantScore(filter=encontrar, boost=valor)
