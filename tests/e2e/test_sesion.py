"""In a real browser: the session ends, or another account signs in, while somebody writes. Each is told once, and nothing is lost."""

import sqlite3

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.entrar import entrar
from tests.e2e.sesiones import entrar_en_otra_pestania, salir
from tests.e2e.test_captura import hoja
from tests.e2e.test_guardado import PACIENCIA, ROTULO, boton, espera_guardado, teclear

pytestmark = pytest.mark.navegador

TERMINO = "Tu sesión terminó"
HAY_OTRA = "Ahora hay otra cuenta abierta"
_SIN_AVISAR = "delete window.BroadcastChannel;"
"""A browser whose tabs tell each other nothing."""


def dialogo(pagina: Page, nombre: str) -> Locator:
    return pagina.get_by_role("dialog", name=nombre)


def aviso(pagina: Page) -> Locator:
    return pagina.locator("[data-sesion-aviso]")


def perder_la_sesion(sitio) -> None:
    with sqlite3.connect(f"{sitio.datos}/conoceles.sqlite3", timeout=20) as conexion:
        conexion.execute("DELETE FROM django_session")


def preguntar_otra_vez(pagina: Page) -> None:
    """Come back to the window, and wait for what it is answered."""
    with pagina.expect_response(lambda r: r.url.endswith("/admin/sesion/")):
        pagina.evaluate("dispatchEvent(new Event('focus'))")


def abrir_otra_cuenta(pagina: Page) -> None:
    """In another tab, another party signs in."""
    otra = pagina.context.new_page()
    salir(otra)
    entrar(otra, "fuerza@example.org")
    otra.close()


def volver_a_la_propia(pagina: Page, enlace: Locator) -> None:
    with pagina.context.expect_page() as abierta:
        enlace.click()
    entrar_en_otra_pestania(abierta.value)
    abierta.value.close()


def test_once_dismissed_it_stays_away_and_one_notice_says_that_nothing_is_saved(formulario, sitio, guardado):
    perder_la_sesion(sitio)
    teclear(formulario, " sin sesión")
    expect(dialogo(formulario, TERMINO)).to_be_visible(timeout=PACIENCIA)
    formulario.keyboard.press("Escape")
    teclear(formulario, " y sigo")
    for _vez in range(3):
        preguntar_otra_vez(formulario)
    expect(dialogo(formulario, TERMINO)).to_be_hidden()
    expect(aviso(formulario)).to_contain_text("No se está guardando nada")
    expect(formulario.locator(ROTULO)).to_have_text("No se está guardando")
    expect(formulario.get_by_text(TERMINO).locator("visible=true")).to_have_count(1)
    volver_a_la_propia(formulario, aviso(formulario).get_by_role("link", name="Entrar en otra pestaña"))
    expect(aviso(formulario)).to_be_hidden(timeout=PACIENCIA)
    espera_guardado(formulario)
    assert " sin sesión y sigo" in guardado()


def test_a_button_without_a_session_asks_again_and_keeps_the_form_as_it_is(formulario, sitio, guardado):
    perder_la_sesion(sitio)
    teclear(formulario, " con botón")
    expect(dialogo(formulario, TERMINO)).to_be_visible(timeout=PACIENCIA)
    dialogo(formulario, TERMINO).get_by_role("button", name="Ahora no").click()
    boton(formulario, "Guardar borrador")
    expect(dialogo(formulario, TERMINO)).to_be_visible()
    volver_a_la_propia(formulario, dialogo(formulario, TERMINO).get_by_role("link", name="Entrar en otra pestaña"))
    expect(dialogo(formulario, TERMINO)).to_be_hidden(timeout=PACIENCIA)
    boton(formulario, "Guardar borrador")
    expect(formulario.get_by_text("Se guardó «")).to_be_visible(timeout=PACIENCIA)
    assert " con botón" in guardado()


@pytest.mark.parametrize("guion", [_SIN_AVISAR, ""], ids=["on-focus", "at-once"])
def test_another_account_is_told_before_anything_is_saved(formulario, guardado, guion):
    formulario.add_init_script(guion)
    formulario.reload()
    antes = guardado()
    abrir_otra_cuenta(formulario)
    if guion:
        formulario.evaluate("dispatchEvent(new Event('focus'))")
    expect(dialogo(formulario, HAY_OTRA)).to_be_visible()
    formulario.keyboard.press("Escape")
    teclear(formulario, " de quien escribía")
    expect(aviso(formulario)).to_contain_text(HAY_OTRA)
    expect(formulario.locator(ROTULO)).to_have_text("No se está guardando")
    preguntar_otra_vez(formulario)
    expect(dialogo(formulario, HAY_OTRA)).to_be_hidden()
    assert guardado() == antes
    volver_a_la_propia(formulario, aviso(formulario).get_by_role("button", name="Salir de esta cuenta"))
    expect(aviso(formulario)).to_be_hidden(timeout=PACIENCIA)
    espera_guardado(formulario)
    assert guardado() == f"{antes} de quien escribía"


def test_no_form_of_the_admin_is_sent_in_the_name_of_another_account(pagina, sitio):
    pagina.add_init_script(_SIN_AVISAR)
    entrar(pagina, "mc@example.org")
    pagina.goto("/admin/account/")
    nombre = pagina.locator("[name$=first_name]")
    nombre.fill("De quien escribía")
    abrir_otra_cuenta(pagina)
    pagina.locator("form[method=post] button[type=submit]:visible").last.click()
    expect(dialogo(pagina, HAY_OTRA)).to_be_visible()
    expect(nombre).to_have_value("De quien escribía")
    with sqlite3.connect(f"file:{sitio.datos}/conoceles.sqlite3?mode=ro", uri=True) as conexion:
        assert not conexion.execute("SELECT 1 FROM base_user WHERE first_name = 'De quien escribía'").fetchall()


def test_what_was_given_back_is_not_saved_in_the_name_of_another_account(pagina, sitio):
    """The session ended without the screen's knowing: the form comes back as a page."""
    entrar(pagina, "editora@example.org")
    pagina.goto("/admin/redirects/add/")
    pagina.locator("[name=old_path]").fill("/de-quien-escribia/")
    pagina.locator("[name=redirect_link]").fill("/es/")
    perder_la_sesion(sitio)
    pagina.locator("form[method=post] button[type=submit]:visible").last.click()
    expect(pagina.get_by_role("heading", name="Todavía no se guardó")).to_be_visible()
    otra = pagina.context.new_page()
    entrar(otra, "editora2@example.org")
    otra.close()
    pagina.get_by_role("button", name="2. Guardar lo que escribí").click()
    expect(pagina.get_by_text("Ahora está abierta la cuenta de")).to_be_visible()
    with sqlite3.connect(f"file:{sitio.datos}/conoceles.sqlite3?mode=ro", uri=True) as conexion:
        assert not conexion.execute(
            "SELECT 1 FROM wagtailredirects_redirect WHERE old_path LIKE '/de-quien%'"
        ).fetchall()


def test_signing_in_again_to_the_same_account_asks_nothing(formulario, guardado):
    otra = formulario.context.new_page()
    salir(otra)
    entrar(otra, "mc@example.org")
    otra.close()
    preguntar_otra_vez(formulario)
    expect(dialogo(formulario, TERMINO)).to_be_hidden()
    hoja(formulario, "Estudios")
    teclear(formulario, " de la misma")
    espera_guardado(formulario)
    assert " de la misma" in guardado()
