"""Editorial pages: the index of information and a page in it, published, in Spanish."""

from typing import Any

from wagtail.models import Locale

from cms.base.models import User
from home.models import HomePage, InformationIndexPage, InformationPage


def una_pagina(titulo: str = "Calendario", *, por: User | None = None, **campos: Any) -> InformationPage:
    """A published page of information, under the index, which is made the first time."""
    indice = InformationIndexPage.objects.first()
    if indice is None:
        casa = HomePage.objects.get()
        indice = casa.add_child(instance=InformationIndexPage(title="Información útil", slug="informacion"))
    indice.refresh_from_db()
    pagina = indice.add_child(
        instance=InformationPage(
            title=titulo, slug=titulo.lower().replace(" ", "-"), **{"resumen": "Fechas.", **campos}
        )
    )
    pagina.save_revision(user=por).publish(user=por)
    return InformationPage.objects.get(pk=pagina.pk)


def el_ingles() -> Locale:
    """The other language of the site."""
    return Locale.objects.get_or_create(language_code="en")[0]
