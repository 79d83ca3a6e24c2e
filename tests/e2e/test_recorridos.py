"""One journey for each role, in a real browser, over the demonstration."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import TELEFONO
from tests.e2e.entrar import entrar
from tests.e2e.entrega import aprobar, corregir_y_enviar, hallar_y_leer
from tests.factories.hojas import un_libro_ine, una_fila_identidad, una_fila_ine

pytestmark = pytest.mark.navegador


def entrar_como(abrir: Callable[..., Page], cuenta: str) -> Page:
    pagina = abrir()
    entrar(pagina, f"{cuenta}@example.org")
    return pagina


@pytest.mark.parametrize("con_programas", [True, False], ids=["con JavaScript", "sin JavaScript"])
def test_a_voter_goes_from_the_section_to_a_candidacy_and_back_by_a_word(abrir, con_programas):
    pagina = abrir(viewport=TELEFONO, java_script_enabled=con_programas)
    pagina.goto("/")
    pagina.get_by_label("Tu sección electoral").fill("101")
    pagina.get_by_role("button", name="Ver mi boleta").click()
    expect(pagina).to_have_url(re.compile(r"/mi-boleta/0101/$"))

    enlace = pagina.locator("main a[href^='/candidaturas/']").first
    nombre = enlace.inner_text().strip()
    enlace.click()
    expect(pagina.get_by_role("heading", level=1)).to_contain_text(nombre)

    pagina.goto("/buscar/")
    pagina.locator("main input[name=q]").fill(nombre)
    pagina.locator("main input[name=q]").press("Enter")
    expect(pagina.locator("main")).to_contain_text(nombre)


def test_a_section_that_does_not_exist_says_what_to_do(pagina):
    pagina.goto("/")
    pagina.get_by_label("Tu sección electoral").fill("9999")
    pagina.get_by_role("button", name="Ver mi boleta").click()
    expect(pagina.locator("main")).to_contain_text("La sección 9999 no existe en Durango.")


def test_the_language_changes_on_every_page_and_names_stay(pagina):
    pagina.goto("/distritos/11/")
    pagina.get_by_role("link", name="English").first.click()
    expect(pagina).to_have_url(re.compile(r"/en/distritos/11/$"))
    expect(pagina.locator("html")).to_have_attribute("lang", "en")
    expect(pagina.locator("main")).to_contain_text("Gómez Palacio")


def test_a_party_mends_what_was_observed_sends_it_and_an_editor_publishes_it(abrir):
    partido = entrar_como(abrir, "mc")
    nombre = corregir_y_enviar(partido)
    aprobar(entrar_como(abrir, "editora"), partido.url, nombre)
    hallar_y_leer(abrir(), nombre)


def test_an_editor_returns_a_candidacy_with_one_observation(abrir):
    editora = entrar_como(abrir, "editora2")
    editora.goto("/admin/revision/")
    editora.locator("main a[href^='/admin/candidaturas/']").last.click()
    editora.locator("details.observar summary", has_text="Trayectoria").click()
    rubro = editora.locator("details.observar[open]")
    rubro.locator("select").first.select_option(index=1)
    rubro.locator("textarea").first.fill("El segundo párrafo es de otra candidatura.")
    editora.get_by_role("button", name="Devolver al partido").click()
    expect(editora).to_have_url(re.compile(r"/admin/revision/$"))


def test_an_administrator_imports_a_registry_file_after_seeing_what_it_would_do(abrir):
    fila = una_fila_ine(NOMBRE_CANDIDATO="ZORAIDA QUIÑONES VILLARREAL")
    archivo = un_libro_ine([fila], [una_fila_identidad(fila)])
    pagina = entrar_como(abrir, "administradora")
    pagina.goto("/admin/importaciones/nueva/")
    pagina.get_by_label("Proceso al que se importa").select_option(
        label="Proceso Electoral Local 2023-2024 (para importar)"
    )
    pagina.get_by_label("Archivo del registro").set_input_files(
        {"name": "registro.xlsx", "mimeType": "application/octet-stream", "buffer": archivo}
    )
    pagina.get_by_role("button", name="Subir y simular").click()
    expect(pagina.locator("main")).to_contain_text("Zoraida", timeout=60_000)
    pagina.get_by_role("button", name="Aplicar todo").click()
    expect(pagina.get_by_role("button", name="Aplicar todo")).to_have_count(0)
    expect(pagina.locator("main")).to_contain_text("Aplicada", timeout=60_000)
