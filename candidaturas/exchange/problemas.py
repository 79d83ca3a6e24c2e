"""What can be wrong in a cell, and the words for it: every message of the import is in `MENSAJES`.

A problem keeps its code and data, not its words, so that each reader gets it in their language.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from django.utils.translation import gettext as _

from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.mensajes import MENSAJES
from candidaturas.exchange.mensajes.hoja import HECHOS

#: What stands in place of a private value: problems are stored and downloaded in plain text.
RESERVADO = "•••"


class Gravedad(StrEnum):
    """An error keeps the whole file from being applied; a warning does not."""

    ERROR = "error"
    AVISO = "aviso"


@dataclass(frozen=True, slots=True)
class Problema:
    """One thing wrong in one cell, said with its place, its value and what to do about it."""

    codigo: Codigo
    hoja: str = ""
    fila: int = 0
    """Row number as the spreadsheet shows it; 0 when it concerns the whole sheet or file."""
    columna: str = ""
    valor: str = ""
    datos: Mapping[str, Any] = field(default_factory=dict)
    grave: bool = True

    @property
    def mensaje(self) -> str:
        """What is wrong."""
        return self._decir(0)

    @property
    def que_hacer(self) -> str:
        """How to put it right."""
        return self._decir(1)

    def _decir(self, parte: int) -> str:
        # Problems of earlier imports were kept without the last two.
        ajenos = {"fuera": self.valor, "sobran": _("los últimos")}
        datos = {"valor": self.valor, "columna": self.columna, **ajenos, **self.datos}
        datos["hecho"] = HECHOS[datos.get("decision", "")]
        if "sugerencia" in datos:
            parecido = datos["sugerencia"]
            datos["sugerencia"] = (
                " " + _("¿Quisiste decir «%(parecido)s»?") % {"parecido": parecido} if parecido else ""
            )
        return str(MENSAJES[self.codigo][parte]) % datos

    @property
    def gravedad(self) -> Gravedad:
        return Gravedad.ERROR if self.grave else Gravedad.AVISO

    @property
    def lugar(self) -> str:
        """Sheet, row and column in words."""
        partes = [self.hoja]
        if self.fila:
            partes.append(_("fila %(fila)s") % {"fila": self.fila})
        if self.columna:
            partes.append(self.columna)
        return " · ".join(parte for parte in partes if parte)

    def como_datos(self) -> dict[str, Any]:
        """JSON-ready, for the history of imports."""
        return {
            "codigo": self.codigo.value,
            "hoja": self.hoja,
            "fila": self.fila,
            "columna": self.columna,
            "valor": self.valor[:200],
            "datos": dict(self.datos),
            "grave": self.grave,
        }

    @classmethod
    def desde_datos(cls, datos: Mapping[str, Any]) -> "Problema":
        """The inverse of `como_datos`."""
        return cls(**{**datos, "codigo": Codigo(datos["codigo"])})


def hay_errores(problemas: list[Problema]) -> bool:
    """Whether the file may not be applied."""
    return any(problema.grave for problema in problemas)
