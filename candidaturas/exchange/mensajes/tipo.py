"""How messages are kept: what is wrong, and what to do about it, by code."""

from collections.abc import Mapping

from django.utils.functional import Promise

from candidaturas.exchange.codigos import Codigo

Mensajes = Mapping[Codigo, tuple[Promise | str, Promise | str]]
