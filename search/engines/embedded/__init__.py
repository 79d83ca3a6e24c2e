"""The embedded engine: tantivy in this process, over a memory-mapped index that one worker writes."""

from search.engines.embedded.engine import EmbeddedEngine

__all__ = ["EmbeddedEngine"]
