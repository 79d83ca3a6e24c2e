"""What the reports and lists of editorial pages say is what a person reads: names, addresses, days."""

import re

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect

from tests.candidaturas.admin.rastreo import leer
from tests.factories.mundo import un_mundo
from tests.factories.paginas import una_pagina
from tests.factories.sesiones import sesion

pytestmark = pytest.mark.django_db
CODIGO = re.compile(r"\b[a-z_]+\.[A-Za-z]+[Pp]age\b|\bcandidaturas\.\w+")


@pytest.fixture
def mundo():
    return un_mundo()


@pytest.mark.parametrize("quien", ["administradora", "editora", "auditora"])
def test_no_report_names_a_kind_of_page_by_its_code(mundo, quien):
    una_pagina("fechas")
    cliente = sesion(getattr(mundo, quien))
    menu = leer(cliente.get("/admin/").content.decode()).textos + leer_informes(cliente)
    assert not CODIGO.findall(" ".join(menu))
    html = cliente.get(reverse("wagtailadmin_reports:page_types_usage")).content.decode()
    for nombre in ("Página de información", "Candidatura", "Página de un proceso"):
        assert nombre in html


def leer_informes(cliente) -> list[str]:
    nombres = ("site_history", "locked_pages", "aging_pages", "workflow", "workflow_tasks", "page_types_usage")
    textos: list[str] = []
    for nombre in nombres:
        respuesta = cliente.get(reverse(f"wagtailadmin_reports:{nombre}"))
        assert respuesta.status_code == 200, nombre
        textos += leer(respuesta.content.decode()).textos
    return textos


def test_the_list_of_redirects_says_the_address_where_each_leads(mundo):
    pagina = una_pagina("fechas", title="Fechas")
    Redirect.objects.create(old_path="/antes", redirect_page=pagina)
    textos = leer(sesion(mundo.editora).get(reverse("wagtailredirects:index")).content.decode()).textos
    assert any(texto.strip().endswith("/informacion/fechas/") for texto in textos)


@pytest.mark.parametrize("suya", [True, False])
def test_a_lock_of_today_says_today_and_one_of_another_day_says_which(mundo, suya):
    pagina = una_pagina("fechas")
    pagina.locked, pagina.locked_by, pagina.locked_at = True, mundo.editora, timezone.now()
    pagina.save()
    cliente = sesion(mundo.editora if suya else mundo.administradora)
    editor = reverse("wagtailadmin_pages:edit", args=[pagina.pk])
    assert re.search(r"desde <b>hoy a las \d\d:\d\d</b>", cliente.get(editor).content.decode())

    pagina.locked_at = timezone.now().replace(year=2024, month=6, day=2, hour=18)
    pagina.save()

    assert re.search(r"desde <b>el 2 de junio de 2024 a las \d\d:\d\d</b>", cliente.get(editor).content.decode())
