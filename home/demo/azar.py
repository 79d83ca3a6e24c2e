"""Chance with a name: the same name always deals the same draws. For fiction only, never for secrets."""

import random


def azar_de(nombre: str) -> random.Random:
    """The generator of one name; each use has its own, so that a new draw in one changes no other."""
    return random.Random(f"conoceles:{nombre}")  # noqa: S311 -- fiction, not a secret
