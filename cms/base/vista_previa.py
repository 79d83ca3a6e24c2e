"""Wagtail keeps the whole POST of a preview in plain text: here that column becomes ciphertext."""

from typing import Any

from wagtail.admin.models import FormState

from cms.base.fields import EncryptedTextField


class PreviewDataField(EncryptedTextField):
    """`FormState.data`, sealed. Migrations see Django's own TextField: the column does not change."""

    def deconstruct(self) -> Any:
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.TextField", args, kwargs


def cifrar_estado_de_vista_previa() -> None:
    """Swap the field of `wagtailadmin_formstate.data` at start-up."""
    plano = FormState._meta.get_field("data")
    if isinstance(plano, PreviewDataField):
        return
    FormState._meta.local_fields.remove(plano)
    campo = PreviewDataField(blank=plano.blank)
    campo.creation_counter = plano.creation_counter
    FormState.add_to_class("data", campo)
