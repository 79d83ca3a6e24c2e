"""The canary: every private field holds a sentinel, and no public surface ever sings it."""

import datetime as dt
import re
from urllib.parse import urlsplit

import pytest
import time_machine
from django.core.management import call_command
from django.db import transaction
from django.urls import Resolver404, URLResolver, get_resolver, resolve, reverse
from elasticsearch import Elasticsearch

from candidaturas.cuestionario_ine import PREGUNTAS
from candidaturas.ficha import RespuestaIdentidad
from candidaturas.models import CandidaturaPage, DatosPrivados, Municipio
from candidaturas.vocabulario import EstadoRegistro
from candidaturas.workflow.decision import aprobar
from candidaturas.workflow.envio import enviar
from home import hojas
from search import index
from search.engines import first_engine, get_engine
from search.query import Query, Tipo
from search.worker import Trabajador
from tests.factories.mundo import capturar, consentir, publicada, un_mundo, una_candidatura, unas_respuestas
from tests.search.elastico import un_cluster

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
    yield from (
        "/buscar/?tipo=propuestas",
        "/buscar/?tipo=propuestas&q=agua",
        "/buscar/?tema=agua",
        "/buscar/atom/",
        "/buscar/atom/?q=agua",
    )
    yield from (f"/municipios/{Municipio.objects.get().cve_ine}/", "/mi-boleta/1234/", "/procesos/durango-2024/")
    hoja = hojas.leer()["actores"]
    yield reverse("estilo", args=[hoja.nombre, hoja.huella])
    yield from ("/informacion/no-hay/", "/favicon.ico", "/medios/no-hay.webp", "/documentos/1/no-hay.pdf")
    yield "/api/problemas/no_encontrado"
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


@pytest.fixture
def cluster(settings):
    """Elasticsearch as the first engine, with indices of this test's own."""
    with un_cluster() as cluster:
        settings.ELASTICSEARCH_URL = cluster.direcciones
        settings.ELASTICSEARCH_PREFIJO = cluster.prefijo
        settings.ELASTICSEARCH_PLAZO = 10.0
        yield cluster


def _archivos_del_indice():
    return b"".join(ruta.read_bytes() for ruta in index.carpeta().rglob("*") if ruta.is_file()).lower()


def _documentos_del_cluster(cluster):
    """Everything the cluster keeps of this site."""
    with Elasticsearch(list(cluster.direcciones)) as cliente:
        indices = f"{cluster.prefijo}-*"
        cliente.indices.refresh(index=indices)
        todo = cliente.search(index=indices, size=1000)
        assert todo["hits"]["total"]["value"] < 1000
        return (str(todo) + str(cliente.indices.get_mapping(index=indices))).lower()


def _preguntas():
    """The ways of asking an engine for the sentinel: whole, in part, with a slip, as a name, as a proposal."""
    medio = CANARIO[:-2]
    for tipo in Tipo:
        for texto in (CANARIO, medio, f"{medio}zz", f'"{CANARIO}"', "Quien Se Fue"):
            yield Query(proceso="durango-2024", tipo=tipo, texto=texto)


def test_the_files_of_the_embedded_index_do_not_hold_the_sentinel(caso):
    assert b"arzola" in _archivos_del_indice()
    assert CANARIO.lower().encode() not in _archivos_del_indice()
    assert b"quien se fue" not in _archivos_del_indice()


@pytest.mark.elasticsearch
def test_the_documents_of_the_cluster_do_not_hold_the_sentinel(cluster, caso):
    contenido = _documentos_del_cluster(cluster)
    assert "arzola" in contenido
    assert CANARIO.lower() not in contenido
    assert "quien se fue" not in contenido


@pytest.mark.elasticsearch
def test_the_sentinel_would_be_seen_in_the_cluster_if_it_were_published(cluster, caso):
    mundo, _fuera = caso
    mundo.registro.sobrenombre = CANARIO
    mundo.registro.save()
    Trabajador().agotar_todo()
    assert CANARIO.lower() in _documentos_del_cluster(cluster)
    mundo.registro.estado = EstadoRegistro.CANCELADA
    mundo.registro.save()
    Trabajador().agotar_todo()
    assert CANARIO.lower() not in _documentos_del_cluster(cluster)


@pytest.mark.elasticsearch
def test_no_engine_finds_counts_completes_or_suggests_it(cluster, caso):
    motores = [first_engine().engine, get_engine(index.carpeta())]
    for motor in motores:
        for query in _preguntas():
            resultado = motor.search(query)
            dicho = f"{resultado.suggestion} {[(h.tarjeta, h.fragmento) for h in resultado.hits]} {resultado.facets}"
            assert CANARIO.lower() not in dicho.lower()
            assert "Quien Se Fue" not in dicho
        assert motor.complete(CANARIO[:5], proceso="") == motor.complete("quien se", proceso="") == ()
