"""Where the embedded index lives, and how readers follow it.

`<raiz>/<generation>/` holds one whole index; `<raiz>/actual` names the generation in use and is replaced
in one step, so that readers see the old index or the new one, never half. A reader only reads: tantivy
asks it to open a lock file, and nothing else.
"""

import threading
from dataclasses import dataclass, field
from pathlib import Path

import tantivy

from search.engines.base import IndiceNoDisponible
from search.engines.embedded.schema import VERSION, abrir
from search.engines.embedded.words import vocabulario
from search.query import Tipo
from search.vocabulary import NINGUNO, Vocabulario

_INTENTOS = 3
"""A generation may be replaced between reading its name and opening it."""
_VOCABULARIOS_MAXIMOS = 8
"""Kinds of search and processes whose words are kept; there are few, and addresses may name others."""


@dataclass(frozen=True)
class Instantanea:
    """An index as it was at one commit."""

    firma: tuple[str, int, int]
    buscador: tantivy.Searcher
    _vocabularios: dict[tuple[Tipo, str], Vocabulario] = field(default_factory=dict, compare=False)

    def vocabulario(self, tipo: Tipo, proceso: str) -> Vocabulario:
        """The words that a kind of search looks in."""
        palabras = self._vocabularios.get((tipo, proceso))
        if palabras is None:
            if len(self._vocabularios) >= _VOCABULARIOS_MAXIMOS:
                self._vocabularios.clear()
            palabras = self._vocabularios[tipo, proceso] = vocabulario(self.buscador, tipo, proceso)
        return palabras

    def copias(self) -> set[str]:
        """Which version of which record it has; see `document.copia`."""
        vivas = self.buscador.terms_with_prefix("copia", "", filter_query=tantivy.Query.all_query())
        return {copia for copia, _veces in vivas}


class Almacen:
    """The folder of the index: which generation is in use, and its latest commit."""

    def __init__(self, raiz: Path) -> None:
        self.raiz = raiz / f"v{VERSION}"
        self._candado = threading.Lock()
        self._instantanea: Instantanea | None = None

    @property
    def puntero(self) -> Path:
        """The file that names the generation in use."""
        return self.raiz / "actual"

    def generacion(self) -> Path | None:
        """The folder in use, or None when no index has been built."""
        try:
            return self.raiz / self.puntero.read_text(encoding="ascii")
        except FileNotFoundError:
            return None

    def publicar(self, generacion: Path) -> None:
        """Put a finished generation in use, in one step."""
        nuevo = self.puntero.with_suffix(".nuevo")
        nuevo.write_text(generacion.name, encoding="ascii")
        nuevo.replace(self.puntero)

    def leer(self) -> Instantanea:
        """The index at its latest commit; two `stat` calls when nothing changed. Raises IndiceNoDisponible."""
        for _intento in range(_INTENTOS):
            generacion = self.generacion()
            if generacion is None:
                break
            try:
                return self._al_dia(generacion)
            except (OSError, ValueError):
                continue
        raise IndiceNoDisponible(f"No index in {self.raiz}")

    def vocabulario(self, tipo: Tipo, proceso: str) -> Vocabulario:
        """The words of the index at its latest commit; none while there is no index."""
        try:
            return self.leer().vocabulario(tipo, proceso)
        except IndiceNoDisponible:
            return NINGUNO

    def _al_dia(self, generacion: Path) -> Instantanea:
        estado = (generacion / "meta.json").stat()
        firma = (generacion.name, estado.st_ino, estado.st_mtime_ns)
        actual = self._instantanea
        if actual is not None and actual.firma == firma:
            return actual
        with self._candado:
            if self._instantanea is None or self._instantanea.firma != firma:
                indice = abrir(generacion)
                indice.reload()
                self._instantanea = Instantanea(firma, indice.searcher())
            return self._instantanea
