"""Images of the admin: one that cannot be decoded is refused by the form that brings it; nobody chooses another's."""

from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db.models import Q
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm
from wagtail.models import Revision

from candidaturas.access.colecciones import EnLaEditorial
from candidaturas.access.roles import actores_de, es_del_instituto
from candidaturas.models import ActorPolitico, CandidaturaPage
from candidaturas.rechazos import CapturaCerrada
from candidaturas.rules import Captura
from cms.base.enteros import entero
from cms.base.fotografia import abrir
from cms.base.models import Imagen, User
from cms.base.permisos import politica_de


class CampoDeImagen(WagtailImageField):
    """Wagtail's field, which first decodes the picture whole: what it cannot read would be a server error there."""

    def to_python(self, data: Any) -> Any:
        if isinstance(data, UploadedFile):
            abrir(data)
            data.seek(0)
        return super().to_python(data)


class ImagenForm(EnLaEditorial, BaseImageForm):
    """Wagtail's form of an image: a truncated or disguised file is an error of its field."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            campo = self.fields["file"]
            self.fields["file"] = CampoDeImagen(label=campo.label, required=campo.required, widget=campo.widget)

    def clean(self) -> dict[str, Any]:
        """An actor's pictures are for its candidacies: once their capture is closed, it takes no more."""
        datos: dict[str, Any] = super().clean()
        coleccion = datos.get("collection") or (self.collections[0] if len(self.collections) == 1 else None)
        actor = (
            ActorPolitico.objects.filter(coleccion=coleccion).select_related("proceso").first() if coleccion else None
        )
        if self.instance.pk is None and actor is not None and actor.proceso.captura is Captura.CERRADA:
            self.add_error("file", str(CapturaCerrada.mensaje))
        return datos


def puede_elegir(persona: User, ids: list[str]) -> bool:
    """Whether a person may choose all of these images: Wagtail shows any image to whoever names its number."""
    pedidas = {numero for i in ids if (numero := entero(i)) is not None}
    suyas = politica_de(Imagen).instances_user_has_any_permission_for(persona, ["choose", "change"])
    return pedidas <= set(suyas.filter(pk__in=pedidas).values_list("pk", flat=True))


def puede_abrir(persona: User, archivo: str) -> bool:
    """Whether a person may open a private file by its name: any for the Institute; for a party, its images and portraits."""
    if es_del_instituto(persona):
        return True
    imagenes = set(Imagen.objects.filter(Q(file=archivo) | Q(renditions__file=archivo)).values_list("pk", flat=True))
    return any(puede_elegir(persona, [str(pk)]) for pk in imagenes) or _es_retrato_de_los_suyos(persona, imagenes)


def _es_retrato_de_los_suyos(persona: User, imagenes: set[int]) -> bool:
    """The Institute may have put a portrait of its own in a candidacy's draft, or in what is live."""
    suyas = CandidaturaPage.objects.filter(registro__formula__actor__in=actores_de(persona))
    return suyas.filter(Q(foto__in=imagenes) | Q(latest_revision__content__foto__in=list(imagenes))).exists()


def llevar_retratos(pagina: CandidaturaPage, *, de: int, a: int) -> None:
    """Whoever changes of actor takes the portraits of all her versions: the one she leaves neither opens nor chooses them."""
    versiones = Revision.objects.for_instance(pagina).values_list("content__foto", flat=True)
    retratos = {pagina.foto_id, *versiones} - {None}
    colecciones = dict(ActorPolitico.objects.filter(pk__in=(de, a)).values_list("pk", "coleccion"))
    Imagen.objects.filter(pk__in=retratos, collection=colecciones[de]).update(collection=colecciones[a])
