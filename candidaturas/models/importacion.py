"""Imports of registry files: their history, and what they loaded into each draft."""

import datetime as dt

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.models import Revision

from candidaturas.etiquetas import ESTADO_IMPORTACION, choices
from candidaturas.models.proceso import Proceso
from candidaturas.models.registro import Registro
from candidaturas.vocabulario import EstadoImportacion

#: An upload that nobody applies is erased after this many days: it holds private data.
DIAS_DEL_ARCHIVO = 7


class ImportacionQuerySet(models.QuerySet["Importacion"]):
    """Imports, as their screens ask for them."""

    def con_archivo_vencido(self, ahora: dt.datetime) -> "ImportacionQuerySet":
        """Those whose stored file has outlived its days."""
        return self.exclude(archivo="").filter(subida_en__lt=ahora - dt.timedelta(days=DIAS_DEL_ARCHIVO))


class Importacion(models.Model):
    """One file brought into one process. The file is kept sealed until it is applied, then only its digest stays."""

    proceso = models.ForeignKey(
        Proceso, on_delete=models.PROTECT, related_name="importaciones", verbose_name=_("proceso")
    )
    nombre_archivo = models.CharField(_("archivo"), max_length=200)
    sha256 = models.CharField(_("huella SHA-256"), max_length=64)
    archivo = models.CharField(max_length=100, blank=True, editable=False)
    """Name of the sealed file in private storage; empty once it is erased."""
    formato = models.CharField(_("formato"), max_length=12, blank=True)
    estado = models.CharField(
        _("estado"),
        max_length=12,
        choices=choices(ESTADO_IMPORTACION),
        default=EstadoImportacion.RECIBIDA,
        db_index=True,
    )
    quien = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+", verbose_name=_("quién")
    )
    """None: a command."""
    subida_en = models.DateTimeField(_("subida"), default=timezone.now)
    en_curso_desde = models.DateTimeField(default=timezone.now)
    """When the worker was last asked to review or apply it."""
    aplicada_en = models.DateTimeField(_("aplicada"), null=True)
    modo = models.CharField(max_length=12, blank=True)
    """How its pages were made: `bloque` or `referencia`."""
    cuentas = models.JSONField(pgettext_lazy("conteos", "cuentas"), default=dict)
    """How many rows are new, changed, equal, absent, in conflict, and how many problems there are."""
    plan = models.JSONField(default=dict)
    """The readable diff of the dry run, without private values."""
    problemas = models.JSONField(default=list)
    huella_plan = models.CharField(max_length=64, blank=True)
    """Digest of the reviewed plan: what is applied is what was seen."""
    tropiezo = models.JSONField(default=dict)
    """Why the last attempt to apply it did not go on."""
    decisiones = models.JSONField(default=dict)
    """What a person decided on each conflict, by key."""
    cambio_la_base = models.BooleanField(default=False)
    """The database changed between review and application: the plan shown is the new one."""

    objects = ImportacionQuerySet.as_manager()

    class Meta:
        verbose_name = _("importación")
        verbose_name_plural = _("importaciones")
        ordering = ("-id",)
        default_permissions = ("add", "view")

    def __str__(self) -> str:
        return f"{self.nombre_archivo} · {self.proceso}"

    @property
    def en_curso(self) -> bool:
        """Whether the worker has it in hand, or is about to."""
        return self.estado in {EstadoImportacion.RECIBIDA, EstadoImportacion.APLICANDO}

    @property
    def aplicable(self) -> bool:
        """Whether it was reviewed without errors and its file is still there."""
        return self.estado == EstadoImportacion.REVISADA and bool(self.archivo)

    @property
    def releible(self) -> bool:
        """Whether it may be reviewed again under another decision on what is hidden in its file."""
        revisada = {EstadoImportacion.POR_DECIDIR, EstadoImportacion.CON_ERRORES, EstadoImportacion.REVISADA}
        return self.estado in revisada and bool(self.archivo)


class RespuestasImportadas(models.Model):
    """What the last import put in a draft: a later one rewrites it only if nobody has touched it since."""

    registro = models.OneToOneField(Registro, on_delete=models.CASCADE, related_name="respuestas_importadas")
    revision = models.ForeignKey(Revision, on_delete=models.SET_NULL, null=True, related_name="+")
    """The revision that the import wrote; the draft is untouched while it is the page's latest."""
    huella_curricular = models.CharField(max_length=64, blank=True)
    huella_identidad = models.CharField(max_length=64, blank=True)
    """Keyed digests of the file's answers, to know whether a new file says something else."""

    class Meta:
        verbose_name = _("respuestas importadas")
        verbose_name_plural = _("respuestas importadas")
        default_permissions = ()

    def __str__(self) -> str:
        return f"respuestas importadas de {self.registro.id_publico}"
