"""The index follows the published records through the outbox, and holds nothing else."""

import datetime as dt
import itertools
import socket
from io import StringIO

import pytest
import time_machine
from django.core.management import call_command
from django.utils import timezone

from candidaturas.models import AliasActor, FichaPublicada, Municipio, Salida
from candidaturas.models.publicacion import TEMA_AVISO
from candidaturas.publicacion import salidas
from candidaturas.vocabulario import EstadoProceso, EstadoRegistro
from cms.base.salud import Estado
from search import execute, index, remote, worker
from search.query import Query
from search.worker import Trabajador
from tests.factories.mundo import capturar, publicada, un_mundo

pytestmark = pytest.mark.django_db


@pytest.fixture
def mundo():
    return un_mundo()


def _ids(texto=""):
    return {hit.id for hit in execute.buscar(Query(proceso="durango-2024", texto=texto)).hits}


def _bytes(carpeta):
    return b"".join(ruta.read_bytes() for ruta in carpeta.rglob("*") if ruta.is_file())


def test_the_first_search_builds_the_index(mundo):
    assert index.revisar() is Estado.DEGRADADA
    assert _ids("treviño") == {mundo.registro.id_publico}
    assert index.revisar() is Estado.BIEN


def test_a_process_of_the_public_role_never_builds_it(mundo, settings):
    settings.CONOCELES_SIRVE_ADMIN = False
    with pytest.raises(execute.IndiceNoDisponible):
        _ids()
    assert not index.carpeta().exists()


def test_a_party_is_found_by_an_alias_while_its_row_has_it(mundo):
    Trabajador().agotar()
    alias = AliasActor.objects.create(actor=mundo.partido_a, texto="UNIÓN DEL MEZQUITE")
    Trabajador().agotar()
    assert _ids("union del mezquite") == {mundo.registro.id_publico}
    assert _ids("mezquite") == set()
    alias.delete()
    Trabajador().agotar()
    assert _ids("union del mezquite") == set()


def test_a_publication_is_found_once_the_worker_has_run(mundo):
    assert _ids() == {mundo.registro.id_publico, mundo.pagina_b.registro.id_publico}
    Trabajador().agotar()
    assert _ids("contaduría") == set()
    publicada(mundo.pagina, mundo)
    Trabajador().agotar()
    assert _ids("contaduría") == {mundo.registro.id_publico}
    assert not Salida.objects.filter(tema__in=["ficha", index.TEMA_INDICE]).exists()


def test_a_withdrawal_is_gone_once_the_worker_has_run(mundo):
    Trabajador().agotar()
    mundo.registro.estado = EstadoRegistro.CANCELADA
    mundo.registro.save()
    Trabajador().agotar()
    assert _ids("treviño") == set()
    assert execute.completar("trev", proceso="durango-2024") == ()


def test_the_words_of_a_withdrawal_leave_the_files_within_minutes(mundo):
    Trabajador().agotar()
    assert b"arzola" in _bytes(index.carpeta()).lower()
    mundo.registro.estado = EstadoRegistro.CANCELADA
    mundo.registro.save()
    Trabajador().agotar()
    with time_machine.travel(timezone.now() + index.ESPERA_DE_LIMPIEZA + dt.timedelta(seconds=1)):
        Trabajador().agotar()
    assert b"arzola" not in _bytes(index.carpeta()).lower()


def test_delivering_news_again_changes_nothing(mundo):
    index.aplicar([mundo.registro.id_publico])
    index.aplicar([mundo.registro.id_publico, "nunca-existio"])
    assert _ids() == {mundo.registro.id_publico, mundo.pagina_b.registro.id_publico}


def test_a_process_in_preparation_is_not_indexed(mundo):
    Trabajador().agotar()
    mundo.proceso.estado = EstadoProceso.PREPARACION
    mundo.proceso.save()
    Trabajador().agotar()
    assert _ids() == set()


def test_a_renamed_municipality_is_found_by_its_new_name(mundo):
    municipio = Municipio.objects.get()
    assert _ids("Guadiana") == set()
    municipio.nombre = "Guadiana"
    municipio.save()
    Trabajador().agotar()
    assert _ids("Guadiana")


def test_identity_answers_and_contacts_never_enter_the_files(mundo):
    publicada(mundo.pagina, mundo)
    datos = FichaPublicada.objects.get(registro=mundo.registro).como_datos()
    assert datos["identidad"]["entidad_nacimiento"]["valor"]
    Trabajador().agotar()
    contenido = _bytes(index.carpeta())
    assert b"Contadur" in contenido
    assert b"11001_25000" not in contenido
    assert b"entidad_nacimiento" not in contenido
    assert b"contacto@ejemplo.mx" not in contenido


