"""Editorial pages in Wagtail's headless API: what their public pages show, live and open to everybody."""

from typing import Any

from django.db.models import QuerySet
from wagtail.blocks import StreamValue, StructValue
from wagtail.models import Page
from wagtail.rich_text import RichText, expand_db_html

from candidaturas.api.wagtail import ConsultaViewSet
from cms.base.visibles import visibles
from home.models import HomePage, InformationIndexPage, InformationPage


def _valor(valor: Any) -> Any:
    """A block's value as plain data; rich text as the HTML of the page, with its links resolved."""
    if isinstance(valor, RichText):
        return expand_db_html(valor.source)
    if isinstance(valor, StructValue):
        return {nombre: _valor(parte) for nombre, parte in valor.items()}
    return valor


def _cuerpo(pagina: Any) -> list[dict[str, Any]] | None:
    bloques: StreamValue | None = getattr(pagina, "cuerpo", None)
    return bloques and [{"type": b.block_type, "value": _valor(b.value), "id": b.id} for b in bloques]


class PaginasAPIViewSet(ConsultaViewSet):
    """The home page and the information pages. A field that a kind of page does not have is null."""

    recurso = "pages"
    model = Page
    campos = {
        "title": lambda pagina: pagina.title,
        "slug": lambda pagina: pagina.slug,
        "locale": lambda pagina: pagina.locale.language_code,
        "html_url": lambda pagina: pagina.direccion,
        "pregunta": lambda pagina: getattr(pagina, "pregunta", None),
        "introduccion": lambda pagina: getattr(pagina, "introduccion", None),
        "resumen": lambda pagina: getattr(pagina, "resumen", None),
        "cuerpo": _cuerpo,
    }
    campos_de_lista = ("title", "slug", "locale", "html_url")

    def get_queryset(self) -> QuerySet[Page]:
        """Only these kinds: candidacies have their own list, made of their records."""
        paginas = visibles(Page.objects.type(HomePage, InformationIndexPage, InformationPage))
        return paginas.specific().select_related("locale").order_by("path")
