"""A saved search as an Atom feed: the same parameters in its address, last published changes first."""

import datetime as dt
import hashlib
import re
from dataclasses import replace
from typing import cast

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.translation import get_language

from candidaturas.etiquetas import CAMPO_TEXTO
from candidaturas.models import FichaPublicada, Proceso
from candidaturas.publico import marco
from candidaturas.publico.pagina import pagina_publica
from cms.base.errores import parametros_no_reconocidos
from search import catalogue, execute, modes
from search.facets import elegidos
from search.params import ParametrosInvalidos
from search.query import Orden, Query
from search.result import Hit

ENTRADAS = 50
"""Entries of a feed: readers ask again long before more than these have changed."""
ESPERA = "10"
"""Seconds that a reader is asked to wait while the index is being prepared."""

_FUERA_DE_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class _Atom(Atom1Feed):
    """A feed without entries was last changed when its process was published, not now: same feed, same bytes."""

    def latest_post_date(self) -> dt.datetime:
        return super().latest_post_date() if self.items else self.feed["desde"]


@pagina_publica
@marco.con_proceso
def atom(request: HttpRequest, proceso: Proceso) -> HttpResponse:
    """Candidacies or proposals of a search, by their last change. Parameters are read as the results page reads them."""
    try:
        pedida = Query.from_params(request.GET, estricto=False)
    except ParametrosInvalidos as error:
        return parametros_no_reconocidos(request, error.errores)
    query = replace(
        pedida, proceso=proceso.clave, orden=Orden.RECIENTE, desde=0, tamano=ENTRADAS, conteos=False, fragmentos=True
    )
    try:
        hits = execute.buscar(query).hits
    except execute.IndiceNoDisponible:
        return HttpResponse(status=503, headers={"Retry-After": ESPERA, "Cache-Control": "no-store"})
    contenido = _escribir(request, pedida, proceso, hits).encode()
    respuesta = HttpResponse(contenido, content_type="application/atom+xml; charset=utf-8")
    respuesta["ETag"] = etag = f'"{hashlib.sha256(contenido).hexdigest()}"'
    return cast(HttpResponse, get_conditional_response(request, etag=etag, response=respuesta))


def _escribir(request: HttpRequest, pedida: Query, proceso: Proceso, hits: tuple[Hit, ...]) -> str:
    en_direccion = replace(pedida, proceso=marco.leer().sufijo(proceso) and proceso.clave, desde=0)
    feed = _Atom(
        title=_titulo(pedida, proceso),
        link=request.build_absolute_uri(reverse("search:buscar") + en_direccion.to_url()),
        description=None,
        language=get_language(),
        feed_url=request.build_absolute_uri(),
        author_name="Conóceles",
        desde=dt.datetime.combine(proceso.jornada, dt.time.min, dt.UTC),
    )
    # A record withdrawn a moment ago may still be in the index: what is not published is no entry.
    fechas = dict(
        FichaPublicada.objects.publicas()
        .filter(id_publico__in={hit.id for hit in hits})
        .values_list("id_publico", "publicada_en")
    )
    for hit in hits:
        if hit.id in fechas:
            _agregar(feed, request, hit, fechas[hit.id])
    return feed.writeString("utf-8")


def _agregar(feed: Atom1Feed, request: HttpRequest, hit: Hit, cuando: dt.datetime) -> None:
    """One candidacy, or one of its proposals. Its id has no slug, so that a corrected name is no new entry."""
    permanente = reverse("publico:candidatura", kwargs={"id_publico": hit.id})
    slug = hit.tarjeta["slug"]
    partes = {"id_publico": hit.id, **({"slug": slug} if slug else {})}
    parte = f"#{hit.propuesta.clave}" if hit.propuesta else ""
    feed.add_item(
        title=_legible(_encabezado(hit)),
        link=request.build_absolute_uri(reverse("publico:candidatura", kwargs=partes)),
        unique_id=request.build_absolute_uri(permanente) + parte,
        unique_id_is_permalink=False,
        description=escape(_legible(_resumen(hit))),  # Django declares it to be HTML, and it is text
        updateddate=cuando,
    )


def _titulo(query: Query, proceso: Proceso) -> str:
    """The name of the search with its filters, so that nobody who follows two takes one for the other."""
    filtros = ", ".join(nombre for _codigo, _valor, nombre in elegidos(query, catalogue.nombres(proceso)))
    return _legible(" · ".join(filter(None, (modes.nombre(query), filtros, f"Conóceles, {proceso.nombre}"))))


def _encabezado(hit: Hit) -> str:
    persona = f"{hit.tarjeta['persona']['nombre']}, {hit.tarjeta['actor']['nombre']}"
    return f"{persona}: {CAMPO_TEXTO[hit.propuesta.clave]}" if hit.propuesta else persona


def _resumen(hit: Hit) -> str:
    """The stretch that explains the hit, or the line that a card shows."""
    if hit.fragmento is None:
        return str(hit.tarjeta["extracto"])
    texto = "".join(trozo.texto for trozo in hit.fragmento.trozos)
    return f"{'…' if hit.fragmento.inicio_cortado else ''}{texto}{'…' if hit.fragmento.fin_cortado else ''}"


def _legible(texto: str) -> str:
    """A text without the characters that no XML may hold, whatever wrote them."""
    return _FUERA_DE_XML.sub(" ", texto)
