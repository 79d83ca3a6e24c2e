"""How the indices of a site are called.

`<prefix>-<hash>-<number>`: the hash is of the mapping, so that code never reads an index of another form; the
number grows with each rebuild. Searches go to the alias `<prefix>-<hash>`, which moves in one step.
"""

import re
from dataclasses import dataclass

from search.engines.elastic.schema import huella


@dataclass(frozen=True, slots=True)
class Nombres:
    """The names that one prefix gives."""

    prefijo: str

    @property
    def alias(self) -> str:
        """What searches ask."""
        return f"{self.prefijo}-{huella()}"

    @property
    def de_esta_forma(self) -> str:
        """Pattern of every index of this mapping, in use or being built."""
        return f"{self.alias}-*"

    @property
    def de_todas_las_formas(self) -> str:
        """Pattern of every index of the site, of older code too."""
        return f"{self.prefijo}-*"

    def indice(self, numero: int) -> str:
        """The index of one rebuild."""
        return f"{self.alias}-{numero:06}"

    def es_nuestro(self, indice: str) -> bool:
        """Whether an index is of this site: a prefix may begin like another's."""
        return re.fullmatch(rf"{re.escape(self.prefijo)}-[0-9a-f]{{12}}-\d{{6,}}", indice) is not None


def numero(indice: str) -> int:
    """Which rebuild made an index."""
    return int(indice.rpartition("-")[2])
