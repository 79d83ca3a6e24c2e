"""How far the news of publications lag behind: what `/salud/lista` says of the outbox."""

import datetime as dt

from django.utils import timezone

from candidaturas.models import Salida
from cms.base.salud import Estado

#: An unpublish or withdrawal must be gone everywhere within a minute (decisions: freshness).
TOLERANCIA = dt.timedelta(seconds=60)


def revisar_salidas() -> Estado:
    """Degraded while some news has been due for over a minute, or has run out of attempts."""
    atrasadas = Salida.objects.pendientes(timezone.now() - TOLERANCIA)
    muertas = Salida.objects.filter(muerta=True)
    return Estado.DEGRADADA if atrasadas.exists() or muertas.exists() else Estado.BIEN
