"""The tree of pages: home, information in Spanish and English, and one page per process with its actors' branches."""

import json
from typing import Any, TypeVar

from django.utils.html import format_html
from wagtail.models import Locale, Page, Site

from candidaturas.models import Proceso, ProcesoPage
from candidaturas.workflow.preparar import preparar_flujo
from home.demo.carga.catalogos import idiomas
from home.demo.datos import leer
from home.models import HomePage, InformationIndexPage, InformationPage, TemaDelSitio

P = TypeVar("P", bound=Page)
INSTITUTO = "Instituto Electoral de demostración"


def cargar_sitio() -> HomePage:
    """The site with its home page in both languages, in place of the one that a fresh database has."""
    locales = idiomas()
    raiz = Page.get_first_root_node()
    inicio = _publicada(raiz, HomePage(title="Conóceles", slug="conoceles", locale=locales["es"]))
    sitio, _creado = Site.objects.update_or_create(
        is_default_site=True,
        defaults={"hostname": "localhost", "root_page": inicio, "site_name": "Conóceles (demostración)"},
    )
    raiz.get_children().exclude(pk=inicio.pk).delete()
    ingles = _traducida(
        inicio, locales["en"], Page.get_first_root_node(), title="Get to know them", slug="conoceles-en"
    )
    TemaDelSitio.objects.update_or_create(site=sitio, defaults={"instituto": INSTITUTO, "instituto_corto": "IE demo"})
    _cargar_informacion(_fresca(inicio), _fresca(ingles), locales["en"])
    return _fresca(inicio)


def cargar_pagina_de_proceso(inicio: HomePage, proceso: Proceso, introduccion: str) -> ProcesoPage:
    """The landing of a process; saving it makes each actor's branch, group and images. The review is attached to it."""
    pagina = _publicada(
        _fresca(inicio),
        ProcesoPage(
            title=proceso.nombre,
            slug=proceso.clave,
            proceso=proceso,
            introduccion=format_html("<p>{}</p>", introduccion),
        ),
    )
    preparar_flujo(pagina)
    return pagina


def _cargar_informacion(inicio: HomePage, ingles: HomePage, locale: Locale) -> None:
    indice = _publicada(
        inicio,
        InformationIndexPage(
            title="Información útil",
            slug="informacion",
            introduccion="Lo que conviene saber antes de votar, y sobre este sitio.",
        ),
    )
    traducido = _traducida(
        indice,
        locale,
        ingles,
        title="Useful information",
        slug="informacion",
        introduccion="What is good to know before voting, and about this site.",
    )
    for datos in leer("paginas")["paginas"]:
        pagina = _publicada(
            _fresca(indice),
            InformationPage(
                title=datos["titulo"], slug=datos["slug"], resumen=datos["resumen"], cuerpo=_cuerpo(datos["cuerpo"])
            ),
        )
        _traducida(
            pagina,
            locale,
            _fresca(traducido),
            title=datos["titulo_en"],
            slug=datos["slug"],
            resumen=datos["resumen_en"],
            cuerpo=_cuerpo(datos["cuerpo_en"]),
        )


def _cuerpo(bloques: list[dict[str, str]]) -> str:
    """The blocks of a page in the form in which a StreamField is stored."""
    return json.dumps([_bloque(bloque) for bloque in bloques], ensure_ascii=False)


def _bloque(bloque: dict[str, str]) -> dict[str, Any]:
    if "pregunta" in bloque:
        return {"type": "pregunta", "value": bloque}
    tipo, valor = next(iter(bloque.items()))
    return {"type": tipo, "value": valor}


def _traducida(original: P, locale: Locale, madre: Page, **campos: Any) -> P:
    """The translation of a page, published under its own parent."""
    return _publicada(madre, type(original)(locale=locale, translation_key=original.translation_key, **campos))


def _publicada(madre: Page, pagina: P) -> P:
    """A page published as an editor does: what it says is kept, so that a later change of it can be told."""
    madre.add_child(instance=pagina)
    _fresca(pagina).save_revision().publish()
    return _fresca(pagina)


def _fresca(pagina: P) -> P:
    """The page as the database has it: the tree's counters change behind an instance's back."""
    return type(pagina).objects.get(pk=pagina.pk)
