"""Offices as files write them: the principle travels inside the office's name."""

import re

from candidaturas.exchange.canon import palabras
from candidaturas.vocabulario import Principio

_PRINCIPIOS = (
    (re.compile(r"\b(?:por )?(?:el principio de )?representacion proporcional\b|\brp\b"), Principio.PROPORCIONAL),
    (re.compile(r"\b(?:por )?(?:el principio de )?mayoria relativa\b|\bmr\b"), Principio.MAYORIA),
)


def principio_en(cargo: str) -> Principio | None:
    """The principle that an office's name states, or None."""
    dicho = palabras(cargo)
    return next((principio for patron, principio in _PRINCIPIOS if patron.search(dicho)), None)


def sin_principio(cargo: str) -> str:
    """The office's words without its principle: «DIPUTACIÓN LOCAL MR» → «diputacion local»."""
    dicho = palabras(cargo)
    for patron, _principio in _PRINCIPIOS:
        dicho = patron.sub(" ", dicho)
    return " ".join(dicho.split())
