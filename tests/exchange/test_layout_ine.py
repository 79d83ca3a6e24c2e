"""INE's layout: two sheets or the first alone, the columns of other years, the faults of real files."""

import pytest

from candidaturas.exchange import errores
from candidaturas.exchange.codigos import Codigo
from candidaturas.vocabulario import Calidad, EstadoRegistro, Sexo
from tests.exchange.archivos import libro_ine, registro_ine
from tests.exchange.lectura import leido, problemas
from tests.factories.hojas import (
    CANDIDATOS,
    CLAVES,
    PREGUNTAS,
    tabla,
    texto,
    un_libro_ine,
    una_fila_identidad,
    una_fila_ine,
    xls,
    xlsx,
)

P, S = Calidad.PROPIETARIA, Calidad.SUPLENTE


def test_the_second_sheet_decides_who_is_suplente() -> None:
    lectura = leido(libro_ine())
    assert [fila.calidad for fila in lectura.filas] == [P, S, P, S, P, S]
    assert not lectura.calidad_por_orden
    assert problemas(lectura, graves=True) == []


def test_an_old_workbook_reads_the_same_as_a_new_one() -> None:
    filas, identidad = registro_ine()
    hojas = {"A": tabla(CANDIDATOS, filas), "B": tabla((*CLAVES, *PREGUNTAS), identidad)}
    nueva, vieja = leido(xlsx(hojas)), leido(xls(hojas), "registro.xls")
    assert [f.nombre for f in nueva.filas] == [f.nombre for f in vieja.filas]
    assert [f.identidad for f in nueva.filas] == [f.identidad for f in vieja.filas]


def test_the_first_sheet_alone_takes_the_order_where_its_cells_contradict_themselves() -> None:
    filas, _ = registro_ine()
    contenido = texto(tabla(CANDIDATOS, filas), separador="|", codificacion="latin-1", con_sep=True)
    lectura = leido(contenido, "registro.csv")
    assert [fila.calidad for fila in lectura.filas] == [P, S, P, S, P, S]
    assert [fila.calidad_por_orden for fila in lectura.filas] == [True, True, False, False, True, True]
    assert lectura.calidad_por_orden
    aviso = next(p for p in lectura.problemas if p.codigo is Codigo.CALIDAD_POR_ORDEN)
    assert aviso.datos == {"formulas": 2, "filas": "2, 3, 6, 7"}
    assert not aviso.grave


def test_columns_of_federal_years_are_known_by_their_other_names() -> None:
    fila = una_fila_ine()
    otras = {"DISTRITO LOCAL": "DISTRITO FEDERAL", "SEXO": "genero", "DIRECCION_CASA_CAMPAÑA": "Domicilio"}
    encabezados = [otras.get(encabezado, encabezado) for encabezado in CANDIDATOS]
    lectura = leido(texto([encabezados, [fila[e] for e in CANDIDATOS]]), "r.csv")
    assert lectura.filas[0].distrito == "1-VICTORIA DE DURANGO"
    assert lectura.filas[0].sexo is Sexo.MUJER
    assert ("casa_de_campania", "Calle 20 de Noviembre 100, Centro") in lectura.filas[0].curricular.contactos


def test_headers_may_stand_under_a_title_and_sheets_have_any_name() -> None:
    filas, identidad = registro_ine()
    hojas = {
        "Portada": [["Registro de candidaturas"], ["Corte al 3 de abril"]],
        "Hoja1": [["REGISTRO 2024"], [], *tabla(CANDIDATOS, filas)],
        "Hoja2": tabla((*CLAVES, *PREGUNTAS), identidad),
    }
    lectura = leido(xlsx(hojas))
    assert len(lectura.filas) == 6
    assert lectura.filas[0].renglon.numero == 4
    assert ("hoja_sin_uso", 0, "") in problemas(lectura)


