"""The OpenAPI document: valid, committed, complete, and kept by every answer."""

import dataclasses
import inspect
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
import schemathesis
from django.conf import settings
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from ninja import Schema
from openapi_spec_validator import validate
from schemathesis import GenerationMode
from schemathesis.checks import CHECKS, load_all_checks

from candidaturas import ficha
from candidaturas.api import esquemas
from candidaturas.api.esquemas import cambios as de_cambios
from candidaturas.api.esquemas import candidaturas, catalogos, datos, sobre, territorio
from candidaturas.api.esquemas import ficha as publica
from candidaturas.facetas import FACETAS
from cms.api import v1
from search.api import esquemas as de_busqueda

ARCHIVO = Path(settings.BASE_DIR) / "docs" / "api" / "openapi.json"
"""A change of it is a change of the contract; with `CONTRATOS=escribir` it is written again."""
MODULOS = (publica, datos, sobre, candidaturas, catalogos, territorio, de_cambios, de_busqueda)


def documento() -> dict[str, Any]:
    return json.loads(v1.documento)


def test_the_document_is_valid_openapi():
    validate(documento())
    assert documento()["openapi"].startswith("3.1")


def test_the_committed_document_is_the_one_that_is_served(client, mundo):
    servido = client.get("/api/v1/openapi.json").content
    if os.environ.get("CONTRATOS") == "escribir":
        ARCHIVO.write_bytes(servido)
    assert servido == ARCHIVO.read_bytes()


def test_the_licence_is_in_the_document():
    assert documento()["info"]["license"]["url"] == settings.CONOCELES_LICENCIA_DIRECCION


def test_every_operation_says_what_goes_wrong_in_its_own_media_type():
    for operaciones in documento()["paths"].values():
        for respuesta in (r for o in operaciones.values() for e, r in o["responses"].items() if e >= "400"):
            assert list(respuesta["content"]) == ["application/problem+json"]


def test_no_two_schemas_share_a_name():
    nombres = [
        nombre
        for modulo in MODULOS
        for nombre, clase in inspect.getmembers(modulo, inspect.isclass)
        if issubclass(clase, Schema) and clase.__module__ == modulo.__name__
    ]
    assert len(nombres) == len(set(nombres)), esquemas.__doc__


def test_every_facet_with_a_column_is_a_parameter_of_the_list():
    parametros = {p["name"] for p in documento()["paths"]["/api/v1/candidaturas"]["get"]["parameters"]}
    assert {codigo for codigo, faceta in FACETAS.items() if not faceta.sin_columna} <= parametros
    assert "tema" not in parametros


def _iguales(esquema: type[Schema], dato: type) -> None:
    """A schema names exactly the fields of the record's dataclass, and so do the ones inside it."""
    campos = {campo.name: campo.type for campo in dataclasses.fields(dato)}
    assert set(esquema.model_fields) == set(campos), esquema
    for nombre, tipo in campos.items():
        interiores = [t for t in (tipo, *get_args(tipo)) if dataclasses.is_dataclass(t) and t is not ficha.Dato]
        for interior in (t for t in interiores if t is not dato):
            anotado = esquema.model_fields[nombre].annotation
            _iguales(
                next(a for a in (anotado, *get_args(anotado)) if inspect.isclass(a) and issubclass(a, Schema)), interior
            )


def test_the_record_of_the_document_has_the_keys_of_the_record():
    _iguales(publica.Ficha, ficha.Ficha)
    _iguales(publica.Territorio, ficha.TerritorioEnFicha)
    _iguales(datos.Foto, ficha.Foto)
    _iguales(datos.Propuesta, ficha.PropuestaEnFicha)
    _iguales(datos.Enlace, ficha.Enlace)


@pytest.mark.parametrize("quien", ["publicada", "en_revision", "sin_captura", "de_archivo", "suplente_rp"])
def test_no_key_of_a_record_is_missing_from_the_document(quien, client, mundo):
    registro = getattr(mundo, quien)
    datos_servidos = client.get(f"/api/v1/candidaturas/{registro.id_publico}").json()["data"]
    leidos = publica.Ficha.model_validate(datos_servidos).model_dump(mode="json", by_alias=True)
    assert _claves(leidos) == _claves(datos_servidos)


def _claves(valor: Any) -> Any:
    if isinstance(valor, dict):
        return {clave: _claves(v) for clave, v in valor.items()}
    return [_claves(v) for v in valor] if isinstance(valor, list) else None


load_all_checks()
COMPROBACIONES = list(CHECKS.get_all())


def _casos() -> Iterator[tuple[str, GenerationMode]]:
    """Each operation with right requests and, where there is something to get wrong, with wrong ones."""
    for camino, operaciones in documento()["paths"].items():
        yield camino, GenerationMode.POSITIVE
        if any(p["in"] == "query" for p in operaciones["get"]["parameters"]):
            yield camino, GenerationMode.NEGATIVE


def _sin_lugar(peticion: Any) -> Any:
    """Places of a list are opaque, and themes are rows of the process: nobody can make up a right one."""
    for nombre in ("cursor", "desde", "tema"):
        peticion.query.pop(nombre, None)
    return peticion


@pytest.fixture
def aplicacion(mundo: Any) -> Iterator[Any]:
    """The application in this process, which leaves the test's connection open, as Django's own client does."""
    for senal in (request_started, request_finished):
        senal.disconnect(close_old_connections)
    yield get_wsgi_application()
    for senal in (request_started, request_finished):
        senal.connect(close_old_connections)


@pytest.mark.parametrize(("camino", "modo"), list(_casos()))
def test_every_answer_keeps_the_document(camino, modo, aplicacion):
    """Requests made from the document, right and wrong."""
    esquema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", aplicacion)
    peticiones = esquema[camino]["GET"].as_strategy(generation_mode=modo)

    @hypothesis_settings(
        max_examples=15, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck)
    )
    @given(peticion=peticiones.map(_sin_lugar) if modo is GenerationMode.POSITIVE else peticiones)
    def comprobar(peticion: Any) -> None:
        peticion.call_and_validate(checks=COMPROBACIONES)

    comprobar()
