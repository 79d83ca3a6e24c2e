"""The one writer of what is public: Ficha, change entry and outbox row together, or nothing."""

import datetime as dt

import pytest
from django.core.files.storage import storages
from django.db import transaction

from candidaturas.models import (
    Cambio,
    CargoObligado,
    FichaPublicada,
    FotoPublica,
    Registro,
    Retiro,
    Salida,
)
from candidaturas.publicacion.sincronizar import sincronizar
from candidaturas.publicacion.verificar import verificar
from candidaturas.vocabulario import Calidad, EstadoProceso, EstadoRegistro, Principio
from candidaturas.workflow.registro import retirar_del_sitio
from tests.candidaturas.publicacion.publicado import datos, salidas
from tests.factories.mundo import (
    capturar,
    consentir,
    en_revision,
    publicada,
    un_registro,
    una_candidatura,
)

pytestmark = pytest.mark.django_db


def cancelar(registro, **cambios):
    registro.estado = EstadoRegistro.CANCELADA
    registro.acuerdo, registro.estado_desde = "IEPC/CG12/2024", dt.date(2024, 5, 3)
    for campo, valor in cambios.items():
        setattr(registro, campo, valor)
    registro.save()


def test_an_approved_registration_has_a_ficha_at_once_with_a_reason_for_every_gap(mundo):
    ficha = datos(mundo.registro)
    assert ficha["captura"] == "sin_captura"
    assert ficha["propuestas"]["propuesta_1"] == {"valor": None, "razon": "no_proporcionado"}


def test_a_registration_that_was_never_public_leaves_no_trace_in_public(mundo):
    registro = un_registro(mundo, mundo.partido_a, estado=EstadoRegistro.PRESENTADA)
    registro.estado = EstadoRegistro.RECHAZADA
    registro.save()
    assert not FichaPublicada.objects.filter(registro=registro).exists()
    assert not Retiro.objects.filter(id_publico=registro.id_publico).exists()
    assert not Cambio.objects.filter(id_publico=registro.id_publico).exists()


def test_ficha_change_and_outbox_are_written_together_or_not_at_all(mundo):
    antes = (FichaPublicada.objects.get(registro=mundo.registro).etag, Cambio.objects.count(), Salida.objects.count())
    mundo.registro.nombre_publico = "Otro Nombre"
    with transaction.atomic():
        mundo.registro.save()
        assert Cambio.objects.count() == antes[1] + 1
        transaction.set_rollback(True)
    ahora = (FichaPublicada.objects.get(registro=mundo.registro).etag, Cambio.objects.count(), Salida.objects.count())
    assert ahora == antes


def test_the_version_is_the_outbox_sequence_and_only_grows(mundo):
    primera = FichaPublicada.objects.get(registro=mundo.registro).version
    mundo.registro.sobrenombre = "La Profe"
    mundo.registro.save()
    segunda = FichaPublicada.objects.get(registro=mundo.registro).version
    assert segunda > primera
    assert Salida.objects.filter(pk=segunda, clave=mundo.registro.id_publico).exists()


def test_what_does_not_change_the_record_writes_nothing(mundo):
    antes = Cambio.objects.count(), salidas(mundo.registro)
    mundo.registro.folio = "A-1"
    mundo.registro.save()
    resumen = sincronizar([mundo.registro.pk])
    assert (Cambio.objects.count(), salidas(mundo.registro)) == antes
    assert resumen.escritas == 0


def test_a_change_entry_names_the_sections_that_changed_and_never_the_old_value(mundo):
    mundo.registro.nombre_publico = "Nombre Corregido"
    mundo.registro.save()
    cambio = Cambio.objects.filter(id_publico=mundo.registro.id_publico).last()
    assert cambio.tipo == "correccion"
    assert set(cambio.secciones) == {"slug", "direccion", "persona"}
    assert "Rosaura" not in str(cambio.__dict__)


def test_drafts_and_versions_under_review_are_not_public(mundo):
    capturar(mundo.pagina, mundo.de_a, motivo="x" * 300)
    assert datos(mundo.registro)["captura"] == "sin_captura"


def test_a_submitted_first_version_says_only_that_it_is_under_review(mundo):
    en_revision(mundo.pagina, mundo)
    sincronizar([mundo.registro.pk])
    ficha = datos(mundo.registro)
    assert ficha["captura"] == "en_revision"
    assert ficha["trayectoria"]["motivo"] == {"valor": None, "razon": "en_revision"}


def test_withdrawing_the_authorisation_takes_every_sensitive_answer_away_in_the_same_transaction(mundo):
    publicada(mundo.pagina, mundo)
    assert datos(mundo.registro)["identidad"]["indigena"]["valor"] == {"opciones": ["no"], "texto": ""}
    consentir(mundo.registro, publicacion=False)
    assert {d["razon"] for d in datos(mundo.registro)["identidad"].values()} == {"reservado"}


