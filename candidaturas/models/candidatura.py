"""The candidacy's page: the answers of both questionnaires, their drafts and their review.

Registration data are not here but in `Registro`; what the public sees is not here but in the Ficha.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar

from django.db import models, transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.fields import StreamField
from wagtail.models import Orderable, Revision, TaskState, WorkflowState

from candidaturas import ficha
from candidaturas.blocks.curricular import MotivoBlock, PropuestasBlock, TrayectoriaBlock
from candidaturas.blocks.identidad import IdentidadBlock
from candidaturas.captura import contacto, contenido
from candidaturas.captura.formulario import CandidaturaForm
from candidaturas.captura.paneles import panel_de_captura
from candidaturas.etiquetas import CONTACTO, ESTATUS_GRADO, GRADO, RED, choices
from candidaturas.models.cerrojos import encerrojar_pagina
from candidaturas.models.decision import impedir_en_archivo
from candidaturas.models.guardia import vigilar_publicacion
from candidaturas.models.permisos import ArbolConPermisos, PermisosDeCandidatura
from candidaturas.models.proceso import Proceso
from candidaturas.models.registro import Registro
from candidaturas.models.versiones import version_anterior
from candidaturas.rechazos import EnRevision, VersionDesfasada
from cms.base.fields import EncryptedStreamField
from cms.base.sitio import ConDireccion

if TYPE_CHECKING:
    from candidaturas.models.revision import Observacion


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


class CandidaturaPage(ArbolConPermisos, ConDireccion):
    """One registration's answers. Only its approved revision ever reaches the public, through the Ficha."""

    tester = PermisosDeCandidatura
    #: The revision (and its moment) that a form's text was written upon; None when it comes from no form.
    version_de_partida: tuple[int | None, str] | None = None
    #: The visit to the form that is being saved: empty when what is saved comes from no form.
    visita_en_curso = ""
    #: The place of that save among those of its visit; 0 when nobody says.
    turno_en_curso = 0
    #: Answers of which somebody else's text is kept, with the digest of what the form that is being saved shows.
    ajenas: Mapping[str, str] = MappingProxyType({})
    #: The latest version, when an earlier one is shown to go back to.
    vigente: "CandidaturaPage | None" = None
    #: What to tell whoever saves a form, besides that it was saved.
    dicho_al_guardar: tuple[str, ...] = ()
    #: Draws a preview. Public templates stand above the models: `admin.vista_previa` is handed in by the hooks.
    dibujar_vista_previa: ClassVar[Callable[["CandidaturaPage", HttpRequest], HttpResponse]]

    registro = models.OneToOneField(
        Registro, on_delete=models.PROTECT, related_name="pagina", verbose_name=_("registro"), editable=False
    )
    foto = models.ForeignKey(
        "base.Imagen", on_delete=models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("fotografía")
    )
    foto_reciente = models.BooleanField(_("declaro que la fotografía es reciente"), default=False)
    grado_estudios = models.CharField(_("grado máximo de estudios"), max_length=16, choices=choices(GRADO), blank=True)
    estatus_grado = models.CharField(_("estatus del grado"), max_length=16, choices=choices(ESTATUS_GRADO), blank=True)
    carrera = models.CharField(_("carrera o área"), blank=True)
    trayectoria = StreamField(**_una_vez("trayectoria", TrayectoriaBlock(), verbose_name=_("trayectoria")))
    motivo = StreamField(**_una_vez("motivo", MotivoBlock(), verbose_name=_("por qué quiere el cargo")))
    propuestas = StreamField(**_una_vez("propuestas", PropuestasBlock(), verbose_name=_("propuestas")))
    cuestionario = models.PositiveSmallIntegerField(null=True, editable=False)
    """The version of the questionnaire that the identity answers answer; None in drafts from before it was kept."""
    visita = models.CharField(max_length=16, editable=False, default="", db_default="", blank=True)
    """The visit to the form that wrote this version: the same one saves again over what is its own."""
    turno = models.PositiveBigIntegerField(editable=False, default=0, db_default=0)
    """Which of that visit's saves wrote it: an earlier one that arrives late changes nothing."""
    identidad = EncryptedStreamField(**_una_vez("identidad", IdentidadBlock(), verbose_name=_("identidad")))

    parent_page_types = ["candidaturas.CargoIndexPage"]
    subpage_types: list[str] = []
    is_creatable = False

    base_form_class = CandidaturaForm
    edit_handler = panel_de_captura()

    class Meta:
        verbose_name = _("candidatura")
        verbose_name_plural = _("candidaturas")

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save; going live or off the site is refused outside an authorised publication."""
        vigilar_publicacion(self, kwargs.get("update_fields"))
        super().save(*args, **kwargs)

    def save_revision(self, user: Any = None, *, overwrite_revision: Revision | None = None, **kwargs: Any) -> Revision:
        """Keep a version, under lock: never over somebody else's later one, nor while it is locked by its review.

        What changes nothing is no version: the latest one stays, with its author.
        """
        impedir_en_archivo(self.registro.proceso)
        self.visita, self.visita_en_curso = self.visita_en_curso, ""
        self.turno, self.turno_en_curso = self.turno_en_curso, 0
        with transaction.atomic():
            fila = encerrojar_pagina(self.pk)
            if self._llega_tarde(fila.latest_revision):
                return fila.latest_revision
            if self.version_de_partida is not None and not (
                self.parte_de(fila.latest_revision) or self._sigue_a_lo_suyo(fila.latest_revision)
            ):
                raise VersionDesfasada
            tarea = self.current_workflow_task_state if self.workflow_in_progress else None
            if tarea is not None and user is not None and tarea.task.specific.locked_for_user(self, user):
                raise EnRevision
            if fila.latest_revision is not None and not self._cambia(
                fila.latest_revision, en_revision=tarea is not None
            ):
                revision = fila.latest_revision
                if tarea is None:
                    self._tomar_su_lugar(revision)
            else:
                if overwrite_revision is not None and not self._se_reescribe(overwrite_revision, user):
                    overwrite_revision = None
                revision = super().save_revision(user=user, overwrite_revision=overwrite_revision, **kwargs)
        self.version_de_partida = None
        return revision

    def _cambia(self, ultima: Revision, *, en_revision: bool) -> bool:
        """Whether saving keeps anything new. Under review, blanks that nobody sees are not worth another decision."""
        guardada = type(self).from_serializable_data(ultima.content, check_fks=False)
        return contenido.cambia(guardada, self, segun_se_lee=en_revision)

    def _se_reescribe(self, revision: Revision, persona: Any) -> bool:
        """Whether a person's save may go over her own last one: never over what was sent to review, or is published."""
        return (
            revision.is_latest_revision()
            and revision.user_id == (persona and persona.pk)
            and revision.pk != self.live_revision_id
            and not TaskState.objects.filter(revision=revision).exists()
        )

    def _llega_tarde(self, ultima: Revision | None) -> bool:
        """Whether its own visit already kept a later save, or this very one: what was sent before is not put over it."""
        if ultima is None or not self.visita or not self.turno or ultima.content.get("visita") != self.visita:
            return False
        return self.turno <= ultima.content.get("turno", 0)

    def _tomar_su_lugar(self, ultima: Revision) -> None:
        """A save of a form that changed nothing counts among its visit's: what was undone meanwhile may still be on its way."""
        if self.visita and self.turno:
            ultima.content |= {"visita": self.visita, "turno": self.turno}
            ultima.save(update_fields=["content"])

    def _sigue_a_lo_suyo(self, ultima: Revision | None) -> bool:
        """Whether, since the text in memory was compared, only an earlier save of its own visit came in between."""
        if ultima is None or not self.visita or not self.turno or ultima.content.get("visita") != self.visita:
            return False
        previa = version_anterior(ultima)
        partida = self.version_de_partida and self.version_de_partida[0]
        return partida in (ultima.pk, previa and previa.pk)

    def parte_de(self, revision: Revision | None) -> bool:
        """Whether the text in memory was written upon this revision, as it is now."""
        if revision is None:
            return self.version_de_partida in (None, (None, ""))
        return self.version_de_partida == (revision.pk, revision.created_at.isoformat())

    def observaciones_abiertas(self) -> list["Observacion"]:
        """What the last round of review observed, while the candidacy is back with its party."""
        estado = self.current_workflow_state
        if estado is None or estado.status != WorkflowState.STATUS_NEEDS_CHANGES:
            return []
        return list(self.observaciones.abiertas().select_related("fundamento"))

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """The public page over the answers in memory; it is drawn above the models."""
        return type(self).dibujar_vista_previa(self, request)

    def se_ve(self) -> bool:
        """The public reads its Ficha, and only while its process is shown."""
        return Proceso.objects.publicos().filter(fichas__registro=self.registro_id).exists()

    @property
    def direccion(self) -> str:
        """The path of its public page."""
        return ficha.direccion(self.registro.id_publico, self.registro.slug)

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return HttpResponseRedirect(self.direccion)


