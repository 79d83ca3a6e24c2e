"""What a party writes or sends after an import was planned and before it is written: it stays, and is told."""

from collections.abc import Callable
from typing import Any

import pytest

from candidaturas.exchange.problemas import Problema
from candidaturas.models import CandidaturaPage, CargoObligado, Importacion, LimiteTexto, Proceso, Registro
from candidaturas.publicacion.respuestas import leer
from candidaturas.vocabulario import Calidad
from candidaturas.workflow.envio import enviar
from cms.base.models import User
from tests.exchange.archivos import ana, importado, libro_ine, pagina_de_ana, registro_ine, revisado
from tests.factories.candidaturas import capturar
from tests.factories.hojas import un_libro_ine

pytestmark = pytest.mark.django_db


def _otras_respuestas() -> bytes:
    """Ana is a year older; she and Rosa propose something else."""
    filas, identidad = registro_ine()
    filas[0] |= {"EDAD": 42, "PROPUESTA_1": "Propuesta del archivo."}
    filas[4] |= {"PROPUESTA_1": "Otra propuesta de Rosa."}
    return un_libro_ine(filas, identidad)


def _borrador(registro: Registro) -> Any:
    return leer(CandidaturaPage.objects.get(registro=registro).get_latest_revision_as_object())


def _comprobar_que_lo_de_ana_quedo(importacion: Importacion) -> None:
    """Her draft was left, and a conflict says so; the rest of the file was written."""
    assert (importacion.cuentas["borradores"], importacion.cuentas["conflictos"]) == (1, 1)
    (conflicto,) = importacion.plan["conflictos"]
    assert conflicto["nombre"] == "Ana de la Cruz McGregor"
    assert "mientras se aplicaba" in Problema.desde_datos(conflicto["problema"]).mensaje
    assert ana().edad_jornada == 42
    assert (
        _borrador(Registro.objects.get(nombre_publico="Rosa Ibarra Soto")).propuesta_1.texto
        == "Otra propuesta de Rosa."
    )


def test_what_a_party_saves_while_an_import_is_applied_is_kept_and_told(congreso: Proceso, pilar: User) -> None:
    hecha = importado(_otras_respuestas(), congreso, entretanto=lambda: capturar(pagina_de_ana(), pilar))
    _comprobar_que_lo_de_ana_quedo(hecha)
    assert _borrador(ana()).propuesta_1.titulo == "Agua medida"
    otra_vez = revisado(_otras_respuestas(), congreso).plan
    assert [conflicto.problema.codigo for conflicto in otra_vez.conflictos] == ["respuestas_editadas"]


@pytest.mark.parametrize("a_nombre_de", [lambda persona: None, lambda persona: persona], ids=["nobody", "an account"])
def test_what_a_party_sends_while_an_import_is_applied_is_reviewed_as_she_sent_it(
    congreso: Proceso, pilar: User, persona: User, a_nombre_de: Callable[[User], User | None]
) -> None:
    def mandar() -> None:
        enviar(capturar(pagina_de_ana(), pilar), pilar)

    hecha = importado(_otras_respuestas(), congreso, quien=a_nombre_de(persona), entretanto=mandar)
    _comprobar_que_lo_de_ana_quedo(hecha)
    pagina = pagina_de_ana()
    assert pagina.current_workflow_task_state.revision_id == pagina.latest_revision_id
    assert _borrador(ana()).propuesta_1.titulo == "Agua medida"


def test_what_is_sent_as_it_was_imported_is_not_rewritten_under_review(congreso: Proceso, pilar: User) -> None:
    LimiteTexto.objects.filter(proceso=congreso).delete()
    mayoria = ana().formula.contienda
    CargoObligado.objects.create(
        proceso=congreso,
        cargo=mayoria.cargo,
        principio=mayoria.principio,
        calidad=Calidad.PROPIETARIA,
        obligado=False,
    )
    hecha = importado(_otras_respuestas(), congreso, entretanto=lambda: enviar(pagina_de_ana(), pilar))
    _comprobar_que_lo_de_ana_quedo(hecha)
    assert _borrador(ana()).propuesta_1.texto == "Primera propuesta de Ana."


def test_an_import_of_which_nothing_is_left_to_write_leaves_only_its_row_of_history(
    congreso: Proceso, pilar: User
) -> None:
    contenido = libro_ine(PROPUESTA_1="Propuesta del archivo.")
    hecha = importado(contenido, congreso, entretanto=lambda: capturar(pagina_de_ana(), pilar))
    assert (hecha.cuentas["borradores"], hecha.cuentas["conflictos"]) == (0, 1)
