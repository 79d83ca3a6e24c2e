"""A form of a candidacy that is refused says so once: in its own summary, which leads to each thing to mend.

Wagtail adds a bar, «the page could not be saved», which is not true of a submission: its draft is kept by itself. Its
view offers no place to say otherwise, so the rule is put in the view. What saves by itself is told in words that the
questionnaire changed: nothing else that is refused needs the form to be drawn again.
"""

from functools import wraps
from typing import Any

from django.http import HttpResponse
from wagtail.admin.panels import FieldPanel
from wagtail.admin.views.pages.edit import EditView
from wagtail.models import Page

from candidaturas.captura.formulario import CandidaturaForm
from candidaturas.models import CandidaturaPage

_rechazado = EditView.form_invalid


@wraps(_rechazado)
def _sin_barra(vista: Any, form: Any) -> HttpResponse:
    if not isinstance(form, CandidaturaForm):
        return _rechazado(vista, form)
    if vista.expects_json_response:
        no_leido = form.errors.get("cuestionario_leido")
        return vista.json_error_response("cuestionario_cambiado", no_leido[0]) if no_leido else _rechazado(vista, form)
    vista.has_unsaved_changes = True
    return vista.render_to_response(vista.get_context_data())


def decir_una_vez() -> None:
    """Put the rule in force."""
    EditView.form_invalid = _sin_barra


_con_comentarios = FieldPanel.BoundPanel.comments_enabled.fget


def _solo_paginas_editoriales(panel: Any) -> bool:
    return (
        isinstance(panel.instance, Page)
        and not isinstance(panel.instance, CandidaturaPage)
        and bool(_con_comentarios(panel))
    )


def comentar_solo_paginas_editoriales() -> None:
    """What is observed of a candidacy is an observation, of a rubro and with its ground; no other form keeps comments.

    Wagtail draws the button of a comment beside every field of every form, whether or not it keeps any.
    """
    FieldPanel.BoundPanel.comments_enabled = property(_solo_paginas_editoriales)
