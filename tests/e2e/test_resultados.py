"""Facets answer at once, and the page stays whole: its panel, its links, one's place in it and the way back."""

import re

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.navegador

#: All that the panel says: each facet with where its «Todos» leads, its values, their counts and which are chosen.
PANEL = """() => [...document.querySelectorAll("#filtros fieldset")].map((faceta) => [
  faceta.querySelector("legend").textContent,
  [...faceta.querySelectorAll("a")].map((enlace) => [enlace.getAttribute("href"), enlace.textContent]),
  [...faceta.querySelectorAll("label")].map((valor) => [valor.textContent, valor.querySelector("input").checked]),
])"""


def _elegir(pagina: Page, faceta: str, valor: str) -> None:
    """Choose a value, and wait for what it brings."""
    with pagina.expect_response(re.compile(r"/buscar/")):
        _casilla(pagina, faceta, valor).check()
    expect(pagina.locator(".chip")).not_to_have_count(0)
    expect(pagina).to_have_url(re.compile(rf"{faceta}={valor}"))


def _casilla(pagina: Page, faceta: str, valor: str):
    return pagina.locator(f"#filtros input[name={faceta}][value='{valor}']")


@pytest.mark.parametrize(
    ("direccion", "valor"),
    [("/buscar/", "rp"), ("/buscar/?principio=rp", "mr")],
    ids=["facets go", "facets come"],
)
def test_after_a_choice_the_page_says_what_the_same_address_says_anew(pagina, direccion, valor):
    pagina.goto(direccion)
    _elegir(pagina, "principio", valor)
    puesto = pagina.evaluate(PANEL)
    enlaces = [enlace.get_attribute("href") for enlace in pagina.locator("[hreflang], link[type*=atom]").all()]
    resumen = pagina.locator("#resultados").inner_text()

    pagina.reload()

    assert puesto == pagina.evaluate(PANEL)
    assert enlaces == [enlace.get_attribute("href") for enlace in pagina.locator("[hreflang], link[type*=atom]").all()]
    assert resumen == pagina.locator("#resultados").inner_text()


def test_what_was_chosen_stays_chosen_in_the_other_language(pagina):
    pagina.goto("/buscar/")
    _elegir(pagina, "principio", "rp")
    pagina.get_by_role("link", name="English").first.click()
    pagina.wait_for_url("**/en/buscar/?principio=rp")


def test_a_choice_keeps_the_focus_and_the_place_though_facets_above_it_go(pagina):
    pagina.goto("/buscar/")
    casilla = _casilla(pagina, "accion", "migrante")
    casilla.scroll_into_view_if_needed()
    casilla.focus()
    lugar = casilla.bounding_box()["y"]

    casilla.press("Space")
    expect(_casilla(pagina, "municipio", "005")).to_have_count(0)

    expect(casilla).to_be_focused()
    assert abs(casilla.bounding_box()["y"] - lugar) < 1


def test_a_choice_leaves_open_what_was_open_and_shut_what_was_shut(pagina):
    pagina.goto("/buscar/")
    resto = pagina.locator("#filtros details")
    for quedan_abiertos in (1, 0):
        resto.locator("summary").click()
        with pagina.expect_response(re.compile(r"/buscar/")):
            _casilla(pagina, "sexo", "mujer").click()
        expect(pagina.locator(".chip")).to_have_count(quedan_abiertos)
        expect(pagina.locator("#filtros details[open]")).to_have_count(quedan_abiertos)


def test_a_value_chosen_among_the_rest_is_in_sight_without_scripts(abrir):
    pagina = abrir(java_script_enabled=False)
    pagina.goto("/buscar/?municipio=012")
    expect(_casilla(pagina, "municipio", "012")).to_be_visible()


def test_back_takes_away_one_choice_at_a_time_and_forward_puts_it_again(pagina):
    pagina.goto("/")
    pagina.goto("/buscar/?q=agua")
    pasos = [pagina.evaluate(PANEL)]
    for faceta, valor in (("sexo", "mujer"), ("principio", "mr")):
        _elegir(pagina, faceta, valor)
        pasos.append(pagina.evaluate(PANEL))
    chips = pagina.locator(".chip")
    expect(chips).to_have_count(2)

    for paso in (1, 0):
        pagina.go_back()
        expect(chips).to_have_count(paso)
        assert pagina.evaluate(PANEL) == pasos[paso]
    pagina.go_forward()
    expect(chips).to_have_count(1)
    assert pagina.evaluate(PANEL) == pasos[1]
    pagina.go_back()
    expect(chips).to_have_count(0)
    pagina.go_back()
    expect(pagina).to_have_url(re.compile(r"localhost:\d+/$"))


def test_on_a_phone_the_sheet_stays_open_while_one_chooses_and_back_closes_it_last(telefono):
    telefono.goto("/buscar/")
    telefono.locator(".facetas__abrir").tap()
    hoja = telefono.locator(".facetas__panel")
    expect(hoja).to_be_visible()
    _elegir(telefono, "sexo", "mujer")
    expect(hoja).to_be_visible()

    telefono.go_back()
    expect(_casilla(telefono, "sexo", "mujer")).not_to_be_checked()
    expect(hoja).to_be_visible()
    telefono.go_back()
    expect(hoja).to_be_hidden()
    expect(telefono.locator("#resultados")).to_be_visible()
