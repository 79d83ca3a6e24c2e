"""The audit log (R9): who did what, on what, when and from where. Its rows are append-only at the database."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Bitacora(models.Model):
    """One action. It names things by type and identifier, and never carries a private value."""

    en = models.DateTimeField(_("cuándo"), auto_now_add=True, db_index=True)
    quien = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+", verbose_name=_("quién")
    )
    """None: the system itself (a command or the worker)."""
    accion = models.CharField(_("acción"), max_length=64, db_index=True)
    objeto_tipo = models.CharField(_("sobre qué"), max_length=64, blank=True)
    objeto_id = models.CharField(_("identificador"), max_length=64, blank=True, db_index=True)
    datos = models.JSONField(_("detalle"), default=dict)
    desde = models.GenericIPAddressField(_("desde dónde"), null=True)

    class Meta:
        verbose_name = _("anotación de la bitácora")
        verbose_name_plural = _("bitácora")
        ordering = ("-id",)
        default_permissions = ("view",)

    def __str__(self) -> str:
        return f"{self.accion} {self.objeto_tipo} {self.objeto_id}".strip()


def anotar(accion: str, objeto: models.Model | None = None, *, quien: Any = None, **datos: Any) -> Bitacora:
    """Write one audit row in the current transaction.

    `quien` defaults to the person of the current request, and the address comes from it too.
    """
    from cms.base.peticion import actual

    persona, direccion = actual()
    return Bitacora.objects.create(
        quien=quien or persona,
        accion=accion,
        objeto_tipo=objeto._meta.label_lower if objeto is not None else "",
        objeto_id=str(objeto.pk) if objeto is not None else "",
        datos=datos,
        desde=direccion,
    )
