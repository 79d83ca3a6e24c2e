"""Progress of the load, as people read it on a terminal or in a log."""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

T = TypeVar("T")


class Avance:
    """Says each step when it begins, how far it is while it lasts, and how long it took."""

    def __init__(self, escribir: Callable[[str], object], *, en_vivo: bool = False) -> None:
        self._escribir = escribir
        self._en_vivo = en_vivo
        self._paso = ""

    @contextmanager
    def paso(self, nombre: str) -> Iterator[None]:
        """A step; its line is rewritten while it runs on a terminal, and written twice elsewhere."""
        self._paso, inicio = nombre, time.monotonic()
        if not self._en_vivo:
            self._escribir(f"  {nombre}…\n")
        yield
        self._escribir(f"{self._inicio_de_linea}  {nombre}: listo en {time.monotonic() - inicio:.1f} s\n")

    def contar(self, cosas: Sequence[T]) -> Iterable[T]:
        """The same things, saying every tenth of them how many are done."""
        cada = max(1, len(cosas) // 10)
        for hechas, cosa in enumerate(cosas):
            if hechas % cada == 0:
                self._escribir(f"{self._inicio_de_linea}  {self._paso}: {hechas} de {len(cosas)}{self._fin_de_linea}")
            yield cosa

    @property
    def _inicio_de_linea(self) -> str:
        return "\r\x1b[K" if self._en_vivo else ""

    @property
    def _fin_de_linea(self) -> str:
        return "" if self._en_vivo else "\n"
