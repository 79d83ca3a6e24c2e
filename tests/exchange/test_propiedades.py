"""Properties: dialects round-trip, mutated files never break the reader, importing twice is importing once."""

import random
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from candidaturas.exchange.errores import ErrorDeArchivo
from candidaturas.exchange.layouts import leer_registro
from candidaturas.exchange.nombres import para_mostrar
from candidaturas.exchange.reader import abrir
from candidaturas.exchange.reader.letras import danio, sin_entidades
from tests.exchange.archivos import importado, libro_estatal, libro_ine, registro_ine, revisado
from tests.exchange.volcado import diferencias, volcar_todo
from tests.factories.eleccion import un_congreso
from tests.factories.hojas import CANDIDATOS, tabla, texto, un_libro_ine, xls, xlsx

_CELDA = st.text(
    st.characters(codec="latin-1", exclude_categories=("Cc", "Cf", "Cs")) | st.just("\n"), max_size=12
).map(lambda celda: celda.strip(" \n\xa0"))
_LLENAS = _CELDA.filter(lambda celda: celda and not celda.startswith("="))
_FILAS = st.lists(st.tuples(_CELDA.filter(lambda c: not c.startswith("=")), _LLENAS, _LLENAS), min_size=1, max_size=6)
_PALABRAS = (
    "Muñoz",
    "PEÑA",
    "José",
    "LÓPEZ",
    "Raúl",
    "GARCÍA",
    "ángel",
    "Ñáñez",
    "soto",
    "RUIZ",
    "¿Qué?",
    "güera",
    "1ª",
)
_ESPANOL = st.lists(st.sampled_from(_PALABRAS), min_size=1, max_size=3).map(" ".join)


