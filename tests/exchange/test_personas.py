"""One person in several contiendas: her keys say who she is, and never which of her candidacies a row is."""

from pathlib import Path
from typing import Any

import pytest

from candidaturas.exchange.bulk import EnBloque
from candidaturas.exchange.plan import Decision, Plan
from candidaturas.exchange.reference import EnReferencia
from candidaturas.models import FichaPublicada, Proceso, Registro
from candidaturas.vocabulario import EstadoRegistro
from tests.exchange.archivos import importado, registro_estatal, registro_ine, revisado
from tests.factories.hojas import (
    CANDIDATOS,
    tabla,
    un_libro_estatal,
    una_curp,
    una_fila_estatal,
    una_fila_ine,
    xlsx,
)

pytestmark = pytest.mark.django_db

RP = {"CARGO": "DIPUTACIÓN LOCAL RP", "DISTRITO LOCAL": "No aplica", "NUM_LISTA_O_FORMULA": 4}
SIN_PROPUESTAS = {"PROPUESTA_1": "", "PROPUESTA_2": ""}


def libro(*filas: dict[str, Any]) -> bytes:
    return xlsx({"A": tabla((*CANDIDATOS, "FOLIO"), [{**una_fila_ine(**SIN_PROPUESTAS), **fila} for fila in filas])})


def por_mr(**celdas: Any) -> dict[str, Any]:
    return {"FOLIO": "7001", **celdas}


def por_rp(**celdas: Any) -> dict[str, Any]:
    return {**RP, "FOLIO": "7001", **celdas}


def lugares() -> list[str]:
    return sorted(Registro.objects.values_list("formula__contienda__clave", flat=True))


def dichos(plan: Plan) -> list[tuple[str, tuple[str, ...]]]:
    return [(c.problema.codigo.value, tuple(o.value for o in c.opciones)) for c in plan.conflictos]


@pytest.mark.parametrize("modo", [EnBloque(), EnReferencia()], ids=["bloque", "referencia"])
def test_one_folio_in_two_contiendas_of_a_file_is_two_candidacies_and_the_second_time_nothing(
    congreso: Proceso, modo: Any
) -> None:
    importado(libro(por_mr(), por_rp()), congreso, modo=modo)
    assert lugares() == ["diputacion-mr-1", "diputacion-rp"]
    plan = revisado(libro(por_mr(), por_rp()), congreso).plan
    assert plan.vacio
    assert plan.conflictos == []
    for ficha in FichaPublicada.objects.all():
        assert len(ficha.como_datos()["otras_candidaturas"]) == 1


def test_one_curp_in_two_contiendas_of_a_file_is_two_candidacies(ayuntamientos: Proceso) -> None:
    filas = [
        una_fila_estatal(POSTULACIÓN="Presidencia Municipal"),
        una_fila_estatal(POSTULACIÓN="Presidencia Municipal", CARÁCTER="Suplencia", CURP=una_curp(1), NOMBRE="ELBA"),
        una_fila_estatal(POSTULACIÓN="Regiduría"),
        una_fila_estatal(POSTULACIÓN="Regiduría", CARÁCTER="Suplencia", CURP=una_curp(2), NOMBRE="FLOR"),
    ]
    importado(un_libro_estatal(filas), ayuntamientos)
    assert Registro.objects.filter(nombres="María").count() == 2
    assert revisado(un_libro_estatal(filas), ayuntamientos).plan.vacio


@pytest.mark.parametrize("cuando", ["antes", "después"])
def test_a_file_of_the_other_contienda_adds_a_candidacy_and_moves_none(congreso: Proceso, cuando: str) -> None:
    primero, segundo = (por_mr(), por_rp()) if cuando == "antes" else (por_rp(), por_mr())
    importado(libro(primero), congreso)
    (de_antes,) = Registro.objects.values_list("pk", "formula", "id_publico")
    importado(libro(segundo), congreso)
    assert lugares() == ["diputacion-mr-1", "diputacion-rp"]
    assert de_antes in Registro.objects.values_list("pk", "formula", "id_publico")


