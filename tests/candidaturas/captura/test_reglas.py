"""The pure rules of capture: what is asked, what lacks, what contradicts, what a contact looks like."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from candidaturas.captura import contacto
from candidaturas.captura.completitud import Requisitos, faltantes, pedidos
from candidaturas.captura.cuestionario import PreguntaDeCaptura
from candidaturas.captura.identidad import contradicciones, depurar, faltan_en, se_preguntan
from candidaturas.cuestionario_ine import PREGUNTAS
from candidaturas.ficha import RespuestaIdentidad
from candidaturas.rules import PREGUNTA_DEL_GRUPO, Limite, pregunta_se_captura
from candidaturas.vocabulario import AccionAfirmativa, Rubro
from tests.factories.candidaturas import unas_respuestas

CUESTIONARIO = tuple(
    PreguntaDeCaptura(
        codigo=p.codigo,
        texto=p.texto,
        ayuda="",
        grupo=p.grupo,
        obligatoria=True,
        depende_de=p.depende_de,
        abre_con=p.abre_con,
        opciones=p.opciones,
        abiertas=frozenset(p.abiertas),
        multiple=p.multiple,
        libre=p.libre,
    )
    for p in PREGUNTAS
)
POR_CODIGO = {p.codigo: p for p in CUESTIONARIO}
LIMITES = {c: Limite(280, 5_000) for c in ("historia_profesional", "trayectoria_politica", "motivo")}
respuestas = st.dictionaries(
    st.sampled_from(sorted(POR_CODIGO)),
    st.sampled_from(["si", "no", "prefiero_no_contestar", "otro", "otra"]).map(lambda o: RespuestaIdentidad((o,))),
)


def requisitos(**cambios) -> Requisitos:
    return replace(Requisitos(LIMITES, CUESTIONARIO, True, "ninguna"), **cambios)


@given(respuestas)
def test_a_question_is_asked_only_when_the_one_it_hangs_from_was_answered_so(dadas):
    preguntadas = {p.codigo for p in se_preguntan(CUESTIONARIO, dadas)}
    for pregunta in CUESTIONARIO:
        madre = pregunta.depende_de
        abre = madre is None or (
            madre in preguntadas and bool({*dadas.get(madre, RespuestaIdentidad()).opciones} & {*pregunta.abre_con})
        )
        assert (pregunta.codigo in preguntadas) == abre


@given(respuestas)
def test_a_question_that_is_not_asked_never_lacks(dadas):
    preguntadas = se_preguntan(CUESTIONARIO, dadas)
    assert {f.campo for f in faltan_en(preguntadas, dadas)} <= {p.codigo for p in preguntadas}


@pytest.mark.parametrize("accion", list(AccionAfirmativa))
@pytest.mark.parametrize("pregunta", CUESTIONARIO, ids=lambda pregunta: pregunta.codigo)
def test_without_authorised_treatment_only_the_belonging_to_the_registered_group_is_asked(pregunta, accion):
    suya = {"codigo": pregunta.codigo, "grupo": pregunta.grupo, "accion_afirmativa": accion}
    se_captura = pregunta_se_captura(autoriza_tratamiento=False, **suya)
    assert se_captura == (pregunta.codigo == PREGUNTA_DEL_GRUPO.get(accion))
    assert pregunta_se_captura(autoriza_tratamiento=True, **suya)


def test_what_is_permitted_counts_for_the_progress_too():
    solo_indigena = requisitos(autoriza_tratamiento=False, accion_afirmativa="indigena")
    assert {p.codigo for p in solo_indigena.preguntas_permitidas()} == {"indigena"}
    assert pedidos(unas_respuestas(), solo_indigena)[Rubro.IDENTIDAD] == 1


def test_a_text_that_no_option_asks_for_is_dropped():
    pueblo = POR_CODIGO["pueblo_indigena"]
    assert depurar(pueblo, RespuestaIdentidad(("odam",), "Cora")) == RespuestaIdentidad(("odam",))
    assert depurar(pueblo, RespuestaIdentidad(("otro",), "Cora")).texto == "Cora"
    assert depurar(pueblo, RespuestaIdentidad(("inventado",), "x")) == RespuestaIdentidad()
    pais = POR_CODIGO["migrante_pais"]
    assert depurar(pais, RespuestaIdentidad((), "Canadá")).texto == "Canadá"
    assert depurar(pais, RespuestaIdentidad(("prefiero_no_contestar",), "Canadá")).texto == ""


@pytest.mark.parametrize(
    ("edad", "respuesta", "codigo"),
    [(25, "no", "joven"), (40, "si", "joven"), (61, "no", "mayor"), (59, "si", "mayor")],
)
def test_an_age_that_the_answers_deny_is_told(edad, respuesta, codigo):
    halladas = contradicciones({codigo: RespuestaIdentidad((respuesta,))}, edad=edad, accion_afirmativa="ninguna")
    assert [(c.codigo, c.contra) for c in halladas] == [(codigo, "edad")]


@pytest.mark.parametrize("respuesta", ["si", "prefiero_no_contestar"])
def test_only_a_no_contradicts_the_registered_measure(respuesta):
    dadas = {"afromexicana": RespuestaIdentidad((respuesta,))}
    assert contradicciones(dadas, edad=40, accion_afirmativa="afromexicana") == []
    dadas = {"afromexicana": RespuestaIdentidad(("no",))}
    assert contradicciones(dadas, edad=40, accion_afirmativa="afromexicana")[0].contra == "accion_afirmativa"


def test_a_complete_candidacy_lacks_nothing():
    assert faltantes(unas_respuestas(), requisitos(), tiene_foto=True, foto_reciente=True) == []


@pytest.mark.parametrize(
    ("cambio", "campo"),
    [
        ({"contactos": ()}, "contactos"),
        ({"grado_estudios": ""}, "grado_estudios"),
        ({"estatus_grado": ""}, "estatus_grado"),
        ({"motivo": ""}, "motivo"),
        ({"identidad": {}}, "indigena"),
    ],
)
def test_each_thing_that_lacks_is_named(cambio, campo):
    faltan = faltantes(unas_respuestas(**cambio), requisitos(), tiene_foto=True, foto_reciente=True)
    assert faltan[0].campo == campo


def test_a_text_the_process_does_not_bound_is_not_asked():
    sin_limites = requisitos(limites={})
    respuestas_vacias = unas_respuestas(motivo="", historia_profesional="")
    assert faltantes(respuestas_vacias, sin_limites, tiene_foto=True, foto_reciente=True) == []


@pytest.mark.parametrize(
    ("red", "direccion", "es"),
    [
        ("facebook", "https://www.facebook.com/alguien", True),
        ("facebook", "https://facebook.com.ejemplo.mx/alguien", False),
        ("facebook", "https://ejemplo.mx/facebook.com", False),
        ("facebook", "https://facebook.com@ejemplo.mx/", False),
        ("facebook", "ftp://facebook.com/alguien", False),
        ("x", "https://twitter.com/alguien", True),
        ("x", "https://netflix.com/alguien", False),
        ("youtube", "https://youtu.be/abc", True),
        ("otra", "https://mastodon.social/@alguien", True),
        ("otra", "javascript:alert(1)", False),
        ("tiktok", "https://[mal", False),
    ],
)
def test_an_address_is_on_its_network_by_its_host(red, direccion, es):
    assert contacto.es_de_la_red(red, direccion) is es


@pytest.mark.parametrize(
    ("escrito", "digitos"),
    [
        ("6181234567", "6181234567"),
        ("(618) 123-45-67", "6181234567"),
        ("+52 618 123 4567", "6181234567"),
        ("618 123 456", None),
        ("61812345678", None),
        ("٦١٨١٢٣٤٥٦٧", None),
        ("llámame ya", None),
    ],
)
def test_a_telephone_is_its_ten_digits(escrito, digitos):
    assert contacto.telefono(escrito) == digitos
