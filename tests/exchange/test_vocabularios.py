"""The vocabularies of registry files: gender endings never matter, and what could be two things is neither."""

from typing import Any

import pytest

from candidaturas.cuestionario_ine import POR_CODIGO
from candidaturas.exchange.canon import sin_genero
from candidaturas.exchange.filas import Curricular, Respuesta
from candidaturas.exchange.layouts.cargos import principio_en, sin_principio
from candidaturas.exchange.layouts.identidad import interpretar
from candidaturas.vocabulario import Principio
from tests.exchange.lectura import leido, problemas
from tests.factories.hojas import un_libro_ine, una_fila_ine


def _curricular(**celdas: Any) -> tuple[Curricular, list[tuple[str, int, str]]]:
    lectura = leido(un_libro_ine([una_fila_ine(**celdas)]))
    curricular = lectura.filas[0].curricular
    assert curricular is not None
    return curricular, problemas(lectura)


@pytest.mark.parametrize(
    "escrita",
    ["Titulado", "Titulada", "TITULADO(A)", "Titulada/o", "titulad@", "Titulade", "Titulado (a)", "Tituladx", "Titulados/as", "Titulado-a"],
)  # fmt: skip
def test_the_ending_that_marks_gender_never_tells_two_values_apart(escrita: str) -> None:
    assert sin_genero(escrita) == sin_genero("titulado")


@pytest.mark.parametrize(
    ("escrito", "estatus"),
    [
        ("Titulado(a)", "titulo"), ("Concluido(a)", "concluido"), ("Concluida/o", "concluido"), ("Trunco(a)", "trunco"),
        ("TRUNC@", "trunco"), ("Cursando", "cursando"), ("En curso", "cursando"), ("Pasante", "carta_de_pasante"),
        ("Terminado(a)", "concluido"), ("Egresada/o", "concluido"), ("Título y cédula", ""), ("Cédula profesional", "cedula"),
        ("Con título", "titulo"), ("Certificado", "certificado"), ("En proceso", "cursando"), ("Graduado(a)", "concluido"), ("Con cédula", "cedula"), ("Inconcluso(a)", "trunco"), ("Incompleta", "trunco"),
        ("Estudios concluidos", "concluido"), ("Sin concluir", "trunco"), ("No concluida", "trunco"), ("Carta de pasante", "carta_de_pasante"),
    ],
)  # fmt: skip
def test_the_status_of_studies_is_read_in_any_gender(escrito: str, estatus: str) -> None:
    curricular, avisos = _curricular(ESTATUS_ESCOLARIDAD=escrito)
    assert curricular.estatus_grado == estatus
    assert avisos == ([] if estatus else [("opcion_desconocida", 2, "ESTATUS_ESCOLARIDAD")])


@pytest.mark.parametrize(
    ("escrito", "grado"),
    [
        ("Licenciado(a)", "licenciatura"), ("Lic.", "licenciatura"), ("Maestro/a", "maestria"), ("Maestro(a)", "maestria"), ("Mtría.", "maestria"), ("MAESTRÍA EN DERECHO", "maestria"), ("TSU", "tecnica"), ("Prepa", "preparatoria"), ("MAESTRIA", "maestria"),
        ("Doctor(a)", ""), ("Bachillerato", "preparatoria"), ("Preparatoria o bachillerato", "preparatoria"),
        ("Preparatoria/Bachillerato", "preparatoria"), ("Carrera técnica o comercial", "tecnica"), ("Técnico(a)", "tecnica"),
        ("Sin escolaridad", "sin_estudios"), ("Sin instrucción", "sin_estudios"), ("Licenciatura o ingeniería", "licenciatura"),
        ("Educación primaria", "primaria"), ("Nivel secundaria", "secundaria"), ("Posgrado", ""), ("Licenciatura en Derecho", "licenciatura"), ("Curso en línea", ""),
    ],
)  # fmt: skip
def test_degrees_are_read_by_their_usual_names_and_never_guessed(escrito: str, grado: str) -> None:
    curricular, avisos = _curricular(ESCOLARIDAD=escrito, ESTATUS_ESCOLARIDAD="")
    assert curricular.grado_estudios == grado
    assert avisos == ([] if grado else [("opcion_desconocida", 2, "ESCOLARIDAD")])


@pytest.mark.parametrize("escrito", ["Ninguno", "Ninguna", "no tiene"])
def test_none_as_degree_is_no_studies_or_no_answer_and_is_asked(escrito: str) -> None:
    curricular, avisos = _curricular(ESCOLARIDAD=escrito)
    assert curricular.grado_estudios == ""
    assert avisos == [("opcion_ambigua", 2, "ESCOLARIDAD")]


