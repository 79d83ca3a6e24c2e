"""Every API of the site: version 1 of the contract, and Wagtail's own for editorial content."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern, URLResolver, path, re_path
from wagtail.api.v2.router import WagtailAPIRouter

from candidaturas.api import boleta, cambios, candidaturas, catalogos, territorio
from candidaturas.api.contrato import ContratoAPI
from candidaturas.api.respuestas import responder
from candidaturas.api.wagtail import ESPACIO, CandidaturasAPIViewSet
from home.api import PaginasAPIViewSet
from search.api import rutas

v1 = ContratoAPI()
for modulo in (candidaturas, catalogos, territorio, boleta, cambios, rutas):
    v1.add_router("", modulo.router)

v2 = WagtailAPIRouter(ESPACIO)
v2.register_endpoint(CandidaturasAPIViewSet.recurso, CandidaturasAPIViewSet)
v2.register_endpoint(PaginasAPIViewSet.recurso, PaginasAPIViewSet)


@v1.get("/openapi.json", include_in_schema=False, url_name="openapi")
def openapi(request: HttpRequest) -> HttpResponse:
    """The OpenAPI document of version 1."""
    return responder(request, v1.documento)


def nada(request: HttpRequest) -> HttpResponse:
    """Under /api/ an unknown address is a 404 at once: no other part of the site guesses what was meant."""
    raise Http404


urlpatterns: list[URLPattern | URLResolver] = [
    path("v1/", v1.urls),
    path("v2/", v2.urls),
    re_path(r"^(?!$|problemas/)", nada),
]
