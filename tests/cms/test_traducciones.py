"""What the catalogues say: whole in every form, faithful to what is filled in, without marks of the other language."""

import re
from collections.abc import Iterator
from pathlib import Path

import polib
import pytest
from django.conf import settings

HUECO = re.compile(r"%(?:\(\w+\))?[-+ #0]*[\d.]*[a-zA-Z%]|\{\w*\}")
MARCA = re.compile(r"</?\w[^>]*>")


def catalogo(idioma: str) -> polib.POFile:
    """The texts of a language, as they are kept."""
    return polib.pofile(str(Path(settings.LOCALE_PATHS[0]) / idioma / "LC_MESSAGES" / "django.po"))


def pares(idioma: str) -> Iterator[tuple[str, str]]:
    """Each text with its translation; a plural entry gives two pairs."""
    for entrada in catalogo(idioma):
        if entrada.msgid_plural:
            yield entrada.msgid, entrada.msgstr_plural[0]
            yield entrada.msgid_plural, entrada.msgstr_plural[1]
        else:
            yield entrada.msgid, entrada.msgstr


@pytest.mark.parametrize("idioma", ["es", "en"])
def test_no_entry_is_empty_unsure_or_left_over(idioma):
    entradas = catalogo(idioma)

    assert [entrada.msgid for entrada in entradas if entrada.obsolete or not entrada.translated()] == []


@pytest.mark.parametrize("idioma", ["es", "en"])
def test_a_plural_has_both_its_forms(idioma):
    formas = [entrada.msgstr_plural for entrada in catalogo(idioma) if entrada.msgid_plural]

    assert formas
    assert [forma for forma in formas if sorted(forma) != [0, 1] or not all(forma.values())] == []


@pytest.mark.parametrize("que", [HUECO, MARCA], ids=["placeholder", "tag"])
def test_a_translation_keeps_what_is_filled_in_and_its_markup(que):
    cambiados = [(de, a) for de, a in pares("en") if sorted(que.findall(de)) != sorted(que.findall(a))]

    assert cambiados == []


@pytest.mark.parametrize("que", [HUECO, MARCA], ids=["placeholder", "tag"])
def test_what_wagtail_says_is_filled_in_with_nothing_that_it_does_not_give(que):
    """Our words may leave out what it fills in («across entire site» needs no range)."""
    ajenos = [(de, a) for de, a in pares("es") if not set(que.findall(a)) <= set(que.findall(de))]

    assert ajenos == []


def test_a_text_with_placeholders_is_checked_as_such():
    con_hueco = [entrada for entrada in catalogo("en") if re.search(r"%\(\w+\)", entrada.msgid)]

    assert [entrada.msgid for entrada in con_hueco if "python-format" not in entrada.flags] == []


def test_english_has_no_marks_that_only_spanish_writes():
    assert [ingles for _espaniol, ingles in pares("en") if re.search("[¿¡«»]", ingles)] == []
