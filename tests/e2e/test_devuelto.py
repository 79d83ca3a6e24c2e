"""In a real browser: another account signs in meanwhile, and a text is longer than any that is read. Neither takes the text away."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import TELEFONO
from tests.e2e.entrar import entrar
from tests.e2e.pantallas import CONTRASENIA
from tests.e2e.test_captura import hoja
from tests.e2e.test_guardado import PACIENCIA, ROTULO, boton, teclear

pytestmark = pytest.mark.navegador

_SALIR = """async () => {
  const datos = new FormData();
  datos.set("csrfmiddlewaretoken", /csrftoken=([^;]+)/.exec(document.cookie)[1]);
  await fetch("/admin/logout/", { method: "POST", body: datos });
}"""


def entrar_en_otra_pestania(puerta: Page) -> None:
    puerta.fill("input[name=username]", "mc@example.org")
    puerta.fill("input[name=password]", CONTRASENIA)
    puerta.click("form button[type=submit]")
    expect(puerta.get_by_role("heading", name="Ya entraste")).to_be_visible()


def test_whoever_was_writing_takes_her_text_back_from_another_account(formulario, guardado):
    formulario.wait_for_timeout(2_500)
    otra = formulario.context.new_page()
    otra.goto("/admin/")
    otra.evaluate(_SALIR)
    entrar(otra, "fuerza@example.org")
    otra.close()
    hoja(formulario, "Estudios")
    formulario.locator("[name=carrera]").fill("De quien escribía")
    # As a browser without our scripts would: nothing is said beforehand.
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


def test_each_line_of_the_summary_brings_its_field_to_the_screen_of_a_phone(formulario):
    formulario.set_viewport_size(TELEFONO)
    boton(formulario, "Enviar a revisión")
    formulario.locator("[data-captura-resumen]").wait_for()
    lineas = formulario.locator("[data-ir-a]")
    for numero in range(lineas.count()):
        destino = lineas.nth(numero).get_attribute("data-ir-a")
        lineas.nth(numero).click()
        campo = formulario.locator(f"[id='{destino}']")
        expect(campo).to_be_focused()
        expect(campo).to_be_in_viewport()
