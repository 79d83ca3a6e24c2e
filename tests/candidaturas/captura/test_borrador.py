"""A draft is saved as it is typed, whatever it lacks or exceeds; what it exceeds is said, and stops it at sending."""

import pytest

from candidaturas.captura.lectura import leer
from candidaturas.models import CandidaturaPage, ContactoCandidatura
from candidaturas.rechazos import EnvioIncompleto
from candidaturas.workflow.envio import enviar
from tests.factories.candidaturas import publicada
from tests.factories.captura import completas, datos_del_formulario
from tests.factories.mundo import capturar, consentir, prosa
from tests.factories.sesiones import sesion

PALABRA = "x" * 4_000
LARGO = "x" * 120_000
LARGOS = dict.fromkeys(
    (
        "carrera",
        "historia_profesional",
        "trayectoria_politica",
        "motivo_texto",
        "propuesta_1_titulo",
        "propuesta_1_texto",
        "propuesta_genero_texto",
        "identidad_migrante_pais_texto",
    ),
    LARGO,
)
TEXTO_PEGADO = "Uno\r\n\0dos"
FILAS = {
    "red": {"redes-TOTAL_FORMS": "1", "redes-0-ORDER": "1"},
    "contacto": {"contactos-TOTAL_FORMS": "1", "contactos-0-ORDER": "1"},
    "curso": {"cursos-TOTAL_FORMS": "1", "cursos-0-ORDER": "1"},
}
#: What somebody types, and what has to be said of it.
DEFECTOS = {
    "texto": ({"motivo_texto": PALABRA}, "«¿Por qué quiere ocupar un cargo público?» se pasa por 1,500 caracteres"),
    "titulo": ({"propuesta_1_titulo": PALABRA}, "«Título de la propuesta» se pasa por"),
    "carrera": ({"carrera": PALABRA}, "«Carrera o área» se pasa por 3,840 caracteres"),
    "curso": ({**FILAS["curso"], "cursos-0-nombre": PALABRA}, "«Curso o diplomado» se pasa por 3,750 caracteres"),
    "correo": (
        {**FILAS["contacto"], "contactos-0-medio": "correo", "contactos-0-valor": "sin-arroba"},
        "Escribe un correo completo, como nombre@ejemplo.mx.",
    ),
    "telefono": (
        {**FILAS["contacto"], "contactos-0-medio": "telefono", "contactos-0-valor": "618 123 45"},
        "Escribe el teléfono con sus 10 dígitos.",
    ),
    "pagina": (
        {**FILAS["contacto"], "contactos-0-medio": "pagina_web", "contactos-0-valor": "javascript:alert(1)"},
        "Escribe la dirección completa de la página, con https://.",
    ),
    "red": (
        {**FILAS["red"], "redes-0-red": "facebook", "redes-0-direccion": "https://facebook.com.ejemplo.mx/prueba"},
        "Escribe la dirección completa en Facebook, con https://.",
    ),
    "red sin dirección": ({**FILAS["red"], "redes-0-red": "facebook"}, "Escribe la dirección de Facebook"),
    "dirección sin red": ({**FILAS["red"], "redes-0-direccion": "https://x.com/a"}, "Elige de qué red es"),
    "contacto larguísimo": (
        {**FILAS["contacto"], "contactos-0-medio": "casa_de_campania", "contactos-0-valor": PALABRA},
        "se pasa por 3,700 caracteres",
    ),
}


def guardar(cliente, editar, **cambios):
    return cliente.post(editar, datos_del_formulario(cliente.get(editar), **cambios))


def ultima(mundo):
    return CandidaturaPage.objects.get(pk=mundo.pagina.pk).get_latest_revision_as_object()


def escrito(mundo):
    """Every text of the draft."""
    return repr(leer(ultima(mundo)))


@pytest.mark.parametrize("que", DEFECTOS)
def test_a_draft_is_saved_as_it_was_typed_and_its_fault_is_said(cliente, editar, mundo, que):
    tecleado, dicho = DEFECTOS[que]
    assert guardar(cliente, editar, **tecleado).status_code == 302
    valores = [v for k, v in tecleado.items() if not k.endswith(("TOTAL_FORMS", "ORDER"))]
    assert all(valor in escrito(mundo) for valor in valores)
    formulario = cliente.get(editar)
    assert [e for e in formulario.context["form"].errores_por_campo if dicho in e["mensaje"] and e["campo"]]
    assert "antes de enviar" in formulario.content.decode()


@pytest.mark.parametrize("que", DEFECTOS)
def test_the_same_fault_stops_the_form_at_sending(cliente, editar, mundo, que):
    tecleado, dicho = DEFECTOS[que]
    respuesta = guardar(cliente, editar, **{**completas(mundo), **tecleado, "action-submit": "1"})
    assert respuesta.status_code == 200
    assert any(dicho in error["mensaje"] for error in respuesta.context["form"].errores_por_campo)
    assert not CandidaturaPage.objects.get(pk=mundo.pagina.pk).workflow_in_progress


