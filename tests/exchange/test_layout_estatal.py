"""The state's layout: pairs and list numbers from the order of its rows, the CURP as key, private data kept apart."""

import datetime as dt
from typing import Any

import pytest

from candidaturas.exchange.codigos import Codigo
from candidaturas.vocabulario import AccionAfirmativa, Calidad, Sexo
from tests.exchange.archivos import libro_estatal, registro_estatal
from tests.exchange.lectura import leido, problemas
from tests.factories.hojas import ESTATAL, tabla, un_libro_estatal, una_curp, una_fila_estatal, xlsx

P, S = "Propietaria/o", "Suplencia"


def _una(**celdas: Any) -> Any:
    suplente = una_fila_estatal(CARÁCTER=S, CURP=una_curp(99))
    return leido(un_libro_estatal([una_fila_estatal(**celdas), suplente]))


def test_numbers_and_pairs_follow_from_the_order_of_each_list() -> None:
    lectura = leido(libro_estatal())
    assert problemas(lectura) == []
    assert [(f.cargo, f.numero, f.calidad) for f in lectura.filas] == [
        ("Presidencia Municipal", 1, Calidad.PROPIETARIA),
        ("Presidencia Municipal", 1, Calidad.SUPLENTE),
        ("Regiduría", 1, Calidad.PROPIETARIA),
        ("Regiduría", 1, Calidad.SUPLENTE),
        ("Regiduría", 2, Calidad.PROPIETARIA),
        ("Regiduría", 2, Calidad.SUPLENTE),
    ]


def test_a_suplente_without_her_propietaria_above_is_an_error_and_a_lone_propietaria_a_warning() -> None:
    filas = [una_fila_estatal(CARÁCTER=c, CURP=una_curp(i)) for i, c in enumerate((P, P, S, S))]
    lectura = leido(un_libro_estatal(filas))
    assert problemas(lectura) == [("propietaria_sola", 2, "CARÁCTER"), ("suplente_sola", 5, "CARÁCTER")]


def test_a_row_that_brings_its_list_number_keeps_it() -> None:
    filas = [{**una_fila_estatal(CURP=una_curp(1)), "NÚMERO DE LISTA": 7}]
    lectura = leido(xlsx({"R": tabla((*ESTATAL, "NÚMERO DE LISTA"), filas)}))
    assert lectura.filas[0].numero == 7


def test_the_person_comes_in_parts_and_x_means_no_second_surname() -> None:
    nombre = _una(SOBRENOMBRE="LA PROFE").filas[0].nombre
    assert (nombre.publico, nombre.fuente) == ("María de la O", "MARÍA DE LA O")
    assert (nombre.nombres, nombre.primer_apellido, nombre.segundo_apellido) == ("María", "De la O", "")
    assert nombre.sobrenombre == "La Profe"


def test_registration_data_become_codes() -> None:
    fila = _una(
        SEXO="No Binario", MEDIDA_COMPENSATORIA="Discapacidad permanente", REELECCIÓN="Sí", PARTIDO="PRI"
    ).filas[0]
    assert (fila.sexo, fila.accion_afirmativa) == (Sexo.NO_BINARIO, AccionAfirmativa.DISCAPACIDAD)
    assert fila.eleccion_consecutiva is True
    assert (fila.postulante, fila.partido) == ("UNIDAD Y GRANDEZA", "PRI")


@pytest.mark.parametrize(
    ("medida", "codigo"),
    [("Ninguna", "ninguna"), ("", "ninguna"), ("Joven", "joven"), ("Diversidad sexual", "diversidad_sexual"), ("Persona adulta mayor", "adulta_mayor"), ("Migrante", "migrante"), ("INDIGENA", "indigena"), ("Afromexicana", "afromexicana")],
)  # fmt: skip
def test_compensatory_measures_are_read_by_their_words(medida: str, codigo: str) -> None:
    assert _una(MEDIDA_COMPENSATORIA=medida).filas[0].accion_afirmativa == codigo


def test_private_data_go_to_their_own_fields_and_nowhere_else() -> None:
    privados = _una().filas[0].privados
    assert privados is not None
    assert privados["curp"] == "XEXX790506MDGBCF01"
    assert privados["fecha_nacimiento"] == "1979-05-06"
    assert privados["domicilio"] == "CALLE DE EJEMPLO, 10, CENTRO, 35000, GÓMEZ PALACIO"
    assert privados["residencia"] == "20 años, 3 meses"


