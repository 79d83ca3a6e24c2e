"""What the admin says after an action is well written: «these quotes», and no noun that may be another's."""

import re
from collections.abc import Iterator
from pathlib import Path

import polib
import pytest
from django.apps import apps
from django.utils import translation
from django.utils.translation import gettext, ngettext, npgettext, pgettext

#: What is filled in.
_HUECO = re.compile(r"%\(\w+\)[sd]|%s|\{\w*\}")
#: The same between straight quotes; those of a tag's attributes stay.
_RECTAS = re.compile(rf"""(?<![=\\])(['"])(?:<\w+>)?(?:{_HUECO.pattern})(?:</\w+>)?\1""")
#: A candidacy, a process and a list of pages are told of by the same words.
_PAGINA = re.compile(r"\b[Pp]ágina .%\(page_title\)s")


def _dichas() -> Iterator[tuple[str, str]]:
    """Each message of an application in use that names something, as it is said here."""
    for aplicacion in apps.get_app_configs():
        if not aplicacion.name.startswith("wagtail"):
            continue
        for entrada in polib.pofile(str(_catalogo(Path(aplicacion.path)))) if _catalogo(Path(aplicacion.path)) else ():
            if entrada.obsolete or not _HUECO.search(entrada.msgid):
                continue
            for cuantos in (1, 2) if entrada.msgid_plural else (1,):
                yield entrada.msgid, _dicha(entrada, cuantos)


def _catalogo(carpeta: Path) -> Path | None:
    return next(iter(carpeta.glob("locale/es/LC_MESSAGES/django.po")), None)


def _dicha(entrada: polib.POEntry, cuantos: int) -> str:
    contexto, uno, varios = entrada.msgctxt, entrada.msgid, entrada.msgid_plural
    if varios:
        return npgettext(contexto, uno, varios, cuantos) if contexto else ngettext(uno, varios, cuantos)
    return pgettext(contexto, uno) if contexto else gettext(uno)


@pytest.mark.parametrize("falta", [_RECTAS, _PAGINA], ids=["straight quotes", "a noun for any kind of page"])
def test_what_the_admin_says_of_a_thing_is_well_written(falta):
    with translation.override("es"):
        dichas = list(_dichas())
        assert len(dichas) > 300
        assert [(dicha, uno) for uno, dicha in dichas if falta.search(dicha)] == []
