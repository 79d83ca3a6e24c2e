"""What was delivered and is not decided reads «en revisión» everywhere; of identity nothing is to be guessed meanwhile."""

import datetime as dt
from importlib import import_module
from pathlib import Path

import pytest
from django.apps import apps
from django.test import Client

from candidaturas import migrations
from candidaturas.ficha import RespuestaIdentidad
from candidaturas.models import CandidaturaPage, FichaPublicada, Salida
from candidaturas.publicacion.reunir import reunir
from candidaturas.publico.inicio import avance
from candidaturas.vocabulario import EstadoRegistro
from candidaturas.workflow.decision import Observada, aprobar, observar
from candidaturas.workflow.envio import enviar
from candidaturas.workflow.registro import cambiar_estado
from search.document import documento
from tests.factories.mundo import capturar, consentir, en_revision, unas_respuestas

_RUBROS = ("contacto", "estudios", "trayectoria", "propuestas")


def _observada(mundo, rubro="motivo"):
    pagina = en_revision(mundo.pagina, mundo)
    observar(pagina, mundo.editora, [Observada(rubro, mundo.fundamento, "Se parece a otra.")])
    return pagina


def _vuelta(mundo):
    """Sent, then out of its seat, then back in it: its review ended without a decision."""
    pagina = en_revision(mundo.pagina, mundo)
    for estado in (EstadoRegistro.CANCELADA, EstadoRegistro.APROBADA):
        cambiar_estado(mundo.registro, estado, acuerdo="1", desde=mundo.proceso.hoy(), persona=mundo.administradora)
    return pagina


_ENTREGADAS = {
    "under review": lambda mundo: en_revision(mundo.pagina, mundo),
    "one rubro observed": _observada,
    "observed and rewritten": lambda mundo: capturar(_observada(mundo), mundo.de_a, motivo="Otro. " * 60),
    "review ended without a decision": _vuelta,
}


@pytest.mark.parametrize("entregar", _ENTREGADAS.values(), ids=_ENTREGADAS.keys())
def test_what_was_delivered_and_is_not_decided_reads_under_review(mundo, entregar):
    entregar(mundo)
    camino = f"/candidaturas/{mundo.registro.id_publico}-{mundo.registro.slug}/"
    pagina = Client().get(camino).content.decode()
    for falso in ("Todavía no ha entregado sus respuestas", "No lo proporcionó"):
        assert falso not in pagina
    assert "El Instituto revisa sus respuestas" in pagina
    datos = Client().get(f"/api/v1/candidaturas/{mundo.registro.id_publico}").json()["data"]
    assert datos["captura"] == "en_revision"
    razones = {dato["razon"] for rubro in _RUBROS for dato in datos[rubro].values()} | {datos["foto"]["razon"]}
    assert razones == {"en_revision"}
    assert {dato["razon"] for dato in datos["identidad"].values()} == {"reservado"}
    fila = FichaPublicada.objects.get(registro=mundo.registro)
    assert (
        documento(fila.como_datos(), version=1, orden_contienda=1, nombres_municipios={}).tarjeta["captura"]
        == "en_revision"
    )
    cuentas = avance(mundo.proceso, FichaPublicada.objects.por_captura("contienda"))
    assert (cuentas["en_revision"], cuentas["sin_captura"]) == (1, 1)


def test_only_who_never_sent_has_not_delivered(mundo):
    consentir(mundo.registro)
    capturar(mundo.pagina, mundo.de_a)
    camino = f"/candidaturas/{mundo.registro.id_publico}-{mundo.registro.slug}/"
    assert "Todavía no ha entregado sus respuestas" in Client().get(camino).content.decode()


def test_what_was_sent_again_after_its_review_ended_and_is_approved_waits_no_more(mundo):
    pagina = _vuelta(mundo)
    enviar(CandidaturaPage.objects.get(pk=pagina.pk), mundo.de_a)
    aprobar(CandidaturaPage.objects.get(pk=pagina.pk), mundo.editora)
    ((_registro, publicable),) = reunir([mundo.registro.pk])
    assert (publicable.en_revision, publicable.entregada) == (False, True)


def test_what_was_approved_before_the_campaign_was_delivered(mundo):
    aprobar(en_revision(mundo.pagina, mundo), mundo.editora)
    mundo.proceso.fecha_simulada = mundo.contienda.inicio_campania - dt.timedelta(days=1)
    mundo.proceso.save()
    datos = FichaPublicada.objects.get(registro=mundo.registro).como_datos()
    assert datos["captura"] == "en_revision"
    pagina = Client().get(f"/candidaturas/{mundo.registro.id_publico}-{mundo.registro.slug}/").content.decode()
    for falso in ("No lo proporcionó", "En revisión por el Instituto", "Reservado"):
        assert falso not in pagina


def _bytes_publicos(mundo):
    fila = FichaPublicada.objects.get(registro=mundo.registro)
    return bytes(fila.datos), fila.captura


@pytest.mark.parametrize("accion_afirmativa", ["ninguna", "indigena"])
def test_meanwhile_two_worlds_of_identity_are_the_same_in_public(mundo, accion_afirmativa):
    mundo.registro.accion_afirmativa = accion_afirmativa
    mundo.registro.save()
    si, pnc = RespuestaIdentidad(("si",)), RespuestaIdentidad(("prefiero_no_contestar",), reservada=True)
    pagina = _observada(mundo)
    primero = _bytes_publicos(mundo)
    identidad = {**unas_respuestas().identidad, "afromexicana": si, "diversidad": pnc}
    capturar(pagina, mundo.de_a, identidad=identidad)
    consentir(mundo.registro, publicacion=False, estadistica=False)
    assert _bytes_publicos(mundo) == primero


def test_which_rubro_was_observed_changes_no_public_byte(mundo):
    pagina = _observada(mundo, "identidad")
    con_identidad = _bytes_publicos(mundo)
    pagina.observaciones.update(rubro="motivo")
    assert _bytes_publicos(mundo) == con_identidad


def test_the_records_that_said_otherwise_are_made_again(mundo):
    Salida.objects.all().delete()
    (numerada,) = Path(migrations.__path__[0]).glob("*_lo_entregado_en_revision.py")
    import_module(f"{migrations.__name__}.{numerada.stem}").rehacer_las_fichas(apps, None)
    assert Salida.objects.get().clave == f"{mundo.proceso.pk}:0"
