"""Two people, two windows, one form: what only one changed is kept of each, what both changed is asked, nothing is lost."""

from urllib.parse import urlencode

import pytest
from django.http import QueryDict
from django.urls import reverse
from wagtail.models import PageLogEntry, Revision

from candidaturas.captura.lectura import leer
from candidaturas.models import CandidaturaPage
from candidaturas.models.decision import editores_desde_la_publicada
from candidaturas.publicacion.respuestas import volcar
from candidaturas.rechazos import AutoAprobacion
from candidaturas.workflow.decision import aprobar
from candidaturas.workflow.historial import historial
from tests.factories.captura import completas, datos_del_formulario
from tests.factories.mundo import capturar, prosa, unas_respuestas
from tests.factories.sesiones import sesion

SOLO = {"accept": "application/json"}
FILA = {"redes-TOTAL_FORMS": "1", "redes-0-ORDER": "1", "redes-0-red": "x", "redes-0-direccion": "https://x.com/juana"}


@pytest.fixture
def otra(mundo):
    """The browser of her colleague."""
    return sesion(mundo.de_a_2)


def abrir(cliente, editar, **cambios):
    return datos_del_formulario(cliente.get(editar), **cambios)


def borrador(mundo):
    return leer(CandidaturaPage.objects.get(pk=mundo.pagina.pk).get_latest_revision_as_object())


def autoguardar(cliente, editar, datos):
    """What the open form holds after it saved by itself."""
    respuesta = cliente.post(editar, datos, headers=SOLO).json()
    assert respuesta["success"] is True, respuesta
    return {**datos, **respuesta["field_updates"]}, respuesta


def test_after_an_autosave_every_save_is_ones_own(cliente, editar, mundo):
    datos = abrir(cliente, editar, motivo_texto="Uno")
    datos, primera = autoguardar(cliente, editar, datos)
    datos, segunda = autoguardar(
        cliente, editar, {**datos, "motivo_texto": "Dos", "overwrite_revision_id": str(primera["revision_id"])}
    )
    assert segunda["revision_id"] == primera["revision_id"]
    assert cliente.post(editar, {**datos, "motivo_texto": "Tres"}).status_code == 302
    assert borrador(mundo).motivo == "Tres"


def test_whoever_lost_the_answer_of_an_autosave_is_not_in_conflict_with_herself(cliente, editar, mundo):
    datos = abrir(cliente, editar, motivo_texto="Uno")
    autoguardar(cliente, editar, datos)
    assert cliente.post(editar, {**datos, "motivo_texto": "Uno y medio"}).status_code == 302
    assert borrador(mundo).motivo == "Uno y medio"


def test_after_an_autosave_the_candidacy_can_be_sent_and_pressing_twice_sends_it_once(cliente, editar, mundo):
    datos, _respuesta = autoguardar(cliente, editar, abrir(cliente, editar, **completas(mundo)))
    assert cliente.post(editar, {**datos, "action-submit": "1"}).status_code == 302
    assert cliente.post(editar, {**datos, "action-submit": "1"}).status_code == 302
    assert CandidaturaPage.objects.get(pk=mundo.pagina.pk).workflow_in_progress


def test_after_a_refused_send_one_goes_on_saving(cliente, editar, mundo):
    datos, _respuesta = autoguardar(cliente, editar, abrir(cliente, editar, motivo_texto="Uno"))
    rechazada = cliente.post(editar, {**datos, "action-submit": "1"})
    assert rechazada.status_code == 200
    datos, _respuesta = autoguardar(cliente, editar, datos_del_formulario(rechazada, motivo_texto="Dos"))
    assert cliente.post(editar, {**datos, "motivo_texto": "Tres"}).status_code == 302
    assert borrador(mundo).motivo == "Tres"


@pytest.mark.parametrize("publicada", [False, True])
def test_a_new_row_saved_by_itself_is_not_doubled(cliente, editar, mundo, publicada):
    if publicada:
        CandidaturaPage.objects.filter(pk=mundo.pagina.pk).update(live=True)
    datos, primera = autoguardar(cliente, editar, abrir(cliente, editar, **FILA))
    datos, _respuesta = autoguardar(cliente, editar, {**datos, "overwrite_revision_id": str(primera["revision_id"])})
    assert cliente.post(editar, datos).status_code == 302
    assert cliente.post(editar, abrir(cliente, editar, carrera="Derecho")).status_code == 302
    assert [red.valor for red in borrador(mundo).redes] == ["https://x.com/juana"]


