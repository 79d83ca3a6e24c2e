"""A cursor is the place it was made from and nothing else, whatever bytes arrive."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from candidaturas.api.cursor import CursorInvalido, Orden

ORDEN = Orden("prueba", (("nombre", str), ("id", int)))
OTRO = Orden("otra", (("nombre", str), ("id", int)))
nombres = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=300)
enteros = st.integers(0, 2**63 - 1)


@given(nombres, enteros)
def test_a_cursor_gives_back_its_place(nombre, numero):
    assert ORDEN.lugar(ORDEN.cursor([nombre, numero])) == (nombre, numero)


@given(nombres, enteros)
def test_a_cursor_is_of_its_own_list(nombre, numero):
    with pytest.raises(CursorInvalido):
        OTRO.lugar(ORDEN.cursor([nombre, numero]))


@given(st.text(max_size=200))
def test_any_other_text_is_no_cursor(texto):
    with pytest.raises(CursorInvalido):
        ORDEN.lugar(texto)


@given(st.lists(st.tuples(st.sampled_from("aáñz"), st.integers(0, 5)), unique=True), st.integers(0, 30))
def test_what_follows_a_place_is_what_comes_after_it_in_order(filas, cual):
    """The condition, read in Python over tuples, is the order of tuples."""
    if not filas:
        return
    lugar = filas[cual % len(filas)]
    condicion = ORDEN.despues_de(lugar)
    elegidas = [f for f in filas if _cumple(condicion, dict(zip(ORDEN.nombres, f, strict=True)))]
    assert sorted(elegidas) == sorted(f for f in filas if f > lugar)


def _cumple(condicion, fila):
    partes = [
        _cumple(parte, fila) if not isinstance(parte, tuple) else _compara(parte, fila) for parte in condicion.children
    ]
    return all(partes) if condicion.connector == "AND" else any(partes)


def _compara(parte, fila):
    nombre, _dos, operador = parte[0].partition("__")
    valor = fila[nombre]
    return {"gt": valor > parte[1], "gte": valor >= parte[1], "": valor == parte[1]}[operador]
