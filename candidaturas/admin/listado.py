"""Every candidacy that a person may see: by name, process, party and state of its review."""

from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET
from wagtail.models import Page, WorkflowState

from candidaturas.access.roles import actores_de, es_del_instituto
from candidaturas.models import ActorPolitico, CandidaturaPage, Proceso
from candidaturas.vocabulario import ESTADOS_PUBLICOS
from candidaturas.workflow.situacion import ETIQUETAS, Situacion, leer_estados, situacion_de
from cms.base.models import User
from cms.base.peticion import PeticionConPersona

POR_PAGINA = 30
#: Names found by the admin's index, at most: a longer list says to write more.
COINCIDENCIAS = 500
_CON_REVISION = {
    Situacion.EN_REVISION: WorkflowState.STATUS_IN_PROGRESS,
    Situacion.OBSERVADA: WorkflowState.STATUS_NEEDS_CHANGES,
}


class FiltroForm(forms.Form):
    """What the list is narrowed by. A value that says nothing is ignored."""

    q = forms.CharField(label=_("Nombre"), required=False, max_length=100)
    proceso = forms.ModelChoiceField(
        Proceso.objects.none(), label=_("Proceso"), required=False, to_field_name="clave", empty_label=_("Todos")
    )
    actor = forms.ModelChoiceField(
        ActorPolitico.objects.none(), label=_("Partido o coalición"), required=False, empty_label=_("Todos")
    )
    situacion = forms.ChoiceField(
        label=_("Estado"),
        required=False,
        choices=[
            ("", _("Todos")),
            *((s.value, ETIQUETAS[s]) for s in (Situacion.EN_REVISION, Situacion.OBSERVADA, Situacion.PUBLICADA)),
            ("sin_publicar", _("Sin publicar")),
        ],
    )

    def __init__(self, *args: Any, actores: QuerySet[ActorPolitico], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["actor"].queryset = actores  # type: ignore[attr-defined]  # it is a ModelChoiceField
        self.fields["proceso"].queryset = Proceso.objects.filter(actores__in=actores).distinct()  # type: ignore[attr-defined]  # same

    def filtrar(self, paginas: QuerySet[CandidaturaPage]) -> QuerySet[CandidaturaPage]:
        """The pages that answer to what is chosen."""
        self.is_valid()
        datos = getattr(self, "cleaned_data", {})
        if datos.get("q"):
            paginas = con_nombre(paginas, datos["q"], COINCIDENCIAS)
        if datos.get("proceso"):
            paginas = paginas.filter(registro__proceso=datos["proceso"])
        if datos.get("actor"):
            paginas = paginas.filter(registro__formula__actor=datos["actor"])
        return _en_situacion(paginas, datos.get("situacion") or "")


def _en_situacion(paginas: QuerySet[CandidaturaPage], situacion: str) -> QuerySet[CandidaturaPage]:
    if situacion == Situacion.PUBLICADA:
        return paginas.filter(live=True)
    if situacion == "sin_publicar":
        return paginas.filter(live=False)
    if situacion in _CON_REVISION:
        abiertas = WorkflowState.objects.filter(status=_CON_REVISION[Situacion(situacion)])
        return paginas.filter(
            pk__in=[int(pk) for pk in abiertas.values_list("object_id", flat=True)],
            registro__estado__in=ESTADOS_PUBLICOS,
        )
    return paginas


def con_nombre(paginas: QuerySet[CandidaturaPage], escrito: str, tope: int) -> QuerySet[CandidaturaPage]:
    """Those among them whose name is what was written, up to a number: the index is asked inside what may be seen."""
    halladas = Page.objects.filter(pk__in=paginas.order_by().values("pk")).autocomplete(escrito)[:tope]
    return paginas.filter(pk__in=[pagina.pk for pagina in halladas])


def visibles(persona: User) -> QuerySet[CandidaturaPage]:
    """All of them for the Institute; for a party's person, its actors'."""
    paginas = CandidaturaPage.objects.select_related(
        "registro__proceso",
        "registro__formula__actor",
        "registro__formula__contienda__cargo",
        "registro__formula__contienda__distrito",
        "registro__formula__contienda__municipio",
        "registro__formula__contienda__proceso__entidad",
    ).order_by("registro__proceso", "registro__formula__contienda__orden", "title", "pk")
    return paginas if es_del_instituto(persona) else paginas.filter(registro__formula__actor__in=actores_de(persona))


@require_GET
def candidaturas(request: PeticionConPersona) -> HttpResponse:
    """The list."""
    persona = request.user
    actores = ActorPolitico.objects.all() if es_del_instituto(persona) else actores_de(persona)
    filtro = FiltroForm(request.GET, actores=actores.select_related("proceso"))
    hoja = Paginator(filtro.filtrar(visibles(persona)), POR_PAGINA).get_page(request.GET.get("p"))
    estados = leer_estados(hoja.object_list)
    filas = [(pagina, situacion_de(pagina, estados)) for pagina in hoja.object_list]
    contexto = {
        "filtro": filtro,
        "hoja": hoja,
        "filas": [(pagina, situacion.value, ETIQUETAS[situacion]) for pagina, situacion in filas],
        "consulta": _sin_hoja(request),
    }
    return render(request, "wagtailadmin/tablero/candidaturas.html", contexto)


def _sin_hoja(request: HttpRequest) -> str:
    """The query string without its page, for the links to the others."""
    parametros = request.GET.copy()
    parametros.pop("p", None)
    return parametros.urlencode()
