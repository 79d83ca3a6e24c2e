"""Nobody reads an identity answer without a trace, whatever address of the admin it asks (R9)."""

import pytest
from django.db import transaction

from candidaturas.access.lecturas import LECTURA
from candidaturas.ficha import RespuestaIdentidad
from candidaturas.models import CandidaturaPage
from cms.base.models import Bitacora
from tests.architecture.test_matriz import con_una_fila_de_cada, direccion, direcciones, valores
from tests.factories.mundo import capturar, en_revision, unas_respuestas
from tests.factories.sesiones import sesion

SELLADA = "Pueblo del Manantial Sellado"


@pytest.fixture
def en_revision_sin_autorizar(mundo):
    """Two versions that say different sealed answers, of a candidacy under review."""
    mundo.pagina = en_revision(mundo.pagina, mundo)
    con_una_fila_de_cada(mundo)
    otra = {**unas_respuestas().identidad, "pueblo_indigena": RespuestaIdentidad(("otro",), SELLADA)}
    mundo.pagina = capturar(mundo.pagina, mundo.editora, identidad={**otra, "indigena": RespuestaIdentidad(("si",))})
    return mundo


@pytest.mark.parametrize("rol", ["editora_2", "administradora", "de_a"])
def test_who_is_shown_an_identity_answer_leaves_a_trace(en_revision_sin_autorizar, rol):
    mundo = en_revision_sin_autorizar
    persona, cliente = getattr(mundo, rol), sesion(getattr(mundo, rol))
    cliente.raise_request_exception = False
    muestran, sin_rastro = set(), set()
    for nombre, patron, camino in direcciones():
        if not {"page_id", "object_id", "revision_id"} & set(patron.pattern.converters):
            continue  # it names no candidacy
        with transaction.atomic():  # undone below: each address finds a log where nobody has read
            respuesta = cliente.get(direccion(nombre, patron, camino, valores(mundo)))
            if not respuesta.streaming and SELLADA in respuesta.content.decode(errors="replace"):
                muestran.add(nombre)
                if not Bitacora.objects.filter(accion=LECTURA, quien=persona, objeto_id=str(mundo.pagina.pk)).exists():
                    sin_rastro.add(nombre)
            transaction.set_rollback(True)
    assert sin_rastro == set()
    assert "candidatura_expediente" in muestran
    assert CandidaturaPage.objects.filter(pk=mundo.pagina.pk).exists()
