"""The facets: by what the published records are filtered and counted.

Each is defined once, here: its code (a URL and API parameter), how its values are read from a Ficha,
which values exist and how they are called. Search, API and statistics use these definitions; nobody
else decides what a filter means. No database: names that live in rows arrive as an argument.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from candidaturas import etiquetas, temas
from candidaturas.rules import RANGOS_EDAD

Ficha = Mapping[str, Any]
Nombres = Mapping[str, Mapping[str, str]]
"""Facet code → value → the name people read, in the reader's language."""

_CLAVE = re.compile(r"[-a-z0-9_]{1,60}", re.IGNORECASE | re.ASCII)
_NUMERO = re.compile(r"[1-9][0-9]{0,2}", re.ASCII)
_CLAVE_MUNICIPIO = re.compile(r"[0-9]{3}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Faceta:
    """One facet. A record may have several values of it, or none."""

    codigo: str
    nombre: Promise | str
    valores: Callable[[Ficha], tuple[str, ...]]
    """Reads the values of a Ficha's mapping."""
    vocabulario: Mapping[str, Promise | str] | None = None
    """Code → label, in display order, when the values are a closed list; None when they are rows of the process."""
    forma: re.Pattern[str] = _CLAVE
    """What a value of an open facet looks like."""
    ayuda: Promise | str = ""
    de_textos: bool = False
    """Read from what the texts say: no column has it, and only an index answers it."""

    def admite(self, valor: str) -> bool:
        """Whether a value is well formed: one of the closed list, or of the right shape."""
        if self.vocabulario is not None:
            return valor in self.vocabulario
        return self.forma.fullmatch(valor) is not None


def _uno(valor: Any) -> tuple[str, ...]:
    return (str(valor),) if valor not in (None, "") else ()


def _actor(ficha: Ficha) -> tuple[str, ...]:
    """Who nominates, and each party of the coalition: their emblems stand on the ballot with the same names."""
    actor = ficha["actor"]
    return (actor["clave"], *(partido["clave"] for partido in actor["integrantes"]))


def _municipio(ficha: Ficha) -> tuple[str, ...]:
    """Every municipality that shares a section with the seat's territory (decisions.md)."""
    territorio = ficha["candidatura"]["territorio"]
    return tuple(dict.fromkeys((*_uno(territorio["municipio"]), *territorio["municipios"])))


def _reeleccion(ficha: Ficha) -> tuple[str, ...]:
    busca = ficha["candidatura"]["eleccion_consecutiva"]
    return () if busca is None else ("si" if busca else "no",)


def _por_codigo(textos: Mapping[Any, Promise | str]) -> dict[str, Promise | str]:
    return {str(codigo): texto for codigo, texto in textos.items()}


_TODAS = (
    Faceta(
        "actor",
        _("Partido o coalición"),
        _actor,
        ayuda=_("Un partido incluye las candidaturas de las coaliciones que integra."),
    ),
    Faceta(
        "edad",
        _("Rango de edad"),
        lambda ficha: _uno(ficha["persona"]["rango_edad"]),
        {rango.codigo: etiquetas.RANGO_EDAD[rango.codigo] for rango in RANGOS_EDAD},
    ),
    Faceta("sexo", _("Sexo"), lambda ficha: _uno(ficha["persona"]["sexo"]), _por_codigo(etiquetas.SEXO)),
    Faceta(
        "grado",
        _("Grado académico"),
        lambda ficha: _uno(ficha["estudios"]["grado"]["valor"]),
        _por_codigo(etiquetas.GRADO),
    ),
    Faceta("cargo", _("Cargo"), lambda ficha: _uno(ficha["candidatura"]["cargo"])),
    Faceta(
        "principio",
        _("Principio"),
        lambda ficha: _uno(ficha["candidatura"]["principio"]),
        _por_codigo(etiquetas.PRINCIPIO),
    ),
    Faceta(
        "distrito",
        _("Distrito local"),
        lambda ficha: _uno(ficha["candidatura"]["territorio"]["distrito"]),
        forma=_NUMERO,
    ),
    Faceta(
        "municipio",
        _("Municipio"),
        _municipio,
        forma=_CLAVE_MUNICIPIO,
        ayuda=_("Incluye los distritos que comparten alguna sección con el municipio."),
    ),
    Faceta(
        "accion",
        _("Acción afirmativa"),
        lambda ficha: _uno(ficha["candidatura"]["accion_afirmativa"]),
        _por_codigo(etiquetas.ACCION_AFIRMATIVA),
        ayuda=_("Es un dato del registro; no equivale a las respuestas de identidad."),
    ),
    Faceta(
        "calidad",
        _("Propietaria o suplente"),
        lambda ficha: _uno(ficha["candidatura"]["calidad"]),
        _por_codigo(etiquetas.CALIDAD),
    ),
    Faceta("reeleccion", _("Elección consecutiva"), _reeleccion, {"si": _("Busca reelegirse"), "no": _("No la busca")}),
    Faceta(
        "tema",
        _("Sus propuestas hablan de"),
        temas.de_ficha,
        _por_codigo(etiquetas.TEMA),
        ayuda=_("El tema se reconoce por las palabras de las propuestas; no las califica."),
        de_textos=True,
    ),
)

#: Every facet by its code, in display order.
FACETAS: Mapping[str, Faceta] = {faceta.codigo: faceta for faceta in _TODAS}


def valores_por_faceta(ficha: Ficha, *, ya: Mapping[str, tuple[str, ...]] | None = None) -> dict[str, tuple[str, ...]]:
    """All the facet values of one record; those in `ya` are known already, and not read again."""
    conocidos = ya or {}
    return {
        codigo: conocidos[codigo] if codigo in conocidos else faceta.valores(ficha)
        for codigo, faceta in FACETAS.items()
    }
