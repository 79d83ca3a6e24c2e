"""The candidacy's page: the answers of both questionnaires, their drafts and their review.

Registration data are not here but in `Registro`; what the public sees is not here but in the Ficha.
"""

from typing import Any

from django.db import models, transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, ObjectList, TabbedInterface
from wagtail.fields import StreamField
from wagtail.models import Orderable, Page, Revision

from candidaturas import ficha
from candidaturas.blocks.curricular import MotivoBlock, PropuestasBlock, TrayectoriaBlock
from candidaturas.blocks.identidad import IdentidadBlock
from candidaturas.etiquetas import CONTACTO, ESTATUS_GRADO, GRADO, RED, choices
from candidaturas.models.decision import encerrojar_pagina
from candidaturas.models.guardia import vigilar_publicacion
from candidaturas.models.permisos import ArbolConPermisos, PermisosDeCandidatura
from candidaturas.models.registro import Registro
from candidaturas.rechazos import EnRevision, VersionDesfasada
from cms.base.fields import EncryptedStreamField


def _una_vez(nombre: str, bloque: Any, **opciones: Any) -> dict[str, Any]:
    """Arguments of a StreamField that holds exactly one struct, there from the start."""
    return {
        "block_types": [(nombre, bloque)],
        "min_num": 1,
        "max_num": 1,
        "default": [(nombre, {})],
        "blank": True,
        **opciones,
    }


class CandidaturaPage(ArbolConPermisos, Page):
    """One registration's answers. Only its approved revision ever reaches the public, through the Ficha."""

    tester = PermisosDeCandidatura
    #: Set by whoever opened a form: the latest revision that its text was written upon.
    revision_de_partida: int | None = None

    registro = models.OneToOneField(
        Registro, on_delete=models.PROTECT, related_name="pagina", verbose_name=_("registro"), editable=False
    )
    foto = models.ForeignKey(
        "base.Imagen", on_delete=models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("fotografía")
    )
    foto_reciente = models.BooleanField(_("declaro que la fotografía tiene tres meses o menos"), default=False)
    grado_estudios = models.CharField(_("grado máximo de estudios"), max_length=16, choices=choices(GRADO), blank=True)
    estatus_grado = models.CharField(_("estatus del grado"), max_length=16, choices=choices(ESTATUS_GRADO), blank=True)
    carrera = models.CharField(_("carrera o área"), max_length=160, blank=True)
    trayectoria = StreamField(**_una_vez("trayectoria", TrayectoriaBlock(), verbose_name=_("trayectoria")))
    motivo = StreamField(**_una_vez("motivo", MotivoBlock(), verbose_name=_("por qué quiere el cargo")))
    propuestas = StreamField(**_una_vez("propuestas", PropuestasBlock(), verbose_name=_("propuestas")))
    identidad = EncryptedStreamField(**_una_vez("identidad", IdentidadBlock(), verbose_name=_("identidad")))

    parent_page_types = ["candidaturas.CargoIndexPage"]
    subpage_types: list[str] = []
    is_creatable = False

    edit_handler = TabbedInterface(
        [
            ObjectList([FieldPanel("foto"), FieldPanel("foto_reciente")], heading=_("Fotografía")),
            ObjectList(
                [
                    InlinePanel("redes", heading=_("Redes sociales")),
                    InlinePanel("contactos", heading=_("Contacto público")),
                ],
                heading=_("Contacto y redes"),
            ),
            ObjectList(
                [
                    FieldPanel("grado_estudios"),
                    FieldPanel("estatus_grado"),
                    FieldPanel("carrera"),
                    InlinePanel("cursos", heading=_("Cursos y diplomados")),
                ],
                heading=_("Estudios"),
            ),
            ObjectList([FieldPanel("trayectoria")], heading=_("Trayectoria")),
            ObjectList([FieldPanel("motivo")], heading=_("Por qué quiere el cargo")),
            ObjectList([FieldPanel("propuestas")], heading=_("Propuestas")),
            ObjectList([FieldPanel("identidad")], heading=_("Identidad")),
        ]
    )

    class Meta:
        verbose_name = _("candidatura")
        verbose_name_plural = _("candidaturas")

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save; going live or off the site is refused outside an authorised publication."""
        vigilar_publicacion(self)
        super().save(*args, **kwargs)

    def save_revision(self, user: Any = None, *, overwrite_revision: Revision | None = None, **kwargs: Any) -> Revision:
        """Keep a version, under lock: never over somebody else's later one, nor while it is locked by its review."""
        with transaction.atomic():
            fila = encerrojar_pagina(self.pk)
            if self.revision_de_partida is not None and fila.latest_revision_id != self.revision_de_partida:
                raise VersionDesfasada
            tarea = self.current_workflow_task_state if self.workflow_in_progress else None
            if tarea is not None and user is not None and tarea.task.specific.locked_for_user(self, user):
                raise EnRevision
            if tarea is not None and overwrite_revision == tarea.revision:
                # What is being reviewed is never rewritten under the reviewer's eyes.
                overwrite_revision = None
            return super().save_revision(user=user, overwrite_revision=overwrite_revision, **kwargs)

    def get_url_parts(self, request: HttpRequest | None = None) -> tuple[int, str, str] | None:
        """The public address of the Ficha, whatever the reader's language."""
        partes = super().get_url_parts(request)
        if partes is None:
            return None
        sitio, raiz, _camino = partes
        return sitio, raiz, ficha.direccion(self.registro.id_publico, self.registro.slug)

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return HttpResponseRedirect(ficha.direccion(self.registro.id_publico, self.registro.slug))


class RedCandidatura(Orderable):
    """A social network of the candidacy."""

    pagina = ParentalKey(CandidaturaPage, on_delete=models.CASCADE, related_name="redes")
    red = models.CharField(_("red"), max_length=12, choices=choices(RED))
    direccion = models.URLField(_("dirección"), max_length=300)

    class Meta(Orderable.Meta):
        verbose_name = _("red social")
        verbose_name_plural = _("redes sociales")


class ContactoCandidatura(Orderable):
    """A public way to reach the candidacy."""

    pagina = ParentalKey(CandidaturaPage, on_delete=models.CASCADE, related_name="contactos")
    medio = models.CharField(_("medio"), max_length=20, choices=choices(CONTACTO))
    valor = models.CharField(_("dato público"), max_length=300)

    class Meta(Orderable.Meta):
        verbose_name = _("contacto público")
        verbose_name_plural = _("contactos públicos")


class CursoCandidatura(Orderable):
    """A course, diploma or other study."""

    pagina = ParentalKey(CandidaturaPage, on_delete=models.CASCADE, related_name="cursos")
    nombre = models.CharField(_("curso o diplomado"), max_length=500)

    class Meta(Orderable.Meta):
        verbose_name = _("curso")
        verbose_name_plural = _("cursos")
