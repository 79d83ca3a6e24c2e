"""One demonstration for all the browser tests, one browser for each module, one clean context for each test."""

import json
import sqlite3
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Request, Response, sync_playwright

from tests.e2e.entrar import abrir_formulario, entrar
from tests.e2e.pantallas import EN_CAPTURA
from tests.e2e.servidor import Sitio, cargar, servir
from tests.necesidades import chromium

ESCRITORIO = {"width": 1280, "height": 800}
TELEFONO = {"width": 360, "height": 740}
#: What a test opened, to say in its report.
ABIERTO = pytest.StashKey[tuple[Sitio, Browser]]()
_DEL_TEXTO = 3_000
BANDERAS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]


@pytest.fixture(scope="session")
def datos_demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration's data, loaded by its own commands."""
    datos = tmp_path_factory.mktemp("demo")
    cargar(datos)
    return datos


@pytest.fixture(scope="session")
def sitio(datos_demo: Path) -> Iterator[Sitio]:
    """The demonstration, served."""
    with servir(datos_demo) as servido:
        yield servido


@pytest.fixture(scope="module")
def navegador() -> Iterator[Browser]:
    """The system's Chromium. It closes with its module: its event loop and Django's ORM do not share a thread."""
    with sync_playwright() as playwright:
        abierto = playwright.chromium.launch(executable_path=chromium(), args=BANDERAS)
        yield abierto
        abierto.close()


@pytest.fixture
def abrir(request: pytest.FixtureRequest, navegador: Browser, sitio: Sitio) -> Iterator[Callable[..., Page]]:
    """Open a page in a context of its own. A script error, an answer 5xx or a request to somebody else's site fails the test."""
    faltas: list[str] = []
    request.node.stash[ABIERTO] = (sitio, navegador)

    def una(**opciones: object) -> Page:
        contexto = navegador.new_context(
            base_url=sitio.direccion, locale="es-MX", **{"viewport": ESCRITORIO, **opciones}
        )
        contexto.set_default_timeout(15_000)
        pagina = contexto.new_page()
        pagina.on("pageerror", lambda error: faltas.append(f"{pagina.url}: {error}"))
        pagina.on("request", lambda peticion: faltas.extend(_ajena(peticion, sitio)))
        pagina.on("response", lambda respuesta: faltas.extend(_rota(respuesta)))
        return pagina

    yield una
    for contexto in navegador.contexts:
        contexto.close()
    assert faltas == []


def _ajena(peticion: Request, sitio: Sitio) -> list[str]:
    partes = urlsplit(peticion.url)
    propia = partes.scheme in {"data", "blob"} or partes.netloc == urlsplit(sitio.direccion).netloc
    return [] if propia else [f"request to {peticion.url}"]


def _rota(respuesta: Response) -> list[str]:
    return [f"{respuesta.status} from {respuesta.url}"] if respuesta.status >= 500 else []


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A browser test that fails shows what its pages said, and what the server did."""
    informe = yield
    if informe.failed and (abierto := item.stash.get(ABIERTO, None)):
        sitio, navegador = abierto
        paginas = [pagina for contexto in navegador.contexts for pagina in contexto.pages]
        informe.sections += [(pagina.url, pagina.inner_text("body")[:_DEL_TEXTO]) for pagina in paginas]
        registro = (sitio.datos / "servidor.log").read_text(errors="replace")
        informe.sections.append(("servidor.log", registro[-_DEL_TEXTO:]))
    return informe


@pytest.fixture
def pagina(abrir: Callable[..., Page]) -> Page:
    """A page on a desk."""
    return abrir()


@pytest.fixture
def telefono(abrir: Callable[..., Page]) -> Page:
    """A page on a phone."""
    return abrir(viewport=TELEFONO, has_touch=True, is_mobile=True)


@pytest.fixture
def clave(sitio: Sitio) -> int:
    """The page of a candidacy in capture."""
    with sqlite3.connect(f"file:{sitio.datos}/conoceles.sqlite3?mode=ro", uri=True) as conexion:
        return int(conexion.execute(EN_CAPTURA).fetchone()[0])


@pytest.fixture
def formulario(pagina: Page, clave: int) -> Page:
    """Its form, opened by its party."""
    entrar(pagina, "mc@example.org")
    return abrir_formulario(pagina, clave)


@pytest.fixture
def guardado(sitio: Sitio, clave: int) -> Callable[[], str]:
    """What the database holds of the answer that the tests type in."""

    def leer() -> str:
        with sqlite3.connect(f"file:{sitio.datos}/conoceles.sqlite3?mode=ro", uri=True) as conexion:
            (contenido,) = conexion.execute(
                "SELECT r.content FROM wagtailcore_page p JOIN wagtailcore_revision r ON r.id = p.latest_revision_id "
                "WHERE p.id = ?",
                [clave],
            ).fetchone()
        return json.loads(contenido)["carrera"]

    return leer
