"""Leaving the seat: by an acuerdo, gone from the site at once, with a page that says so and leads to the successor."""

import datetime as dt

import pytest
from django.urls import reverse

from candidaturas.models import CandidaturaPage, CargoObligado, FichaPublicada, Registro, Retiro, Salida
from candidaturas.rechazos import CambioDeEstadoImposible, RegistroFuera, RegistroPorAprobar
from candidaturas.vocabulario import EstadoRegistro
from candidaturas.workflow.decision import aprobar
from candidaturas.workflow.envio import enviar
from candidaturas.workflow.registro import Sucesora, cambiar_estado, retirar_del_sitio, sustituir
from cms.base.models import Bitacora
from tests.factories.mundo import capturar, consentir, en_revision, publicada, un_registro, una_candidatura
from tests.factories.sesiones import sesion

HOY = dt.date(2024, 5, 1)


def test_a_cancelled_candidacy_leaves_with_its_acuerdo(mundo):
    publicada(mundo.pagina, mundo)
    respuesta = sesion(mundo.administradora).post(
        reverse("registro_estado", args=[mundo.registro.pk]),
        {"estado": "cancelada", "acuerdo": "IEPC/CG45/2024", "desde": "2024-05-01"},
    )
    assert respuesta.url == reverse("candidatura_expediente", args=[mundo.pagina.pk])
    assert not FichaPublicada.objects.filter(registro=mundo.registro).exists()
    retiro = Retiro.objects.get(id_publico=mundo.registro.id_publico)
    assert (retiro.motivo, retiro.acuerdo, retiro.desde) == ("cancelada", "IEPC/CG45/2024", HOY)
    assert Bitacora.objects.filter(accion="registro.estado", datos__acuerdo="IEPC/CG45/2024").exists()


def test_a_substitution_brings_a_successor_whom_the_old_address_names(mundo):
    publicada(mundo.pagina, mundo)
    clave = mundo.registro.clave_externa
    respuesta = sesion(mundo.administradora).post(
        reverse("registro_sustituir", args=[mundo.registro.pk]),
        {
            "nombre_publico": "Ofelia Landeros Ávila",
            "sexo": "mujer",
            "accion_afirmativa": "ninguna",
            "acuerdo": "IEPC/CG50/2024",
            "desde": "2024-05-01",
        },
    )
    assert respuesta.status_code == 302
    nueva = Registro.objects.get(sustituye_a=mundo.registro)
    assert (nueva.estado, nueva.formula_id, nueva.calidad) == ("aprobada", mundo.registro.formula_id, "propietaria")
    assert nueva.clave_externa == clave
    assert Retiro.objects.get(id_publico=mundo.registro.id_publico).sucesora == nueva.id_publico
    assert FichaPublicada.objects.get(registro=nueva).captura == "sin_captura"
    pagina = CandidaturaPage.objects.get(registro=nueva)
    assert pagina.get_parent().pk == mundo.pagina.get_parent().pk
    assert pagina.permissions_for_user(mundo.de_a).can_edit()


@pytest.mark.parametrize("nombre", ["VACANTE", "Ofelia Landeros (suplente)", "ofelia@ejemplo.mx", "Por definir"])
def test_nobody_is_substituted_by_what_is_no_name(mundo, nombre):
    respuesta = sesion(mundo.administradora).post(
        reverse("registro_sustituir", args=[mundo.registro.pk]),
        {
            "nombre_publico": nombre,
            "sexo": "mujer",
            "accion_afirmativa": "ninguna",
            "acuerdo": "7",
            "desde": "2024-05-01",
        },
    )
    assert f"«{nombre}» no es el nombre de una persona" in respuesta.content.decode()
    assert not Registro.objects.filter(sustituye_a=mundo.registro).exists()


def test_leaving_ends_the_review(mundo):
    pagina = en_revision(mundo.pagina, mundo)
    cambiar_estado(
        mundo.registro, EstadoRegistro.RENUNCIA, acuerdo="Escrito 12", desde=HOY, persona=mundo.administradora
    )
    assert CandidaturaPage.objects.get(pk=pagina.pk).current_workflow_state is None


