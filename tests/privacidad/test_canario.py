"""The canary: every private field holds a sentinel, and no public surface ever sings it."""

import datetime as dt
import re
from urllib.parse import urlsplit

import pytest
import time_machine
from django.core.management import call_command
from django.db import transaction
from django.urls import Resolver404, URLResolver, get_resolver, resolve, reverse

from candidaturas.cuestionario_ine import PREGUNTAS
from candidaturas.ficha import RespuestaIdentidad
from candidaturas.models import CandidaturaPage, DatosPrivados, Municipio
from candidaturas.vocabulario import EstadoRegistro
from candidaturas.workflow.decision import aprobar
from candidaturas.workflow.envio import enviar
from home import hojas
from tests.factories.mundo import capturar, consentir, publicada, un_mundo, una_candidatura, unas_respuestas

pytestmark = pytest.mark.django_db

CANARIO = "CANARIOxPRIVADO"
AHORA = dt.datetime(2024, 4, 20, 18, tzinfo=dt.UTC)
_CAMPOS = [f.name for f in DatosPrivados._meta.fields if f.name not in {"id", "registro", "curp_huella"}]


def con_canario(pagina):
    """Every private field of a candidacy filled with the sentinel."""
    DatosPrivados.objects.create(registro=pagina.registro, curp_huella=CANARIO, **dict.fromkeys(_CAMPOS, CANARIO))


def identidad_con_canario():
    """Every question answered, the sentinel in each free text."""
    return {p.codigo: _respuesta(p) for p in PREGUNTAS}


def _respuesta(pregunta):
    if pregunta.libre:
        return RespuestaIdentidad((), CANARIO)
    if pregunta.abiertas:
        return RespuestaIdentidad(pregunta.abiertas[:1], CANARIO)
    return RespuestaIdentidad((pregunta.opciones[0][0],))


@pytest.fixture
def caso():
    """A world and who is out of it: published without authorisation, a draft, one cancelled, one never approved."""
    mundo = un_mundo()
    for pagina in (mundo.pagina, mundo.pagina_b):
        con_canario(pagina)
    publicada(mundo.pagina, mundo, identidad=identidad_con_canario())
    consentir(mundo.registro, publicacion=False)
    capturar(mundo.pagina_b, mundo.de_b, motivo=CANARIO * 40, identidad=identidad_con_canario())
    ida = una_candidatura(mundo, mundo.partido_a, nombre_publico="Quien Se Fue")
    con_canario(ida)
    ida.registro.estado = EstadoRegistro.CANCELADA
    ida.registro.save()
    nunca = una_candidatura(mundo, mundo.partido_b, estado=EstadoRegistro.PRESENTADA, nombre_publico=CANARIO)
    con_canario(nunca)
    call_command("reindex")
    return mundo, [ida.registro.id_publico, nunca.registro.id_publico]


def superficies(mundo, fuera):
    yield from ("/", "/en/", "/mi-boleta/", "/municipios/", "/distritos/", f"/distritos/{mundo.distrito.numero}/")
    yield from ("/representacion-proporcional/", "/representacion-proporcional/pa/", "/informacion/", "/no-existe/")
    yield from ("/buscar/", "/buscar/?vista=tabla", "/buscar/?q=agua&orden=nombre", "/buscar/?q=tepehuano+migrante")
    yield from ("/buscar/?tipo=propuestas", "/buscar/?tipo=propuestas&q=agua", "/buscar/atom/", "/buscar/atom/?q=agua")
    yield from (f"/municipios/{Municipio.objects.get().cve_ine}/", "/mi-boleta/1234/", "/procesos/durango-2024/")
    hoja = hojas.leer()["actores"]
    yield reverse("raiz:estilo", args=[hoja.nombre, hoja.huella])
    yield from ("/informacion/no-hay/", "/favicon.ico", "/medios/no-hay.webp", "/api/problemas/no_encontrado")
    yield from ("/robots.txt", "/sitemap.xml", "/sitemap-candidaturas.xml", "/salud/lista", "/salud/viva", "/api/")
    yield from ("/api/v1/candidaturas", "/api/v1/cambios", "/api/v1/openapi.json", "/api/v2/candidaturas/", "/api/v2/")
    for publico in (mundo.registro.id_publico, mundo.pagina_b.registro.id_publico, *fuera):
        yield from (f"/candidaturas/{publico}/", f"/en/candidaturas/{publico}/", f"/api/v1/candidaturas/{publico}")


def _nombres(resolver):
    """Every address of ours in the public role but the API's, which has its own walk in `tests/candidaturas/api`."""
    for patron in resolver.url_patterns:
        if isinstance(patron, URLResolver):
            yield from _nombres(patron) if str(patron.pattern) not in {"api/", "v1/", "v2/"} else ()
        elif not patron.name.startswith("wagtail"):
            yield patron.name


def _nombre(direccion):
    try:
        return resolve(urlsplit(direccion).path, "cms.urls_publicas").url_name
    except Resolver404:
        return None


def test_every_public_address_is_walked(caso):
    andadas = {_nombre(direccion) for direccion in superficies(*caso)}
    assert set(_nombres(get_resolver("cms.urls_publicas"))) - andadas == set()


def _cuerpo(client, direccion):
    respuesta = client.get(direccion, follow=True)
    assert respuesta.status_code < 500, direccion
    return respuesta.getvalue() if respuesta.streaming else respuesta.content


def test_no_public_surface_says_what_is_private(caso, client):
    assert [d for d in superficies(*caso) if CANARIO.encode() in _cuerpo(client, d)] == []


def test_the_sentinel_would_be_seen_if_it_were_published(caso, client):
    mundo, _fuera = caso
    consentir(mundo.registro, publicacion=True)
    assert CANARIO.encode() in _cuerpo(client, f"/candidaturas/{mundo.registro.id_publico}/")


def test_two_worlds_that_differ_in_withheld_answers_show_the_same_pages(client):
    """Whatever was answered without authorisation changes no byte of any page, list, count or search."""
    with time_machine.travel(AHORA, tick=False):
        mundo = un_mundo()
        si = {p.codigo: RespuestaIdentidad((p.opciones[0][0],)) for p in PREGUNTAS if p.opciones}
        uno, otro = (_visto(client, mundo, respuestas) for respuestas in (si, unas_respuestas().identidad))
    assert uno == otro


def _visto(client, mundo, identidad):
    """All that the site shows of a world in which those answers were given; then it never was."""
    al_azar = re.compile(rb"[0-9a-f]{64}|[0-9a-f]{24}|\"hasta\":\"[^\"]*\"")
    with transaction.atomic():
        consentir(mundo.registro, persona=mundo.de_a, publicacion=False)
        enviar(capturar(mundo.pagina, mundo.de_a, identidad=identidad), mundo.de_a)
        aprobar(CandidaturaPage.objects.get(pk=mundo.pagina.pk), mundo.editora)
        call_command("reindex")
        visto = {d: al_azar.sub(b"", _cuerpo(client, d)) for d in superficies(mundo, []) if d != "/salud/lista"}
        transaction.set_rollback(True)
    return visto


def test_who_left_is_a_410_and_who_never_was_public_a_404(caso, client):
    _mundo, fuera = caso
    assert [client.get(f"/candidaturas/{publico}/").status_code for publico in fuera] == [410, 404]


def test_words_of_a_draft_or_of_a_withheld_answer_find_nobody(caso, client):
    encontradas = client.get(f"/buscar/?q={CANARIO}").content.decode()
    assert "/candidaturas/" not in encontradas
