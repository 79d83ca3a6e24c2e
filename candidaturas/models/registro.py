"""Registration data: who is registered for which seat. Rows, outside page revisions (decisions.md).

A re-import never disturbs a pending review, because answers live on the page and registration here.
"""

import datetime as dt
import secrets

from django.db import models
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from candidaturas import rules
from candidaturas.etiquetas import ACCION_AFIRMATIVA, CALIDAD, ESTADO_REGISTRO, SEXO, choices
from candidaturas.models.actores import ActorPolitico
from candidaturas.models.contienda import Contienda
from candidaturas.models.obligaciones import CargoObligado
from candidaturas.models.proceso import Proceso
from candidaturas.models.territorio import Municipio
from candidaturas.vocabulario import ESTADOS_PUBLICOS, ESTADOS_QUE_OCUPAN, AccionAfirmativa, Calidad, EstadoRegistro
from cms.base.fields import EncryptedTextField

#: Crockford's alphabet without vowels: an id can be read aloud and never spells a word.
_ALFABETO = "23456789bcdfghjkmnpqrstvwxz"


def nuevo_id_publico() -> str:
    """An opaque stable id of ten characters, never reused."""
    return "".join(secrets.choice(_ALFABETO) for _letra in range(10))


class Planilla(models.Model):
    """The ordered fórmulas of one actor for a town council."""

    proceso = models.ForeignKey(Proceso, on_delete=models.PROTECT, related_name="planillas")
    actor = models.ForeignKey(ActorPolitico, on_delete=models.PROTECT, related_name="planillas")
    municipio = models.ForeignKey(Municipio, on_delete=models.PROTECT, related_name="planillas")

    class Meta:
        verbose_name = _("planilla")
        verbose_name_plural = _("planillas")
        constraints = [models.UniqueConstraint(fields=("proceso", "actor", "municipio"), name="planilla_unica")]

    def __str__(self) -> str:
        return f"{self.actor} · {self.municipio}"


