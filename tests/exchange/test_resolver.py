"""Rows against the process's catalogues: what is unknown is an error with a suggestion, never a guess."""

from dataclasses import dataclass, replace
from typing import Any

import pytest

from candidaturas.captura.completitud import Requisitos
from candidaturas.captura.defectos import defectos
from candidaturas.exchange.catalogo import Catalogo
from candidaturas.exchange.problemas import Problema
from candidaturas.exchange.resolver import resolver
from candidaturas.exchange.resuelta import Resuelta
from candidaturas.ficha import Respuestas
from candidaturas.rules import Limite
from tests.exchange.archivos import libro_ine
from tests.exchange.catalogos import AYUNTAMIENTOS, CONGRESO
from tests.exchange.lectura import leido
from tests.factories.hojas import (
    un_libro_estatal,
    un_libro_ine,
    una_curp,
    una_fila_estatal,
    una_fila_identidad,
    una_fila_ine,
)


@dataclass(frozen=True)
class Resultado:
    """What the catalogues say of a file."""

    resueltas: list[Resuelta]
    problemas: list[Problema]

    @property
    def codigos(self) -> list[tuple[str, bool]]:
        return [(p.codigo.value, p.grave) for p in self.problemas]


def _resuelto(contenido: bytes, catalogo: Catalogo) -> Resultado:
    return Resultado(*resolver(leido(contenido).filas, catalogo))


def _ine(*filas: dict[str, Any]) -> Resultado:
    return _resuelto(un_libro_ine(filas, [una_fila_identidad(fila) for fila in filas]), CONGRESO)


def _estatal(**celdas: Any) -> Resultado:
    filas = [una_fila_estatal(**celdas), una_fila_estatal(**{**celdas, "CARÁCTER": "Suplencia", "CURP": una_curp(1)})]
    return _resuelto(un_libro_estatal(filas), AYUNTAMIENTOS)


def test_a_good_file_finds_everything() -> None:
    resultado = _resuelto(libro_ine(), CONGRESO)
    assert resultado.codigos == []
    lugares = [(r.contienda.clave, r.actor.clave) for r in resultado.resueltas[::2]]
    assert lugares == [
        ("diputacion-mr-1", "pan"),
        ("diputacion-mr-11", "fuerza-y-corazon"),
        ("diputacion-rp", "morena"),
    ]


@pytest.mark.parametrize(
    "escrito",
    ["Partido Acción Nacional.", "PAN", "accion nacional", "PARTIDO POLITICO ACCIÓN NACIONAL", "Blanquiazul"],
)
def test_an_actor_is_known_by_name_initials_or_alias(escrito: str) -> None:
    assert _ine(una_fila_ine(PARTIDO_COALICION=escrito)).resueltas[0].actor.clave == "pan"


@pytest.mark.parametrize("escrito", ["COALICIÓN FUERZA Y CORAZÓN POR DURANGO", "PAN-PRI", "PAN, PRI", "PRI_PAN"])
def test_a_coalition_is_known_by_its_name_or_its_members(escrito: str) -> None:
    resueltas = _ine(una_fila_ine(PARTIDO_COALICION=escrito)).resueltas
    assert resueltas[0].actor.clave == "fuerza-y-corazon"


@pytest.mark.parametrize(
    ("celdas", "codigo", "dice"),
    [
        (
            {"PARTIDO_COALICION": "PARTIDO ACION NACIONAL"},
            "actor_desconocido",
            "¿Quisiste decir «Partido Acción Nacional»?",
        ),
        ({"CARGO": "DIPUTACION LOCAAL MR"}, "cargo_desconocido", "¿Quisiste decir «Diputación local»?"),
        ({"CARGO": "DIPUTACIÓN FEDERAL MR"}, "cargo_desconocido", "DIPUTACIÓN FEDERAL MR"),
        ({"DISTRITO LOCAL": "2-Otro"}, "distrito_invalido", "2-Otro"),
        ({"DISTRITO LOCAL": "No aplica"}, "distrito_invalido", "distrito"),
        ({"ENTIDAD": "COAHUILA"}, "entidad_ajena", "Durango"),
        ({"NOMBRE_CANDIDATO": "A" * 201}, "texto_de_registro_largo", "201"),
    ],
)
def test_what_the_process_does_not_have_is_an_error(celdas: dict[str, str], codigo: str, dice: str) -> None:
    resultado = _ine({**una_fila_ine(), **celdas})
    graves = [p for p in resultado.problemas if p.grave]
    assert codigo in {p.codigo.value for p in graves}
    assert any(dice in p.mensaje + p.que_hacer for p in graves)
    assert resultado.resueltas == []


