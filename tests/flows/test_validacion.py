"""Where a process publishes on the party's validation, a second person of the party is the one who publishes."""

import pytest
from django.urls import reverse

from candidaturas.models import CandidaturaPage, FichaPublicada
from tests.factories.mundo import Mundo, en_revision, un_mundo
from tests.factories.sesiones import sesion


@pytest.fixture
def mundo(db: None) -> Mundo:
    mundo = un_mundo(publica_tras="validacion")
    en_revision(mundo.pagina, mundo)
    return mundo


@pytest.fixture
def aprobar(mundo):
    return reverse("candidatura_aprobar", args=[mundo.pagina.pk])


def revision(mundo) -> dict[str, int]:
    return {"revision": CandidaturaPage.objects.get(pk=mundo.pagina.pk).latest_revision_id}


def captura(mundo) -> str:
    return FichaPublicada.objects.get(registro=mundo.registro).captura


def test_the_second_person_publishes_from_the_record(mundo, aprobar):
    segunda = sesion(mundo.de_a_2)
    expediente = segunda.get(reverse("candidatura_expediente", args=[mundo.pagina.pk])).content.decode()
    assert "Aprobar y publicar" in expediente
    assert segunda.post(aprobar, revision(mundo)).url == reverse("wagtailadmin_home")
    assert captura(mundo) == "publicada"


@pytest.mark.parametrize(
    ("quien", "estado"), [("de_a", 302), ("editora", 302), ("administradora", 403), ("auditora", 403)]
)
def test_nobody_else_does(mundo, aprobar, quien, estado):
    assert sesion(getattr(mundo, quien)).post(aprobar, revision(mundo)).status_code == estado
    assert captura(mundo) == "en_revision"


def test_another_partys_second_person_does_not_even_find_it(mundo, aprobar):
    assert sesion(mundo.de_b).post(aprobar, revision(mundo)).status_code == 404
    assert captura(mundo) == "en_revision"


def test_the_second_person_may_send_it_back(mundo):
    datos = {**revision(mundo), "obs-motivo-fundamento": mundo.fundamento.pk, "obs-motivo-detalle": "Falta el lema."}
    respuesta = sesion(mundo.de_a_2).post(reverse("candidatura_observar", args=[mundo.pagina.pk]), datos)
    assert respuesta.url == reverse("wagtailadmin_home")
    assert mundo.pagina.observaciones.get().autora == mundo.de_a_2