def test_what_each_changed_alone_is_kept_of_both(cliente, otra, editar, mundo):
    mio = abrir(cliente, editar, motivo_texto="Lo que yo escribí.")
    otra.post(editar, abrir(otra, editar, carrera="Derecho", **FILA))
    respuesta = cliente.post(editar, mio, follow=True)
    guardado = borrador(mundo)
    assert (guardado.motivo, guardado.carrera, len(guardado.redes)) == ("Lo que yo escribí.", "Derecho", 1)
    assert "Redes sociales" in respuesta.content.decode()


def test_an_autosave_does_not_bring_back_what_somebody_else_changed(cliente, otra, editar, mundo):
    datos, _respuesta = autoguardar(cliente, editar, abrir(cliente, editar, carrera="Derecho"))
    otra.post(editar, abrir(otra, editar, carrera="Derecho y ciencia política"))
    datos, _respuesta = autoguardar(cliente, editar, {**datos, "motivo_texto": "Uno"})
    autoguardar(cliente, editar, {**datos, "motivo_texto": "Dos"})
    assert (borrador(mundo).carrera, borrador(mundo).motivo) == ("Derecho y ciencia política", "Dos")


def en_conflicto(cliente, otra, editar, **mio):
    """Both write the same answer; the first one's form is refused with both texts in it."""
    datos = abrir(cliente, editar, motivo_texto="Lo que yo escribí.", **mio)
    otra.post(editar, abrir(otra, editar, motivo_texto="Lo que ella escribió."))
    return cliente.post(editar, datos)


def test_only_what_both_changed_is_asked(cliente, otra, editar, mundo):
    capturar(mundo.pagina, mundo.de_a)
    respuesta = en_conflicto(cliente, otra, editar, propuesta_1_texto=unas_respuestas().propuesta_1.texto + "\r\n ")
    assert respuesta.status_code == 409
    assert [fila["nombre"] for fila in respuesta.context["diferencias"]] == ["elegir.motivo_texto"]
    pagina = respuesta.content.decode()
    assert "Lo que yo escribí." in pagina
    assert "Lo que ella escribió." in pagina
    assert borrador(mundo).motivo == "Lo que ella escribió."


@pytest.mark.parametrize(("eleccion", "queda"), [("mio", "Lo que yo escribí."), ("guardado", "Lo que ella escribió.")])
def test_each_answer_is_chosen_and_nothing_is_sent(cliente, otra, editar, mundo, eleccion, queda):
    respuesta = en_conflicto(cliente, otra, editar, **{"action-submit": "1", "carrera": "Derecho"})
    elegido = {**dict(respuesta.context["reenvio"]), "elegir.motivo_texto": eleccion}
    assert cliente.post(editar, elegido).status_code == 302
    assert (borrador(mundo).motivo, borrador(mundo).carrera) == (queda, "Derecho")
    assert not CandidaturaPage.objects.get(pk=mundo.pagina.pk).workflow_in_progress


def test_what_was_typed_is_kept_whatever_is_pressed_then(cliente, otra, editar, mundo):
    respuesta = en_conflicto(cliente, otra, editar)
    apartada = respuesta.context["apartada"]
    assert leer(apartada.as_object()).motivo == "Lo que yo escribí."
    assert CandidaturaPage.objects.get(pk=mundo.pagina.pk).latest_revision.is_latest_revision()
    # Loading the page again keeps it once.
    en_conflicto_otra_vez = cliente.post(editar, dict(respuesta.context["reenvio"]) | {"partida": ""})
    assert en_conflicto_otra_vez.status_code == 409
    assert Revision.objects.for_instance(mundo.pagina).filter(user=mundo.de_a).count() == 1
    volver = reverse("wagtailadmin_pages:revisions_revert", args=[mundo.pagina.pk, apartada.pk])
    assert cliente.post(volver, datos_del_formulario(cliente.get(volver))).status_code == 302
    assert borrador(mundo).motivo == "Lo que yo escribí."


