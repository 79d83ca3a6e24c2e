"""Model fields that hold ciphertext: in the table, in revisions, in serialised data.

They decrypt only when loaded, and can be filtered by `isnull` alone.
"""

import json
from typing import Any

from django.core.exceptions import FieldError
from django.db import models
from wagtail.blocks import StreamValue
from wagtail.fields import StreamField

from cms.base.cifrado import CifradoInvalido, cifrar, descifrar, esta_cifrado


class _SoloIsNull:
    """Lookups over ciphertext would compare noise, or leak by trial: only `isnull` is allowed."""

    def get_lookup(self, lookup_name: str) -> Any:
        if lookup_name != "isnull":
            raise FieldError(f"An encrypted field cannot be filtered by {lookup_name!r}.")
        return super().get_lookup(lookup_name)  # type: ignore[misc]  # mixin over models.Field

    @property
    def contexto(self) -> str:
        """Model and field: a primary key would break copies of a page."""
        return f"{self.model._meta.label_lower}.{self.attname}"  # type: ignore[attr-defined]  # mixin over models.Field


class EncryptedTextField(_SoloIsNull, models.TextField):
    """Private text: plain in memory, ciphertext anywhere else. The empty string stays empty."""

    def get_prep_value(self, value: Any) -> Any:
        texto = super().get_prep_value(value)
        return cifrar(texto.encode(), self.contexto) if texto else texto

    def from_db_value(self, value: str | None, expression: Any, connection: Any) -> str | None:
        return descifrar(value, self.contexto).decode() if value else value

    def to_python(self, value: Any) -> Any:
        texto = super().to_python(value)
        try:
            return descifrar(texto, self.contexto).decode() if esta_cifrado(texto) else texto
        except CifradoInvalido:
            # Somebody's text that happens to look like a seal is just text.
            return texto

    def value_to_string(self, obj: models.Model) -> str:
        return self.get_prep_value(self.value_from_object(obj)) or ""


class EncryptedStreamField(_SoloIsNull, StreamField):
    """A StreamField whose column and whose share of every revision hold ciphertext.

    It never reaches the search index, the reference index or a translation.
    """

    wagtail_reference_index_ignore = True

    def get_internal_type(self) -> str:
        # TextField: as JSONField, SQLite would add a JSON check that ciphertext does not pass.
        return "TextField"

    def _sellar(self, value: Any) -> str:
        preparado = self.stream_block.get_prep_value(value) if isinstance(value, StreamValue) else value or []
        return cifrar(json.dumps(preparado, ensure_ascii=False).encode(), self.contexto)

    def _abrir(self, value: Any) -> Any:
        return json.loads(descifrar(value, self.contexto)) if esta_cifrado(value) else value

    def get_prep_value(self, value: Any) -> Any:
        if value is None or esta_cifrado(value):
            return value
        return self._sellar(self.to_python(value))

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:
        return value if prepared else self.get_prep_value(value)

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> StreamValue:
        return self.to_python(value)

    def to_python(self, value: Any) -> StreamValue:
        return super().to_python(self._abrir(value))

    def value_to_string(self, obj: models.Model) -> str:
        return self.get_prep_value(self.value_from_object(obj))

    def get_searchable_content(self, value: Any) -> list[str]:
        return []

    def extract_references(self, value: Any) -> Any:
        return iter(())

    def get_translatable_segments(self, value: Any) -> list[Any]:
        return []