def test_a_candidacy_may_come_back_if_its_seat_is_free(mundo):
    cambiar_estado(mundo.registro, EstadoRegistro.CANCELADA, acuerdo="1", desde=HOY, persona=mundo.administradora)
    cambiar_estado(mundo.registro, EstadoRegistro.APROBADA, acuerdo="TE-1", desde=HOY, persona=mundo.administradora)
    assert FichaPublicada.objects.filter(registro=mundo.registro).exists()
    cambiar_estado(mundo.registro, EstadoRegistro.CANCELADA, acuerdo="2", desde=HOY, persona=mundo.administradora)
    un_registro(mundo, mundo.partido_a, formula=mundo.registro.formula)
    with pytest.raises(CambioDeEstadoImposible, match="ya lo ocupa otra persona"):
        cambiar_estado(mundo.registro, EstadoRegistro.APROBADA, acuerdo="3", desde=HOY, persona=mundo.administradora)


@pytest.mark.parametrize("estado", [EstadoRegistro.SUSTITUIDA, EstadoRegistro.RECHAZADA, EstadoRegistro.PRESENTADA])
def test_there_are_ways_a_registration_does_not_go(mundo, estado):
    with pytest.raises(CambioDeEstadoImposible):
        cambiar_estado(mundo.registro, estado, acuerdo="1", desde=HOY, persona=mundo.administradora)


def test_nobody_is_replaced_twice_nor_after_leaving_the_seat(mundo):
    otra = Sucesora("Ofelia Landeros", "mujer")
    sustituir(mundo.registro, otra, acuerdo="1", desde=HOY, persona=mundo.administradora)
    with pytest.raises(CambioDeEstadoImposible):
        sustituir(mundo.registro, otra, acuerdo="2", desde=HOY, persona=mundo.administradora)


@pytest.mark.parametrize("largo", [200, 255])
def test_a_leaver_keeps_as_much_of_her_key_as_its_column_holds(mundo, largo):
    clave = f"folio:7001@{'a' * largo}"[:largo]
    Registro.objects.filter(pk=mundo.registro.pk).update(clave_externa=clave)
    otra = Sucesora("Ofelia Landeros", "mujer")
    nueva = sustituir(mundo.registro, otra, acuerdo="1", desde=HOY, persona=mundo.administradora)
    assert Registro.objects.get(pk=nueva.pk).clave_externa == clave
    suya, _, de_quien = Registro.objects.get(pk=mundo.registro.pk).clave_externa.partition("~")
    assert de_quien == mundo.registro.id_publico
    assert suya == clave[: 255 - len(de_quien) - 1]


def test_an_acuerdo_of_tomorrow_changes_nothing_today(mundo):
    respuesta = sesion(mundo.administradora).post(
        reverse("registro_estado", args=[mundo.registro.pk]),
        {"estado": "cancelada", "acuerdo": "1", "desde": "2024-05-02"},
    )
    assert "La fecha del acuerdo no puede ser posterior a hoy." in respuesta.content.decode()
    assert Registro.objects.get(pk=mundo.registro.pk).estado == "aprobada"


@pytest.mark.parametrize(
    "datos", [{}, {"estado": "cancelada", "desde": "2024-05-01"}, {"estado": "mago", "acuerdo": "1", "desde": "x"}]
)
def test_without_its_acuerdo_or_its_date_nothing_changes(mundo, datos):
    respuesta = sesion(mundo.administradora).post(reverse("registro_estado", args=[mundo.registro.pk]), datos)
    assert respuesta.status_code == 422
    assert Registro.objects.get(pk=mundo.registro.pk).estado == "aprobada"


def test_an_editor_takes_a_candidacy_off_the_site_with_a_reason(mundo):
    publicada(mundo.pagina, mundo)
    Registro.objects.filter(pk=mundo.registro.pk).update(acuerdo="El de su aprobación")
    direccion = reverse("registro_retirar", args=[mundo.registro.pk])
    assert sesion(mundo.editora).post(direccion, {"motivo": "no"}).status_code == 422
    assert sesion(mundo.editora).post(direccion, {"motivo": "La fotografía es de otra persona."}).status_code == 302
    retiro = Retiro.objects.get(id_publico=mundo.registro.id_publico)
    assert (retiro.motivo, retiro.acuerdo) == ("despublicada", "")
    with pytest.raises(CambioDeEstadoImposible):
        retirar_del_sitio(mundo.registro, motivo="otra vez", persona=mundo.editora)


