"""A draft is saved as it was typed. What cannot be stored at all is left as it was, and said; it never takes the rest with it."""

from typing import Any

from django.forms import ModelForm
from django.utils.translation import gettext as _

#: Errors of a choice among options: there is no text to keep.
_DE_OPCION = frozenset({"invalid_choice", "invalid_list", "invalid_pk_value", "imagen_ajena"})


def dejar_como_estaba(form: ModelForm) -> list[str]:
    """Take back what was chosen among options and is none of them, after cleaning; what to say of each."""
    dichos: list[str] = []
    for nombre in list(form.errors):
        codigos = {error.code for error in form.errors.as_data()[nombre]}
        if nombre not in form.fields or not codigos <= _DE_OPCION:
            continue
        dichos.append(
            _("«%(campo)s» se quedó como estaba: %(motivo)s")
            % {"campo": form.fields[nombre].label, "motivo": form.errors[nombre][0]}
        )
        del form.errors[nombre]
        form.cleaned_data[nombre] = _guardado(form, nombre)
    return dichos


def _guardado(form: ModelForm, nombre: str) -> Any:
    if nombre in {campo.name for campo in form.instance._meta.fields}:
        return getattr(form.instance, nombre)
    return form.get_initial_for_field(form.fields[nombre], nombre)
