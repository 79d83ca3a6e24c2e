"""Review: the task of Wagtail's workflow, the catalogue of grounds and the official observations."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Revision, Task, TranslatableMixin

from candidaturas.etiquetas import RUBRO, choices
from candidaturas.models.candidatura import CandidaturaPage


class VerificacionTask(Task):
    """The electoral body verifies a submitted revision rubro by rubro."""

    class Meta:
        verbose_name = _("verificación del Instituto")
        verbose_name_plural = _("verificaciones del Instituto")


class Fundamento(TranslatableMixin, models.Model):
    """A ground for an observation, from the catalogue of the law."""

    clave = models.SlugField(_("clave"), max_length=40)
    texto = models.CharField(_("texto"), max_length=255)
    orden = models.PositiveSmallIntegerField(_("orden"), default=0)

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("fundamento de observación")
        verbose_name_plural = _("fundamentos de observación")
        ordering = ("orden",)
        constraints = [models.UniqueConstraint(fields=("clave", "locale"), name="fundamento_unico_por_idioma")]

    def __str__(self) -> str:
        return self.texto


class Observacion(models.Model):
    """An official observation on one rubro of one revision; «dice / debe decir» is kept."""

    pagina = models.ForeignKey(CandidaturaPage, on_delete=models.CASCADE, related_name="observaciones")
    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="+")
    rubro = models.CharField(_("rubro"), max_length=12, choices=choices(RUBRO))
    fundamento = models.ForeignKey(Fundamento, on_delete=models.PROTECT, related_name="+", verbose_name=_("fundamento"))
    detalle = models.TextField(_("qué se observa"), max_length=1000)
    dice = models.TextField(_("dice"), blank=True, max_length=5000)
    debe_decir = models.TextField(_("debe decir"), blank=True, max_length=5000)
    ronda = models.PositiveSmallIntegerField(_("ronda"), default=1)
    atendida_en = models.DateTimeField(_("atendida"), null=True, blank=True)
    autora = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    en = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("observación")
        verbose_name_plural = _("observaciones")
        ordering = ("pagina", "id")
        constraints = [models.CheckConstraint(condition=models.Q(ronda__gte=1), name="observacion_ronda_positiva")]

    def __str__(self) -> str:
        return f"{self.get_rubro_display()}: {self.detalle[:60]}"
