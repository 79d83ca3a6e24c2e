"""One decision comes out of a review, by somebody who edited nothing of what is published."""

from importlib import import_module

import pytest
from django.apps import apps
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Revision, WorkflowState

from candidaturas.models import Cambio, CandidaturaPage, FichaPublicada, Observacion, Salida
from candidaturas.rechazos import (
    AutoAprobacion,
    AvisoPendiente,
    DecisionYaTomada,
    EnRevision,
    EnvioIncompleto,
    NoEstaEnRevision,
    PublicacionDirecta,
    RondasAgotadas,
    SinPermisoDeDecidir,
    SinPermisoDeEditar,
    VersionCambiada,
)
from candidaturas.workflow.decision import Observada, aprobar, observar
from candidaturas.workflow.envio import enviar
from candidaturas.workflow.situacion import Situacion, situacion_de
from tests.factories.mundo import capturar, consentir, en_revision, prosa, publicada
from tests.factories.sesiones import sesion


def _ficha(pagina):
    return FichaPublicada.objects.get(registro=pagina.registro).como_datos()


def test_what_is_approved_is_what_becomes_public(mundo):
    pagina = publicada(mundo.pagina, mundo)
    assert pagina.live
    datos = _ficha(pagina)
    assert datos["captura"] == "publicada"
    assert datos["trayectoria"]["motivo"]["valor"] == prosa(300, "motivo")
    assert Cambio.objects.filter(id_publico=pagina.registro.id_publico).exists()
    assert Salida.objects.filter(tema="ficha", clave=pagina.registro.id_publico).exists()


def test_a_submission_is_refused_before_the_privacy_notice_is_accepted(mundo):
    pagina = capturar(mundo.pagina, mundo.de_a)
    with pytest.raises(AvisoPendiente):
        enviar(pagina, mundo.de_a)


def test_an_incomplete_candidacy_does_not_reach_review(mundo):
    consentir(mundo.registro)
    pagina = capturar(mundo.pagina, mundo.de_a, motivo="Corto")
    with pytest.raises(EnvioIncompleto) as rechazo:
        enviar(pagina, mundo.de_a)
    assert [(f.campo, f.falta) for f in rechazo.value.faltan] == [("motivo", 275)]
    assert not WorkflowState.objects.exists()


def test_another_partys_person_may_not_submit(mundo):
    consentir(mundo.registro)
    pagina = capturar(mundo.pagina, mundo.de_a)
    with pytest.raises(SinPermisoDeEditar):
        enviar(pagina, mundo.de_b)


def test_the_ficha_says_that_a_submitted_candidacy_is_under_review(mundo):
    en_revision(mundo.pagina, mundo)
    assert _ficha(mundo.pagina)["captura"] == "en_revision"


def test_the_party_may_not_save_while_under_review(mundo):
    pagina = en_revision(mundo.pagina, mundo)
    with pytest.raises(EnRevision):
        capturar(pagina, mundo.de_a, motivo=prosa(290))


@pytest.mark.parametrize("quien", ["de_a", "de_b", "auditora", "administradora"])
def test_only_editors_decide(mundo, quien):
    pagina = en_revision(mundo.pagina, mundo)
    with pytest.raises(SinPermisoDeDecidir):
        aprobar(pagina, getattr(mundo, quien))
    assert not CandidaturaPage.objects.get(pk=pagina.pk).live


def test_the_last_editor_of_a_text_may_not_approve_it(mundo):
    pagina = en_revision(mundo.pagina, mundo)
    corregida = capturar(pagina, mundo.editora, motivo=prosa(300, "corregido"))
    with pytest.raises(AutoAprobacion):
        aprobar(corregida, mundo.editora, revision=corregida.latest_revision_id)
    aprobar(corregida, mundo.editora_2, revision=corregida.latest_revision_id)
    assert _ficha(pagina)["trayectoria"]["motivo"]["valor"] == prosa(300, "corregido")


