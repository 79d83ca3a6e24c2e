"""The calendar alone changes records: on the first day of a campaign, the day after it and the day after the election."""

import datetime as dt

from django.db.models import Min

from candidaturas.ficha import ProcesoDatos
from candidaturas.models import FichaPublicada, Proceso


def proximo_cambio(proceso: ProcesoDatos, *, hoy: dt.date) -> dt.date | None:
    """The next day on which the same rows give another record, or None."""
    un_dia = dt.timedelta(days=1)
    fechas = (proceso.inicio_campania, proceso.fin_campania + un_dia, proceso.jornada + un_dia)
    return min((fecha for fecha in fechas if fecha > hoy), default=None)


def vencidas() -> list[int]:
    """Registrations whose record the calendar has changed since it was written."""
    ids: list[int] = []
    pendientes = FichaPublicada.objects.filter(recalcular_en__isnull=False)
    for fila in pendientes.values("proceso").annotate(primera=Min("recalcular_en")):
        hoy = Proceso.objects.get(pk=fila["proceso"]).hoy()
        if fila["primera"] <= hoy:
            ids += pendientes.filter(proceso=fila["proceso"], recalcular_en__lte=hoy).values_list(
                "registro_id", flat=True
            )
    return ids
