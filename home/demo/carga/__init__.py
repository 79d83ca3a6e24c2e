"""Loads the demonstration by the paths that everybody uses: set-up, registry, consents, capture, review."""