class RedCandidatura(Orderable):
    """A social network of the candidacy, as it was typed: `captura.defectos` says what cannot be sent so."""

    pagina = ParentalKey(CandidaturaPage, on_delete=models.CASCADE, related_name="redes")
    red = models.CharField(_("red"), max_length=12, choices=choices(RED), blank=True)
    direccion = models.CharField(_("dirección"), blank=True)

    class Meta(Orderable.Meta):
        verbose_name = _("red social")
        verbose_name_plural = _("redes sociales")


class ContactoCandidatura(Orderable):
    """A public way to reach the candidacy, as it was typed."""

    pagina = ParentalKey(CandidaturaPage, on_delete=models.CASCADE, related_name="contactos")
    medio = models.CharField(_("medio"), max_length=20, choices=choices(CONTACTO), blank=True)
    valor = models.CharField(_("dato público"), blank=True)

    class Meta(Orderable.Meta):
        verbose_name = _("contacto público")
        verbose_name_plural = _("contactos públicos")

    def clean(self) -> None:
        """A telephone that is right is kept as its ten digits."""
        self.valor = contacto.normal(self.medio, self.valor)


class CursoCandidatura(Orderable):
    """A course, diploma or other study."""

    pagina = ParentalKey(CandidaturaPage, on_delete=models.CASCADE, related_name="cursos")
    nombre = models.CharField(_("curso o diplomado"), blank=True)

    class Meta(Orderable.Meta):
        verbose_name = _("curso")
        verbose_name_plural = _("cursos")
