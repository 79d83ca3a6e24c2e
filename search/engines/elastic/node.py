"""A connection whose answers are bounded in time as a whole, status line and headers included.

A socket's timeout starts again with each byte: an answer that comes drop by drop would be waited for for ever.
"""

import http.client
import io
import socket
import time
from typing import Any

from elastic_transport import NodeConfig, Urllib3HttpNode
from urllib3.connection import HTTPConnection, HTTPSConnection


class NodoConPlazo(Urllib3HttpNode):
    """A node that raises a timeout when its answer has not come whole in the request's time."""

    def __init__(self, config: NodeConfig) -> None:
        super().__init__(config)
        self.pool.ConnectionCls = _ConexionSegura if config.scheme == "https" else _Conexion


class _Entrada(io.RawIOBase):
    """What a socket receives until a moment; each wait takes from what is left of the time."""

    def __init__(self, cruda: io.RawIOBase, enchufe: socket.socket, plazo: float) -> None:
        self._cruda = cruda
        self._enchufe = enchufe
        self._limite = time.monotonic() + plazo

    def readable(self) -> bool:
        return True

    def readinto(self, donde: Any) -> int | None:
        queda = self._limite - time.monotonic()
        if queda <= 0:
            raise TimeoutError("The answer did not come whole in its time")
        self._enchufe.settimeout(queda)
        return self._cruda.readinto(donde)

    def close(self) -> None:
        self._cruda.close()
        super().close()


class _Respuesta(http.client.HTTPResponse):
    def __init__(self, sock: socket.socket, *args: Any, **kwargs: Any) -> None:
        super().__init__(sock, *args, **kwargs)
        if plazo := sock.gettimeout():
            self.fp = io.BufferedReader(_Entrada(self.fp.detach(), sock, plazo))


class _Conexion(HTTPConnection):
    response_class = _Respuesta


class _ConexionSegura(HTTPSConnection):
    response_class = _Respuesta
