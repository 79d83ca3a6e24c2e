"""The identity questionnaire as versioned data of the process: new wording needs no release."""

from typing import ClassVar

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.functions import Cast
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.models import Revision, TranslatableMixin
from wagtail_localize.fields import SynchronizedField

from candidaturas.cuestionario_ine import PREGUNTAS
from candidaturas.etiquetas import GRUPO, choices
from candidaturas.ficha import PreguntaIdentidad
from candidaturas.models.candidatura import CandidaturaPage
from candidaturas.models.proceso import Proceso
from candidaturas.models.publicacion import FichaPublicada

CODIGOS = [(pregunta.codigo, pregunta.codigo) for pregunta in PREGUNTAS]


class CuestionarioQuerySet(models.QuerySet["Cuestionario"]):
    """Versions of the questionnaire."""

    def vigente(self) -> "Cuestionario | None":
        """Of one process's, the version in force; None when it asks no identity questions."""
        return self._puestos_en_vigor().first()

    def con_la_vigente(self) -> "CuestionarioQuerySet":
        """Each with `vigente`, the key of the version in force in its process."""
        de_su_proceso = Cuestionario.objects.filter(proceso=models.OuterRef("proceso"))._puestos_en_vigor()
        return self.annotate(vigente=models.Subquery(de_su_proceso.values("pk")[:1]))

    def _puestos_en_vigor(self) -> "CuestionarioQuerySet":
        """The last one first."""
        return self.filter(en_vigor_desde__isnull=False).order_by("-en_vigor_desde", "-version")

    def que_se_contesto(self, version: int | None) -> "Cuestionario | None":
        """Of one process's, the version that some answers answer; the one in force when they do not say."""
        return self.vigente() if version is None else self.filter(version=version).first()


class Cuestionario(models.Model):
    """One version of a process's identity questionnaire. The last that was put in force is; the others wait, or are past."""

    proceso = models.ForeignKey(Proceso, on_delete=models.PROTECT, related_name="cuestionarios")
    version = models.PositiveSmallIntegerField(_("versión"), default=1)
    nombre = models.CharField(_("nombre"), max_length=120)
    en_vigor_desde = models.DateTimeField(
        _("en vigor desde"),
        null=True,
        blank=True,
        help_text=_(
            "Vacío mientras se prepara: ni se pregunta ni se publica con él. Llénalo con sus preguntas completas."
        ),
    )

    objects = CuestionarioQuerySet.as_manager()

    class Meta:
        verbose_name = _("cuestionario de identidad")
        verbose_name_plural = _("cuestionarios de identidad")
        ordering = ("proceso", "-version")
        constraints = [models.UniqueConstraint(fields=("proceso", "version"), name="cuestionario_version_unica")]

    def __str__(self) -> str:
        return f"{self.nombre} v{self.version}"

    def clean(self) -> None:
        """With a version in force everybody's answers are asked and shown: it comes whole, and not on a day to come.

        Answers name theirs by its number, which stays from then on; another takes its place by being put in force after it.
        """
        super().clean()
        guardado = Cuestionario.objects.filter(pk=self.pk).first()
        if guardado is not None:
            self._impedir_otro_numero(guardado)
        if self.en_vigor_desde is None:
            if guardado is not None and guardado.en_vigor_desde is not None:
                raise ValidationError(
                    {"en_vigor_desde": _("Ya estuvo en vigor y no vuelve a preparación: pon en vigor otra versión.")}
                )
            return
        if self.pk is None or not self.preguntas.exists():
            raise ValidationError(
                {
                    "en_vigor_desde": _(
                        "Todavía no tiene preguntas: agrégalas en Catálogos, Preguntas, antes de ponerlo en vigor."
                    )
                }
            )
        if self.en_vigor_desde > timezone.now():
            raise ValidationError({"en_vigor_desde": _("La fecha no puede ser posterior a este momento.")})

    def _impedir_otro_numero(self, guardado: "Cuestionario") -> None:
        if (guardado.proceso_id, guardado.version) == (self.proceso_id, self.version):
            return
        if guardado.en_vigor_desde is not None or guardado.tiene_respuestas():
            raise ValidationError(
                {"version": _("Ya estuvo en vigor: su proceso y su número no cambian. Crea otra versión.")}
            )

    def tiene_respuestas(self) -> bool:
        """Whether anybody's answers name it: those of a record, of a page, or of any of its drafts."""
        fichas = FichaPublicada.objects.filter(proceso=self.proceso_id, cuestionario=self.version)
        paginas = CandidaturaPage.objects.filter(registro__proceso=self.proceso_id)
        revisiones = Revision.objects.filter(
            content_type=ContentType.objects.get_for_model(CandidaturaPage),
            object_id__in=paginas.values(clave=Cast("pk", models.CharField())),
            content__cuestionario=self.version,
        )
        return fichas.exists() or paginas.filter(cuestionario=self.version).exists() or revisiones.exists()

    def como_preguntas(self) -> tuple[PreguntaIdentidad, ...]:
        """The questions in order, as the Ficha's builder takes them (one query)."""
        filas = self.preguntas.filter(locale__language_code="es").order_by("orden")
        return tuple(
            PreguntaIdentidad(
                codigo=p.codigo,
                grupo=p.grupo or None,
                depende_de=p.depende_de or None,
                abre_con=tuple(p.abre_con.split()),
            )
            for p in filas
        )