def test_a_missing_required_column_is_named() -> None:
    encabezados = [e for e in CANDIDATOS if e != "NUM_LISTA_O_FORMULA"]
    with pytest.raises(errores.ColumnaObligatoria) as caso:
        leido(xlsx({"H": tabla(encabezados, [una_fila_ine()])}))
    assert "NUM_LISTA_O_FORMULA" in str(caso.value)


def test_a_missing_column_of_answers_is_a_warning() -> None:
    encabezados = [e for e in CANDIDATOS if e != "PROPUESTA_GENERO"]
    lectura = leido(xlsx({"H": tabla(encabezados, [una_fila_ine()])}))
    assert ("columna_ausente", 0, "PROPUESTA_GENERO") in problemas(lectura, graves=False)
    assert "propuesta_genero" not in lectura.filas[0].curricular.textos


def test_a_repeated_column_an_unknown_layout_and_an_empty_sheet_are_errors() -> None:
    with pytest.raises(errores.ColumnaRepetida):
        leido(xlsx({"H": tabla([*CANDIDATOS, "cargo"], [una_fila_ine()])}))
    with pytest.raises(errores.FormatoDesconocido, match="UNO, DOS"):
        leido(xlsx({"H": [["UNO", "DOS"], [1, 2]]}))
    with pytest.raises(errores.SinFilas):
        leido(un_libro_ine([], []))


def test_every_bad_cell_of_a_row_is_told_at_once_with_its_place() -> None:
    fila = una_fila_ine(
        EDAD=17, SEXO="Z", TIPO_CANDIDATO="OTRA COSA", NUM_LISTA_O_FORMULA="uno", CARGO="", NOMBRE_CANDIDATO=" "
    )
    lectura = leido(un_libro_ine([una_fila_ine(), fila], []))
    assert sorted(problemas(lectura, graves=True)) == [
        ("calidad_desconocida", 3, "TIPO_CANDIDATO"),
        ("edad_fuera", 3, "EDAD"),
        ("falta_dato", 3, "CARGO"),
        ("falta_dato", 3, "NOMBRE_CANDIDATO"),
        ("numero_invalido", 3, "NUM_LISTA_O_FORMULA"),
        ("sexo_desconocido", 3, "SEXO"),
    ]


def test_a_formula_is_an_error_that_names_its_cell() -> None:
    lectura = leido(un_libro_ine([una_fila_ine(EDAD="=40+1")], []))
    assert problemas(lectura, graves=True) == [("formula", 2, "EDAD (J2)")]


def test_data_beyond_the_headers_is_an_error() -> None:
    filas = tabla(CANDIDATOS, [una_fila_ine()])
    filas[1].append("sobra")
    assert problemas(leido(xlsx({"H": filas})), graves=True) == [("celda_sin_columna", 2, "Z2")]


def test_a_cancelled_candidacy_brings_its_status_and_acuerdo_even_without_the_persons_data() -> None:
    celda = "CANDIDATURA CANCELADA MEDIANTE EL ACUERDO IEPC/CG00/2024"
    fila = una_fila_ine(con_respuestas=False, NOMBRE_CANDIDATO=celda, EDAD=None, SEXO=None)
    leida = leido(un_libro_ine([fila])).filas[0]
    assert (leida.estado, leida.acuerdo, leida.nombre.publico) == (EstadoRegistro.CANCELADA, "IEPC/CG00/2024", "")
    assert leida.nombre.fuente == celda
    assert leida.sexo is None


def test_rp_needs_its_number_and_mr_alone_may_do_without() -> None:
    rp = una_fila_ine(CARGO="DIPUTACIÓN LOCAL RP", NUM_LISTA_O_FORMULA="No aplica")
    mr = una_fila_ine(NUM_LISTA_O_FORMULA=None)
    lectura = leido(un_libro_ine([mr, rp], []))
    assert problemas(lectura, graves=True) == [("falta_dato", 3, "NUM_LISTA_O_FORMULA")]
    assert lectura.filas[0].numero == 1


