"""The process, its dates and settings, and the offices. What it elects is in `contienda`, what it demands in `obligaciones`."""

import datetime as dt
from typing import ClassVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel
from wagtail.models import TranslatableMixin
from wagtail_localize.fields import SynchronizedField

from candidaturas import rules
from candidaturas.etiquetas import (
    AMBITO,
    ESTADO_PROCESO,
    PUBLICA_TRAS,
    choices,
)
from candidaturas.models.territorio import Entidad, MapaElectoral
from candidaturas.rechazos import EdadInsuficiente
from candidaturas.vocabulario import EstadoProceso, PublicaTras

#: Between these every sum of days that the rules make is a date.
PRIMER_DIA, ULTIMO_DIA = dt.date(2000, 1, 1), dt.date(2099, 12, 31)


class ProcesoQuerySet(models.QuerySet["Proceso"]):
    """Processes as people ask for them."""

    def publicos(self) -> "ProcesoQuerySet":
        """Those that voters may consult."""
        return self.exclude(estado=EstadoProceso.PREPARACION)

    def por_vigencia(self) -> "ProcesoQuerySet":
        """The public ones, first the one that addresses without `?proceso=` mean: the newest open, else the newest archive."""
        abierto_antes = models.Case(models.When(estado=EstadoProceso.ABIERTO, then=0), default=1)
        return self.publicos().order_by(abierto_antes, "-jornada", "-id")

    def vigente(self) -> "Proceso | None":
        """The one that addresses without `?proceso=` mean."""
        return self.por_vigencia().first()


class Proceso(ClusterableModel):
    """An electoral process. Every deadline, length and option of the law is a row or a column here."""

    clave = models.SlugField(_("clave"), max_length=40, unique=True)
    nombre = models.CharField(_("nombre"), max_length=160)
    entidad = models.ForeignKey(Entidad, on_delete=models.PROTECT, related_name="procesos", verbose_name=_("entidad"))
    mapa = models.ForeignKey(MapaElectoral, on_delete=models.PROTECT, related_name="procesos", verbose_name=_("mapa"))
    estado = models.CharField(
        _("estado"), max_length=12, choices=choices(ESTADO_PROCESO), default=EstadoProceso.PREPARACION, db_index=True
    )
    jornada = models.DateField(_("día de la elección"))
    apertura_captura = models.DateField(_("apertura de la captura"))
    dias_captura = models.PositiveSmallIntegerField(_("días para capturar"), default=15)
    rondas_observacion = models.PositiveSmallIntegerField(_("rondas de observaciones"), default=1)
    publica_tras = models.CharField(
        _("se publica tras"), max_length=12, choices=choices(PUBLICA_TRAS), default=PublicaTras.VERIFICACION
    )
    cuenta_espacios = models.BooleanField(_("los espacios cuentan en los textos"), default=True)
    contactos_por_medio = models.PositiveSmallIntegerField(_("contactos públicos de cada clase"), default=3)
    meses_de_la_fotografia = models.PositiveSmallIntegerField(_("meses que puede tener la fotografía"), default=3)
    publica_accion_afirmativa = models.BooleanField(_("publica la acción afirmativa"), default=True)
    umbral_estadistico = models.PositiveSmallIntegerField(_("grupo mínimo en estadísticas"), default=10)
    fecha_simulada = models.DateField(
        _("fecha simulada"),
        null=True,
        blank=True,
        help_text=_("Solo para demostraciones: el proceso se comporta como si hoy fuera este día."),
    )

    objects = ProcesoQuerySet.as_manager()
    _default_manager: ClassVar[models.Manager["Proceso"]]  # said aloud: its base has no types

    class Meta:
        verbose_name = _("proceso electoral")
        verbose_name_plural = _("procesos electorales")
        ordering = ("-jornada", "clave")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(apertura_captura__lte=models.F("jornada")),
                name="proceso_captura_antes_de_jornada",
                violation_error_message=_("La captura abre antes del día de la elección."),
            ),
            models.CheckConstraint(
                condition=models.Q(dias_captura__gte=1, dias_captura__lte=365),
                name="proceso_dias_captura",
                violation_error_message=_("Los días para capturar son de 1 a 365."),
            ),
            models.CheckConstraint(
                condition=models.Q(meses_de_la_fotografia__gte=1, meses_de_la_fotografia__lte=120),
                name="proceso_meses_de_la_fotografia",
                violation_error_message=_("Los meses que puede tener la fotografía son de 1 a 120."),
            ),
            *(
                models.CheckConstraint(
                    condition=models.Q(**{f"{campo}__gte": PRIMER_DIA, f"{campo}__lte": ULTIMO_DIA}),
                    name=f"proceso_{campo}_en_el_siglo",
                    violation_error_message=_("Las fechas del proceso van de 2000 a 2099."),
                )
                for campo in ("jornada", "apertura_captura", "fecha_simulada")
            ),
            models.CheckConstraint(
                condition=models.Q(umbral_estadistico__gte=3),
                name="proceso_umbral_minimo",
                violation_error_message=_("El grupo mínimo en estadísticas es de tres personas o más."),
            ),
        ]

    def __str__(self) -> str:
        return self.nombre

    def hoy(self) -> dt.date:
        """The day by which the calendar's rules go: the simulated one of a demonstration, else today."""
        return self.fecha_simulada or timezone.localdate()

    @property
    def captura(self) -> rules.Captura:
        """Where its capture stands today: an archived process takes nothing more, whatever the day."""
        if self.estado == EstadoProceso.ARCHIVO:
            return rules.Captura.CERRADA
        return rules.captura(self.hoy(), apertura=self.apertura_captura, jornada=self.jornada)

    @property
    def limite_captura(self) -> dt.date:
        """Last day of on-time capture."""
        return rules.limite_de_captura(self.apertura_captura, self.dias_captura)

    def limites_por_campo(self) -> dict[str, rules.Limite]:
        """Every text's bounds, by field code."""
        return {
            fila.campo: rules.Limite(fila.minimo, fila.maximo, fila.obligatorio, self.cuenta_espacios)
            for fila in self.limites.all()
        }


class Cargo(TranslatableMixin, models.Model):
    """An elected office, named in the neutral form and in both genders."""

    clave = models.SlugField(_("clave"), max_length=40)
    nombre = models.CharField(_("nombre"), max_length=80)
    nombre_femenino = models.CharField(_("nombre en femenino"), max_length=80)
    nombre_masculino = models.CharField(_("nombre en masculino"), max_length=80)
    ambito = models.CharField(_("se elige por"), max_length=12, choices=choices(AMBITO))
    edad_minima = models.PositiveSmallIntegerField(_("edad mínima"), default=18)
    orden = models.PositiveSmallIntegerField(_("orden"), default=0)

    override_translatable_fields = [SynchronizedField("clave")]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("cargo")
        verbose_name_plural = _("cargos")
        ordering = ("orden", "clave")
        constraints = [models.UniqueConstraint(fields=("clave", "locale"), name="cargo_unico_por_idioma")]

    def __str__(self) -> str:
        return self.nombre

    def impedir_edad(self, edad: int | None) -> None:
        """Raise `EdadInsuficiente` for who is too young on election day. An age that is not known is not asked."""
        if edad is not None and edad < self.edad_minima:
            raise EdadInsuficiente(cargo=self.nombre, minima=self.edad_minima)
