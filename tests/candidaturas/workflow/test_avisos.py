"""Notices: queued with the action, sent by the worker, to whom they concern; Wagtail's own mails never go out."""

import pytest
from django.core import mail

from candidaturas.models import Salida
from candidaturas.publicacion import salidas
from candidaturas.vocabulario import EstadoProceso
from candidaturas.workflow.correo import COLA, entregar
from candidaturas.workflow.decision import Observada, aprobar, observar
from candidaturas.workflow.envio import enviar
from tests.factories.mundo import capturar, en_revision, prosa


def correos() -> list[tuple[str, str]]:
    """What the worker sends now, as (recipient, subject)."""
    while salidas.drenar(COLA):
        pass
    enviados = [(m.to[0], m.subject) for m in mail.outbox]
    mail.outbox.clear()
    return sorted(enviados)


def test_each_step_tells_the_people_it_concerns(mundo):
    pagina = en_revision(mundo.pagina, mundo)
    assert mail.outbox == [], "nothing is sent inside the request"
    asunto = "En revisión: Rosaura Treviño Arzola"
    assert correos() == [("editora@ejemplo.mx", asunto), ("editora_2@ejemplo.mx", asunto)]

    observar(pagina, mundo.editora, [Observada("motivo", mundo.fundamento, "Se parece a otra.")])
    asunto = "Con observaciones: Rosaura Treviño Arzola"
    assert correos() == [("de_a@ejemplo.mx", asunto), ("de_a_2@ejemplo.mx", asunto)]

    enviar(capturar(pagina, mundo.de_a, motivo=prosa(300, "otro")), mundo.de_a)
    assert [a for _p, a in correos()] == ["En revisión: Rosaura Treviño Arzola"] * 2

    aprobar(pagina, mundo.editora)
    assert [p for p, _a in correos()] == ["de_a@ejemplo.mx", "de_a_2@ejemplo.mx"]
    assert not Salida.objects.filter(tema="aviso").exists()


def test_the_observation_travels_with_its_ground_and_a_link(mundo):
    pagina = en_revision(mundo.pagina, mundo)
    observar(pagina, mundo.editora, [Observada("motivo", mundo.fundamento, "Se parece a otra.")])
    while salidas.drenar(COLA):
        pass
    cuerpo = next(m.body for m in mail.outbox if m.subject.startswith("Con observaciones"))
    assert "Copia íntegra de las propuestas de otra candidatura: Se parece a otra." in cuerpo
    assert f"/admin/pages/{pagina.pk}/edit/" in cuerpo


def test_where_the_party_validates_its_people_are_told_of_the_submission(mundo):
    mundo.proceso.publica_tras = "validacion"
    mundo.proceso.save()
    en_revision(mundo.pagina, mundo)
    assert [p for p, _a in correos()] == ["de_a@ejemplo.mx", "de_a_2@ejemplo.mx"]


def test_nobody_is_sent_to_a_page_that_is_not_shown_yet(mundo):
    mundo.proceso.estado = EstadoProceso.PREPARACION
    mundo.proceso.save()
    pagina = en_revision(mundo.pagina, mundo)
    aprobar(pagina, mundo.editora)
    assert not [asunto for _persona, asunto in correos() if "Publicad" in asunto]


def test_a_notice_of_what_is_gone_reaches_nobody(mundo):
    assert entregar(["observada:999999", "enviada:999999", "publicada:999999", "invitacion:999999"]) == 0


@pytest.mark.parametrize("clave", ["", "otra:1", "observada:x", "observada"])
def test_a_key_that_is_no_notice_is_refused(clave):
    with pytest.raises(ValueError, match="not a notice"):
        entregar([clave])
