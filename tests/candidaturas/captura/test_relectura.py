"""Identity is answered under the version that was read: what changed is read again, and nothing typed is lost."""

import pytest

from candidaturas.captura.lectura import leer
from candidaturas.models import CandidaturaPage, Cuestionario
from tests.factories.captura import completas, datos_del_formulario
from tests.factories.mundo import capturar, consentir, un_cuestionario, unas_respuestas

DESPUES = "¿Ha vivido fuera del país?"
CAMBIO = "Cambió: revisa la respuesta."
JSON = {"accept": "application/json"}


def otra_en_vigor(mundo, **de_migrante):
    """A second version, in force: by default one question of it reads otherwise."""
    segunda = un_cuestionario(mundo.proceso, version=2)
    segunda.preguntas.filter(codigo="migrante").update(**de_migrante or {"texto": DESPUES})
    return segunda


def borrador(mundo):
    return CandidaturaPage.objects.get(pk=mundo.pagina.pk).get_latest_revision_as_object()


def mensajes(respuesta):
    return {error["campo"]: error["mensaje"] for error in respuesta.context["form"].errores_por_campo}


@pytest.fixture
def contestada(mundo):
    """Answers of the first version, in a draft."""
    consentir(mundo.registro, persona=mundo.de_a)
    capturar(mundo.pagina, mundo.de_a)
    return borrador(mundo)


def test_what_was_read_under_another_version_is_not_saved_and_stays_in_the_form(cliente, editar, mundo):
    datos = datos_del_formulario(cliente.get(editar), motivo_texto="Por el agua.", identidad_migrante="si")
    otra_en_vigor(mundo)
    respuesta = cliente.post(editar, datos)
    assert mensajes(respuesta)["id_cuestionario_leido"].startswith("Las preguntas de identidad cambiaron")
    assert borrador(mundo).cuestionario is None
    texto = respuesta.content.decode()
    assert DESPUES in texto
    assert texto.count(CAMBIO) == 1
    de_nuevo = datos_del_formulario(respuesta)
    assert (de_nuevo["motivo_texto"], de_nuevo["identidad_migrante"]) == ("Por el agua.", "si")
    assert cliente.post(editar, de_nuevo).status_code == 302
    guardado = borrador(mundo)
    assert (guardado.cuestionario, leer(guardado).motivo) == (2, "Por el agua.")
    assert leer(guardado).identidad["migrante"].opciones == ("si",)


def test_what_saves_by_itself_under_another_version_is_told_why_it_was_not_kept(cliente, editar, mundo):
    datos = datos_del_formulario(cliente.get(editar), motivo_texto="Por el agua.")
    otra_en_vigor(mundo)
    dicho = cliente.post(editar, datos, headers=JSON).json()
    assert (dicho["success"], dicho["error_code"]) == (False, "cuestionario_cambiado")
    assert dicho["error_message"].startswith("Las preguntas de identidad cambiaron")
    assert borrador(mundo).cuestionario is None


@pytest.mark.parametrize("leido", [None, "", "9", "uno", "99999999999999999999"])
def test_a_form_that_does_not_say_what_was_read_saves_nothing(cliente, editar, mundo, leido):
    datos = datos_del_formulario(cliente.get(editar))
    del datos["cuestionario_leido"]
    respuesta = cliente.post(editar, datos if leido is None else {**datos, "cuestionario_leido": leido})
    assert "id_cuestionario_leido" in mensajes(respuesta)
    assert not CandidaturaPage.objects.get(pk=mundo.pagina.pk).latest_revision_id


def test_old_answers_are_shown_with_what_changed_and_keep_their_version_while_nobody_reads_it(
    cliente, editar, mundo, contestada
):
    segunda = otra_en_vigor(mundo)
    segunda.preguntas.filter(codigo="joven").delete()
    formulario = cliente.get(editar)
    texto = formulario.content.decode()
    assert texto.count(CAMBIO) == 1
    assert "Estas ya no se preguntan y su respuesta se quitará:" in texto
    for headers in ({}, JSON):
        datos = datos_del_formulario(cliente.get(editar), motivo_texto="Solo el motivo.")
        assert cliente.post(editar, datos, headers=headers).status_code in {200, 302}
        guardado = borrador(mundo)
        assert (guardado.cuestionario, leer(guardado).motivo) == (1, "Solo el motivo.")
        assert leer(guardado).identidad == leer(contestada).identidad


