"""The form of a candidacy, over HTTP, as its party fills it in."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from candidaturas.captura.lectura import leer
from candidaturas.models import CandidaturaPage, LimiteTexto
from cms.base.models import Imagen
from tests.factories.captura import completas, datos_del_formulario
from tests.factories.imagenes import un_jpeg
from tests.factories.mundo import consentir, en_revision, prosa, una_foto
from tests.factories.sesiones import sesion


def guardar(cliente, editar, **cambios):
    return cliente.post(editar, datos_del_formulario(cliente.get(editar), **cambios))


def borrador(mundo):
    return leer(CandidaturaPage.objects.get(pk=mundo.pagina.pk).get_latest_revision_as_object())


def errores(respuesta):
    return [error["mensaje"] for error in respuesta.context["form"].errores_por_campo]


def dicho_del_borrador(cliente, editar, **cambios):
    """What the form says, once its draft is saved, of what cannot be sent so."""
    assert guardar(cliente, editar, **cambios).status_code == 302
    return errores(cliente.get(editar))


def test_a_short_draft_is_kept_as_it_is(cliente, editar, mundo):
    assert guardar(cliente, editar, motivo_texto="Apenas empiezo.").status_code == 302
    assert borrador(mundo).motivo == "Apenas empiezo."


def test_what_is_saved_comes_back_in_the_form(cliente, editar, mundo):
    guardar(cliente, editar, propuesta_1_titulo="Agua", propuesta_1_texto=prosa(300), identidad_indigena="si")
    datos = datos_del_formulario(cliente.get(editar))
    assert datos["propuesta_1_titulo"] == "Agua"
    assert datos["propuesta_1_texto"] == prosa(300)
    assert datos["identidad_indigena"] == "si"


def test_a_text_over_its_maximum_is_saved_and_said_naming_field_and_limit(cliente, editar, mundo):
    assert dicho_del_borrador(cliente, editar, motivo_texto=prosa(2510)) == [
        "«¿Por qué quiere ocupar un cargo público?» se pasa por 10 caracteres: el máximo es de 2,500."
    ]
    assert borrador(mundo).motivo == prosa(2510)


def test_the_limit_is_the_processs_row_and_counts_as_the_process_says(cliente, editar, mundo):
    LimiteTexto.objects.filter(proceso=mundo.proceso, campo="motivo").update(minimo=0, maximo=5)
    assert dicho_del_borrador(cliente, editar, motivo_texto="a b c d") != []
    mundo.proceso.cuenta_espacios = False
    mundo.proceso.save()
    assert dicho_del_borrador(cliente, editar, motivo_texto="a b c d") == []


def test_a_course_over_its_maximum_is_said(cliente, editar):
    fila = {"cursos-TOTAL_FORMS": "1", "cursos-0-nombre": "x" * 251, "cursos-0-ORDER": "1"}
    assert dicho_del_borrador(cliente, editar, **fila) == [
        "Cursos y diplomados, renglón 1: «Curso o diplomado» se pasa por 1 carácter: el máximo es de 250."
    ]


@pytest.mark.parametrize(
    ("medio", "valor", "error"),
    [
        ("telefono", "618 123 45", "Escribe el teléfono con sus 10 dígitos."),
        ("correo", "sin-arroba", "Escribe un correo completo, como nombre@ejemplo.mx."),
        ("pagina_web", "javascript:alert(1)", "Escribe la dirección completa de la página, con https://."),
    ],
)
def test_each_kind_of_contact_has_its_format(cliente, editar, medio, valor, error):
    fila = {"contactos-0-medio": medio, "contactos-0-valor": valor, "contactos-0-ORDER": "1"}
    assert dicho_del_borrador(cliente, editar, **fila, **{"contactos-TOTAL_FORMS": "1"}) == [
        f"Contacto público, renglón 1: {error}"
    ]


def test_a_network_is_on_its_own_host(cliente, editar, mundo):
    fila = {"redes-TOTAL_FORMS": "1", "redes-0-red": "facebook", "redes-0-ORDER": "1"}
    ajena = {**fila, "redes-0-direccion": "https://facebook.com.ejemplo.mx/prueba"}
    assert dicho_del_borrador(cliente, editar, **ajena) == [
        "Redes sociales, renglón 1: Escribe la dirección completa en Facebook, con https://."
    ]
    assert dicho_del_borrador(cliente, editar, **{**fila, "redes-0-direccion": "https://m.facebook.com/prueba"}) == []


def test_there_are_no_more_contacts_of_a_kind_than_the_process_admits(cliente, editar):
    filas = {"contactos-TOTAL_FORMS": "4"}
    for n in range(4):
        filas |= {
            f"contactos-{n}-medio": "correo",
            f"contactos-{n}-valor": f"uno{n}@ejemplo.mx",
            f"contactos-{n}-ORDER": str(n + 1),
        }
    assert dicho_del_borrador(cliente, editar, **filas) == [
        "Contacto público, renglón 4: Hay demasiados de «Correo electrónico público»: se admiten hasta 3."
    ]


def test_without_studies_there_is_no_status_to_ask(cliente, editar, mundo):
    datos = {**completas(mundo), "grado_estudios": "sin_estudios", "estatus_grado": ""}
    assert guardar(cliente, editar, **datos, **{"action-submit": "1"}).status_code == 302
    assert CandidaturaPage.objects.get(pk=mundo.pagina.pk).workflow_in_progress


def test_with_studies_their_status_is_asked_on_submission(cliente, editar, mundo):
    datos = {**completas(mundo), "estatus_grado": "", "action-submit": "1"}
    assert errores(guardar(cliente, editar, **datos)) == ["Falta elegir el estatus del grado de estudios."]


def test_submission_lists_everything_missing_and_sends_nothing(cliente, editar, mundo):
    respuesta = guardar(cliente, editar, **{"action-submit": "1"})
    mensajes = errores(respuesta)
    assert "Falta la fotografía." in mensajes
    assert "Falta al menos un contacto público: página, correo, teléfono o casa de campaña." in mensajes
    assert "Falta «Primera propuesta»: se piden al menos 280 caracteres." in mensajes
    assert "Falta contestar: ¿Tiene alguna discapacidad?" in mensajes
    assert not CandidaturaPage.objects.get(pk=mundo.pagina.pk).workflow_in_progress


def test_what_hangs_from_a_no_is_not_asked_and_not_kept(cliente, editar, mundo):
    guardar(cliente, editar, identidad_discapacidad="no", identidad_discapacidad_temporalidad="permanente")
    assert "discapacidad_temporalidad" not in borrador(mundo).identidad
    guardar(cliente, editar, identidad_discapacidad="si", identidad_discapacidad_temporalidad="permanente")
    assert borrador(mundo).identidad["discapacidad_temporalidad"].opciones == ("permanente",)


def test_an_open_option_asks_for_its_text_on_submission(cliente, editar, mundo):
    datos = {**completas(mundo), "identidad_indigena": "si", "identidad_pueblo_indigena": "otro", "action-submit": "1"}
    assert errores(guardar(cliente, editar, **datos)) == [
        "Falta contestar: ¿A qué pueblo o comunidad indígena pertenece?"
    ]
    assert guardar(cliente, editar, **datos, identidad_pueblo_indigena_texto="Cora").status_code == 302


def test_preferring_not_to_answer_is_an_answer_and_the_only_one(cliente, editar, mundo):
    datos = {
        **completas(mundo),
        "identidad_discapacidad": "si",
        "identidad_discapacidad_temporalidad": "prefiero_no_contestar",
        "identidad_discapacidad_tipo": ["prefiero_no_contestar", "fisica"],
        "identidad_discapacidad_dificultad": "prefiero_no_contestar",
        "action-submit": "1",
    }
    assert errores(guardar(cliente, editar, **datos)) == [
        "Elige «Prefiero no contestar» o las demás opciones, pero no ambas."
    ]
    assert (
        guardar(cliente, editar, **{**datos, "identidad_discapacidad_tipo": "prefiero_no_contestar"}).status_code == 302
    )


def test_the_questions_are_worded_by_the_process(cliente, editar, mundo):
    pregunta = mundo.proceso.cuestionarios.get().preguntas.get(codigo="diversidad")
    pregunta.texto = "¿Forma parte de la diversidad sexual o de género?"
    pregunta.save()
    assert "¿Forma parte de la diversidad sexual o de género?" in cliente.get(editar).content.decode()


def test_without_authorised_treatment_only_the_registered_group_is_asked(mundo, editar):
    consentir(mundo.registro, tratamiento=False, publicacion=False, estadistica=False)
    mundo.registro.accion_afirmativa = "indigena"
    mundo.registro.save()
    cliente = sesion(mundo.de_a)
    formulario = cliente.get(editar).content.decode()
    assert 'name="identidad_indigena"' in formulario
    assert 'name="identidad_diversidad"' not in formulario


def test_a_portrait_of_another_party_cannot_be_used(cliente, editar, mundo):
    ajena = una_foto(mundo.partido_b)
    guardado = cliente.post(editar, datos_del_formulario(cliente.get(editar), foto=str(ajena.pk)), follow=True)
    assert "Esa imagen no está entre las tuyas. Elige una de tu partido o coalición." in guardado.content.decode()
    assert CandidaturaPage.objects.get(pk=mundo.pagina.pk).get_latest_revision_as_object().foto is None
    assert guardar(cliente, editar, foto=str(una_foto(mundo.partido_a).pk)).status_code == 302


def test_the_form_gives_way_to_the_notice_until_it_is_accepted(mundo, editar):
    cliente = sesion(mundo.de_a)
    assert cliente.get(editar).url == reverse("candidatura_aviso", args=[mundo.pagina.pk])
    respuesta = cliente.post(editar, {"motivo_texto": "x"})
    assert (respuesta.status_code, [texto for _etiqueta, texto in respuesta.context["escrito"]]) == (409, ["x"])
    assert respuesta.context["adonde"] == reverse("candidatura_expediente", args=[mundo.pagina.pk])
    assert not CandidaturaPage.objects.get(pk=mundo.pagina.pk).latest_revision_id


def test_after_election_day_nothing_is_captured(cliente, editar, mundo):
    datos = datos_del_formulario(cliente.get(editar), motivo_texto="Tarde")
    mundo.proceso.fecha_simulada = mundo.proceso.jornada.replace(day=3)
    mundo.proceso.save()
    assert cliente.get(editar).url == reverse("candidatura_expediente", args=[mundo.pagina.pk])
    cliente.post(editar, datos)
    assert not CandidaturaPage.objects.get(pk=mundo.pagina.pk).latest_revision_id


def test_while_under_review_the_form_is_closed_to_the_party_and_open_to_the_institute(mundo, editar):
    en_revision(mundo.pagina, mundo)
    assert sesion(mundo.de_a).get(editar).status_code == 302
    assert sesion(mundo.editora).get(editar).status_code == 200


def test_autosaving_keeps_one_version_of_one_sitting(cliente, editar, mundo):
    datos = datos_del_formulario(cliente.get(editar), motivo_texto="Uno")
    primera = cliente.post(editar, datos, headers={"accept": "application/json"}).json()
    seguida = {**datos, "motivo_texto": "Dos", "overwrite_revision_id": str(primera["revision_id"])}
    segunda = cliente.post(editar, seguida, headers={"accept": "application/json"}).json()
    assert (segunda["success"], segunda["revision_id"]) == (True, primera["revision_id"])
    assert borrador(mundo).motivo == "Dos"


def test_a_portrait_that_is_no_number_is_no_portrait(cliente, editar, mundo):
    assert errores(guardar(cliente, editar, foto="abc", **{"action-submit": "1"})) != []
    assert guardar(cliente, editar, foto="abc").status_code == 302
    assert CandidaturaPage.objects.get(pk=mundo.pagina.pk).get_latest_revision_as_object().foto is None


def test_a_disguised_or_truncated_picture_is_refused_with_words(cliente, mundo):
    for contenido in (b"GIF89a" + b"\x00" * 50, un_jpeg()[:400]):
        respuesta = cliente.post(
            reverse("wagtailimages_chooser:create"),
            {
                "image-chooser-upload-title": "x",
                "image-chooser-upload-file": SimpleUploadedFile("x.jpg", contenido, "image/jpeg"),
                "image-chooser-upload-collection": str(mundo.partido_a.coleccion_id),
            },
        )
        assert respuesta.status_code == 200
    assert not Imagen.objects.exists()


def test_how_old_the_photograph_may_be_is_said_by_the_process_alone(cliente, editar, mundo):
    mundo.proceso.meses_de_la_fotografia = 6
    mundo.proceso.save()
    texto = cliente.get(editar).content.decode()
    assert "Declaro que la fotografía tiene 6 meses o menos" in texto
    assert "tres meses" not in texto
