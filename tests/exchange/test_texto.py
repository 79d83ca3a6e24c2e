"""How people write: canonical forms, the spellings of missing, names, statuses where a name should be."""

import pytest

from candidaturas.exchange.canon import compacta, palabras
from candidaturas.exchange.missing import apellido, es_faltante
from candidaturas.exchange.nombres import EstadoEnNombre, estado_en_nombre, para_mostrar
from candidaturas.vocabulario import EstadoRegistro


def test_headers_compare_without_case_accents_spaces_or_underscores() -> None:
    assert compacta("DISTRITO LOCAL") == compacta("distritolocal") == compacta("Distrito_Local ")
    assert compacta("DIRECCION_CASA_CAMPAÑA") == compacta("dirección casa campaña")
    assert palabras("  Núm._Lista  (Ñ) ") == "num lista n"


@pytest.mark.parametrize(
    "texto", ["", " ", "\n", "No proporcionó", "NO PROPORCIONÓ", "No aplica", "n/a", "Sin cursos", "Sin información.", "—", "-", "...", "S/D", "No proporcionado"]
)  # fmt: skip
def test_the_many_spellings_of_missing_are_missing(texto: str) -> None:
    assert es_faltante(texto)


@pytest.mark.parametrize("texto", ["No", "Sí", "0", "X", "No aplica la pena de muerte", "Nuno Sáenz"])
def test_what_says_something_is_not_missing(texto: str) -> None:
    assert not es_faltante(texto)


def test_x_as_a_surname_means_that_there_is_none() -> None:
    assert [apellido(t) for t in ("X", "x", "XX", ".", "Ximénez")] == ["", "", "", "", "Ximénez"]


@pytest.mark.parametrize(
    ("fuente", "visto"),
    [
        ("ANA DE LA CRUZ MCGREGOR", "Ana de la Cruz McGregor"),
        ("MARÍA DEL ROSARIO D'ANGELO Y PEÑA", "María del Rosario D'Angelo y Peña"),
        ("  JOSÉ   GARCÍA-LÓPEZ. ", "José García-López"),
        ("MA. GUADALUPE DE LOS RÍOS", "Ma. Guadalupe de los Ríos"),
        ("DE LA O", "De la O"),
        ("juan pérez", "Juan Pérez"),
        ("JUAN CARLOS II", "Juan Carlos II"),
        ("ÓSCAR NÚÑEZ P.", "Óscar Núñez P."),
        ("Ana De la Cruz", "Ana De la Cruz"),
        ("DelaCruz McGregor", "DelaCruz McGregor"),
    ],
)
def test_a_name_in_capitals_is_shown_recased_and_any_other_as_given(fuente: str, visto: str) -> None:
    assert para_mostrar(fuente) == visto


@pytest.mark.parametrize(
    ("celda", "esperado"),
    [
        ("CANDIDATURA CANCELADA MEDIANTE EL ACUERDO IEPC/CG00/2024", (EstadoRegistro.CANCELADA, "IEPC/CG00/2024", "")),
        ("JUAN PÉREZ - CANDIDATURA CANCELADA (ACUERDO IEPC/CG12/2024)", (EstadoRegistro.CANCELADA, "IEPC/CG12/2024", "JUAN PÉREZ")),
        ("CANDIDATURA CANCELADA MEDIANTE EL ACUERDO IEPC/CG 7/2024", (EstadoRegistro.CANCELADA, "IEPC/CG 7/2024", "")),
        ("CANDIDATURA CANCELADA, ACUERDO NÚM. IEPC CG-07 / 2024.", (EstadoRegistro.CANCELADA, "IEPC CG-07 / 2024", "")),
        ("CANCELADA ACUERDO NO. INE/CG510 2024 DEL 3 DE MAYO", (EstadoRegistro.CANCELADA, "INE/CG510 2024", "")),
        ("CANCELADA POR ACUERDO DEL CONSEJO GENERAL IEPC/CG12/2024 DE FECHA 3 DE MAYO", (EstadoRegistro.CANCELADA, "IEPC/CG12/2024", "")),
        ("CANDIDATURA CANCELADA POR ACUERDO DE FECHA 3 DE MAYO", (EstadoRegistro.CANCELADA, "", "")),
        ("Registro cancelado", (EstadoRegistro.CANCELADA, "", "")),
        ("CANCELADA", (EstadoRegistro.CANCELADA, "", "")),
        ("Sustitución de la candidatura", (EstadoRegistro.SUSTITUIDA, "", "")),
        ("Renunció a la candidatura", (EstadoRegistro.RENUNCIA, "", "")),
    ],
)  # fmt: skip
def test_a_status_in_the_name_cell_is_read_as_a_status(celda: str, esperado: tuple[EstadoRegistro, str, str]) -> None:
    assert estado_en_nombre(celda) == EstadoEnNombre(*esperado)


@pytest.mark.parametrize("nombre", ["ROSA CANDIDA REYES", "SOCORRO RENUNCIO", "Ana Acuerdo Pérez", "DOLORES CANCELA"])
def test_a_name_is_not_taken_for_a_status(nombre: str) -> None:
    assert estado_en_nombre(nombre) is None
