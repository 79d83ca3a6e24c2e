"""People, parties and places whose name goes on as typed."""

import pytest

from candidaturas.models import Contienda
from candidaturas.vocabulario import Principio
from search import index
from search.completion import Clase, completar
from search.document import sorteo
from tests.factories.mundo import un_actor, un_mundo, una_candidatura

pytestmark = pytest.mark.django_db


@pytest.fixture
def mundo():
    mundo = un_mundo()
    for numero in range(12):
        una_candidatura(mundo, mundo.partido_a, nombre_publico=f"Palacio Persona {numero:02}")
    index.reconstruir()
    return mundo


def _textos(escrito, mundo, **opciones):
    return [(uno.clase, uno.texto) for uno in completar(escrito, mundo.proceso, **opciones)]


@pytest.mark.parametrize("escrito", ["tre", "TREVIÑ", "arzola ros", "  rosaura   trev "])
def test_names_go_on_in_any_order_without_accents(escrito, mundo):
    assert _textos(escrito, mundo) == [(Clase.PERSONA, "Rosaura Treviño Arzola")]


def test_parties_go_on_by_name_or_initials(mundo):
    un_actor(mundo.proceso, "mc", "Movimiento Ciudadano", "MC", 9)
    assert (Clase.ACTOR, "Movimiento Ciudadano") in _textos("ciud", mundo)
    assert (Clase.ACTOR, "Movimiento Ciudadano") in _textos("mc", mundo)


def test_no_party_is_always_among_those_shown(mundo):
    for numero in range(12):
        un_actor(mundo.proceso, f"vecinal{numero:02}", f"Partido Vecinal {numero:02}", f"PV{numero:02}", numero)
    claves = [f"vecinal{numero:02}" for numero in range(12)]
    por_sorteo = sorted(claves, key=lambda clave: (sorteo(clave), clave))
    assert [texto[-2:] for _clase, texto in _textos("vecinal", mundo)] == [clave[-2:] for clave in por_sorteo[:8]]


def test_places_keep_their_room_among_many_people(mundo):
    clases = [clase for clase, _texto in _textos("palacio", mundo)]
    assert len(clases) == 8
    assert clases == sorted(clases, key=[Clase.PERSONA, Clase.ACTOR, Clase.LUGAR].index)
    assert Clase.LUGAR in clases


def test_each_leads_somewhere(client, mundo):
    for escrito in ("rosaura", "palacio", "alameda"):
        for uno in completar(escrito, mundo.proceso):
            assert client.get(uno.direccion).status_code == 200


@pytest.mark.parametrize("escrito", ["", "  ", "***", ".*", "zzzz", "a" * 500, "ñ" * 80, "(", "[x-z]"])
def test_what_is_no_name_completes_nothing(escrito, mundo):
    assert completar(escrito, mundo.proceso) == ()


def test_no_more_than_asked_for(mundo):
    assert len(_textos("palacio", mundo, limite=3)) == 3
    assert len(_textos("p", mundo, limite=1)) == 1


def test_one_person_on_two_ballots_reads_differently(mundo):
    lista = Contienda.objects.get(pk=mundo.contienda.pk)
    lista.pk, lista.clave, lista.principio, lista.distrito = None, "lista", Principio.PROPORCIONAL, None
    lista.save()
    una_candidatura(mundo, mundo.partido_a, nombre_publico="Rosaura Treviño Arzola", contienda=lista)
    index.reconstruir()
    lineas = [(uno.texto, uno.detalle) for uno in completar("rosaura", mundo.proceso)]
    assert len(lineas) == len(set(lineas)) == 2
