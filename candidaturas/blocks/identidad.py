"""Blocks of the identity questionnaire: one per question, built from the codes and types of `cuestionario_ine`.

The wording a person reads comes from the process's rows (`models.cuestionario`). What these blocks
hold is only ever stored by an `EncryptedStreamField`.
"""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from candidaturas.cuestionario_ine import PREGUNTAS, PreguntaBase


class RespuestaBlock(blocks.StructBlock):
    """The answer to one question: options, the text of an open option, and whether its owner withholds it."""

    class Meta:
        icon = "help"


def _opciones(pregunta: PreguntaBase) -> blocks.Block:
    if pregunta.multiple:
        return blocks.MultipleChoiceBlock(choices=list(pregunta.opciones), required=False, label=_("Respuesta"))
    return blocks.ChoiceBlock(choices=list(pregunta.opciones), required=False, label=_("Respuesta"))


def _respuesta(pregunta: PreguntaBase) -> RespuestaBlock:
    hijos: list[tuple[str, blocks.Block]] = [("opciones", _opciones(pregunta))]
    if pregunta.libre or pregunta.abiertas:
        hijos.append(("texto", blocks.CharBlock(label=_("¿Cuál?"), required=False, max_length=120)))
    hijos.append(("reservada", blocks.BooleanBlock(label=_("No publicar esta respuesta"), required=False)))
    return RespuestaBlock(hijos, label=pregunta.texto)


class IdentidadBlock(blocks.StructBlock):
    """The 20 questions, keyed by code."""

    def __init__(self, local_blocks: Any = None, **kwargs: Any) -> None:
        super().__init__([(p.codigo, _respuesta(p)) for p in PREGUNTAS], **kwargs)

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        # The questions are code: a migration needs the class alone.
        return "candidaturas.blocks.identidad.IdentidadBlock", [], {}

    class Meta:
        label = _("Identidad")
        icon = "user"
