"""Who asks: the proxy's word, if the proxy is ours; and only for hosts of ours."""

import importlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from django.core.signals import request_started
from django.dispatch import Signal
from django.test import RequestFactory

from cms import wsgi

pytestmark = pytest.mark.django_db


@contextmanager
def receptor(senal: Signal, llamada: Callable[..., object]) -> Iterator[None]:
    """Listen to a signal for a while."""
    senal.connect(llamada, weak=False)
    try:
        yield
    finally:
        senal.disconnect(llamada)


def pedir(direccion: str, **entorno: str) -> str:
    """The status that the WSGI application answers, as a server would ask it."""
    estados: list[str] = []
    entorno = {**RequestFactory().get(direccion).META, **entorno}
    list(wsgi.application(entorno, lambda estado, _encabezados: estados.append(estado)))
    return estados[0]


@pytest.mark.parametrize("direccion", ["/", "/mi-boleta/", "/salud/viva", "/admin/login/", "/api/v1/procesos"])
@pytest.mark.parametrize("host", ["mala.example", "localhost:8000@mala.example"])
def test_a_host_that_is_not_ours_gets_a_400(direccion, host, settings):
    settings.ALLOWED_HOSTS = ["conoceles.example"]
    assert pedir(direccion, HTTP_HOST=host) == "400 Bad Request"


@pytest.mark.parametrize(("quien", "estado"), [("10.1.2.3", "200 OK"), ("203.0.113.7", "301 Moved Permanently")])
def test_only_a_proxy_of_ours_says_that_a_request_came_over_tls(quien, estado, settings):
    settings.SECURE_SSL_REDIRECT = True
    settings.CONOCELES_PROXIES = ["10.0.0.0/8"]
    importlib.reload(wsgi)
    reenvio = {"HTTP_X_FORWARDED_FOR": "198.51.100.4", "HTTP_X_FORWARDED_PROTO": "https"}
    assert pedir("/salud/viva", REMOTE_ADDR=quien, **reenvio) == estado


@pytest.mark.parametrize(("quien", "vista"), [("10.1.2.3", "198.51.100.4"), ("203.0.113.7", "203.0.113.7")])
def test_only_a_proxy_of_ours_says_who_asks(quien, vista, settings):
    settings.CONOCELES_PROXIES = ["10.0.0.0/8"]
    importlib.reload(wsgi)
    vistas = []
    with receptor(request_started, lambda environ, **_: vistas.append(environ["REMOTE_ADDR"])):
        pedir("/salud/viva", REMOTE_ADDR=quien, HTTP_X_FORWARDED_FOR="192.0.2.1, 198.51.100.4")
    assert vistas == [vista]
