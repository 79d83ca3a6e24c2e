"""What was observed is mended, sent, approved and read: the steps of the main flow, whatever shape the site is served in."""

import re
from urllib.parse import urlsplit

from playwright.sync_api import Page, expect

MOTIVO = "Quiero que las cuentas del Congreso se entiendan sin ser especialista. " * 5


def corregir_y_enviar(partido: Page) -> str:
    """A party mends the first candidacy that came back to it and sends it; whose it is. It ends at its record."""
    tarea = partido.locator("li, tr").filter(has=partido.get_by_role("link", name="Corregir")).first
    nombre = tarea.get_by_role("link").first.inner_text().strip()
    tarea.get_by_role("link", name="Corregir").click()
    partido.get_by_role("tab", name="Por qué quiere el cargo").click()
    partido.locator("#id_motivo_texto").fill(MOTIVO)
    partido.get_by_role("button", name="Más acciones").click()
    partido.get_by_role("button", name="Enviar a revisión").click()
    expect(partido).to_have_url(re.compile(r"/admin/candidaturas/\d+/$"))
    return nombre


def aprobar(editora: Page, expediente: str, nombre: str) -> None:
    """An editor reads at its record what was sent, and publishes it."""
    editora.goto(urlsplit(expediente).path)
    expect(editora.locator("main")).to_contain_text(MOTIVO[:60])
    editora.get_by_role("button", name="Aprobar y publicar").click()
    expect(editora.locator("main")).to_contain_text(nombre)


def hallar_y_leer(votante: Page, nombre: str) -> None:
    """A voter finds it by the name and reads it."""
    votante.goto(f"/buscar/?q={nombre}")
    votante.locator("main").get_by_role("link", name=nombre).first.click()
    expect(votante.locator("main")).to_contain_text(MOTIVO[:60])
