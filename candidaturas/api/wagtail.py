"""Wagtail's headless API, version 2, over what is already public: published records here, editorial pages in `home.api`.

Only its addresses and the shape of its answers are Wagtail's. Fields are an explicit list; there is no filter, order or
search, because each of them tells something about fields that are not shown.
"""

from collections.abc import Callable, Iterable, Mapping
from operator import itemgetter
from typing import Any, ClassVar

import orjson
from django.db.models import Model, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from rest_framework.negotiation import BaseContentNegotiation
from rest_framework.renderers import BaseRenderer, JSONRenderer
from rest_framework.request import Request
from wagtail.api.v2.views import BaseAPIViewSet

from candidaturas.api import ausentes
from candidaturas.api.esquemas.ficha import Ficha
from candidaturas.api.parametros import ParametrosInvalidos, responder_errores, revisar
from candidaturas.api.respuestas import responder
from candidaturas.models import FichaPublicada
from cms.base.problemas import NO_ENCONTRADO, ErrorDeParametro, problema

#: URL namespace that the router is mounted under.
ESPACIO = "wagtailapi"
LIMITE = 20
LIMITE_MAXIMO = 100
DESDE_MAXIMO = 100_000

Campo = Callable[[Any], Any]


class SiempreJson(BaseContentNegotiation):
    """There is one representation, whatever `Accept` says."""

    def select_parser(self, request: Request, parsers: Any) -> Any:
        return parsers[0]

    def select_renderer(
        self, request: Request, renderers: Any, format_suffix: str | None = None
    ) -> tuple[BaseRenderer, str]:
        return renderers[0], renderers[0].media_type


