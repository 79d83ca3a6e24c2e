"""Translation catalogues: compiled with polib, so that the system's gettext is needed only to extract strings.

Without Django: `python -m cms.base.catalogos FILE.po …` runs in a fraction of a second.
"""

import sys
from pathlib import Path

import polib


def compilar(catalogo: Path) -> Path:
    """Compile one `.po` into the `.mo` beside it; fuzzy and empty entries are left out."""
    compilado = catalogo.with_suffix(".mo")
    polib.pofile(str(catalogo)).save_as_mofile(str(compilado))
    return compilado


if __name__ == "__main__":
    for argumento in sys.argv[1:]:
        sys.stdout.write(f"  {compilar(Path(argumento))}\n")
