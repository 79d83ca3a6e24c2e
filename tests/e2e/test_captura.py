"""The capture form in a real browser: it counts, it hides what does not apply, it leads to what lacks, it saves by itself."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.e2e.conftest import ESCRITORIO, TELEFONO
from tests.e2e.entrar import entrar
from tests.e2e.pantallas import de_la_administracion

pytestmark = pytest.mark.navegador

_DICE_QUE_VIGILA = """
addEventListener("w-unsaved:watch-edits", () => document.documentElement.setAttribute("data-vigila", ""));
"""


def hoja(formulario: Page, nombre: str) -> None:
    formulario.get_by_role("tab", name=nombre, exact=True).click()


def test_the_counter_counts_as_the_rules_do(formulario):
    hoja(formulario, "Por qué quiere el cargo")
    campo = formulario.locator("[name=motivo_texto]")
    contador = formulario.locator("#id_motivo_texto-contador")
    campo.fill("  Agua y\ncampo  ")
    expect(contador).to_have_text("12 de 2,500 · Faltan 268")
    campo.fill("x" * 2_501)
    expect(contador).to_have_text("2,501 de 2,500 · Sobran 1")
    campo.fill("🌽" * 280)
    expect(contador).to_have_text("280 de 2,500 · Quedan 2,220")


def test_what_hangs_from_an_answer_comes_and_goes_with_it(formulario):
    hoja(formulario, "Identidad")
    madre = formulario.locator("[data-pregunta=indigena]")
    hija = formulario.locator("[data-pregunta=pueblo_indigena]")
    cual = hija.locator("[data-cual]")
    madre.get_by_label("No", exact=True).check()
    expect(hija).to_be_hidden()
    madre.get_by_label("Sí", exact=True).check()
    expect(hija).to_be_visible()
    expect(cual).to_be_hidden()
    hija.get_by_label("Otro", exact=True).check()
    expect(cual).to_be_visible()
    madre.get_by_label("Prefiero no contestar").check()
    expect(hija).to_be_hidden()


def test_each_error_leads_to_its_field_in_its_tab(formulario):
    hoja(formulario, "Por qué quiere el cargo")
    formulario.locator("[name=motivo_texto]").fill("Corto")
    formulario.get_by_role("button", name="Más acciones").or_(
        formulario.locator("footer [data-w-dropdown-target=toggle]")
    ).first.click()
    formulario.get_by_role("button", name="Enviar a revisión").click()
    resumen = formulario.locator("[data-captura-resumen]")
    expect(resumen).to_be_focused()
    resumen.get_by_text("A «¿Por qué quiere ocupar un cargo público?» le faltan 275 caracteres").click()
    expect(formulario.locator("[name=motivo_texto]")).to_be_focused()
    expect(formulario.locator("[name=motivo_texto]")).to_be_visible()


def test_the_form_saves_by_itself_without_a_complaint(formulario):
    # Wagtail takes the form's first state some time after loading: what is typed before is not news to it.
    formulario.add_init_script(_DICE_QUE_VIGILA)
    formulario.reload()
    formulario.locator("html[data-vigila]").wait_for()
    hoja(formulario, "Estudios")
    with formulario.expect_response(lambda r: r.request.method == "POST" and r.url.endswith("/edit/")) as guardado:
        formulario.locator("[name=carrera]").press("End")
        formulario.locator("[name=carrera]").press_sequentially(" aplicada")
    assert guardado.value.json()["success"] is True
    formulario.reload()
    hoja(formulario, "Estudios")
    assert formulario.locator("[name=carrera]").input_value().endswith(" aplicada")


#: Parts of the screens that are ours; the frame around them is Wagtail's.
NUESTRO = ".tablero, .listado, .expediente, .consentimiento, [data-identidad], .tablero-cabecera"


@pytest.mark.parametrize("medidas", [TELEFONO, ESCRITORIO], ids=["telefono", "escritorio"])
@pytest.mark.parametrize("cuenta", ["mc", "editora", "auditora"])
def test_our_part_of_the_admin_has_no_violation(abrir, sitio, cuenta, medidas):
    pagina = abrir(viewport=medidas, bypass_csp=True, reduced_motion="reduce")
    entrar(pagina, f"{cuenta}@example.org")
    violaciones = {}
    for nombre, direccion in de_la_administracion(sitio.datos)[cuenta].items():
        pagina.goto(direccion)
        if not pagina.locator(NUESTRO).count():
            continue
        informe = Axe().run(pagina, context=NUESTRO)
        if informe.violations_count:
            violaciones[nombre] = informe.generate_report()
    assert violaciones == {}, "\n".join(violaciones.values())
