"""The first screen of each role says what to do today, whatever the size of the list, in a bounded number of queries."""

import datetime as dt
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from candidaturas.models import CandidaturaPage, CargoObligado
from candidaturas.rechazos import EnvioIncompleto
from candidaturas.vocabulario import EstadoRegistro
from candidaturas.workflow.decision import Observada, aprobar, observar
from candidaturas.workflow.envio import enviar
from candidaturas.workflow.registro import Sucesora, retirar_del_sitio, sustituir
from candidaturas.workflow.situacion import Situacion, situacion_de
from candidaturas.workflow.tareas import por_hacer, tareas_del_partido
from tests.factories.mundo import HOY, capturar, consentir, en_revision, publicada, una_candidatura
from tests.factories.sesiones import sesion

TABLERO = reverse("wagtailadmin_home")


def test_a_party_sees_its_own_candidacies_with_state_progress_and_what_lacks(mundo):
    consentir(mundo.registro)
    capturar(mundo.pagina, mundo.de_a, motivo="Corto")
    texto = sesion(mundo.de_a).get(TABLERO).content.decode()
    assert "Rosaura Treviño Arzola" in texto
    assert "Eusebio" not in texto
    assert "En captura" in texto
    assert "A «¿Por qué quiere ocupar un cargo público?» le faltan 275 caracteres: el mínimo es de 280." in texto
    assert "Quedan 4 días" in texto


def test_what_waits_for_the_party_goes_first(mundo):
    publicada(mundo.pagina, mundo)
    observada = en_revision(una_candidatura(mundo, mundo.partido_a), mundo)
    observar(observada, mundo.editora, [Observada("motivo", mundo.fundamento, "Se parece a otra.")])
    sin_aviso = una_candidatura(mundo, mundo.partido_a)
    en_espera = en_revision(una_candidatura(mundo, mundo.partido_a), mundo)
    paginas, cuenta = por_hacer(mundo.de_a)
    assert [p.pk for p in paginas] == [observada.pk, sin_aviso.pk, en_espera.pk, mundo.pagina.pk]
    assert cuenta == {
        Situacion.OBSERVADA: 1, Situacion.SIN_AVISO: 1, Situacion.EN_REVISION: 1, Situacion.PUBLICADA: 1,
    }  # fmt: skip
    (tarea,) = tareas_del_partido([CandidaturaPage.objects.get(pk=observada.pk)])
    assert tarea.observados == ("motivo",)


def test_what_left_the_site_may_return_to_it_and_what_left_the_race_may_not(mundo):
    retirada = publicada(mundo.pagina, mundo)
    retirar_del_sitio(mundo.registro, motivo="La fotografía es de otra persona.", persona=mundo.editora)
    por_aprobar = una_candidatura(mundo, mundo.partido_a, estado=EstadoRegistro.PRESENTADA)
    fuera = una_candidatura(mundo, mundo.partido_a, estado=EstadoRegistro.CANCELADA)
    paginas, _cuenta = por_hacer(mundo.de_a)
    tareas = {tarea.pagina.pk: (tarea.situacion, tarea.se_edita) for tarea in tareas_del_partido(paginas)}
    assert tareas == {
        retirada.pk: (Situacion.RETIRADA, True),
        por_aprobar.pk: (Situacion.POR_APROBAR, True),
        fuera.pk: (Situacion.FUERA, False),
    }
    enviar(capturar(retirada, mundo.de_a), mundo.de_a)
    aprobar(retirada, mundo.editora)
    assert situacion_de(CandidaturaPage.objects.get(pk=retirada.pk)) is Situacion.PUBLICADA


def test_an_approved_candidacy_that_the_site_does_not_show_is_not_called_published(mundo):
    pagina = publicada(mundo.pagina, mundo)
    CargoObligado.objects.create(
        proceso=mundo.proceso, cargo=mundo.cargo, principio="mr", calidad="propietaria", se_publica=False
    )
    assert situacion_de(pagina) is Situacion.APROBADA


def test_who_is_not_obliged_captures_without_term_and_sends_what_she_wants(mundo):
    CargoObligado.objects.create(
        proceso=mundo.proceso, cargo=mundo.cargo, principio="mr", calidad="propietaria", obligado=False
    )
    consentir(mundo.registro)
    (tarea,) = tareas_del_partido([mundo.pagina])
    assert (tarea.obligado, tarea.rubros, tarea.faltan) == (False, (), ())
    assert "Su captura es voluntaria" in sesion(mundo.de_a).get(TABLERO).content.decode()
    with pytest.raises(EnvioIncompleto) as rechazo:
        enviar(capturar(mundo.pagina, mundo.de_a, motivo="Corto", contactos=()), mundo.de_a)
    assert [(f.campo, f.falta) for f in rechazo.value.faltan] == [("motivo", 275)]
    enviar(capturar(mundo.pagina, mundo.de_a, motivo="", contactos=()), mundo.de_a)


