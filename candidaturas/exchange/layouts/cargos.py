"""Offices as files write them: the principle travels inside the office's name."""

import re

from candidaturas.exchange.canon import palabras, sin_desdoble
from candidaturas.vocabulario import Principio

_POR = r"\b(?:por |de )?(?:el principio de )?"
_PRINCIPIOS = (
    (
        re.compile(rf"{_POR}(?:representacion prop(?:orcional)?|plurinominal(?:es)?)\b|\br ?p\b"),
        Principio.PROPORCIONAL,
    ),
    (re.compile(rf"{_POR}(?:mayoria(?: relativa)?|uninominal(?:es)?)\b|\bm ?r\b"), Principio.MAYORIA),
)


def principio_en(cargo: str) -> Principio | None:
    """The principle that an office's name states, or None."""
    dicho = palabras(cargo)
    return next((principio for patron, principio in _PRINCIPIOS if patron.search(dicho)), None)


def sin_principio(cargo: str) -> str:
    """The office's words without its principle: «DIPUTACIÓN LOCAL MR» → «diputacion local»."""
    dicho = palabras(sin_desdoble(cargo))
    for patron, _principio in _PRINCIPIOS:
        dicho = patron.sub(" ", dicho)
    return " ".join(dicho.split())
