"""The form to sign comes whole out of the printer: its title, every text, the place for the signature."""

import re
from contextlib import closing
from sqlite3 import connect

import pytest

from tests.e2e.entrar import entrar

pytestmark = pytest.mark.navegador

PAGINA = re.compile(rb"/Type\s*/Page\b(?!s)")
#: Pages of the admin that a party may look at, by the database itself.
UNA_DE_MC = """
SELECT p.page_ptr_id FROM candidaturas_candidaturapage p
JOIN candidaturas_registro r ON r.id = p.registro_id
JOIN candidaturas_formula f ON f.id = r.formula_id
JOIN candidaturas_actorpolitico a ON a.id = f.actor_id
WHERE a.clave = 'mc' LIMIT 1
"""
SE_CORTA = """() => [...document.querySelectorAll('.formato, .formato__firma, h1')].filter((uno) => {
  for (let caja = uno.parentElement; caja; caja = caja.parentElement)
    if (getComputedStyle(caja).overflowY !== 'visible' && caja.scrollHeight > caja.clientHeight + 1) return true
  return !uno.getClientRects().length
}).map((uno) => uno.className || uno.tagName)"""


@pytest.mark.parametrize("hoja", ["Letter", "A4"])
def test_the_form_to_sign_is_printed_whole(pagina, sitio, hoja):
    with closing(connect(sitio.datos / "conoceles.sqlite3")) as base:
        (clave,) = base.execute(UNA_DE_MC).fetchone()
    entrar(pagina, "mc@example.org")
    pagina.goto(f"/admin/candidaturas/{clave}/formato/")
    pagina.emulate_media(media="print")
    assert pagina.evaluate(SE_CORTA) == []
    assert pagina.get_by_text("Lugar, fecha y firma de la persona candidata").is_visible()
    assert pagina.get_by_role("heading", level=1).is_visible()
    assert len(PAGINA.findall(pagina.pdf(format=hoja))) >= 2
