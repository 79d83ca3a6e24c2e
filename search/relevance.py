"""What a word is worth by where it is found: the published order of relevance, the same in every engine.

Fixed weights, so that the order can be explained and cannot be gained by repeating a word (ADR 0005).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from search.query import Tipo
from search.text import Consulta


class Campo(NamedTuple):
    """A searchable field."""

    nombre: str
    valor: float
    """What a word found there is worth."""
    con_raiz: bool
    """Whether its words are stemmed."""
    entero: bool = False
    """Whether only a whole name is found there, and no word of it."""
    con_sinonimos: bool = True
    """Whether other ways of saying a word are looked for there."""
    premio: float = 0.0
    """Added when the words stand there together as they were typed."""


#: The published order of relevance: person, then office, party and place, then proposals, then the rest.
CAMPOS = (
    Campo("nombre", 64, False, con_sinonimos=False, premio=16),
    Campo("cargo", 32, True),
    Campo("actor", 32, False, entero=True, con_sinonimos=False),
    Campo("lugar", 32, False),
    Campo("municipios", 24, False),
    Campo("propuestas", 16, True, premio=8),
    Campo("motivo", 8, True),
    Campo("trayectoria", 8, True),
    Campo("estudios", 8, True),
)
#: Proposals are found by their own words: who makes them and where is asked with the facets.
CAMPOS_DE_PROPUESTA = tuple(campo for campo in CAMPOS if campo.nombre == "propuestas")
PERSONA = "nombre"
VALOR_SONIDO = 48.0
#: A similar word is worth this part of the word itself.
PARTE_PARECIDA = 0.5


@dataclass(frozen=True, slots=True)
class Peticion:
    """What to look for, once interpreted."""

    consulta: Consulta
    parecidas: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Word → similar words that do exist, for words that do not (or that found nothing together)."""
    enteros_parecidos: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Whole name as it was typed → the names that it is with a slip."""
    minimo: int | None = None
    """How many terms must be found; None means all."""
    campos: tuple[Campo, ...] = CAMPOS
    """Where to look."""

    @property
    def por_sonido(self) -> bool:
        """Whether names are among the fields: they are found by their sound too."""
        return any(campo.nombre == PERSONA for campo in self.campos)

    @property
    def por_partido(self) -> bool:
        """Whether parties are looked for."""
        return any(campo.entero for campo in self.campos)

    def en_campo(self, campo: Campo, palabra: str, sinonimos: tuple[str, ...] = ()) -> tuple[str, ...]:
        """What is looked for in a field on behalf of a word: itself and its synonyms, or the whole names that it is part of."""
        if campo.entero:
            return tuple(entero for entero, suyas in self.consulta.enteros.items() if palabra in suyas)
        return (palabra, *sinonimos) if campo.con_sinonimos else (palabra,)

    def parecidas_en(self, campo: Campo, palabra: str) -> tuple[str, ...]:
        """The same, when what was typed is not there and something similar is."""
        if not campo.entero:
            return self.parecidas.get(palabra, ())
        tecleados = self.en_campo(campo, palabra)
        return tuple(dict.fromkeys(uno for entero in tecleados for uno in self.enteros_parecidos.get(entero, ())))


def campos_de(tipo: Tipo) -> tuple[Campo, ...]:
    """Where the words of a search are looked for."""
    return CAMPOS_DE_PROPUESTA if tipo is Tipo.PROPUESTAS else CAMPOS
