"""Importing again: nothing changes when nothing does, registration follows the file, drafts and reviews are left alone."""

from typing import Any

import pytest

from candidaturas.exchange.plan import Decision
from candidaturas.models import CandidaturaPage, FichaPublicada, Importacion, Proceso, Registro, Retiro
from candidaturas.publicacion.respuestas import leer
from candidaturas.vocabulario import Calidad, EstadoRegistro
from tests.exchange.archivos import (
    ANA,
    ana,
    importada_en_revision,
    importado,
    libro_estatal,
    libro_ine,
    registro_estatal,
    registro_ine,
    revisado,
)
from tests.exchange.volcado import diferencias, volcar_todo
from tests.factories.hojas import (
    CANDIDATOS,
    CLAVES,
    PREGUNTAS,
    tabla,
    un_libro_estatal,
    un_libro_ine,
    una_curp,
    una_fila_identidad,
    xlsx,
)  # fmt: skip

pytestmark = pytest.mark.django_db


def _borrador(registro: Registro) -> Any:
    return leer(CandidaturaPage.objects.get(registro=registro).get_latest_revision_as_object())


@pytest.mark.parametrize("layout", ["ine", "estatal"])
def test_a_second_import_of_the_same_file_writes_only_its_row_of_history(
    layout: str, request: pytest.FixtureRequest
) -> None:
    proceso = request.getfixturevalue("congreso" if layout == "ine" else "ayuntamientos")
    contenido = libro_ine() if layout == "ine" else libro_estatal()
    importado(contenido, proceso)
    antes = volcar_todo()
    importado(contenido, proceso)
    distintas = diferencias(antes, volcar_todo())
    assert distintas.keys() == {"candidaturas.Importacion"}
    assert Importacion.objects.latest("id").cuentas["iguales"] == 6


def test_an_approved_registration_has_its_ficha_at_once_and_its_answers_stay_a_draft(congreso: Proceso) -> None:
    importado(libro_ine(), congreso)
    ficha = FichaPublicada.objects.get(registro=ana())
    assert ficha.captura == "sin_captura"
    borrador = _borrador(ana())
    assert borrador.propuesta_1.texto == "Primera propuesta de Ana."
    assert borrador.identidad["pueblo_indigena"].opciones == ("odam",)
    assert borrador.identidad["diversidad_identidad"].texto == "pansexual"
    assert "Primera propuesta" not in bytes(ficha.datos).decode()
    pagina = CandidaturaPage.objects.get(registro=ana())
    assert not pagina.live
    assert not ana().consentimientos.exists()


def test_changed_registration_data_are_told_before_and_after_and_reach_the_ficha(congreso: Proceso) -> None:
    importado(libro_ine(), congreso)
    nuevo = libro_ine(EDAD=42, NOMBRE_CANDIDATO="ANA DE LA CRUZ MCGREGOR SOTO")
    cambio = revisado(nuevo, congreso).plan.cambios[0]
    assert {(c.campo, c.antes, c.despues) for c in cambio.campos} == {
        ("nombre completo", "Ana de la Cruz McGregor", "Ana de la Cruz McGregor Soto"),
        ("edad el día de la elección", "41", "42"),
    }
    importado(nuevo, congreso)
    assert (ana().edad_jornada, ana().nombre_publico) == (42, "Ana de la Cruz McGregor Soto")
    persona = FichaPublicada.objects.get(registro=ana()).como_datos()["persona"]
    assert (persona["edad"], persona["nombre"]) == (42, "Ana de la Cruz McGregor Soto")
    assert CandidaturaPage.objects.get(registro=ana()).title == "Ana de la Cruz McGregor Soto"


def test_a_name_corrected_here_stays_while_its_source_says_the_same(congreso: Proceso) -> None:
    importado(libro_ine(), congreso)
    Registro.objects.filter(pk=ana().pk).update(nombre_publico="Ana De la Cruz MacGregor")
    assert revisado(libro_ine(), congreso).plan.vacio


