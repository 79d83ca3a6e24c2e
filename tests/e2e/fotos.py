"""`make fotos`: a picture of every screen, on a phone and on a desk, light and dark, and of the admin of each role.

They are for people to look at; nothing compares them. The folder `fotos/` is not committed.
"""

import os
import sys
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.e2e.conftest import BANDERAS, ESCRITORIO, TELEFONO
from tests.e2e.entrar import entrar
from tests.e2e.pantallas import de_la_administracion, publicas
from tests.e2e.servidor import RAIZ, Sitio, servir
from tests.necesidades import chromium

CARPETA = RAIZ / "fotos"
PANTALLAS = {"telefono": TELEFONO, "escritorio": ESCRITORIO}


def main() -> int:
    """Take all the pictures of the demonstration in CONOCELES_DATOS, or those whose names are given."""
    ejecutable = chromium()
    if ejecutable is None:
        sys.stderr.write("Falta Chromium: apt-get install chromium (o CHROMIUM=/ruta/al/navegador make fotos)\n")
        return 1
    datos = Path(os.environ.get("CONOCELES_DATOS", RAIZ / "datos"))
    with servir(datos) as sitio, sync_playwright() as playwright:
        navegador = playwright.chromium.launch(executable_path=ejecutable, args=BANDERAS)
        for tema in ("light", "dark"):
            for tamanio, medidas in PANTALLAS.items():
                _publicas(navegador, sitio, tema, tamanio, medidas)
        for cuenta, pantallas in de_la_administracion(datos).items():
            for tamanio, medidas in PANTALLAS.items():
                _administracion(navegador, sitio, cuenta, pantallas, tamanio, medidas)
    sys.stdout.write(f"  {CARPETA}\n")
    return 0


def _pagina(navegador: Browser, sitio: Sitio, tema: str, medidas: dict[str, int]) -> Page:
    contexto = navegador.new_context(
        base_url=sitio.direccion, locale="es-MX", color_scheme=tema, viewport=medidas, reduced_motion="reduce"
    )
    return contexto.new_page()


def _publicas(navegador: Browser, sitio: Sitio, tema: str, tamanio: str, medidas: dict[str, int]) -> None:
    pagina = _pagina(navegador, sitio, tema, medidas)
    pedidas = sys.argv[1:]
    for nombre, direccion in publicas(sitio.datos).items():
        if not pedidas or nombre in pedidas:
            _retratar(pagina, direccion, CARPETA / tema / tamanio / f"{nombre}.png")
    pagina.context.close()


def _administracion(
    navegador: Browser, sitio: Sitio, cuenta: str, pantallas: dict[str, str], tamanio: str, medidas: dict[str, int]
) -> None:
    pagina = _pagina(navegador, sitio, "light", medidas)
    entrar(pagina, f"{cuenta}@example.org")
    for nombre, direccion in pantallas.items():
        if not sys.argv[1:] or nombre in sys.argv[1:]:
            _retratar(pagina, direccion, CARPETA / "admin" / tamanio / cuenta / f"{nombre}.png")
    pagina.context.close()


def _retratar(pagina: Page, direccion: str, archivo: Path) -> None:
    pagina.goto(direccion)
    # Nobody scrolls here: what waits to be near the window would never come.
    pagina.evaluate("document.querySelectorAll('img[loading=lazy]').forEach((imagen) => { imagen.loading = 'eager' })")
    pagina.wait_for_load_state("networkidle")
    ventana = pagina.viewport_size or ESCRITORIO
    # The admin scrolls inside its frame: only a window as tall as what it holds shows it whole.
    alto = pagina.evaluate("document.querySelector('#main.content-wrapper')?.scrollHeight ?? 0")
    pagina.set_viewport_size({"width": ventana["width"], "height": max(ventana["height"], alto)})
    pagina.screenshot(path=archivo, full_page=True)
    pagina.set_viewport_size(ventana)
    sys.stdout.write(f"  {archivo.relative_to(CARPETA)}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
