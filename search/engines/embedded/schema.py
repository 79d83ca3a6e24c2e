"""How the embedded engine stores a document: fields, analyzers, and the path from `Documento` to tantivy.

Names of people and places are never stemmed; texts are. Both are folded. A party's name is one term. Whoever opens the
index registers the same analyzers (`abrir`), and whoever asks analyzes with them.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import orjson
import tantivy

from candidaturas.facetas import FACETAS
from search import actors, relevance, stems
from search.document import SORTEO_MAXIMO, TEXTOS, Documento, PropuestaIndexada, copia
from search.query import Tipo
from search.relevance import Campo
from search.text import palabras

#: Part of the index's identity: raise it when fields or analyzers change, and every index is rebuilt.
VERSION = 6

#: Proposals by themselves have a field of their own: a search of candidacies does not walk their words.
PROPUESTA_SOLA = "propuesta_sola"

#: How much of the score, at most, the draw may add: less than the smallest step between two relevances.
PARTE_DEL_SORTEO = 0.004

nombres = (
    tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
    .filter(tantivy.Filter.lowercase())
    .filter(tantivy.Filter.ascii_fold())
    .build()
)
#: As written, for suggestions: with accents, not stemmed.
_escritas = (
    tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
    .filter(tantivy.Filter.remove_long(30))
    .filter(tantivy.Filter.lowercase())
    .build()
)
#: Sounds and stems, which come ready made.
_enteras = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()


def _esquema() -> tantivy.Schema:
    campos = tantivy.SchemaBuilder()
    campos.add_text_field("id", stored=True, tokenizer_name="raw", index_option="basic")
    for campo in ("copia", "ambito", "actor", "escrito_actor"):
        campos.add_text_field(campo, tokenizer_name="raw", index_option="basic")
    for campo in ("nombre", "lugar", "municipios"):
        campos.add_text_field(campo, tokenizer_name="nombres")
    for campo in ("cargo", *TEXTOS, PROPUESTA_SOLA):
        campos.add_text_field(campo, tokenizer_name="enteras")
    campos.add_text_field("sonido", tokenizer_name="enteras", index_option="basic")
    for campo in ("escrito_nombre", "escrito_texto"):
        campos.add_text_field(campo, tokenizer_name="escritas", index_option="basic")
    for codigo in FACETAS:
        campos.add_text_field(campo_de(codigo), tokenizer_name="raw", fast=True, index_option="basic")
    campos.add_text_field("orden_nombre", tokenizer_name="raw", fast=True, index_option="basic")
    for campo in ("orden_boleta", "sorteo", "cambio"):
        campos.add_unsigned_field(campo, fast=True)
    campos.add_float_field("ventaja", fast=True)
    for campo in ("tarjeta", "textos", "propuesta"):
        campos.add_bytes_field(campo, stored=True)
    return campos.build()


def campos_de(tipo: Tipo) -> tuple[Campo, ...]:
    """Where the words of a search are looked for, by the names that the fields have here."""
    campos = relevance.campos_de(tipo)
    if tipo is Tipo.CANDIDATURAS:
        return campos
    return tuple(campo._replace(nombre=PROPUESTA_SOLA) for campo in campos)


def campo_de(codigo: str) -> str:
    """The field that holds a facet's values."""
    return f"f_{codigo}"


ESQUEMA = _esquema()


def abrir(carpeta: Path) -> tantivy.Index:
    """Open (or create, in an empty folder) an index with its analyzers; readers reload it when they choose to."""
    indice = tantivy.Index(ESQUEMA, path=str(carpeta))
    for nombre, analizador in (
        ("nombres", nombres),
        ("escritas", _escritas),
        ("enteras", _enteras),
    ):
        indice.register_tokenizer(nombre, analizador)
    indice.config_reader("manual")
    return indice


def ambito(tipo: Tipo, proceso: str) -> str:
    """The term that every document of a kind has, in one process or (without it) in all."""
    return f"{tipo}:{proceso}"


