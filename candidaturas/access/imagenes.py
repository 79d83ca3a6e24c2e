"""Uploads of the admin: a picture that cannot be decoded is refused by the form that brings it; nobody chooses another's."""

from typing import Any

from django.core.files.uploadedfile import UploadedFile
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm
from wagtail.images.permissions import permission_policy

from cms.base.enteros import entero
from cms.base.fotografia import abrir
from cms.base.models import User


class CampoDeImagen(WagtailImageField):
    """Wagtail's field, which first decodes the picture whole: what it cannot read would be a server error there."""

    def to_python(self, data: Any) -> Any:
        if isinstance(data, UploadedFile):
            abrir(data)
            data.seek(0)
        return super().to_python(data)


class ImagenForm(BaseImageForm):
    """Wagtail's form of an image: a truncated or disguised file is an error of its field."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            campo = self.fields["file"]
            self.fields["file"] = CampoDeImagen(label=campo.label, required=campo.required, widget=campo.widget)


def puede_elegir(persona: User, ids: list[str]) -> bool:
    """Whether a person may choose all of these images: Wagtail shows any image to whoever names its number."""
    pedidas = {numero for i in ids if (numero := entero(i)) is not None}
    suyas = permission_policy.instances_user_has_any_permission_for(persona, ["choose", "change"])
    return pedidas <= set(suyas.filter(pk__in=pedidas).values_list("pk", flat=True))
