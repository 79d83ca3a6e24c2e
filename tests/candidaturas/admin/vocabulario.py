"""The words that a screen of the admin may say: those of the Spanish catalogues, of the rows, and a few names."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import django
import polib
import wagtail
import wagtail_localize
from django.apps import apps
from django.db.models import CharField, Model, TextField

from tests.architecture.arbol import RAIZ

PALABRA = re.compile(r"[^\W\d_]+")
_MARCAS = re.compile(r"<[^>]*>|%\(\w+\)[sd]|\{[^}]*\}|&\w+;")
#: Names and signs that are the same in every language, and the words of choices that have no rows.
NOMBRES = set(
    re.findall(
        r"\w+",
        "conóceles wagtail html pdf xlsx csv po url urls id ip ctrl alt shift esc enter tab english inglés español es en utc "
        "america mexico city monterrey merida cancun bahia banderas matamoros mazatlan chihuahua ciudad juarez ojinaga "
        "hermosillo tijuana facebook instagram tiktok youtube whatsapp localhost ejemplo mx https www com",
    )
)
#: Written in Wagtail's own header template, and said by `static/js/admin-palabras.js`: `Search`. And its page in a fresh database.
_DE_FABRICA = re.compile(r"^(?:Search|.*Welcome to your new Wagtail site!.*|Moderators|Editors|.*Moderators approval)$")


def palabras(texto: str) -> set[str]:
    """The words of a text, in lower case."""
    return {palabra.lower() for palabra in PALABRA.findall(_MARCAS.sub(" ", texto))}


def _de_catalogos() -> Iterator[str]:
    for raiz in (Path(modulo.__file__).parent for modulo in (django, wagtail, wagtail_localize)):
        for catalogo in raiz.glob("**/locale/es/LC_MESSAGES/*.po"):
            yield from _dicho(catalogo)
    for catalogo in (RAIZ / "cms" / "locale" / "es").glob("**/*.po"):
        yield from _dicho(catalogo)
    for entrada in polib.pofile(str(RAIZ / "cms" / "locale" / "en" / "LC_MESSAGES" / "django.po")):
        yield from (entrada.msgid, entrada.msgid_plural)


def _dicho(catalogo: Path) -> Iterator[str]:
    for entrada in polib.pofile(str(catalogo)):
        yield from (entrada.msgstr, *entrada.msgstr_plural.values())


def _de_filas() -> Iterator[str]:
    """What the domain's rows say is theirs to say."""
    for modelo in (*apps.get_app_config("candidaturas").get_models(), *apps.get_app_config("base").get_models()):
        if modelo._meta.model_name != "bitacora":
            yield from _textos(modelo)


def _textos(modelo: type[Model]) -> Iterator[str]:
    columnas = [columna.name for columna in modelo._meta.fields if isinstance(columna, CharField | TextField)]
    for fila in modelo._default_manager.all():
        yield from (str(getattr(fila, columna)) for columna in columnas)
        yield str(fila)


def vocabulario(*mas: str) -> set[str]:
    """Every word that may be said, in lower case."""
    sabidas = set(NOMBRES)
    for texto in (*_de_catalogos(), *_de_filas(), *mas):
        sabidas |= palabras(texto)
    return sabidas


def ajenas(textos: Iterable[str], sabidas: set[str]) -> set[str]:
    """The texts with a word that is not in the vocabulary."""
    return {
        texto.strip()[:120]
        for texto in textos
        if not _DE_FABRICA.match(texto.strip())
        and not re.fullmatch(r"\S*\d\S*", texto.strip())
        and palabras(texto) - sabidas
    }