def test_whoever_edited_an_earlier_version_of_it_may_not_approve_it_either(mundo):
    pagina = en_revision(mundo.pagina, mundo)
    capturar(pagina, mundo.editora, motivo=prosa(300, "uno"))
    corregida = capturar(pagina, mundo.editora_2, motivo=prosa(300, "dos"))
    with pytest.raises(AutoAprobacion):
        aprobar(corregida, mundo.editora, revision=corregida.latest_revision_id)


def test_a_version_that_moved_on_is_not_published(mundo):
    pagina = en_revision(mundo.pagina, mundo)
    leida = pagina.latest_revision_id
    capturar(pagina, mundo.editora, motivo=prosa(300, "nuevo"))
    for revision in (leida, None):
        with pytest.raises(VersionCambiada):
            aprobar(pagina, mundo.editora_2, revision=revision)
    assert not CandidaturaPage.objects.get(pk=pagina.pk).live
    assert _ficha(pagina)["captura"] == "en_revision"


def test_the_second_decision_is_told_that_somebody_decided_first(mundo):
    pagina = en_revision(mundo.pagina, mundo)
    aprobar(pagina, mundo.editora)
    with pytest.raises(DecisionYaTomada):
        aprobar(pagina, mundo.editora_2)
    with pytest.raises(DecisionYaTomada):
        observar(pagina, mundo.editora_2, [Observada("motivo", mundo.fundamento, "Se parece a otra.")])


def test_there_is_nothing_to_decide_on_a_draft(mundo):
    with pytest.raises(NoEstaEnRevision):
        aprobar(mundo.pagina, mundo.editora)


def test_an_observed_candidacy_returns_to_its_party_and_comes_back(mundo):
    pagina = en_revision(mundo.pagina, mundo)
    (fila,) = observar(pagina, mundo.editora, [Observada("motivo", mundo.fundamento, "Copia otra.", "a", "b")])
    assert (fila.ronda, fila.revision_id, fila.rubro) == (1, pagina.latest_revision_id, "motivo")
    assert _ficha(pagina)["captura"] == "en_revision"
    corregida = capturar(pagina, mundo.de_a, motivo=prosa(300, "propio"))
    assert corregida.observaciones_abiertas() == [fila]
    enviar(corregida, mundo.de_a)
    aprobar(corregida, mundo.editora)
    assert _ficha(pagina)["trayectoria"]["motivo"]["valor"] == prosa(300, "propio")


def test_the_rounds_of_observations_are_bounded(mundo):
    pagina = en_revision(mundo.pagina, mundo)
    observada = [Observada("motivo", mundo.fundamento, "Copia otra.")]
    observar(pagina, mundo.editora, observada)
    enviar(capturar(pagina, mundo.de_a, motivo=prosa(300, "propio")), mundo.de_a)
    with pytest.raises(RondasAgotadas):
        observar(pagina, mundo.editora, observada)


def test_a_published_candidacy_stays_public_while_a_later_version_is_reviewed(mundo):
    pagina = publicada(mundo.pagina, mundo)
    enviar(capturar(pagina, mundo.de_a, motivo=prosa(300, "segundo")), mundo.de_a)
    assert _ficha(pagina)["trayectoria"]["motivo"]["valor"] == prosa(300, "motivo")
    aprobar(pagina, mundo.editora)
    assert _ficha(pagina)["trayectoria"]["motivo"]["valor"] == prosa(300, "segundo")


def test_publishing_outside_the_review_is_refused_and_changes_nothing(mundo):
    pagina = en_revision(mundo.pagina, mundo)
    with pytest.raises(PublicacionDirecta):
        pagina.latest_revision.publish(user=mundo.editora, skip_permission_checks=True)
    assert not CandidaturaPage.objects.get(pk=pagina.pk).live
    viva = publicada(mundo.pagina_b, mundo)
    with pytest.raises(PublicacionDirecta):
        viva.unpublish()
    assert CandidaturaPage.objects.get(pk=viva.pk).live


def test_where_the_party_validates_a_second_person_of_it_publishes(mundo):
    mundo.proceso.publica_tras = "validacion"
    mundo.proceso.save()
    pagina = en_revision(mundo.pagina, mundo)
    with pytest.raises(SinPermisoDeDecidir):
        aprobar(pagina, mundo.editora)
    with pytest.raises(AutoAprobacion):
        aprobar(pagina, mundo.de_a)
    aprobar(pagina, mundo.de_a_2)
    assert _ficha(pagina)["captura"] == "publicada"


