"""A proxy before Elasticsearch that fails as it is told: what a network and a sick server do, on purpose."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from enum import StrEnum
from http.client import HTTPConnection, HTTPResponse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

GOTEO = 0.05
"""Seconds between two bytes of an answer that drips."""
LENTITUD = 3.0


class Falla(StrEnum):
    """What happens to a question."""

    NINGUNA = "ninguna"
    RECHAZA = "rechaza"
    """Nobody listens: the connection is refused."""
    CUELGA = "cuelga"
    """The question is taken, and never answered."""
    LENTA = "lenta"
    """The right answer, seconds later."""
    GOTEA = "gotea"
    """An answer that begins at once and comes byte by byte, for ever."""
    GOTEA_DESDE_EL_PRINCIPIO = "gotea desde el principio"
    """The same, and not even its headers end."""
    ERROR = "error"
    """A 500."""
    NO_JSON = "no json"
    """A 200 that is no JSON."""
    OTRO_JSON = "otro json"
    """A 200 of well-formed JSON that is no answer."""
    MEDIA = "media"
    """Half of the right answer, and the connection closes."""


class _Servidor(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64
    allow_reuse_port = True


class Proxy:
    """Passes questions on to a server, or fails. The fault can be changed at any moment, for questions to come."""

    def __init__(self, destino: str) -> None:
        partes = urlsplit(destino)
        self.destino = (partes.hostname, partes.port)
        self.falla = Falla.NINGUNA
        self.preguntas = 0
        self.suelta = threading.Event()
        self._servidor: _Servidor | None = None
        # Bound and deaf, it keeps the port while nobody listens there: no other process may take it.
        self._reserva = socket.socket()
        self._reserva.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        self._reserva.bind(("127.0.0.1", 0))
        self._escuchar()

    @property
    def direccion(self) -> str:
        return "http://{}:{}".format(*self._reserva.getsockname())

    def fallar(self, falla: Falla) -> None:
        """From now on, fail like this. Questions that hang are let go, without an answer."""
        self.suelta.set()
        self.suelta = threading.Event()
        self.falla = falla
        if falla is Falla.RECHAZA:
            self._callar()
        elif self._servidor is None:
            self._escuchar()

    def cerrar(self) -> None:
        self._callar()
        self._reserva.close()

    def _callar(self) -> None:
        self.suelta.set()
        if self._servidor:
            self._servidor.shutdown()
            self._servidor.server_close()
            self._servidor = None

    def _escuchar(self) -> None:
        self._servidor = _Servidor(self._reserva.getsockname(), type("Manejador", (_Manejador,), {"proxy": self}))
        threading.Thread(target=self._servidor.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()


@contextmanager
def un_proxy(destino: str) -> Iterator[Proxy]:
    """A proxy that stops at the end."""
    proxy = Proxy(destino)
    try:
        yield proxy
    finally:
        proxy.cerrar()


class _Manejador(BaseHTTPRequestHandler):
    proxy: Proxy
    protocol_version = "HTTP/1.1"
    wbufsize = 64 * 1024  # an answer in one packet, as servers send it

    def responder(self) -> None:
        self.proxy.preguntas += 1
        pregunta = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        match self.proxy.falla:
            case Falla.CUELGA | Falla.RECHAZA:  # refused: what was already connected is dropped
                if self.proxy.falla is Falla.CUELGA:
                    self.proxy.suelta.wait()
                self.close_connection = True
            case Falla.GOTEA:
                self._empezar()
                self._gotear()
            case Falla.GOTEA_DESDE_EL_PRINCIPIO:
                self.wfile.write(b"HTTP/1.1 200 OK\r\nX-Elastic-Product: ")
                self._gotear()
            case Falla.ERROR:
                self._mandar(500, b'{"error": {"type": "exception", "reason": "of the test"}, "status": 500}')
            case Falla.NO_JSON:
                self._mandar(200, b'{"hits": {"total": \xff\xfe <html>')
            case Falla.OTRO_JSON:
                self._mandar(200, b'{"hits": [], "aggregations": 7, "items": null, "responses": {}}')
            case otra:
                self._pasar(pregunta, otra)

    def _pasar(self, pregunta: bytes, falla: Falla) -> None:
        conexion = HTTPConnection(*self.proxy.destino, timeout=30)
        cabeceras = {k: v for k, v in self.headers.items() if k.lower() not in {"host", "connection"}}
        conexion.request(self.command, self.path, body=pregunta or None, headers=cabeceras)
        respuesta = conexion.getresponse()
        cuerpo = respuesta.read()
        conexion.close()
        if falla is Falla.LENTA:
            self.proxy.suelta.wait(LENTITUD)
        self._mandar(respuesta.status, cuerpo, respuesta, hasta=len(cuerpo) // 2 if falla is Falla.MEDIA else None)

    def _mandar(
        self, estado: int, cuerpo: bytes, original: HTTPResponse | None = None, hasta: int | None = None
    ) -> None:
        largo = original.headers["Content-Length"] if original and self.command == "HEAD" else str(len(cuerpo))
        tipo = original.headers.get("Content-Type") if original else "application/json"
        self.send_response(estado)
        self.send_header("X-Elastic-Product", "Elasticsearch")
        self.send_header("Content-Type", tipo or "application/json")
        self.send_header("Content-Length", largo or "0")
        self.end_headers()
        self.wfile.write(cuerpo[:hasta])
        self.close_connection = self.close_connection or hasta is not None

    def _empezar(self) -> None:
        self.send_response(200)
        self.send_header("X-Elastic-Product", "Elasticsearch")
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", "1000000")
        self.end_headers()

    def _gotear(self) -> None:
        while not self.proxy.suelta.wait(GOTEO):
            self.wfile.write(b" ")
            self.wfile.flush()
        self.close_connection = True

    def handle(self) -> None:
        with suppress(ConnectionError):  # whoever asked is gone: that is what most faults end in
            super().handle()

    def log_message(self, *_args: object) -> None:
        """Nothing: faults are the rule here."""

    do_GET = do_HEAD = do_POST = do_PUT = do_DELETE = responder
