"""Substitution, change of status and withdrawal: each asks for its acuerdo or its reason."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods
from wagtail.admin.widgets import AdminDateInput

from candidaturas.admin.mundo.registro import exigir_edad
from candidaturas.admin.nombre import nombrar_a_una_persona
from candidaturas.etiquetas import ACCION_AFIRMATIVA, ESTADO_REGISTRO, SEXO, choices
from candidaturas.models import Registro
from candidaturas.rechazos import Rechazo
from candidaturas.vocabulario import EstadoRegistro
from candidaturas.workflow.registro import CAMINOS, Sucesora, cambiar_estado, retirar_del_sitio, sustituir
from cms.base.peticion import PeticionConPersona

LISTA = "mundo_registro:index"


class _ConAcuerdo(forms.Form):
    acuerdo = forms.CharField(label=gettext_lazy("Acuerdo o documento"), max_length=80)
    desde = forms.DateField(label=gettext_lazy("Fecha"), widget=AdminDateInput)


class EstadoForm(_ConAcuerdo):
    """The new status, among those that the present one allows."""

    estado = forms.ChoiceField(label=gettext_lazy("Nuevo estado"), widget=forms.RadioSelect)
    field_order = ("estado", "acuerdo", "desde")

    def __init__(self, *args: Any, registro: Registro, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["estado"].choices = [  # type: ignore[attr-defined]  # it is a ChoiceField
            (estado.value, ESTADO_REGISTRO[estado]) for estado in CAMINOS[EstadoRegistro(registro.estado)]
        ]


class SustitucionForm(_ConAcuerdo):
    """Who takes the seat."""

    nombre_publico = forms.CharField(
        label=gettext_lazy("Nombre completo de quien sustituye"), max_length=200, validators=[nombrar_a_una_persona]
    )
    nombres = forms.CharField(label=gettext_lazy("Nombre(s)"), max_length=100, required=False)
    primer_apellido = forms.CharField(label=gettext_lazy("Primer apellido"), max_length=80, required=False)
    segundo_apellido = forms.CharField(label=gettext_lazy("Segundo apellido"), max_length=80, required=False)
    sexo = forms.ChoiceField(label=gettext_lazy("Sexo"), choices=choices(SEXO))
    edad_jornada = forms.IntegerField(
        label=gettext_lazy("Edad el día de la elección"), min_value=18, max_value=120, required=False
    )
    accion_afirmativa = forms.ChoiceField(label=gettext_lazy("Acción afirmativa"), choices=choices(ACCION_AFIRMATIVA))
    field_order = (
        "nombre_publico", "nombres", "primer_apellido", "segundo_apellido", "sexo", "edad_jornada",
        "accion_afirmativa", "acuerdo", "desde",
    )  # fmt: skip

    def __init__(self, *args: Any, registro: Registro, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.registro = registro

    def clean_edad_jornada(self) -> int | None:
        """The age that the office asks for."""
        edad: int | None = self.cleaned_data["edad_jornada"]
        exigir_edad(self.registro, edad)
        return edad


class RetiroForm(forms.Form):
    """Why it leaves the site."""

    motivo = forms.CharField(
        label=gettext_lazy("Motivo"), min_length=10, max_length=300, widget=forms.Textarea(attrs={"rows": 3})
    )


def _enviado(request: PeticionConPersona) -> Any:
    """What was sent, even if it is nothing; None when the form is only being opened."""
    return request.POST if request.method == "POST" else None


@require_http_methods(["GET", "POST"])
def estado(request: PeticionConPersona, pk: int) -> HttpResponse:
    """Approve, reject, cancel, accept a resignation."""
    registro = get_object_or_404(Registro, pk=pk)
    formulario = EstadoForm(_enviado(request), registro=registro, initial={"desde": registro.proceso.hoy()})

    def aplicar(datos: dict[str, Any]) -> str:
        cambiar_estado(
            registro,
            EstadoRegistro(datos["estado"]),
            acuerdo=datos["acuerdo"],
            desde=datos["desde"],
            persona=request.user,
        )
        return _("Cambió el estado del registro de %(nombre)s.") % {"nombre": registro}

    return _atender(request, registro, formulario, aplicar, titulo=_("Cambiar el estado del registro"))


@require_http_methods(["GET", "POST"])
def sustitucion(request: PeticionConPersona, pk: int) -> HttpResponse:
    """Another person takes the seat."""
    registro = get_object_or_404(Registro, pk=pk)
    formulario = SustitucionForm(
        _enviado(request),
        registro=registro,
        initial={"desde": registro.proceso.hoy(), "accion_afirmativa": registro.accion_afirmativa},
    )

    def aplicar(datos: dict[str, Any]) -> str:
        acuerdo, desde = datos.pop("acuerdo"), datos.pop("desde")
        nueva = sustituir(registro, Sucesora(**datos), acuerdo=acuerdo, desde=desde, persona=request.user)
        return _("%(nueva)s sustituye a %(saliente)s.") % {"nueva": nueva, "saliente": registro}

    return _atender(request, registro, formulario, aplicar, titulo=_("Sustituir"))


@require_http_methods(["GET", "POST"])
def retiro(request: PeticionConPersona, pk: int) -> HttpResponse:
    """Take it off the site; its address says so."""
    registro = get_object_or_404(Registro, pk=pk)

    def aplicar(datos: dict[str, Any]) -> str:
        retirar_del_sitio(registro, motivo=datos["motivo"], persona=request.user)
        return _("%(nombre)s salió del sitio. Volverá cuando se apruebe de nuevo su revisión.") % {"nombre": registro}

    return _atender(request, registro, RetiroForm(_enviado(request)), aplicar, titulo=_("Retirar del sitio"))


def _atender(
    request: PeticionConPersona,
    registro: Registro,
    formulario: forms.Form,
    aplicar: Callable[[dict[str, Any]], str],
    *,
    titulo: str,
) -> HttpResponse:
    """Show the form, or do what it says; a refusal is told above it."""
    if formulario.is_bound and formulario.is_valid():
        try:
            messages.success(request, aplicar(dict(formulario.cleaned_data)))
        except Rechazo as rechazo:
            formulario.add_error(None, str(rechazo))
        else:
            pagina = getattr(registro, "pagina", None)
            return redirect("candidatura_expediente", pagina.pk) if pagina else redirect(reverse(LISTA))
    contexto = {"form": formulario, "registro": registro, "titulo": titulo}
    return render(request, "wagtailadmin/registro/accion.html", contexto, status=422 if formulario.is_bound else 200)