@given(
    filas=_FILAS,
    separador=st.sampled_from(",;|\t"),
    codificacion=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
@settings(max_examples=150, deadline=None)
def test_what_is_written_in_any_dialect_is_read_back(
    filas: list[tuple[str, ...]], separador: str, codificacion: str
) -> None:
    todas = [("NOMBRE", "CARGO", "PARTIDO"), *filas]
    # What looks damaged or is an error of a formula is named instead, and entities are read: other tests say so.
    celdas = [celda for fila in filas for celda in fila]
    assume(not any(danio(celda) or sin_entidades(celda) != celda or celda.strip()[:1] == "#" for celda in celdas))
    assert _leidas(texto(todas, separador=separador, codificacion=codificacion, con_sep=True)) == todas


@given(
    filas=st.lists(st.tuples(_ESPANOL, _ESPANOL, _ESPANOL), min_size=1, max_size=6),
    separador=st.sampled_from(",;|\t"),
    codificacion=st.sampled_from(["utf-8", "utf-16", "utf-16-le", "cp1252", "latin-1", "mac_roman", "cp850"]),
    con_sep=st.booleans(),
)
@settings(max_examples=150, deadline=None)
def test_spanish_is_read_back_from_every_encoding_and_dialect(
    filas: list[tuple[str, ...]], separador: str, codificacion: str, con_sep: bool
) -> None:
    todas = [("NOMBRE", "CARGO", "PARTIDO"), *filas]
    assert _leidas(texto(todas, separador=separador, codificacion=codificacion, con_sep=con_sep)) == todas


def _leidas(contenido: bytes) -> list[tuple[str, ...]]:
    return [fila.celdas for hoja in abrir(contenido, "r.csv").hojas for fila in hoja.filas()]


_BUENOS = {
    "r.xlsx": libro_ine(),
    "e.xlsx": libro_estatal(),
    "r.xls": xls({"A": tabla(CANDIDATOS, registro_ine()[0])}),
    "r.csv": texto(tabla(CANDIDATOS, registro_ine()[0]), separador="|", codificacion="latin-1", con_sep=True),
}


@given(nombre=st.sampled_from(sorted(_BUENOS)), azar=st.randoms(use_true_random=False), cambios=st.integers(1, 60))
@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_mutated_file_is_read_or_refused_with_words_and_never_breaks(
    nombre: str, azar: random.Random, cambios: int
) -> None:
    contenido = bytearray(_BUENOS[nombre])
    for _ in range(cambios):
        contenido[azar.randrange(len(contenido))] = azar.randrange(256)
    if azar.random() < 0.3:
        del contenido[azar.randrange(len(contenido)) :]
    _leer_o_rechazar(bytes(contenido), nombre)


_TEXTO = st.text(st.characters(exclude_categories=("Cs",)), max_size=30)
_VALOR = st.one_of(_TEXTO, st.integers(), st.floats(allow_nan=False), st.booleans(), st.dates(), st.none())


@given(datos=st.lists(st.tuples(st.sampled_from(CANDIDATOS), _VALOR), min_size=1, max_size=12))
@settings(max_examples=200, deadline=None)
def test_any_values_in_any_cells_are_read_or_told(datos: list[tuple[str, Any]]) -> None:
    filas, _identidad = registro_ine()
    for indice, (columna, valor) in enumerate(datos):
        filas[indice % len(filas)][columna] = valor
    _leer_o_rechazar(texto(tabla(CANDIDATOS, filas), codificacion="utf-8"), "r.csv")


def _leer_o_rechazar(contenido: bytes, nombre: str) -> None:
    """Whatever is wrong is said, with what to do about it; any other exception fails the test."""
    try:
        dichos = leer_registro(abrir(contenido, nombre)).problemas
    except ErrorDeArchivo as error:
        dichos = (error.problema,)
    assert all(problema.mensaje and problema.que_hacer for problema in dichos)


@given(nombre=st.text(max_size=40))
def test_showing_a_name_twice_is_showing_it_once(nombre: str) -> None:
    assert para_mostrar(para_mostrar(nombre)) == para_mostrar(nombre)


_EDICIONES = st.fixed_dictionaries(
    {},
    optional={
        "EDAD": st.integers(21, 80),
        "SEXO": st.sampled_from(["MUJER", "HOMBRE", "No binario"]),
        "PROPUESTA_1": st.sampled_from(["", "Otra propuesta.", "No proporcionó", "x" * 2000]),
        "TELEFONO": st.sampled_from(["618 111 1111", "nada", ""]),
        "ESCOLARIDAD": st.sampled_from(["Maestría", "Sin estudios", "otra cosa"]),
        "NOMBRE_CANDIDATO": st.sampled_from(
            ["ANA DE LA CRUZ MCGREGOR", "ANA CRUZ MCGREGOR", "ALGUIEN MUY DISTINTA", "CANDIDATURA CANCELADA, ACUERDO 7"]
        ),
    },
)


class TestIdempotencia(TestCase):
    @given(ediciones=st.lists(_EDICIONES, min_size=1, max_size=3), quitar=st.integers(0, 5))
    @settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    def test_importing_a_file_twice_is_importing_it_once(self, ediciones: list[dict[str, Any]], quitar: int) -> None:
        proceso = un_congreso()
        filas, identidad = registro_ine()
        ultimo = un_libro_ine(filas[: 6 - quitar], identidad[: 6 - quitar])
        importado(ultimo, proceso)
        for cambios in ediciones:
            ultimo = libro_ine(**cambios)
            importado(ultimo, proceso)
        assert revisado(ultimo, proceso).plan.vacio
        antes = volcar_todo()
        importado(ultimo, proceso)
        assert diferencias(antes, volcar_todo()).keys() == {"candidaturas.Importacion"}


@pytest.mark.parametrize("nombre", sorted(_BUENOS))
def test_a_file_cut_anywhere_is_read_or_refused_with_words(nombre: str) -> None:
    contenido = _BUENOS[nombre]
    for corte in range(1, len(contenido), max(1, len(contenido) // 40)):
        _leer_o_rechazar(contenido[:corte], nombre)


def test_a_workbook_of_one_empty_sheet_is_refused_with_words() -> None:
    _leer_o_rechazar(xlsx({"Vacía": []}), "r.xlsx")