def test_a_row_without_its_identity_row_is_an_error_and_a_row_too_many_a_warning() -> None:
    una, otra = una_fila_ine(), una_fila_ine(NOMBRE_CANDIDATO="OTRA", NUM_LISTA_O_FORMULA=2)
    lectura = leido(un_libro_ine([una], [una_fila_identidad(otra)]))
    assert problemas(lectura) == [
        ("sin_fila_de_identidad", 2, "NOMBRE_CANDIDATO"),
        ("identidad_sin_candidatura", 2, "NOMBRE_CANDIDATO"),
    ]


def test_two_cancelled_rows_of_one_number_are_joined_by_their_actor() -> None:
    comunes = {"CARGO": "DIPUTACIÓN LOCAL RP", "NUM_LISTA_O_FORMULA": 1, "NOMBRE_CANDIDATO": "CANDIDATURA CANCELADA"}
    filas = [una_fila_ine(PARTIDO_COALICION=actor, **comunes) for actor in ("MORENA", "MOVIMIENTO CIUDADANO")]
    identidad = [una_fila_identidad(filas[1], tipo="SUPLENTE"), una_fila_identidad(filas[0], tipo="PROPIETARIA")]
    assert [fila.calidad for fila in leido(un_libro_ine(filas, identidad)).filas] == [P, S]


def test_a_book_with_the_identity_sheet_alone_still_says_who_is_registered() -> None:
    contenido = xlsx({"CUESTIONARIO": tabla((*CLAVES, *PREGUNTAS), [una_fila_identidad(una_fila_ine())])})
    lectura = leido(contenido)
    assert len(lectura.filas) == 1
    assert lectura.filas[0].identidad["ingreso_fuente"].opciones == ("salario",)


def test_a_copied_proposal_is_noted_for_whoever_verifies() -> None:
    filas = [
        una_fila_ine(NUM_LISTA_O_FORMULA=n, NOMBRE_CANDIDATO=nombre)
        for n, nombre in ((1, "EVA RÍOS"), (2, "OLGA SOSA"))
    ]
    aviso = next(p for p in leido(un_libro_ine(filas)).problemas if p.codigo is Codigo.TEXTO_COPIADO)
    assert aviso.datos == {"cuantas": 2, "filas": "2, 3"}
    assert not aviso.grave


def test_a_refused_row_is_not_told_again_by_the_other_sheet() -> None:
    fila = una_fila_ine(EDAD=7)
    otra = una_fila_ine(NOMBRE_CANDIDATO="ROSA SOTO", NUM_LISTA_O_FORMULA=9, PROPUESTA_1="", PROPUESTA_2="")
    lectura = leido(un_libro_ine([fila, otra], [una_fila_identidad(fila), una_fila_identidad(otra)]))
    assert [p[:2] for p in problemas(lectura)] == [("edad_fuera", 2)]


def test_without_a_couple_of_one_calidad_no_row_is_said_to_be_read_by_its_order() -> None:
    lectura = leido(un_libro_ine([una_fila_ine()], []))
    assert [p.codigo for p in lectura.problemas] == ["calidad_sin_hoja"]


def test_rows_of_two_sheets_are_told_with_their_sheet() -> None:
    filas = [una_fila_ine(NOMBRE_CANDIDATO="ROSA SOTO"), una_fila_ine(NOMBRE_CANDIDATO="LUZ SOTO")]
    hojas = {
        h: tabla(CANDIDATOS, [{**f, "NUM_LISTA_O_FORMULA": n} for f in filas]) for n, h in enumerate("AB", start=1)
    }
    aviso = next(p for p in leido(xlsx(hojas)).problemas if p.codigo == "calidad_por_orden")
    assert "Fórmulas así: 2 (filas: «A» 2, «A» 3, «B» 2, «B» 3)" in aviso.mensaje


@pytest.mark.parametrize("sexo", ["Varón", "VARON"])
def test_a_man_may_be_called_a_male(sexo: str) -> None:
    fila = una_fila_ine(SEXO=sexo)
    assert leido(un_libro_ine([fila], [una_fila_identidad(fila)])).filas[0].sexo == "hombre"
