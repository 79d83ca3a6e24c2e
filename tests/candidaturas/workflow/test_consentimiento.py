"""The notice and the three authorisations: each decision kept, each change effective at once."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from candidaturas.models import Consentimiento, FichaPublicada, Proceso, TextoConsentimiento
from candidaturas.rechazos import (
    AvisoPendiente,
    ConsentimientoIncoherente,
    FaltaFormatoFirmado,
    TextoDeConsentimientoCambiado,
)
from candidaturas.vocabulario import Autorizacion, MedioConsentimiento
from candidaturas.workflow.consentimiento import asentar_consentimiento
from cms.base.models import Bitacora
from tests.factories.candidaturas import leidos
from tests.factories.imagenes import un_jpeg
from tests.factories.mundo import consentir, publicada
from tests.factories.sesiones import sesion

COMPLETO = {"aviso": "on", "tratamiento": "si", "publicacion": "si", "estadistica": "no"}


def completo():
    """What the screen sends, with the texts that it showed."""
    return {**COMPLETO, **leidos(Proceso.objects.get())}


def firmado(**cambios):
    """What the screen sends with the signed form."""
    return {**completo(), "formato": SimpleUploadedFile("Rosaura firma.jpg", un_jpeg(), "image/jpeg"), **cambios}


@pytest.fixture
def aviso(mundo):
    return reverse("candidatura_aviso", args=[mundo.pagina.pk])


def identidad(registro):
    datos = FichaPublicada.objects.get(registro=registro).como_datos()["identidad"]
    return datos["afromexicana"]


def test_each_decision_is_kept_with_its_text_person_time_and_means(mundo, aviso):
    assert sesion(mundo.de_a).post(aviso, firmado()).status_code == 302
    filas = Consentimiento.objects.filter(registro=mundo.registro).select_related("texto")
    assert {(f.texto.tipo, f.texto.version, f.acepta, f.medio, f.por) for f in filas} == {
        ("aviso", 1, True, "formato_firmado", mundo.de_a),
        ("tratamiento", 1, True, "formato_firmado", mundo.de_a),
        ("publicacion", 1, True, "formato_firmado", mundo.de_a),
        ("estadistica", 1, False, "formato_firmado", mundo.de_a),
    }
    assert Bitacora.objects.filter(accion="consentimiento.asentado", quien=mundo.de_a).exists()


@pytest.mark.parametrize("falta", ["aviso", "tratamiento", "publicacion", "estadistica"])
def test_nothing_is_assumed(mundo, aviso, falta):
    datos = {k: v for k, v in firmado().items() if k != falta}
    respuesta = sesion(mundo.de_a).post(aviso, datos)
    assert respuesta.status_code == 422
    assert falta in respuesta.context["form"].errors
    assert not Consentimiento.objects.exists()


def test_a_refused_form_says_first_what_to_mend_and_leads_to_each_field(mundo, aviso):
    texto = sesion(mundo.de_a).post(aviso, {"publicacion": "si", **leidos(mundo.proceso)}).content.decode()
    resumen, formulario = texto.split('<form action=""', 1)
    assert "Todavía no se asentó nada." in resumen
    for campo in ("aviso", "tratamiento", "estadistica", "formato"):
        assert f'href="#id_{campo}"' in resumen
        assert f'id="id_{campo}"' in formulario
    assert 'href="#id_publicacion"' not in resumen
    assert "Elige «Sí» o «No» en «Uso de sus respuestas en estadísticas»." in resumen


def test_the_form_to_sign_asks_in_the_order_of_the_screen(mundo):
    texto = sesion(mundo.de_a).get(reverse("candidatura_formato", args=[mundo.pagina.pk])).content.decode()
    titulos = list(TextoConsentimiento.objects.values_list("tipo", "titulo"))
    en_orden = sorted(titulos, key=lambda par: texto.index(par[1]))
    assert [tipo for tipo, _titulo in en_orden] == ["aviso", "tratamiento", "publicacion", "estadistica"]
    assert texto.count("☐") == 7


def test_nothing_is_marked_beforehand(mundo, aviso):
    texto = sesion(mundo.de_a).get(aviso).content.decode()
    assert "checked" not in texto.split('name="formato"')[0]


def test_what_may_not_be_treated_is_not_published(mundo, aviso):
    respuesta = sesion(mundo.de_a).post(aviso, firmado(tratamiento="no"))
    assert "publicacion" in respuesta.context["form"].errors
    with pytest.raises(ConsentimientoIncoherente):
        asentar_consentimiento(
            mundo.registro,
            {Autorizacion.AVISO: True, Autorizacion.TRATAMIENTO: False, Autorizacion.PUBLICACION: True},
            persona=mundo.de_a,
        )


def test_withdrawal_takes_effect_on_what_is_published_in_the_same_act(mundo, aviso):
    publicada(mundo.pagina, mundo)
    assert identidad(mundo.registro)["valor"] == {"opciones": ["no"], "texto": ""}
    respuesta = sesion(mundo.de_a).post(aviso, {**completo(), "publicacion": "no", "estadistica": "si"})
    assert respuesta.status_code == 302
    assert Consentimiento.objects.latest("pk").medio == "a_peticion"
    assert identidad(mundo.registro) == {"valor": None, "razon": "reservado"}
    # Only what changed is a new decision.
    assert Consentimiento.objects.filter(registro=mundo.registro).count() == 5


def test_a_signed_form_is_kept_apart_and_opened_only_by_those_it_concerns(mundo, aviso, settings):
    assert sesion(mundo.de_a).post(aviso, firmado()).status_code == 302
    fila = Consentimiento.objects.filter(registro=mundo.registro).first()
    assert "Rosaura" not in fila.formato.name
    assert not str(fila.formato.path).startswith(str(settings.MEDIA_ROOT))
    direccion = reverse("consentimiento_formato", args=[fila.pk])
    assert sesion(mundo.de_b).get(direccion).status_code == 404
    respuesta = sesion(mundo.editora).get(direccion)
    assert b"".join(respuesta.streaming_content) == un_jpeg()
    assert Bitacora.objects.filter(accion="consentimiento.formato_leido", quien=mundo.editora).exists()


@pytest.mark.parametrize(
    ("nombre", "contenido"), [("firma.pdf", b"MZ\x90\x00"), ("firma.jpg", b"<html></html>"), ("firma.png", b"")]
)
def test_a_signed_form_is_a_pdf_or_a_picture_by_its_content(mundo, aviso, nombre, contenido):
    respuesta = sesion(mundo.de_a).post(aviso, firmado(formato=SimpleUploadedFile(nombre, contenido)))
    assert "formato" in respuesta.context["form"].errors
    assert not Consentimiento.objects.exists()


@pytest.mark.parametrize("quien", ["de_a", "editora", "administradora"])
def test_nobody_grants_anything_in_her_name_without_the_form_she_signed(mundo, aviso, quien):
    publicada(mundo.pagina, mundo)
    cliente = sesion(getattr(mundo, quien))
    assert cliente.post(aviso, {**completo(), "publicacion": "no", "estadistica": "si"}).status_code == 302
    respuesta = cliente.post(aviso, {**completo(), "medio": "en_linea", "estadistica": "si"})
    assert respuesta.context["form"].errors["formato"]
    assert identidad(mundo.registro) == {"valor": None, "razon": "reservado"}
    with pytest.raises(FaltaFormatoFirmado):
        asentar_consentimiento(
            mundo.registro, {Autorizacion.PUBLICACION: True}, persona=mundo.de_a, medio=MedioConsentimiento.A_PETICION
        )


def test_saving_the_same_decisions_sets_nothing_down(mundo, aviso):
    consentir(mundo.registro, estadistica=False)
    assert sesion(mundo.de_a).post(aviso, completo()).status_code == 302
    assert Consentimiento.objects.filter(registro=mundo.registro).count() == 4


def test_the_notice_comes_before_anything_else(mundo):
    with pytest.raises(AvisoPendiente):
        asentar_consentimiento(mundo.registro, {Autorizacion.TRATAMIENTO: True}, persona=mundo.de_a)


def test_a_new_version_of_a_text_is_the_one_decided_on(mundo):
    primero = TextoConsentimiento.objects.get(tipo="publicacion")
    TextoConsentimiento.objects.create(
        proceso=mundo.proceso, tipo="publicacion", version=2, titulo="Dos", texto="Dos", locale=primero.locale
    )
    consentir(mundo.registro)
    assert Consentimiento.objects.get(texto__tipo="publicacion").texto.version == 2


def otra_version(tipo):
    """The administrator adds another version of a text while the screen is open."""
    texto = TextoConsentimiento.objects.get(tipo=tipo)
    return TextoConsentimiento.objects.create(
        proceso=texto.proceso, tipo=tipo, version=2, titulo=texto.titulo, texto="Palabras nuevas.", locale=texto.locale
    )


def otras_palabras(tipo):
    """The administrator edits, while the screen is open, a text that nobody has decided on."""
    TextoConsentimiento.objects.filter(tipo=tipo).update(texto="Palabras nuevas.")


@pytest.mark.parametrize("cambiar", [otra_version, otras_palabras])
@pytest.mark.parametrize("tipo", ["aviso", "publicacion"])
def test_nothing_is_decided_on_a_text_that_was_not_shown(mundo, aviso, cambiar, tipo):
    enviado = firmado(estadistica="si")
    cambiar(tipo)
    respuesta = sesion(mundo.de_a).post(aviso, enviado)
    texto, formulario = respuesta.content.decode(), respuesta.context["form"]
    assert respuesta.status_code == 422
    assert not Consentimiento.objects.exists()
    assert set(formulario.errors) == {tipo}
    assert "cambió mientras decidías" in texto
    assert "Palabras nuevas." in texto
    assert formulario[tipo].value() in (None, False)
    assert formulario["tratamiento"].value() == formulario["estadistica"].value() == "si"
    assert sesion(mundo.de_a).post(aviso, firmado(estadistica="si")).status_code == 302
    assert Consentimiento.objects.get(texto__tipo=tipo).texto.texto == "Palabras nuevas."


def test_a_screen_that_does_not_say_what_it_showed_decides_nothing(mundo, aviso):
    respuesta = sesion(mundo.de_a).post(aviso, {k: v for k, v in firmado().items() if not k.startswith("leido_")})
    assert set(respuesta.context["form"].errors) == {"aviso", "tratamiento", "publicacion", "estadistica"}
    assert not Consentimiento.objects.exists()


def test_what_is_set_down_refuses_a_text_that_is_not_in_force(mundo):
    leido = {texto.tipo: texto.huella for texto in TextoConsentimiento.objects.all()}
    otra_version("publicacion")
    with pytest.raises(TextoDeConsentimientoCambiado):
        asentar_consentimiento(mundo.registro, {Autorizacion.AVISO: True}, persona=mundo.de_a, leidos=leido)
    assert not Consentimiento.objects.exists()


def test_each_refusal_says_what_may_not_be_authorised(mundo, aviso):
    errores = sesion(mundo.de_a).post(aviso, firmado(tratamiento="no", estadistica="si")).context["form"].errors
    assert errores["publicacion"] == ["Sin autorizar el tratamiento de los datos no se puede autorizar su publicación."]
    assert "su uso en estadísticas" in errores["estadistica"][0]


def test_a_text_once_used_is_not_edited(mundo):
    consentir(mundo.registro)
    texto = TextoConsentimiento.objects.get(tipo="publicacion")
    direccion = reverse("wagtailsnippets_candidaturas_textoconsentimiento:edit", args=[texto.pk])
    datos = {
        "proceso": mundo.proceso.pk, "tipo": "publicacion", "version": 1, "titulo": texto.titulo, "texto": "Otra cosa.",
    }  # fmt: skip
    respuesta = sesion(mundo.administradora).post(direccion, datos)
    assert "Este texto ya se usó y no se puede cambiar." in respuesta.content.decode()
    texto.refresh_from_db()
    assert texto.texto == "Contenido de publicacion."


def test_another_partys_person_decides_nothing(mundo, aviso):
    assert sesion(mundo.de_b).post(aviso, firmado()).status_code == 404
    assert not Consentimiento.objects.exists()


def test_a_withdrawal_after_the_process_ends_on_the_record_and_says_only_that_it_was_done(mundo, aviso):
    publicada(mundo.pagina, mundo)
    Proceso.objects.filter(pk=mundo.proceso.pk).update(estado="archivo")
    respuesta = sesion(mundo.de_a).post(aviso, {**completo(), "publicacion": "no"}, follow=True)
    assert respuesta.redirect_chain == [(reverse("candidatura_expediente", args=[mundo.pagina.pk]), 302)]
    assert [str(dicho) for dicho in respuesta.context["messages"]] == [
        "Se asentó el consentimiento. Lo publicado ya corresponde a lo autorizado."
    ]
