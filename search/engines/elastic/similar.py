"""Which words of the hits a misspelled one stood for: to mark them, and to say how they are spelled.

Elasticsearch finds similar words but does not say which; the hits do, as the records spell them.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from rapidfuzz.distance import OSA

from search.relevance import PERSONA, Campo, admite_parecidas, deslices
from search.text import Consulta, plegar

_PALABRA = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Parecidas:
    """Word asked for → the similar ones that were found, best first, and how these are written."""

    por_palabra: Mapping[str, tuple[str, ...]]
    escrituras: Mapping[str, str]
    desconocidas: frozenset[str]

    @classmethod
    def ninguna(cls) -> "Parecidas":
        """Every word was found as it is."""
        return cls({}, {}, frozenset())

    @classmethod
    def en(
        cls,
        fuentes: Iterable[Mapping[str, Any]],
        consulta: Consulta,
        desconocidas: frozenset[str],
        campos: Iterable[Campo],
    ) -> "Parecidas":
        """Look among the words of these records, names first where names are looked for."""
        con_nombres = any(campo.nombre == PERSONA for campo in campos)
        veces: Counter[tuple[str, bool]] = Counter()
        for fuente in fuentes:
            if con_nombres:
                veces.update((palabra, True) for palabra in _palabras(_nombres(fuente["tarjeta"])))
            veces.update((palabra, False) for palabra in _palabras(_textos(fuente)))
        orden = sorted(veces, key=lambda clave: (not clave[1], -veces[clave], clave[0]))
        escrituras: dict[str, str] = {}
        for escrita, _en_nombre in orden:
            escrituras.setdefault(plegar(escrita), escrita)
        pedidas = (p for termino in consulta.terminos if not termino.frase for p in termino.palabras)
        por_palabra = {
            palabra: similares
            for palabra in dict.fromkeys(pedidas)
            if admite_parecidas(palabra) and (similares := _cercanas(palabra, escrituras))
        }
        return cls(por_palabra, escrituras, desconocidas)

    def corregir(self, texto: str) -> str:
        """The text with its unknown words as the records spell the most similar one; empty when there is none."""
        plegado = plegar(texto)
        partes, anterior = [], 0
        for palabra in _PALABRA.finditer(plegado):
            if palabra[0] in self.desconocidas and (similares := self.por_palabra.get(palabra[0])):
                partes += [texto[anterior : palabra.start()], self.escrituras[similares[0]]]
                anterior = palabra.end()
        return "".join([*partes, texto[anterior:]]) if partes else ""


def _nombres(tarjeta: Mapping[str, Any]) -> str:
    persona, actor, territorio = tarjeta["persona"], tarjeta["actor"], tarjeta["candidatura"]["territorio"]
    lugares = (territorio["cabecera"], territorio["municipio_nombre"])
    return " ".join(filter(None, (persona["nombre"], persona["sobrenombre"], actor["nombre"], *lugares)))


def _textos(fuente: Mapping[str, Any]) -> str:
    if "propuesta" in fuente:
        _clave, titulo, texto, _temas = fuente["propuesta"]
        return f"{titulo} {texto}"
    return " ".join((fuente["tarjeta"]["candidatura"]["cargo_nombre"], *fuente.get("textos", {}).values()))


def _palabras(texto: str) -> list[str]:
    return _PALABRA.findall(unicodedata.normalize("NFC", texto).lower())


def _cercanas(palabra: str, conocidas: Iterable[str]) -> tuple[str, ...]:
    """The known words that go on like this one or are a slip or two away; nearest first, then as they came."""
    maxima = deslices(palabra)
    lejanias: dict[str, int] = {}
    for conocida in conocidas:
        lejania = OSA.distance(palabra, conocida, score_cutoff=maxima)
        if 0 < lejania <= maxima:
            lejanias[conocida] = lejania
        elif lejania and conocida.startswith(palabra):
            lejanias[conocida] = maxima
    return tuple(sorted(lejanias, key=lejanias.__getitem__))