@pytest.mark.parametrize("eleccion", ["mio", "guardado"])
def test_whoever_leaves_without_choosing_is_told_where_her_text_is_until_she_chooses(
    cliente, otra, editar, mundo, eleccion
):
    respuesta = en_conflicto(cliente, otra, editar)
    apartada = reverse("wagtailadmin_pages:revisions_revert", args=[mundo.pagina.pk, respuesta.context["apartada"].pk])
    assert apartada in cliente.get(editar).content.decode()
    assert apartada not in otra.get(editar).content.decode()
    cliente.post(editar, {**dict(respuesta.context["reenvio"]), "elegir.motivo_texto": eleccion})
    assert apartada not in cliente.get(editar).content.decode()


@pytest.mark.parametrize("boton", ["", "action-submit", "action-restart-workflow"])
def test_what_was_typed_is_kept_whichever_button_was_pressed_and_however_much_it_lacks(cliente, otra, editar, boton):
    respuesta = en_conflicto(cliente, otra, editar, **({boton: "1"} if boton else {}))
    assert respuesta.status_code == 409
    assert leer(respuesta.context["apartada"].as_object()).motivo == "Lo que yo escribí."


def test_what_is_set_aside_hides_nobodys_words(cliente, editar, mundo):
    capturar(mundo.pagina, mundo.de_a)
    mio = abrir(cliente, editar, motivo_texto=prosa(300, "nuevo"), **{"action-submit": "1"})
    editora = sesion(mundo.editora)
    assert editora.post(editar, abrir(editora, editar, carrera="Derecho")).status_code == 302
    respuesta = cliente.post(editar, mio)
    assert (respuesta.status_code, respuesta.context["diferencias"]) == (409, [])
    assert leer(respuesta.context["apartada"].as_object()).carrera == "Contaduría"
    assert cliente.post(editar, dict(respuesta.context["reenvio"])).status_code == 302
    assert cliente.post(editar, abrir(cliente, editar, **{"action-submit": "1"})).status_code == 302
    pagina = CandidaturaPage.objects.get(pk=mundo.pagina.pk)
    assert (borrador(mundo).carrera, borrador(mundo).motivo) == ("Derecho", prosa(300, "nuevo"))
    assert editores_desde_la_publicada(pagina, pagina.latest_revision) == {mundo.editora.pk, mundo.de_a.pk}
    with pytest.raises(AutoAprobacion):
        aprobar(pagina, mundo.editora)
    aprobar(pagina, mundo.editora_2)


def test_what_is_set_aside_is_not_what_the_next_version_is_compared_with(cliente, otra, editar, mundo):
    editora = sesion(mundo.editora)
    respuesta = en_conflicto(editora, otra, editar)
    assert respuesta.context["apartada"]
    elegido = {**dict(respuesta.context["reenvio"]), "elegir.motivo_texto": "guardado", "carrera": "Derecho"}
    assert editora.post(editar, elegido).status_code == 302
    hecho = historial(mundo.pagina, mundo.auditora)[0]
    assert hecho.detalle == "Carrera o área"
    assert [str(campo.etiqueta) for campo in hecho.cambios] == ["Carrera o área"]
    assert PageLogEntry.objects.filter(action="wagtail.edit").latest("pk").data["campos"] == ["carrera"]


def test_what_is_saved_while_one_chooses_is_asked_again(cliente, otra, editar, mundo):
    elegido = {**dict(en_conflicto(cliente, otra, editar).context["reenvio"]), "elegir.motivo_texto": "mio"}
    otra.post(editar, abrir(otra, editar, motivo_texto="Y esto después."))
    assert cliente.post(editar, elegido).status_code == 409
    assert borrador(mundo).motivo == "Y esto después."


def test_one_person_in_two_windows_loses_neither_text(cliente, editar, mundo):
    una, dos = abrir(cliente, editar, motivo_texto="Ventana una"), abrir(cliente, editar, motivo_texto="Ventana dos")
    assert cliente.post(editar, una).status_code == 302
    assert cliente.post(editar, dos).status_code == 409
    assert borrador(mundo).motivo == "Ventana una"


