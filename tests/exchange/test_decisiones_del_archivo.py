"""What a person decides on the screen about a file before it is applied: what is hidden, and dates read from numbers."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from candidaturas.exchange.encargar import encargar_revision
from candidaturas.exchange.importer import recibir
from candidaturas.models import Importacion, Proceso, Registro
from candidaturas.vocabulario import EstadoImportacion
from tests.exchange.archivos import registro_estatal, registro_ine
from tests.factories.hojas import CANDIDATOS, CLAVES, ESTATAL, PREGUNTAS, tabla, xlsx

pytestmark = pytest.mark.django_db


def _revisada(contenido: bytes, proceso: Proceso) -> Importacion:
    importacion = recibir(contenido, "registro.xlsx", proceso, None)
    encargar_revision(importacion)
    return Importacion.objects.get(pk=importacion.pk)


def _con_filas_ocultas() -> bytes:
    filas, identidad = registro_ine()
    hojas = {"CANDIDATOS": tabla(CANDIDATOS, filas), "IDENTIDAD": tabla((*CLAVES, *PREGUNTAS), identidad)}

    def ocultar(libro: Any) -> None:
        for hoja in libro:
            hoja.row_dimensions[6].hidden = hoja.row_dimensions[7].hidden = True

    return xlsx(hojas, ocultar)


def _ver(client: Client, importacion: Importacion) -> str:
    return client.get(reverse("importacion", args=[importacion.pk])).content.decode()


def test_hidden_rows_wait_for_a_decision_that_may_be_changed(administra: Client, congreso: Proceso) -> None:
    importacion = _revisada(_con_filas_ocultas(), congreso)
    pantalla = _ver(administra, importacion)
    assert "Falta decidir sobre lo oculto" in pantalla
    assert "a mano o por un filtro: 2 (6–7)" in pantalla
    assert "Aplicar todo" not in pantalla
    assert "Lo que se haría" not in pantalla
    administra.post(reverse("importacion_aplicar", args=[importacion.pk]))
    assert not Registro.objects.exists()
    decidir = reverse("importacion_ocultos", args=[importacion.pk])
    for decision, nuevas in (("incluir", 6), ("omitir", 4)):
        administra.post(decidir, {"decision": decision})
        importacion.refresh_from_db()
        assert (importacion.estado, importacion.cuentas["nuevas"]) == (EstadoImportacion.REVISADA, nuevas)
    assert 'value="omitir"' in _ver(administra, importacion)
    administra.post(reverse("importacion_aplicar", args=[importacion.pk]))
    assert Registro.objects.count() == 4


def test_without_a_decision_the_button_says_what_is_missing(administra: Client, congreso: Proceso) -> None:
    importacion = _revisada(_con_filas_ocultas(), congreso)
    dicho = administra.post(reverse("importacion_ocultos", args=[importacion.pk]), {"decision": "x"}, follow=True)
    assert "Di si lo oculto se incluye o se deja fuera." in dicho.content.decode()
    importacion.refresh_from_db()
    assert (importacion.estado, importacion.decisiones) == (EstadoImportacion.POR_DECIDIR, {})


def test_errors_in_what_is_hidden_may_be_left_out(administra: Client, congreso: Proceso) -> None:
    filas, identidad = registro_ine()
    filas[5]["EDAD"] = identidad[5]["EDAD"] = 7
    hojas = {"CANDIDATOS": tabla(CANDIDATOS, filas), "IDENTIDAD": tabla((*CLAVES, *PREGUNTAS), identidad)}
    contenido = xlsx(hojas, lambda libro: [setattr(h.row_dimensions[7], "hidden", True) for h in libro])
    importacion = _revisada(contenido, congreso)
    decidir = reverse("importacion_ocultos", args=[importacion.pk])
    estados = []
    for decision in ("incluir", "omitir"):
        administra.post(decidir, {"decision": decision})
        importacion.refresh_from_db()
        estados.append(importacion.estado)
    assert estados == [EstadoImportacion.CON_ERRORES, EstadoImportacion.REVISADA]


def test_dates_read_from_numbers_are_confirmed_before_they_are_applied(
    administra: Client, ayuntamientos: Proceso
) -> None:
    filas = [{**fila, "FECHA DE NACIMIENTO": 28981} for fila in registro_estatal()]
    importacion = _revisada(xlsx({"REGISTRO": tabla(ESTATAL, filas)}), ayuntamientos)
    pantalla = _ver(administra, importacion)
    assert "perdió su formato" in pantalla
    assert "28981" not in pantalla
    aplicar = reverse("importacion_aplicar", args=[importacion.pk])
    assert "Confirma que revisaste las fechas" in administra.post(aplicar, follow=True).content.decode()
    assert not Registro.objects.exists()
    administra.post(aplicar, {"confirmo_fechas": "on"})
    assert Registro.objects.count() == 6
