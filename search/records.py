"""The published records as documents: what every index is made of.

Records of processes that voters may not consult yet are left out; what is kept of the others is decided in
`document`.
"""

from collections.abc import Collection, Iterator

import orjson

from candidaturas.models import AliasActor, FichaPublicada, Municipio
from candidaturas.models.publicacion import FichaQuerySet
from search.document import Documento, documento

LOTE = 500
"""Records read at a time."""


def publicas() -> FichaQuerySet:
    """Every record that an index should have."""
    return FichaPublicada.objects.publicas()


def versiones() -> dict[str, int]:
    """Public id → version of every record that an index should have."""
    return dict(publicas().values_list("id_publico", "version"))


def de_ids(ids: Collection[str]) -> Iterator[Documento]:
    """The documents of these candidacies, as their records stand now; none of those that have no record."""
    return documentos(publicas().filter(id_publico__in=ids))


def documentos(fichas: FichaQuerySet) -> Iterator[Documento]:
    """The documents of some records."""
    municipios: dict[str, dict[str, str]] = {}
    for entidad, clave, nombre in Municipio.objects.values_list("entidad__clave", "cve_ine", "nombre"):
        municipios.setdefault(entidad, {})[clave] = nombre
    alias: dict[str, dict[str, list[str]]] = {}
    for proceso, actor, texto in AliasActor.objects.order_by("pk").values_list(
        "actor__proceso__clave", "actor__clave", "texto"
    ):
        alias.setdefault(proceso, {}).setdefault(actor, []).append(texto)
    filas = fichas.order_by("pk").values_list("datos", "version", "contienda__orden").iterator(chunk_size=LOTE)
    for datos, version, orden_contienda in filas:
        ficha = orjson.loads(bytes(datos))
        entidad = ficha["candidatura"]["territorio"]["entidad"]
        yield documento(
            ficha,
            version=version,
            orden_contienda=orden_contienda,
            nombres_municipios=municipios.get(entidad, {}),
            alias=alias.get(ficha["proceso"]["clave"], {}),
        )
