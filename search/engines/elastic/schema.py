"""How Elasticsearch stores a document: fields, analyzers, and the path from `Documento` to it.

The same words as the embedded engine's: names of people and places are folded and never stemmed, a party's is one term; of texts,
the stems come ready made (`search.stems`), so that no other stemmer has a say. The texts themselves are kept for
fragments. Synonyms are not in the index: they are added to what is asked (`search.synonyms`).
"""

import hashlib
from collections.abc import Iterable
from typing import Any

import orjson

from candidaturas.facetas import FACETAS
from candidaturas.temas import PROPUESTAS
from search import actors, stems
from search.document import TEXTOS, Documento, PropuestaIndexada, copia
from search.engines.elastic.dsl import (
    Document,
    Index,
    Integer,
    Keyword,
    Long,
    MetaField,
    Object,
    Text,
    analyzer,
    tokenizer,
)
from search.query import Tipo
from search.text import palabras

#: Raise it when what is written changes and its mapping does not (other stems, other words): the index is then another.
VERSION = 2

_palabras = tokenizer("palabras", "pattern", pattern=r"[^\p{L}\p{N}]+")
nombres = analyzer("nombres", tokenizer=_palabras, filter=["lowercase", "asciifolding"])
#: Of each text, searched and not kept.
RAICES = ("cargo", *TEXTOS)


def _nombre() -> Text:
    return Text(analyzer=nombres, norms=False)


def _raices() -> Text:
    return Text(analyzer="whitespace", norms=False)


def _prosa() -> Object:
    """The texts, kept under the record's own keys and searched by their stems."""
    campos = (campo for campos in TEXTOS.values() for campo in campos)
    return Object(dynamic="strict", properties={campo: Text(index=False) for campo in campos})


def campo_de(codigo: str) -> str:
    """The field that holds a facet's values."""
    return f"facetas.{codigo}"


class Hallazgo(Document):
    """What can be found: a candidacy, or one proposal of it. Nothing can enter that is not declared here."""

    tipo = Keyword()
    id = Keyword()
    copia = Keyword()
    """Which version of which candidacy it is of."""
    partes = Integer(index=False)
    """In a candidacy: how many documents it has, itself and its proposals."""
    version = Long()
    proceso = Keyword()
    nombre = _nombre()
    sonido = Keyword()
    actor = Keyword()
    """Whole folded names: a word of one finds nothing."""
    lugar = _nombre()
    municipios = _nombre()
    cargo = _raices()
    propuestas = _raices()
    motivo = _raices()
    trayectoria = _raices()
    estudios = _raices()
    textos = _prosa()
    facetas = Object(dynamic="strict", properties={codigo: Keyword() for codigo in FACETAS})
    orden_nombre = Keyword()
    orden_boleta = Long()
    sorteo = Integer()
    tarjeta = Object(enabled=False)
    propuesta = Object(enabled=False)

    class Meta:
        dynamic = MetaField("strict")
        source = MetaField(excludes=list(RAICES))
        meta = MetaField(version=VERSION)


def cuerpo(*, fragmentos: int, replicas: int) -> dict[str, Any]:
    """The body that creates an index: settings, analysis and mapping."""
    indice = Index("_")
    indice.document(Hallazgo)
    indice.settings(
        number_of_shards=fragmentos,
        number_of_replicas=replicas,
        # A tombstone outlives a rebuild: a copy read before a withdrawal cannot bring the record back.
        gc_deletes="10m",
        # When removed text is asked to leave the disk, it leaves every segment that has any: see `Indices.expurgar`.
        **{"merge.policy.expunge_deletes_allowed": 0},
    )
    return indice.to_dict()


def huella() -> str:
    """What names the index: fields, analyzers and version. A process never reads an index of another form."""
    forma = orjson.dumps(cuerpo(fragmentos=1, replicas=0), option=orjson.OPT_SORT_KEYS)
    return hashlib.sha256(forma).hexdigest()[:12]


def fuentes(doc: Documento) -> dict[str, dict[str, Any] | None]:
    """A candidacy in Elasticsearch's terms: id → document of its own, and of each of its proposals, or None where it has none."""
    sueltas = {propuesta.clave: _de_propuesta(doc, lugar, propuesta) for lugar, propuesta in enumerate(doc.propuestas)}
    return {doc.id: _de_candidatura(doc), **{f"{doc.id}.{clave}": sueltas.get(clave) for clave in PROPUESTAS}}


def ids_de(id_publico: str) -> list[str]:
    """Every document that a candidacy may have."""
    return [id_publico, *(f"{id_publico}.{clave}" for clave in PROPUESTAS)]


def _de_candidatura(doc: Documento) -> dict[str, Any]:
    return {
        "tipo": Tipo.CANDIDATURAS,
        "id": doc.id,
        "copia": copia(doc.id, doc.version),
        "partes": 1 + len(doc.propuestas),
        "version": doc.version,
        "proceso": doc.proceso,
        "nombre": doc.nombres,
        "sonido": doc.sonidos,
        "actor": [actors.plegado(nombre) for nombre in doc.actor],
        "lugar": doc.lugar,
        "municipios": doc.municipios,
        "cargo": _de_textos(doc.cargo),
        **{rubro: _de_textos(textos) for rubro, textos in doc.por_rubro.items()},
        "textos": doc.textos,
        "facetas": doc.facetas,
        "orden_nombre": doc.orden_nombre,
        "orden_boleta": doc.orden_boleta,
        "sorteo": doc.sorteo,
        "tarjeta": doc.tarjeta,
    }


def _de_propuesta(doc: Documento, lugar: int, propuesta: PropuestaIndexada) -> dict[str, Any]:
    """Found by its words; filtered and counted by what its candidacy is, and by its own themes."""
    return {
        "tipo": Tipo.PROPUESTAS,
        "id": f"{doc.id}.{propuesta.clave}",
        "copia": copia(doc.id, doc.version),
        "version": doc.version,
        "proceso": doc.proceso,
        "propuestas": _de_textos((propuesta.prosa,)),
        "facetas": {**doc.facetas, "tema": propuesta.temas},
        "orden_nombre": f"{doc.orden_nombre}\0{propuesta.clave}",
        "orden_boleta": doc.orden_boleta << 2 | lugar,
        "sorteo": propuesta.sorteo,
        "tarjeta": doc.tarjeta,
        "propuesta": [propuesta.clave, propuesta.titulo, propuesta.texto, propuesta.temas],
    }


def _de_textos(textos: Iterable[str]) -> list[str]:
    return [stems.de_un_texto(palabras(texto)) for texto in textos]
