"""The grammar of the demo's prose: marks in a sentence and what each is replaced by.

`[a|b]` picks one alternative, `<ella|él|elle>` picks by registered sex, `{n:100-900}` is a rounded
figure, and any other `{name}` is taken from the speaker. A place may be used twice in one text only as
`{lugar}` and `{lugar2}`.
"""

import random
import re
from collections.abc import Iterable, Mapping

_ALTERNATIVAS = re.compile(r"\[([^\[\]]*)\]")
_POR_SEXO = re.compile(r"<([^<>|]*)\|([^<>|]*)\|([^<>|]*)>")
_CIFRA = re.compile(r"\{n:(\d+)-(\d+)\}")
_MARCA = re.compile(r"\{(\w+)\}")
#: Spanish joins these; a proper name keeps its capital article («de El Salto»).
_CONTRACCIONES = ((re.compile(r"\bde el\b(?! [A-ZÁÉÍÓÚÑ])"), "del"), (re.compile(r"\ba el\b(?! [A-ZÁÉÍÓÚÑ])"), "al"))
_ORDEN_SEXO = {"mujer": 1, "hombre": 2}


def expandir(frase: str, azar: random.Random, voz: Mapping[str, str], sexo: str) -> str:
    """One sentence with every mark replaced. A mark the voice lacks raises `KeyError`."""
    texto = _POR_SEXO.sub(lambda m: m[_ORDEN_SEXO.get(sexo, 3)], frase)
    texto = _ALTERNATIVAS.sub(lambda m: azar.choice(m[1].split("|")), texto)
    texto = _CIFRA.sub(lambda m: cifra(azar, int(m[1]), int(m[2])), texto)
    texto = _MARCA.sub(lambda m: voz[m[1]], texto)
    for patron, contraccion in _CONTRACCIONES:
        texto = patron.sub(contraccion, texto)
    return texto[:1].upper() + texto[1:]


def cifra(azar: random.Random, desde: int, hasta: int) -> str:
    """A figure that a person would say: the larger, the rounder; thousands with a comma."""
    valor = azar.randint(desde, hasta)
    paso = next(p for limite, p in ((10_000, 500), (1_000, 100), (200, 10), (60, 5), (0, 1)) if valor >= limite)
    return f"{max(desde, valor // paso * paso):,}"


class Mazo:
    """Deals every item before any comes again, so that a sentence and its repetition lie far apart."""

    def __init__(self, azar: random.Random, cartas: Iterable[str]) -> None:
        self._azar = azar
        self._cartas = list(cartas)
        self._quedan: list[str] = []

    def carta(self, evitar: Iterable[str] = ()) -> str:
        """The next item that is not among those to avoid."""
        vetadas = set(evitar)
        for _vuelta in range(2):
            for indice, carta in enumerate(self._quedan):
                if carta not in vetadas:
                    return self._quedan.pop(indice)
            self._quedan += self._azar.sample(self._cartas, len(self._cartas))
        raise LookupError("El mazo no tiene ninguna carta permitida.")
