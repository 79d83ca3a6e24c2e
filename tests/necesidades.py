"""What some tests need of the machine, how to know that it is there, and the command that brings it."""

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass

from django.db import connection


def chromium() -> str | None:
    """The browser's path: `CHROMIUM`, else the first one on the PATH."""
    nombres = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, nombres)), None)


@dataclass(frozen=True, slots=True)
class Necesidad:
    """A marker whose tests need something; without it they are left out by name, and with CI=true the run fails."""

    marca: str
    hay: Callable[[], bool]
    falta: str
    como: str


NECESIDADES = (
    Necesidad(
        marca="navegador",
        hay=lambda: chromium() is not None,
        falta="Chromium",
        como="apt-get install chromium (o CHROMIUM=/ruta/al/navegador make test)",
    ),
    Necesidad(
        marca="gettext",
        hay=lambda: shutil.which("xgettext") is not None,
        falta="GNU gettext",
        como="apt-get install gettext",
    ),
    Necesidad(
        marca="postgres",
        hay=lambda: connection.vendor == "postgresql",
        falta="PostgreSQL",
        como="docker compose up --detach --wait && "
        "DATABASE_URL=postgres://conoceles:conoceles@127.0.0.1:5432/conoceles make test",
    ),
    Necesidad(
        marca="elasticsearch",
        hay=lambda: bool(os.environ.get("ELASTICSEARCH_URL")),
        falta="Elasticsearch",
        como="docker compose up --detach --wait && ELASTICSEARCH_URL=http://127.0.0.1:9200 make test",
    ),
    Necesidad(
        marca="cluster",
        hay=lambda: bool(
            os.environ.get("ELASTICSEARCH_CLUSTER_URL") and os.environ.get("ELASTICSEARCH_CLUSTER_FALLAS")
        ),
        falta="un clúster de tres nodos de Elasticsearch al que se pueda herir",
        como="ELASTICSEARCH_CLUSTER_URL=http://…,http://…,http://… "
        "ELASTICSEARCH_CLUSTER_FALLAS='orden que recibe stop|resume|pause|continue y el número de nodo' make test-cluster",
    ),
)
