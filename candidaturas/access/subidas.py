"""Uploads of documents, and of many files at once, begin where those of images do: in the editorial collection."""

from typing import Any

from wagtail.admin.views.generic.multiple_upload import AddView
from wagtail.documents.forms import BaseDocumentForm

from candidaturas.access.colecciones import EnLaEditorial, coleccion_editorial


class DocumentoForm(EnLaEditorial, BaseDocumentForm):
    """Wagtail's form of a document."""


def empezar_en_la_editorial() -> None:
    """The screens that take many files at once draw a choice of their own."""
    de_wagtail = AddView.get_context_data

    def get_context_data(vista: AddView, **kwargs: Any) -> dict[str, Any]:
        contexto: dict[str, Any] = de_wagtail(vista, **kwargs)
        propia = coleccion_editorial()
        if contexto["collections"] is not None and not contexto["selected_collection_id"] and propia is not None:
            contexto["selected_collection_id"] = str(propia.pk)
        return contexto

    AddView.get_context_data = get_context_data
