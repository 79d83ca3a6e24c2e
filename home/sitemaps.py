"""What search engines may know: the site's pages and every published candidacy, in each language."""

import datetime as dt
from typing import Any

from django.contrib.sitemaps import Sitemap
from django.db.models import QuerySet
from django.urls import reverse

from candidaturas.models import FichaPublicada
from candidaturas.publico import marco, renglones
from cms.base.visibles import visibles
from home import hojas
from home.models import InformationPage


class CandidaturasSitemap(Sitemap):
    """Published candidacies of the public processes."""

    i18n = True
    limit = 10_000

    def items(self) -> QuerySet[Any]:
        fichas = FichaPublicada.objects.filter(proceso__in=marco.leer().procesos)
        return fichas.order_by("id").values_list("id_publico", "slug", "publicada_en")

    def location(self, item: tuple[str, str, dt.datetime]) -> str:
        return renglones.direccion(item[0], item[1])

    def lastmod(self, item: tuple[str, str, dt.datetime]) -> dt.datetime:
        return item[2]

    def get_latest_lastmod(self) -> None:
        """Not given in the index: it would read every row."""


class PaginasSitemap(Sitemap):
    """The fixed pages of the site and those of the current process."""

    i18n = True
    alternates = True

    def items(self) -> list[str]:
        proceso = marco.leer().vigente
        paginas = ["home:inicio", *(["home:informacion"] if hojas.sitio().tiene_informacion else [])]
        if proceso is not None:
            paginas += ["publico:mi_boleta", "publico:municipios"]
            paginas += ["publico:distritos"] if proceso.tiene_distritos else []
            paginas += ["publico:rp"] if proceso.tiene_listas else []
        return paginas

    def location(self, item: str) -> str:
        return reverse(item)


class InformacionSitemap(Sitemap):
    """Information pages."""

    def items(self) -> QuerySet[InformationPage]:
        return visibles(InformationPage.objects.all()).select_related("locale").order_by("path")

    def location(self, item: InformationPage) -> str:
        return item.direccion

    def lastmod(self, item: InformationPage) -> dt.datetime | None:
        return item.last_published_at


PARTES: "dict[str, type[Sitemap[Any]] | Sitemap[Any]]" = {
    "paginas": PaginasSitemap,
    "informacion": InformacionSitemap,
    "candidaturas": CandidaturasSitemap,
}
