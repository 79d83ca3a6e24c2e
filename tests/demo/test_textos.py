"""What the fictitious people say: within the law's lengths, varied, without marks left over or real addresses."""

import re

import pytest

from candidaturas.cuestionario_ine import POR_CODIGO
from candidaturas.vocabulario import EstatusGrado, GradoEstudios, MedioContacto, RedSocial
from home.demo.azar import azar_de
from home.demo.datos import leer
from home.demo.personas.postulaciones import candidaturas
from home.demo.textos import Redactor
from home.demo.textos.gramatica import Mazo, cifra, expandir


@pytest.fixture(scope="module")
def curriculos():
    redactor = Redactor()
    return [(fila, redactor.curriculo(fila.persona, fila.distrito)) for fila in candidaturas()]


def _textos(curriculo):
    propuestas = (curriculo.propuesta_1, curriculo.propuesta_2, curriculo.propuesta_genero)
    return {
        "historia": (curriculo.historia, 5_000),
        "trayectoria": (curriculo.trayectoria, 5_000),
        "motivo": (curriculo.motivo, 2_500),
        **{f"propuesta {n}": (p.texto, 1_600) for n, p in enumerate(propuestas, 1)},
    }


def test_every_text_has_its_length_whether_blanks_count_or_not(curriculos):
    for fila, curriculo in curriculos:
        for nombre, (texto, maximo) in _textos(curriculo).items():
            sin_blancos = sum(not c.isspace() for c in texto)
            assert sin_blancos >= 280, (fila.clave, nombre)
            assert len(texto) <= maximo, (fila.clave, nombre)


def test_no_mark_of_the_grammar_is_left_in_a_text(curriculos):
    for fila, curriculo in curriculos:
        for texto, _maximo in _textos(curriculo).values():
            assert not re.search(r"[\[\]{}<>|]|  |\bde el\b (?=[a-z])|\ba el\b (?=[a-z])", texto), (fila.clave, texto)


def test_no_two_people_share_a_text_and_proposals_differ_inside_a_district(curriculos):
    vistos = [texto for _fila, curriculo in curriculos for texto, _maximo in _textos(curriculo).values()]
    assert len(set(vistos)) == len(vistos)
    for distrito in range(1, 16):
        titulos = [
            (c.propuesta_1.titulo, c.propuesta_2.titulo)
            for fila, c in curriculos
            if fila.distrito == distrito and fila.calidad == "propietaria"
        ]
        assert len(set(titulos)) == len(titulos)


def test_the_texts_are_always_the_same(curriculos):
    redactor = Redactor()
    fila, curriculo = curriculos[0]

    assert redactor.curriculo(fila.persona, fila.distrito) == curriculo


def test_contacts_lead_to_nobody(curriculos):
    for _fila, curriculo in curriculos:
        for medio, valor in curriculo.contactos:
            MedioContacto(medio)
            if medio == "correo":
                assert valor.endswith("@example.org")
            if medio == "pagina_web":
                assert valor.endswith(".example.org/")
            if medio == "telefono":
                assert re.fullmatch(r"61800000\d\d", valor)
        assert curriculo.contactos
        assert all(RedSocial(red) and "demo" in direccion for red, direccion in curriculo.redes)


def test_answers_use_the_codes_of_the_questionnaires(curriculos):
    for _fila, curriculo in curriculos:
        GradoEstudios(curriculo.grado)
        assert (curriculo.estatus == "") == (curriculo.grado == "sin_estudios")
        assert not curriculo.estatus or EstatusGrado(curriculo.estatus)
        for codigo, respuesta in curriculo.identidad.items():
            posibles = {opcion for opcion, _texto in POR_CODIGO[codigo].opciones}
            assert set(respuesta.opciones) <= posibles, codigo
            assert respuesta.opciones or (POR_CODIGO[codigo].libre and respuesta.texto)


def test_a_conditional_question_is_answered_only_when_it_applies(curriculos):
    for _fila, curriculo in curriculos:
        for codigo in curriculo.identidad:
            pregunta = POR_CODIGO[codigo]
            if pregunta.depende_de:
                assert set(curriculo.identidad[pregunta.depende_de].opciones) & set(pregunta.abre_con)


def test_every_district_names_places_of_its_own():
    lugares = leer("lugares")

    assert set(lugares) == {str(n) for n in range(16)}
    todos = [lugar for sitio in lugares.values() for lugar in sitio["lugares"]]
    assert len(set(todos)) == len(todos)


def test_marks_are_replaced_by_sex_by_choice_by_figure_and_by_voice():
    azar = azar_de("prueba")
    frase = "<una|un|une> [a] {n:100-100} de {lugar} y a {lugar2}"

    texto = expandir(frase, azar, {"lugar": "el norte", "lugar2": "El Salto"}, "no_binario")

    assert texto == "Une a 100 del norte y a El Salto"


def test_a_deck_deals_everything_before_anything_comes_again():
    mazo = Mazo(azar_de("prueba"), "abc")

    assert sorted(mazo.carta() for _vez in range(3)) == ["a", "b", "c"]
    assert mazo.carta(evitar="ab") == "c"
    with pytest.raises(LookupError):
        mazo.carta(evitar="abc")


def test_figures_are_round_and_stay_in_range():
    azar = azar_de("prueba")
    for _vez in range(200):
        valor = int(cifra(azar, 12_300, 18_900).replace(",", ""))
        assert 12_300 <= valor <= 18_900
