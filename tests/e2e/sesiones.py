"""Sign out and in again in another tab, as somebody does who shares the browser."""

from playwright.sync_api import Page, expect

from tests.e2e.pantallas import CONTRASENIA

_SALIR = """async () => {
  const datos = new FormData();
  datos.set("csrfmiddlewaretoken", /csrftoken=([^;]+)/.exec(document.cookie)[1]);
  await fetch("/admin/logout/", { method: "POST", body: datos });
}"""


def salir(pagina: Page) -> None:
    """Close the session of the browser."""
    pagina.goto("/admin/")
    pagina.evaluate(_SALIR)


def entrar_en_otra_pestania(puerta: Page) -> None:
    """Sign in at the door that a form opened in another tab."""
    puerta.fill("input[name=username]", "mc@example.org")
    puerta.fill("input[name=password]", CONTRASENIA)
    puerta.click("form button[type=submit]")
    expect(puerta.get_by_role("heading", name="Ya entraste")).to_be_visible()
