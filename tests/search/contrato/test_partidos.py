"""Search favours no party: its people are found by its initials, its whole name or an alias, never by a word of one."""

from dataclasses import replace
from itertools import combinations, permutations

import pytest

from candidaturas.ficha import ActorEnFicha
from search import synonyms
from search.query import Query, Tipo
from search.result import Coincidencia
from search.synonyms import Sinonimos
from search.text import palabras
from tests.factories.fichas import MC, PAN, PRI, una_ficha
from tests.search.contrato.test_oro import ficha, personas
from tests.search.motor import PROCESO, buscar, documentos_de, ids, un_documento

PT = ActorEnFicha("pt", "partido", "Partido del Trabajo", "PT")
PRD = ActorEnFicha("prd", "partido", "Partido de la Revolución Democrática", "PRD")
PVEM = ActorEnFicha("pvem", "partido", "Partido Verde Ecologista de México", "PVEM")
MORENA = ActorEnFicha("morena", "partido", "Morena", "MORENA")
POR_DURANGO = ActorEnFicha("pd", "partido", "Por Durango", "P.D.")
HISTORIA = ActorEnFicha("shh", "coalicion", "Sigamos Haciendo Historia en Durango", "SHH-D", (PT, PVEM, MORENA))
SIN_PARTIDO = ActorEnFicha("sin-partido", "independiente", "Candidatura independiente, distrito 3", "CI-3")
ACTORES = (PAN, PRI, MC, PT, PRD, PVEM, MORENA, POR_DURANGO, HISTORIA, SIN_PARTIDO)
ALIAS = {"pvem": ("PARTIDO VERDE",)}

_PROPUESTAS = {
    "digno": "Trabajo digno para quien cuida.",
    "sierra": "Museo de la historia de la sierra; acción ciudadana por el agua.",
}


def _documentos():
    """Somebody of every party who says nothing, and two without any whose proposals have the words of parties' names."""
    de_partido = [
        un_documento(
            una_ficha(id=uno.clave, nombre="Ana Soto", actor=uno, siglado=None, sin_respuestas=True), alias=ALIAS
        )
        for uno in ACTORES
    ]
    sin = [
        un_documento(una_ficha(id=clave, nombre="Luz Ríos", propuesta_1=texto, propuesta_2="", propuesta_genero=""))
        for clave, texto in _PROPUESTAS.items()
    ]
    return [*de_partido, *_sin_partidos(sin)]


def _sin_partidos(documentos):
    return [replace(doc, actor=()) for doc in documentos]


@pytest.fixture(scope="module")
def motor(motor_de):
    return motor_de(_documentos())


@pytest.fixture(scope="module")
def sin_partidos(motor_de):
    return motor_de(_sin_partidos(_documentos()))


@pytest.fixture(scope="module")
def oro(motor_de):
    """The golden set's people, with their parties' names and with these blank."""
    documentos = documentos_de(ficha(clave, datos) for clave, datos in personas().items())
    return motor_de(documentos), motor_de(_sin_partidos(documentos))


def _respuesta(motor, texto, tipo=Tipo.CANDIDATURAS):
    resultado = motor.search(Query(proceso=PROCESO, texto=texto, tipo=tipo, conteos=False, tamano=100))
    return resultado.hits, resultado.total, resultado.match, resultado.suggestion


def _vocabulario():
    """Every word that the people of the golden set say, that synonyms have and that parties' names are made of."""
    frases = [frase for grupo in synonyms.vigentes().grupos.items() for frase in (grupo[0], *grupo[1])]
    escritas = [*(una.nombre for una in ACTORES), *(p for frase in frases for p in frase)]
    return sorted({*(p for texto in escritas for p in palabras(texto)), *_de_las_personas()})


def _de_las_personas():
    datos = [texto for una in personas().values() for texto in una.values() if isinstance(texto, str)]
    return {palabra for texto in datos for palabra in palabras(texto)}


_ALIAS_DE_UNA_PALABRA = {"pan", "pri", "mc", "pt", "prd", "pvem", "morena", "pd"}


@pytest.mark.parametrize("tipo", Tipo)
def test_one_word_finds_the_same_people_in_the_same_order_as_if_parties_had_no_name(oro, tipo):
    con, sin = oro
    distintas = [
        palabra
        for palabra in _vocabulario()
        if palabra not in _ALIAS_DE_UNA_PALABRA and _respuesta(con, palabra, tipo) != _respuesta(sin, palabra, tipo)
    ]
    assert distintas == []


@pytest.mark.parametrize(
    "texto",
    ["trabajo", "trabajos", "TRABAJO", '"trabajo"', "del trabajo", "chamba", "empleo", "partido", "partidos", "acción",
     "nacional", "movimiento", "ciudadano", "ciudadanos", "historia", "historias", "democracia", "democrática",
     "revolución", "verde", "México", "durango", "trabjo", "istoria", "moreno", "plan", "trabaj", "mor", "morenna",
     "agua -trabajo", "Luz -ciudadano", "independiente", "candidatura"],
)  # fmt: skip
def test_a_common_word_of_a_name_gives_its_people_nothing(motor, sin_partidos, texto):
    assert _respuesta(motor, texto)[:3] == _respuesta(sin_partidos, texto)[:3]