@pytest.mark.parametrize("que", DEFECTOS)
def test_no_other_way_sends_it(cliente, editar, mundo, que):
    guardar(cliente, editar, **{**completas(mundo), **DEFECTOS[que][0]})
    with pytest.raises(EnvioIncompleto):
        enviar(CandidaturaPage.objects.get(pk=mundo.pagina.pk), mundo.de_a)


def test_what_saves_by_itself_is_saved_too(cliente, editar, mundo):
    datos = datos_del_formulario(cliente.get(editar), motivo_texto=PALABRA)
    assert cliente.post(editar, datos, headers={"accept": "application/json"}).json()["success"] is True
    assert leer(ultima(mundo)).motivo == PALABRA


@pytest.mark.parametrize("ajuste", [{"grado_estudios": "mago"}, {"identidad_joven": "quizá"}, {"foto": "999999"}])
def test_a_choice_that_does_not_exist_leaves_its_field_as_it_was_and_saves_the_rest(cliente, editar, mundo, ajuste):
    guardar(cliente, editar, grado_estudios="licenciatura", identidad_joven="no")
    datos = datos_del_formulario(cliente.get(editar), carrera="Derecho", **ajuste)
    respuesta = cliente.post(editar, datos, follow=True)
    guardada = leer(ultima(mundo))
    assert (guardada.carrera, guardada.grado_estudios, guardada.identidad["joven"].opciones) == (
        "Derecho",
        "licenciatura",
        ("no",),
    )
    assert "se quedó como estaba" in respuesta.content.decode()


def test_what_exists_already_never_blocks_the_save_of_another_field(cliente, editar, mundo):
    capturar(mundo.pagina, mundo.de_a)
    pagina = ultima(mundo)
    pagina.contactos = [ContactoCandidatura(medio="correo", valor=f"uno{n}@ejemplo.mx") for n in range(5)]
    pagina.contactos.add(ContactoCandidatura(medio="pagina_web", valor="juan.perez"))
    pagina.save_revision(clean=False)
    assert guardar(cliente, editar, carrera="Derecho").status_code == 302
    assert leer(ultima(mundo)).carrera == "Derecho"
    assert len(leer(ultima(mundo)).contactos) == 6


def test_a_live_candidacy_keeps_its_drafts_too(mundo, editar):
    publicada(mundo.pagina, mundo)
    consentir(mundo.registro, persona=mundo.de_a)
    assert guardar(sesion(mundo.de_a), editar, motivo_texto=PALABRA, carrera=PALABRA).status_code == 302
    assert leer(ultima(mundo)).carrera == PALABRA


def test_a_draft_is_saved_whatever_its_length(cliente, editar, mundo):
    largos = {
        **LARGOS,
        **FILAS["red"],
        "redes-0-red": "x",
        "redes-0-direccion": f"https://x.com/{LARGO}",
        **FILAS["contacto"],
        "contactos-0-medio": "correo",
        "contactos-0-valor": LARGO,
        **FILAS["curso"],
        "cursos-0-nombre": LARGO,
    }
    assert guardar(cliente, editar, grado_estudios="maestria", identidad_migrante="si", **largos).status_code == 302
    guardado = datos_del_formulario(cliente.get(editar))
    assert {nombre: guardado[nombre] for nombre in largos} == largos
    assert guardado["grado_estudios"] == "maestria"
    enviado = cliente.post(editar, {**guardado, "action-submit": "1"})
    dichos = {
        error["campo"] for error in enviado.context["form"].errores_por_campo if "se pasa por" in error["mensaje"]
    }
    assert {f"id_{nombre}" for nombre in LARGOS if not nombre.startswith("identidad")} <= dichos


def test_a_character_that_nobody_sees_and_nothing_keeps_takes_no_text_with_it(cliente, editar, mundo):
    assert guardar(cliente, editar, carrera="Dere\0cho", motivo_texto=TEXTO_PEGADO).status_code == 302
    assert (leer(ultima(mundo)).carrera, leer(ultima(mundo)).motivo) == ("Derecho", "Uno\ndos")


def test_a_telephone_that_is_right_is_kept_as_its_ten_digits(cliente, editar, mundo):
    guardar(
        cliente,
        editar,
        **FILAS["contacto"],
        **{"contactos-0-medio": "telefono", "contactos-0-valor": "(618) 123 45 67"},
    )
    assert [c.valor for c in leer(ultima(mundo)).contactos] == ["6181234567"]


def test_the_sheet_of_the_party_says_what_has_to_be_mended(cliente, editar, mundo):
    guardar(cliente, editar, motivo_texto=prosa(2_510))
    assert "se pasa por 10 caracteres" in cliente.get("/admin/").content.decode()
