"""Everybody takes locks in one order, so that two people never wait for each other. On PostgreSQL, a connection each.

A third connection holds what both want until both stand in line (`en_fila`).
"""

import datetime as dt
import threading
from typing import Any

import pytest
from django.db import connection, transaction

from candidaturas.exchange.importer import solo_una
from candidaturas.models import CandidaturaPage, FichaPublicada, Registro
from candidaturas.rechazos import RegistroFuera
from candidaturas.vocabulario import Autorizacion, Calidad, EstadoRegistro, MedioConsentimiento
from candidaturas.workflow.consentimiento import asentar_consentimiento
from candidaturas.workflow.decision import Observada, aprobar, observar
from candidaturas.workflow.envio import enviar
from candidaturas.workflow.registro import cambiar_estado
from tests.factories.mundo import Mundo, capturar, en_revision, prosa, un_mundo, una_candidatura
from tests.paralelo import PACIENCIA, en_fila, en_paralelo

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def mundo(transactional_db: None) -> Mundo:
    return un_mundo()


@pytest.fixture
def suplente(mundo: Mundo) -> CandidaturaPage:
    """The other person of the fórmula of `mundo.pagina`, under review."""
    pagina = una_candidatura(mundo, mundo.partido_a, formula=mundo.registro.formula, calidad=Calidad.SUPLENTE)
    return en_revision(pagina, mundo)


def cancelar(registro: Registro, mundo: Mundo) -> Any:
    return cambiar_estado(
        Registro.objects.get(pk=registro.pk), EstadoRegistro.CANCELADA, acuerdo="CG/1", desde=dt.date(2024, 5, 1),
        persona=mundo.administradora,
    )  # fmt: skip


def pagina_de(pagina: CandidaturaPage) -> CandidaturaPage:
    return CandidaturaPage.objects.get(pk=pagina.pk)


def test_one_of_a_formula_is_taken_out_while_the_other_is_approved(mundo, suplente):
    primera = Registro.objects.filter(pk=mundo.registro.pk)
    resultados = en_fila(
        primera, lambda: cancelar(mundo.registro, mundo), lambda: aprobar(pagina_de(suplente), mundo.editora)
    )
    assert resultados == [None, None]
    (fila,) = FichaPublicada.objects.filter(formula_id=mundo.registro.formula_id)
    assert (fila.registro_id, fila.captura) == (suplente.registro_id, "publicada")
    assert fila.como_datos()["companera"] is None


def test_one_of_a_formula_decides_on_her_consents_while_the_other_is_approved(mundo, suplente):
    def retirar() -> None:
        decisiones = {Autorizacion.AVISO: True, Autorizacion.PUBLICACION: False}
        asentar_consentimiento(mundo.registro, decisiones, persona=None, medio=MedioConsentimiento.EN_LINEA)

    primera = Registro.objects.filter(pk=mundo.registro.pk)
    assert en_fila(primera, retirar, lambda: aprobar(pagina_de(suplente), mundo.editora)) == [None, None]


def test_both_registrations_of_a_formula_are_corrected_at_once(mundo, suplente):
    def corregir(registro: Registro, sobrenombre: str) -> None:
        with transaction.atomic():
            fila = Registro.objects.get(pk=registro.pk)
            fila.sobrenombre = sobrenombre
            fila.save()

    primera = Registro.objects.filter(pk=mundo.registro.pk)
    resultados = en_fila(primera, lambda: corregir(mundo.registro, "Una"), lambda: corregir(suplente.registro, "Otra"))
    assert resultados == [None, None]
    assert {f.como_datos()["persona"]["sobrenombre"] for f in FichaPublicada.objects.all()} >= {"Una", "Otra"}


def test_whoever_is_taken_out_is_being_sent_again(mundo):
    pagina = en_revision(mundo.pagina, mundo)
    observar(pagina, mundo.editora, [Observada("motivo", mundo.fundamento, "Se parece a otra.")])
    capturar(pagina, mundo.de_a, motivo=prosa(300, "propio"))
    revision = type(pagina.current_workflow_state).objects.filter(pk=pagina_de(pagina).current_workflow_state.pk)
    cancelada, enviada = en_fila(
        revision, lambda: cancelar(mundo.registro, mundo), lambda: enviar(pagina_de(pagina), mundo.de_a)
    )
    assert cancelada is None
    assert enviada is None or isinstance(enviada, RegistroFuera)
    assert not FichaPublicada.objects.filter(registro=mundo.registro).exists()


def test_what_is_approved_during_an_import_does_not_wait_for_it(mundo, suplente):
    tomado, soltar = threading.Event(), threading.Event()

    def importacion() -> None:
        with solo_una(mundo.proceso):
            tomado.set()
            soltar.wait(PACIENCIA)

    en_curso = en_paralelo(importacion)
    try:
        assert tomado.wait(30)
        with connection.cursor() as cursor:
            cursor.execute("SET lock_timeout TO '10s'")
        aprobar(pagina_de(suplente), mundo.editora)
    finally:
        soltar.set()
        en_curso.result(timeout=PACIENCIA)
        with connection.cursor() as cursor:
            cursor.execute("SET lock_timeout TO 0")
    assert FichaPublicada.objects.get(registro=suplente.registro).captura == "publicada"
