"""Images: re-encoded on upload, so that no metadata, no polyglot and no original is ever kept."""

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import AbstractImage, AbstractRendition, Image
from wagtail.utils.file import hash_filelike

from cms.base.fotografia import recodificar


class Imagen(AbstractImage):
    """An image of the admin. What is stored is our own encoding of the upload, under a random name."""

    file: Any  # a field of Wagtail's, which has no types
    _default_manager: ClassVar[models.Manager["Imagen"]]

    admin_form_fields = Image.admin_form_fields

    class Meta(AbstractImage.Meta):
        verbose_name = _("imagen")
        verbose_name_plural = _("imágenes")
        permissions = [("choose_image", "Can choose image")]

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Replace a fresh upload by its re-encoding before it touches the disk."""
        if self.file and not self.file._committed:
            self.file = recodificar(self.file)
            self.file_size = self.file.size
            # Wagtail takes two images of one digest for the same: it is that of what is kept, never an empty one.
            self.file_hash = hash_filelike(self.file)
        super().save(*args, **kwargs)


class Rendicion(AbstractRendition):
    """A resized copy of an image, made when it is published or shown to staff, never on a public GET."""

    image = models.ForeignKey(Imagen, related_name="renditions", on_delete=models.CASCADE)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=("image", "filter_spec", "focal_point_key"), name="rendicion_unica")
        ]