def test_once_read_they_pass_to_the_version_in_force(cliente, editar, mundo, contestada):
    segunda = otra_en_vigor(mundo)
    segunda.preguntas.filter(codigo="joven").delete()
    datos = datos_del_formulario(cliente.get(editar), identidad_migrante="si", cuestionario_releido="on")
    assert cliente.post(editar, datos).status_code == 302
    guardado = borrador(mundo)
    assert guardado.cuestionario == 2
    assert leer(guardado).identidad["migrante"].opciones == ("si",)
    assert "joven" not in leer(guardado).identidad
    assert CAMBIO not in cliente.get(editar).content.decode()


@pytest.mark.parametrize("cambio", [{"identidad_indigena": "si"}, {"action-submit": "1"}])
def test_identity_is_neither_changed_nor_sent_before_what_changed_is_read(cliente, editar, mundo, contestada, cambio):
    otra_en_vigor(mundo)
    datos = datos_del_formulario(cliente.get(editar), **cambio)
    respuesta = cliente.post(editar, datos)
    assert "id_cuestionario_releido" in mensajes(respuesta)
    assert borrador(mundo).latest_revision_id == contestada.latest_revision_id
    de_nuevo = datos_del_formulario(respuesta, **cambio, cuestionario_releido="on")
    assert cliente.post(editar, de_nuevo).status_code == 302
    assert borrador(mundo).cuestionario == 2


@pytest.mark.parametrize(
    "cambio",
    [{"ayuda": "Aunque haya vuelto."}, {"grupo": ""}, {"abre_con": "no", "depende_de": "indigena"}],
)
def test_whatever_changes_the_meaning_of_an_answer_is_read_again(cliente, editar, mundo, contestada, cambio):
    otra_en_vigor(mundo, **cambio)
    assert CAMBIO in cliente.get(editar).content.decode()


def test_an_option_that_reads_otherwise_is_read_again(cliente, editar, mundo, contestada):
    segunda = otra_en_vigor(mundo, orden=11)
    segunda.preguntas.get(codigo="migrante").opciones.filter(codigo="no").update(texto="Nunca")
    assert CAMBIO in cliente.get(editar).content.decode()


@pytest.mark.parametrize("cambio", [{"obligatoria": False}, {"orden": 40}])
def test_answers_whose_questions_did_not_change_pass_by_themselves(cliente, editar, mundo, contestada, cambio):
    otra_en_vigor(mundo, **cambio)
    formulario = cliente.get(editar)
    assert "cuestionario_releido" not in datos_del_formulario(formulario)
    assert CAMBIO not in formulario.content.decode()
    assert cliente.post(editar, datos_del_formulario(formulario, carrera="Derecho")).status_code == 302
    assert borrador(mundo).cuestionario == 2


def test_a_question_that_she_did_not_answer_is_not_read_again(cliente, editar, mundo):
    capturar(mundo.pagina, mundo.de_a, identidad={})
    otra_en_vigor(mundo)
    assert cliente.post(editar, datos_del_formulario(cliente.get(editar), carrera="Derecho")).status_code == 302
    assert borrador(mundo).cuestionario == 2


def test_what_her_consent_lets_be_kept_no_more_goes_with_any_save(cliente, editar, mundo, contestada):
    mundo.registro.accion_afirmativa = "migrante"
    mundo.registro.save()
    consentir(mundo.registro, tratamiento=False, publicacion=False, estadistica=False)
    otra_en_vigor(mundo)
    assert cliente.post(editar, datos_del_formulario(cliente.get(editar))).status_code == 302
    guardado = borrador(mundo)
    assert guardado.cuestionario == 1
    assert set(leer(guardado).identidad) == {"migrante"}


def test_who_completes_the_form_at_once_answers_what_is_in_force(cliente, editar, mundo):
    otra_en_vigor(mundo)
    datos = datos_del_formulario(cliente.get(editar), **completas(mundo), **{"action-submit": "1"})
    assert cliente.post(editar, datos).status_code == 302
    assert borrador(mundo).cuestionario == 2


def test_a_process_that_asks_no_questions_takes_the_rest(cliente, editar, mundo):
    Cuestionario.objects.all().delete()
    datos = datos_del_formulario(cliente.get(editar), motivo_texto=unas_respuestas().motivo)
    assert cliente.post(editar, datos).status_code == 302
    assert leer(borrador(mundo)).motivo == unas_respuestas().motivo
