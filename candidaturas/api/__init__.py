"""The public contract, version 1: routes over Fichas and catalogues. Nothing here reads a draft, a revision or a private row."""