def a_tantivy(doc: Documento) -> Iterator[tantivy.Document]:
    """A candidacy in tantivy's terms: a document of its own, and one for each of its proposals."""
    tarjeta = orjson.dumps(doc.tarjeta)
    candidatura = _documento(_valores(doc), doc.orden_boleta, doc.sorteo, doc.version)
    candidatura.add_bytes("tarjeta", tarjeta)
    candidatura.add_bytes("textos", orjson.dumps(doc.textos))
    yield candidatura
    for lugar, propuesta in enumerate(doc.propuestas):
        valores = _valores_de_propuesta(doc, propuesta)
        suelta = _documento(valores, doc.orden_boleta << 2 | lugar, propuesta.sorteo, doc.version)
        suelta.add_bytes("tarjeta", tarjeta)
        suelta.add_bytes(
            "propuesta", orjson.dumps([propuesta.clave, propuesta.titulo, propuesta.texto, propuesta.temas])
        )
        yield suelta


def _documento(valores: Mapping[str, tuple[str, ...]], orden_boleta: int, sorteo: int, cambio: int) -> tantivy.Document:
    salida = tantivy.Document()
    for campo, textos_del_campo in valores.items():
        for texto in textos_del_campo:
            salida.add_text(campo, texto)
    salida.add_unsigned("orden_boleta", orden_boleta)
    salida.add_unsigned("sorteo", sorteo)
    salida.add_unsigned("cambio", cambio)
    salida.add_float("ventaja", _ventaja(sorteo))
    return salida


def guardado(documento: tantivy.Document, campo: str) -> Any:
    """What a found document keeps in a stored field."""
    return orjson.loads(documento.get_first(campo) or b"null")


def _valores(doc: Documento) -> dict[str, tuple[str, ...]]:
    return {
        "id": (doc.id,),
        "copia": (copia(doc.id, doc.version),),
        "ambito": _ambitos(Tipo.CANDIDATURAS, doc.proceso),
        "nombre": doc.nombres,
        "sonido": doc.sonidos,
        "actor": tuple(map(actors.plegado, doc.actor)),
        "lugar": doc.lugar,
        "municipios": doc.municipios,
        "cargo": _raices(doc.cargo),
        **{rubro: _raices(textos) for rubro, textos in doc.por_rubro.items()},
        "escrito_nombre": (*doc.nombres, *doc.lugar, *doc.municipios),
        "escrito_actor": doc.actor,
        "escrito_texto": (*doc.cargo, *doc.estudios, *doc.textos.values()),
        **_facetas(doc.facetas),
        "orden_nombre": (doc.orden_nombre,),
    }


def _valores_de_propuesta(doc: Documento, propuesta: PropuestaIndexada) -> dict[str, tuple[str, ...]]:
    """Found by its words; filtered and counted by what its candidacy is, and by its own themes."""
    return {
        "id": (doc.id,),
        "ambito": _ambitos(Tipo.PROPUESTAS, doc.proceso),
        PROPUESTA_SOLA: _raices((propuesta.prosa,)),
        **_facetas({**doc.facetas, "tema": propuesta.temas}),
        "orden_nombre": (f"{doc.orden_nombre}\0{propuesta.clave}",),
    }


def _raices(textos: Iterable[str]) -> tuple[str, ...]:
    return tuple(stems.de_un_texto(palabras(texto)) for texto in textos)


def _ambitos(tipo: Tipo, proceso: str) -> tuple[str, ...]:
    return ambito(tipo, proceso), ambito(tipo, "")


def _facetas(facetas: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    return {campo_de(codigo): valores for codigo, valores in facetas.items()}


def _ventaja(sorteo: int) -> float:
    """The draw as tantivy's weight, which multiplies a score by log2(2 + weight): the lowest number comes first."""
    parte = PARTE_DEL_SORTEO * (1 - sorteo / SORTEO_MAXIMO)
    return float(2 ** (1 + parte) - 2)
