"""The search box completes what is typed: by keyboard, by touch, for a screen reader, and not at all without scripts."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.e2e.conftest import ESCRITORIO, TELEFONO
from tests.e2e.test_accesibilidad import REGLAS

pytestmark = pytest.mark.navegador


def _escribir(pagina: Page, texto: str):
    caja = pagina.get_by_role("combobox", name="Buscar por nombre, propuesta, lugar o partido")
    caja.press_sequentially(texto, delay=20)
    return caja


def _opciones(pagina: Page):
    return pagina.get_by_role("listbox", name="Sugerencias").get_by_role("option")


@pytest.mark.parametrize("direccion", ["/", "/buscar/"])
def test_arrows_go_round_the_suggestions_and_enter_opens_the_one_chosen(pagina, direccion):
    pagina.goto(direccion)
    caja = _escribir(pagina, "palac")
    expect(caja).to_have_attribute("aria-expanded", "true")
    expect(_opciones(pagina).first).to_be_visible()
    caja.press("ArrowUp")
    ultima = _opciones(pagina).last
    expect(ultima).to_have_attribute("aria-selected", "true")
    expect(caja).to_have_attribute("aria-activedescendant", ultima.get_attribute("id"))
    caja.press("ArrowDown")  # back to the box
    expect(caja).not_to_have_attribute("aria-activedescendant", re.compile("."))
    expect(caja).to_be_focused()
    caja.press("ArrowDown")
    expect(_opciones(pagina).first).to_have_attribute("aria-selected", "true")
    destino = _opciones(pagina).first.get_attribute("data-direccion")
    caja.press("Enter")
    pagina.wait_for_url(f"**{destino}")


def test_enter_without_a_choice_searches_what_was_typed(pagina):
    pagina.goto("/")
    caja = _escribir(pagina, "agua")
    caja.press("Enter")
    pagina.wait_for_url("**/buscar/?q=agua")


def test_escape_and_leaving_the_box_close_the_list_and_keep_what_was_typed(pagina):
    pagina.goto("/buscar/")
    caja = _escribir(pagina, "palac")
    expect(_opciones(pagina).first).to_be_visible()
    caja.press("Escape")
    expect(caja).to_have_attribute("aria-expanded", "false")
    expect(caja).to_have_value("palac")
    caja.press("ArrowDown")
    expect(_opciones(pagina).first).to_be_visible()
    caja.press("Tab")
    expect(_opciones(pagina)).to_have_count(0)  # hidden: no role is exposed


def test_how_many_there_are_is_said(pagina):
    pagina.goto("/buscar/")
    _escribir(pagina, "palac")
    estado = pagina.locator("[data-estado]")
    expect(estado).to_have_text(re.compile(r"^\d sugerencias?\. Usa las flechas"))
    _escribir(pagina, "zzzz")
    expect(estado).to_have_text("Sin sugerencias")


def test_an_arrow_never_goes_into_the_list_of_what_was_typed_before(pagina):
    pagina.goto("/buscar/")
    caja = _escribir(pagina, "palac")
    expect(_opciones(pagina).first).to_be_visible()
    caja.evaluate("caja => { caja.value = 'lerdo'; caja.dispatchEvent(new Event('input')); }")
    caja.press("ArrowDown")
    elegida = _opciones(pagina).first
    expect(elegida).to_have_attribute("aria-selected", "true")
    expect(elegida).to_contain_text("Lerdo")


def test_when_suggestions_do_not_come_none_are_said(pagina):
    pagina.goto("/buscar/")
    _escribir(pagina, "palac")
    estado = pagina.locator("[data-estado]")
    expect(estado).to_have_text(re.compile("sugerencia"))
    pagina.route("**/autocompletar?*", lambda ruta: ruta.abort())
    _escribir(pagina, "io")
    expect(estado).to_have_text("")
    expect(_opciones(pagina)).to_have_count(0)


def test_a_suggestion_is_pressed_with_a_finger(telefono):
    telefono.goto("/buscar/")
    _escribir(telefono, "lerdo")
    lugar = _opciones(telefono).filter(has_text="Municipio")
    assert lugar.bounding_box()["height"] >= 44
    lugar.tap()
    telefono.wait_for_url("**/buscar/?municipio=012")


@pytest.mark.parametrize("medidas", [TELEFONO, ESCRITORIO], ids=["telefono", "escritorio"])
@pytest.mark.parametrize("tema", ["light", "dark"])
def test_the_open_list_has_no_violation_and_stays_on_the_screen(abrir, medidas, tema):
    pagina = abrir(viewport=medidas, color_scheme=tema, reduced_motion="reduce", bypass_csp=True)
    for direccion in ("/", "/buscar/"):
        pagina.goto(direccion)
        caja = _escribir(pagina, "palac")
        expect(_opciones(pagina).first).to_be_visible()
        caja.press("ArrowDown")
        informe = Axe().run(pagina, options=REGLAS)
        assert informe.violations_count == 0, informe.generate_report()
        ancho = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert pagina.evaluate(ancho) <= 0


def test_without_scripts_it_is_a_field_of_a_form(abrir):
    pagina = abrir(java_script_enabled=False)
    pagina.goto("/")
    caja = pagina.get_by_role("textbox", name="Buscar por nombre, propuesta, lugar o partido")
    caja.fill("agua")
    caja.press("Enter")
    pagina.wait_for_url("**/buscar/?q=agua")
    expect(pagina.locator(".resumen__total")).to_contain_text("para «agua»")
    pagina.get_by_role("link", name="Propuestas", exact=True).click()
    pagina.wait_for_url("**/buscar/?q=agua&tipo=propuestas")
    expect(pagina.locator(".resumen__total")).to_contain_text("propuestas")
