"""From rows to the public record: gather, build, write, withdraw and verify Fichas.

`sincronizar` is the only writer of what is public.
"""
