"""Every row of every table as text, so that two ways of doing a thing can be compared.

Sealed values are opened; moments and random identifiers are replaced; keys stay, because a run that
starts from the same rows gives the same keys in the same order.
"""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.apps import apps
from django.core.management.color import no_style
from django.db import connection, models

from candidaturas.models import Registro
from cms.base.cifrado import descifrar, esta_cifrado

_UUID = re.compile(r"[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}")
_MOMENTO = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d[.+:Z\d]*")
#: Digests of rows that hold random identifiers, what tells the two ways apart on purpose, and a running
#: average of the admin's search index, which depends on how many times a row was written.
_COLUMNAS_APARTE = frozenset({"etag", "sha256", "huella_plan", "modo", "title_norm"})
#: On PostgreSQL each rewriting of an index entry burns a key.
_CLAVES_APARTE = frozenset({"wagtailsearch.indexentry.id"})
_PAGINA = "candidaturas.candidaturapage"


@contextmanager
def claves_seguidas() -> Iterator[None]:
    """The next rows have the keys that follow the present ones (a rollback does not give them back, on PostgreSQL).

    Afterwards no key is given again: rows that were rolled back may come back with theirs.
    """
    with connection.cursor() as cursor:
        postgres = connection.vendor == "postgresql"
        if postgres:
            cursor.execute(
                "SELECT schemaname || '.' || sequencename, last_value FROM pg_sequences WHERE last_value > 0"
            )
        dadas = cursor.fetchall() if postgres else []
        for sentencia in connection.ops.sequence_reset_sql(no_style(), apps.get_models()):
            cursor.execute(sentencia)
        yield
        for secuencia, ultima in dadas:
            cursor.execute("SELECT setval(%s, GREATEST(%s, nextval(%s)))", [secuencia, ultima, secuencia])


def volcar_todo() -> dict[str, list[str]]:
    """The rows of each table, in order, by the model's label."""
    publicos = dict(Registro.objects.values_list("id_publico", "clave_externa"))
    return {
        modelo._meta.label: sorted(_fila(modelo, valores, publicos) for valores in modelo._base_manager.values())
        for modelo in apps.get_models()
        if modelo._meta.managed
    }


def diferencias(antes: dict[str, list[str]], despues: dict[str, list[str]]) -> dict[str, tuple[list[str], list[str]]]:
    """Rows that only one of two dumps has, by table."""
    return {
        tabla: (
            [fila for fila in antes[tabla] if fila not in despues[tabla]],
            [fila for fila in despues[tabla] if fila not in antes[tabla]],
        )
        for tabla in antes
        if antes[tabla] != despues[tabla]
    }


def _fila(modelo: type[models.Model], valores: dict[str, Any], publicos: dict[str, str]) -> str:
    legibles = {columna: _valor(f"{modelo._meta.label_lower}.{columna}", columna, v) for columna, v in valores.items()}
    texto = json.dumps(legibles, sort_keys=True, default=str, ensure_ascii=False)
    for publico, clave in publicos.items():
        texto = texto.replace(publico, clave)
    return _MOMENTO.sub("«momento»", _UUID.sub("«azar»", texto))


def _valor(contexto: str, columna: str, valor: Any) -> Any:
    if columna in _COLUMNAS_APARTE or contexto in _CLAVES_APARTE:
        return "«aparte»"
    if isinstance(valor, dict) and columna == "content":
        return {clave: _valor(f"{_PAGINA}.{clave}", clave, dato) for clave, dato in valor.items()}
    if isinstance(valor, bytes | memoryview):
        return bytes(valor).decode()
    return descifrar(valor, contexto).decode() if esta_cifrado(valor) else valor
