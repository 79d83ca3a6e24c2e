"""Catalogues whose words are translated: offices, questions, consent texts, grounds. They are snippets, as translation asks."""

from typing import Any

from django import forms
from django.db.models import OuterRef, QuerySet, Subquery
from django.urls import reverse
from django.utils.functional import Promise, cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel, InlinePanel, ObjectList
from wagtail.admin.ui.tables import BaseColumn, Column, TitleColumn
from wagtail.models import Locale
from wagtail.permissions import ModelPermissionPolicy
from wagtail.snippets.views.snippets import EditView, IndexView, SnippetViewSet

from candidaturas.access.politica import roles_de_la_direccion
from candidaturas.access.roles import roles_de
from candidaturas.admin.mundo.base import FilaForm
from candidaturas.admin.mundo.edicion import SinPisar
from candidaturas.models import Cargo, Consentimiento, Fundamento, Pregunta, Tema, TextoConsentimiento


class _SinIdioma(WagtailFilterSet):
    """The list is of one language: there is nothing to choose."""

    def _add_locale_filter(self) -> None:
        pass


class _EnlaceColumn(TitleColumn):
    """A cell that leads somewhere, in the weight of the others."""

    cell_template_name = "wagtailadmin/componentes/enlace_celda.html"


class _CatalogoIndexView(IndexView):
    """Each row once, in the language it is written in; its translation is a state, and a way to it."""

    base_filterset_class = _SinIdioma

    def get_base_queryset(self) -> QuerySet[Any]:
        filas = super().get_base_queryset().filter(locale=Locale.get_default())
        otras = self.model._default_manager.filter(translation_key=OuterRef("translation_key"))
        return filas.annotate(traduccion=Subquery(otras.exclude(locale=Locale.get_default()).values("pk")[:1]))

    @cached_property
    def columns(self) -> list[BaseColumn]:
        estado = _EnlaceColumn(
            "traduccion",
            label=_("Traducción"),
            accessor=lambda fila: _("Traducida") if fila.traduccion else _("Sin traducir"),
            get_url=self._hacia_la_traduccion,
        )
        return [*super().columns, estado]

    def _hacia_la_traduccion(self, fila: Any) -> str | None:
        if not self.user_has_permission("change"):
            return None
        if fila.traduccion:
            return reverse(self.edit_url_name, args=[fila.traduccion])
        mandar, opciones = "wagtail_localize:submit_snippet_translation", self.model._meta
        if roles_de(self.request.user).isdisjoint(roles_de_la_direccion(mandar)):
            return None
        return reverse(mandar, args=[opciones.app_label, opciones.model_name, fila.pk])


class CatalogoForm(FilaForm):
    """What is repeated in the catalogue's language is told in the form: the language is not a field, and counts."""

    def _get_validation_exclusions(self) -> set[str]:
        return super()._get_validation_exclusions() - {"locale"}


class _CatalogoEditView(SinPisar, EditView):
    pass


class _Catalogo(SnippetViewSet):
    index_view_class = _CatalogoIndexView
    edit_view_class = _CatalogoEditView
    copy_view_enabled = False
    add_to_reference_index = False
    list_per_page = 50
    search_backend_name = None


class CargoViewSet(_Catalogo):
    """Elected offices."""

    model = Cargo
    icon = "group"
    list_display = ["nombre", "clave", "ambito", "edad_minima"]
    list_filter = ["ambito"]
    search_fields = ["nombre", "clave"]
    edit_handler = ObjectList(
        [
            FieldPanel("nombre"),
            FieldPanel("nombre_femenino"),
            FieldPanel("nombre_masculino"),
            FieldPanel("clave"),
            FieldPanel("ambito"),
            FieldPanel("edad_minima"),
            FieldPanel("orden"),
        ],
        base_form_class=CatalogoForm,
    )


