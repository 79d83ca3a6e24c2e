"""What is found, in which order, and why."""

from dataclasses import replace

import pytest

from search.document import sorteo
from search.query import Orden, Query
from search.result import Coincidencia
from tests.factories.fichas import FUERZA, MC, PAN, una_ficha
from tests.search.motor import PROCESO, buscar, ids, marcado, un_documento

_PERSONAS = {
    "trevino": {"nombre": "Rosaura Treviño Arzola", "sobrenombre": "La Güera"},
    "gonzalez": {"nombre": "José Ángel González Muñoz", "sexo": "hombre", "distrito": 5, "cabecera": "Durango"},
    "ybarra": {"nombre": "Yvonne Ibarra de la Peña", "distrito": 13, "cabecera": "Lerdo", "municipios": ("012",)},
    "medico": {
        "nombre": "Eusebio Marmolejo Ruiz",
        "sexo": "hombre",
        "actor": MC,
        "siglado": None,
        "historia_profesional": "Soy médico rural. Atendí la clínica de Tamazula durante veinte años.",
        "trayectoria_politica": "Regidor de Tamazula.",
        "motivo": "Los jóvenes de la sierra merecen quedarse.",
        "propuesta_1": "Brigadas de salud en cada ejido.",
        "propuesta_2": "Becas para la juventud rural.",
        "propuesta_genero": "Parteras con salario.",
    },
    "lista": {
        "nombre": "Maricruz Solís Nájera",
        "principio": "rp",
        "numero": 2,
        "distrito": None,
        "cabecera": None,
        "municipios": (),
        "actor": PAN,
        "siglado": None,
        "sin_respuestas": True,
    },
}


@pytest.fixture(scope="module")
def motor(motor_de):
    return motor_de(una_ficha(id=clave, slug=clave, **persona) for clave, persona in _PERSONAS.items())


@pytest.mark.parametrize(
    ("texto", "primera"),
    [
        ("treviño", "trevino"),
        ("TREVINO", "trevino"),
        ("arzola rosaura", "trevino"),
        ("trevinyo", "trevino"),
        ("rosaura trebiño", "trevino"),
        ("treviñ", "trevino"),
        ("la güera", "trevino"),
        ("guera", "trevino"),
        ("gonsales", "gonzalez"),
        ("munos jose angel", "gonzalez"),
        ("angel gonzlaez", "gonzalez"),
        ("ivonne ybarra", "ybarra"),
        ("de la peña", "ybarra"),
        ("pena", "ybarra"),
        ("doctora", "medico"),
        ("médicas", "medico"),
        ("salud ejido", "medico"),
        ("joven", "medico"),
        ("jóvenes", "medico"),
        ("segurdad", None),
        ("brigdas", "medico"),
        ("distrito 5", "gonzalez"),
        ("lerdo", "ybarra"),
        ("movimiento ciudadano", "medico"),
        ('"salud en cada ejido"', "medico"),
        ('"ejido en cada salud"', None),
        ("plurinominal solis", "lista"),
    ],
)
def test_the_golden_set_finds_the_expected_candidacy_first(motor, texto, primera):
    assert (ids(buscar(motor, texto)) or [None])[0] == primera


def test_a_party_finds_the_candidacies_of_its_coalition(motor):
    assert set(ids(buscar(motor, "PAN"))) == {"trevino", "gonzalez", "ybarra", "lista"}


def test_all_words_are_wanted_in_any_field(motor):
    assert ids(buscar(motor, "eusebio parteras")) == ["medico"]


def test_what_is_excluded_is_not_found(motor):
    con = set(ids(buscar(motor, "agua")))
    assert "trevino" in con
    assert set(ids(buscar(motor, "agua -treviño"))) == con - {"trevino"}
    assert set(ids(buscar(motor, '-"lluvia en las escuelas"'))) == {"medico", "lista"}


def test_no_record_with_all_the_words_gives_those_with_some(motor):
    resultado = buscar(motor, "parteras guarderías maquila")
    assert resultado.match is Coincidencia.ALGUNAS
    assert resultado.total > 0