def test_a_substitutes_term_runs_from_her_own_registration(mundo):
    nueva = sustituir(
        mundo.registro, Sucesora("Ofelia Landeros", "mujer"), acuerdo="1", desde=HOY, persona=mundo.administradora
    )
    assert mundo.registro.limite_captura == mundo.proceso.limite_captura == dt.date(2024, 5, 5)
    assert nueva.limite_captura == dt.date(2024, 5, 16)
    (tarea,) = tareas_del_partido([nueva.pagina])
    assert tarea.dias == 15


def test_late_capture_says_so(mundo):
    consentir(mundo.registro)
    mundo.proceso.fecha_simulada = mundo.proceso.limite_captura.replace(day=20)
    mundo.proceso.save()
    assert "El plazo ya pasó: cuenta como tardía" in sesion(mundo.de_a).get(TABLERO).content.decode()


def test_an_editor_sees_the_queue_with_its_reasons(mundo):
    en_revision(mundo.pagina, mundo)
    corregida = en_revision(mundo.pagina_b, mundo)
    capturar(corregida, mundo.editora)
    texto = sesion(mundo.editora).get(TABLERO).content.decode()
    assert "2 candidaturas esperan revisión" in texto
    assert "Primera versión" in texto
    assert "La editaste tú: la aprueba otra persona" in texto


def test_answers_that_contradict_the_registration_are_told_to_the_reviewer(mundo):
    mundo.registro.accion_afirmativa = "indigena"
    mundo.registro.save()
    en_revision(mundo.pagina, mundo)
    cliente = sesion(mundo.editora)
    assert "Hay respuestas que no coinciden con el registro" in cliente.get(reverse("revision_cola")).content.decode()
    expediente = cliente.get(reverse("candidatura_expediente", args=[mundo.pagina.pk])).content.decode()
    assert "se registró como «Persona indígena»" in expediente


@pytest.mark.parametrize("quien", ["administradora", "auditora"])
def test_the_institute_sees_how_capture_goes(mundo, quien):
    publicada(mundo.pagina, mundo)
    texto = sesion(getattr(mundo, quien)).get(TABLERO).content.decode()
    assert "Cómo va la captura" in texto
    assert mundo.proceso.nombre in texto


def entradas_del_menu(persona) -> set[str]:
    """The addresses that the sidebar offers."""
    return set(re.findall(r'"url": "([^"]+)"', sesion(persona).get(TABLERO).content.decode()))


def test_a_role_is_shown_nothing_it_cannot_use(mundo):
    lista, cola = reverse("candidaturas_lista"), reverse("revision_cola")
    paginas, cuentas = reverse("wagtailadmin_explore_root"), reverse("cuentas:index")
    bitacora, importar = reverse("rastro_bitacora:index"), reverse("importaciones")
    todas = {lista, cola, paginas, cuentas, bitacora, importar}
    for quien, suyas in {
        "de_a": {lista},
        "editora": {lista, cola, paginas},
        "auditora": {lista, paginas, bitacora, importar},
        "administradora": todas,
    }.items():
        assert entradas_del_menu(getattr(mundo, quien)) & todas == suyas, quien


def test_the_lists_cost_the_same_whatever_their_length(mundo, django_assert_num_queries):
    def cuantas(direccion: str, persona) -> int:
        cliente = sesion(persona)
        cliente.get(direccion)
        with CaptureQueriesContext(connection) as consultas:
            cliente.get(direccion)
        return len(consultas)

    lista = reverse("candidaturas_lista")
    consentir(mundo.registro)
    capturar(mundo.pagina, mundo.de_a)
    consentir(una_candidatura(mundo, mundo.partido_a).registro)
    antes = cuantas(lista, mundo.editora), cuantas(lista, mundo.de_a), cuantas(TABLERO, mundo.de_a)
    for n in range(6):
        nueva = una_candidatura(mundo, mundo.partido_a)
        consentir(nueva.registro)
        if n % 2:
            capturar(nueva, mundo.de_a)
    assert (cuantas(lista, mundo.editora), cuantas(lista, mundo.de_a), cuantas(TABLERO, mundo.de_a)) == antes
    with django_assert_num_queries(4):
        por_hacer(mundo.de_a)


def test_what_was_observed_is_not_shown_as_done(mundo):
    pagina = en_revision(mundo.pagina, mundo)
    observar(pagina, mundo.editora, [Observada("motivo", mundo.fundamento, "Se parece a otra.")])
    texto = sesion(mundo.de_a).get(TABLERO).content.decode()
    assert "100 %" not in texto
    rubros = dict(re.findall(r'<li class="rubro (rubro--\w+)">.*?</span>\s*([^<]+?)\s*</li>', texto, re.DOTALL))
    assert texto.count("rubro--observado") == 1
    assert rubros["rubro--observado"] == "Por qué quiere el cargo"
