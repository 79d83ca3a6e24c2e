"""Blocks of the information pages: plain prose, headings, questions and links. No pictures, no markup of one's own."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

RASGOS = ["bold", "italic", "link", "document-link", "ol", "ul"]


class PreguntaFrecuenteBlock(blocks.StructBlock):
    """A question people ask and its answer; readers open it."""

    pregunta = blocks.CharBlock(label=_("Pregunta"), max_length=200)
    respuesta = blocks.RichTextBlock(label=_("Respuesta"), features=RASGOS)

    class Meta:
        icon = "help"
        label = _("Pregunta frecuente")
        template = "components/pregunta_frecuente/pregunta_frecuente.html"


class EnlaceBlock(blocks.StructBlock):
    """A link out of the site, with what is found there."""

    texto = blocks.CharBlock(label=_("Texto del enlace"), max_length=120)
    direccion = blocks.URLBlock(label=_("Dirección"), max_length=400)
    descripcion = blocks.CharBlock(label=_("Qué se encuentra ahí"), max_length=200, required=False)

    class Meta:
        icon = "link"
        label = _("Enlace")
        template = "components/enlace_util/enlace_util.html"


class InformacionBlock(blocks.StreamBlock):
    """The body of an information page."""

    titulo = blocks.CharBlock(
        label=_("Título"), max_length=120, icon="title", template="components/subtitulo/subtitulo.html"
    )
    texto = blocks.RichTextBlock(label=_("Texto"), features=RASGOS, template="components/prosa/prosa.html")
    aviso = blocks.TextBlock(
        label=_("Recuadro"), max_length=600, icon="warning", template="components/recuadro/recuadro.html"
    )
    pregunta = PreguntaFrecuenteBlock()
    enlace = EnlaceBlock()
