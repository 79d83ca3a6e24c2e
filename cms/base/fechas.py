"""A day that somebody types is read, or refused with the form that it has: it never becomes another one by itself."""

import datetime as dt
from collections.abc import Callable
from functools import wraps
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _


def leer_lo_escrito() -> None:
    """Put the rule in force, in every form of the site and of Wagtail's admin. Before any form is made."""
    from wagtail.admin.widgets import AdminDateInput, AdminDateTimeInput, AdminTimeInput

    forms.DateField.default_error_messages["invalid"] = _("Escribe la fecha como 02/06/2024: día, mes y año completo.")
    forms.DateTimeField.default_error_messages["invalid"] = _(
        "Escribe la fecha y la hora como 02/06/2024 18:00: día, mes y año completo."
    )
    for campo in (AdminDateInput, AdminDateTimeInput, AdminTimeInput):
        campo.get_config = _sin_corregir(campo.get_config)


def _sin_corregir(configuracion: Callable[[Any], dict[str, Any]]) -> Callable[[Any], dict[str, Any]]:
    """Wagtail's calendar writes today over what it cannot read, when one leaves the field: let the server say so."""

    @wraps(configuracion)
    def con_lo_escrito(campo: Any) -> dict[str, Any]:
        return {**configuracion(campo), "validateOnBlur": False}

    return con_lo_escrito


def en_una_frase(momento: dt.datetime) -> str:
    """A moment inside a sentence in Spanish: «hoy a las 18:00», «el 2 de junio de 2024 a las 18:00»."""
    aqui = timezone.localtime(momento)
    if not (get_language() or "").startswith("es"):
        return date_format(aqui, "DATETIME_FORMAT")  # Wagtail's sentences in English have their own preposition
    hoy = aqui.date() == timezone.localdate()
    dia = "hoy" if hoy else f"el {date_format(aqui, 'DATE_FORMAT')}"
    return f"{dia} a las {date_format(aqui, 'TIME_FORMAT')}"