def test_another_person_in_a_registered_place_is_a_conflict_that_somebody_decides(congreso: Proceso) -> None:
    importado(libro_ine(), congreso)
    nuevo = libro_ine(NOMBRE_CANDIDATO="BEATRIZ ITZEL VALLES IBARRA", EDAD=30)
    plan = revisado(nuevo, congreso).plan
    assert [(c.problema.codigo, c.opciones) for c in plan.conflictos] == [
        ("persona_distinta", (Decision.MISMA, Decision.SUSTITUCION))
    ]
    assert plan.vacio
    importado(nuevo, congreso, decisiones={ANA: Decision.MISMA})
    assert ana().nombre_publico == "Beatriz Itzel Valles Ibarra"


def test_a_sister_is_another_person_though_her_name_is_one_letter_apart(congreso: Proceso) -> None:
    importado(libro_ine(NOMBRE_CANDIDATO="MARÍA PÉREZ SOTO"), congreso)
    plan = revisado(libro_ine(NOMBRE_CANDIDATO="MARIO PÉREZ SOTO", SEXO="HOMBRE"), congreso).plan
    assert [c.problema.codigo for c in plan.conflictos] == ["persona_distinta"]


def test_a_substitution_takes_the_place_and_leaves_the_410_with_its_successor(congreso: Proceso) -> None:
    importado(libro_ine(), congreso)
    sale = ana()
    nuevo = libro_ine(NOMBRE_CANDIDATO="BEATRIZ ITZEL VALLES IBARRA", EDAD=30)
    importado(nuevo, congreso, decisiones={ANA: Decision.SUSTITUCION})
    sale.refresh_from_db()
    entra = ana()
    assert (sale.estado, sale.sucesora) == (EstadoRegistro.SUSTITUIDA, entra)
    assert Retiro.objects.get(id_publico=sale.id_publico).sucesora == entra.id_publico
    assert not FichaPublicada.objects.filter(registro=sale).exists()
    assert FichaPublicada.objects.filter(registro=entra).exists()
    assert _borrador(sale).propuesta_1.texto == "Primera propuesta de Ana."
    assert revisado(nuevo, congreso).plan.vacio
    assert revisado(nuevo, congreso).plan.conflictos == []


def test_a_cancellation_in_the_name_cell_withdraws_the_ficha_and_keeps_the_person(congreso: Proceso) -> None:
    importado(libro_ine(), congreso)
    cancelado = libro_ine(NOMBRE_CANDIDATO="CANDIDATURA CANCELADA MEDIANTE EL ACUERDO IEPC/CG07/2024", EDAD=None)
    importado(cancelado, congreso)
    sale = ana()
    assert (sale.estado, sale.acuerdo) == (EstadoRegistro.CANCELADA, "IEPC/CG07/2024")
    assert (sale.nombre_publico, sale.estado_desde) == ("Ana de la Cruz McGregor", congreso.hoy())
    assert not FichaPublicada.objects.filter(registro=sale).exists()
    assert Retiro.objects.get(id_publico=sale.id_publico).acuerdo == "IEPC/CG07/2024"
    assert revisado(cancelado, congreso).plan.vacio


def test_who_left_here_and_is_still_listed_stays_as_she_is_and_is_told(congreso: Proceso) -> None:
    importado(libro_ine(), congreso)
    sale = ana()
    sale.estado = EstadoRegistro.RENUNCIA
    sale.save()
    plan = revisado(libro_ine(EDAD=50), congreso).plan
    assert [c.problema.codigo for c in plan.conflictos] == ["salida_conservada"]
    assert plan.vacio


def test_who_is_absent_from_the_file_is_told_and_left(congreso: Proceso) -> None:
    importado(libro_ine(), congreso)
    filas, identidad = registro_ine()
    plan = revisado(un_libro_ine(filas[:1], identidad[:1]), congreso).plan
    assert [e.valores["nombre_publico"] for e in plan.ausentes] == ["Lucía Ñáñez Güereca"]
    assert plan.vacio


