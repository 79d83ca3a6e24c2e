"""What was built is in the hands of whom it is for: reports, locks, collections; and of parties, nothing."""

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.urls import reverse
from wagtail.models import Collection, Page

from candidaturas.access.roles import GRUPOS, Rol
from tests.factories.editoriales import una_pagina
from tests.factories.mundo import capturar, consentir
from tests.factories.sesiones import sesion

INFORMES = [
    "wagtailadmin_reports:locked_pages",
    "wagtailadmin_reports:workflow",
    "wagtailadmin_reports:workflow_tasks",
    "wagtailadmin_reports:site_history",
    "wagtailadmin_reports:aging_pages",
    "wagtailadmin_reports:page_types_usage",
    "wagtail_localize:translations_report",
]


def menu(cliente):
    return cliente.get(reverse("wagtailadmin_home")).content.decode()


@pytest.mark.parametrize("nombre", INFORMES)
@pytest.mark.parametrize("quien", ["administradora", "editora", "auditora"])
def test_a_report_is_reached_from_the_menu_by_the_institute(mundo, quien, nombre):
    cliente = sesion(getattr(mundo, quien))

    assert reverse(nombre) in menu(cliente)
    assert cliente.get(reverse(nombre)).status_code == 200


@pytest.mark.parametrize("nombre", INFORMES)
def test_a_party_has_no_report(mundo, nombre):
    cliente = sesion(mundo.de_a)

    assert reverse(nombre) not in menu(cliente)
    assert cliente.get(reverse(nombre)).status_code == 403


def test_an_auditor_reads_what_the_reports_tell_and_is_offered_nothing_to_do(mundo):
    pagina = una_pagina("Aviso de privacidad", por=mundo.editora)
    sesion(mundo.editora).post(reverse("wagtailadmin_pages:lock", args=[pagina.pk]))
    cliente = sesion(mundo.auditora)

    assert "Aviso de privacidad" in cliente.get(reverse("wagtailadmin_reports:aging_pages")).content.decode()
    for nombre in ("locked_pages", "site_history"):
        html = cliente.get(reverse(f"wagtailadmin_reports:{nombre}")).content.decode()
        assert "Aviso de privacidad" in html, nombre
        assert reverse("wagtailadmin_pages:edit", args=[pagina.pk]) not in html, nombre
    assert (
        "Aviso de privacidad" in cliente.get(reverse("wagtailadmin_pages:history", args=[pagina.pk])).content.decode()
    )
    assert cliente.post(reverse("wagtailadmin_pages:unlock", args=[pagina.pk])).status_code == 403


def test_who_audits_and_captures_gets_no_right_over_anothers_page(mundo):
    mundo.de_b.groups.add(Group.objects.get(name=GRUPOS[Rol.AUDITORA]))
    consentir(mundo.registro, persona=mundo.de_a)
    capturar(mundo.pagina, mundo.de_a)

    permisos = mundo.pagina.permissions_for_user(mundo.de_b)

    assert not permisos.can_edit()
    assert sesion(mundo.de_b).get(reverse("wagtailadmin_pages:edit", args=[mundo.pagina.pk])).status_code == 403


@pytest.mark.parametrize("quien", ["administradora", "editora"])
def test_an_editorial_page_is_locked_and_unlocked(mundo, quien):
    pagina = una_pagina()
    cliente = sesion(getattr(mundo, quien))

    cliente.post(reverse("wagtailadmin_pages:lock", args=[pagina.pk]))
    assert Page.objects.get(pk=pagina.pk).locked_by == getattr(mundo, quien)
    cliente.post(reverse("wagtailadmin_pages:unlock", args=[pagina.pk]))
    assert not Page.objects.get(pk=pagina.pk).locked


@pytest.mark.parametrize("quien", ["administradora", "editora"])
def test_collections_of_the_site_are_theirs_and_those_of_parties_nobodys(mundo, quien):
    cliente = sesion(getattr(mundo, quien))
    indice = reverse("wagtailadmin_collections:index")
    assert indice in menu(cliente)
    sitio = Collection.objects.get(name="Páginas del sitio")

    cliente.post(reverse("wagtailadmin_collections:add"), {"name": "Infografías", "parent": sitio.pk})

    assert Collection.objects.get(name="Infografías").get_parent() == sitio
    html = cliente.get(indice).content.decode()
    assert "Infografías" in html
    assert "Partido Alameda" not in html
    suya = reverse("wagtailadmin_collections:edit", args=[mundo.partido_a.coleccion_id])
    assert cliente.post(suya, {"name": "Otra"}).status_code in {403, 404}
    mundo.partido_a.coleccion.refresh_from_db()
    assert mundo.partido_a.coleccion.name != "Otra"


def test_an_upgrade_gives_each_role_what_it_has_today(mundo):
    grupo = Group.objects.get(name=GRUPOS[Rol.ADMINISTRADORA])
    grupo.permissions.clear()

    call_command("migrate", verbosity=0)

    assert grupo.permissions.filter(codename="change_temadelsitio").exists()


def test_comments_are_on_editorial_pages_and_off_on_candidacies(mundo):
    consentir(mundo.registro, persona=mundo.de_a)
    capturar(mundo.pagina, mundo.de_a)
    pagina = una_pagina()

    assert "data-comment-add" in editar(mundo.editora, pagina)
    assert "data-comment-add" not in editar(mundo.de_a, mundo.pagina)


def editar(persona, pagina):
    return sesion(persona).get(reverse("wagtailadmin_pages:edit", args=[pagina.pk])).content.decode()