def test_filters_that_leave_nothing_do_not_loosen_the_words(motor):
    resultado = buscar(motor, "parteras ejido", filtros={"sexo": ("mujer",)})
    assert (resultado.total, resultado.match) == (0, Coincidencia.TODAS)


@pytest.mark.parametrize("texto", ["***", '"" -', "?"])
def test_marks_alone_find_nothing(motor, texto):
    resultado = buscar(motor, texto)
    assert (resultado.hits, resultado.total, resultado.facets["sexo"].total) == ((), 0, 0)


def test_a_misspelled_word_is_spelled_as_the_records_do(motor):
    resultado = buscar(motor, "Rosaura trevinyo")
    assert (resultado.match, resultado.suggestion) == (Coincidencia.PARECIDAS, "Rosaura treviño")


def test_words_that_are_found_bring_no_suggestion(motor):
    assert buscar(motor, "gonsales").suggestion == ""
    assert buscar(motor, "agua").suggestion == ""


def test_the_marks_say_why_a_name_was_found(motor):
    (hit,) = buscar(motor, "gonsales jose").hits
    assert marcado(hit.nombre) == ["José", "González"]
    assert hit.fragmento is None


def test_the_fragment_is_of_the_text_that_matches_best(motor):
    (hit,) = buscar(motor, "brigada ejidos").hits
    assert (hit.fragmento.campo, marcado(hit.fragmento.trozos)) == ("propuesta_1", ["Brigadas", "ejido"])
    (hit,) = buscar(motor, "clinica").hits
    assert (hit.fragmento.campo, marcado(hit.fragmento.trozos)) == ("historia_profesional", ["clínica"])


def test_a_fragment_marks_what_a_misspelled_word_stood_for(motor):
    (hit,) = buscar(motor, "brigdas").hits
    assert marcado(hit.fragmento.trozos) == ["Brigadas"]


def test_a_fragment_of_a_long_text_is_cut_between_words(motor_de):
    largo = "palabras de relleno que no dicen nada " * 30
    motor = motor_de([una_ficha(propuesta_1=f"{largo}pozos comunitarios {largo}", propuesta_2="")])
    (hit,) = buscar(motor, "pozos").hits
    texto = "".join(trozo.texto for trozo in hit.fragmento.trozos)
    assert 120 < len(texto) < 220
    assert (hit.fragmento.inicio_cortado, hit.fragmento.fin_cortado) == (True, True)
    assert set(texto.split()) <= set(f"{largo} pozos comunitarios".split())


def test_a_person_comes_before_a_place_and_a_place_before_a_proposal(motor_de):
    fichas = [
        una_ficha(id="propuesta", propuesta_1="Un mercado para Lerdo."),
        una_ficha(id="lugar", cabecera="Lerdo"),
        una_ficha(id="persona", nombre="Ana Lerdo de Tejada"),
        una_ficha(id="trayectoria", trayectoria_politica="Nací en Lerdo."),
    ]
    assert ids(buscar(motor_de(fichas), "lerdo")) == ["persona", "lugar", "propuesta", "trayectoria"]


def test_words_that_stand_together_come_first(motor_de):
    fichas = [
        una_ficha(id="lejos", propuesta_1="El agua es de todos; la luz también, y la lluvia."),
        una_ficha(id="juntas", propuesta_1="Captar agua de lluvia."),
        una_ficha(id="lejos2", propuesta_1="De la lluvia al agua."),
    ]
    assert ids(buscar(motor_de(fichas), "agua de lluvia"))[0] == "juntas"


def test_repeating_a_word_gains_nothing(motor_de):
    fichas = [una_ficha(id=f"id{n}", propuesta_1="agua " * n) for n in range(1, 30)]
    motor = motor_de(fichas)
    pedido = buscar(motor, "agua", tamano=50)
    assert ids(pedido) == sorted(ids(pedido), key=sorteo)


def test_ties_go_by_the_published_draw_on_every_page(motor_de):
    fichas = [una_ficha(id=f"id{n:03}", nombre="María Soto", orden_boleta=n % 3) for n in range(230)]
    motor = motor_de(fichas)
    paginas = [ids(buscar(motor, "maria", desde=desde)) for desde in range(0, 240, 20)]
    assert [i for pagina in paginas for i in pagina] == sorted((f.id for f in fichas), key=sorteo)


