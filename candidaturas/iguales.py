"""When two things read the same: line ends, blanks and the order of equal things are no change to whoever reads them.

Plain Python. What was changed is asked here by the authorship of a text, by its comparison and by the public history.
"""

import re
import unicodedata
from collections.abc import Mapping
from typing import Any

_FIN_DE_LINEA = re.compile(r"\r\n?|\u2028|\u2029")
_ESPACIOS = re.compile(r"[^\S\n]+")
_ORILLAS = re.compile(r" ?\n ?")
_RENGLONES_VACIOS = re.compile(r"\n{3,}")
#: Characters that nobody sees: zero-width blanks, soft hyphens, byte order marks.
_INVISIBLES = dict.fromkeys(map(ord, "\u200b\u2060\u00ad\ufeff"))


def texto(escrito: str) -> str:
    """A text as it is read: composed letters, one kind of line end, single blanks, none at the edges."""
    visible = unicodedata.normalize("NFC", escrito).translate(_INVISIBLES)
    renglones = _ORILLAS.sub("\n", _ESPACIOS.sub(" ", _FIN_DE_LINEA.sub("\n", visible)))
    return _RENGLONES_VACIOS.sub("\n\n", renglones).strip()


def valor(dicho: Any) -> Any:
    """Plain data as they are read. What is empty is None, and a list says the same in any order."""
    if isinstance(dicho, str):
        return texto(dicho) or None
    if isinstance(dicho, Mapping):
        llenos = {clave: leido for clave, suyo in dicho.items() if (leido := valor(suyo)) is not None}
        return llenos or None
    if isinstance(dicho, list | tuple):
        return sorted((leido for suyo in dicho if (leido := valor(suyo)) is not None), key=repr) or None
    return dicho
