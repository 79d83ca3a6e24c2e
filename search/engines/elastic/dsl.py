"""The one import of elasticsearch-dsl.

Its 8.18 re-exports `elasticsearch.dsl`, where the library goes on: when the old name disappears, only this line changes.
"""

from elasticsearch_dsl import (
    Document,
    Index,
    Integer,
    Keyword,
    Long,
    MetaField,
    Object,
    Search,
    Text,
    analyzer,
    query,
    tokenizer,
)
from elasticsearch_dsl.query import Query

__all__ = [
    "Document",
    "Index",
    "Integer",
    "Keyword",
    "Long",
    "MetaField",
    "Object",
    "Query",
    "Search",
    "Text",
    "analyzer",
    "query",
    "tokenizer",
]
