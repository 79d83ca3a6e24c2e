"""How strictly the words are read: as typed; else taking unknown ones as similar ones; else only some of them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from search.engines.embedded.queries import alguno
from search.engines.embedded.schema import campos_de
from search.engines.embedded.store import Instantanea
from search.query import Tipo
from search.relevance import Peticion
from search.result import Coincidencia
from search.stems import raiz
from search.text import VACIAS, Consulta, Termino, formas, plegar, sonido

_PALABRA = re.compile(r"[^\W_]+")

Lectura = tuple[Peticion, Coincidencia]


class Lector:
    """Reads the words of one search against one snapshot of the index."""

    def __init__(self, instantanea: Instantanea, consulta: Consulta, tipo: Tipo) -> None:
        self.instantanea = instantanea
        self.consulta = consulta
        self.tipo = tipo

    def estricta(self) -> Lectura:
        """Every word; one that no record has stands for those it resembles."""
        parecidas = self._parecidas(solo_desconocidas=True)
        return self._peticion(parecidas), Coincidencia.PARECIDAS if parecidas else Coincidencia.TODAS

    def amplias(self) -> Iterator[Lectura]:
        """Wider readings, for words that no record has together: similar ones of each, then all but one, then any."""
        amplia = self._peticion(self._parecidas(solo_desconocidas=False))
        yield amplia, Coincidencia.PARECIDAS
        todos_menos_uno = len(self.consulta.terminos) - 1
        for minimo in sorted({todos_menos_uno, min(todos_menos_uno, 1)} - {0}, reverse=True):
            yield replace(amplia, minimo=minimo), Coincidencia.ALGUNAS

    def sugerencia(self, texto: str, peticion: Peticion) -> str:
        """The text with its unknown words as the records spell the most similar one; empty when there is nothing to say."""
        plegado = plegar(texto)
        partes, anterior = [], 0
        for palabra in _PALABRA.finditer(plegado):
            parecidas = peticion.parecidas.get(palabra[0])
            if parecidas and not self._existe(palabra[0]):
                partes += [texto[anterior : palabra.start()], self.instantanea.vocabulario.escritura(parecidas[0])]
                anterior = palabra.end()
        return "".join([*partes, texto[anterior:]]) if partes else ""

    def _peticion(self, parecidas: Mapping[str, tuple[str, ...]]) -> Peticion:
        return Peticion(self.consulta, parecidas, campos=campos_de(self.tipo))

    def _parecidas(self, *, solo_desconocidas: bool) -> dict[str, tuple[str, ...]]:
        parecidas = {}
        for termino in self.consulta.terminos:
            if termino.frase or (solo_desconocidas and self._es_conocido(termino)):
                continue
            for palabra in termino.palabras:
                if palabra not in VACIAS and (encontradas := self.instantanea.vocabulario.parecidas(palabra)):
                    parecidas[palabra] = encontradas
        return parecidas

    def _es_conocido(self, termino: Termino) -> bool:
        """Whether the words, one by one, or a synonym of them, are anywhere in the index."""
        return all(map(self._existe, termino.palabras)) or any(
            all(map(self._existe, alternativa)) for alternativa in termino.alternativas
        )

    def _existe(self, palabra: str) -> bool:
        """Whether some record has the word in any form, or a name that sounds like it."""
        raices = {raiz(forma) for forma in formas(palabra)} - {""}
        campos = campos_de(self.tipo)
        suena = [("sonido", sonido(palabra))] if self.tipo is Tipo.CANDIDATURAS else []
        posibles = suena + [
            (campo.nombre, termino) for campo in campos for termino in sorted(raices if campo.con_raiz else {palabra})
        ]
        buscador = self.instantanea.buscador
        # Frequencies still count removed records: they only spare asking for what was never there.
        return any(
            buscador.doc_freq(campo, termino) > 0
            and bool(buscador.search(alguno(campo, (termino,)), limit=1, count=False).hits)
            for campo, termino in posibles
        )
