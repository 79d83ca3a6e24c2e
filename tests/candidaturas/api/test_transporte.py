"""What every address under /api/ has in common: methods, origins, language, problems, conditional and lost requests."""

import pytest

from cms.base.problemas import TIPOS

RUTAS = (
    "/api/v1/candidaturas",
    "/api/v1/buscar",
    "/api/v1/propuestas",
    "/api/v1/autocompletar?q=a",
    "/api/v1/procesos",
    "/api/v1/openapi.json",
    "/api/v2/pages/",
    "/api/v2/candidaturas/",
)


@pytest.mark.parametrize("ruta", RUTAS)
def test_head_is_get_without_its_body(ruta, client, mundo):
    completa, encabezados = client.get(ruta), client.head(ruta)
    assert encabezados.status_code == 200
    assert encabezados.content == b""
    assert encabezados["Content-Length"] == str(len(completa.content))
    assert encabezados["ETag"] == completa["ETag"]


@pytest.mark.parametrize("ruta", [*RUTAS, "/api/v1/no-existe"])
def test_options_says_what_may_be_done_from_any_origin(ruta, client, mundo):
    respuesta = client.options(ruta, headers={"Origin": "https://prensa.example"})
    assert respuesta.status_code == 204
    assert respuesta["Allow"] == respuesta["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"
    assert respuesta["Access-Control-Allow-Origin"] == "*"
    assert "If-None-Match" in respuesta["Access-Control-Allow-Headers"]


@pytest.mark.parametrize("metodo", ["post", "put", "patch", "delete", "trace"])
@pytest.mark.parametrize("ruta", [*RUTAS, "/api/v1/no-existe"])
def test_nothing_can_be_written(metodo, ruta, client, mundo):
    respuesta = getattr(client, metodo)(ruta)
    assert respuesta.status_code == 405
    assert respuesta["Allow"] == "GET, HEAD, OPTIONS"
    assert respuesta.json()["type"] == "/api/problemas/solo-lectura"


@pytest.mark.parametrize(
    "ruta", [*RUTAS, "/api/v1/no-existe", "/api/v1/candidaturas?x=1", "/api/v1/candidaturas?x=%00"]
)
def test_any_origin_reads_every_answer_without_cookies(ruta, client, mundo):
    respuesta = client.get(ruta, headers={"Origin": "https://prensa.example"})
    assert respuesta["Access-Control-Allow-Origin"] == "*"
    assert {"ETag", "Link"} <= set(respuesta["Access-Control-Expose-Headers"].split(", "))
    assert "Access-Control-Allow-Credentials" not in respuesta
    assert not respuesta.cookies
    assert "Cookie" not in respuesta.get("Vary", "")


@pytest.mark.parametrize(
    "ruta", ["/api/v1", "/api/v1/", "/api/v1/nada", "/api/v3/", "/api/v1/candidaturas/", "/api/v2/images/", "/api/.env"]
)
def test_an_unknown_address_is_a_404_at_once_and_never_a_redirect(ruta, client, mundo):
    respuesta = client.get(ruta)
    assert respuesta.status_code == 404
    assert respuesta.json()["type"] == "/api/problemas/no-encontrado"


@pytest.mark.parametrize("aceptado", ["text/html", "application/xml", "*/*", "image/png;q=0", "basura"])
def test_there_is_one_representation_whatever_is_accepted(aceptado, client, mundo):
    for ruta in RUTAS:
        assert client.get(ruta, headers={"Accept": aceptado}).status_code == 200


def test_a_foreign_credential_changes_nothing(client, mundo):
    for ruta in RUTAS:
        assert client.get(ruta, headers={"Authorization": "Basic Zm9v"}).status_code == 200


@pytest.mark.parametrize(
    ("pedido", "titulo"),
    [
        ("", "No encontramos lo que pides"),
        ("es-MX", "No encontramos lo que pides"),
        ("fr", "No encontramos lo que pides"),
        ("en", "We could not find what you asked for"),
        ("fr, en-GB;q=0.8, es;q=0.2", "We could not find what you asked for"),
        ("x" * 5_000, "No encontramos lo que pides"),
    ],
)
def test_errors_speak_the_language_asked_for_and_spanish_otherwise(pedido, titulo, client, mundo):
    respuesta = client.get("/api/v1/no-existe", headers={"Accept-Language": pedido})
    assert respuesta.json()["title"] == titulo
    assert respuesta["Vary"] == "Accept-Language"


def test_one_request_does_not_leave_its_language_to_the_next(client, mundo):
    client.get("/en/")
    assert client.get("/api/v1/no-existe").json()["title"] == "No encontramos lo que pides"


def test_only_what_depends_on_the_language_varies_by_it(client, mundo):
    assert "Accept-Language" in client.get("/api/v1/cargos")["Vary"]
    assert "Vary" not in client.get("/api/v1/cargos?lang=es")
    for ruta in ("/api/v1/candidaturas", "/api/v1/procesos", f"/api/v1/candidaturas/{mundo.publicada.id_publico}"):
        assert "Vary" not in client.get(ruta)


def test_every_answer_names_its_licence(client, mundo):
    for ruta in RUTAS:
        assert 'rel="license"' in client.get(ruta)["Link"]


@pytest.mark.parametrize("prefijo", ["", "/en"])
@pytest.mark.parametrize("clave", TIPOS)
def test_every_kind_of_problem_has_a_page(prefijo, clave, client, mundo):
    respuesta = client.get(f"{prefijo}/api/problemas/{clave}")
    assert respuesta.status_code == 200
    assert respuesta["Content-Type"].startswith("text/html")
    assert TIPOS[clave].direccion in respuesta.content.decode()


def test_a_kind_of_problem_that_does_not_exist_is_a_page_not_found(client, mundo):
    respuesta = client.get("/api/problemas/inventado")
    assert respuesta.status_code == 404
    assert respuesta["Content-Type"].startswith("text/html")
