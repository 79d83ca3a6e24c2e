"""The Elasticsearch engine: the same answers as the embedded one, from a server or a cluster."""

from search.engines.elastic.engine import ElasticEngine

__all__ = ["ElasticEngine"]