@pytest.mark.parametrize(
    "texto",
    ["trabajo digno", "historia de la sierra", "acción ciudadana", "empleo y trabajo", "movimientos ciudadanos",
     "trabajo del partido", "ciudadano movimiento", "haciendo historia", "durango verde"],
)  # fmt: skip
def test_words_that_are_not_a_whole_name_give_its_people_nothing(motor, sin_partidos, texto):
    assert _respuesta(motor, texto) == _respuesta(sin_partidos, texto)


@pytest.mark.parametrize(
    ("texto", "quienes"),
    [
        ("PT", {"pt", "shh"}),
        ("p.t.", {"pt", "shh"}),
        ("pri", {"pri"}),
        ("Partido del Trabajo", {"pt", "shh"}),
        ("partido trabajo", {"pt", "shh"}),
        ("candidatas del partido del trabajo", {"pt", "shh"}),
        ("Ana Soto partido del trabajo", {"pt", "shh"}),
        ('"Partido del Trabajo"', {"pt", "shh"}),
        ("Movimiento Ciudadano", {"mc"}),
        ("acción nacional", {"pan"}),
        ("partido accion nacional", {"pan"}),
        ("revolución democrática", {"prd"}),
        ("partido verde", {"pvem", "shh"}),
        ("Verde Ecologista de México", {"pvem", "shh"}),
        ("MORENA", {"morena", "shh"}),
        ("shh-d", {"shh"}),
        ("sigamos haciendo historia en durango", {"shh"}),
        ("por durango", {"pd"}),
        ("p.d.", {"pd"}),
        ("partido pan", {"pan"}),
        ("partido MC", {"mc"}),
        ("partido movimiento ciudadano", {"mc"}),
        ("partido morena", {"morena", "shh"}),
        ("P. A. N.", {"pan"}),
        ("p t", {"pt", "shh"}),
        ("coalición sigamos haciendo historia", {"shh"}),
        ("sigamos haciendo historia", {"shh"}),
        ("candidatura independiente", {"sin-partido"}),
        ("candidatos independientes", {"sin-partido"}),
    ],
)
def test_a_party_is_found_by_its_initials_its_whole_name_or_an_alias(motor, texto, quienes):
    resultado = buscar(motor, texto)
    assert (set(ids(resultado)), resultado.match) == (quienes, Coincidencia.TODAS)


@pytest.mark.parametrize(
    ("texto", "quienes", "corregido"),
    [
        ("movimento ciudadano", {"mc"}, "movimiento ciudadano"),
        ("partido del trabjao", {"pt", "shh"}, "partido del trabajo"),
        ("accion nacoinal", {"pan"}, "accion nacional"),
        ("movimiento ciudano", {"mc"}, "movimiento ciudadano"),
        ("movimiento cuidadano", {"mc"}, "movimiento ciudadano"),
        ("sigamos aciendo historia en durango", {"shh"}, "sigamos haciendo historia en durango"),
    ],
)
def test_a_slip_in_a_whole_name_is_forgiven(motor, texto, quienes, corregido):
    resultado = buscar(motor, texto)
    assert (set(ids(resultado)), resultado.match, resultado.suggestion) == (
        quienes,
        Coincidencia.PARECIDAS,
        corregido,
    )


def test_a_slip_in_a_name_of_one_word_is_suggested_and_finds_nobody(motor):
    resultado = buscar(motor, "morenna")
    assert (resultado.total, resultado.suggestion) == (0, "morena")
    for otra in ("moreno", "morenas", "ptt", "plan", "trabjo"):
        assert buscar(motor, otra).suggestion != "morena"


def test_a_word_of_a_name_that_is_spelled_right_is_not_corrected(motor_de):
    documentos = _documentos()
    medico = un_documento(una_ficha(id="medico", nombre="Luz Ríos", propuesta_1="Un médico en cada ejido."))
    motor = motor_de([*documentos, *_sin_partidos([medico])])
    assert "médico" not in buscar(motor, "partido verde de mexico").suggestion


def test_a_party_is_excluded_by_what_finds_it_and_not_by_a_word(motor):
    assert "pt" in ids(buscar(motor, "soto -trabajo", tamano=100))
    for texto in ("soto -pt", 'soto -"partido del trabajo"'):
        assert {"pt", "shh"} & set(ids(buscar(motor, texto))) == set()


@pytest.mark.parametrize(
    ("texto", "quienes"),
    [
        ("pan,pri", {"pan", "pri"}),
        ("pan;pri", {"pan", "pri"}),
        ("pan/pri", {"pan", "pri"}),
        ("P.A.N.,P.R.I.", {"pan", "pri"}),
        ("P.A.N.PRI", {"pan", "pri"}),
        ("p.r.i.pan", {"pan", "pri"}),
        ("P.A.N.-P.R.I.", {"pan", "pri"}),
        ("morena,pt", {"shh"}),
        ("P.T.MORENA", {"shh"}),
    ],
)
def test_signs_part_two_parties_as_a_blank_does(motor, texto, quienes):
    assert quienes <= set(ids(buscar(motor, texto, tamano=100)))
    con_blancos = texto.replace("P.A.N.", "pan ").replace("P.R.I.", "pri ").replace("p.r.i.", "pri ")
    con_blancos = con_blancos.replace("P.T.", "pt ").translate(str.maketrans(",;/-", "    "))
    assert ids(buscar(motor, texto, tamano=100)) == ids(buscar(motor, con_blancos, tamano=100))