def test_who_has_no_studies_has_no_status_of_them() -> None:
    curricular, avisos = _curricular(ESCOLARIDAD="Sin estudios", ESTATUS_ESCOLARIDAD="Concluido(a)")
    assert (curricular.grado_estudios, curricular.estatus_grado) == ("sin_estudios", "")
    assert avisos == [("estatus_sin_grado", 2, "ESTATUS_ESCOLARIDAD")]


@pytest.mark.parametrize(
    ("cargo", "principio", "solo"),
    [
        ("DIPUTACIÓN LOCAL M.R.", Principio.MAYORIA, "diputacion local"),
        ("Diputación local (R.P.)", Principio.PROPORCIONAL, "diputacion local"),
        ("Diputación plurinominal", Principio.PROPORCIONAL, "diputacion"),
        ("REGIDURÍA POR EL PRINCIPIO DE MAYORÍA RELATIVA", Principio.MAYORIA, "regiduria"),
        ("Diputación local por mayoría", Principio.MAYORIA, "diputacion local"),
        ("SINDICATURA", None, "sindicatura"),
    ],
)
def test_the_principle_is_known_however_it_is_abbreviated(cargo: str, principio: Principio | None, solo: str) -> None:
    assert (principio_en(cargo), sin_principio(cargo)) == (principio, solo)


@pytest.mark.parametrize(
    ("codigo", "texto", "opciones"),
    [
        ("indigena", "SI", ("si",)), ("indigena", "s", ("si",)), ("indigena", "X", ("si",)), ("indigena", "1", ("si",)),
        ("indigena", "N", ("no",)), ("indigena", "0", ("no",)), ("indigena", "Sí.", ("si",)), ("indigena", "VERDADERO", ("si",)),
        ("diversidad", "Prefirió no contestar", ("prefiero_no_contestar",)),
        ("ingreso", "Prefiero no decirlo", ("prefiero_no_contestar",)),
        ("ingreso", "PREFIERO NO RESPONDER A ESTA PREGUNTA", ("prefiero_no_contestar",)),
        ("ingreso", "No deseo contestar", ("prefiero_no_contestar",)),
        ("ingreso", "Prefiero NO contestar (PNC)", ("prefiero_no_contestar",)),
        ("ingreso", "De $11,001.00 a $25,000.00", ("11001_25000",)), ("ingreso", "11001-25000", ("11001_25000",)),
        ("ingreso", "No recibo ingresos", ("no_recibe",)), ("ingreso", "Sin ingresos", ("no_recibe",)),
        ("ingreso", "Más de 112 mil pesos", ("mas_112000",)), ("ingreso", "Hasta $11,000", ("hasta_11000",)),
        ("ingreso_fuente", "Negocio propio con menos de 5 personas", ("negocio_propio",)),
        ("ingreso_fuente", "Empresa registrada con cinco o más", ()), ("ingreso_fuente", "Sueldo", ("salario",)),
        ("entidad_nacimiento", "Estado de México", ("15",)), ("entidad_nacimiento", "EDOMEX", ("15",)),
        ("entidad_nacimiento", "D.F.", ("09",)), ("entidad_nacimiento", "CDMX", ("09",)), ("entidad_nacimiento", "Dgo.", ("10",)),
        ("entidad_nacimiento", "Veracruz", ("30",)), ("entidad_nacimiento", "N.L.", ("19",)), ("entidad_nacimiento", "5", ("05",)),
        ("entidad_nacimiento", "Extranjero", ("extranjero",)), ("migrante_tiempo", "0 a 5 años", ("0-5",)),
        ("diversidad_identidad", "Bisexual", ("persona_bisexual",)), ("diversidad_identidad", "No binario", ("no_binaria",)),
        ("migrante_motivo", "Laboral", ("trabajo",)), ("migrante_motivo", "Estudios", ("estudio",)),
        ("migrante_motivo", "Familiares", ("familiar",)), ("discapacidad_tipo", "Visual", ("sensorial_vision",)),
    ],
)  # fmt: skip
def test_identity_answers_are_read_in_the_ways_files_spell_them(
    codigo: str, texto: str, opciones: tuple[str, ...]
) -> None:
    esperada = Respuesta(opciones) if opciones else None
    assert interpretar(POR_CODIGO[codigo], texto) == esperada


@pytest.mark.parametrize(
    ("codigo", "texto"),
    [
        ("ingreso", "Más de $11,000"), ("ingreso", "Menos de $112,000"), ("migrante_tiempo", "Menos de 15 años"),
        ("indigena", "Sí y no"), ("indigena", "2"), ("ingreso", "11"),
        ("discapacidad_tipo", "Prefiero no contestar; Física"),
    ],
)  # fmt: skip
def test_an_answer_that_says_the_contrary_or_two_things_is_none(codigo: str, texto: str) -> None:
    assert interpretar(POR_CODIGO[codigo], texto) is None
