"""From what was asked to Elasticsearch's queries: built term by term, never by parsing people's words.

Relevance is decided by *where* a word is found (`search.relevance`): each find is worth a constant, so that
scores are those of the embedded engine.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from search.engines.elastic.dsl import Query, query
from search.engines.elastic.schema import PALABRAS, campo_de
from search.query import Tipo
from search.relevance import PARTE_PARECIDA, PERSONA, VALOR_SONIDO, Campo, deslices
from search.text import Consulta, Termino, formas, sonido

Filtros = Mapping[str, tuple[str, ...]]

_EXPANSIONES = 50
"""Similar words that one may stand for."""


@dataclass(frozen=True, slots=True)
class Peticion:
    """What to look for: the words, where, which of them may be similar ones, and how many must be found."""

    consulta: Consulta
    campos: tuple[Campo, ...]
    flexibles: frozenset[str] = frozenset()
    minimo: int | None = None

    def clausulas(self) -> dict[str, list[Query]]:
        """The parts of a boolean query."""
        terminos = [self._termino(termino) for termino in self.consulta.terminos]
        if self.minimo is not None:
            terminos = [query.Bool(should=terminos, minimum_should_match=self.minimo)]
        return {
            "must": terminos,
            "must_not": [self._frase(termino.palabras) for termino in self.consulta.excluidos],
            "should": self._premios(),
        }

    def palabra(self, palabra: str, sinonimos: tuple[str, ...] = ()) -> Query:
        """A word anywhere: as a name, by how a name sounds, in any of its forms in texts, or as a similar word."""
        opciones = [
            _en_campo(campo, (palabra,) if campo.nombre == PERSONA else (palabra, *sinonimos)) for campo in self.campos
        ]
        if any(campo.nombre == PERSONA for campo in self.campos):
            opciones.append(_valor(query.Term("sonido", sonido(palabra)), VALOR_SONIDO))
        if palabra in self.flexibles:
            opciones += [_valor(_parecidas(campo, palabra), campo.valor * PARTE_PARECIDA) for campo in self.campos]
        return query.DisMax(queries=opciones)

    def _termino(self, termino: Termino) -> Query:
        if termino.frase:
            return self._frase(termino.palabras)
        sueltas = tuple(alternativa[0] for alternativa in termino.alternativas if len(alternativa) == 1)
        opciones = [
            self._frase(alternativa, sin=PERSONA) for alternativa in termino.alternativas if len(alternativa) > 1
        ]
        if len(termino.palabras) == 1:
            opciones.append(self.palabra(termino.palabras[0], sueltas))
        else:
            opciones += [self._sinonimos(sueltas)] if sueltas else []
            opciones.append(query.Bool(must=[self.palabra(palabra) for palabra in termino.palabras]))
        return query.DisMax(queries=opciones)

    def _sinonimos(self, palabras: tuple[str, ...]) -> Query:
        """Other ways of saying it, in any field but people's names."""
        return query.DisMax(queries=[_en_campo(campo, palabras) for campo in self.campos if campo.nombre != PERSONA])

    def _frase(self, palabras: tuple[str, ...], *, sin: str = "") -> Query:
        """The words one after the other, in one field."""
        return query.DisMax(
            queries=[_valor(_seguidas(campo, palabras), campo.valor) for campo in self.campos if campo.nombre != sin]
        )

    def _premios(self) -> list[Query]:
        seguidas = self.consulta.seguidas
        if len(seguidas) < 2:
            return []
        return [_valor(_seguidas(campo, seguidas), campo.premio) for campo in self.campos if campo.premio]


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


def _en_campo(campo: Campo, palabras: Iterable[str]) -> Query:
    """Any of the words; in texts, in any of their forms. The field's own analyzer finds their stems."""
    dichas = (forma for palabra in palabras for forma in (formas(palabra) if campo.con_raiz else (palabra,)))
    return _valor(query.Match(campo.nombre, " ".join(dict.fromkeys(dichas))), campo.valor)


def _parecidas(campo: Campo, palabra: str) -> Query:
    """The words of a field that go on like this one, or are a slip or two away."""
    nombre = f"{campo.nombre}.{PALABRAS}" if campo.con_raiz else campo.nombre
    cercana = query.Fuzzy(nombre, {"value": palabra, "fuzziness": deslices(palabra), "max_expansions": _EXPANSIONES})
    return query.Bool(should=[cercana, query.Prefix(nombre, palabra)])


def _seguidas(campo: Campo, palabras: tuple[str, ...]) -> Query:
    return query.MatchPhrase(campo.nombre, " ".join(palabras))


def _valor(encontrar: Query, valor: float) -> Query:
    return query.ConstantScore(filter=encontrar, boost=valor)
