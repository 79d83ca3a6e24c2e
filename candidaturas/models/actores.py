"""Who nominates. A coalition is never a party: it has members, and each of its seats is *siglado* to one."""

from django.core.files.storage import storages
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel

from candidaturas.etiquetas import TIPO_ACTOR, choices
from candidaturas.models.proceso import Proceso
from candidaturas.vocabulario import TipoActor

_color = RegexValidator(r"^#[0-9a-f]{6}$", _("Escribe el color como #rrggbb, en minúsculas."))


class ActorPolitico(ClusterableModel):
    """A party, coalition, candidatura común, independent or power in one process; in text, «partido o coalición»."""

    proceso = models.ForeignKey(Proceso, on_delete=models.PROTECT, related_name="actores", verbose_name=_("proceso"))
    clave = models.SlugField(_("clave"), max_length=40)
    tipo = models.CharField(_("tipo"), max_length=20, choices=choices(TIPO_ACTOR), default=TipoActor.PARTIDO)
    nombre = models.CharField(_("nombre"), max_length=160)
    siglas = models.CharField(_("siglas"), max_length=12)
    color = models.CharField(_("color del emblema"), max_length=7, default="#4a5163", validators=[_color])
    color_texto = models.CharField(
        _("color del texto sobre el emblema"), max_length=7, default="#ffffff", validators=[_color]
    )
    emblema = models.ForeignKey(
        "base.Imagen",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("emblema"),
        help_text=_("Cuadrado o casi, con fondo claro. Sin él se muestran las siglas sobre el color."),
    )
    emblema_publico = models.CharField(max_length=40, blank=True, editable=False)
    """Name of the emblem's picture in public storage, or empty (see `publicacion.emblemas`)."""
    orden_boleta = models.PositiveSmallIntegerField(_("orden en la boleta"), default=0)
    grupo = models.OneToOneField(
        "auth.Group", on_delete=models.SET_NULL, null=True, editable=False, related_name="actor_politico"
    )
    """The accounts that capture for it."""
    coleccion = models.OneToOneField(
        "wagtailcore.Collection", on_delete=models.SET_NULL, null=True, editable=False, related_name="+"
    )
    """Its own images, which no other party sees."""

    class Meta:
        verbose_name = _("partido o coalición")
        verbose_name_plural = _("partidos y coaliciones")
        ordering = ("proceso", "orden_boleta", "nombre")
        constraints = [
            models.UniqueConstraint(fields=("proceso", "clave"), name="actor_clave_unica"),
            models.UniqueConstraint(fields=("proceso", "nombre"), name="actor_nombre_unico"),
        ]

    def __str__(self) -> str:
        return self.nombre

    @property
    def emblema_url(self) -> str | None:
        """Address of the emblem's picture, when it has one."""
        return storages["publico"].url(self.emblema_publico) if self.emblema_publico else None

    @property
    def tiene_integrantes(self) -> bool:
        """Whether it is made of parties."""
        return self.tipo in {TipoActor.COALICION, TipoActor.CANDIDATURA_COMUN}


class Integracion(models.Model):
    """A party's membership in a coalition or candidatura común, in ballot order."""

    coalicion = ParentalKey(ActorPolitico, on_delete=models.CASCADE, related_name="integraciones")
    partido = models.ForeignKey(
        ActorPolitico,
        on_delete=models.PROTECT,
        related_name="coaliciones",
        verbose_name=_("partido"),
        limit_choices_to={"tipo": TipoActor.PARTIDO},
    )
    orden = models.PositiveSmallIntegerField(_("orden"), default=0)

    class Meta:
        verbose_name = _("partido integrante")
        verbose_name_plural = _("partidos integrantes")
        ordering = ("orden", "id")
        constraints = [
            models.UniqueConstraint(fields=("coalicion", "partido"), name="integracion_unica"),
            models.CheckConstraint(
                condition=~models.Q(coalicion=models.F("partido")),
                name="integracion_de_otro",
                violation_error_message=_("Una coalición no se integra a sí misma."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.partido} en {self.coalicion}"


class AliasActor(models.Model):
    """Another spelling of an actor in registry files."""

    actor = ParentalKey(ActorPolitico, on_delete=models.CASCADE, related_name="alias")
    texto = models.CharField(_("como aparece en los archivos"), max_length=160)

    class Meta:
        verbose_name = _("otra forma de escribirlo")
        verbose_name_plural = _("otras formas de escribirlo")
        constraints = [models.UniqueConstraint(fields=("actor", "texto"), name="alias_unico")]

    def __str__(self) -> str:
        return self.texto
