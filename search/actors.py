"""How a party or coalition is named in a search: by its initials, its whole name or an alias, never by a word of one.

A public body favours nobody: «trabajo» is what a proposal talks about, and gives nothing to the people of a party that
has the word in its name (ADR 0017).
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from rapidfuzz.distance import OSA

from search.stems import raiz
from search.text import VACIAS, entero, nombre_escrito, plegar

#: What such names begin with and people leave out: «Acción Nacional».
_GENERICAS = frozenset(["partido", "coalicion"])
_LARGO_DE_UNA_PALABRA = 5
"""Letters of a name of one word from which a slip in it is recognised: initials are typed right."""
_LARGO_DE_DOS_DESLICES = 8
"""Letters from which two slips are forgiven, as in any other word."""


def nombres(actor: Mapping[str, Any], alias: Iterable[str] = ()) -> Iterator[str]:
    """What one actor of a record is called, as it is written: initials, name, and what else its row says.

    Without «Partido» too, where several words are left: «Acción Nacional», and not «del Trabajo».
    """
    for nombre in (actor["siglas"], actor["nombre"], *alias):
        dichas = nombre_escrito(nombre)
        yield " ".join(dichas)
        resto = dichas[1:]
        if dichas and plegar(dichas[0]) in _GENERICAS and sum(plegar(una) not in VACIAS for una in resto) > 1:
            yield " ".join(resto)


def plegado(nombre: str) -> str:
    """The one form in which a written name is compared."""
    return entero(plegar(nombre).split())


def con_un_desliz(tecleado: str, nombres_enteros: Iterable[str]) -> tuple[str, ...]:
    """The whole names that a folded one is with slips of the finger, in as many words."""
    return tuple(sorted(nombre for nombre in nombres_enteros if _es_desliz(tecleado.split(), nombre.split())))


def _es_desliz(tecleadas: list[str], palabras: list[str]) -> bool:
    if len(tecleadas) != len(palabras) or tecleadas == palabras:
        return False
    if len(palabras) == 1 and len(palabras[0]) < _LARGO_DE_UNA_PALABRA:
        return False
    return all(una == otra or _se_parecen(una, otra) for una, otra in zip(tecleadas, palabras, strict=True))


def _se_parecen(tecleada: str, palabra: str) -> bool:
    """A slip away. Another form of a word is another word, and no slip: «moreno», «movimientos»."""
    deslices = 1 if len(tecleada) < _LARGO_DE_DOS_DESLICES else 2
    return OSA.distance(tecleada, palabra) <= deslices and raiz(tecleada) != raiz(palabra)