def test_answers_of_the_file_rewrite_a_draft_that_nobody_has_touched(congreso: Proceso) -> None:
    importado(libro_ine(), congreso)
    importado(libro_ine(PROPUESTA_1="Propuesta corregida."), congreso)
    assert _borrador(ana()).propuesta_1.texto == "Propuesta corregida."
    assert _borrador(ana()).propuesta_2.texto == "Segunda propuesta de Ana."
    assert revisado(libro_ine(PROPUESTA_1="Propuesta corregida."), congreso).plan.vacio


def test_drafts_are_imported_before_capture_opens(congreso: Proceso) -> None:
    congreso.apertura_captura = congreso.jornada
    congreso.save()
    importado(libro_ine(), congreso)
    importado(libro_ine(MOTIVO_CARGO_PUBLICO="Otro motivo."), congreso)
    assert _borrador(ana()).motivo == "Otro motivo."


def test_a_draft_somebody_touched_is_kept_and_another_answer_of_the_file_is_a_conflict(congreso: Proceso) -> None:
    importado(libro_ine(), congreso)
    pagina = CandidaturaPage.objects.get(registro=ana()).get_latest_revision_as_object()
    pagina.carrera = "Contaduría"
    pagina.save_revision()
    assert revisado(libro_ine(), congreso).plan.conflictos == []
    nuevo = libro_ine(PROPUESTA_1="Otra cosa.", EDAD=42)
    plan = revisado(nuevo, congreso).plan
    assert [c.problema.codigo for c in plan.conflictos] == ["respuestas_editadas"]
    importado(nuevo, congreso)
    assert ana().edad_jornada == 42
    assert _borrador(ana()).propuesta_1.texto == "Primera propuesta de Ana."
    assert _borrador(ana()).carrera == "Contaduría"


def test_an_import_during_a_review_leaves_it_as_it_is(congreso: Proceso) -> None:
    importada_en_revision(congreso)
    antes = volcar_todo()
    importado(libro_ine(EDAD=42, PROPUESTA_1="Otra cosa."), congreso)
    tocadas = diferencias(antes, volcar_todo()).keys()
    assert not any(tabla.startswith("wagtailcore.") for tabla in tocadas)
    assert "candidaturas.CandidaturaPage" not in tocadas
    assert ana().edad_jornada == 42
    assert _borrador(ana()).propuesta_1.titulo == "Agua medida"


def test_a_file_without_the_identity_sheet_leaves_identity_answers_alone(congreso: Proceso) -> None:
    importado(libro_ine(), congreso)
    filas, _ = registro_ine()
    importado(un_libro_ine([{**filas[0], "PROPUESTA_1": "Nueva."}, *filas[1:]], []), congreso)
    borrador = _borrador(ana())
    assert borrador.propuesta_1.texto == "Nueva."
    assert borrador.identidad["pueblo_indigena"].opciones == ("odam",)


def test_identity_answers_arrive_later_with_the_second_sheet(congreso: Proceso) -> None:
    filas, identidad = registro_ine()
    importado(un_libro_ine(filas, []), congreso)
    assert _borrador(ana()).identidad == {}
    importado(un_libro_ine(filas, identidad), congreso)
    assert _borrador(ana()).identidad["indigena"].opciones == ("si",)


def test_a_correction_of_who_is_suplente_swaps_both_in_one_import(congreso: Proceso) -> None:
    filas, _identidad = registro_ine()
    con_folio = tabla((*CANDIDATOS, "FOLIO"), [{**fila, "FOLIO": n} for n, fila in enumerate(filas[:2])])
    importado(xlsx({"A": con_folio}), congreso)
    segunda = [una_fila_identidad(filas[0], tipo="SUPLENTE"), una_fila_identidad(filas[1], tipo="PROPIETARIA")]
    importado(xlsx({"A": con_folio, "B": tabla((*CLAVES, *PREGUNTAS), segunda)}), congreso)
    assert list(Registro.objects.order_by("pk").values_list("calidad", "estado")) == [
        (Calidad.SUPLENTE, EstadoRegistro.APROBADA),
        (Calidad.PROPIETARIA, EstadoRegistro.APROBADA),
    ]