@pytest.mark.parametrize("decision", ["candidatura_aprobar", "candidatura_observar"])
@pytest.mark.parametrize("leida", [None, "", "la última", "9" * 5_000])
def test_a_decision_that_does_not_say_which_version_was_read_decides_nothing(mundo, decision, leida):
    pagina = en_revision(mundo.pagina, mundo)
    datos = {"obs-motivo-fundamento": mundo.fundamento.pk, "obs-motivo-detalle": "Se parece a otra."}
    datos |= {} if leida is None else {"revision": leida}
    respuesta = sesion(mundo.editora).post(reverse(decision, args=[pagina.pk]), datos, follow=True)
    assert "No se sabe qué versión leíste" in respuesta.content.decode()
    assert not CandidaturaPage.objects.get(pk=pagina.pk).live
    assert pagina.current_workflow_state.status == WorkflowState.STATUS_IN_PROGRESS


def test_what_was_answered_before_answers_were_kept_is_not_open(mundo):
    mundo.proceso.rondas_observacion = 2
    mundo.proceso.save()
    observadas = [Observada("motivo", mundo.fundamento, "Copia otra.")]
    pagina = en_revision(mundo.pagina, mundo)
    (primera,) = observar(pagina, mundo.editora, observadas)
    enviar(capturar(pagina, mundo.de_a, motivo=prosa(300, "propio")), mundo.de_a)
    (segunda,) = observar(pagina, mundo.editora, observadas)
    Observacion.objects.update(atendida_en=None)
    atendidas = import_module("candidaturas.migrations.0012_observaciones_atendidas")
    atendidas.atender(apps, None)
    primera.refresh_from_db()
    assert primera.en < primera.atendida_en < segunda.en
    assert list(Observacion.objects.abiertas()) == [segunda]


def test_the_record_says_which_observations_are_open(mundo):
    pagina = en_revision(mundo.pagina, mundo)
    observar(pagina, mundo.editora, [Observada("motivo", mundo.fundamento, "Copia otra.")])
    expediente = reverse("candidatura_expediente", args=[pagina.pk])
    assert "por atender" in sesion(mundo.editora_2).get(expediente).content.decode()
    enviar(capturar(pagina, mundo.de_a, motivo=prosa(300, "propio")), mundo.de_a)
    texto = sesion(mundo.de_a).get(expediente).content.decode()
    assert "por atender" not in texto
    assert "atendida el" in texto


def test_an_observation_is_open_until_its_party_answers(mundo):
    pagina = en_revision(mundo.pagina, mundo)
    (fila,) = observar(pagina, mundo.editora, [Observada("motivo", mundo.fundamento, "Copia otra.")])
    assert list(Observacion.objects.abiertas()) == [fila]
    enviar(capturar(pagina, mundo.de_a, motivo=prosa(300, "propio")), mundo.de_a)
    fila.refresh_from_db()
    assert fila.atendida_en is not None
    assert list(Observacion.objects.abiertas()) == []


def test_a_version_that_was_put_aside_is_no_change_to_be_sent(mundo):
    pagina = en_revision(mundo.pagina, mundo)
    Revision.objects.create(
        content_object=pagina,
        base_content_type=pagina.get_base_content_type(),
        user=mundo.editora,
        content=pagina.latest_revision.content,
        created_at=timezone.now(),
    )
    aprobar(pagina, mundo.editora)
    assert situacion_de(CandidaturaPage.objects.get(pk=pagina.pk)) is Situacion.PUBLICADA


def test_one_observation_is_told_as_one(mundo):
    pagina = en_revision(mundo.pagina, mundo)
    datos = {"revision": pagina.latest_revision_id, "obs-motivo-fundamento": mundo.fundamento.pk}
    respuesta = sesion(mundo.editora).post(
        reverse("candidatura_observar", args=[pagina.pk]), {**datos, "obs-motivo-detalle": "Se parece."}, follow=True
    )
    assert "La candidatura volvió a su partido con 1 observación." in respuesta.content.decode()
