"""What a process demands, as rows: the length of each text, and which seats answer and are published."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey

from candidaturas.etiquetas import CALIDAD, CAMPO_TEXTO, PRINCIPIO, choices
from candidaturas.models.proceso import Cargo, Proceso


class LimiteTexto(models.Model):
    """Minimum and maximum characters of one text in one process."""

    proceso = ParentalKey(Proceso, on_delete=models.CASCADE, related_name="limites")
    campo = models.CharField(_("texto"), max_length=24, choices=choices(CAMPO_TEXTO))
    minimo = models.PositiveIntegerField(_("mínimo"), default=0)
    maximo = models.PositiveIntegerField(_("máximo"))
    obligatorio = models.BooleanField(_("obligatorio"), default=True)

    class Meta:
        verbose_name = _("límite de un texto")
        verbose_name_plural = _("límites de los textos")
        constraints = [
            models.UniqueConstraint(fields=("proceso", "campo"), name="limite_unico"),
            models.CheckConstraint(
                condition=models.Q(minimo__lte=models.F("maximo"), maximo__gte=1),
                name="limite_minimo_no_pasa_maximo",
                violation_error_message=_(
                    "El mínimo no puede pasar del máximo, y el máximo es de al menos un carácter."
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_campo_display()}: {self.minimo}–{self.maximo}"


class CargoObligado(models.Model):
    """Which seats must capture the questionnaires in a process, and which are published."""

    proceso = ParentalKey(Proceso, on_delete=models.CASCADE, related_name="cargos_obligados")
    cargo = models.ForeignKey(Cargo, on_delete=models.PROTECT, related_name="+", verbose_name=_("cargo"))
    principio = models.CharField(_("principio"), max_length=2, choices=choices(PRINCIPIO))
    calidad = models.CharField(_("calidad"), max_length=12, choices=choices(CALIDAD))
    obligado = models.BooleanField(_("está obligado a capturar"), default=True)
    se_publica = models.BooleanField(_("se publica"), default=True)

    class Meta:
        verbose_name = _("cargo obligado")
        verbose_name_plural = _("cargos obligados")
        constraints = [
            models.UniqueConstraint(fields=("proceso", "cargo", "principio", "calidad"), name="cargo_obligado_unico")
        ]

    def __str__(self) -> str:
        return f"{self.cargo} {self.principio} {self.calidad}"