def test_nobody_sends_what_she_has_not_seen(cliente, otra, editar, mundo):
    mio = abrir(cliente, editar, **completas(mundo), **{"action-submit": "1"})
    otra.post(editar, abrir(otra, editar, carrera="Otra carrera"))
    assert cliente.post(editar, mio).status_code == 409
    assert not CandidaturaPage.objects.get(pk=mundo.pagina.pk).workflow_in_progress


def test_the_page_of_what_changed_meanwhile_speaks_of_two_texts_only_when_there_are(cliente, otra, editar, mundo):
    mio = abrir(cliente, editar, motivo_texto="Lo que yo escribí.", **{"action-submit": "1"})
    otra.post(editar, abrir(otra, editar, **FILA))
    pagina = cliente.post(editar, mio).content.decode()
    assert "Dos textos para el mismo dato" not in pagina
    assert "No hay datos en conflicto: guarda el borrador, revísalo y envíalo." in pagina


def test_what_an_import_changes_is_nobodys_own_visit(cliente, editar, mundo):
    datos, _respuesta = autoguardar(cliente, editar, abrir(cliente, editar, motivo_texto="Uno"))
    pagina = CandidaturaPage.objects.get(pk=mundo.pagina.pk).get_latest_revision_as_object()
    volcar(unas_respuestas(motivo="Del archivo"), pagina, cuestionario=None)
    pagina.save_revision()
    assert cliente.post(editar, {**datos, "motivo_texto": "Dos"}).status_code == 409


def test_a_form_that_names_no_version_does_not_overwrite_one(cliente, editar, mundo):
    capturar(mundo.pagina, mundo.de_a_2)
    datos = abrir(cliente, editar, motivo_texto="Encima")
    sin_version = {k: v for k, v in datos.items() if not k.startswith("loaded_revision") and k != "partida"}
    assert cliente.post(editar, sin_version).status_code == 409
    assert borrador(mundo).motivo == unas_respuestas().motivo


def test_an_autosave_in_conflict_says_so_in_words(cliente, otra, editar, mundo):
    datos = abrir(cliente, editar, motivo_texto="Mío")
    otra.post(editar, abrir(otra, editar, motivo_texto="Suyo"))
    respuesta = cliente.post(editar, datos, headers=SOLO)
    assert (respuesta.status_code, respuesta.json()["error_code"]) == (409, "version_desfasada")
    assert "guardó" in respuesta.json()["error_message"]
    assert borrador(mundo).motivo == "Suyo"


def test_a_refusal_gives_back_what_was_typed(cliente, editar, mundo):
    datos = abrir(cliente, editar, motivo_texto="Lo que escribí hasta el cierre.")
    mundo.proceso.fecha_simulada = mundo.proceso.jornada.replace(day=3)
    mundo.proceso.save()
    devuelto = cliente.post(editar, datos)
    assert devuelto.status_code == 409
    assert "Lo que escribí hasta el cierre." in devuelto.content.decode()
    assert "La captura de este proceso ya terminó." in devuelto.content.decode()


def test_a_form_that_another_account_opened_is_not_saved_in_this_ones_name(cliente, editar, mundo):
    datos = abrir(cliente, editar, motivo_texto="De otra", cuenta=str(mundo.de_a_2.pk))
    assert cliente.post(editar, datos, headers=SOLO).json()["error_code"] == "otra_cuenta"
    assert borrador(mundo).motivo == ""


def test_a_form_that_was_read_before_somebody_saved_takes_no_version_back(cliente, editar, mundo):
    datos = abrir(cliente, editar, motivo_texto="Mío")
    leida = CandidaturaPage.objects.get(pk=mundo.pagina.pk).get_latest_revision_as_object()
    capturar(mundo.pagina, mundo.de_a_2)
    suya = CandidaturaPage.objects.get(pk=mundo.pagina.pk).latest_revision_id
    form = CandidaturaPage.get_edit_handler().get_form_class()(
        QueryDict(urlencode(datos, doseq=True)), instance=leida, parent_page=leida.get_parent(), for_user=mundo.de_a
    )
    assert form.is_valid()
    form.save()
    assert CandidaturaPage.objects.get(pk=mundo.pagina.pk).latest_revision_id == suya
    assert borrador(mundo).motivo == unas_respuestas().motivo
