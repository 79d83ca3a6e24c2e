"""What is wrong with an answer of the cluster is the cluster's fault; what goes wrong in our own code is not."""

from collections.abc import Iterator
from contextlib import contextmanager


class RespuestaSinSentido(Exception):
    """The cluster answered something that is no answer to what was asked."""


@contextmanager
def leyendo() -> Iterator[None]:
    """Around what reads an answer, and nothing else. Raises RespuestaSinSentido."""
    try:
        yield
    except (AttributeError, LookupError, TypeError, ValueError) as error:
        raise RespuestaSinSentido(f"{type(error).__name__}: {error}") from error
