"""The progress of an import that the worker has in hand, for the screen of whoever waits.

It is a small file and not a row: the import is one transaction, which no other connection can see into.
"""

import json
import time
from pathlib import Path

from django.conf import settings

from candidaturas.exchange.avance import Etapa
from candidaturas.models import Importacion

_CADA_SEGUNDOS = 0.3
#: Without news for this long, the worker that had it is taken for dead.
SIN_NOTICIAS = 10 * 60


def _ruta(importacion: int) -> Path:
    return Path(settings.CONOCELES_DATOS) / "importaciones" / f"{importacion}.json"


class AvanceGuardado:
    """An `Avance` that leaves its last news in a file, a few times a second at most."""

    def __init__(self, importacion: int) -> None:
        self.ruta = _ruta(importacion)
        self.ruta.parent.mkdir(parents=True, exist_ok=True)
        self._ultima = 0.0
        self._etapa: Etapa | None = None

    def __call__(self, etapa: Etapa, hechas: int, total: int) -> None:
        ahora = time.monotonic()
        if etapa == self._etapa and hechas < total and ahora - self._ultima < _CADA_SEGUNDOS:
            return
        self._etapa, self._ultima = etapa, ahora
        provisional = self.ruta.with_suffix(".nuevo")
        provisional.write_text(json.dumps({"etapa": etapa.value, "hechas": hechas, "total": total}))
        provisional.replace(self.ruta)

    def terminar(self) -> None:
        """Nothing is under way any more."""
        self.ruta.unlink(missing_ok=True)


def leer_avance(importacion: Importacion) -> tuple[Etapa, int, int] | None:
    """The last news of an import: step, done, total; None when there is none yet."""
    try:
        datos = json.loads(_ruta(importacion.pk).read_text())
        return Etapa(datos["etapa"]), int(datos["hechas"]), int(datos["total"])
    except (OSError, ValueError, KeyError):
        return None


def esta_detenida(importacion: Importacion) -> bool:
    """Whether an import under way has given no news for so long that it may be started again."""
    if not importacion.en_curso:
        return False
    try:
        ultima = _ruta(importacion.pk).stat().st_mtime
    except OSError:
        ultima = importacion.en_curso_desde.timestamp()
    return time.time() - ultima > SIN_NOTICIAS
