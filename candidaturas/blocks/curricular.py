"""Blocks of the curricular questionnaire: prose that is read as a whole.

They hold no limits of their own: lengths are asked from the process when the page is saved or submitted.
"""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from candidaturas.etiquetas import CAMPO_TEXTO
from candidaturas.vocabulario import CampoTexto


def _texto(campo: CampoTexto, filas: int) -> blocks.TextBlock:
    return blocks.TextBlock(label=CAMPO_TEXTO[campo], required=False, rows=filas)


class TrayectoriaBlock(blocks.StructBlock):
    """Professional and political history."""

    historia_profesional = _texto(CampoTexto.HISTORIA_PROFESIONAL, 10)
    trayectoria_politica = _texto(CampoTexto.TRAYECTORIA_POLITICA, 10)

    class Meta:
        label = _("Trayectoria")
        icon = "doc-full"


class MotivoBlock(blocks.StructBlock):
    """Why the person wants the office."""

    motivo = _texto(CampoTexto.MOTIVO, 8)

    class Meta:
        label = _("Por qué quiere el cargo")
        icon = "openquote"


class PropuestaBlock(blocks.StructBlock):
    """One proposal: one text (the parts of the law are help, not fields) and an optional short title."""

    titulo = blocks.CharBlock(
        label=_("Título corto"), required=False, help_text=_("Opcional. Resume la propuesta en una frase.")
    )
    texto = blocks.TextBlock(
        label=_("Propuesta"),
        required=False,
        rows=8,
        help_text=_("Explica qué se propone, a qué población beneficia, con qué metas, en qué plazo y cómo se hará."),
    )

    class Meta:
        icon = "pick"


class PropuestasBlock(blocks.StructBlock):
    """The two main proposals and the one on gender or the group represented."""

    propuesta_1 = PropuestaBlock(label=CAMPO_TEXTO[CampoTexto.PROPUESTA_1])
    propuesta_2 = PropuestaBlock(label=CAMPO_TEXTO[CampoTexto.PROPUESTA_2])
    propuesta_genero = PropuestaBlock(label=CAMPO_TEXTO[CampoTexto.PROPUESTA_GENERO])

    class Meta:
        label = _("Propuestas")
        icon = "list-ol"
