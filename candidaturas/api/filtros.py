"""The filters of the list: the facets of the search page, by the same names, over the columns of the Ficha.

What no column has (themes) is a filter of the operations that search, not of this list.

Same parameter repeated: either value. Different parameters: all of them. Nothing but what is named here
ever reaches a query.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Annotated, Any, Literal

from django.db.models import Q
from ninja import Schema
from pydantic import BeforeValidator, Field, StringConstraints, create_model

from candidaturas.api.esquemas.tipos import solo_cifras
from candidaturas.facetas import FACETAS, Faceta
from candidaturas.models import Integracion, SeccionEnMapa

VALORES_MAXIMOS = 60
"""Values of one filter in one request."""
Valores = list[str]
Edad = Annotated[int, Field(ge=18, le=120), BeforeValidator(solo_cifras)]


def _por_actor(claves: Valores) -> Q:
    """Who nominates, or a coalition that the party is a member of: its emblem is on the ballot with the same names."""
    coaliciones = Integracion.objects.filter(partido__clave__in=claves).values("coalicion")
    return Q(actor_clave__in=claves) | Q(actor__in=coaliciones)


def _por_municipio(claves: Valores) -> Q:
    """The municipality's own contests, and those of every district that shares a section with it."""
    distritos = SeccionEnMapa.objects.filter(municipio__cve_ine__in=claves).values("distrito")
    return Q(municipio__in=claves) | Q(contienda__distrito__in=distritos)


def _por_columna(columna: str) -> Callable[[Valores], Q]:
    return lambda valores: Q(**{f"{columna}__in": valores})


#: What each facet means in SQL. Its meaning on a record is in `facetas`; a test holds both together.
_CONDICIONES: Mapping[str, Callable[[Valores], Q]] = {
    "actor": _por_actor,
    "edad": _por_columna("rango_edad"),
    "sexo": _por_columna("sexo"),
    "grado": _por_columna("grado"),
    "cargo": _por_columna("cargo"),
    "principio": _por_columna("principio"),
    "distrito": _por_columna("distrito"),
    "municipio": _por_municipio,
    "accion": _por_columna("accion_afirmativa"),
    "calidad": _por_columna("calidad"),
    "reeleccion": lambda valores: Q(eleccion_consecutiva__in=[valor == "si" for valor in valores]),
    "contienda": _por_columna("contienda__clave"),
}


def _tipo(faceta: Faceta) -> Any:
    """The values a facet admits, as the OpenAPI document says them."""
    if faceta.vocabulario is not None:
        return Literal[tuple(faceta.vocabulario)]
    patron = faceta.forma.pattern
    if faceta.forma.flags & re.IGNORECASE:
        patron = patron.replace("a-z", "a-zA-Z")
    return Annotated[str, StringConstraints(pattern=f"^{patron}$")]


def _campo(tipo: Any, descripcion: str) -> Any:
    return (list[tipo], Field(default=[], max_length=VALORES_MAXIMOS, description=descripcion))


def de_facetas(facetas: Iterable[Faceta]) -> dict[str, Any]:
    """The parameters of some facets, as fields of a schema."""
    return {
        faceta.codigo: _campo(_tipo(faceta), " ".join(f"{faceta.nombre}. {faceta.ayuda}".split())) for faceta in facetas
    }


_CON_COLUMNA = [faceta for faceta in FACETAS.values() if not faceta.sin_columna]
_Facetas: type[Schema] = create_model("_Facetas", __base__=Schema, **de_facetas(_CON_COLUMNA))


class Filtros(_Facetas):  # type: ignore[misc, valid-type]  # its base is made from the facets
    """Which candidacies. Each filter may be repeated; without any, all of them."""

    contienda: list[Annotated[str, StringConstraints(pattern="^[-a-z0-9_]{1,60}$")]] = Field(
        [], max_length=VALORES_MAXIMOS, description="Clave de la contienda, como la da `/contiendas`."
    )
    edad_min: Edad | None = Field(None, description="Edad mínima el día de la elección, en años cumplidos.")
    edad_max: Edad | None = Field(None, description="Edad máxima el día de la elección, en años cumplidos.")

    def condicion(self) -> Q:
        """The filters as one condition on published records."""
        condicion = Q()
        for codigo, condicion_de in _CONDICIONES.items():
            if valores := getattr(self, codigo):
                condicion &= condicion_de(valores)
        if self.edad_min is not None:
            condicion &= Q(edad__gte=self.edad_min)
        if self.edad_max is not None:
            condicion &= Q(edad__lte=self.edad_max)
        return condicion
