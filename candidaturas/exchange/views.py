"""The import in the admin: upload → dry run → decisions → confirmation → progress → result, and the history.

Who may import does everything; who may only see the history (auditors) changes nothing.
"""

from typing import Any

from django.contrib.auth.mixins import PermissionRequiredMixin
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views import View
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.generic import TemplateView
from wagtail.admin.paginator import WagtailPaginator
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from candidaturas.access.escrito import es_de_otra_cuenta
from candidaturas.exchange import pantalla
from candidaturas.exchange.avance_guardado import esta_detenida, leer_avance
from candidaturas.exchange.descarga import problemas_en_csv
from candidaturas.exchange.encargar import encargar_revision
from candidaturas.exchange.forms import AplicarForm, DecisionesForm, OcultosForm, SubidaForm
from candidaturas.exchange.importer import recibir
from candidaturas.exchange.palabras_de_avance import ETAPAS
from candidaturas.exchange.problemas import Problema
from candidaturas.exchange.subida import SubidaEnMemoria
from candidaturas.models import Importacion
from candidaturas.rechazos import OtraCuenta
from cms.base.peticion import PeticionConPersona

IMPORTAR, VER = "candidaturas.add_importacion", "candidaturas.view_importacion"


class _Pantalla(PermissionRequiredMixin, WagtailAdminTemplateMixin, TemplateView):
    """A screen of the import, with its way back."""

    raise_exception = True
    permission_required = VER
    header_icon = "upload"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        historial = {"url": reverse("importaciones"), "label": _("Importaciones")}
        return [*self.breadcrumbs_items, historial, {"url": "", "label": self.get_page_title()}]


class HistorialView(_Pantalla):
    """Every import: who, when, which file, what came of it."""

    template_name = "wagtailadmin/importacion/historial.html"
    page_title = gettext_lazy("Importaciones")

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.get_page_title()}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        filas = Importacion.objects.select_related("proceso", "quien").defer("plan", "problemas")
        pagina = WagtailPaginator(filas, 25).get_page(self.request.GET.get("p"))
        puede = self.request.user.has_perm(IMPORTAR)
        return super().get_context_data(pagina=pagina, puede_importar=puede, **kwargs)


@method_decorator(csrf_protect, name="dispatch")
class _NuevaView(_Pantalla):
    """Choose a process and upload a file."""

    permission_required = IMPORTAR
    template_name = "wagtailadmin/importacion/nueva.html"
    page_title = gettext_lazy("Nueva importación")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"form": SubidaForm(), **kwargs})

    def post(self, request: PeticionConPersona) -> HttpResponse:
        if es_de_otra_cuenta(request):
            raise OtraCuenta
        form = SubidaForm(request.POST, request.FILES)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form), status=422)
        datos = form.cleaned_data
        importacion = recibir(form.contenido, datos["archivo"].name, datos["proceso"], request.user)
        encargar_revision(importacion)
        return redirect("importacion", importacion.pk)


@csrf_exempt
def nueva(request: HttpRequest) -> HttpResponse:
    """The upload is kept in memory: the handler must be set before anything reads the form, its token too."""
    request.upload_handlers = [SubidaEnMemoria(request)]
    return _NuevaView.as_view()(request)


class ImportacionView(_Pantalla):
    """One import as it stands: under way, with errors, ready to apply, applied."""

    template_name = "wagtailadmin/importacion/detalle.html"

    def get_page_title(self) -> str:
        return self.importacion.nombre_archivo

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        self.importacion = get_object_or_404(Importacion.objects.select_related("proceso", "quien"), pk=pk)
        return self.render_to_response(self.get_context_data())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        puede = self.request.user.has_perm(IMPORTAR)
        propio = pantalla.contexto(self.importacion, self.request.GET)
        if propio["ocultos"] and self.importacion.releible:
            propio["decidir_ocultos"] = OcultosForm(self.importacion)
        if self.importacion.aplicable:
            propio["decisiones"] = DecisionesForm(self.importacion)
            propio["aplicar"] = AplicarForm(self.importacion)
        return super().get_context_data(**propio, puede_importar=puede, **kwargs)


class AvanceView(PermissionRequiredMixin, View):
    """How far an import has come, for the script that watches it."""

    raise_exception = True
    permission_required = VER

    def get(self, request: HttpRequest, pk: int) -> JsonResponse:
        importacion = get_object_or_404(Importacion.objects.only("estado", "en_curso_desde"), pk=pk)
        noticia = leer_avance(importacion)
        etapa, hechas, total = noticia or (None, 0, 0)
        if not importacion.en_curso:
            texto = importacion.get_estado_display()
        else:
            texto = str(ETAPAS[etapa]) if etapa else _("En espera de su turno")
        return JsonResponse(
            {
                "en_curso": importacion.en_curso and not esta_detenida(importacion),
                "texto": texto,
                "hechas": hechas,
                "total": total,
            }
        )


class ProblemasView(PermissionRequiredMixin, View):
    """The problems of an import as a file."""

    raise_exception = True
    permission_required = VER

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        importacion = get_object_or_404(Importacion, pk=pk)
        contenido = problemas_en_csv(Problema.desde_datos(datos) for datos in importacion.problemas)
        respuesta = HttpResponse(contenido, content_type="text/csv; charset=utf-8")
        respuesta["Content-Disposition"] = f'attachment; filename="importacion-{pk}-problemas.csv"'
        return respuesta
