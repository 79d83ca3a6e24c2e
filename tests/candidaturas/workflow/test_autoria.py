"""Authorship is of changed content: to save what was there makes nobody an author, and no version."""

import json

import pytest
from django.urls import reverse

from candidaturas.models import CandidaturaPage
from candidaturas.models.decision import editores_desde_la_publicada
from candidaturas.rechazos import AutoAprobacion, VersionDesfasada
from candidaturas.workflow.decision import aprobar
from candidaturas.workflow.envio import enviar
from tests.factories.captura import datos_del_formulario
from tests.factories.mundo import capturar, consentir, en_revision, prosa, publicada
from tests.factories.sesiones import sesion


def _editar(pagina):
    return reverse("wagtailadmin_pages:edit", args=[pagina.pk])


def _guardar(persona, pagina, *, solo=False, **cambios):
    """Open the form and save it as it stands, by its button or by itself."""
    cliente = sesion(persona)
    datos = datos_del_formulario(cliente.get(_editar(pagina)), **cambios)
    encabezados = {"HTTP_ACCEPT": "application/json", "HTTP_X_REQUESTED_WITH": "XMLHttpRequest"} if solo else {}
    respuesta = cliente.post(_editar(pagina), datos, **encabezados)
    assert respuesta.status_code in (200, 302), respuesta.content.decode()[:2000]
    return respuesta, CandidaturaPage.objects.get(pk=pagina.pk)


_SIN_CAMBIO = {
    "as it stands": {},
    "line ends of Windows": {"motivo_texto": prosa(300, "motivo").replace(" ", "\r\n", 1)},
    "blanks around": {"motivo_texto": "  " + prosa(300, "motivo").replace(" ", "\n", 1) + " \r\n\r\n"},
    "blanks within": {"motivo_texto": prosa(300, "motivo").replace(" ", "  \t\r\n ", 1)},
}


@pytest.mark.parametrize("solo", [False, True], ids=["by its button", "by itself"])
@pytest.mark.parametrize("cambios", _SIN_CAMBIO.values(), ids=_SIN_CAMBIO.keys())
def test_who_saves_a_version_under_review_unchanged_may_approve_it(mundo, cambios, solo):
    motivo = prosa(300, "motivo").replace(" ", "\n", 1) if cambios else prosa(300, "motivo")
    pagina = en_revision(mundo.pagina, mundo, motivo=motivo)
    respuesta, guardada = _guardar(mundo.editora, pagina, solo=solo, **cambios)
    assert guardada.latest_revision_id == pagina.latest_revision_id
    if solo:
        assert json.loads(respuesta.content)["revision_id"] == pagina.latest_revision_id
    aprobar(guardada, mundo.editora)
    assert CandidaturaPage.objects.get(pk=pagina.pk).live_revision_id == pagina.latest_revision_id


@pytest.mark.parametrize(
    "cambios",
    [
        {"motivo_texto": prosa(300, "otro")},
        {"carrera": "Derecho"},
        {"propuesta_2_titulo": "Camiones"},
        {"identidad_afromexicana": "si"},
        {"contactos-0-valor": "otro@ejemplo.mx"},
    ],
    ids=lambda cambios: next(iter(cambios)),
)
def test_who_changed_one_thing_may_not_approve_it_however_often_others_saved_since(mundo, cambios):
    pagina = en_revision(mundo.pagina, mundo)
    _respuesta, corregida = _guardar(mundo.editora, pagina, **cambios)
    assert corregida.latest_revision_id != pagina.latest_revision_id
    _respuesta, guardada = _guardar(mundo.editora_2, corregida)
    assert guardada.latest_revision_id == corregida.latest_revision_id
    with pytest.raises(AutoAprobacion):
        aprobar(guardada, mundo.editora, revision=guardada.latest_revision_id)
    aprobar(guardada, mundo.editora_2, revision=guardada.latest_revision_id)


def test_who_undid_her_own_change_wrote_nothing_of_what_goes_out(mundo):
    pagina = en_revision(mundo.pagina, mundo)
    capturar(pagina, mundo.editora, motivo=prosa(300, "otro"))
    pagina = CandidaturaPage.objects.get(pk=pagina.pk)
    _respuesta, deshecha = _guardar(mundo.editora, pagina, motivo_texto=prosa(300, "motivo"))
    escribieron = editores_desde_la_publicada(deshecha, deshecha.latest_revision)
    # The portrait of the first correction is another one, and it stays.
    assert escribieron == {mundo.de_a.pk, mundo.editora.pk}
    _respuesta, deshecha = _guardar(mundo.editora, deshecha, foto=str(pagina.get_latest_revision_as_object().foto_id))
    assert deshecha.latest_revision_id


def test_of_what_is_published_already_nobody_is_the_author_any_more(mundo):
    pagina = publicada(mundo.pagina, mundo)
    _respuesta, guardada = _guardar(mundo.editora_2, pagina)
    assert not guardada.has_unpublished_changes
    _respuesta, cambiada = _guardar(mundo.de_a, pagina, motivo_texto=prosa(300, "nuevo"))
    assert editores_desde_la_publicada(cambiada, cambiada.latest_revision) == {mundo.de_a.pk}


def test_a_save_by_itself_never_goes_over_what_was_sent_or_is_published(mundo):
    consentir(mundo.registro)
    pagina = capturar(mundo.pagina, mundo.de_a)
    enviar(pagina, mundo.de_a)
    aprobar(pagina, mundo.editora)
    viva = CandidaturaPage.objects.get(pk=pagina.pk).live_revision
    respuesta, _pagina = _guardar(mundo.de_a, pagina, solo=True)
    propia = json.loads(respuesta.content)["revision_id"]
    assert propia == viva.pk
    datos = {"overwrite_revision_id": propia, "motivo_texto": prosa(300, "nuevo")}
    respuesta, cambiada = _guardar(mundo.de_a, pagina, solo=True, **datos)
    assert json.loads(respuesta.content)["revision_id"] == cambiada.latest_revision_id != viva.pk
    antes = viva.content
    viva.refresh_from_db()
    assert viva.content == antes


def test_what_somebody_else_saved_is_not_lost_to_a_save_that_changes_nothing(mundo):
    pagina = en_revision(mundo.pagina, mundo)
    una, otra = (CandidaturaPage.objects.get(pk=pagina.pk).get_latest_revision_as_object() for _n in range(2))
    una.version_de_partida = otra.version_de_partida = (
        pagina.latest_revision_id,
        pagina.latest_revision.created_at.isoformat(),
    )
    una.carrera = "Derecho"
    una.save_revision(user=mundo.editora)
    with pytest.raises(VersionDesfasada):
        otra.save_revision(user=mundo.editora_2)