@pytest.mark.parametrize("estado", [EstadoRegistro.CANCELADA, EstadoRegistro.SUSTITUIDA, EstadoRegistro.RENUNCIA])
def test_whoever_leaves_is_withdrawn_at_once_and_kept(mundo, estado):
    cancelar(mundo.registro, estado=estado)
    assert not FichaPublicada.objects.filter(registro=mundo.registro).exists()
    retiro = Retiro.objects.get(id_publico=mundo.registro.id_publico)
    assert (retiro.motivo, retiro.acuerdo, retiro.desde) == (estado, "IEPC/CG12/2024", dt.date(2024, 5, 3))
    assert Cambio.objects.filter(id_publico=mundo.registro.id_publico).last().tipo == "retiro"
    assert Registro.objects.filter(pk=mundo.registro.pk).exists()


def test_the_withdrawal_names_the_successor_as_soon_as_there_is_one(mundo):
    cancelar(mundo.registro, estado=EstadoRegistro.SUSTITUIDA)
    sucesora = un_registro(mundo, mundo.partido_a, formula=mundo.registro.formula, sustituye_a=mundo.registro)
    assert Retiro.objects.get(id_publico=mundo.registro.id_publico).sucesora == sucesora.id_publico


def test_coming_back_removes_the_withdrawal(mundo):
    cancelar(mundo.registro)
    mundo.registro.estado = EstadoRegistro.APROBADA
    mundo.registro.save()
    assert FichaPublicada.objects.filter(registro=mundo.registro).exists()
    assert not Retiro.objects.filter(id_publico=mundo.registro.id_publico).exists()


def test_each_ficha_names_her_companion_while_the_companion_is_public(mundo):
    suplente = un_registro(
        mundo, mundo.partido_a, formula=mundo.registro.formula, calidad=Calidad.SUPLENTE, nombre_publico="Ana Suplente"
    )
    assert datos(mundo.registro)["companera"]["nombre"] == "Ana Suplente"
    cancelar(suplente)
    assert datos(mundo.registro)["companera"] is None


def no_publicar(mundo, calidad):
    return CargoObligado.objects.create(
        proceso=mundo.proceso, cargo=mundo.cargo, principio=Principio.MAYORIA, calidad=calidad, se_publica=False
    )


def test_who_holds_a_seat_that_is_not_published_is_named_by_nobody(mundo):
    suplente = un_registro(mundo, mundo.partido_a, formula=mundo.registro.formula, calidad=Calidad.SUPLENTE)
    no_publicar(mundo, Calidad.SUPLENTE)
    assert not FichaPublicada.objects.filter(registro=suplente).exists()
    assert datos(mundo.registro)["companera"] is None
    cancelar(suplente)
    un_registro(mundo, mundo.partido_a, formula=suplente.formula, calidad=Calidad.SUPLENTE, sustituye_a=suplente)
    assert Retiro.objects.get(id_publico=suplente.id_publico).sucesora == ""


@pytest.mark.parametrize("porque", ["estado", "retirada", "lugar", "proceso", None])
def test_one_rule_says_what_is_public(mundo, porque):
    registro = mundo.registro
    match porque:
        case "estado":
            cancelar(registro)
        case "retirada":
            retirar_del_sitio(registro, motivo="Prueba", persona=mundo.editora)
        case "lugar":
            no_publicar(mundo, Calidad.PROPIETARIA)
        case "proceso":
            mundo.proceso.estado = EstadoProceso.PREPARACION
            mundo.proceso.save()
    es_publico = porque is None
    assert registro.es_publico is es_publico
    assert Registro.objects.publicos().filter(pk=registro.pk).exists() is es_publico
    assert FichaPublicada.objects.filter(registro=registro).exists() is es_publico
    assert list(verificar(mundo.proceso)) == []


def test_a_process_in_preparation_publishes_nothing_and_its_opening_is_news(mundo):
    mundo.proceso.estado = EstadoProceso.PREPARACION
    mundo.proceso.save()
    assert not FichaPublicada.objects.exists()
    otra = un_registro(mundo, mundo.partido_a, nombre_publico="Ana Registrada Antes")
    leido = Cambio.objects.latest("pk").pk
    mundo.proceso.estado = EstadoProceso.ABIERTO
    mundo.proceso.save()
    nuevas = Cambio.objects.filter(pk__gt=leido, tipo="publicacion").values_list("id_publico", flat=True)
    assert {mundo.registro.id_publico, otra.id_publico} <= set(nuevas)


def test_the_portrait_is_public_while_a_ficha_shows_it_and_its_files_go_with_it(
    mundo, django_capture_on_commit_callbacks
):
    publicada(mundo.pagina, mundo)
    direcciones = datos(mundo.registro)["foto"]["valor"]["direcciones"]
    nombres = [direccion.removeprefix("/medios/") for direccion in direcciones.values()]
    assert all(storages["publico"].exists(nombre) for nombre in nombres)
    with django_capture_on_commit_callbacks(execute=True):
        cancelar(mundo.registro)
    assert not FotoPublica.objects.exists()
    assert not any(storages["publico"].exists(nombre) for nombre in nombres)


def test_the_queries_of_a_batch_do_not_grow_with_it(mundo, django_assert_max_num_queries):
    for _vez in range(8):
        una_candidatura(mundo, mundo.partido_b)
    todos = list(Registro.objects.values_list("pk", flat=True))
    with django_assert_max_num_queries(24):
        sincronizar(todos)