def test_ballot_order_is_contienda_actor_place_and_propietaria_first(motor_de):
    documentos = [
        un_documento(una_ficha(id="segunda-contienda", orden_boleta=1), 2),
        un_documento(una_ficha(id="suplente", orden_boleta=1, calidad="suplente"), 1),
        un_documento(una_ficha(id="propietaria", orden_boleta=1), 1),
        un_documento(una_ficha(id="otro-actor", orden_boleta=2), 1),
        un_documento(una_ficha(id="segundo-lugar", orden_boleta=1, numero=2), 1),
    ]
    assert ids(buscar(motor_de(documentos))) == [
        "propietaria", "suplente", "segundo-lugar", "otro-actor", "segunda-contienda",
    ]  # fmt: skip


def test_names_are_in_spanish_order(motor_de):
    nombres = ["Ñáñez Luz", "Núñez Ana", "Nzinga Eva", "Álvarez Sol", "Alba Rosa"]
    fichas = [una_ficha(id=f"id{n}", nombre=nombre, nombre_orden=nombre) for n, nombre in enumerate(nombres)]
    resultado = buscar(motor_de(fichas), orden=Orden.NOMBRE)
    assert [hit.tarjeta["persona"]["nombre"] for hit in resultado.hits] == [
        "Alba Rosa", "Álvarez Sol", "Núñez Ana", "Nzinga Eva", "Ñáñez Luz",
    ]  # fmt: skip


def test_one_process_does_not_see_another(motor):
    assert motor.search(Query(proceso="otro-proceso", texto="treviño")).total == 0
    assert motor.search(Query(texto="treviño")).total == 1


def test_the_cursor_walks_every_hit_once(motor_de):
    motor = motor_de([una_ficha(id=f"id{n:02}") for n in range(25)])
    query, vistos = Query(proceso=PROCESO, texto="agua", tamano=10), []
    while True:
        resultado = motor.search(query)
        vistos += ids(resultado)
        if not resultado.cursor:
            break
        query = query.en_cursor(resultado.cursor)
    assert len(vistos) == len(set(vistos)) == resultado.total == 25


def test_names_are_completed_in_any_order_of_their_words(motor):
    assert [s.texto for s in motor.complete("arzola ros", proceso=PROCESO)] == ["Rosaura Treviño Arzola"]
    assert [s.texto for s in motor.complete("munoz", proceso=PROCESO)] == ["José Ángel González Muñoz"]
    assert motor.complete("***", proceso=PROCESO) == ()
    assert motor.complete("rosaura", proceso="otro") == ()


def test_of_many_names_that_go_on_alike_the_draw_says_which_are_completed(motor_de):
    fichas = [una_ficha(id=f"id{n:02}", nombre=f"Ana {a}", nombre_orden=a) for n, a in enumerate("ABCDEFGHIJKL")]
    completadas = motor_de(fichas).complete("ana", proceso=PROCESO, limit=5)
    assert [uno.id for uno in completadas] == sorted((f.id for f in fichas), key=sorteo)[:5]


def test_a_coalition_is_on_the_card_with_its_members(motor):
    (hit,) = buscar(motor, "treviño").hits
    assert [p["clave"] for p in hit.tarjeta["actor"]["integrantes"]] == [p.clave for p in FUERZA.integrantes]


def test_the_last_change_first_when_a_search_is_followed(motor_de):
    documentos = [replace(un_documento(una_ficha(id=f"id{n}")), version=version) for n, version in enumerate((5, 9, 7))]
    assert ids(buscar(motor_de(documentos), "agua", orden=Orden.RECIENTE)) == ["id1", "id2", "id0"]


def test_what_is_not_wanted_is_not_there_and_nothing_else_changes(motor):
    con, sin = buscar(motor, "agua"), buscar(motor, "agua", conteos=False, fragmentos=False)
    assert (ids(con), con.total) == (ids(sin), sin.total)
    assert sin.facets == {}
    assert {hit.fragmento for hit in sin.hits} == {None}
