"""A process's dates and terms are bounded: no sum of days that the rules make falls off the calendar."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from tests.factories.mundo import un_mundo

pytestmark = pytest.mark.django_db

LEJOS = dt.date(9999, 12, 31)


@pytest.mark.parametrize(
    ("cambios", "dicho"),
    [
        ({"jornada": LEJOS, "apertura_captura": LEJOS}, "de 2000 a 2099"),
        ({"apertura_captura": dt.date(24, 3, 1)}, "de 2000 a 2099"),
        ({"fecha_simulada": LEJOS}, "de 2000 a 2099"),
        ({"dias_captura": 366}, "de 1 a 365"),
        ({"dias_captura": 0}, "de 1 a 365"),
        ({"meses_de_la_fotografia": 121}, "de 1 a 120"),
    ],
)
def test_a_process_off_the_calendar_is_refused_in_words_and_by_the_database(cambios, dicho):
    _se_rechaza(un_mundo().proceso, cambios, dicho)


@pytest.mark.parametrize("cambios", [{"fin_campania": LEJOS}, {"inicio_campania": dt.date(202, 4, 10)}])
def test_a_campaign_off_the_calendar_too(cambios):
    _se_rechaza(un_mundo().contienda, cambios, "de 2000 a 2099")


def _se_rechaza(fila, cambios, dicho):
    for campo, valor in cambios.items():
        setattr(fila, campo, valor)
    with pytest.raises(ValidationError, match=dicho):
        fila.full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        type(fila).objects.filter(pk=fila.pk).update(**cambios)