@pytest.mark.parametrize(
    "escrito", ["1", "1-VICTORIA DE DURANGO", "Distrito 1", "I", "DISTRITO I. DURANGO", "01 Durango"]
)
def test_a_district_is_known_by_its_number_however_written(escrito: str) -> None:
    resultado = _ine({**una_fila_ine(), "DISTRITO LOCAL": escrito})
    assert resultado.resueltas[0].contienda.clave == "diputacion-mr-1"


def test_another_seat_town_is_one_warning_and_the_number_rules() -> None:
    filas = [
        {
            **una_fila_ine(),
            "DISTRITO LOCAL": "11-EL SALTO",
            "PARTIDO_COALICION": actor,
            "NOMBRE_CANDIDATO": f"P {actor}",
        }
        for actor in ("PAN", "MC")
    ]
    resultado = _ine(*filas)
    assert resultado.codigos == [("cabecera_distinta", False)]
    assert resultado.resueltas[0].contienda.distrito == 11


def test_the_same_row_twice_is_an_error_on_both() -> None:
    resultado = _ine(una_fila_ine(), una_fila_ine(NOMBRE_CANDIDATO="OTRA PERSONA"))
    repetidas = [p for p in resultado.problemas if p.codigo == "clave_repetida"]
    assert [(p.fila, p.datos["otra"]) for p in repetidas] == [(2, 3), (3, 2)]


def test_the_same_curp_twice_is_an_error_on_both() -> None:
    filas = [una_fila_estatal(), una_fila_estatal(CARÁCTER="Suplencia")]
    resultado = _resuelto(un_libro_estatal(filas), AYUNTAMIENTOS)
    assert [p.codigo.value for p in resultado.problemas if p.grave] == ["clave_repetida", "clave_repetida"]
    assert {p.valor for p in resultado.problemas} == {"•••"}


def test_two_formulas_of_one_party_for_one_seat_are_an_error_on_both() -> None:
    filas = [
        una_fila_ine(NUM_LISTA_O_FORMULA=n, NOMBRE_CANDIDATO=nombre)
        for n, nombre in ((1, "EVA RÍOS"), (2, "OLGA SOSA"))
    ]
    repetidas = [(p.codigo.value, p.fila, p.datos["otra"]) for p in _ine(*filas).problemas]
    assert repetidas == [("formula_repetida", 2, 3), ("formula_repetida", 3, 2)]


def test_rp_numbers_repeat_across_parties_without_being_duplicates() -> None:
    rp = {"CARGO": "DIPUTACIÓN LOCAL RP", "DISTRITO LOCAL": "No aplica", "NUM_LISTA_O_FORMULA": 1}
    filas = [una_fila_ine(**rp, PARTIDO_COALICION=a, NOMBRE_CANDIDATO=f"P {a}") for a in ("PAN", "MC", "MORENA")]
    assert _ine(*filas).codigos == []


def test_one_row_per_member_party_is_taken_once_for_the_coalition() -> None:
    filas = [una_fila_ine(PARTIDO_COALICION=a, PROPUESTA_1="", PROPUESTA_2="") for a in ("PAN", "PRI")]
    resultado = _ine(*filas)
    assert resultado.codigos == [("una_fila_por_integrante", False)]
    assert [r.actor.clave for r in resultado.resueltas] == ["fuerza-y-corazon"]


def test_an_age_under_the_office_minimum_is_a_warning() -> None:
    assert _ine(una_fila_ine(EDAD=19)).codigos == [("edad_minima", False)]


def test_a_text_over_the_process_maximum_is_a_warning_and_is_not_loaded() -> None:
    resultado = _ine(una_fila_ine(PROPUESTA_1="a" * 1601, CURSOS="b" * 251 + "; breve"))
    assert resultado.codigos == [("texto_largo", False), ("texto_largo", False)]
    curricular = resultado.resueltas[0].fila.curricular
    assert (curricular.textos["propuesta_1"], curricular.cursos) == ("", ("breve",))