def test_drafts_never_enter_the_files(mundo):
    capturar(mundo.pagina, mundo.de_a, motivo="Centinela-del-borrador " * 20)
    call_command("reindex", stdout=StringIO())
    assert b"entinela" not in _bytes(index.carpeta())


def test_reindex_tells_its_progress_and_forgets_dead_news(mundo):
    Salida.objects.create(tema="ficha", clave="x", no_antes_de=timezone.now(), muerta=True)
    salida = StringIO()
    call_command("reindex", stdout=salida)
    assert "2 de 2" in salida.getvalue()
    assert "2 candidaturas" in salida.getvalue()
    assert not Salida.objects.filter(muerta=True).exists()


def test_the_worker_command_does_what_there_is_and_ends(mundo):
    salida = StringIO()
    call_command("trabajar", "--una-vez", stdout=salida)
    assert "Salidas atendidas" in salida.getvalue()
    assert salidas.drenar() == 0


def test_the_calendar_changes_records_without_anybody(mundo):
    publicada(mundo.pagina, mundo)
    mundo.proceso.fecha_simulada = dt.date(2024, 5, 1)
    fila = FichaPublicada.objects.get(registro=mundo.registro)
    assert fila.como_datos()["etapa"] == "campania"
    type(mundo.proceso).objects.filter(pk=mundo.proceso.pk).update(fecha_simulada=dt.date(2024, 6, 10))
    Trabajador().agotar()
    assert FichaPublicada.objects.get(registro=mundo.registro).como_datos()["etapa"] == "archivo"


def test_an_index_that_heard_no_news_is_mended_on_the_next_round(mundo):
    """As on a second server, whose news the first one's worker took from the queue."""
    Trabajador().agotar()
    mundo.registro.nombre_publico = "Rosaura Treviño Garduño"
    mundo.registro.save()
    mundo.pagina_b.registro.estado = EstadoRegistro.CANCELADA
    mundo.pagina_b.registro.save()
    Salida.objects.all().delete()
    assert index.conciliar() == 2
    assert _ids("garduño") == {mundo.registro.id_publico}
    assert _ids("marmolejo") == set()
    assert index.conciliar() == 0


def test_every_queue_is_seen_to(settings):
    assert set(Trabajador().tareas()) == set(salidas.colas()) - set(remote.COLAS)
    settings.ELASTICSEARCH_URL = ("http://127.0.0.1:9",)
    assert set(Trabajador().tareas()) == set(salidas.colas())


def test_a_mail_server_that_hangs_holds_no_withdrawal_back(mundo, settings):
    assert _ids("treviño")
    with socket.create_server(("127.0.0.1", 0)) as mudo:  # it takes connections, and never says a word
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = mudo.getsockname()
        aviso = Salida.objects.create(tema=TEMA_AVISO, clave=f"invitacion:{mundo.de_a.pk}", no_antes_de=timezone.now())
        mundo.registro.estado = EstadoRegistro.CANCELADA
        mundo.registro.save()
        Trabajador().agotar()
    assert _ids("treviño") == set()
    aviso.refresh_from_db()
    assert aviso.intentos == 0
    assert settings.EMAIL_TIMEOUT


def test_work_without_end_leaves_rounds_their_turn(monkeypatch):
    """As a process whose records are all made again, each row of which leaves the next."""
    reloj = itertools.count(step=worker.RONDA / 5)
    monkeypatch.setattr("search.worker.time.monotonic", lambda: next(reloj))
    monkeypatch.setattr(salidas, "_temas", {})
    hechas = []

    def seguir(claves):
        hechas.append(claves)
        assert len(hechas) < 50, "it never ends"
        Salida.objects.create(tema="sin fin", clave=str(len(hechas)), no_antes_de=timezone.now())

    salidas.registrar("sin fin", seguir, lote=1)
    seguir({})
    trabajador = Trabajador()
    rondas = []
    monkeypatch.setattr(trabajador, "_mirar_el_indice", lambda: rondas.append(len(hechas)))
    trabajador.agotar()
    trabajador.agotar()
    assert len(rondas) == 2
    assert rondas[1] > rondas[0] > 1


def test_a_worker_that_is_stopped_leaves(mundo, monkeypatch):
    monkeypatch.setattr("signal.signal", lambda *_: None)
    trabajador = Trabajador()
    trabajador.detener()
    trabajador.trabajar()
    assert not index.carpeta().exists()


def test_a_worker_that_breaks_ends_whole_so_that_another_takes_its_place(mundo, monkeypatch):
    monkeypatch.setattr("signal.signal", lambda *_: None)
    trabajador = Trabajador()
    monkeypatch.setattr(trabajador, "agotar", lambda: (_ for _ in ()).throw(OSError("no space left on device")))
    with pytest.raises(OSError, match="no space"):
        trabajador.trabajar()
    assert trabajador.alto.is_set()
