"""From what was asked to tantivy's queries: built term by term, never by parsing people's words.

Relevance is decided by *where* a word is found (`search.relevance`). Ties go to the draw (`document.sorteo`).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import tantivy
from tantivy import Occur

from search.engines.embedded.schema import ESQUEMA, ambito, campo_de, nombres
from search.forms import frases, raices
from search.query import Tipo
from search.relevance import PARTE_PARECIDA, VALOR_SONIDO, Campo, Peticion
from search.text import Termino, entero, sonido

Filtros = Mapping[str, tuple[str, ...]]


def de_ambito(tipo: Tipo, proceso: str) -> tuple[Occur, tantivy.Query]:
    """The clause that keeps to one kind of hit, and to one process unless all are asked for."""
    return _filtro("ambito", (ambito(tipo, proceso),))


def de_filtros(filtros: Filtros) -> list[tuple[Occur, tantivy.Query]]:
    """One clause a facet: any of its chosen values."""
    return [_filtro(campo_de(codigo), valores) for codigo, valores in filtros.items()]


def _filtro(campo: str, valores: Iterable[str]) -> tuple[Occur, tantivy.Query]:
    return Occur.Must, tantivy.Query.const_score_query(alguno(campo, valores), 0.0)


def reunir(clausulas: list[tuple[Occur, tantivy.Query]]) -> tantivy.Query:
    """All the clauses together. At least one must not only exclude: `de_ambito` never does."""
    return tantivy.Query.boolean_query(clausulas)


def de_palabras(peticion: Peticion, *, con_puntos: bool = True) -> list[tuple[Occur, tantivy.Query]]:
    """The clauses of the words. Without points they find the same records, for counting, in two thirds of the time."""
    return _Palabras(peticion, con_puntos).clausulas()


class _Opcion(NamedTuple):
    """One way of finding something: any of these, for so many points; or for their own, with None."""

    queries: list[tantivy.Query]
    valor: float | None


@dataclass(frozen=True)
class _Palabras:
    """A request in tantivy's terms, over the fields it looks in."""

    peticion: Peticion
    con_puntos: bool

    def clausulas(self) -> list[tuple[Occur, tantivy.Query]]:
        consulta, minimo = self.peticion.consulta, self.peticion.minimo
        terminos = [self._mejor(self._termino(termino)) for termino in consulta.terminos]
        clausulas = [(Occur.MustNot, self._mejor(self._frase(termino.palabras))) for termino in consulta.excluidos]
        if minimo is None:
            clausulas += [(Occur.Must, query) for query in terminos]
        else:
            alguna = tantivy.Query.boolean_query(
                [(Occur.Should, query) for query in terminos], minimum_number_should_match=minimo
            )
            clausulas.append((Occur.Must, alguna))
        return clausulas + self._premios(consulta.seguidas)

    def _mejor(self, opciones: list[_Opcion]) -> tantivy.Query:
        """Any of them, for the points of the best one."""
        if not self.con_puntos:
            return _union([query for opcion in opciones for query in opcion.queries])
        return tantivy.Query.disjunction_max_query(
            [
                _union(queries) if valor is None else tantivy.Query.const_score_query(_union(queries), valor)
                for queries, valor in opciones
            ]
        )

    def _termino(self, termino: Termino) -> list[_Opcion]:
        if termino.cualquiera:
            return [opcion for uno in termino.cualquiera for opcion in self._termino(uno)]
        if termino.frase:
            return self._frase(termino.palabras)
        sueltas = tuple(alternativa[0] for alternativa in termino.alternativas if len(alternativa) == 1)
        compuestas = (alternativa for alternativa in termino.alternativas if len(alternativa) > 1)
        opciones = [opcion for alternativa in compuestas for opcion in self._frase(alternativa, sinonima=True)]
        if len(termino.palabras) == 1:
            return opciones + self._palabra(termino.palabras[0], sueltas)
        if sueltas:
            opciones += self._sinonimos(sueltas)
        juntas = reunir([(Occur.Must, self._mejor(self._palabra(palabra, ()))) for palabra in termino.palabras])
        return [*opciones, _Opcion([juntas], None)]

    def _palabra(self, palabra: str, sinonimos: tuple[str, ...]) -> list[_Opcion]:
        """A word anywhere: as a name, by how a name sounds, in any of its forms in texts, or as a similar word."""
        peticion = self.peticion
        opciones = [
            _en_campo(campo, peticion.en_campo(campo, palabra, sinonimos), campo.valor) for campo in peticion.campos
        ]
        if peticion.por_sonido:
            opciones.append(_Opcion([_termino("sonido", sonido(palabra))], VALOR_SONIDO))
        opciones += [
            _en_campo(campo, parecidas, campo.valor * PARTE_PARECIDA)
            for campo in peticion.campos
            if (parecidas := peticion.parecidas_en(campo, palabra))
        ]
        return opciones

    def _sinonimos(self, palabras: tuple[str, ...]) -> list[_Opcion]:
        """Other ways of saying it, in any field that has them."""
        return [_en_campo(campo, palabras, campo.valor) for campo in self.peticion.campos if campo.con_sinonimos]

    def _frase(self, palabras: tuple[str, ...], *, sinonima: bool = False) -> list[_Opcion]:
        """The words one after the other, in one field; as another way of saying something, only where there are any."""
        return [
            _Opcion([_seguidas(campo, palabras)], campo.valor)
            for campo in self.peticion.campos
            if campo.con_sinonimos or not sinonima
        ]

    def _premios(self, seguidas: tuple[str, ...]) -> list[tuple[Occur, tantivy.Query]]:
        if len(seguidas) < 2 or not self.con_puntos:
            return []
        return [
            (Occur.Should, tantivy.Query.const_score_query(_seguidas(campo, seguidas), campo.premio))
            for campo in self.peticion.campos
            if campo.premio
        ]


