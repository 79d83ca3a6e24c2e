"""What somebody types in a box of a day stays as it was typed: it is read, or the refusal says the form that it has."""

from contextlib import closing
from sqlite3 import connect

import pytest
from playwright.sync_api import expect

from tests.e2e.entrar import entrar

pytestmark = pytest.mark.navegador

UN_REGISTRO = "SELECT id FROM candidaturas_registro WHERE estado = 'aprobada' ORDER BY id LIMIT 1"


@pytest.mark.parametrize("escrita", ["2024-05-01", "2/6/24", "junio", "31/04/2024"])
def test_leaving_the_box_changes_nothing(pagina, sitio, escrita):
    with closing(connect(sitio.datos / "conoceles.sqlite3")) as base:
        (clave,) = base.execute(UN_REGISTRO).fetchone()
    entrar(pagina, "administradora@example.org")
    pagina.goto(f"/admin/registros/{clave}/estado/")
    campo = pagina.locator("#id_desde")
    campo.click()
    campo.fill("")
    campo.press_sequentially(escrita, delay=30)
    campo.press("Tab")
    pagina.locator("#id_acuerdo").click()
    assert campo.input_value() == escrita
    pagina.fill("#id_acuerdo", "IEPC/CG01/2024")
    pagina.get_by_role("button", name="Cambiar el estado del registro").click()
    if escrita != "2024-05-01":
        expect(pagina.get_by_text("Escribe la fecha como 02/06/2024").first).to_be_visible()
    expect(pagina.locator("#id_desde")).to_have_value(escrita)
