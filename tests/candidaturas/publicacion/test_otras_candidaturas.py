"""One person in several contiendas: each record names the others that are public, and follows them. No key of hers is in any."""

import orjson
import pytest

from candidaturas.exchange.resuelta import huella_de_curp
from candidaturas.models import Cambio, DatosPrivados, FichaPublicada, Registro, Salida
from candidaturas.publicacion.sincronizar import sincronizar
from candidaturas.publicacion.verificar import verificar
from candidaturas.vocabulario import EstadoRegistro
from candidaturas.workflow.registro import Sucesora, retirar_del_sitio, sustituir
from tests.candidaturas.publicacion.publicado import datos
from tests.factories.hojas import una_curp
from tests.publico.eleccion import ficha_de, una_eleccion

pytestmark = pytest.mark.django_db

FOLIO = "7001"


@pytest.fixture
def eleccion():
    return una_eleccion()


@pytest.fixture
def por_mayoria(eleccion):
    return eleccion.registrar("Elvira Nava Soto", "diputacion-mr-1", "morena", folio=FOLIO)


@pytest.fixture
def en_lista(eleccion, por_mayoria):
    return eleccion.registrar("Elvira Nava Soto", "diputacion-rp", "morena", folio=FOLIO, numero=3)


def otras(registro):
    return [otra["id"] for otra in datos(registro)["otras_candidaturas"]]


def con_curp(registro, numero):
    curp = una_curp(numero)
    DatosPrivados.objects.update_or_create(
        registro=registro, defaults={"curp": curp, "curp_huella": huella_de_curp(curp)}
    )
    sincronizar([registro.pk])


def test_each_of_her_candidacies_names_the_other(por_mayoria, en_lista):
    assert (otras(por_mayoria), otras(en_lista)) == ([en_lista.id_publico], [por_mayoria.id_publico])
    (dicha,) = datos(por_mayoria)["otras_candidaturas"]
    assert (dicha["principio"], dicha["numero"], dicha["actor"]["clave"]) == ("rp", 3, "morena")
    assert list(verificar()) == []


def test_the_same_curp_is_the_same_person_and_two_curps_are_two_whatever_the_folio(eleccion, por_mayoria, en_lista):
    tercera = eleccion.registrar("Elvira Nava Soto", "diputacion-mr-11", "morena")
    con_curp(por_mayoria, 1)
    con_curp(tercera, 1)
    assert otras(tercera) == [por_mayoria.id_publico]
    con_curp(en_lista, 2)
    assert otras(por_mayoria) == [tercera.id_publico]
    assert otras(en_lista) == []


def test_no_key_of_the_person_is_in_what_is_public(por_mayoria, en_lista):
    con_curp(por_mayoria, 1)
    for registro in (por_mayoria, en_lista):
        publico = bytes(FichaPublicada.objects.get(registro=registro).datos).decode()
        assert FOLIO not in publico
        assert huella_de_curp(una_curp(1)) not in publico


@pytest.mark.parametrize("como", ["renuncia", "retirada", "sustituida", "presentada"])
def test_who_is_not_public_is_named_by_nobody(eleccion, por_mayoria, en_lista, como, admin_user):
    if como == "retirada":
        retirar_del_sitio(en_lista, motivo="Por resolución.", persona=admin_user)
    elif como == "sustituida":
        nueva = Sucesora("Ofelia Landeros Ávila", "mujer")
        sustituir(en_lista, nueva, acuerdo="CG/1", desde=eleccion.proceso.hoy(), persona=admin_user)
    else:
        en_lista.estado = EstadoRegistro(como)
        en_lista.save()
    assert otras(por_mayoria) == []
    assert Cambio.objects.filter(id_publico=por_mayoria.id_publico).latest("id").secciones == ["otras_candidaturas"]


def test_coming_back_she_is_named_again(por_mayoria, en_lista):
    for estado in (EstadoRegistro.RENUNCIA, EstadoRegistro.APROBADA):
        en_lista.estado = estado
        en_lista.save()
    assert otras(por_mayoria) == [en_lista.id_publico]


