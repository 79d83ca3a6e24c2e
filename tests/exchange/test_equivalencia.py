"""The bulk way and the reference way give the same rows in every table of the database."""

import pytest
from django.db import transaction
from wagtail.models import Page

from candidaturas.exchange.bulk import EnBloque
from candidaturas.exchange.paginas import Modo
from candidaturas.exchange.reference import EnReferencia
from candidaturas.models import CandidaturaPage, Proceso
from cms.base.models import User
from tests.exchange.archivos import importado, libro_estatal, libro_ine, registro_ine
from tests.exchange.volcado import claves_seguidas, diferencias, volcar_todo
from tests.factories.hojas import un_libro_ine, una_fila_identidad

pytestmark = pytest.mark.django_db


def _volcado_tras_importar(contenido: bytes, proceso: Proceso, modo: Modo, persona: User) -> dict[str, list[str]]:
    """The whole database after an import in one mode; then as if it had not been."""
    with claves_seguidas(), transaction.atomic():
        importado(contenido, proceso, modo=modo, quien=persona)
        volcado = volcar_todo()
        transaction.set_rollback(True)
    return volcado


@pytest.mark.parametrize("layout", ["ine", "estatal"])
def test_both_modes_write_the_same_rows_in_every_table(
    layout: str, request: pytest.FixtureRequest, persona: User
) -> None:
    proceso: Proceso = request.getfixturevalue("congreso" if layout == "ine" else "ayuntamientos")
    contenido = libro_ine() if layout == "ine" else libro_estatal()
    en_bloque = _volcado_tras_importar(contenido, proceso, EnBloque(), persona)
    en_referencia = _volcado_tras_importar(contenido, proceso, EnReferencia(), persona)
    assert len(en_bloque["candidaturas.CandidaturaPage"]) == 6
    assert len(en_bloque["wagtailcore.Revision"]) == 6
    assert diferencias(en_bloque, en_referencia) == {}


def test_the_tree_stays_sound_when_a_second_import_adds_to_it(congreso: Proceso, persona: User) -> None:
    filas, identidad = registro_ine()
    importado(un_libro_ine(filas[:2], identidad[:2]), congreso, quien=persona)
    otra = {
        **filas[0],
        "PARTIDO_COALICION": "MOVIMIENTO CIUDADANO",
        "NOMBRE_CANDIDATO": "OTRA PERSONA MÁS",
        "NUM_LISTA_O_FORMULA": 700199,
        "PROPUESTA_1": "",
        "PROPUESTA_2": "",
    }
    importado(un_libro_ine([otra], [una_fila_identidad(otra)]), congreso, quien=persona)
    assert CandidaturaPage.objects.count() == 3
    assert not any(Page.find_problems())