class ConsultaViewSet(BaseAPIViewSet):
    """A list, a detail and `find/`, read-only, without accounts, strict with parameters."""

    renderer_classes = [JSONRenderer]
    content_negotiation_class = SiempreJson
    authentication_classes: ClassVar[list[type]] = []
    permission_classes: ClassVar[list[type]] = []

    recurso: ClassVar[str]
    """Name in the address; DRF keeps `name` for itself."""
    convertidor: ClassVar[str] = "int"
    """Path converter of the ids."""
    campos: ClassVar[Mapping[str, Campo]]
    """What may be shown of each, in order: `*` means all of them."""
    campos_de_lista: ClassVar[tuple[str, ...]] = ()
    """What a list shows besides `id` and `meta` when `fields` does not say."""

    def listing_view(self, request: Request) -> HttpResponse:
        """A page of the list, by `limit` and `offset`."""
        self._solo(request, "limit", "offset", "fields")
        desde = self._entero(request, "offset", 0, 0, DESDE_MAXIMO)
        limite = self._entero(request, "limit", LIMITE, 1, LIMITE_MAXIMO)
        campos = self._campos_pedidos(request, self.campos_de_lista)
        filas = self.get_queryset()
        elementos = [self._representar(fila, campos) for fila in filas[desde : desde + limite]]
        return self._responder(request, {"meta": {"total_count": filas.count()}, "items": elementos}, campos)

    def detail_view(self, request: Request, pk: Any) -> HttpResponse:
        """One of them, whole."""
        self._solo(request, "fields")
        campos = self._campos_pedidos(request, tuple(self.campos))
        fila = self.uno(pk)
        if fila is None:
            return self.ausente(request._request, pk)
        return self._responder(request, self._representar(fila, campos), campos)

    def find_view(self, request: Request) -> HttpResponse:
        """The way to one of them by its id."""
        self._solo(request, "id")
        buscado = request.GET.get("id", "")
        fila = self.uno(buscado)
        if fila is None:
            return self.ausente(request._request, buscado)
        respuesta = HttpResponse(status=302)
        respuesta["Location"] = self.direccion(fila)
        return respuesta

    def uno(self, identificador: Any) -> Model | None:
        """The one with an id, or None."""
        clave = str(identificador)
        numero = int(clave) if clave.isascii() and clave.isdigit() and len(clave) <= 9 else None
        return self.get_queryset().filter(pk=numero).first()

    def identificador(self, fila: Any) -> Any:
        """The public id of a row."""
        return fila.pk

    def tipo_de(self, fila: Any) -> str:
        """Wagtail's name of the kind of a row."""
        return fila._meta.label

    def contenido(self, fila: Any) -> Any:
        """What `campos` read."""
        return fila

    def ausente(self, request: HttpRequest, identificador: Any) -> HttpResponse:
        """The answer for an id that has nothing public."""
        return problema(request, NO_ENCONTRADO, _("No hay nada publicado con ese identificador."))

    def con_identidad(self, campos: Iterable[str]) -> bool:
        """Whether these fields may hold identity answers, which no shelf keeps beyond its time."""
        return False

    def direccion(self, fila: Any) -> str:
        """The address of one of them, relative to the site."""
        return reverse(f"{ESPACIO}:{self.recurso}:detail", args=[self.identificador(fila)])

    def handle_exception(self, exc: Exception) -> HttpResponse:
        """Problems like those of the contract; the rest is ours and goes up."""
        if isinstance(exc, ParametrosInvalidos):
            return responder_errores(self.request._request, exc.errores)
        if isinstance(exc, Http404):
            return problema(self.request._request, NO_ENCONTRADO, _("No hay nada en esa dirección."))
        raise exc

    @classmethod
    def get_urlpatterns(cls) -> list[URLPattern]:
        return [
            path("", cls.as_view({"get": "listing_view"}), name="listing"),
            path("find/", cls.as_view({"get": "find_view"}), name="find"),
            path(f"<{cls.convertidor}:pk>/", cls.as_view({"get": "detail_view"}), name="detail"),
        ]

    def _representar(self, fila: Any, campos: Iterable[str]) -> dict[str, Any]:
        contenido = self.contenido(fila)
        return {
            "id": self.identificador(fila),
            "meta": {"type": self.tipo_de(fila), "detail_url": self.direccion(fila)},
            **{nombre: self.campos[nombre](contenido) for nombre in campos},
        }

    def _responder(self, request: Request, cuerpo: dict[str, Any], campos: Iterable[str]) -> HttpResponse:
        return responder(request._request, orjson.dumps(cuerpo), con_identidad=self.con_identidad(campos))

    def _solo(self, request: Request, *conocidos: str) -> None:
        if errores := list(revisar(request._request, conocidos)):
            raise ParametrosInvalidos(*errores)

    def _entero(self, request: Request, nombre: str, omision: int, minimo: int, maximo: int) -> int:
        valor = request.GET.get(nombre, str(omision))
        if valor.isascii() and valor.isdigit() and len(valor) <= 9 and minimo <= int(valor) <= maximo:
            return int(valor)
        mensaje = _("Es un número entero de %(min)s a %(max)s.") % {"min": minimo, "max": maximo}
        raise ParametrosInvalidos(ErrorDeParametro(nombre, mensaje))

    def _campos_pedidos(self, request: Request, omision: tuple[str, ...]) -> tuple[str, ...]:
        if "fields" not in request.GET:
            return omision
        pedidos = tuple(dict.fromkeys(request.GET["fields"].split(",")))
        if pedidos == ("*",):
            return tuple(self.campos)
        if not set(pedidos) <= set(self.campos):
            mensaje = _("Se escribe «*» o nombres separados por comas: %(campos)s.")
            raise ParametrosInvalidos(ErrorDeParametro("fields", mensaje % {"campos": ", ".join(self.campos)}))
        return pedidos


class CandidaturasAPIViewSet(ConsultaViewSet):
    """Candidacies: their published record, key by key, and nothing else."""

    recurso = "candidaturas"
    model = FichaPublicada
    convertidor = "slug"
    campos = {nombre: itemgetter(nombre) for nombre in Ficha.model_fields if nombre != "id"}
    campos_de_lista = ("slug", "direccion", "persona", "candidatura", "actor")

    def get_queryset(self) -> QuerySet[FichaPublicada]:
        return FichaPublicada.objects.publicas().order_by("pk")

    def uno(self, identificador: Any) -> FichaPublicada | None:
        return self.get_queryset().filter(id_publico=identificador).first()

    def identificador(self, fila: FichaPublicada) -> str:
        return fila.id_publico

    def tipo_de(self, fila: FichaPublicada) -> str:
        return "candidaturas.CandidaturaPage"

    def contenido(self, fila: FichaPublicada) -> dict[str, Any]:
        return fila.como_datos()

    def ausente(self, request: HttpRequest, identificador: Any) -> HttpResponse:
        return ausentes.responder(request, str(identificador), ruta=f"{ESPACIO}:{self.recurso}:detail")

    def con_identidad(self, campos: Iterable[str]) -> bool:
        return "identidad" in campos