@pytest.mark.parametrize(
    ("otra", "codigo"),
    [
        (por_mr(), "clave_repetida"),
        (por_mr(TIPO_CANDIDATO="SUPLENTE"), "clave_repetida"),
        (por_mr(PARTIDO_COALICION="MORENA"), "clave_repetida"),
        (por_rp(NOMBRE_CANDIDATO="JUAN SOTO LERMA", SEXO="HOMBRE"), "clave_de_otra"),
    ],
)
def test_one_folio_twice_in_a_contienda_or_of_two_people_is_an_error_on_both(
    congreso: Proceso, otra: dict[str, Any], codigo: str
) -> None:
    problemas = [p for p in revisado(libro(por_mr(), otra), congreso).problemas if p.grave]
    assert [(p.codigo.value, p.fila, p.datos["otra"]) for p in problemas] == [(codigo, 2, 3), (codigo, 3, 2)]


def test_who_is_no_more_where_she_was_and_is_elsewhere_waits_for_a_decision(congreso: Proceso) -> None:
    """A second candidacy, or the first that moved: the file can't tell."""
    importado(libro(por_mr()), congreso)
    suya = Registro.objects.get()
    ahora = libro(por_rp(), por_mr(FOLIO="8", NOMBRE_CANDIDATO="BEATRIZ VALLES IBARRA", PARTIDO_COALICION="MORENA"))
    plan = revisado(ahora, congreso).plan
    assert dichos(plan) == [("otra_contienda", ("segunda", "mudanza"))]
    assert [a.resuelta.fila.folio for a in plan.altas] == ["8"]
    (conflicto,) = plan.conflictos
    importado(ahora, congreso, decisiones={conflicto.resuelta.clave: Decision.MUDANZA})
    assert Registro.objects.get(pk=suya.pk).formula.contienda.clave == "diputacion-rp"
    assert Registro.objects.count() == 2
    assert revisado(ahora, congreso).plan.vacio


def test_decided_to_be_a_second_candidacy_both_stay(congreso: Proceso) -> None:
    importado(libro(por_mr()), congreso)
    ahora = libro(por_rp(), por_mr(FOLIO="8", NOMBRE_CANDIDATO="BEATRIZ VALLES IBARRA", PARTIDO_COALICION="MORENA"))
    (conflicto,) = revisado(ahora, congreso).plan.conflictos
    importado(ahora, congreso, decisiones={conflicto.resuelta.clave: Decision.SEGUNDA})
    assert Registro.objects.filter(folio="7001").count() == 2
    plan = revisado(ahora, congreso).plan
    assert plan.vacio
    assert plan.conflictos == []


def test_her_place_taken_by_another_she_is_asked_about_and_the_other_too(congreso: Proceso) -> None:
    importado(libro(por_mr()), congreso)
    ahora = libro(por_rp(), por_mr(FOLIO="8", NOMBRE_CANDIDATO="BEATRIZ VALLES IBARRA"))
    assert sorted(dichos(revisado(ahora, congreso).plan)) == [
        ("lugar_ocupado", ("sustitucion",)),
        ("otra_contienda", ("segunda", "mudanza")),
    ]


def test_a_folio_of_another_person_registered_elsewhere_registers_nobody(congreso: Proceso) -> None:
    importado(libro(por_mr()), congreso)
    plan = revisado(libro(por_rp(NOMBRE_CANDIDATO="JUAN SOTO LERMA", SEXO="HOMBRE")), congreso).plan
    assert dichos(plan) == [("clave_registrada", ())]
    assert plan.vacio


def test_who_resigned_from_one_contienda_stands_in_another_without_a_question(congreso: Proceso) -> None:
    importado(libro(por_mr()), congreso)
    Registro.objects.update(estado=EstadoRegistro.RENUNCIA)
    plan = revisado(libro(por_rp()), congreso).plan
    assert (len(plan.altas), plan.conflictos) == (1, [])