@pytest.mark.parametrize(
    ("celdas", "codigo"),
    [
        ({"MUNICIPIO": "Gómez Palasio"}, "municipio_desconocido"),
        ({"MUNICIPIO": None}, "falta_dato"),
        ({"PARTIDO": "MORENA"}, "siglado_ajeno"),
        ({"FECHA_DE_NACIMIENTO": "06/05/2010", "CURP": una_curp(5, "100506")}, "nacimiento_fuera"),
        ({"POSTULACIÓN": "Gubernatura"}, "cargo_desconocido"),
    ],
)
def test_the_state_registry_is_held_to_its_catalogues(celdas: dict[str, Any], codigo: str) -> None:
    assert (codigo, True) in _estatal(**celdas).codigos


def test_age_comes_from_the_birth_date_on_election_day_and_siglado_from_the_party() -> None:
    resuelta = _estatal(PARTIDO="PRI", FECHA_DE_NACIMIENTO="02/06/1979", CURP=una_curp(5, "790602")).resueltas[0]
    assert resuelta.edad == 45
    assert resuelta.siglado.clave == "pri"


def test_a_residence_section_that_is_absent_or_extinct_is_a_warning() -> None:
    resultado = _estatal(SECCIÓN_ELECTORAL="648")
    assert resultado.codigos == [("seccion_ausente", False)] * 2
    assert len(resultado.resueltas) == 2


def test_a_cancellation_without_its_acuerdo_is_a_warning() -> None:
    assert _ine(una_fila_ine(NOMBRE_CANDIDATO="CANDIDATURA CANCELADA")).codigos == [("acuerdo_sin_numero", False)]
    assert _ine(una_fila_ine(NOMBRE_CANDIDATO="CANDIDATURA CANCELADA, ACUERDO IEPC/7")).codigos == []


@pytest.mark.parametrize(
    ("celdas", "contienda"),
    [
        ({"MUNICIPIO": "Durango"}, "diputacion-mr-1"),
        ({"CARGO": "DIPUTACIÓN LOCAL"}, "diputacion-mr-1"),
        ({"CARGO": "DIPUTACIÓN LOCAL", "DISTRITO LOCAL": "No aplica"}, "diputacion-rp"),
        ({"CARGO": "DIPUTADA LOCAL POR EL PRINCIPIO DE REPRESENTACIÓN PROPORCIONAL"}, "diputacion-rp"),
        ({"CARGO": "DIPUTACIÓN LOCAL", "DISTRITO LOCAL": "99"}, None),
        ({"DISTRITO LOCAL": "99"}, None),
    ],
)
def test_the_contienda_follows_from_office_principle_and_place_and_is_never_guessed(
    celdas: dict[str, str], contienda: str | None
) -> None:
    resueltas = _ine({**una_fila_ine(), **celdas}).resueltas
    assert [r.contienda.clave for r in resueltas] == ([contienda] if contienda else [])


@pytest.mark.parametrize(
    ("limite", "curso", "cabe"),
    [
        (Limite(0, 800), "a" * 800, True),
        (Limite(0, 800), "a" * 801, False),
        (Limite(0, 500, cuenta_espacios=False), ("a " * 500).strip(), True),
        (Limite(0, 500, cuenta_espacios=False), "a " * 500 + "a", False),
        (None, "a" * 500, True),
        (None, "a" * 501, False),
    ],
)
def test_a_course_of_a_file_may_be_as_long_as_one_of_the_form(limite: Limite | None, curso: str, cabe: bool) -> None:
    limites = {campo: suyo for campo, suyo in CONGRESO.limites.items() if campo != "curso"}
    limites |= {"curso": limite} if limite else {}
    resultado = _resuelto(un_libro_ine([una_fila_ine(CURSOS=f"{curso}; breve")]), replace(CONGRESO, limites=limites))
    assert resultado.codigos == ([] if cabe else [("texto_largo", False)])
    assert resultado.resueltas[0].fila.curricular.cursos == ((curso, "breve") if cabe else ("breve",))
    requisitos = Requisitos(limites, preguntas=(), autoriza_tratamiento=True, accion_afirmativa="ninguna")
    del_formulario = [defecto.campo for defecto in defectos(Respuestas(cursos=(curso,)), requisitos)]
    assert del_formulario == ([] if cabe else ["cursos"])


def test_a_cancelled_formula_and_the_one_that_replaces_it_may_stand_in_one_file() -> None:
    cancelada = una_fila_ine(NOMBRE_CANDIDATO="CANDIDATURA CANCELADA, ACUERDO 7", PROPUESTA_1="", PROPUESTA_2="")
    assert _ine(cancelada, una_fila_ine(NUM_LISTA_O_FORMULA=700150)).codigos == []
