"""Answers are read with the version of the questionnaire that they answer, whichever is in force since."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from candidaturas.ficha import RespuestaIdentidad
from candidaturas.models import CandidaturaPage, Cuestionario, FichaPublicada
from candidaturas.publicacion.verificar import verificar
from candidaturas.workflow.decision import aprobar
from candidaturas.workflow.envio import enviar
from tests.candidaturas.publicacion.publicado import datos
from tests.factories.captura import datos_del_formulario
from tests.factories.mundo import (
    capturar,
    consentir,
    en_revision,
    publicada,
    un_cuestionario,
    un_proceso,
    unas_respuestas,
)
from tests.factories.sesiones import sesion

pytestmark = pytest.mark.django_db
ANTES, DESPUES = "¿Es una persona migrante?", "¿Ha vivido fuera del país?"


def poner_en_vigor_la_segunda(mundo):
    """A second version: one question is of no group any more, one is gone, one is worded otherwise."""
    segunda = un_cuestionario(mundo.proceso, version=2)
    segunda.preguntas.filter(codigo="afromexicana").update(grupo="")
    segunda.preguntas.filter(codigo="joven").delete()
    segunda.preguntas.filter(codigo="migrante").update(texto=DESPUES)
    segunda.save()
    return segunda


def version_publicada(mundo):
    return FichaPublicada.objects.get(registro=mundo.registro).cuestionario


def pagina_publica(registro):
    return Client().get(reverse("publico:candidatura", args=[registro.id_publico, registro.slug])).content.decode()


def test_what_was_approved_keeps_its_meaning_when_another_version_is_put_in_force(mundo):
    mundo.registro.accion_afirmativa = "afromexicana"
    mundo.registro.save()
    publicada(
        mundo.pagina, mundo, identidad={**unas_respuestas().identidad, "afromexicana": RespuestaIdentidad(("si",))}
    )
    consentir(mundo.registro, publicacion=False)
    antes = datos(mundo.registro)["identidad"]
    assert antes["afromexicana"]["valor"] == {"opciones": ["si"], "texto": ""}
    poner_en_vigor_la_segunda(mundo)
    assert datos(mundo.registro)["identidad"] == antes
    assert version_publicada(mundo) == 1
    assert list(verificar()) == []


def test_its_page_words_it_as_it_was_asked_and_a_version_in_preparation_words_nothing(mundo):
    publicada(mundo.pagina, mundo)
    segunda = poner_en_vigor_la_segunda(mundo)
    Cuestionario.objects.filter(pk=segunda.pk).update(en_vigor_desde=None)
    assert ANTES in pagina_publica(mundo.registro)
    Cuestionario.objects.filter(pk=segunda.pk).update(en_vigor_desde=timezone.now())
    assert ANTES in pagina_publica(mundo.registro)
    assert DESPUES not in pagina_publica(mundo.registro)


def test_who_has_nothing_approved_is_shown_the_questions_in_force(mundo):
    assert "joven" in datos(mundo.registro)["identidad"]
    poner_en_vigor_la_segunda(mundo)
    assert "joven" not in datos(mundo.registro)["identidad"]
    assert version_publicada(mundo) == 2


def test_what_waits_for_its_decision_is_published_as_it_was_answered(mundo):
    pagina = en_revision(mundo.pagina, mundo)
    poner_en_vigor_la_segunda(mundo)
    expediente = sesion(mundo.editora).get(reverse("candidatura_expediente", args=[pagina.pk])).content.decode()
    assert ANTES in expediente
    assert DESPUES not in expediente
    aprobar(CandidaturaPage.objects.get(pk=pagina.pk), mundo.editora)
    assert version_publicada(mundo) == 1
    assert ANTES in pagina_publica(mundo.registro)


def test_what_is_read_and_written_from_then_on_answers_the_version_in_force(mundo):
    publicada(mundo.pagina, mundo)
    poner_en_vigor_la_segunda(mundo)
    cliente, editar = sesion(mundo.de_a), reverse("wagtailadmin_pages:edit", args=[mundo.pagina.pk])
    formulario = cliente.get(editar)
    assert DESPUES in formulario.content.decode()
    assert cliente.post(editar, datos_del_formulario(formulario, cuestionario_releido="on")).status_code == 302
    assert version_publicada(mundo) == 1
    pagina = CandidaturaPage.objects.get(pk=mundo.pagina.pk)
    assert pagina.get_latest_revision_as_object().cuestionario == 2
    enviar(pagina, mundo.de_a)
    aprobar(CandidaturaPage.objects.get(pk=pagina.pk), mundo.editora)
    assert version_publicada(mundo) == 2
    assert "joven" not in datos(mundo.registro)["identidad"]
    assert DESPUES in pagina_publica(mundo.registro)


def test_a_preview_asks_what_its_draft_answers(mundo, rf):
    consentir(mundo.registro)
    capturar(mundo.pagina, mundo.de_a)
    poner_en_vigor_la_segunda(mundo)
    borrador = CandidaturaPage.objects.get(pk=mundo.pagina.pk).get_latest_revision_as_object()
    peticion = rf.get("/")
    peticion.user = mundo.de_a
    texto = borrador.serve_preview(peticion, "").content.decode()
    assert ANTES in texto
    assert DESPUES not in texto


def test_a_version_once_in_force_keeps_the_number_by_which_answers_name_it(mundo):
    primera = mundo.proceso.cuestionarios.get()
    primera.version = 7
    with pytest.raises(ValidationError, match="su número no cambian"):
        primera.full_clean()
    primera.refresh_from_db()
    primera.nombre = "Otro nombre"
    primera.full_clean()


def test_a_version_once_in_force_does_not_go_back_to_preparation(mundo):
    primera = mundo.proceso.cuestionarios.get()
    primera.en_vigor_desde = None
    with pytest.raises(ValidationError, match="no vuelve a preparación"):
        primera.full_clean()
    un_cuestionario(mundo.proceso, version=2)
    with pytest.raises(ValidationError, match="no vuelve a preparación"):
        primera.full_clean()


def solo_una_ficha(mundo):
    assert not CandidaturaPage.objects.filter(cuestionario__isnull=False).exists()


def solo_una_pagina(mundo):
    FichaPublicada.objects.all().delete()
    CandidaturaPage.objects.filter(pk=mundo.pagina.pk).update(cuestionario=1)


def solo_una_revision(mundo):
    capturar(mundo.pagina, mundo.de_a)
    FichaPublicada.objects.all().delete()


@pytest.mark.parametrize("nombrar", [solo_una_ficha, solo_una_pagina, solo_una_revision])
def test_a_number_that_answers_name_stays_even_if_its_version_is_not_in_force(mundo, nombrar):
    nombrar(mundo)
    Cuestionario.objects.update(en_vigor_desde=None)
    primera = mundo.proceso.cuestionarios.get()
    primera.version = 7
    with pytest.raises(ValidationError, match="su número no cambian"):
        primera.full_clean()


def test_a_number_that_no_answers_name_changes_while_its_version_is_in_preparation(mundo):
    capturar(mundo.pagina, mundo.de_a)
    otro = un_proceso(mundo.distrito, clave="durango-2027", jornada=dt.date(2027, 6, 6))
    otro.cuestionarios.update(en_vigor_desde=None)
    Cuestionario.objects.create(proceso=mundo.proceso, version=2, nombre="Segundo")
    for preparada in Cuestionario.objects.filter(en_vigor_desde=None):
        preparada.version = 7
        preparada.full_clean()
