"""The screen of one's own account offers only what works."""

import pytest
from django.urls import reverse

from tests.factories.sesiones import sesion


def pantalla(persona):
    return sesion(persona).get(reverse("wagtailadmin_account")).content.decode()


@pytest.mark.parametrize("quien", ["administradora", "editora", "auditora", "de_a"])
def test_nobody_is_asked_for_a_portrait_or_offered_another_mail(mundo, quien):
    html = pantalla(getattr(mundo, quien))

    assert 'type="file"' not in html
    assert 'type="email"' not in html


@pytest.mark.parametrize("quien", ["administradora", "editora", "auditora", "de_a"])
def test_the_only_notices_one_chooses_are_those_of_comments_where_one_comments(mundo, quien):
    html = pantalla(getattr(mundo, quien))

    for de_la_revision in ("submitted_notifications", "approved_notifications", "rejected_notifications"):
        assert de_la_revision not in html
    assert ("updated_comments_notifications" in html) == (quien in {"administradora", "editora"})


@pytest.mark.parametrize("quien", ["administradora", "editora", "auditora", "de_a"])
def test_what_is_offered_is_kept(mundo, quien):
    persona = getattr(mundo, quien)
    cliente = sesion(persona)
    datos = {
        "name_email-first_name": "María José",
        "name_email-last_name": "Núñez",
        "locale-preferred_language": "en",
        "locale-current_time_zone": "America/Tijuana",
        "theme-theme": "dark",
        "theme-density": "default",
        "theme-contrast": "system",
        "theme-keyboard_shortcuts": "on",
    }

    respuesta = cliente.post(reverse("wagtailadmin_account"), datos)

    assert respuesta.status_code == 302
    persona.refresh_from_db()
    assert str(persona) == "María José Núñez"
    assert persona.wagtail_userprofile.current_time_zone == "America/Tijuana"
