"""What every viewset of the world model has in common."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import BooleanField, Field, Model, PositiveSmallIntegerField, QuerySet
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.admin.views.generic import EditView, IndexView, InspectView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permissions import ModelPermissionPolicy

from candidaturas.admin.mundo.edicion import SinPisar

NUMERO_MAXIMO = 32_767
"""Of a small number, in every database: SQLite would take more."""


def acotar(columna: Field[Any, Any], campo: forms.Field) -> None:
    """Refuse in a form what a small number cannot be, naming the field and its limit."""
    nombre = columna.verbose_name

    def cabe(valor: int) -> None:
        if valor > NUMERO_MAXIMO:
            raise ValidationError(
                _("«%(campo)s» va de 0 a %(maximo)s.") % {"campo": nombre, "maximo": f"{NUMERO_MAXIMO:,}"}
            )

    if isinstance(columna, PositiveSmallIntegerField) and isinstance(campo, forms.IntegerField):
        campo.validators.append(cabe)


def nombre_en_palabras(columna: Field[Any, Any]) -> str | None:
    """What people call a column: its own name, else that of what it points to. None for machinery, which has neither."""
    propio = getattr(columna, "_verbose_name", None) or (columna.primary_key and columna.verbose_name)
    if propio:
        return str(propio)
    otro = columna.related_model if columna.editable else None
    return str(otro._meta.verbose_name) if isinstance(otro, type) else None


class FilaForm(WagtailAdminModelForm):
    """A row of the world, whichever its model: what `acotar` says of each of its columns."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        columnas = {columna.name: columna for columna in self._meta.model._meta.concrete_fields}
        for nombre, campo in self.fields.items():
            if nombre in columnas:
                acotar(columnas[nombre], campo)


class MundoIndexView(IndexView):
    """A list that reads at once the rows that each of its lines names: its queries do not grow with it."""

    con: Sequence[str] = ()

    def get_base_queryset(self) -> QuerySet[Any]:
        return super().get_base_queryset().select_related(*self.con)

    def _get_custom_column(self, field_name: str, column_class: type[Column] = Column, **kwargs: Any) -> Column:
        """Yes and no are signs with their word: plain columns would write `True`. And every heading is in words."""
        dato = {columna.name: columna for columna in self.model._meta.fields}.get(field_name)
        clase = BooleanColumn if isinstance(dato, BooleanField) else column_class
        columna = super()._get_custom_column(field_name, clase, **kwargs)
        if dato is not None and (nombre := nombre_en_palabras(dato)):
            columna.label = capfirst(nombre)
        return columna


class MundoInspectView(InspectView):
    """A row in full, in words: what has none of its own is machinery, and is left out."""

    def get_fields(self) -> list[str]:
        mudos = {columna.name for columna in self.model._meta.fields if nombre_en_palabras(columna) is None}
        return [nombre for nombre in super().get_fields() if nombre not in mudos]

    def get_field_label(self, field_name: str, field: Any) -> str:
        nombre = nombre_en_palabras(field) if isinstance(field, Field) else None
        return capfirst(nombre) if nombre else str(super().get_field_label(field_name, field))

    def get_field_display_value(self, field_name: str, field: Any) -> Any:
        valor = super().get_field_display_value(field_name, field)
        if isinstance(valor, bool):
            return _("Sí") if valor else _("No")
        return "—" if valor is None else valor


class MundoEditView(SinPisar, EditView):
    """A form that never undoes another person's change."""


class MundoViewSet(ModelViewSet):
    """A model of the domain. Its address is `mundo_<model>`; nothing is copied, and deleting is in no role."""

    copy_view_enabled = False
    inspect_view_enabled = True
    add_to_reference_index = False
    list_per_page = 50
    search_backend_name = None
    index_view_class = MundoIndexView
    inspect_view_class = MundoInspectView
    edit_view_class = MundoEditView
    #: Foreign keys that the list's columns walk.
    con: Sequence[str] = ()

    def get_index_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_index_view_kwargs(**kwargs), "con": self.con}

    def formfield_for_dbfield(self, db_field: Field[Any, Any], **kwargs: Any) -> forms.Field | None:
        campo: forms.Field | None = super().formfield_for_dbfield(db_field, **kwargs)
        if campo is not None:
            acotar(db_field, campo)
            campo.label = capfirst(nombre_en_palabras(db_field) or campo.label)
        return campo

    def get_edit_handler(self) -> Any:
        paneles = super().get_edit_handler()
        if paneles is not None and paneles.base_form_class is None:
            paneles.base_form_class = FilaForm
        return paneles

    @property
    def name(self) -> str:  # type: ignore[override]  # a cached property upstream
        return f"mundo_{self.model._meta.model_name}"


class SoloVer(ModelPermissionPolicy):
    """Whatever the permissions say, nobody adds, changes or deletes."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action == "view" and super().user_has_permission(user, action)

    def user_has_any_permission(self, user: Any, actions: Any) -> bool:
        return "view" in actions and super().user_has_permission(user, "view")

    def user_has_permission_for_instance(self, user: Any, action: str, instance: Model) -> bool:
        return self.user_has_permission(user, action)


class RastroViewSet(MundoViewSet):
    """Something that happened: it is read, and never written here."""

    @property
    def name(self) -> str:  # type: ignore[override]  # a cached property upstream
        return f"rastro_{self.model._meta.model_name}"

    @property
    def permission_policy(self) -> ModelPermissionPolicy:
        return SoloVer(self.model)

    def get_form_fields(self) -> list[str]:
        return []
