"""One person in several contiendas: which registrations are of the same one.

CURP and folio say it, and both stay private: what is public is that two candidacies are of one person, never by what.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from django.db.models import Q

from candidaturas.models.registro import Registro

_LOTE = 500


@dataclass(frozen=True, slots=True)
class Claves:
    """What identifies a person, never a candidacy: she may hold one in each of several contiendas."""

    folio: str = ""
    curp: str = ""
    """Its keyed digest."""

    def es(self, otras: "Claves") -> bool | None:
        """Whether both are of one person, by CURP whatever the folios say, and else by folio; None when nothing tells."""
        if self.curp and otras.curp:
            return self.curp == otras.curp
        return self.folio == otras.folio if self.folio and otras.folio else None

    def __str__(self) -> str:
        return f"folio:{self.folio}" if self.folio else f"curp:{self.curp}" if self.curp else ""


_Fila = tuple[int, int, Claves]
"""Registration and process, and whose it is."""


def de_la_misma_persona(claves: Iterable[int]) -> dict[int, set[int]]:
    """The other registrations of each of these people in the process, by key; who has none is not there.

    The same CURP, or the same folio where one of the two has no CURP. Two queries per five hundred.
    """
    otras: dict[int, set[int]] = {}
    pendientes = iter(sorted(set(claves)))
    while lote := list(islice(pendientes, _LOTE)):
        suyas = _filas(Q(pk__in=lote))
        folios, curps = {f[2].folio for f in suyas} - {""}, {f[2].curp for f in suyas} - {""}
        if not (folios or curps):
            continue
        procesos = {f[1] for f in suyas}
        por_llave: dict[tuple[int, str, str], list[_Fila]] = defaultdict(list)
        for fila in _filas(Q(proceso__in=procesos) & (Q(folio__in=folios) | Q(privados__curp_huella__in=curps))):
            for llave in _llaves(fila):
                por_llave[llave].append(fila)
        for suya in suyas:
            halladas = {otra[0] for llave in _llaves(suya) for otra in por_llave[llave] if suya[2].es(otra[2])}
            if halladas := halladas - {suya[0]}:
                otras[suya[0]] = halladas
    return otras


def _filas(filtro: Q) -> list[_Fila]:
    columnas = Registro.objects.filter(filtro).values_list("pk", "proceso_id", "folio", "privados__curp_huella")
    return [(pk, proceso, Claves(folio, curp or "")) for pk, proceso, folio, curp in columnas]


def _llaves(fila: _Fila) -> list[tuple[int, str, str]]:
    _pk, proceso, claves = fila
    return [(proceso, clase, valor) for clase, valor in (("folio", claves.folio), ("curp", claves.curp)) if valor]
