"""In a real browser: another account signs in meanwhile, and a text is longer than any that is read. Neither takes the text away."""

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.entrar import entrar
from tests.e2e.sesiones import entrar_en_otra_pestania, salir
from tests.e2e.test_captura import hoja
from tests.e2e.test_guardado import PACIENCIA, ROTULO, boton, teclear

pytestmark = pytest.mark.navegador

#: What a browser without our scripts does not have.
_DE_LA_SESION = re.compile(r"/admin-sesion[^/]*\.js$")


def test_whoever_was_writing_takes_her_text_back_from_another_account(formulario, guardado):
    # As a browser without our scripts would: nothing is said beforehand.
    formulario.route(_DE_LA_SESION, lambda ruta: ruta.abort())
    formulario.reload()
    formulario.unroute(_DE_LA_SESION)
    otra = formulario.context.new_page()
    salir(otra)
    entrar(otra, "fuerza@example.org")
    otra.close()
    hoja(formulario, "Estudios")
    formulario.locator("[name=carrera]").fill("De quien escribía")
    formulario.evaluate("document.querySelector('form[data-edit-form]').submit()")
    expect(formulario.get_by_role("heading", name="Todavía no se guardó")).to_be_visible(timeout=PACIENCIA)
    expect(formulario.locator("#lo-escrito dt")).to_have_text(["Carrera o área"])
    expect(formulario.locator("#lo-escrito dd")).to_have_text(["De quien escribía"])
    with formulario.context.expect_page() as abierta:
        formulario.get_by_role("button", name=re.compile("Salir de esta cuenta")).click()
    entrar_en_otra_pestania(abierta.value)
    abierta.value.close()
    formulario.get_by_role("button", name="2. Guardar lo que escribí").click()
    expect(formulario.locator("[name=carrera]")).to_have_value("De quien escribía", timeout=PACIENCIA)
    assert guardado() == "De quien escribía"


def test_a_text_longer_than_any_that_is_read_is_not_sent_and_stays_on_the_screen(formulario):
    teclear(formulario, " y algo más")
    motivo = formulario.locator("[name=motivo_texto]")
    motivo.evaluate("campo => { campo.value = 'x'.repeat(6 * 1024 * 1024); }")
    boton(formulario, "Guardar borrador")
    expect(formulario.locator(ROTULO)).to_have_text(
        "El formulario admite hasta 5 MB de texto. Acorta lo que escribiste."
    )
    expect(formulario.get_by_role("button", name="Guardar borrador").first).to_be_enabled(timeout=PACIENCIA)
    assert len(motivo.input_value()) == 6 * 1024 * 1024
    motivo.evaluate("campo => { campo.value = 'Ya corto.'; }")
    expect(formulario.locator(ROTULO)).to_have_text("Guardado", timeout=PACIENCIA)
