"""Two people with the same row open: the second to save is told, and what the first one saved stays (R5)."""

import hashlib
import json
from typing import Any

from django import forms
from django.db.models import Model
from django.forms.models import model_to_dict
from django.utils.translation import gettext as _
from modelcluster.models import ClusterableModel

LEIDA = "version_leida"
"""Field of the form that says what was in the row when it was opened."""


class SinPisar:
    """An edit view that refuses a form opened before somebody else's change. What was written stays on the screen."""

    def get_form(self, form_class: Any = None) -> Any:
        form = super().get_form(form_class)  # type: ignore[misc]  # of the view it is mixed into
        form.fields[LEIDA] = forms.CharField(widget=forms.HiddenInput, required=False, initial=_version(form.instance))
        return form

    def is_valid(self, form: Any) -> bool:
        if form.is_valid():
            guardada = type(form.instance)._default_manager.get(pk=form.instance.pk)
            if form.cleaned_data[LEIDA] != _version(guardada):
                form.add_error(
                    None,
                    _(
                        "Alguien más guardó cambios mientras tenías abierta esta pantalla. Lo que escribiste sigue "
                        "aquí: ábrela en otra pestaña, compara y vuelve a hacer tus cambios sobre lo guardado."
                    ),
                )
        return super().is_valid(form)  # type: ignore[misc]  # same


def _version(fila: Model) -> str:
    """A digest of a row and of the rows that are edited with it."""
    datos = fila.serializable_data() if isinstance(fila, ClusterableModel) else model_to_dict(fila)
    return hashlib.sha256(json.dumps(datos, sort_keys=True, default=str).encode()).hexdigest()[:32]
