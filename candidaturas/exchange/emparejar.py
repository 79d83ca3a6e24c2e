"""Which registration a row of the file is: by its key, else by the place it fills."""

from collections.abc import Iterable

from rapidfuzz import fuzz

from candidaturas.exchange.canon import palabras
from candidaturas.exchange.existentes import Existente
from candidaturas.exchange.resuelta import Lugar, Resuelta, huella_de_curp

#: A name this near to the registered one is the same name corrected.
_CORREGIDO = 80


class Emparejador:
    """The registrations of a process, found by what a row says."""

    def __init__(self, existentes: Iterable[Existente]) -> None:
        todos = list(existentes)
        self._por_clave = {e.clave: e for e in todos}
        self._por_lugar: dict[Lugar, Existente] = {e.lugar: e for e in todos if e.ocupa}

    def de(self, resuelta: Resuelta) -> Existente | None:
        """The row's registration, or None when it is new.

        Who fills the place today is preferred to a leaver who had the row's key: she may be the
        substitute, or the file may have gained folios since.
        """
        por_clave = self._por_clave.get(resuelta.clave)
        if por_clave is not None and por_clave.ocupa:
            return por_clave
        ocupante = self._por_lugar.get(resuelta.lugar)
        if ocupante is not None and ocupante is not por_clave and dice_quien(resuelta) and es_ella(ocupante, resuelta):
            return ocupante
        return por_clave


def dice_quien(resuelta: Resuelta) -> bool:
    """Whether the row names a person: a cancelled candidacy's may not."""
    return bool(resuelta.fila.nombre.publico)


def es_ella(existente: Existente, resuelta: Resuelta) -> bool:
    """Whether a row may be about the registered person: same CURP, or the same name, corrected at most.

    A name that differs at all, with another sex, is another person («María» and «Mario» are one letter apart).
    """
    fila = resuelta.fila
    if not dice_quien(resuelta):
        return True
    curp = (fila.privados or {}).get("curp", "")
    if curp and existente.curp_huella:
        return huella_de_curp(curp) == existente.curp_huella
    propias = {palabras(existente.valores["nombre_publico"]), palabras(existente.valores["nombre_fuente"])}
    dichas = {palabras(fila.nombre.publico), palabras(fila.nombre.fuente)}
    if propias & dichas - {""}:
        return True
    if fila.sexo is not None and fila.sexo != existente.valores["sexo"]:
        return False
    dicho = palabras(fila.nombre.publico)
    return any(fuzz.token_sort_ratio(propia, dicho) >= _CORREGIDO for propia in propias if propia)
