"""On paper the index and the filters are not there, and the text takes the whole page."""

import pytest

pytestmark = pytest.mark.navegador

#: How much of the width of the page a block takes.
ANCHO = """([bloque, pagina]) => {
  const ancho = (uno) => document.querySelector(uno).getBoundingClientRect().width
  return ancho(bloque) / ancho(pagina)
}"""


@pytest.mark.parametrize("ventana", [1280, 1920])
def test_the_text_takes_the_page_however_wide_the_window_was(pagina, ventana):
    pagina.set_viewport_size({"width": ventana, "height": 900})
    pagina.goto("/buscar/")
    una = pagina.locator("main a[href^='/candidaturas/']").first.get_attribute("href")
    pagina.emulate_media(media="print")
    assert pagina.evaluate(ANCHO, [".resultados__lista", ".resultados"]) > 0.9
    pagina.goto(una)
    assert pagina.evaluate(ANCHO, [".candidatura__secciones", ".candidatura__cuerpo"]) > 0.9
