"""Editorial pages: the information of a site, in Spanish and English, and documents that they link."""

from typing import Any

from django.core.files.base import ContentFile
from wagtail.documents import get_document_model
from wagtail.documents.models import AbstractDocument
from wagtail.models import Locale

from home.models import HomePage, InformationIndexPage, InformationPage


def un_indice() -> InformationIndexPage:
    """The index of information of the site, which must have its home page."""
    existente = InformationIndexPage.objects.first()
    if existente is not None:
        return existente
    inicio = HomePage.objects.get(locale=Locale.get_default())
    return inicio.add_child(
        instance=InformationIndexPage(title="Información útil", slug="informacion", locale=inicio.locale)
    )


def una_pagina(slug: str = "calendario", texto: str = "<p>Fechas.</p>", **campos: Any) -> InformationPage:
    """An information page, published as an editor does: with its revision."""
    publicar = campos.pop("publicar", True)
    pagina = un_indice().add_child(
        instance=InformationPage(
            title=campos.pop("title", slug.capitalize()),
            slug=slug,
            live=False,
            cuerpo=[{"type": "texto", "value": texto}],
            **campos,
        )
    )
    revision = pagina.save_revision()
    if publicar:
        revision.publish()
    return InformationPage.objects.get(pk=pagina.pk)


def en_ingles(pagina: InformationPage, titulo: str, **campos: Any) -> InformationPage:
    """Its published translation."""
    ingles = Locale.objects.get_or_create(language_code="en")[0]
    traducida = pagina.copy_for_translation(ingles, copy_parents=True)
    traducida.title = titulo
    for campo, valor in campos.items():
        setattr(traducida, campo, valor)
    traducida.save_revision().publish()
    return InformationPage.objects.get(pk=traducida.pk)


def un_documento(nombre: str = "acuerdo.pdf", bytes_: bytes = b"%PDF-1.4 acuerdo", **campos: Any) -> AbstractDocument:
    """An uploaded document that nobody uses yet."""
    return get_document_model().objects.create(title=nombre, file=ContentFile(bytes_, nombre), **campos)


def un_enlace(documento: AbstractDocument) -> str:
    """A paragraph that links a document, as the editor's toolbar writes it."""
    return f'<p><a linktype="document" id="{documento.pk}">El acuerdo</a></p>'
