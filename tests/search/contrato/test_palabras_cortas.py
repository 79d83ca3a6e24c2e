"""A short word finds its singular and its plural, and no other word: neither by its stem, nor by its sound, nor by a slip."""

import pytest

from search import synonyms
from search.forms import numeros, raices
from search.stems import raiz
from search.text import VACIAS, palabras, sonido
from tests.factories.fichas import una_ficha
from tests.search.contrato.test_oro import personas
from tests.search.motor import MUNICIPIOS, buscar, ids

#: Words with their plural, and the short ones that are others.
_JUNTAS = [
    ("vía", "vías"), ("ley", "leyes"), ("red", "redes"), ("luz", "luces"), ("mes", "meses"), ("sal", "sales"), ("mar", "mares"),
    ("voz", "voces"), ("río", "ríos"), ("casa", "casas"), ("mesa", "mesas"), ("sala", "salas"), ("plan", "planes"),
    ("país", "países"), ("clase", "clases"), ("base", "bases"), ("calle", "calles"), ("pie", "pies"), ("flor", "flores"),
]  # fmt: skip
_AJENAS = [
    ("sal", "sala"), ("sal", "salir"), ("mes", "mesa"), ("meses", "mesas"), ("casa", "caso"), ("casas", "casos"), ("sol", "solo"),
    ("sol", "solar"), ("paso", "pasado"), ("peso", "pesado"), ("luna", "lunar"), ("foro", "forma"), ("saco", "sacar"),
    ("mapa", "mapear"), ("base", "basado"), ("plan", "plano"), ("vida", "vid"),
]  # fmt: skip


def _vocabulario():
    """The words of the golden set's people, of the synonyms, of municipalities, and of the pairs above."""
    textos = [texto for una in personas().values() for texto in una.values() if isinstance(texto, str)]
    frases = [palabra for frase in synonyms.vigentes().grupos for palabra in frase]
    pares = [palabra for par in (*_JUNTAS, *_AJENAS) for palabra in par]
    return sorted({p for texto in (*textos, *frases, *pares, *MUNICIPIOS.values()) for p in palabras(texto)} - VACIAS)


def _cortas():
    return [palabra for palabra in _vocabulario() if len(palabra) <= 4 and not palabra.isdigit()]


def test_no_short_word_is_found_by_another():
    todas = _vocabulario()
    ajenas = [
        (corta, otra)
        for corta in _cortas()
        for otra in todas
        if raiz(otra) in raices((corta,)) and otra not in numeros(corta) and corta not in numeros(otra)
    ]
    assert ajenas == []


def test_short_words_that_sound_alike_are_said_alike():
    todas = _vocabulario()
    iguales = {(a, b) for a in _cortas() for b in todas if a < b and sonido(a) == sonido(b)}
    assert iguales == set()


@pytest.fixture(scope="module")
def motor(motor_de):
    dichas = {palabra for par in (*_JUNTAS, *_AJENAS) for palabra in par}
    de_palabras = [
        una_ficha(
            id=f"p{numero}", nombre="Eva Ñ", carrera="", historia_profesional="", trayectoria_politica="", motivo="",
            propuesta_1=f"{palabra}.", propuesta_2="", propuesta_genero="", cabecera="X", municipios=(),
        )
        for numero, palabra in enumerate(sorted(dichas))
    ]  # fmt: skip
    villa = una_ficha(id="villa", nombre="Pancho Villa Villas", sin_respuestas=True, cabecera="X", municipios=())
    return motor_de([*de_palabras, villa])


def _que_encuentra(motor, texto):
    dichas = sorted({palabra for par in (*_JUNTAS, *_AJENAS) for palabra in par})
    halladas = ids(buscar(motor, texto, tamano=100))
    return {una if una == "villa" else dichas[int(una[1:])] for una in halladas}


@pytest.mark.parametrize(("una", "otra"), _JUNTAS)
def test_a_short_word_finds_its_other_number(motor, una, otra):
    assert {una, otra} <= _que_encuentra(motor, una)
    assert {una, otra} <= _que_encuentra(motor, otra)


@pytest.mark.parametrize(("una", "otra"), _AJENAS)
def test_a_short_word_does_not_find_another(motor, una, otra):
    assert otra not in _que_encuentra(motor, una)
    assert una not in _que_encuentra(motor, otra)


@pytest.mark.parametrize("texto", ["vía", "vías", "VIA"])
def test_a_way_is_nobody_called_villa(motor, texto):
    assert _que_encuentra(motor, texto) == {"vía", "vías"}
    assert _que_encuentra(motor, "biya") == {"villa"}


@pytest.mark.parametrize("texto", ["lex", "rez", "mer", "vie"])
def test_a_slip_in_three_letters_is_another_word(motor, texto):
    assert not {"ley", "red", "mes", "mar", "pie", "vía"} & _que_encuentra(motor, texto)


def test_what_is_marked_is_the_word_in_either_number(motor_de):
    (hit,) = buscar(motor_de([una_ficha(propuesta_1="Más luces y mesas; casos y casas.")]), "luz mesa casa").hits
    assert [t.texto for t in hit.fragmento.trozos if t.marcado] == ["luces", "mesas", "casas"]
