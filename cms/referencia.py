"""The pages for people that explain the APIs: the reference, made from the OpenAPI document, and one per problem."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from candidaturas.etiquetas import RAZON
from candidaturas.publico import marco
from candidaturas.publico.pagina import pagina_publica
from cms.api import v1
from cms.base.problemas import TIPOS

Esquema = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Parametro:
    """A parameter of an operation, in words."""

    nombre: str
    forma: str
    valores: tuple[str, ...]
    descripcion: str
    se_repite: bool


@dataclass(frozen=True, slots=True)
class Operacion:
    """An operation of the contract; `ejemplo` is its address when it needs nothing more."""

    clave: str
    camino: str
    titulo: str
    parrafos: tuple[str, ...]
    parametros: tuple[Parametro, ...]
    ejemplo: str


@pagina_publica
def referencia(request: HttpRequest) -> HttpResponse:
    """What can be asked, how, and what comes back."""
    contexto = {
        **_del_marco(),
        "grupos": _por_tema(_operaciones(v1.get_openapi_schema()["paths"])),
        "razones": [(str(razon), texto) for razon, texto in RAZON.items()],
        "problemas": TIPOS.values(),
        "openapi": reverse("api-v1:openapi"),
        "migas": [{"texto": _("Inicio"), "url": reverse("home:inicio")}, {"texto": _("Datos abiertos"), "url": ""}],
    }
    return render(request, "pages/api/referencia.html", contexto)


@pagina_publica
def problema(request: HttpRequest, clave: str) -> HttpResponse:
    """What a kind of problem means and what to do about it."""
    tipo = TIPOS.get(clave)
    if tipo is None:
        raise Http404
    migas = [
        {"texto": _("Inicio"), "url": reverse("home:inicio")},
        {"texto": _("Datos abiertos"), "url": reverse("api_referencia")},
        {"texto": tipo.titulo, "url": ""},
    ]
    return render(request, "pages/api/problema.html", {**_del_marco(), "problema": tipo, "migas": migas})


def _del_marco() -> dict[str, Any]:
    return {"proceso": marco.leer().vigente}


def _operaciones(caminos: Mapping[str, Any]) -> Iterable[tuple[str, Operacion]]:
    """Each operation with its theme, in the order of the document."""
    for camino, metodos in caminos.items():
        operacion = metodos["get"]
        yield (
            operacion["tags"][0],
            Operacion(
                clave=operacion["operationId"],
                camino=camino,
                titulo=operacion["summary"],
                parrafos=tuple(_plano(p) for p in operacion["description"].split("\n\n")),
                parametros=tuple(_parametro(p) for p in operacion["parameters"]),
                ejemplo="" if "{" in camino else camino,
            ),
        )


def _por_tema(operaciones: Iterable[tuple[str, Operacion]]) -> dict[str, list[Operacion]]:
    temas: dict[str, list[Operacion]] = {}
    for tema, operacion in operaciones:
        temas.setdefault(tema, []).append(operacion)
    return temas


def _parametro(parametro: Mapping[str, Any]) -> Parametro:
    esquema: Esquema = parametro["schema"]
    se_repite = esquema["type"] == "array"
    uno: Esquema = esquema["items"] if se_repite else esquema
    return Parametro(
        nombre=parametro["name"],
        forma=_forma(uno, obligatorio=parametro["required"], omision=esquema.get("default")),
        valores=tuple(uno.get("enum", ())),
        descripcion=_plano(parametro.get("description", "")),
        se_repite=se_repite,
    )


def _forma(esquema: Esquema, *, obligatorio: bool, omision: Any) -> str:
    """Type, limits and default of a value, as a phrase."""
    partes = [_("texto")]
    if esquema["type"] == "integer":
        partes = [_("entero de %(min)s a %(max)s") % {"min": esquema["minimum"], "max": esquema["maximum"]}]
    if obligatorio:
        partes.append(_("obligatorio"))
    if omision:
        partes.append(_("si falta, %(valor)s") % {"valor": omision})
    return ", ".join(partes)


def _plano(texto: str) -> str:
    """A text of the document on one line, without its marks of code."""
    return " ".join(texto.replace("`", "").split())