def test_what_the_other_candidacy_says_follows_when_it_changes(eleccion, por_mayoria, en_lista):
    en_lista.nombre_publico = "Elvira Nava Sotelo"
    en_lista.save()
    en_lista.formula.numero = 8
    en_lista.formula.save()
    actor = eleccion.actor("morena")
    actor.nombre = "Movimiento de Prueba"
    actor.save()
    (dicha,) = datos(por_mayoria)["otras_candidaturas"]
    assert (dicha["nombre"], dicha["numero"], dicha["actor"]["nombre"]) == (
        "Elvira Nava Sotelo", 8, "Movimiento de Prueba",
    )  # fmt: skip
    assert dicha["slug"] == "elvira-nava-sotelo"
    assert list(verificar()) == []


def test_both_follow_in_the_transaction_and_the_outbox_of_the_change(por_mayoria, en_lista):
    Salida.objects.all().delete()
    en_lista.nombre_publico = "Elvira Nava Sotelo"
    en_lista.save()
    assert set(Salida.objects.values_list("clave", flat=True)) == {por_mayoria.id_publico, en_lista.id_publico}


def test_a_folio_that_was_wrong_leaves_no_trace_in_either(por_mayoria, en_lista):
    en_lista.folio = "7002"
    en_lista.save()
    assert (otras(por_mayoria), otras(en_lista)) == ([], [])


def test_two_who_share_only_their_name_name_nobody(eleccion, por_mayoria):
    homonima = eleccion.registrar("Elvira Nava Soto", "diputacion-rp", "mc", folio="9999")
    sin_folio = eleccion.registrar("Elvira Nava Soto", "diputacion-mr-11", "pan")
    assert otras(por_mayoria) == otras(homonima) == otras(sin_folio) == []


def test_a_record_older_than_its_others_names_none_and_following_is_no_news(client, por_mayoria):
    fila = FichaPublicada.objects.get(registro=por_mayoria)
    anterior = {**fila.como_datos(), "formato": 2}
    del anterior["otras_candidaturas"]
    FichaPublicada.objects.filter(pk=fila.pk).update(datos=orjson.dumps(anterior), etag="")
    assert client.get(ficha_de(por_mayoria)).status_code == 200
    assert client.get("/api/v2/candidaturas/?fields=*").status_code == 200
    assert client.get("/api/v1/candidaturas?campos=otras_candidaturas").status_code == 200
    sincronizar([por_mayoria.pk])
    assert Cambio.objects.filter(id_publico=por_mayoria.id_publico).latest("id").secciones == ["formato"]


def test_her_page_leads_to_the_other_in_the_readers_words(client, por_mayoria, en_lista):
    html = client.get(ficha_de(por_mayoria)).content.decode()
    assert "Esta persona tiene otra candidatura" in html
    assert f'<a href="{ficha_de(en_lista)}">Candidata propietaria a diputada local</a>' in html
    assert "Lista de representación proporcional, lugar 3 · Morena" in html
    assert f'href="{ficha_de(por_mayoria)}"' in client.get(ficha_de(en_lista)).content.decode()
    FichaPublicada.objects.filter(registro=en_lista).delete()
    assert "otra candidatura" not in client.get(ficha_de(por_mayoria)).content.decode()


def test_both_apis_name_her_other_candidacies(client, por_mayoria, en_lista):
    una = client.get(f"/api/v1/candidaturas/{por_mayoria.id_publico}").json()["data"]
    assert una["otras_candidaturas"][0]["direccion"] == ficha_de(en_lista)
    lista = client.get("/api/v1/candidaturas?campos=otras_candidaturas").json()
    assert sum(bool(candidatura["otras_candidaturas"]) for candidatura in lista["data"]) == 2
    assert en_lista.id_publico in client.get("/api/v2/candidaturas/?fields=*&limit=100").content.decode()


def test_the_queries_of_a_batch_do_not_grow_with_it(eleccion, por_mayoria, en_lista, django_assert_max_num_queries):
    for numero in range(10, 30):
        eleccion.registrar(f"Alguien {numero}", "diputacion-rp", "mc", numero=numero, folio=f"F{numero}")
    Registro.objects.update(eleccion_consecutiva=True)
    with django_assert_max_num_queries(90):
        sincronizar(Registro.objects.values_list("pk", flat=True))
