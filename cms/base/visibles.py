"""Which pages of the tree the public sees: one answer for addresses, lists, menus, sitemap, documents and API."""

from django.conf import settings
from django.db.models import Case, Exists, F, OuterRef, Q, When
from django.db.models.functions import Left, Length
from django.utils.translation import get_language
from wagtail.models import Page, PageViewRestriction
from wagtail.query import PageQuerySet


def restringida() -> Exists:
    """Whether a page, or one above it, carries a restriction of Wagtail's page privacy, which is off here.

    One left from before hides its pages: nobody in public is asked who they are.
    """
    de_arriba = PageViewRestriction.objects.filter(page__path=Left(OuterRef("path"), Length(F("page__path"))))
    return Exists(de_arriba)


def visibles(paginas: PageQuerySet) -> PageQuerySet:
    """Live pages without a restriction. A translation follows its Spanish page, and an alias what it repeats: seen while that is."""
    traducida = Q(translation_key=OuterRef("translation_key"), locale__language_code=settings.LANGUAGE_CODE)
    originales = Page.objects.filter(traducida | Q(pk=OuterRef("alias_of")))
    retirados = originales.filter(Q(live=False) | restringida())
    return paginas.live().exclude(restringida()).exclude(Exists(retirados))


def en_el_idioma(paginas: PageQuerySet) -> PageQuerySet:
    """Visible pages in the reader's language first, then the Spanish ones: no address dies for want of a translation."""
    idioma = get_language()
    es_el_suyo = Case(When(locale__language_code=idioma, then=0), default=1)
    return (
        visibles(paginas)
        .filter(locale__language_code__in={idioma, settings.LANGUAGE_CODE})
        .select_related("locale")
        .order_by(es_el_suyo, "path")
    )
