"""What proposals talk about, as pages name it: the themes of the process in the reader's language, and where each leads."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any, TypedDict
from urllib.parse import urlencode

from django.conf import settings
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import get_language

from candidaturas.models import Tema
from candidaturas.publico import estante


class TemaDePagina(TypedDict):
    """A theme, and the search for the candidacies that talk about it."""

    nombre: str
    url: str


Traducida = tuple[Any, str, str, str]
"""Of a translatable row: what its translations share, its key, its name and its language."""


def nombres(proceso_id: int) -> Mapping[str, str]:
    """The names of the themes in use by key, in their order and the reader's language; one query, from the shelf."""
    return estante.recordar(("temas", proceso_id, get_language()), lambda: en_su_idioma(_filas(proceso_id)))


def _filas(proceso_id: int) -> Iterable[Traducida]:
    columnas = ("translation_key", "clave", "nombre", "locale__language_code")
    return en_uso(proceso_id).order_by("orden", "clave").values_list(*columnas)


def en_uso(proceso_id: int) -> QuerySet[Tema]:
    """The themes in use of a process, in every language: whether one is, is said by its original row."""
    originales = Tema.objects.en_uso().filter(proceso=proceso_id)
    return Tema.objects.filter(translation_key__in=originales.values("translation_key"))


def en_su_idioma(filas: Iterable[Traducida]) -> dict[str, str]:
    """Key → name in the reader's language, or in Spanish where it is not translated; in the order of the rows."""
    leidas = list(filas)
    traducidas = {cual: nombre for cual, _clave, nombre, idioma in leidas if idioma == get_language()}
    return {
        clave: traducidas.get(cual, nombre)
        for cual, clave, nombre, idioma in leidas
        if idioma == settings.LANGUAGE_CODE
    }


def habla_de(claves: Collection[str], nombres: Mapping[str, str], proceso: str) -> list[TemaDePagina]:
    """The themes of a proposal in the order of the process. `proceso` is its key, empty for the current one.

    One that is not in use any more is not shown: its record is about to follow.
    """
    resto = {"proceso": proceso} if proceso else {}
    return [
        TemaDePagina(nombre=nombre, url=f"{reverse('search:buscar')}?{urlencode({'tema': clave, **resto})}")
        for clave, nombre in nombres.items()
        if clave in claves
    ]
