"""Processes with their law as rows, contiendas, actors with their members."""

from typing import Any

from django.forms import modelform_factory
from django.utils.translation import gettext_lazy as _
from django_filters import ModelChoiceFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, ObjectList, TabbedInterface
from wagtail.admin.ui.tables import Column
from wagtail.models import Locale

from candidaturas.admin.mundo.base import MundoViewSet
from candidaturas.models import ActorPolitico, Cargo, Contienda, Formula, Planilla, Proceso

_QUE_NOMBRA_UNA_CONTIENDA = ("cargo", "distrito", "municipio", "proceso__entidad")
QUE_NOMBRA_UNA_FORMULA = ("actor", *(f"contienda__{columna}" for columna in _QUE_NOMBRA_UNA_CONTIENDA))


class ProcesoViewSet(MundoViewSet):
    """A process: its dates, its rules, the lengths of its texts and the offices it obliges."""

    model = Proceso
    icon = "calendar-check"
    list_display = ["nombre", "estado", "jornada", Column("limite_captura", label=_("Límite de captura"))]
    list_filter = ["estado"]
    search_fields = ["nombre", "clave"]
    edit_handler = TabbedInterface(
        [
            ObjectList(
                [
                    FieldPanel("nombre"),
                    FieldPanel("clave"),
                    FieldPanel("entidad"),
                    FieldPanel("mapa"),
                    FieldPanel("estado"),
                    FieldPanel("fecha_simulada"),
                ],
                heading=_("Proceso"),
            ),
            ObjectList(
                [
                    FieldPanel("apertura_captura"),
                    FieldPanel("dias_captura"),
                    FieldPanel("jornada"),
                    FieldPanel("rondas_observacion"),
                    FieldPanel("publica_tras"),
                ],
                heading=_("Calendario y revisión"),
            ),
            ObjectList(
                [
                    FieldPanel("cuenta_espacios"),
                    InlinePanel("limites", heading=_("Límites de los textos"), label=_("Límite")),
                    FieldPanel("contactos_por_medio"),
                    FieldPanel("meses_de_la_fotografia"),
                ],
                heading=_("Cuestionario"),
            ),
            ObjectList(
                [
                    InlinePanel("cargos_obligados", heading=_("Cargos obligados a capturar"), label=_("Cargo")),
                    FieldPanel("publica_accion_afirmativa"),
                    FieldPanel("umbral_estadistico"),
                ],
                heading=_("Publicación"),
            ),
        ]
    )


class FiltroDeContiendas(WagtailFilterSet):
    """Each office once: in the language of its catalogue."""

    cargo = ModelChoiceFilter(
        label=_("Cargo"), queryset=lambda request: Cargo.objects.filter(locale=Locale.get_default())
    )

    class Meta:
        model = Contienda
        fields = ("proceso", "cargo", "principio")


class ContiendaViewSet(MundoViewSet):
    """Office × territory × principle, with its campaign."""

    model = Contienda
    icon = "flag"
    list_display = ["__str__", "proceso", "inicio_campania", "fin_campania"]
    con = _QUE_NOMBRA_UNA_CONTIENDA
    filterset_class = FiltroDeContiendas
    search_fields = ["clave", "cargo__nombre", "distrito__cabecera", "municipio__nombre"]
    panels = [
        FieldPanel("proceso"),
        FieldPanel("cargo"),
        FieldPanel("principio"),
        FieldRowPanel([FieldPanel("distrito"), FieldPanel("municipio")]),
        FieldPanel("clave"),
        FieldPanel("escanios"),
        FieldRowPanel([FieldPanel("inicio_campania"), FieldPanel("fin_campania")]),
        FieldPanel("orden"),
    ]


class ActorViewSet(MundoViewSet):
    """Who nominates, with members and the spellings that files use."""

    model = ActorPolitico
    icon = "group"
    list_display = ["nombre", "siglas", "tipo", "proceso", "orden_boleta"]
    con = ("proceso",)
    list_filter = ["proceso", "tipo"]
    search_fields = ["nombre", "siglas", "clave", "alias__texto"]
    panels = [
        FieldPanel("proceso"),
        FieldPanel("tipo"),
        FieldPanel("nombre"),
        FieldRowPanel([FieldPanel("siglas"), FieldPanel("clave")]),
        FieldPanel("emblema"),
        FieldRowPanel([FieldPanel("color"), FieldPanel("color_texto")]),
        FieldPanel("orden_boleta"),
        InlinePanel(
            "integraciones",
            heading=_("Partidos integrantes"),
            label=_("Partido"),
            help_text=_("Solo en coaliciones y candidaturas comunes."),
        ),
        InlinePanel("alias", heading=_("Cómo aparece en los archivos"), label=_("Otra forma de escribirlo")),
    ]


class FormulaForm(WagtailAdminModelForm):
    """Whose seat it is and in which contienda are said once: its candidacies' pages hang from there."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk is not None:
            for nombre in ("contienda", "actor"):
                self.fields[nombre].disabled = True


class FormulaViewSet(MundoViewSet):
    """One seat of an actor in a contienda."""

    model = Formula
    icon = "list-ol"
    list_display = ["__str__", "contienda__proceso", "siglado"]
    con = ("siglado", *QUE_NOMBRA_UNA_FORMULA)
    list_filter = ["contienda__proceso", "actor"]
    search_fields = ["actor__nombre", "contienda__clave"]
    form_fields = ["contienda", "actor", "numero", "siglado", "planilla"]

    def get_form_class(self, for_update: bool = False) -> type[WagtailAdminModelForm]:
        return modelform_factory(
            Formula, form=FormulaForm, fields=self.form_fields, formfield_callback=self.formfield_for_dbfield
        )


class PlanillaViewSet(MundoViewSet):
    """The ordered fórmulas of an actor for a town council."""

    model = Planilla
    icon = "list-ul"
    list_display = ["__str__", "proceso"]
    con = ("proceso", "actor", "municipio")
    list_filter = ["proceso"]
    search_fields = ["actor__nombre", "municipio__nombre"]
    form_fields = ["proceso", "actor", "municipio"]
