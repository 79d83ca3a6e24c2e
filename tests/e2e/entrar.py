"""Sign in to the admin as a person does."""

import re

from playwright.sync_api import Page

from tests.e2e.pantallas import CONTRASENIA

#: The first screen itself: the form's own address ends in it too, as where to go next.
_ADENTRO = re.compile(r"^[^?]*/admin/$")


def entrar(pagina: Page, cuenta: str) -> None:
    """Fill the form of the admin's first page and wait for the next one."""
    pagina.goto("/admin/")
    pagina.fill("input[name=username]", cuenta)
    pagina.fill("input[name=password]", CONTRASENIA)
    pagina.click("form button[type=submit]")
    pagina.wait_for_url(_ADENTRO)


def abrir_formulario(pagina: Page, clave: int) -> Page:
    """The form of a candidacy, in a page that is signed in."""
    pagina.goto(f"/admin/pages/{clave}/edit/")
    return pagina
