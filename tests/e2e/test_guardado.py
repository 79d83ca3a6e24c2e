"""Saving by itself, in a real browser, as people wait, are refused, go on typing, reload, press twice and lose their session."""

import sqlite3

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.entrar import abrir_formulario
from tests.e2e.sesiones import entrar_en_otra_pestania
from tests.e2e.test_captura import hoja

pytestmark = pytest.mark.navegador

#: As long as an autosave may take on a busy machine, in milliseconds.
PACIENCIA = 30_000
ROTULO = "[data-guardado-solo]"


def teclear(formulario: Page, texto: str) -> None:
    hoja(formulario, "Estudios")
    formulario.locator("[name=carrera]").press("End")
    formulario.locator("[name=carrera]").press_sequentially(texto)


def espera_guardado(formulario: Page) -> None:
    expect(formulario.locator(ROTULO)).to_have_text("Guardado", timeout=PACIENCIA)


def boton(formulario: Page, nombre: str) -> None:
    """Press a button of the editor's footer, which keeps all but the first in a menu."""
    directo = formulario.get_by_role("button", name=nombre)
    if not directo.first.is_visible():
        formulario.locator("footer [data-w-dropdown-target=toggle]").click()
    directo.first.click()


@pytest.mark.parametrize("espera", [200, 3_000, 8_000])
def test_what_is_typed_after_any_wait_is_saved_when_the_screen_says_so(formulario, guardado, espera):
    formulario.wait_for_timeout(espera)
    teclear(formulario, f" tras {espera}")
    expect(formulario.locator(ROTULO)).not_to_have_text("Guardado")
    espera_guardado(formulario)
    assert f" tras {espera}" in guardado()


def test_unsaved_text_is_never_called_saved(formulario, guardado):
    teclear(formulario, " uno")
    for letra in "abcdefghijklmnopqrst":
        formulario.locator("[name=carrera]").press_sequentially(letra)
        formulario.wait_for_timeout(300)
        if formulario.locator(ROTULO).inner_text() == "Guardado":
            assert formulario.locator("[name=carrera]").input_value() in guardado()
    espera_guardado(formulario)
    assert "abcdefghijklmnopqrst" in guardado()


def test_after_an_autosave_and_a_minute_the_draft_is_saved_and_saved_again(formulario, guardado):
    teclear(formulario, " uno")
    espera_guardado(formulario)
    formulario.wait_for_timeout(60_000)
    teclear(formulario, " dos")
    boton(formulario, "Guardar borrador")
    # What was being saved by itself ends first: the page that is there meanwhile says nothing yet.
    expect(formulario.get_by_text("Se guardó «")).to_be_visible(timeout=PACIENCIA)
    assert " uno dos" in guardado()


def test_after_a_refused_send_what_is_typed_is_saved_and_a_reload_shows_it(formulario, guardado):
    teclear(formulario, " uno")
    espera_guardado(formulario)
    boton(formulario, "Enviar a revisión")
    formulario.locator("[data-captura-resumen]").wait_for()
    for palabra in (" dos", " tres"):
        teclear(formulario, palabra)
        espera_guardado(formulario)
        assert palabra in guardado()
    formulario.reload()
    hoja(formulario, "Estudios")
    assert formulario.locator("[name=carrera]").input_value().endswith(" uno dos tres")


def test_a_new_row_is_saved_once_however_often_it_is_saved(formulario, clave):
    hoja(formulario, "Estudios")
    antes = formulario.locator("[name^=cursos-][name$=-nombre]:visible").count()
    formulario.get_by_role("button", name="Agregar curso").or_(formulario.locator("#id_cursos-ADD")).first.click()
    formulario.locator("[name^=cursos-][name$=-nombre]:visible").last.fill("Diplomado en aguas")
    espera_guardado(formulario)
    teclear(formulario, " más")
    espera_guardado(formulario)
    abrir_formulario(formulario, clave)
    hoja(formulario, "Estudios")
    assert formulario.locator("[name^=cursos-][name$=-nombre]:visible").count() == antes + 1


def test_two_windows_on_one_answer_are_asked_and_lose_neither(formulario, clave, guardado):
    otra = abrir_formulario(formulario.context.new_page(), clave)
    teclear(otra, " de la otra")
    boton(otra, "Guardar borrador")
    otra.wait_for_load_state()
    teclear(formulario, " de esta")
    expect(formulario.locator(ROTULO)).to_contain_text("Hay dos textos", timeout=PACIENCIA)
    formulario.get_by_role("button", name="Comparar y elegir").click()
    dato = formulario.get_by_role("group", name="Carrera o área")
    expect(dato).to_contain_text("de la otra")
    expect(dato).to_contain_text("de esta")
    expect(formulario.locator("fieldset.captura-desfase__dato")).to_have_count(1)
    dato.get_by_label("Lo tuyo").check()
    formulario.get_by_role("button", name="Guardar como borrador lo que elegí").click()
    formulario.locator(ROTULO).wait_for(state="attached")
    assert " de esta" in guardado()


def test_a_lost_session_is_said_and_after_signing_in_elsewhere_one_goes_on(formulario, guardado, sitio):
    with sqlite3.connect(f"{sitio.datos}/conoceles.sqlite3", timeout=20) as conexion:
        conexion.execute("DELETE FROM django_session")
    teclear(formulario, " sin sesión")
    dialogo = formulario.get_by_role("dialog", name="Tu sesión terminó")
    expect(dialogo).to_be_visible(timeout=PACIENCIA)
    with formulario.context.expect_page() as abierta:
        dialogo.get_by_role("link", name="Entrar en otra pestaña").click()
    puerta = abierta.value
    expect(puerta.get_by_text("Tu sesión terminó")).to_be_visible()
    entrar_en_otra_pestania(puerta)
    expect(dialogo).to_be_hidden(timeout=PACIENCIA)
    espera_guardado(formulario)
    assert " sin sesión" in guardado()
