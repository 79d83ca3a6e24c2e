"""Answers in a registry's cells: what is understood, what is left out with a warning, and nothing invented."""

from typing import Any

import pytest

from candidaturas.captura.contacto import red_de
from candidaturas.cuestionario_ine import POR_CODIGO
from candidaturas.exchange.filas import Curricular, Respuesta
from candidaturas.exchange.layouts.identidad import interpretar
from tests.exchange.lectura import leido, problemas
from tests.factories.hojas import un_libro_ine, una_fila_identidad, una_fila_ine


def _curricular(**celdas: Any) -> tuple[Curricular, list[tuple[str, int, str]]]:
    lectura = leido(un_libro_ine([una_fila_ine(**celdas)]))
    curricular = lectura.filas[0].curricular
    assert curricular is not None
    return curricular, problemas(lectura)


def test_a_complete_row_is_understood_whole() -> None:
    curricular, avisos = _curricular()
    assert avisos == []
    assert curricular.redes == (("facebook", "https://www.facebook.com/ana"), ("x", "https://twitter.com/ana"))
    assert curricular.contactos == (
        ("pagina_web", "https://example.org/ana"),
        ("correo", "ana@example.org"),
        ("telefono", "6180000000"),
        ("casa_de_campania", "Calle 20 de Noviembre 100, Centro"),
    )
    assert (curricular.grado_estudios, curricular.estatus_grado) == ("licenciatura", "cedula")
    assert curricular.cursos == ("Diplomado en administración", "Taller de oratoria")
    assert curricular.textos["historia_profesional"] == "Soy maestra rural.\nTrabajé en la sierra."
    assert curricular.textos["propuesta_genero"] == ""


def test_several_contacts_in_one_cell_are_told_apart() -> None:
    curricular, avisos = _curricular(
        TELEFONO="+52 618 111 1111, 618-222-2222; (618) 333 3333 / 6184444444", CORREO_ELECTRONICO="a@x.mx b@x.mx"
    )
    telefonos = [valor for medio, valor in curricular.contactos if medio == "telefono"]
    assert telefonos == ["6181111111", "6182222222", "6183333333", "6184444444"]
    assert [v for m, v in curricular.contactos if m == "correo"] == ["a@x.mx", "b@x.mx"]
    assert avisos == []


@pytest.mark.parametrize(
    ("celda", "codigo"),
    [
        ({"TELEFONO": "12345"}, "telefono_invalido"),
        ({"CORREO_ELECTRONICO": "ana arroba example"}, "correo_invalido"),
        ({"PAGINA_WEB": "javascript:alert(1)"}, "enlace_invalido"),
        ({"REDES": "@ana en todas"}, "enlace_invalido"),
        ({"ESCOLARIDAD": "Las de la vida"}, "opcion_desconocida"),
        ({"ESTATUS_ESCOLARIDAD": "Más o menos"}, "opcion_desconocida"),
    ],
)
def test_an_answer_that_cannot_be_read_is_one_warning_and_is_not_loaded(celda: dict[str, str], codigo: str) -> None:
    curricular, avisos = _curricular(**celda)
    assert avisos == [(codigo, 2, next(iter(celda)))]
    valor = next(iter(celda.values()))
    assert valor not in {v for _, v in (*curricular.contactos, *curricular.redes)}


@pytest.mark.parametrize(
    ("escrito", "grado"),
    [("Educación básica", "secundaria"), ("Media superior", "preparatoria"), ("MAESTRÍA", "maestria"), ("Técnica", "tecnica"), ("No proporcionó", "")],
)  # fmt: skip
def test_degrees_are_accepted_under_their_other_names(escrito: str, grado: str) -> None:
    assert _curricular(ESCOLARIDAD=escrito)[0].grado_estudios == grado


def test_a_network_is_known_by_its_host_and_not_by_what_its_address_contains() -> None:
    assert red_de("https://m.facebook.com/ana") == "facebook"
    assert red_de("https://x.com/ana") == "x"
    assert red_de("https://mifacebook.com/ana") == "otra"
    assert red_de("https://example.org/x.com") == "otra"


@pytest.mark.parametrize(
    ("codigo", "texto", "esperada"),
    [
        ("indigena", "Sí", Respuesta(("si",))),
        ("indigena", "NO", Respuesta(("no",))),
        ("indigena", "Prefiero no contestar", Respuesta(("prefiero_no_contestar",))),
        ("indigena", "tal vez", None),
        ("pueblo_indigena", "Tepehuano del sur", Respuesta(("odam",))),
        ("pueblo_indigena", "Wixárika", Respuesta(("wixarika",))),
        ("pueblo_indigena", "Otro", Respuesta(("otro",))),
        ("pueblo_indigena", "Náhuatl", Respuesta(("otro",), "Náhuatl")),
        ("pueblo_indigena", "Otro: mixteco", Respuesta(("otro",), "mixteco")),
        ("discapacidad_tipo", "Sensorial (visión)", Respuesta(("sensorial_vision",))),
        ("discapacidad_tipo", "Física, Mental", Respuesta(("fisica", "mental"))),
        ("discapacidad_tipo", "Física; Sensorial (audición)", Respuesta(("fisica", "sensorial_audicion"))),
        ("migrante_pais", "Estados Unidos de América", Respuesta((), "Estados Unidos de América")),
        ("migrante_tiempo", "6-15 años", Respuesta(("6-15",))),
        ("migrante_tiempo", "Más de 15 años", Respuesta(("16+",))),
        ("ingreso", "$25,001 a $50,000", Respuesta(("25001_50000",))),
        ("ingreso", "Menos de $11,000", Respuesta(("hasta_11000",))),
        ("ingreso", "> $112,000", Respuesta(("mas_112000",))),
        ("ingreso", "mucho", None),
        ("ingreso_fuente", "Negocio propio", Respuesta(("negocio_propio",))),
        ("entidad_nacimiento", "Coahuila", Respuesta(("05",))),
        ("entidad_nacimiento", "México", Respuesta(("15",))),
        ("entidad_nacimiento", "Baja California", Respuesta(("02",))),
    ],
)
def test_identity_answers_are_matched_to_their_option_or_to_none(
    codigo: str, texto: str, esperada: Respuesta | None
) -> None:
    assert interpretar(POR_CODIGO[codigo], texto) == esperada


def test_a_skipped_question_is_not_an_answer() -> None:
    fila = una_fila_ine()
    identidad = (
        leido(un_libro_ine([fila], [una_fila_identidad(fila, p4="No", p5=" ", p6="No aplica")])).filas[0].identidad
    )
    assert identidad["discapacidad"] == Respuesta(("no",))
    assert not {"discapacidad_temporalidad", "discapacidad_tipo", "pueblo_indigena"} & identidad.keys()


def test_the_value_of_an_identity_answer_is_never_in_a_problem() -> None:
    fila = una_fila_ine()
    lectura = leido(un_libro_ine([fila], [una_fila_identidad(fila, p18="secreto muy privado")]))
    assert problemas(lectura, graves=False)
    assert "secreto" not in repr([p.como_datos() for p in lectura.problemas])
    assert "secreto" not in " ".join(p.mensaje + p.valor for p in lectura.problemas)
