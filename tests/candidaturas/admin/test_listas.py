"""The admin's lists: what each line says, and that a longer list costs no more queries."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Locale

from candidaturas.access.cuentas import crear_cuenta
from candidaturas.access.invitaciones import invitar_cuenta
from candidaturas.access.roles import Rol
from candidaturas.models import ActorPolitico, Cargo, Contienda, Planilla
from tests.factories.mundo import consentir, una_candidatura
from tests.factories.sesiones import sesion

LISTAS = (
    "mundo_registro:index", "mundo_formula:index", "mundo_contienda:index", "mundo_planilla:index", "cuentas:index",
    "rastro_bitacora:index", "rastro_consentimiento:index", "wagtailsnippets_candidaturas_cargo:list",
)  # fmt: skip
#: Queries of a whole page of the admin, its frame included, whatever its rows.
TOPE = 20


def _llenar(mundo, cuantas):
    """More of everything that the lists show."""
    for n in range(cuantas):
        pagina = una_candidatura(mundo, mundo.partido_a)
        consentir(pagina.registro, persona=mundo.de_a)
        cuenta = crear_cuenta(
            correo=f"n{n}-{cuantas}@ejemplo.mx",
            nombre="Nora",
            rol=Rol.PARTIDO,
            actores=[mundo.partido_a, mundo.partido_b],
        )
        invitar_cuenta(cuenta, por=mundo.administradora)
        cargo = Cargo.objects.create(
            clave=f"c{cuantas}-{n}", nombre="Cargo", nombre_femenino="Cargo", nombre_masculino="Cargo", ambito="distrito",
            locale=Locale.get_default(),
        )  # fmt: skip

        Contienda.objects.create(
            proceso=mundo.proceso, clave=f"otra-{cuantas}-{n}", cargo=cargo, principio="mr",
            distrito=mundo.distrito, inicio_campania=mundo.contienda.inicio_campania,
            fin_campania=mundo.contienda.fin_campania,
        )  # fmt: skip
        actor = ActorPolitico.objects.create(
            proceso=mundo.proceso,
            clave=f"a{cuantas}-{n}",
            nombre=f"Actor {cuantas}-{n}",
            siglas="A",
            orden_boleta=50 + n,
        )
        Planilla.objects.create(proceso=mundo.proceso, actor=actor, municipio=mundo.distrito.municipio_cabecera)


@pytest.mark.parametrize("lista", LISTAS)
def test_a_longer_list_costs_no_more_queries(mundo, lista):
    cliente = sesion(mundo.administradora)
    direccion = reverse(lista)

    def consultas() -> int:
        cliente.get(direccion)
        with CaptureQueriesContext(connection) as leidas:
            assert cliente.get(direccion).status_code == 200
        return len(leidas)

    _llenar(mundo, 2)
    antes = consultas()
    _llenar(mundo, 6)
    assert consultas() == antes <= TOPE


def test_the_list_of_registrations_says_of_which_process_each_one_is(mundo):
    texto = sesion(mundo.administradora).get(reverse("mundo_registro:index_results")).content.decode()
    assert texto.count("Proceso Electoral Local 2023-2024") == 2


def test_the_audit_log_names_things_and_people_in_words(mundo):
    invitar_cuenta(mundo.de_b, por=mundo.administradora)
    consentir(mundo.registro, persona=mundo.de_a)
    texto = sesion(mundo.administradora).get(reverse("rastro_bitacora:index_results")).content.decode()
    assert "De B" in texto
    assert "Cuenta" in texto
    assert "Rosaura Treviño Arzola" in texto
    assert "base.user" not in texto
    assert "candidaturas." not in texto


def test_a_catalogue_lists_each_row_once_and_says_whether_it_is_translated(mundo):
    ingles = Locale.objects.get_or_create(language_code="en")[0]
    traducida = mundo.cargo.copy_for_translation(ingles)
    traducida.nombre = "Local congress seat"
    traducida.save()
    lista = reverse("wagtailsnippets_candidaturas_cargo:list")
    cliente = sesion(mundo.administradora)
    texto = cliente.get(lista).content.decode()
    assert "Local congress seat" not in texto
    assert reverse("wagtailsnippets_candidaturas_cargo:edit", args=[traducida.pk]) in texto
    assert "Traducida" in texto
    fundamentos = cliente.get(reverse("wagtailsnippets_candidaturas_fundamento:list")).content.decode()
    assert "Sin traducir" in fundamentos
