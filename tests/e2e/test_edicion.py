"""Editorial work, from the menu, as the people whose work it is."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import TELEFONO
from tests.e2e.entrar import entrar

pytestmark = pytest.mark.navegador


def abrir_calendario(pagina: Page) -> None:
    """The calendar's editor, found as a person looks for it."""
    pagina.goto("/admin/busqueda/?q=calendario")
    pagina.locator(".hallazgos").get_by_role("link", name="Calendario", exact=True).click()
    pagina.wait_for_url(re.compile(r"/edit/$"))


def test_the_administrator_reaches_the_theme_from_the_menu(pagina: Page) -> None:
    entrar(pagina, "administradora@example.org")

    pagina.get_by_role("button", name="Configuración").click()
    pagina.get_by_role("link", name="Tema del sitio").click()

    expect(pagina.get_by_label("acento: botones y números", exact=False)).to_be_visible()


@pytest.mark.parametrize("cuenta", ["administradora", "editora"])
def test_the_checks_of_a_page_run_and_say_what_they_found(pagina: Page, cuenta: str) -> None:
    entrar(pagina, f"{cuenta}@example.org")
    abrir_calendario(pagina)

    pagina.get_by_role("button", name="Mostrar u ocultar las revisiones").click()

    expect(pagina.locator("[data-content-word-count]")).to_have_text(re.compile(r"^\d+$"))


@pytest.mark.parametrize("medidas", [None, TELEFONO], ids=["escritorio", "telefono"])
def test_the_public_page_leads_to_its_editor_for_who_has_signed_in(
    abrir: Callable[..., Page], medidas: dict[str, int] | None
) -> None:
    pagina = abrir(**({"viewport": medidas} if medidas else {}))
    pagina.goto("/informacion/calendario/")
    expect(pagina.locator(".barra")).to_have_count(0)
    entrar(pagina, "editora@example.org")

    pagina.goto("/informacion/calendario/")
    pagina.get_by_role("navigation", name="Edición de la página").get_by_role("link", name="Editar esta página").click()

    pagina.wait_for_url(re.compile(r"/admin/pages/\d+/edit/$"))


def test_a_reader_asks_the_admin_for_nothing(pagina: Page) -> None:
    pedidas: list[str] = []
    pagina.on("request", lambda peticion: pedidas.append(peticion.url))

    pagina.goto("/informacion/calendario/", wait_until="networkidle")

    assert [url for url in pedidas if "/admin/" in url] == []


def test_who_may_not_is_told_who_may_and_stays_there(pagina: Page) -> None:
    entrar(pagina, "mc@example.org")

    respuesta = pagina.goto("/admin/cuentas/")

    assert respuesta is not None
    assert respuesta.status == 403
    expect(pagina.get_by_role("heading", name="Tu cuenta no puede abrir esta pantalla")).to_be_visible()
    expect(pagina.get_by_text("Lo puede hacer: administración.")).to_be_visible()