def _en_campo(campo: Campo, palabras: tuple[str, ...], valor: float) -> _Opcion:
    terminos = palabras if campo.entero else _terminos(palabras, con_raiz=campo.con_raiz)
    return _Opcion([_termino(campo.nombre, termino) for termino in terminos], valor)


@lru_cache(maxsize=10_000)
def _terminos(palabras: tuple[str, ...], *, con_raiz: bool) -> tuple[str, ...]:
    """The terms of some words as the index has them: the stems of all their forms, or the words themselves."""
    if con_raiz:
        return raices(palabras)
    return tuple(sorted({token for palabra in palabras for token in nombres.analyze(palabra)}))


def _seguidas(campo: Campo, palabras: tuple[str, ...]) -> tantivy.Query:
    """The words one after the other; in texts, in any of their forms; of a whole name, all that it has."""
    if campo.entero:
        return alguno(campo.nombre, (entero(palabras),))
    if len(palabras) == 1:
        return alguno(campo.nombre, _terminos(palabras, con_raiz=campo.con_raiz))
    return _union(
        [
            tantivy.Query.phrase_query(ESQUEMA, campo.nombre, list(terminos))
            for terminos in (frases(palabras) if campo.con_raiz else (palabras,))
        ]
    )


def alguno(campo: str, terminos: Iterable[str]) -> tantivy.Query:
    """Any of the exact terms in a field."""
    return _union([_termino(campo, termino) for termino in terminos])


def _union(queries: list[tantivy.Query]) -> tantivy.Query:
    """Any of them. (Of terms too: tantivy's own set of terms walks the whole dictionary.)"""
    if len(queries) == 1:
        return queries[0]
    return tantivy.Query.boolean_query([(Occur.Should, query) for query in queries])


def _termino(campo: str, termino: str) -> tantivy.Query:
    return tantivy.Query.term_query(ESQUEMA, campo, termino, "basic")