def test_she_moves_within_her_contienda_by_her_key_as_ever(congreso: Proceso) -> None:
    importado(libro(por_mr(), por_rp()), congreso)
    importado(libro(por_mr(), por_rp(NUM_LISTA_O_FORMULA=6)), congreso)
    assert sorted(Registro.objects.values_list("formula__numero", flat=True)) == [6, 700101]
    assert Registro.objects.count() == 2


def test_a_row_may_change_places_with_a_homonym_by_their_folios(congreso: Proceso) -> None:
    uno, otro = por_rp(NUM_LISTA_O_FORMULA=1, FOLIO="1"), por_rp(NUM_LISTA_O_FORMULA=2, FOLIO="2")
    importado(libro(uno, otro), congreso)
    importado(libro({**uno, "NUM_LISTA_O_FORMULA": 2}, {**otro, "NUM_LISTA_O_FORMULA": 1}), congreso)
    assert sorted(Registro.objects.values_list("folio", "formula__numero")) == [("1", 2), ("2", 1)]


def test_a_registry_that_gains_folios_keeps_each_candidacy(congreso: Proceso, tmp_path: Path) -> None:
    filas, _identidad = registro_ine()
    importado(xlsx({"A": tabla(CANDIDATOS, filas)}), congreso)
    con_folio = libro(*({**fila, "FOLIO": f"F{numero}"} for numero, fila in enumerate(filas)))
    importado(con_folio, congreso)
    assert Registro.objects.count() == 6
    assert not Registro.objects.filter(folio="").exists()
    assert revisado(con_folio, congreso).plan.vacio


def test_another_curp_for_the_same_name_in_the_same_place_is_corrected_only_if_somebody_says_so(
    ayuntamientos: Proceso,
) -> None:
    filas = registro_estatal()
    importado(un_libro_estatal(filas), ayuntamientos)
    corregido = un_libro_estatal([{**filas[0], "CURP": una_curp(60)}, *filas[1:]])
    plan = revisado(corregido, ayuntamientos).plan
    assert dichos(plan) == [("persona_distinta", ("misma", "sustitucion"))]
    importado(corregido, ayuntamientos, decisiones={plan.conflictos[0].resuelta.clave: Decision.MISMA})
    assert Registro.objects.get(nombres="Alma").privados.curp == una_curp(60)
    assert Registro.objects.count() == 6


@pytest.mark.parametrize("celda", ["SARA SOLÍS (RENUNCIÓ)", "SARA SOLÍS"])
@pytest.mark.parametrize("primero_con_folio", [True, False])
def test_who_left_is_not_registered_again_when_the_file_loses_or_gains_folios(
    congreso: Proceso, celda: str, primero_con_folio: bool
) -> None:
    con, sin = {"FOLIO": "77"}, {"FOLIO": ""}
    antes, despues = (con, sin) if primero_con_folio else (sin, con)
    importado(libro(por_mr(**{**antes, "NOMBRE_CANDIDATO": "SARA SOLÍS (RENUNCIÓ)"})), congreso)
    plan = revisado(libro(por_mr(**{**despues, "NOMBRE_CANDIDATO": celda})), congreso).plan
    assert (plan.altas, plan.cambios) == ([], [])


def test_a_file_without_folios_changes_nothing_that_can_not_be_shown(congreso: Proceso) -> None:
    importado(libro(por_mr()), congreso)
    clave = Registro.objects.get().clave_externa
    plan = revisado(libro(por_mr(FOLIO="")), congreso).plan
    assert (plan.vacio, plan.iguales) == (True, 1)
    importado(libro(por_mr(FOLIO="", EDAD=55)), congreso)
    assert (Registro.objects.get().edad_jornada, Registro.objects.get().clave_externa) == (55, clave)
