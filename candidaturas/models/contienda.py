"""What a process puts to the vote: office × territory × principle."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from candidaturas import rules
from candidaturas.etiquetas import PRINCIPIO, choices
from candidaturas.models.proceso import PRIMER_DIA, ULTIMO_DIA, Cargo, Proceso
from candidaturas.models.territorio import Distrito, Municipio
from candidaturas.vocabulario import Ambito, Etapa, Principio


class ContiendaQuerySet(models.QuerySet["Contienda"]):
    """Contiendas, as voters meet them."""

    def en_la_boleta(self, *, distrito: int, municipio: int) -> "ContiendaQuerySet":
        """What the voters of a section decide: its district's, its municipality's (by primary key) and the whole state's."""
        de_todo_el_estado = models.Q(distrito__isnull=True, municipio__isnull=True)
        return self.filter(models.Q(distrito=distrito) | models.Q(municipio=municipio) | de_todo_el_estado)


class Contienda(models.Model):
    """Office × territory × principle in a process, with its own campaign window."""

    proceso = models.ForeignKey(Proceso, on_delete=models.PROTECT, related_name="contiendas", verbose_name=_("proceso"))
    clave = models.SlugField(_("clave"), max_length=60)
    cargo = models.ForeignKey(Cargo, on_delete=models.PROTECT, related_name="contiendas", verbose_name=_("cargo"))
    principio = models.CharField(_("principio"), max_length=2, choices=choices(PRINCIPIO))
    distrito = models.ForeignKey(
        Distrito, on_delete=models.PROTECT, null=True, blank=True, related_name="contiendas", verbose_name=_("distrito")
    )
    municipio = models.ForeignKey(
        Municipio,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="contiendas",
        verbose_name=_("municipio"),
    )
    escanios = models.PositiveSmallIntegerField(_("escaños"), default=1)
    inicio_campania = models.DateField(_("inicio de la campaña"))
    fin_campania = models.DateField(_("fin de la campaña"))
    orden = models.PositiveSmallIntegerField(_("orden"), default=0)

    objects = ContiendaQuerySet.as_manager()

    class Meta:
        verbose_name = _("contienda")
        verbose_name_plural = _("contiendas")
        ordering = ("proceso", "orden", "id")
        constraints = [
            models.UniqueConstraint(fields=("proceso", "clave"), name="contienda_clave_unica"),
            # One per kind of territory: SQLite has no NULLS NOT DISTINCT.
            models.UniqueConstraint(
                fields=("proceso", "cargo", "principio", "distrito"),
                condition=models.Q(distrito__isnull=False),
                name="contienda_unica_en_distrito",
                violation_error_message=_("Ya existe esa contienda en ese distrito."),
            ),
            models.UniqueConstraint(
                fields=("proceso", "cargo", "principio", "municipio"),
                condition=models.Q(municipio__isnull=False),
                name="contienda_unica_en_municipio",
                violation_error_message=_("Ya existe esa contienda en ese municipio."),
            ),
            models.UniqueConstraint(
                fields=("proceso", "cargo", "principio"),
                condition=models.Q(distrito__isnull=True, municipio__isnull=True),
                name="contienda_unica_en_entidad",
                violation_error_message=_("Ya existe esa contienda en todo el estado."),
            ),
            models.CheckConstraint(
                condition=models.Q(distrito__isnull=True) | models.Q(municipio__isnull=True),
                name="contienda_un_solo_territorio",
                violation_error_message=_("Elige un distrito o un municipio, pero no ambos."),
            ),
            models.CheckConstraint(
                condition=models.Q(inicio_campania__lte=models.F("fin_campania")),
                name="contienda_campania_en_orden",
                violation_error_message=_("La campaña no puede terminar antes de empezar."),
            ),
            models.CheckConstraint(
                condition=models.Q(inicio_campania__gte=PRIMER_DIA, fin_campania__lte=ULTIMO_DIA),
                name="contienda_campania_en_el_siglo",
                violation_error_message=_("Las fechas de la campaña van de 2000 a 2099."),
            ),
            models.CheckConstraint(
                condition=models.Q(escanios__gte=1),
                name="contienda_con_escanios",
                violation_error_message=_("Una contienda tiene al menos un escaño."),
            ),
        ]

    def __str__(self) -> str:
        territorio = self.distrito or self.municipio or self.proceso.entidad
        return f"{self.cargo} {self.principio.upper()} · {territorio}"

    def etapa(self) -> Etapa:
        """Where the contienda stands today."""
        return rules.etapa(
            self.proceso.hoy(),
            inicio_campania=self.inicio_campania,
            fin_campania=self.fin_campania,
            jornada=self.proceso.jornada,
        )

    @property
    def ambito(self) -> Ambito:
        """The kind of territory whose voters decide it."""
        if self.distrito_id:
            return Ambito.DISTRITO
        return Ambito.MUNICIPIO if self.municipio_id else Ambito.ENTIDAD

    @property
    def es_por_lista(self) -> bool:
        """Whether seats come from an ordered list of each actor."""
        return self.principio == Principio.PROPORCIONAL
