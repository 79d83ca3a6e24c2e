"""How far the news of publications lag behind: what `/salud/lista` says of the outbox."""

import datetime as dt

from django.db.models import Q
from django.utils import timezone

from candidaturas.models import Salida
from cms.base.salud import Estado

#: An unpublish or withdrawal must be gone everywhere within a minute (decisions: freshness).
TOLERANCIA = dt.timedelta(seconds=60)


def revisar_salidas() -> Estado:
    """Degraded while some news has been due for over a minute, or has run out of attempts.

    What failed is due since it was first tried, though its next attempt is always put off.
    """
    hace = timezone.now() - TOLERANCIA
    atrasada = Q(muerta=True) | Q(no_antes_de__lte=hace) | Q(intentos__gt=0, creada_en__lte=hace)
    return Estado.DEGRADADA if Salida.objects.filter(atrasada).exists() else Estado.BIEN
