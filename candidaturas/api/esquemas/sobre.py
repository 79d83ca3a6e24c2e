"""The envelope of every answer, the parameters that operations share, and problems."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Literal

from ninja import Schema
from pydantic import ConfigDict, Field

from candidaturas.api.cursor import LARGO_MAXIMO
from candidaturas.api.esquemas.ficha import ID
from candidaturas.api.esquemas.tipos import Entero
from candidaturas.vocabulario import EstadoRegistro

LIMITE = 50
LIMITE_MAXIMO = 500


class ProcesoPedido(Schema):
    """Which process."""

    proceso: str | None = Field(
        None,
        pattern="^[-a-zA-Z0-9_]{1,40}$",
        description="Clave del proceso, como la da `/procesos`. Sin ella, el vigente.",
    )


class Paginacion(Schema):
    """Which page: follow `links.next` instead of composing cursors."""

    limit: Entero = Field(LIMITE, ge=1, le=LIMITE_MAXIMO, description="Cuántos elementos, como máximo.")
    cursor: str | None = Field(
        None, max_length=LARGO_MAXIMO, description="Lugar desde el que sigue la lista; lo da `links.next`."
    )


class Enlaces(Schema):
    """Direcciones relacionadas, relativas al sitio."""

    self: str


class EnlacesDePagina(Enlaces):
    """Direcciones relacionadas, relativas al sitio."""

    next: str | None = Field(description="La página siguiente; `null` en la última.")


class EnlacesDeFicha(Enlaces):
    """Direcciones relacionadas, relativas al sitio."""

    pagina: str = Field(description="La página pública de la candidatura.")


class ErrorDeParametro(Schema):
    """Un parámetro que no se puede usar."""

    parameter: str
    detail: str


class Problema(Schema):
    """Un error, como lo define RFC 9457. `type` es la dirección de la página que lo explica."""

    model_config = ConfigDict(extra="allow")

    type: str
    title: str
    status: int
    detail: str
    instance: str
    errors: list[ErrorDeParametro] = []


class Sucesora(Schema):
    """La candidatura que ocupa su lugar."""

    id: str = Field(pattern=ID)
    href: str


class Retirada(Problema):
    """Una candidatura que ya no se publica: desde cuándo, por qué y quién la sustituye."""

    motivo: EstadoRegistro | Literal["despublicada", "no_publicada"]
    desde: date
    acuerdo: str | None
    proceso: str
    contienda: str
    actor: str
    sucesora: Sucesora | None


class MetaDeFicha(Schema):
    """Sobre la respuesta."""

    publicada_en: datetime = Field(description="Cuándo se publicó esta versión.")


def respuestas(modelo: Any, *, otras: Mapping[int, Any] | None = None) -> dict[int, Any]:
    """The answers of an operation: what it gives, 304 when the client has it, 400 for its parameters, and its own."""
    return {200: modelo, 304: None, 400: Problema, **(otras or {})}
