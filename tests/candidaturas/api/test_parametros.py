"""Parameters: unknown, repeated, malformed, huge or hostile ones are a 400 that names them; never a 500, never ignored."""

import base64

import pytest

RUTAS = (
    "/api/v1/candidaturas",
    "/api/v1/candidaturas/{id}",
    "/api/v1/procesos",
    "/api/v1/cargos",
    "/api/v1/contiendas",
    "/api/v1/actores",
    "/api/v1/distritos",
    "/api/v1/municipios",
    "/api/v1/secciones",
    "/api/v1/secciones/1234/boleta",
    "/api/v1/cambios",
    "/api/v1/openapi.json",
    "/api/v2/candidaturas/",
    "/api/v2/candidaturas/{id}/",
    "/api/v2/candidaturas/find/",
    "/api/v2/pages/",
)


def problema(respuesta):
    assert respuesta.status_code == 400, respuesta.content
    assert respuesta["Content-Type"] == "application/problem+json"
    assert respuesta["Cache-Control"] == "no-store"
    return respuesta.json()


def nombrados(respuesta):
    return [error["parameter"] for error in problema(respuesta)["errors"]]


@pytest.mark.parametrize("ruta", RUTAS)
def test_no_operation_ignores_a_parameter_it_does_not_know(ruta, client, mundo):
    ruta = ruta.format(id=mundo.publicada.id_publico)
    assert nombrados(client.get(f"{ruta}?fuente=x&utm=x&_x=1")) == ["fuente", "utm", "_x"]


@pytest.mark.parametrize("ruta", [*RUTAS, "/api/v1/buscar", "/api/v1/propuestas", "/api/v1/autocompletar?q=ro"])
def test_what_everybody_hangs_on_an_address_changes_no_answer(ruta, client, mundo):
    ruta = ruta.format(id=mundo.publicada.id_publico)
    if "/find/" in ruta:
        ruta += f"?id={mundo.publicada.id_publico}"
    sin = client.get(ruta)
    cola = (
        "_=1717&utm_source=boletín&utm%5Fmedium=%FF&fbclid=a&fbclid=b&gclid&UTM_Source=X&FBCLID=y&"
        + f"utm_content={'x' * 3000}"
    )
    con = client.get(f"{ruta}{'&' if '?' in ruta else '?'}{cola}")
    assert (con.status_code, con.content) == (sin.status_code, sin.content)
    assert con.status_code < 400
    for cabecera in ("ETag", "Link", "Location"):
        assert con.headers.get(cabecera) == sin.headers.get(cabecera)


def test_what_comes_with_links_to_pages_is_unknown_to_the_api(client, mundo):
    """Its contract names the four that it forgives."""
    assert nombrados(client.get("/api/v1/candidaturas?wbraid=1&mc_cid=2&msclkid=3")) == ["wbraid", "mc_cid", "msclkid"]


def test_no_link_nor_cursor_carries_what_everybody_hangs_on_an_address(client, mundo):
    pagina = client.get("/api/v1/candidaturas?_=1&limit=1&utm_source=x").json()
    assert pagina["links"]["self"] == "/api/v1/candidaturas?limit=1"
    siguiente = client.get(pagina["links"]["next"] + "&_=2")
    assert siguiente.status_code == 200
    assert "_=" not in str(siguiente.json()["links"])


@pytest.mark.parametrize(
    ("ruta", "parametro"),
    [
        ("/api/v1/candidaturas", "proceso"),
        ("/api/v1/candidaturas", "limit"),
        ("/api/v1/candidaturas", "orden"),
        ("/api/v1/candidaturas", "edad_min"),
        ("/api/v1/candidaturas", "cursor"),
        ("/api/v1/cargos", "lang"),
        ("/api/v1/actores", "proceso"),
        ("/api/v1/secciones/1234/boleta", "proceso"),
        ("/api/v1/cambios", "desde"),
        ("/api/v2/pages/", "limit"),
        ("/api/v2/candidaturas/", "fields"),
    ],
)
def test_what_is_written_once_may_not_be_repeated(ruta, parametro, client, mundo):
    assert nombrados(client.get(f"{ruta}?{parametro}=a&{parametro}=a")) == [parametro]


@pytest.mark.parametrize(
    ("consulta", "parametro"),
    [
        ("limit=0", "limit"),
        ("limit=501", "limit"),
        ("limit=-1", "limit"),
        ("limit=1e2", "limit"),
        ("limit=1_0", "limit"),
        ("limit=%205", "limit"),
        ("limit=%D9%A5", "limit"),
        ("limit=", "limit"),
        ("limit=" + "9" * 400, "limit"),
        ("edad_min=17", "edad_min"),
        ("edad_max=121", "edad_max"),
        ("edad_min=cuarenta", "edad_min"),
        ("sexo=Mujer", "sexo"),
        ("sexo=", "sexo"),
        ("edad=18-29", "edad"),
        ("grado=licenciatura'--", "grado"),
        ("distrito=011", "distrito"),
        ("distrito=99999999999999999999", "distrito"),
        ("municipio=7", "municipio"),
        ("actor=a%20b", "actor"),
        ("actor=" + "a" * 61, "actor"),
        ("contienda=%3Cscript%3E", "contienda"),
        ("proceso=../../etc", "proceso"),
        ("orden=-nombre", "orden"),
        ("orden=etag", "orden"),
        ("campos=registro", "campos"),
        ("campos=persona,actor", "campos"),
        ("campos=datos", "campos"),
        ("&".join(["sexo=mujer"] * 61), "sexo"),
    ],
)
def test_a_malformed_value_is_refused_by_name(consulta, parametro, client, mundo):
    assert nombrados(client.get(f"/api/v1/candidaturas?{consulta}")) == [parametro]