class Pregunta(TranslatableMixin, ClusterableModel):
    """A question's wording, order, obligation, branching and group in one version."""

    _default_manager: ClassVar[models.Manager["Pregunta"]]  # said aloud: its bases have no types

    cuestionario = models.ForeignKey(Cuestionario, on_delete=models.CASCADE, related_name="preguntas")
    codigo = models.CharField(_("pregunta"), max_length=32, choices=CODIGOS)
    orden = models.PositiveSmallIntegerField(_("orden"))
    texto = models.CharField(_("redacción"), max_length=255)
    ayuda = models.CharField(_("ayuda"), max_length=255, blank=True)
    obligatoria = models.BooleanField(_("obligatoria"), default=True)
    grupo = models.CharField(_("grupo"), max_length=20, choices=choices(GRUPO), blank=True)
    depende_de = models.CharField(_("depende de"), max_length=32, choices=CODIGOS, blank=True)
    abre_con = models.CharField(
        _("se pregunta si contestó"),
        max_length=120,
        blank=True,
        help_text=_("Códigos de opción separados por espacios."),
    )

    override_translatable_fields = [SynchronizedField("abre_con")]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("pregunta")
        verbose_name_plural = _("preguntas")
        ordering = ("cuestionario", "orden")
        constraints = [
            models.UniqueConstraint(fields=("cuestionario", "codigo", "locale"), name="pregunta_unica_por_idioma"),
            models.CheckConstraint(
                condition=~models.Q(depende_de=models.F("codigo")),
                name="pregunta_no_depende_de_si",
                violation_error_message=_("Una pregunta no depende de sí misma."),
            ),
        ]

    def __str__(self) -> str:
        return self.texto


class Opcion(TranslatableMixin, models.Model):
    """An option of a question; `abierta` ones ask for a short text."""

    pregunta = ParentalKey(Pregunta, on_delete=models.CASCADE, related_name="opciones")
    codigo = models.CharField(_("código"), max_length=32)
    texto = models.CharField(_("texto"), max_length=160)
    orden = models.PositiveSmallIntegerField(_("orden"))
    abierta = models.BooleanField(_("pide un texto"), default=False)

    override_translatable_fields = [SynchronizedField("codigo")]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("opción")
        verbose_name_plural = _("opciones")
        ordering = ("orden",)
        constraints = [models.UniqueConstraint(fields=("pregunta", "codigo", "locale"), name="opcion_unica_por_idioma")]

    def __str__(self) -> str:
        return self.texto
