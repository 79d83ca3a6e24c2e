"""Catalogues that processes share, in Spanish and English: offices and grounds for observations."""

from typing import Any

from django.db import models
from wagtail.models import Locale

from candidaturas.models import Cargo, Fundamento
from home.demo.datos import leer
from home.demo.procesos import CARGOS


def idiomas() -> dict[str, Locale]:
    """The locales of the site's content, created the first time."""
    return {codigo: Locale.objects.get_or_create(language_code=codigo)[0] for codigo in ("es", "en")}


def en_los_dos(
    modelo: type[models.Model], comunes: dict[str, Any], espanol: dict[str, Any], ingles: dict[str, Any]
) -> Any:
    """A translatable row and its English translation; returns the Spanish one."""
    locales = idiomas()
    fila = modelo._default_manager.create(locale=locales["es"], **comunes, **espanol)
    modelo._default_manager.create(
        locale=locales["en"], translation_key=fila.translation_key, **comunes, **ingles  # type: ignore[attr-defined]
    )  # fmt: skip
    return fila


def cargar_cargos() -> dict[str, Cargo]:
    """The offices, by key."""
    return {
        cargo.clave: en_los_dos(
            Cargo,
            {"clave": cargo.clave, "ambito": cargo.ambito, "edad_minima": cargo.edad_minima, "orden": cargo.orden},
            {"nombre": cargo.nombre, "nombre_femenino": cargo.femenino, "nombre_masculino": cargo.masculino},
            {"nombre": cargo.ingles, "nombre_femenino": cargo.ingles, "nombre_masculino": cargo.ingles},
        )
        for cargo in CARGOS
    }


def cargar_fundamentos() -> None:
    """The grounds for observations, in the order of the catalogue."""
    for orden, fundamento in enumerate(leer("fundamentos")["fundamentos"], 1):
        en_los_dos(
            Fundamento,
            {"clave": fundamento["clave"], "orden": orden},
            {"texto": fundamento["texto"]},
            {"texto": fundamento["ingles"]},
        )
