"""The steps of an import that a person asks for, each from the states that allow it."""

from django.contrib.auth.mixins import PermissionRequiredMixin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views import View
from wagtail.admin import messages

from candidaturas.exchange import archivo
from candidaturas.exchange.avance_guardado import esta_detenida
from candidaturas.exchange.encargar import EstadoCambiado, encargar_aplicacion, encargar_revision, pasar_a
from candidaturas.exchange.forms import AplicarForm, DecisionesForm, OcultosForm
from candidaturas.exchange.ocultos import OCULTOS
from candidaturas.exchange.views import IMPORTAR
from candidaturas.models import Importacion
from candidaturas.vocabulario import EstadoImportacion


class _Accion(PermissionRequiredMixin, View):
    """A step that a person asks for; each says for itself from which states it may be taken."""

    raise_exception = True
    permission_required = IMPORTAR
    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        importacion = get_object_or_404(Importacion.objects.select_related("proceso"), pk=pk)
        try:
            if not self.se_puede(importacion):
                raise EstadoCambiado
            return self.hacer(request, importacion) or redirect("importacion", pk)
        except EstadoCambiado:
            messages.error(request, _("Esta importación cambió mientras la veías. Revisa cómo está ahora."))
            return redirect("importacion", pk)

    def se_puede(self, importacion: Importacion) -> bool:
        """Whether its state allows this step."""
        return importacion.aplicable

    def hacer(self, request: HttpRequest, importacion: Importacion) -> HttpResponse | None:
        """Take the step; an answer of its own, or None to go back to the import."""
        raise NotImplementedError


class DecidirView(_Accion):
    """Keep what a person decided on the conflicts, and review again with it."""

    def hacer(self, request: HttpRequest, importacion: Importacion) -> HttpResponse | None:
        form = DecisionesForm(importacion, request.POST)
        if not form.is_valid():
            messages.error(request, _("Elige una de las opciones de cada conflicto."))
            return None
        importacion.decisiones = form.decisiones()
        importacion.save(update_fields=["decisiones"])
        encargar_revision(importacion)
        return None


class OcultosView(_Accion):
    """Keep whether what is hidden in the file is read, and review again under it."""

    def se_puede(self, importacion: Importacion) -> bool:
        return importacion.releible

    def hacer(self, request: HttpRequest, importacion: Importacion) -> HttpResponse | None:
        form = OcultosForm(importacion, request.POST)
        if not form.is_valid():
            messages.error(request, _("Di si lo oculto se incluye o se deja fuera."))
            return None
        importacion.decisiones = {**importacion.decisiones, OCULTOS: form.cleaned_data["decision"]}
        importacion.save(update_fields=["decisiones"])
        encargar_revision(importacion)
        return None


class AplicarView(_Accion):
    """The last word."""

    def hacer(self, request: HttpRequest, importacion: Importacion) -> HttpResponse | None:
        form = AplicarForm(importacion, request.POST)
        if not form.is_valid():
            for errores in form.errors.values():
                messages.error(request, " ".join(map(str, errores)))
            return None
        encargar_aplicacion(importacion)
        return None


class DescartarView(_Accion):
    """Forget an import that will not be applied; its file is erased."""

    def se_puede(self, importacion: Importacion) -> bool:
        return importacion.estado != EstadoImportacion.APLICADA and (
            not importacion.en_curso or esta_detenida(importacion)
        )

    def hacer(self, request: HttpRequest, importacion: Importacion) -> HttpResponse | None:
        pasar_a(importacion, EstadoImportacion.DESCARTADA)
        archivo.borrar(importacion)
        messages.success(request, _("La importación se descartó y su archivo se borró."))
        return redirect("importaciones")


class ReintentarView(_Accion):
    """Review again an import that stopped or failed."""

    def se_puede(self, importacion: Importacion) -> bool:
        fallida = importacion.estado == EstadoImportacion.FALLIDA
        return bool(importacion.archivo) and (fallida or esta_detenida(importacion))

    def hacer(self, request: HttpRequest, importacion: Importacion) -> HttpResponse | None:
        encargar_revision(importacion)
        return None
