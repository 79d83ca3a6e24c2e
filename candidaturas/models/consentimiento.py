"""The aviso and the three authorisations, each with its text version, person, time and means."""

import hashlib
import secrets
from collections.abc import Iterable
from pathlib import Path

from django.conf import settings
from django.core.files.storage import storages
from django.core.files.storage.base import Storage
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import TranslatableMixin

from candidaturas.etiquetas import AUTORIZACION, MEDIO_CONSENTIMIENTO, choices
from candidaturas.models.proceso import Proceso
from candidaturas.models.registro import Registro
from candidaturas.vocabulario import Autorizacion


def almacen_reservado() -> Storage:
    """Where signed forms live: outside every folder that is served, opened only by a view that checks and notes it."""
    return storages["reservado"]


def _nombre_reservado(fila: "Consentimiento | None", nombre: str) -> str:
    """A name that says nothing of whose form it is."""
    return f"consentimientos/{secrets.token_hex(16)}{Path(nombre).suffix.lower()[:5]}"


class TextoConsentimiento(TranslatableMixin, models.Model):
    """One version of the text that is accepted or refused. A text once used is never edited: a new version is."""

    proceso = models.ForeignKey(Proceso, on_delete=models.PROTECT, related_name="textos_consentimiento")
    tipo = models.CharField(_("tipo"), max_length=12, choices=choices(AUTORIZACION))
    version = models.PositiveSmallIntegerField(_("versión"), default=1)
    titulo = models.CharField(_("título"), max_length=160)
    texto = models.TextField(_("texto"))

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("texto de consentimiento")
        verbose_name_plural = _("textos de consentimiento")
        ordering = ("proceso", "tipo", "-version")
        constraints = [
            models.UniqueConstraint(fields=("proceso", "tipo", "version", "locale"), name="texto_consentimiento_unico")
        ]

    def __str__(self) -> str:
        return f"{self.titulo} v{self.version}"

    @property
    def huella(self) -> str:
        """A digest of what was read: its version and its words."""
        return hashlib.sha256(f"{self.pk}|{self.version}|{self.titulo}|{self.texto}".encode()).hexdigest()[:16]


class ConsentimientoQuerySet(models.QuerySet["Consentimiento"]):
    """Consents: the last word of each type counts."""

    def vigentes(self, registro: Registro) -> dict[str, bool]:
        """The latest decision of each type for a registration; a type without one is absent."""
        return self.vigentes_por_registro([registro.pk]).get(registro.pk, {})

    def vigentes_por_registro(self, registros: Iterable[int]) -> dict[int, dict[str, bool]]:
        """The same of many, by registration (one query)."""
        filas = self.filter(registro__in=list(registros)).order_by("id")
        vigentes: dict[int, dict[str, bool]] = {}
        for registro, tipo, acepta in filas.values_list("registro_id", "texto__tipo", "acepta"):
            vigentes.setdefault(registro, {})[tipo] = acepta
        return vigentes

    def autorizan_publicacion(self, registros: list[int]) -> set[int]:
        """Which of these registrations' latest word authorises publishing sensitive answers (one query)."""
        filas = self.filter(texto__tipo=Autorizacion.PUBLICACION).vigentes_por_registro(registros)
        return {registro for registro, dichas in filas.items() if dichas[Autorizacion.PUBLICACION]}


class Consentimiento(models.Model):
    """A decision on one text, by one person, at one time. Withdrawal is a new row; rows are append-only."""

    registro = models.ForeignKey(Registro, on_delete=models.PROTECT, related_name="consentimientos")
    texto = models.ForeignKey(TextoConsentimiento, on_delete=models.PROTECT, related_name="+")
    acepta = models.BooleanField(_("acepta"))
    en = models.DateTimeField(_("cuándo"), auto_now_add=True)
    por = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        verbose_name=_("quién lo asentó"),
    )
    medio = models.CharField(_("medio"), max_length=16, choices=choices(MEDIO_CONSENTIMIENTO))
    formato = models.FileField(
        _("formato firmado"), storage=almacen_reservado, upload_to=_nombre_reservado, blank=True, max_length=120
    )

    objects = ConsentimientoQuerySet.as_manager()

    class Meta:
        verbose_name = _("consentimiento")
        verbose_name_plural = _("consentimientos")
        ordering = ("registro", "id")
        default_permissions = ("add", "view")

    def __str__(self) -> str:
        return f"{self.texto.tipo}: {'sí' if self.acepta else 'no'}"
