"""A connection whose answers are bounded in time as a whole.

A socket's timeout starts again with each byte: an answer that comes drop by drop would be waited for for ever.
"""

import time
from dataclasses import dataclass
from typing import Any

from elastic_transport import NodeConfig, Urllib3HttpNode
from urllib3.exceptions import ReadTimeoutError

_TROZO = 64 * 1024


@dataclass(frozen=True, slots=True)
class _Leida:
    """An answer that has come whole: what the client reads of it."""

    status: int
    headers: Any
    data: bytes


class NodoConPlazo(Urllib3HttpNode):
    """A node that raises a timeout when its answer has not come whole in the request's time."""

    def __init__(self, config: NodeConfig) -> None:
        super().__init__(config)
        self._abrir = self.pool.urlopen
        self.pool.urlopen = self._leer_entera  # type: ignore[assignment]  # the one place where answers are read

    def _leer_entera(self, method: str, url: str, **opciones: Any) -> _Leida:
        plazo = opciones.get("timeout", self.config.request_timeout)
        limite = time.monotonic() + plazo if plazo else None
        respuesta = self._abrir(method, url, preload_content=False, pool_timeout=plazo, **opciones)
        trozos = []
        try:
            while trozo := respuesta.read1(_TROZO):
                trozos.append(trozo)
                if limite and time.monotonic() > limite:
                    respuesta.close()
                    raise ReadTimeoutError(self.pool, url, "The answer did not come whole in its time")
        finally:
            # Its place in the pool is given back, whole answer or not: else the next questions would wait for ever.
            respuesta.release_conn()
        return _Leida(respuesta.status, respuesta.headers, b"".join(trozos))