class Formula(models.Model):
    """One seat of an actor in a contienda: a propietaria with its suplente."""

    contienda = models.ForeignKey(Contienda, on_delete=models.PROTECT, related_name="formulas")
    actor = models.ForeignKey(ActorPolitico, on_delete=models.PROTECT, related_name="formulas")
    numero = models.PositiveIntegerField(_("número de fórmula o lugar en la lista"))
    siglado = models.ForeignKey(
        ActorPolitico,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="siglados",
        help_text=_("El partido al que pertenece el lugar de una coalición."),
    )
    planilla = models.ForeignKey(Planilla, on_delete=models.PROTECT, null=True, blank=True, related_name="formulas")

    class Meta:
        verbose_name = _("fórmula")
        verbose_name_plural = _("fórmulas")
        ordering = ("contienda", "actor__orden_boleta", "numero")
        constraints = [
            models.UniqueConstraint(fields=("contienda", "actor", "numero"), name="formula_unica"),
            models.CheckConstraint(
                condition=models.Q(numero__gte=1),
                name="formula_numero_positivo",
                violation_error_message=_("Las fórmulas se numeran desde el 1."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.contienda} · {self.actor} · {self.numero}"


class RegistroQuerySet(models.QuerySet["Registro"]):
    """Registrations, as the field speaks of them."""

    def publicos(self) -> "RegistroQuerySet":
        """Those that may have a Ficha, and no others: this is the rule of what registration makes public.

        Approved, not taken off the site, in a process that voters may consult and that publishes their kind
        of seat; a kind without a row of its own is published.
        """
        sin_publicar = CargoObligado.objects.filter(
            proceso=models.OuterRef("proceso"),
            cargo=models.OuterRef("formula__contienda__cargo"),
            principio=models.OuterRef("formula__contienda__principio"),
            calidad=models.OuterRef("calidad"),
            se_publica=False,
        )
        return self.filter(
            ~models.Exists(sin_publicar),
            estado__in=ESTADOS_PUBLICOS,
            despublicada_en__isnull=True,
            proceso__in=Proceso.objects.publicos(),
        )

    def del_proceso(self, proceso: Proceso) -> "RegistroQuerySet":
        """Of one process."""
        return self.filter(proceso=proceso)

    def del_actor(self, actor: ActorPolitico) -> "RegistroQuerySet":
        """Nominated by one actor."""
        return self.filter(formula__actor=actor)

    def con_todo(self) -> "RegistroQuerySet":
        """With every row that the Ficha's registration part needs."""
        return self.select_related(
            "proceso__entidad",
            "proceso__mapa",
            "formula__contienda__cargo",
            "formula__contienda__distrito__mapa",
            "formula__contienda__municipio",
            "formula__actor",
            "formula__siglado",
        )


class Registro(models.Model):
    """A person registered for a seat: public by law, but for what is in `DatosPrivados`."""

    id_publico = models.CharField(
        _("identificador público"), max_length=10, unique=True, default=nuevo_id_publico, editable=False
    )
    proceso = models.ForeignKey(Proceso, on_delete=models.PROTECT, related_name="registros", verbose_name=_("proceso"))
    formula = models.ForeignKey(Formula, on_delete=models.PROTECT, related_name="registros", verbose_name=_("fórmula"))
    calidad = models.CharField(_("calidad"), max_length=12, choices=choices(CALIDAD), default=Calidad.PROPIETARIA)
    clave_externa = models.CharField(_("clave en el registro"), max_length=255)
    folio = models.CharField(_("folio"), max_length=40, blank=True)

    nombre_publico = models.CharField(_("nombre completo"), max_length=200)
    nombre_fuente = models.CharField(_("nombre como llegó"), max_length=200, blank=True)
    nombres = models.CharField(_("nombre(s)"), max_length=100, blank=True)
    primer_apellido = models.CharField(_("primer apellido"), max_length=80, blank=True)
    segundo_apellido = models.CharField(_("segundo apellido"), max_length=80, blank=True)
    sobrenombre = models.CharField(_("sobrenombre"), max_length=80, blank=True)
    sexo = models.CharField(_("sexo"), max_length=12, choices=choices(SEXO))
    edad_jornada = models.PositiveSmallIntegerField(_("edad el día de la elección"), null=True, blank=True)
    edad_declarada_en = models.DateField(_("fecha en que se declaró la edad"), null=True, blank=True)
    eleccion_consecutiva = models.BooleanField(_("busca la reelección"), null=True, blank=True)
    accion_afirmativa = models.CharField(
        _("acción afirmativa"), max_length=20, choices=choices(ACCION_AFIRMATIVA), default=AccionAfirmativa.NINGUNA
    )

    estado = models.CharField(
        _("estado del registro"),
        max_length=12,
        choices=choices(ESTADO_REGISTRO),
        default=EstadoRegistro.PRESENTADA,
        db_index=True,
    )
    estado_desde = models.DateField(_("en ese estado desde"), null=True, blank=True)
    acuerdo = models.CharField(_("acuerdo"), max_length=80, blank=True)
    sustituye_a = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="sucesora", verbose_name=_("sustituye a")
    )
    despublicada_en = models.DateTimeField(_("retirada del sitio desde"), null=True, blank=True, editable=False)
    """Set when an editor takes an approved candidacy off the public site; cleared by a new approval."""
    creado_en = models.DateTimeField(auto_now_add=True)
    actualizado_en = models.DateTimeField(auto_now=True)

    objects = RegistroQuerySet.as_manager()

    class Meta:
        verbose_name = _("registro de candidatura")
        verbose_name_plural = _("registros de candidaturas")
        ordering = ("formula", "calidad")
        indexes = [models.Index(fields=("proceso", "folio"), condition=~models.Q(folio=""), name="registro_por_folio")]
        constraints = [
            models.UniqueConstraint(fields=("proceso", "clave_externa"), name="registro_clave_unica"),
            models.UniqueConstraint(
                fields=("formula", "calidad"),
                condition=models.Q(estado__in=ESTADOS_QUE_OCUPAN),
                name="registro_un_ocupante",
                violation_error_message=_("Ese lugar ya lo ocupa otra persona."),
            ),
            models.CheckConstraint(
                condition=models.Q(edad_jornada__isnull=True) | models.Q(edad_jornada__range=(18, 120)),
                name="registro_edad_posible",
                violation_error_message=_("La edad el día de la elección va de 18 a 120 años."),
            ),
            models.CheckConstraint(
                condition=models.Q(sustituye_a__isnull=True) | ~models.Q(sustituye_a=models.F("id")),
                name="registro_no_se_sustituye_solo",
                violation_error_message=_("Una persona no se sustituye a sí misma."),
            ),
        ]

    def __str__(self) -> str:
        return self.nombre_publico

    @property
    def slug(self) -> str:
        """The readable part of the public address."""
        return slugify(self.nombre_publico)[:80].strip("-")

    @property
    def es_publico(self) -> bool:
        """Whether it may have a Ficha (one query; for many, ask `publicos()`)."""
        return Registro.objects.publicos().filter(pk=self.pk).exists()

    @property
    def limite_captura(self) -> dt.date:
        """Last day of on-time capture: a substitute's term runs from her own registration, not from the process's."""
        apertura = self.proceso.apertura_captura
        if self.sustituye_a_id and self.estado_desde:
            apertura = max(apertura, self.estado_desde)
        return rules.limite_de_captura(apertura, self.proceso.dias_captura)

    @property
    def nombre_orden(self) -> str:
        """The name by which lists are ordered: surnames first when they are known apart."""
        if not self.primer_apellido:
            return self.nombre_publico
        return " ".join(p for p in (self.primer_apellido, self.segundo_apellido, self.nombres) if p)


class DatosPrivados(models.Model):
    """What is never public, sealed, in a table of its own that the public database role cannot read."""

    registro = models.OneToOneField(Registro, on_delete=models.CASCADE, related_name="privados")
    curp = EncryptedTextField("CURP", blank=True)
    curp_huella = models.CharField(max_length=64, blank=True, db_index=True)
    clave_elector = EncryptedTextField(_("clave de elector"), blank=True)
    rfc = EncryptedTextField("RFC", blank=True)
    ocr = EncryptedTextField("OCR", blank=True)
    cic = EncryptedTextField("CIC", blank=True)
    fecha_nacimiento = EncryptedTextField(_("fecha de nacimiento"), blank=True)
    lugar_nacimiento = EncryptedTextField(_("lugar de nacimiento"), blank=True)
    domicilio = EncryptedTextField(_("domicilio"), blank=True)
    seccion = EncryptedTextField(_("sección de residencia"), blank=True)
    ocupacion = EncryptedTextField(_("ocupación"), blank=True)
    residencia = EncryptedTextField(_("tiempo de residencia"), blank=True)
    correo_aclaraciones = EncryptedTextField(_("correo para aclaraciones"), blank=True)
    telefono = EncryptedTextField(_("teléfono privado"), blank=True)

    class Meta:
        verbose_name = _("datos privados")
        verbose_name_plural = _("datos privados")
        default_permissions = ("view",)

    def __str__(self) -> str:
        return f"datos privados de {self.registro.id_publico}"
