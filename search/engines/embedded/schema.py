"""How the embedded engine stores a document: fields, analyzers, and the path from `Documento` to tantivy.

Names of people, parties and places are never stemmed; texts are. Both are folded. Whoever opens the
index registers the same analyzers (`abrir`), and whoever asks analyzes with them.
"""

from pathlib import Path
from typing import Any

import orjson
import tantivy

from candidaturas.facetas import FACETAS
from search.document import SORTEO_MAXIMO, TEXTOS, Documento, copia
from search.stems import textos

#: Part of the index's identity: raise it when fields or analyzers change, and every index is rebuilt.
VERSION = 2

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
_sonidos = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()


def _esquema() -> tantivy.Schema:
    campos = tantivy.SchemaBuilder()
    campos.add_text_field("id", stored=True, tokenizer_name="raw", index_option="basic")
    for campo in ("copia", "proceso"):
        campos.add_text_field(campo, tokenizer_name="raw", index_option="basic")
    for campo in ("nombre", "actor", "lugar", "municipios"):
        campos.add_text_field(campo, tokenizer_name="nombres")
    for campo in ("cargo", *TEXTOS):
        campos.add_text_field(campo, tokenizer_name="textos")
    campos.add_text_field("sonido", tokenizer_name="sonidos", index_option="basic")
    for campo in ("escrito_nombre", "escrito_texto"):
        campos.add_text_field(campo, tokenizer_name="escritas", index_option="basic")
    for codigo in FACETAS:
        campos.add_text_field(campo_de(codigo), tokenizer_name="raw", fast=True, index_option="basic")
    campos.add_text_field("orden_nombre", tokenizer_name="raw", fast=True, index_option="basic")
    for campo in ("orden_boleta", "sorteo"):
        campos.add_unsigned_field(campo, fast=True)
    campos.add_float_field("ventaja", fast=True)
    for campo in ("tarjeta", "textos"):
        campos.add_bytes_field(campo, stored=True)
    return campos.build()


def campo_de(codigo: str) -> str:
    """The field that holds a facet's values."""
    return f"f_{codigo}"


ESQUEMA = _esquema()


def abrir(carpeta: Path) -> tantivy.Index:
    """Open (or create, in an empty folder) an index with its analyzers; readers reload it when they choose to."""
    indice = tantivy.Index(ESQUEMA, path=str(carpeta))
    for nombre, analizador in (
        ("nombres", nombres),
        ("textos", textos),
        ("escritas", _escritas),
        ("sonidos", _sonidos),
    ):
        indice.register_tokenizer(nombre, analizador)
    indice.config_reader("manual")
    return indice


def a_tantivy(doc: Documento) -> tantivy.Document:
    """A document in tantivy's terms."""
    salida = tantivy.Document()
    for campo, valores in _valores(doc).items():
        for valor in valores:
            salida.add_text(campo, valor)
    salida.add_unsigned("orden_boleta", doc.orden_boleta)
    salida.add_unsigned("sorteo", doc.sorteo)
    salida.add_float("ventaja", _ventaja(doc.sorteo))
    salida.add_bytes("tarjeta", orjson.dumps(doc.tarjeta))
    salida.add_bytes("textos", orjson.dumps(doc.textos))
    return salida


def guardado(documento: tantivy.Document, campo: str) -> Any:
    """What a found document keeps in a stored field."""
    return orjson.loads(documento.get_first(campo) or b"null")


def _valores(doc: Documento) -> dict[str, tuple[str, ...]]:
    por_rubro = {r: tuple(doc.textos[c] for c in campos if c in doc.textos) for r, campos in TEXTOS.items()}
    return {
        "id": (doc.id,),
        "copia": (copia(doc.id, doc.version),),
        "proceso": (doc.proceso,),
        "nombre": doc.nombres,
        "sonido": doc.sonidos,
        "actor": doc.actor,
        "lugar": doc.lugar,
        "municipios": doc.municipios,
        "cargo": (doc.cargo,),
        **por_rubro,
        "escrito_nombre": (*doc.nombres, *doc.actor, *doc.lugar, *doc.municipios),
        "escrito_texto": (doc.cargo, *doc.textos.values()),
        **{campo_de(codigo): valores for codigo, valores in doc.facetas.items()},
        "orden_nombre": (doc.orden_nombre,),
    }


def _ventaja(sorteo: int) -> float:
    """The draw as tantivy's weight, which multiplies a score by log2(2 + weight): the lowest number comes first."""
    parte = PARTE_DEL_SORTEO * (1 - sorteo / SORTEO_MAXIMO)
    return float(2 ** (1 + parte) - 2)
