"""The shapes of the log of changes."""

from datetime import datetime

from ninja import Schema
from pydantic import Field

from candidaturas.api.esquemas.ficha import ID
from candidaturas.api.esquemas.sobre import EnlacesDePagina
from candidaturas.vocabulario import TipoCambio


class Cambio(Schema):
    """Un cambio público: qué candidatura, qué pasó, qué partes del registro cambiaron."""

    id: str = Field(pattern=ID)
    tipo: TipoCambio
    en: datetime
    secciones: list[str] = Field(
        description="Claves del registro en las que quien lo lee halla otra cosa; vacía si se publicó o se retiró entero,"
        " o si solo cambió su forma o por qué falta un dato. `temas`: cambió de qué hablan sus propuestas y no lo que dicen."
    )
    etag: str | None = Field(description="Huella del registro publicado; `null` en un retiro.")
    proceso: str


class MetaDeCambios(Schema):
    """Sobre la respuesta."""

    limit: int
    hasta: str = Field(description="Úsalo en `desde` para pedir solo lo que ocurra después.")


class ListaDeCambios(Schema):
    """Una página del registro de cambios, del más antiguo al más reciente."""

    data: list[Cambio]
    meta: MetaDeCambios
    links: EnlacesDePagina
