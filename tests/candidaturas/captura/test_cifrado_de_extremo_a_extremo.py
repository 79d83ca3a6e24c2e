"""No identity answer is anywhere in the database in the clear, whatever the admin did with it (R2).

The proof reads the database's own bytes: the image of the SQLite file, or every row of every table of PostgreSQL.
"""

import re

import pytest
from django.db import connection
from django.urls import reverse
from psycopg import sql

from candidaturas.models import CandidaturaPage
from candidaturas.workflow.decision import aprobar
from tests.factories.captura import completas, datos_del_formulario
from tests.factories.mundo import consentir, un_mundo
from tests.factories.sesiones import sesion

CENTINELA = "Centinela-ñandú-7Q4"
#: The codes of two answers that nothing else in the world of the test mentions.
CODIGOS = ("mas_112000", "persona_bisexual")


def volcado() -> str:
    """Everything the database holds, as text."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            filas: list[str] = []
            for tabla in connection.introspection.table_names(cursor):
                cursor.execute(sql.SQL("SELECT t::text FROM {} t").format(sql.Identifier(tabla)))
                filas += [fila[0] for fila in cursor.fetchall()]
            return _con_bytes_legibles("\n".join(filas))
    return connection.connection.serialize().decode("utf-8", errors="replace")


def _con_bytes_legibles(texto: str) -> str:
    """PostgreSQL prints binary columns in hexadecimal: here they are read too."""
    binarios = re.findall(r"\\\\x([0-9a-f]{8,})", texto)
    return "\n".join([texto, *(bytes.fromhex(b).decode("utf-8", errors="replace") for b in binarios)])


def nada_a_la_vista(paso: str) -> None:
    texto = volcado()
    assert "Rosaura" in texto, "the dump is not of this database"
    for secreto in (CENTINELA, "Centinela-\\u00f1and\\u00fa-7Q4", "Centinela-%C3%B1and%C3%BA-7Q4"):
        assert secreto not in texto, f"{paso}: an open answer is in the clear"
    for codigo in CODIGOS:
        assert f'"opciones": "{codigo}"' not in texto, f"{paso}: an answer is in the clear"
        assert f"={codigo}" not in texto, f"{paso}: an answer is in the clear"


@pytest.mark.django_db(transaction=True)
def test_identity_answers_are_sealed_in_every_state():
    mundo = un_mundo()
    consentir(mundo.registro, persona=mundo.de_a)
    partido, pagina = sesion(mundo.de_a), mundo.pagina
    editar = reverse("wagtailadmin_pages:edit", args=[pagina.pk])
    identidad = {
        "identidad_indigena": "si",
        "identidad_pueblo_indigena": "otro",
        "identidad_pueblo_indigena_texto": CENTINELA,
        "identidad_diversidad": "si",
        "identidad_diversidad_identidad": "persona_bisexual",
        "identidad_ingreso": "mas_112000",
    }

    partido.post(editar, datos_del_formulario(partido.get(editar), **identidad))
    assert pagina_con_respuestas(pagina)
    nada_a_la_vista("draft")

    datos = datos_del_formulario(partido.get(editar), **{**completas(mundo), **identidad})
    previa = reverse("wagtailadmin_pages:preview_on_edit", args=[pagina.pk])
    assert partido.post(previa, datos).json() == {"is_valid": True, "is_available": True}
    nada_a_la_vista("preview")

    assert partido.post(editar, {**datos, "action-submit": "1"}).status_code == 302
    nada_a_la_vista("submission")

    aprobar(CandidaturaPage.objects.get(pk=pagina.pk), mundo.editora)
    # What its owner authorised is public from here on: only the drafts' columns are still sealed.
    assert CENTINELA in volcado()


@pytest.mark.django_db(transaction=True)
def test_unauthorised_answers_are_sealed_after_publication_and_revert():
    mundo = un_mundo()
    consentir(mundo.registro, persona=mundo.de_a, publicacion=False)
    partido, editora, pagina = sesion(mundo.de_a), sesion(mundo.editora), mundo.pagina
    editar = reverse("wagtailadmin_pages:edit", args=[pagina.pk])
    datos = datos_del_formulario(
        partido.get(editar),
        **{
            **completas(mundo),
            "identidad_indigena": "si",
            "identidad_pueblo_indigena": "otro",
            "identidad_pueblo_indigena_texto": CENTINELA,
            "identidad_ingreso": "mas_112000",
        },
    )
    assert partido.post(editar, {**datos, "action-submit": "1"}).status_code == 302
    aprobar(CandidaturaPage.objects.get(pk=pagina.pk), mundo.editora)
    nada_a_la_vista("publication")

    viva = CandidaturaPage.objects.get(pk=pagina.pk)
    volver = reverse("wagtailadmin_pages:revisions_revert", args=[pagina.pk, viva.live_revision_id])
    formulario = editora.get(volver)
    editora.post(volver, datos_del_formulario(formulario))
    editora.get(reverse("wagtailadmin_pages:revisions_compare", args=[pagina.pk, "live", "latest"]))
    editora.get(reverse("candidatura_expediente", args=[pagina.pk]))
    nada_a_la_vista("revert, comparison and reading")


def pagina_con_respuestas(pagina) -> bool:
    """The answers are there, for whoever may read them."""
    guardada = CandidaturaPage.objects.get(pk=pagina.pk).get_latest_revision_as_object()
    return guardada.identidad[0].value["pueblo_indigena"]["texto"] == CENTINELA
