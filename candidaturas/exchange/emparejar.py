"""Which registration each row of the file is: by whose it is in its contienda, else by the place it fills."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz

from candidaturas.exchange.canon import palabras
from candidaturas.exchange.existentes import Existente
from candidaturas.exchange.resuelta import Lugar, Resuelta

#: A name this near to the registered one is the same name corrected.
_CORREGIDO = 80


class Emparejador:
    """The registrations of a process, each given to one row at most.

    CURP and folio identify a person, and she may stand in several contiendas: they find her candidacy in the row's own
    contienda, and never bring one from another. Whoever her keys find is nobody else's, whatever place the row fills.
    """

    def __init__(self, existentes: Iterable[Existente], resueltas: Sequence[Resuelta]) -> None:
        todos = list(existentes)
        self._de_alguien: dict[str, list[Existente]] = defaultdict(list)
        for existente in todos:
            for llave in _llaves(existente):
                self._de_alguien[llave].append(existente)
        self._por_clave = {e.clave: e for e in todos}
        self._por_lugar: dict[Lugar, Existente] = {e.lugar: e for e in todos if e.ocupa}
        self._salieron: dict[Lugar, list[Existente]] = defaultdict(list)
        for existente in todos:
            if not existente.ocupa:
                self._salieron[existente.lugar].append(existente)
        self._suyas = {r.clave: suya for r in resueltas if (suya := self._por_persona(r))}
        self._tomadas = {e.id: clave for clave, e in self._suyas.items()}

    def de(self, resuelta: Resuelta) -> Existente | None:
        """The row's registration, or None when it is new.

        Who fills the place today is preferred to a leaver who had the row's key: she may be the
        substitute, or the file may have gained folios since.
        """
        suya = self._suyas.get(resuelta.clave) or self._libre(self._por_clave.get(resuelta.clave), resuelta)
        if suya is not None and suya.ocupa:
            return suya
        ocupante = self._libre(self._por_lugar.get(resuelta.lugar), resuelta)
        if (
            ocupante is not None
            and dice_quien(resuelta)
            and (es_ella(ocupante, resuelta) or mismo_nombre(ocupante, resuelta))
        ):
            return ocupante
        return suya or self._que_salio(resuelta)

    def _que_salio(self, resuelta: Resuelta) -> Existente | None:
        """Who left the row's place under its name, where the file has lost her keys or has gained them since."""
        del_lugar = self._salieron[resuelta.lugar] if dice_quien(resuelta) else []
        return next((e for e in del_lugar if self._libre(e, resuelta) and es_ella(e, resuelta)), None)

    def en_otras_contiendas(self, resuelta: Resuelta) -> list[Existente]:
        """Where else the row's person is registered, by her keys."""
        suyas = {e.id: e for llave in _llaves(resuelta) for e in self._de_alguien[llave]}
        return [
            e
            for e in suyas.values()
            if e.ocupa and e.lugar.contienda != resuelta.contienda.id and resuelta.claves.es(e.claves)
        ]

    def _por_persona(self, resuelta: Resuelta) -> Existente | None:
        """Her candidacy in the row's contienda: the one she fills before one that she left, the row's place before another."""
        suyas = [e for llave in _llaves(resuelta) for e in self._de_alguien[llave]]
        suyas = [e for e in suyas if e.lugar.contienda == resuelta.contienda.id and resuelta.claves.es(e.claves)]
        return max(suyas, key=lambda e: (e.ocupa, e.lugar == resuelta.lugar), default=None)

    def _libre(self, existente: Existente | None, resuelta: Resuelta) -> Existente | None:
        de_quien = self._tomadas.get(existente.id, resuelta.clave) if existente else ""
        return existente if de_quien == resuelta.clave else None


def _llaves(quien: Existente | Resuelta) -> list[str]:
    claves = quien.claves
    return [f"{clase}:{valor}" for clase, valor in (("curp", claves.curp), ("folio", claves.folio)) if valor]


def dice_quien(resuelta: Resuelta) -> bool:
    """Whether the row names a person: a cancelled candidacy's may not."""
    return bool(resuelta.fila.nombre.publico)


def es_ella(existente: Existente, resuelta: Resuelta) -> bool:
    """Whether a row may be about the registered person: same CURP, or the same name, corrected at most.

    Another CURP or another folio is another person, whatever her name.
    """
    if not dice_quien(resuelta):
        return True
    misma = resuelta.claves.es(existente.claves)
    if misma is False or (misma and resuelta.claves.curp == existente.claves.curp != ""):
        return misma
    return mismo_nombre(existente, resuelta)


def mismo_nombre(existente: Existente, resuelta: Resuelta) -> bool:
    """Whether a row has the registered name, corrected at most.

    A name that differs at all, with another sex, is another person («María» and «Mario» are one letter apart).
    """
    fila = resuelta.fila
    propias = {palabras(existente.valores["nombre_publico"]), palabras(existente.valores["nombre_fuente"])}
    dichas = {palabras(fila.nombre.publico), palabras(fila.nombre.fuente)}
    if propias & dichas - {""}:
        return True
    if fila.sexo is not None and fila.sexo != existente.valores["sexo"]:
        return False
    dicho = palabras(fila.nombre.publico)
    return any(fuzz.token_sort_ratio(propia, dicho) >= _CORREGIDO for propia in propias if propia)


def se_llaman_igual(una: Resuelta, otra: Resuelta) -> bool:
    """Whether two rows may name one person: the same name, corrected at most."""
    nombres = una.fila.nombre.publico, otra.fila.nombre.publico
    if "" in nombres or palabras(nombres[0]) == palabras(nombres[1]):
        return True
    return una.fila.sexo == otra.fila.sexo and son_parecidos(*nombres)


def son_parecidos(un_nombre: str, otro: str) -> bool:
    """Whether two names may be one, corrected."""
    return fuzz.token_sort_ratio(palabras(un_nombre), palabras(otro)) >= _CORREGIDO