@pytest.mark.parametrize(
    "columna", ["registro", "registro__privados__curp", "etag", "datos", "actor__grupo", "q", "search"]
)
def test_columns_and_relations_are_not_filters(columna, client, mundo):
    assert nombrados(client.get(f"/api/v1/candidaturas?{columna}=a")) == [columna]


def cursor_de(texto: bytes) -> str:
    return base64.urlsafe_b64encode(texto).decode().rstrip("=")


CURSORES = (
    "x",
    "%%%",
    "ñ",
    "=" * 40,
    "A" * 1_200,
    cursor_de(b""),
    cursor_de(b"[]"),
    cursor_de(b"{}"),
    cursor_de(b"null"),
    cursor_de(b'["boleta"]'),
    cursor_de(b'["nombre","a",1]'),
    cursor_de(b'["boleta",0,0,0,0,0,0]'),
    cursor_de(b'["boleta",0,0,0,0,"a\\u0000b",0]'),
    cursor_de(b'["boleta",0,0,0,0,"a",-1]'),
    cursor_de(b'["boleta",0,0,0,0,"a",9223372036854775808]'),
    cursor_de(b'["boleta",0,0,0,0,"a",true]'),
    cursor_de(b'["boleta",0,0,0,0,"a",1.5]'),
    cursor_de(b'["boleta",0,0,0,0,"a",[1]]'),
    cursor_de(b'["boleta",0,0,0,0,"a",1e999]'),
    cursor_de(b"[" * 500),
    cursor_de(b"\xff\xfe"),
)


@pytest.mark.parametrize("cursor", CURSORES)
@pytest.mark.parametrize(
    ("ruta", "parametro"),
    [("/api/v1/candidaturas", "cursor"), ("/api/v1/secciones", "cursor"), ("/api/v1/cambios", "desde")],
)
def test_what_is_no_place_of_the_list_is_refused(ruta, parametro, cursor, client, mundo):
    assert nombrados(client.get(ruta, {parametro: cursor})) == [parametro]


def test_an_over_long_cursor_names_its_limit(client, mundo):
    respuesta = client.get("/api/v1/candidaturas", {"cursor": "A" * 1_201})
    assert "1200" in problema(respuesta)["errors"][0]["detail"]


def test_a_place_as_far_as_numbers_go_is_the_end_of_the_list(client, mundo):
    lejos = cursor_de(b'["boleta",9223372036854775807,9223372036854775807,1,1,"z",1]')
    assert client.get("/api/v1/candidaturas", {"cursor": lejos}).json()["data"] == []


def test_every_wrong_parameter_is_named_at_once(client, mundo):
    assert nombrados(client.get("/api/v1/candidaturas?color=rojo&talla=9&sexo=mujer")) == ["color", "talla"]
    assert nombrados(client.get("/api/v1/candidaturas?sexo=x&edad_max=x&orden=x")) == ["sexo", "edad_max", "orden"]


def test_an_answer_never_lists_more_than_twenty_errors_nor_quotes_at_length(client, mundo):
    consulta = "&".join(f"p{n}=1" for n in range(50)) + "&" + "w" * 300 + "=1"
    assert len(problema(client.get(f"/api/v1/candidaturas?{consulta}"))["errors"]) == 20
    assert len(nombrados(client.get("/api/v1/candidaturas?" + "w" * 300 + "=1"))[0]) == 40


@pytest.mark.parametrize("numero", ["0", "10000", "-5", "1.5", "12a", "９", "99999999999999999999"])
def test_a_section_is_a_number_of_up_to_four_digits(numero, client, mundo):
    assert nombrados(client.get(f"/api/v1/secciones/{numero}/boleta")) == ["numero"]


@pytest.mark.parametrize("consulta", ["sexo=%00", "sexo=%ff", "cursor=%00", "a=" + "b" * 2_100])
def test_what_is_not_text_is_refused_before_anything_reads_it(consulta, client, mundo):
    assert problema(client.get(f"/api/v1/candidaturas?{consulta}"))["type"] == "/api/problemas/direccion-ilegible"


@pytest.mark.parametrize(
    ("consulta", "parametro"),
    [
        ("limit=0", "limit"),
        ("limit=101", "limit"),
        ("limit=x", "limit"),
        ("offset=100001", "offset"),
        ("offset=-1", "offset"),
        ("offset=" + "9" * 300, "offset"),
        ("fields=live", "fields"),
        ("fields=-persona", "fields"),
        ("fields=persona(nombre)", "fields"),
        ("fields=", "fields"),
        ("order=persona", "order"),
        ("search=x", "search"),
        ("format=api", "format"),
        ("registro=1", "registro"),
    ],
)
def test_wagtails_version_is_as_strict(consulta, parametro, client, mundo):
    assert nombrados(client.get(f"/api/v2/candidaturas/?{consulta}")) == [parametro]
