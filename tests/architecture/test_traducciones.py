"""Two languages: Spanish is the source, English is complete, and the catalogue is what the code says."""

import re
import shutil

import polib
import pytest
from django.core.management import call_command

from tests.architecture.arbol import PAQUETES, RAIZ

CATALOGO = RAIZ / "cms" / "locale" / "en" / "LC_MESSAGES" / "django.po"
MARCAS = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")
#: Words that no Spanish sentence has.
INGLESAS = re.compile(r"\b(?:the|and|with|your|this|these|must|please|should|page|search|save|not)\b", re.IGNORECASE)


def _entradas():
    return polib.pofile(str(CATALOGO))


def _claves(catalogo):
    return {(e.msgctxt, e.msgid, e.msgid_plural) for e in catalogo if not e.obsolete}


def test_every_string_has_its_english():
    catalogo = _entradas()
    assert [e.msgid for e in catalogo.untranslated_entries()] == []
    assert [e.msgid for e in catalogo.fuzzy_entries()] == []


def test_no_source_string_is_in_english():
    assert [e.msgid for e in _entradas() if INGLESAS.search(e.msgid)] == []


def test_a_translation_keeps_what_is_filled_in():
    distintas = [
        e.msgid
        for e in _entradas()
        for texto in ([e.msgstr] if not e.msgid_plural else [e.msgstr_plural[1]])
        if sorted(MARCAS.findall(e.msgid_plural or e.msgid)) != sorted(MARCAS.findall(texto))
    ]
    assert distintas == []


@pytest.mark.gettext
def test_the_catalogue_holds_what_the_code_says_and_nothing_else(tmp_path, settings, monkeypatch):
    # In a copy without catalogues: `makemessages` writes to every one that it finds.
    for carpeta in (*PAQUETES, "templates"):
        shutil.copytree(RAIZ / carpeta, tmp_path / carpeta, ignore=shutil.ignore_patterns("locale", "*.pyc"))
    settings.LOCALE_PATHS = [tmp_path / "extraido"]
    monkeypatch.chdir(tmp_path)
    call_command("makemessages", locale=["en"], extensions=["html", "txt", "py"], verbosity=0)
    extraido = polib.pofile(str(tmp_path / "extraido" / "en" / "LC_MESSAGES" / "django.po"))
    assert _claves(extraido) == _claves(_entradas()), "make traducciones"
