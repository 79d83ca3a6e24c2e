"""How a party or coalition is named in a search: by its initials, its whole name or an alias, never by a word of one.

A public body favours nobody: «trabajo» is what a proposal talks about, and gives nothing to the people of a party that
has the word in its name (ADR 0017).
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from rapidfuzz.distance import OSA

from candidaturas.vocabulario import TipoActor
from search.stems import raiz
from search.text import VACIAS, entero, nombre_escrito, plegar

#: What such names begin with, and people leave out or put before the initials: «Acción Nacional», «partido PAN».
_GENERICAS = {TipoActor.PARTIDO: "partido", TipoActor.COALICION: "coalición"}
#: How those whom no party nominates are called. «Independiente» alone is a word like any other.
_DE_INDEPENDIENTES = (
    "candidatura independiente",
    "candidaturas independientes",
    "candidato independiente",
    "candidata independiente",
    "candidatos independientes",
    "candidatas independientes",
    "persona candidata independiente",
)
#: Where the name of a coalition goes on to say where it is one: «… en Durango».
_DE_AQUI = frozenset(["en", "por"])
_LARGO_DE_UNA_PALABRA = 5
"""Letters of a name of one word from which a slip in it is recognised: initials are typed right."""
_LARGO_DE_DOS_DESLICES = 8
"""Letters from which two slips are forgiven, as in any other word."""


def nombres(actor: Mapping[str, Any], alias: Iterable[str] = ()) -> Iterator[str]:
    """What one actor of a record is called, as it is written: initials, name, and what else its row says.

    «Partido» may be left out where several words stay, or put before: «Acción Nacional», «partido PAN», and not «del
    Trabajo». So may the place at the end of a coalition's name.
    """
    tipo = TipoActor(actor["tipo"])
    for nombre in (actor["siglas"], actor["nombre"], *alias):
        dichas = nombre_escrito(nombre)
        yield from map(" ".join, _formas(dichas, tipo))
    if tipo is TipoActor.INDEPENDIENTE:
        yield from _DE_INDEPENDIENTES


def _formas(dichas: list[str], tipo: TipoActor) -> Iterator[list[str]]:
    """A name, with and without the word for what it names and, of a coalition, without its place."""
    formas = [dichas] if dichas else []
    if tipo is TipoActor.COALICION:
        corte = next((n for n in range(len(dichas) - 1, 0, -1) if plegar(dichas[n]) in _DE_AQUI), 0)
        formas += [dichas[:corte]] if _plenas(dichas[:corte]) > 1 else []
    generica = _GENERICAS.get(tipo)
    for forma in formas:
        yield forma
        if generica and plegar(forma[0]) != plegar(generica):
            yield [generica, *forma]
        elif generica and _plenas(forma[1:]) > 1:
            yield forma[1:]


def _plenas(dichas: Iterable[str]) -> int:
    return sum(plegar(una) not in VACIAS for una in dichas)


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
    deslices = 1 if max(len(tecleada), len(palabra)) < _LARGO_DE_DOS_DESLICES else 2
    return OSA.distance(tecleada, palabra) <= deslices and raiz(tecleada) != raiz(palabra)