def test_who_left_her_seat_neither_captures_nor_sends(mundo):
    consentir(mundo.registro)
    pagina = capturar(mundo.pagina, mundo.de_a)
    cambiar_estado(mundo.registro, EstadoRegistro.CANCELADA, acuerdo="1", desde=HOY, persona=mundo.administradora)
    editar = reverse("wagtailadmin_pages:edit", args=[pagina.pk])
    cliente = sesion(mundo.de_a)
    for respuesta in (cliente.get(editar, follow=True), cliente.post(editar, {"action-submit": "1"}, follow=True)):
        assert str(RegistroFuera.mensaje) in respuesta.content.decode()
    with pytest.raises(RegistroFuera):
        enviar(pagina, mundo.de_a)


@pytest.mark.parametrize(
    ("estado", "rechazo"),
    [(EstadoRegistro.CANCELADA, RegistroFuera), (EstadoRegistro.PRESENTADA, RegistroPorAprobar)],
)
def test_only_an_approved_registration_is_approved_by_a_review(mundo, estado, rechazo):
    pagina = en_revision(mundo.pagina, mundo)
    Registro.objects.filter(pk=mundo.registro.pk).update(estado=estado)
    with pytest.raises(rechazo):
        aprobar(pagina, mundo.editora)
    assert not CandidaturaPage.objects.get(pk=pagina.pk).live
    assert not Salida.objects.filter(clave__startswith="publicada:").exists()


def test_a_registration_that_waits_for_its_approval_is_captured_and_not_sent(mundo):
    pagina = una_candidatura(mundo, mundo.partido_a, estado=EstadoRegistro.PRESENTADA)
    consentir(pagina.registro)
    assert sesion(mundo.de_a).get(reverse("wagtailadmin_pages:edit", args=[pagina.pk])).status_code == 200
    with pytest.raises(RegistroPorAprobar):
        enviar(capturar(pagina, mundo.de_a), mundo.de_a)


def test_who_leaves_after_being_taken_off_the_site_is_told_to_have_left(mundo):
    retirar_del_sitio(mundo.registro, motivo="Prueba", persona=mundo.editora)
    cambiar_estado(
        mundo.registro, EstadoRegistro.CANCELADA, acuerdo="IEPC/CG45/2024", desde=HOY, persona=mundo.administradora
    )
    retiro = Retiro.objects.get(id_publico=mundo.registro.id_publico)
    assert (retiro.motivo, retiro.acuerdo, retiro.desde) == ("cancelada", "IEPC/CG45/2024", HOY)


def test_a_seat_that_stops_being_published_is_not_said_to_have_left(mundo, client):
    Registro.objects.filter(pk=mundo.registro.pk).update(acuerdo="El de su aprobación")
    CargoObligado.objects.create(
        proceso=mundo.proceso, cargo=mundo.cargo, principio="mr", calidad="propietaria", se_publica=False
    )
    mundo.proceso.fecha_simulada = HOY + dt.timedelta(days=2)
    mundo.proceso.save()
    retiro = Retiro.objects.get(id_publico=mundo.registro.id_publico)
    assert (retiro.motivo, retiro.acuerdo, retiro.desde) == ("no_publicada", "", HOY)
    respuesta = client.get(mundo.pagina.direccion)
    assert respuesta.status_code == 410
    assert "En este proceso no se publica la información" in respuesta.content.decode()
    respuesta = client.get(f"/api/v1/candidaturas/{mundo.registro.id_publico}")
    assert (respuesta.status_code, respuesta.json()["motivo"]) == (410, "no_publicada")


@pytest.mark.parametrize("desde", ["1924-05-01", "2022-12-31"])
def test_no_acuerdo_is_older_than_the_process(mundo, desde):
    publicada(mundo.pagina, mundo)
    acuerdo = {"acuerdo": "IEPC/CG45/2024", "desde": desde}
    for accion, datos in {
        "registro_estado": {"estado": "cancelada"},
        "registro_sustituir": {"nombre_publico": "Ofelia Landeros", "sexo": "mujer", "accion_afirmativa": "ninguna"},
    }.items():
        respuesta = sesion(mundo.administradora).post(reverse(accion, args=[mundo.registro.pk]), {**datos, **acuerdo})
        assert respuesta.status_code == 422
        assert "no puede ser anterior al 1 de enero de 2023" in respuesta.content.decode()
    assert FichaPublicada.objects.filter(registro=mundo.registro).exists()