@pytest.mark.parametrize(
    "escrita", ["06/05/1979", "6-5-1979", "1979-05-06", dt.datetime(1979, 5, 6), "6 de mayo de 1979"]
)
def test_dates_are_read_day_first_in_every_usual_form(escrita: object) -> None:
    assert _una(FECHA_DE_NACIMIENTO=escrita).filas[0].nacimiento == dt.date(1979, 5, 6)


@pytest.mark.parametrize(
    ("celdas", "codigo"),
    [
        ({"FECHA_DE_NACIMIENTO": "31/02/1980"}, "fecha_imposible"),
        ({"FECHA_DE_NACIMIENTO": "05/13/1980"}, "fecha_imposible"),
        ({"FECHA_DE_NACIMIENTO": "06/05/79"}, "fecha_invalida"),
        ({"FECHA_DE_NACIMIENTO": 1979}, "fecha_invalida"),
        ({"FECHA_DE_NACIMIENTO": "06/05/2979"}, "fecha_futura"),
        ({"FECHA_DE_REGISTRO": "30/02/2025"}, "fecha_imposible"),
        ({"CURP": "XEXX790506"}, "curp_invalida"),
        ({"CURP": ""}, "falta_dato"),
        ({"SEXO": "Otro"}, "sexo_desconocido"),
        ({"REELECCIÓN": "Quizá"}, "si_no_desconocido"),
        ({"MEDIDA_COMPENSATORIA": "Zurda"}, "medida_desconocida"),
        ({"COALICIÓN": None}, "falta_dato"),
        ({"CARÁCTER": "Quién sabe"}, "calidad_desconocida"),
    ],
)
def test_a_value_that_cannot_be_is_an_error(celdas: dict[str, Any], codigo: str) -> None:
    graves = problemas(_una(**celdas), graves=True)
    encontrados = [c for c, fila, _columna in graves if fila == 2]
    assert encontrados == [codigo]


def test_private_values_are_masked_in_what_is_told() -> None:
    lectura = _una(CURP="ABCD-mi-curp", FECHA_DE_NACIMIENTO="32/13/1980")
    assert {p.valor for p in lectura.problemas if p.fila == 2} == {"•••"}


def test_a_curp_of_another_birth_date_or_sex_is_a_warning() -> None:
    lectura = _una(CURP=una_curp(3, nacimiento="800101", sexo="H"))
    avisos = [p for p in lectura.problemas if p.codigo is Codigo.CURP_NO_COINCIDE]
    assert [p.columna for p in avisos] == ["FECHA DE NACIMIENTO", "SEXO"]
    assert not any(p.grave for p in avisos)


def test_rows_of_other_lists_may_stand_between_a_pair() -> None:
    filas = registro_estatal()
    otra = [
        una_fila_estatal(COALICIÓN=None, PARTIDO="MORENA", CURP=una_curp(70 + i), CARÁCTER=c)
        for i, c in enumerate((P, S))
    ]
    lectura = leido(un_libro_estatal([filas[2], otra[0], filas[3], otra[1]]))
    assert problemas(lectura) == []
    assert [f.numero for f in lectura.filas] == [1, 1, 1, 1]


@pytest.mark.parametrize(
    ("letras", "esperados"), [("MH", [Sexo.MUJER, Sexo.HOMBRE]), ("MF", [Sexo.HOMBRE, Sexo.MUJER])]
)
def test_a_letter_of_sex_is_read_by_its_column_here_too(letras: str, esperados: list[Sexo]) -> None:
    filas = [
        una_fila_estatal(SEXO=letra, CARÁCTER=caracter, CURP=una_curp(n, sexo="X"))
        for n, (letra, caracter) in enumerate(zip(letras, ("P", "S"), strict=True))
    ]
    lectura = leido(un_libro_estatal(filas))
    assert problemas(lectura, graves=True) == []
    assert [fila.sexo for fila in lectura.filas] == esperados


@pytest.mark.parametrize("mala", [0, 1])
def test_a_refused_row_says_nothing_of_the_row_beside_it(mala: int) -> None:
    filas = [
        una_fila_estatal(NOMBRE=nombre, POSTULACIÓN="Regiduría", CARÁCTER=caracter, CURP=una_curp(n))
        for n, (nombre, caracter) in enumerate([("ALMA", "Propietaria/o"), ("BERTA", "Suplencia")])
    ]
    filas[mala]["CURP"] = "X"
    assert [p[:2] for p in problemas(leido(un_libro_estatal(filas)))] == [("curp_invalida", mala + 2)]
