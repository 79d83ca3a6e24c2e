"""In a real browser: each line of the summary of errors leads to its field, with what it is called and what is wrong with it."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import ESCRITORIO, TELEFONO
from tests.e2e.test_guardado import boton, espera_guardado

pytestmark = pytest.mark.navegador

#: The name of a field, its message and its beginning are on the screen, under nothing.
_A_LA_VISTA = """(identificador) => {
  const campo = document.getElementById(identificador);
  const marco = campo.closest("fieldset.pregunta, .w-panel__wrapper, .w-panel");
  const nombres = marco.querySelectorAll("legend, label, .w-panel__heading");
  const mensajes = marco.querySelectorAll(".error-message, .help-critical");
  const seVe = (parte) => {
    const caja = parte.getBoundingClientRect();
    const encima = document.elementFromPoint(caja.left + Math.min(caja.width, 40) / 2, caja.top + 2);
    return caja.height > 1 && encima !== null && (parte.contains(encima) || encima.contains(parte));
  };
  return seVe(campo) && [...nombres].some(seVe) && [...mensajes].some(seVe);
}"""
#: A text has the height that it takes.
_CRECIDO = "(identificador) => document.getElementById(identificador).offsetHeight + 5 > document.getElementById(identificador).scrollHeight"


def enviar_incompleto(formulario: Page) -> None:
    """Send it with a text that fills many screens."""
    formulario.evaluate("document.querySelector('[name=motivo_texto]').value = 'palabra '.repeat(15_000)")
    boton(formulario, "Enviar a revisión")
    formulario.locator("[data-captura-resumen]", has_text="Todavía no se envió").wait_for()


@pytest.mark.parametrize("medidas", [TELEFONO, {"width": 390, "height": 844}, ESCRITORIO], ids=["360", "390", "1280"])
def test_each_line_of_the_summary_shows_its_field_with_its_name_and_its_message(formulario, medidas):
    formulario.set_viewport_size(medidas)
    enviar_incompleto(formulario)
    lineas = formulario.locator("[data-ir-a]")
    destinos = [linea.get_attribute("data-ir-a") for linea in lineas.all()]
    assert "id_motivo_texto" in destinos
    for numero, destino in enumerate(destinos):
        lineas.nth(numero).click()
        expect(formulario.locator(f"[id='{destino}']")).to_be_focused()
        formulario.wait_for_function(_CRECIDO, arg=destino)
        formulario.wait_for_function(_A_LA_VISTA, arg=destino)
    # The other tests of the demonstration find a draft without errors.
    lineas.nth(destinos.index("id_motivo_texto")).click()
    formulario.locator("[name=motivo_texto]").fill("Ya corto.")
    espera_guardado(formulario)
