"""Every public template, in both themes and on both sizes, has no violation that axe can find (WCAG 2.2 AA)."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.e2e.conftest import ESCRITORIO, TELEFONO
from tests.e2e.pantallas import publicas

pytestmark = pytest.mark.navegador

REGLAS = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}


@pytest.mark.parametrize("tema", ["light", "dark"])
@pytest.mark.parametrize("medidas", [TELEFONO, ESCRITORIO], ids=["telefono", "escritorio"])
def test_no_public_screen_has_a_violation(abrir, sitio, tema, medidas):
    # axe is injected by the test: the pages' own policy would refuse it.
    pagina = abrir(viewport=medidas, color_scheme=tema, reduced_motion="reduce", bypass_csp=True)
    violaciones = {}
    for nombre, direccion in publicas(sitio.datos).items():
        pagina.goto(direccion)
        informe = Axe().run(pagina, options=REGLAS)
        if informe.violations_count:
            violaciones[nombre] = informe.generate_report()
    assert violaciones == {}, "\n".join(violaciones.values())


@pytest.mark.parametrize("medidas", [TELEFONO, {"width": 320, "height": 640}], ids=["telefono", "320"])
def test_no_public_screen_scrolls_sideways(abrir, sitio, medidas):
    pagina = abrir(viewport=medidas)
    anchas = {}
    for nombre, direccion in publicas(sitio.datos).items():
        pagina.goto(direccion)
        sobra = pagina.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if sobra > 0:
            anchas[nombre] = sobra
    assert anchas == {}
