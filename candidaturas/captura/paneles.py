"""The panels of a candidacy's form: one tab for each rubro, each with the observations it received."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel, ObjectList, Panel, TabbedInterface
from wagtail.admin.panels.group import PanelGroup

from candidaturas.captura.campos_identidad import nombre
from candidaturas.etiquetas import RUBRO
from candidaturas.vocabulario import Rubro


class SoloComparar(FieldPanel):
    """A stored field that the form edits through plain ones: here only so that versions can be compared.

    Not for identity answers: Wagtail's comparison leaves no trace of who read. The expediente compares them, and does.
    """

    def get_form_options(self) -> dict[str, Any]:
        return {}


class ObservacionesPanel(Panel):
    """What the Institute observed in a rubro, until it is answered."""

    def __init__(self, rubro: Rubro, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.rubro = rubro

    def clone_kwargs(self) -> dict[str, Any]:
        return {**super().clone_kwargs(), "rubro": self.rubro}

    class BoundPanel(Panel.BoundPanel):
        template_name = "wagtailadmin/captura/observaciones.html"

        def is_shown(self) -> bool:
            return bool(self.observaciones)

        @property
        def observaciones(self) -> list[Any]:
            """Those of the rubro in the last round, while the candidacy is back with its party."""
            if self.instance is None or self.instance.pk is None:
                return []
            return [o for o in self.instance.observaciones_abiertas() if o.rubro == self.panel.rubro]

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            return {**super().get_context_data(parent_context), "observaciones": self.observaciones}


class IdentidadPanel(Panel):
    """The identity questionnaire, in the order and with the branching of the process."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "wagtailadmin/captura/identidad.html"

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            contexto = super().get_context_data(parent_context)
            contexto["autoriza_tratamiento"] = self.form.requisitos.autoriza_tratamiento
            contexto["version"] = self.form.version
            contexto["partida"] = self.form["partida"]
            contexto["por_releer"] = self.form.por_releer
            contexto["quitadas"] = self.form.relectura.quitadas
            contexto["releido"] = self.form["cuestionario_releido"] if self.form.relectura else None
            contexto["preguntas"] = [
                {
                    "pregunta": pregunta,
                    "campo": self.form[nombre(pregunta.codigo)],
                    "texto": self.form[nombre(pregunta.codigo, "texto")] if pregunta.pide_texto else None,
                    "reservada": self.form[nombre(pregunta.codigo, "reservada")],
                    "abre_con": " ".join(pregunta.abre_con),
                    "abiertas": " ".join(sorted(pregunta.abiertas)),
                }
                for pregunta in self.form.preguntas.values()
            ]
            return contexto


class PanelDeCaptura(TabbedInterface):
    """The tabs of the rubros."""

    class BoundPanel(TabbedInterface.BoundPanel):
        def render_missing_fields(self) -> str:
            # The identity questions are drawn by their panel: Wagtail would draw them again, bare.
            return ""


def _rubro(rubro: Rubro, *paneles: Panel) -> ObjectList:
    return ObjectList([ObservacionesPanel(rubro), *paneles], heading=RUBRO[rubro])


def _propuesta(clave: str, titulo: Any, ayuda: Any = "") -> MultiFieldPanel:
    return MultiFieldPanel(
        [FieldPanel(f"{clave}_titulo"), FieldPanel(f"{clave}_texto")], heading=titulo, help_text=ayuda
    )


_AYUDA_PROPUESTA = _("Explica qué se propone, a qué población beneficia, con qué metas, en qué plazo y cómo se hará.")


def panel_de_captura() -> PanelDeCaptura:
    """The whole form, in the order of the questionnaires."""
    return PanelDeCaptura(
        [
            _rubro(
                Rubro.FOTO,
                FieldPanel(
                    "foto",
                    help_text=_(
                        "Una sola persona, de frente y sin logotipos, lemas ni fotografías de documentos. JPG, PNG o WebP."
                    ),
                ),
                FieldPanel("foto_reciente"),
            ),
            _rubro(
                Rubro.CONTACTO,
                InlinePanel(
                    "contactos",
                    heading=_("Contacto público"),
                    label=_("Contacto"),
                    help_text=_(
                        "Al menos uno. Estos datos se publican: no escribas un domicilio ni un teléfono particular."
                    ),
                ),
                InlinePanel("redes", heading=_("Redes sociales"), label=_("Red social")),
            ),
            _rubro(
                Rubro.ESTUDIOS,
                FieldPanel("grado_estudios"),
                FieldPanel("estatus_grado"),
                FieldPanel("carrera"),
                InlinePanel("cursos", heading=_("Cursos y diplomados"), label=_("Curso")),
            ),
            _rubro(
                Rubro.TRAYECTORIA,
                FieldPanel("historia_profesional"),
                FieldPanel("trayectoria_politica"),
                SoloComparar("trayectoria"),
            ),
            _rubro(Rubro.MOTIVO, FieldPanel("motivo_texto"), SoloComparar("motivo")),
            _rubro(
                Rubro.PROPUESTAS,
                _propuesta("propuesta_1", _("Primera propuesta"), _AYUDA_PROPUESTA),
                _propuesta("propuesta_2", _("Segunda propuesta"), _AYUDA_PROPUESTA),
                _propuesta("propuesta_genero", _("Propuesta en materia de género o del grupo que representa")),
                SoloComparar("propuestas"),
            ),
            _rubro(Rubro.IDENTIDAD, IdentidadPanel()),
        ]
    )


def _nombres(panel: Panel) -> Iterator[str]:
    match panel:
        case FieldPanel():
            yield panel.field_name
        case InlinePanel():
            yield panel.relation_name
        case IdentidadPanel():
            yield from ("cuestionario_leido", "cuestionario_releido")
        case PanelGroup():
            for hijo in panel.children:
                yield from _nombres(hijo)


#: The place on the screen of each field and list; those of the identity questions come after them, in their own order.
LUGARES: Mapping[str, int] = {nombre: lugar for lugar, nombre in enumerate(_nombres(panel_de_captura()))}
