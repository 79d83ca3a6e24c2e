"""Sign in to the admin as a person does."""

from playwright.sync_api import Page

from tests.e2e.pantallas import CONTRASENIA


def entrar(pagina: Page, cuenta: str) -> None:
    """Fill the form of the admin's first page and wait for the next one."""
    pagina.goto("/admin/")
    pagina.fill("input[name=username]", cuenta)
    pagina.fill("input[name=password]", CONTRASENIA)
    pagina.click("form button[type=submit]")
    pagina.wait_for_url("**/admin/")