class PreguntaForm(CatalogoForm):
    """What answers name keeps its meaning: of a question that was asked, only order and obligation change."""

    LIBRES = frozenset({"orden", "obligatoria"})

    def clean(self) -> dict[str, Any]:
        datos = super().clean() or {}
        suyos = [self.instance.cuestionario if self.instance.pk else None, datos.get("cuestionario")]
        if (
            self.instance.locale_id == Locale.get_default().pk
            and self._cambia()
            and any(cuestionario.tiene_respuestas() for cuestionario in suyos if cuestionario)
        ):
            raise forms.ValidationError(
                _(
                    "Esta versión del cuestionario ya se usa y sus preguntas no cambian: "
                    "haz el cambio en una versión nueva y ponla en vigor."
                )
            )
        return datos

    def _cambia(self) -> bool:
        opciones = any(formset.has_changed() for formset in self.formsets.values())
        return opciones or not self.LIBRES.issuperset(self.changed_data)


class PreguntaViewSet(_Catalogo):
    """Questions: wording, order, obligation, branching and group."""

    model = Pregunta
    icon = "help"
    list_display = ["orden", "texto", "codigo", "grupo", "cuestionario"]
    list_filter = ["cuestionario", "grupo"]
    search_fields = ["texto", "codigo"]
    edit_handler = ObjectList(
        [
            FieldPanel("cuestionario"),
            FieldPanel("codigo"),
            FieldPanel("texto"),
            FieldPanel("ayuda"),
            FieldPanel("orden"),
            FieldPanel("obligatoria"),
            FieldPanel("grupo"),
            FieldPanel("depende_de"),
            FieldPanel("abre_con"),
            InlinePanel("opciones", heading=_("Opciones"), label=_("Opción")),
        ],
        base_form_class=PreguntaForm,
    )


class TextoForm(CatalogoForm):
    """A text that somebody accepted or refused is never edited: the next one is another version."""

    def clean(self) -> dict[str, Any]:
        datos = super().clean() or {}
        if self.instance.pk and Consentimiento.objects.filter(texto=self.instance).exists() and self.has_changed():
            raise forms.ValidationError(
                _("Este texto ya se usó y no se puede cambiar. Crea otro con la versión siguiente.")
            )
        return datos


class TextoConsentimientoViewSet(_Catalogo):
    """The notice and the three authorisations, version by version."""

    model = TextoConsentimiento
    icon = "doc-full"
    list_display = ["titulo", "tipo", "version", "proceso"]
    list_filter = ["proceso", "tipo"]
    search_fields = ["titulo"]
    edit_handler = ObjectList(
        [FieldPanel("proceso"), FieldPanel("tipo"), FieldPanel("version"), FieldPanel("titulo"), FieldPanel("texto")],
        base_form_class=TextoForm,
    )


class FundamentoViewSet(_Catalogo):
    """Grounds of the observations."""

    model = Fundamento
    icon = "warning"
    list_display = ["texto", "clave", "orden"]
    search_fields = ["texto", "clave"]
    edit_handler = ObjectList(
        [FieldPanel("texto"), FieldPanel("clave"), FieldPanel("orden")], base_form_class=CatalogoForm
    )

    @property
    def permission_policy(self) -> ModelPermissionPolicy:
        return ModelPermissionPolicy(self.model)


class TemaForm(CatalogoForm):
    """Whose theme it is, is said once: corrections and records of its process stand on it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk is not None:
            self.fields["proceso"].disabled = True


def _si_o_no(tema: Tema) -> Promise:
    return _("Sí") if tema.en_uso else _("No")


class TemaViewSet(_Catalogo):
    """What proposals talk about in each process, with the words that assign it."""

    model = Tema
    icon = "tag"
    list_display = ["nombre", "clave", "proceso", "orden", Column("en_uso", label=_("En uso"), accessor=_si_o_no)]
    list_filter = ["proceso", "en_uso"]
    search_fields = ["nombre", "clave", "palabras"]
    edit_handler = ObjectList(
        [
            FieldPanel("proceso"),
            FieldPanel("nombre"),
            FieldPanel("clave"),
            FieldPanel("palabras"),
            FieldPanel("orden"),
            FieldPanel("en_uso"),
        ],
        base_form_class=TemaForm,
    )
