"""The canary and the two worlds, over every operation of the API with every value of every parameter."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
import time_machine
from django.db import transaction

from candidaturas.api.esquemas.candidaturas import CAMPOS
from candidaturas.cuestionario_ine import PREGUNTAS
from candidaturas.ficha import RespuestaIdentidad
from candidaturas.models import CandidaturaPage, DatosPrivados, Registro
from candidaturas.publicacion.respuestas import volcar
from candidaturas.workflow.decision import Observada, aprobar, observar
from candidaturas.workflow.envio import enviar
from cms.api import v1
from search import index
from tests.candidaturas.api.mundo import AHORA
from tests.factories.mundo import capturar, consentir, un_mundo, una_candidatura, unas_respuestas

pytestmark = pytest.mark.django_db

CANARIO = "CANARIOxPRIVADO"
#: Say nothing of what was found: how long it took, and a length in which a mark of the log may have one digit more.
_AJENOS = {"Server-Timing", "Content-Length"}
#: Columns of a registration that are the Institute's own.
_INTERNAS = {"clave_externa": CANARIO, "folio": CANARIO, "nombre_fuente": CANARIO}
_SELLADAS = [c.name for c in DatosPrivados._meta.fields if c.name not in {"id", "registro"}]


def todo(**valores: str) -> str:
    """Every operation of both versions, every parameter with each of its values."""
    return "\n".join(sorted(_direcciones(**valores)))


def _direcciones(*, ids: list[str]) -> Iterator[str]:
    for camino, operaciones in json.loads(v1.documento)["paths"].items():
        for concreto in _concretos(camino, ids):
            yield concreto
            for parametro in operaciones["get"]["parameters"]:
                if parametro["in"] == "query":
                    yield from (f"{concreto}?{parametro['name']}={valor}" for valor in _valores(parametro["schema"]))
    yield "/api/v1/candidaturas?limit=500&" + "&".join(f"campos={campo}" for campo in CAMPOS)
    yield from ("/api/v1/openapi.json", "/api/v2/candidaturas/?fields=*&limit=100", "/api/v2/pages/?fields=*")
    for identificador in ids:
        yield from (f"/api/v2/candidaturas/{identificador}/", f"/api/v2/candidaturas/find/?id={identificador}")


def _concretos(camino: str, ids: list[str]) -> list[str]:
    if "{id_publico}" in camino:
        return [camino.replace("{id_publico}", identificador) for identificador in ids]
    return [camino.replace("{numero}", "1234")]


def _valores(esquema: dict[str, Any]) -> list[str]:
    """Each allowed value; for an open parameter, the sentinel too: it may choose nothing and say nothing."""
    uno = esquema.get("items", esquema)
    if "enum" in uno:
        return [valor.replace("+", "%2B") for valor in uno["enum"]]
    if uno["type"] == "integer":
        return [str(uno["minimum"]), str(uno["maximum"])]
    return [CANARIO, "pa", "durango-2024", "diputacion-mr-11", "11", "007"]


def _cuerpos(client: Any, ids: list[str]) -> Iterator[tuple[str, bytes]]:
    for direccion in todo(ids=ids).splitlines():
        respuesta = client.get(direccion)
        assert respuesta.status_code < 500, direccion
        encabezados = "\n".join(v for nombre, v in respuesta.headers.items() if nombre not in _AJENOS).encode()
        yield (
            direccion,
            respuesta.content.replace(direccion.encode(), b"") + encabezados.replace(direccion.encode(), b""),
        )


def _con_canario(registro: Registro) -> None:
    DatosPrivados.objects.create(registro=registro, **dict.fromkeys(_SELLADAS, CANARIO))
    Registro.objects.filter(pk=registro.pk).update(**{c: f"{v}{registro.pk}" for c, v in _INTERNAS.items()})


def _identidad(texto: str) -> dict[str, RespuestaIdentidad]:
    return {p.codigo: _respuesta(p, texto) for p in PREGUNTAS}


def _respuesta(pregunta: Any, texto: str) -> RespuestaIdentidad:
    if pregunta.libre:
        return RespuestaIdentidad((), texto)
    if pregunta.abiertas:
        return RespuestaIdentidad(pregunta.abiertas[:1], texto)
    return RespuestaIdentidad((pregunta.opciones[0][0],))


def _publicar(mundo: Any, pagina: CandidaturaPage, persona: Any, *, publicacion: bool, **respuestas: Any) -> None:
    consentir(pagina.registro, persona=persona, publicacion=publicacion)
    enviar(capturar(pagina, persona, **respuestas), persona)
    aprobar(CandidaturaPage.objects.get(pk=pagina.pk), mundo.editora)


@pytest.fixture
def caso() -> Any:
    """Published without authorisation and with a newer draft, one observed, one withdrawn, one never approved."""
    mundo = un_mundo()
    _publicar(mundo, mundo.pagina, mundo.de_a, publicacion=False, identidad=_identidad(CANARIO))
    borrador = CandidaturaPage.objects.get(pk=mundo.pagina.pk).get_latest_revision_as_object()
    textos = dict.fromkeys(("carrera", "historia_profesional", "trayectoria_politica", "motivo"), CANARIO)
    volcar(unas_respuestas(**textos, identidad=_identidad(CANARIO)), borrador, cuestionario=1)
    borrador.seo_title = borrador.search_description = CANARIO
    borrador.save_revision(user=mundo.editora, log_action=False)
    consentir(mundo.pagina_b.registro, persona=mundo.de_b)
    enviar(capturar(mundo.pagina_b, mundo.de_b, motivo=CANARIO * 30, identidad=_identidad(CANARIO)), mundo.de_b)
    pagina_b = CandidaturaPage.objects.get(pk=mundo.pagina_b.pk)
    observar(pagina_b, mundo.editora, [Observada("motivo", mundo.fundamento, CANARIO, CANARIO, CANARIO)])
    ida = una_candidatura(mundo, mundo.partido_a, nombre_publico="Quien Se Fue", **{"sobrenombre": CANARIO})
    ida.registro.estado = "cancelada"
    ida.registro.save()
    nunca = una_candidatura(mundo, mundo.partido_b, estado="presentada", nombre_publico=CANARIO)
    registros = [p.registro for p in (mundo.pagina, mundo.pagina_b, ida, nunca)]
    for registro in registros:
        _con_canario(registro)
    return mundo, [registro.id_publico for registro in registros]


def test_no_operation_with_any_parameter_says_what_is_private(caso, client):
    _mundo, ids = caso
    cantan = [direccion for direccion, cuerpo in _cuerpos(client, ids) if CANARIO.encode() in cuerpo]
    assert cantan == []


def test_the_sentinel_would_be_seen_if_it_were_published(caso, client):
    mundo, ids = caso
    consentir(mundo.registro, publicacion=True)
    cantan = [direccion for direccion, cuerpo in _cuerpos(client, ids) if CANARIO.encode() in cuerpo]
    assert f"/api/v1/candidaturas/{mundo.registro.id_publico}" in cantan
    assert len(cantan) > 3


def test_two_worlds_that_differ_in_withheld_answers_give_the_same_bytes(client):
    """Whatever was answered without authorisation changes nothing that anybody can ask for."""
    with time_machine.travel(AHORA, tick=False):
        mundo = un_mundo()
        ids = [mundo.registro.id_publico, mundo.pagina_b.registro.id_publico]
        si = {p.codigo: RespuestaIdentidad((p.opciones[0][0],)) for p in PREGUNTAS if p.opciones}
        uno, otro = (_visto(client, mundo, ids, identidad) for identidad in (si, unas_respuestas().identidad))
    assert uno == otro


def _visto(client: Any, mundo: Any, ids: list[str], identidad: Any) -> dict[str, bytes]:
    """All that the API says of a world in which those answers were given; then it never was."""
    # Random keys of portraits, hashes of what holds them, and marks of the log, whose entries are numbered on.
    al_azar = re.compile(rb"\b[0-9a-f]{24}\b|\b[0-9a-f]{64}\b|\"hasta\":\"[^\"]*\"|[?&]desde=[-\w]+")
    with transaction.atomic():
        _publicar(mundo, mundo.pagina, mundo.de_a, publicacion=False, identidad=identidad)
        index.reconstruir()
        visto = {direccion: al_azar.sub(b"", cuerpo) for direccion, cuerpo in _cuerpos(client, ids)}
        transaction.set_rollback(True)
    return visto