def test_a_renumbered_formula_is_the_same_place_of_the_same_party(congreso: Proceso) -> None:
    filas, identidad = registro_ine()
    importado(un_libro_ine(filas, identidad), congreso)
    renumerar = [
        [{**fila, "NUM_LISTA_O_FORMULA": 9} if n < 2 else fila for n, fila in enumerate(hoja)]
        for hoja in (filas, identidad)
    ]
    plan = revisado(un_libro_ine(*renumerar), congreso).plan
    assert [c.campos[0].campo for c in plan.cambios] == ["número", "número"]
    importado(un_libro_ine(*renumerar), congreso)
    assert Registro.objects.count() == 6
    assert revisado(un_libro_ine(*renumerar), congreso).plan.vacio


def test_a_second_formula_of_a_party_for_one_seat_waits_for_a_decision(congreso: Proceso) -> None:
    importado(libro_ine(), congreso)
    plan = revisado(libro_ine(NOMBRE_CANDIDATO="BEATRIZ VALLES IBARRA", NUM_LISTA_O_FORMULA=5), congreso).plan
    assert [c.problema.codigo for c in plan.conflictos] == ["lugar_ocupado"]
    assert plan.vacio


def test_rows_in_another_order_move_people_in_their_lists(ayuntamientos: Proceso) -> None:
    filas = registro_estatal()
    importado(un_libro_estatal(filas), ayuntamientos)
    importado(un_libro_estatal([*filas[:2], *filas[4:], *filas[2:4]]), ayuntamientos)
    lugares = Registro.objects.filter(formula__contienda__clave="regiduria-007").values_list(
        "nombres", "formula__numero", "calidad"
    )
    assert sorted(lugares) == [
        ("Carmen", 2, "propietaria"),
        ("Delia", 2, "suplente"),
        ("Elba", 1, "propietaria"),
        ("Flor", 1, "suplente"),
    ]
    assert FichaPublicada.objects.get(registro__nombres="Elba").numero == 1


def test_a_new_person_in_a_place_that_another_keeps_waits_for_a_decision(ayuntamientos: Proceso) -> None:
    filas = registro_estatal()
    importado(un_libro_estatal(filas), ayuntamientos)
    nueva = {**filas[0], "NOMBRE": "GLORIA", "CURP": una_curp(50)}
    propuesta = revisado(un_libro_estatal([nueva, *filas[1:]]), ayuntamientos)
    conflicto = propuesta.plan.conflictos[0]
    assert (conflicto.problema.codigo, conflicto.opciones) == ("lugar_ocupado", (Decision.SUSTITUCION,))
    assert [e.valores["nombres"] for e in propuesta.plan.ausentes] == ["Alma"]
    importado(
        un_libro_estatal([nueva, *filas[1:]]),
        ayuntamientos,
        decisiones={conflicto.resuelta.clave: Decision.SUSTITUCION},
    )
    assert Registro.objects.get(nombres="Alma").sucesora.nombres == "Gloria"


def test_private_data_change_sealed_and_masked(ayuntamientos: Proceso) -> None:
    filas = registro_estatal()
    importado(un_libro_estatal(filas), ayuntamientos)
    nuevo = un_libro_estatal([{**filas[0], "OCUPACIÓN": "Abogada"}, *filas[1:]])
    cambio = revisado(nuevo, ayuntamientos).plan.cambios[0]
    assert [(c.campo, c.antes, c.despues) for c in cambio.campos] == [("ocupación", "•••", "•••")]
    importado(nuevo, ayuntamientos)
    assert Registro.objects.get(nombres="Alma").privados.ocupacion == "Abogada"
