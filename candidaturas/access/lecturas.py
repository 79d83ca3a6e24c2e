"""Reading a sensitive answer leaves a trace (R9): who, which candidacy, when; and why, when a reason is asked."""

import datetime as dt

from django.utils import timezone

from candidaturas.models import CandidaturaPage
from cms.base.models import Bitacora, User
from cms.base.models.bitacora import anotar

LECTURA = "identidad.lectura"
#: Reloading a screen is the same reading: within this time it is noted once.
MISMA_LECTURA = dt.timedelta(minutes=15)


def anotar_lectura(persona: User, pagina: CandidaturaPage, *, motivo: str = "") -> None:
    """Note that a person was shown the identity answers of a candidacy."""
    recientes = Bitacora.objects.filter(
        quien=persona, accion=LECTURA, objeto_id=str(pagina.pk), en__gte=timezone.now() - MISMA_LECTURA
    )
    if motivo or not recientes.exists():
        anotar(LECTURA, pagina, quien=persona, **({"motivo": motivo} if motivo else {}))


def leyo_hace_poco(persona: User, pagina: CandidaturaPage) -> bool:
    """Whether a person gave a reason to read these answers, and it still holds."""
    return Bitacora.objects.filter(
        quien=persona,
        accion=LECTURA,
        objeto_id=str(pagina.pk),
        en__gte=timezone.now() - MISMA_LECTURA,
        datos__has_key="motivo",
    ).exists()
