"""INE's files of other years: their headers and values are data of the layout, and a value is read by its column."""

from collections.abc import Sequence
from typing import Any

import pytest

from candidaturas.exchange import errores
from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.filas import Lectura
from candidaturas.exchange.layouts.encabezados import DEL_INE
from candidaturas.vocabulario import Calidad, Sexo
from tests.exchange.lectura import leido, problemas
from tests.factories.hojas import CANDIDATOS, tabla, texto, un_libro_ine, una_fila_ine, xlsx

P, S, H, M = Calidad.PROPIETARIA, Calidad.SUPLENTE, Sexo.HOMBRE, Sexo.MUJER


def _con_encabezados(cambios: dict[str, str | None], filas: Sequence[dict[str, Any]]) -> Lectura:
    """The file of some rows with other headers; None takes the column away."""
    columnas = [c for c in CANDIDATOS if cambios.get(c, c) is not None]
    nuevas = [c for c in cambios if c not in CANDIDATOS]
    encabezados = [cambios.get(c) or c for c in (*columnas, *nuevas)]
    return leido(texto([encabezados, *([fila.get(c) for c in (*columnas, *nuevas)] for fila in filas)]), "r.csv")


def _sexos(*celdas: str) -> Lectura:
    filas = [
        una_fila_ine(con_respuestas=False, NUM_LISTA_O_FORMULA=n // 2 + 1, TIPO_CANDIDATO=("PROPIETARIA", "SUPLENTE")[n % 2], NOMBRE_CANDIDATO=f"PERSONA {'I' * (n + 1)}", SEXO=celda)
        for n, celda in enumerate(celdas)
    ]  # fmt: skip
    return leido(texto(tabla(CANDIDATOS, filas)), "r.csv")


def test_the_kind_of_contest_and_the_place_in_the_formula_are_two_columns() -> None:
    filas = [
        una_fila_ine(TIPO_CANDIDATO=tipo, NOMBRE_CANDIDATO=f"PERSONA DEL {lugar}", candidatura="DIPUTACIÓN LOCAL MR")
        for tipo, lugar in (("PROPIETARIO", "RÍO"), ("SUPLENTE", "MONTE"))
    ]
    cambios = {"TIPO_CANDIDATO": "tipoCandidato", "CARGO": None, "candidatura": "tipoCandidatura", "SEXO": "genero", "PARTIDO_COALICION": "PartidosCoalicion"}  # fmt: skip
    lectura = _con_encabezados(cambios, filas)
    assert problemas(lectura, graves=True) == []
    assert [(fila.cargo, fila.calidad) for fila in lectura.filas] == [
        ("DIPUTACIÓN LOCAL MR", P),
        ("DIPUTACIÓN LOCAL MR", S),
    ]


@pytest.mark.parametrize("encabezado", ["CANDIDATURA", "TIPO_CANDIDATURA", "Tipo de candidatura"])
def test_the_principle_in_its_own_column_completes_the_office(encabezado: str) -> None:
    lectura = _con_encabezados({"principio": encabezado}, [una_fila_ine(CARGO="DIPUTACIÓN LOCAL", principio="RP")])
    assert problemas(lectura, graves=True) == []
    assert lectura.filas[0].cargo == "DIPUTACIÓN LOCAL RP"


def test_an_office_and_a_principle_that_disagree_are_an_error_that_names_both() -> None:
    fila = una_fila_ine(CARGO="DIPUTACIÓN LOCAL MR", principio="Representación proporcional")
    lectura = _con_encabezados({"principio": "TIPO_CANDIDATURA"}, [fila])
    assert problemas(lectura, graves=True) == [("principios_distintos", 2, "TIPO_CANDIDATURA")]
    assert "DIPUTACIÓN LOCAL MR" in lectura.problemas[0].mensaje


def test_a_column_named_after_the_candidacy_that_only_says_propietaria_and_suplente_is_the_calidad() -> None:
    filas = [
        una_fila_ine(TIPO_CANDIDATO=t, NOMBRE_CANDIDATO=f"PERSONA DEL {m}")
        for t, m in (("Propietaria", "RÍO"), ("Suplente", "MONTE"))
    ]
    lectura = _con_encabezados({"TIPO_CANDIDATO": "TIPO_CANDIDATURA"}, filas)
    assert [(fila.cargo, fila.calidad) for fila in lectura.filas] == [
        ("DIPUTACIÓN LOCAL MR", P),
        ("DIPUTACIÓN LOCAL MR", S),
    ]


def test_a_file_that_says_the_contest_and_nowhere_the_calidad_is_refused_by_name() -> None:
    with pytest.raises(errores.ColumnaObligatoria, match="TIPO_CANDIDATO"):
        _con_encabezados({"TIPO_CANDIDATO": None, "x": "TIPO_CANDIDATURA"}, [una_fila_ine(x="DIPUTACIÓN LOCAL MR")])


@pytest.mark.parametrize(
    "escrita", ["PROPIETARIO(A)", "Propietaria/o", "PROPIETARI@", "propietarix", "P", "Prop.", "Titular"]
)
def test_the_propietaria_is_read_in_any_gender_and_abbreviation(escrita: str) -> None:
    lectura = leido(un_libro_ine([una_fila_ine(TIPO_CANDIDATO=escrita)], []))
    assert [fila.calidad for fila in lectura.filas] == [P]


@pytest.mark.parametrize("escrita", ["S", "Supl.", "SUPLENTES", "Suplencia", "Suplente(a)"])
def test_the_suplente_is_read_in_any_gender_and_abbreviation(escrita: str) -> None:
    filas = [una_fila_ine(), una_fila_ine(con_respuestas=False, NOMBRE_CANDIDATO="OTRA", TIPO_CANDIDATO=escrita)]
    assert [fila.calidad for fila in leido(un_libro_ine(filas, [])).filas] == [P, S]


@pytest.mark.parametrize(
    ("celdas", "esperados"),
    [
        (("M", "H"), [M, H]),
        (("M", "Hombre"), [M, H]),
        (("M", "F"), [H, M]),
        (("m.", "Femenino"), [H, M]),
        (("MUJER (M)", "HOMBRE (H)"), [M, H]),
        (("Mujer/Femenino", "Hombre / Masculino"), [M, H]),
        (("Femenina", "Masculina"), [M, H]),
        (("No binari@", "NB"), [Sexo.NO_BINARIO] * 2),
        (("No binarix", "No Binario(a)"), [Sexo.NO_BINARIO] * 2),
    ],
)
def test_a_letter_of_sex_is_read_by_its_column(celdas: tuple[str, ...], esperados: list[Sexo]) -> None:
    lectura = _sexos(*celdas)
    assert problemas(lectura, graves=True) == []
    assert [fila.sexo for fila in lectura.filas] == esperados


@pytest.mark.parametrize("celdas", [("M", "M"), ("M", "Mujer"), ("M", "Masculino"), ("M", "H", "F"), ("M", "X")])
def test_an_m_that_its_column_does_not_settle_is_refused_and_the_cause_is_said(celdas: tuple[str, ...]) -> None:
    lectura = _sexos(*celdas)
    ambiguos = [p for p in lectura.problemas if p.codigo is Codigo.SEXO_AMBIGUO]
    assert [p.fila for p in ambiguos] == [2 + n for n, celda in enumerate(celdas) if celda == "M"]
    assert "mujer" in ambiguos[0].mensaje
    assert "masculino" in ambiguos[0].mensaje


def test_each_sheet_reads_its_own_letters() -> None:
    de_h = [una_fila_ine(SEXO=s, NOMBRE_CANDIDATO=f"UNA {s}") for s in "HM"]
    de_f = [una_fila_ine(SEXO=s, NOMBRE_CANDIDATO=f"OTRA {s}") for s in "FM"]
    lectura = leido(xlsx({"A": tabla(CANDIDATOS, de_h), "B": tabla(CANDIDATOS, de_f)}))
    assert [fila.sexo for fila in lectura.filas] == [H, M, M, H]


def test_every_known_header_of_the_layout_says_in_which_files_it_is() -> None:
    assert {"postulante", "cargo", "candidatura", "tipo", "nombre", "sexo", "distrito"} <= DEL_INE.keys()
    assert all(origen for encabezados in DEL_INE.values() for origen in encabezados.values())
