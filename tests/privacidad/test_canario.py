"""The canary: every private field holds a sentinel, and no public surface ever sings it."""

import pytest
from django.core.management import call_command

from candidaturas.cuestionario_ine import PREGUNTAS
from candidaturas.ficha import RespuestaIdentidad
from candidaturas.models import DatosPrivados
from candidaturas.vocabulario import EstadoRegistro
from tests.factories.mundo import capturar, consentir, publicada, un_mundo, una_candidatura

pytestmark = pytest.mark.django_db

CANARIO = "CANARIOxPRIVADO"
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
    yield from ("/robots.txt", "/sitemap.xml", "/sitemap-candidaturas.xml", "/salud/lista", "/api/")
    yield from ("/api/v1/candidaturas", "/api/v1/cambios", "/api/v1/openapi.json", "/api/v2/candidaturas/", "/api/v2/")
    for publico in (mundo.registro.id_publico, mundo.pagina_b.registro.id_publico, *fuera):
        yield from (f"/candidaturas/{publico}/", f"/en/candidaturas/{publico}/", f"/api/v1/candidaturas/{publico}")


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


def test_who_left_is_a_410_and_who_never_was_public_a_404(caso, client):
    _mundo, fuera = caso
    assert [client.get(f"/candidaturas/{publico}/").status_code for publico in fuera] == [410, 404]


def test_words_of_a_draft_or_of_a_withheld_answer_find_nobody(caso, client):
    encontradas = client.get(f"/buscar/?q={CANARIO}").content.decode()
    assert "/candidaturas/" not in encontradas
