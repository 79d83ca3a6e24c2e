"""Territory: the section is the only exact key, and its district depends on the map."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from candidaturas.etiquetas import CERTEZA, choices
from candidaturas.vocabulario import Certeza


class Entidad(models.Model):
    """A federal entity, by its two-digit code."""

    clave = models.CharField(_("clave"), max_length=2, unique=True)
    nombre = models.CharField(_("nombre"), max_length=80)

    class Meta:
        verbose_name = _("entidad")
        verbose_name_plural = _("entidades")
        ordering = ("clave",)

    def __str__(self) -> str:
        return self.nombre


class Municipio(models.Model):
    """A municipality with both its codes: INE and INEGI number Durango's differently from 017 to 039."""

    entidad = models.ForeignKey(Entidad, on_delete=models.PROTECT, related_name="municipios")
    cve_ine = models.CharField(_("clave del INE"), max_length=3)
    cve_inegi = models.CharField(_("clave del INEGI"), max_length=3)
    nombre = models.CharField(_("nombre"), max_length=120)

    class Meta:
        verbose_name = _("municipio")
        verbose_name_plural = _("municipios")
        ordering = ("entidad", "cve_ine")
        constraints = [
            models.UniqueConstraint(fields=("entidad", "cve_ine"), name="municipio_cve_ine_unica"),
            models.UniqueConstraint(fields=("entidad", "cve_inegi"), name="municipio_cve_inegi_unica"),
        ]

    def __str__(self) -> str:
        return self.nombre


class MapaElectoral(models.Model):
    """One version of the districts of an entity. A district number without its map says nothing."""

    entidad = models.ForeignKey(Entidad, on_delete=models.PROTECT, related_name="mapas")
    clave = models.SlugField(_("clave"), max_length=20)
    nombre = models.CharField(_("nombre"), max_length=120)

    class Meta:
        verbose_name = _("mapa electoral")
        verbose_name_plural = _("mapas electorales")
        ordering = ("entidad", "clave")
        constraints = [models.UniqueConstraint(fields=("entidad", "clave"), name="mapa_unico")]

    def __str__(self) -> str:
        return self.nombre


class Distrito(models.Model):
    """A local district of a map, with the town that is its seat (cabecera)."""

    mapa = models.ForeignKey(MapaElectoral, on_delete=models.PROTECT, related_name="distritos")
    numero = models.PositiveSmallIntegerField(_("número"))
    cabecera = models.CharField(_("cabecera"), max_length=120)
    municipio_cabecera = models.ForeignKey(Municipio, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        verbose_name = _("distrito local")
        verbose_name_plural = _("distritos locales")
        ordering = ("mapa", "numero")
        constraints = [
            models.UniqueConstraint(fields=("mapa", "numero"), name="distrito_unico"),
            models.CheckConstraint(
                condition=models.Q(numero__gte=1),
                name="distrito_numero_positivo",
                violation_error_message=_("Los distritos se numeran desde el 1."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.numero} {self.cabecera}"


class Seccion(models.Model):
    """An electoral section of an entity."""

    entidad = models.ForeignKey(Entidad, on_delete=models.PROTECT, related_name="secciones")
    numero = models.PositiveSmallIntegerField(_("número"))

    class Meta:
        verbose_name = _("sección electoral")
        verbose_name_plural = _("secciones electorales")
        ordering = ("entidad", "numero")
        constraints = [
            models.UniqueConstraint(fields=("entidad", "numero"), name="seccion_unica"),
            models.CheckConstraint(
                condition=models.Q(numero__gte=1, numero__lte=9999),
                name="seccion_cuatro_digitos",
                violation_error_message=_("Una sección va del 1 al 9999."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.numero:04d}"


class SeccionEnMapa(models.Model):
    """To which municipality and local district a section belongs in one map version."""

    mapa = models.ForeignKey(MapaElectoral, on_delete=models.PROTECT, related_name="secciones")
    seccion = models.ForeignKey(Seccion, on_delete=models.PROTECT, related_name="en_mapas")
    municipio = models.ForeignKey(Municipio, on_delete=models.PROTECT, related_name="secciones")
    distrito = models.ForeignKey(Distrito, on_delete=models.PROTECT, related_name="secciones")
    certeza = models.CharField(_("certeza"), max_length=12, choices=choices(CERTEZA), default=Certeza.EXACTA)
    extinta = models.BooleanField(_("extinta"), default=False)

    class Meta:
        verbose_name = _("sección en un mapa")
        verbose_name_plural = _("secciones en los mapas")
        constraints = [models.UniqueConstraint(fields=("mapa", "seccion"), name="seccion_una_vez_por_mapa")]

    def __str__(self) -> str:
        return f"{self.seccion} ({self.mapa})"