@pytest.fixture(scope="module")
def con_parecidas(motor_de):
    """The parties' people, and others of no party whose names and proposals resemble or begin with their initials."""
    nombres = ("Lorena Panta", "Priscila Ptolomeo", "Marina Mclaren", "Prdo Pvemo", "Moreno Shh")
    propuesta = "Una oficina moderna y morada para la prevención; un panel de ptolemaicos; mcdonaldización; prdores."
    sin_partido = [
        un_documento(una_ficha(id=uno, nombre=uno, propuesta_1=propuesta, propuesta_2="", propuesta_genero=""))
        for uno in nombres
    ]
    return motor_de([*_documentos(), *_sin_partidos(sin_partido)])


_DE_UNA_PALABRA = ("pan", "pri", "mc", "pt", "prd", "pvem", "morena", "P.D.")
_DE_VARIAS = (
    "shh-d",
    "p.t.",
    "candidatura independiente",
    "movimiento ciudadano",
    "partido del trabajo",
    "partido verde",
    "sigamos haciendo historia",
)


@pytest.mark.parametrize("separador", [",", " ", ";", "/", ", ", " y ", " o "])
def test_parties_said_one_beside_another_find_the_people_of_each(con_parecidas, separador):
    de_cada_uno = {uno: set(ids(buscar(con_parecidas, uno, tamano=100))) for uno in _DE_UNA_PALABRA + _DE_VARIAS}
    for uno, otro in permutations(de_cada_uno, 2):
        resultado = buscar(con_parecidas, f"{uno}{separador}{otro}", tamano=100)
        assert set(ids(resultado)) == de_cada_uno[uno] | de_cada_uno[otro], (uno, otro)
        assert (resultado.match, resultado.suggestion) == (Coincidencia.TODAS, "")
    for tres in combinations(_DE_UNA_PALABRA, 3):
        esperados = set().union(*(de_cada_uno[uno] for uno in tres))
        assert set(ids(buscar(con_parecidas, separador.join(tres), tamano=100))) == esperados, tres


def test_what_is_said_beside_parties_is_asked_of_each(con_parecidas):
    for texto in ("soto, morena, partido del trabajo", "partido del trabajo o morena soto", "morena soto pt"):
        assert set(ids(buscar(con_parecidas, texto, tamano=100))) == {"morena", "pt", "shh"}
    nadie = buscar(con_parecidas, "morena, partido del trabajo, panta", tamano=100)
    assert (nadie.match, {"morena", "pt", "shh"} <= set(ids(nadie))) == (Coincidencia.ALGUNAS, True)


def test_a_party_that_was_mistyped_beside_another_is_suggested(con_parecidas):
    for texto, corregido in (("morenna,pt", "morena,pt"), ("pan y morenna", "pan y morena")):
        resultado = buscar(con_parecidas, texto, tamano=100)
        assert (resultado.match, resultado.suggestion) == (Coincidencia.ALGUNAS, corregido)


def test_a_party_said_by_words_that_have_synonyms_together_is_not_lost(con_parecidas, monkeypatch):
    juntas = Sinonimos({("movimiento", "ciudadano"): (("vecindad",),)})
    monkeypatch.setattr(synonyms, "vigentes", lambda: juntas)
    resultado = buscar(con_parecidas, "movimiento ciudadano ciudadano pri", tamano=100)
    assert set(ids(resultado)) == {"mc", "pri"}


@pytest.mark.parametrize("texto", [*_DE_UNA_PALABRA, *_DE_VARIAS])
def test_what_names_a_party_is_never_read_as_something_else(con_parecidas, texto):
    resultado = buscar(con_parecidas, f"{texto} zapotlán", tamano=100)
    assert set(ids(resultado)) == set(ids(buscar(con_parecidas, texto, tamano=100)))
    assert (resultado.match, resultado.suggestion) == (Coincidencia.ALGUNAS, "")
    de_propuestas = buscar(con_parecidas, texto, tipo=Tipo.PROPUESTAS)
    assert (de_propuestas.match is Coincidencia.PARECIDAS, de_propuestas.suggestion) == (False, "")


@pytest.mark.parametrize("texto", ["soto -pan,pri", "soto -pan/pri", "soto -P.A.N.,P.R.I.", "soto -pan;pri"])
def test_signs_part_two_parties_that_are_left_out(motor, texto):
    assert set(ids(buscar(motor, texto, tamano=100))) == {uno.clave for uno in ACTORES} - {"pan", "pri"}


def test_a_hyphen_parts_no_initials_that_have_one(motor):
    assert set(ids(buscar(motor, "soto -shh-d", tamano=100))) == {uno.clave for uno in ACTORES} - {"shh"}
