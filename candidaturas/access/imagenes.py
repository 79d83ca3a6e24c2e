"""Uploads of the admin: a picture that cannot be decoded is refused by the form that brings it; nobody chooses another's."""

from typing import Any

from django.core.files.uploadedfile import UploadedFile
from wagtail.images.forms import BaseImageForm
from wagtail.images.permissions import permission_policy

from cms.base.fotografia import abrir
from cms.base.models import User


class ImagenForm(BaseImageForm):
    """Wagtail's form of an image, which also decodes it whole: a truncated or disguised file is an error of its field."""

    def clean_file(self) -> Any:
        archivo = self.cleaned_data.get("file")
        if isinstance(archivo, UploadedFile):
            abrir(archivo)
            archivo.seek(0)
        return archivo


def puede_elegir(persona: User, ids: list[str]) -> bool:
    """Whether a person may choose all of these images: Wagtail shows any image to whoever names its number."""
    pedidas = {int(i) for i in ids if i.isdecimal()}
    suyas = permission_policy.instances_user_has_any_permission_for(persona, ["choose", "change"])
    return pedidas <= set(suyas.filter(pk__in=pedidas).values_list("pk", flat=True))
