"""What can never be done is not offered: one home and one index in each language. Who asks for it by its address is told why."""

import pytest
from django.urls import reverse
from wagtail.models import Page

from home.models import HomePage, InformationIndexPage
from tests.factories.mundo import un_mundo
from tests.factories.paginas import en_ingles, un_indice, una_pagina
from tests.factories.sesiones import sesion

pytestmark = pytest.mark.django_db
QUIENES = ["editora", "administradora", "sistema"]
COMENTARIOS = {f"comments-{n}": 0 for n in ("TOTAL_FORMS", "INITIAL_FORMS", "MIN_NUM_FORMS", "MAX_NUM_FORMS")}


@pytest.fixture
def cliente(request):
    mundo = un_mundo()
    en_ingles(una_pagina("fechas"), "Dates")
    if request.param == "sistema":
        mundo.administradora.is_superuser = True
        mundo.administradora.save()
    return sesion(mundo.administradora if request.param == "sistema" else getattr(mundo, request.param))


def _todo(cliente) -> str:
    """Every list of the tree, with what each offers."""
    listas = [reverse("wagtailadmin_explore", args=[pagina.pk]) for pagina in Page.objects.all()]
    return "".join(cliente.get(lista).content.decode() for lista in listas)


def _clases_que_caben(pagina: Page) -> list[type[Page]]:
    return [clase for clase in pagina.specific_class.creatable_subpage_models() if clase.can_create_at(pagina.specific)]


@pytest.mark.parametrize("cliente", QUIENES, indirect=True)
def test_a_page_inside_another_is_offered_only_where_one_fits(cliente):
    html = _todo(cliente)

    for pagina in Page.objects.all():
        direccion = reverse("wagtailadmin_pages:add_subpage", args=[pagina.pk])
        if direccion in html:
            assert _clases_que_caben(pagina), pagina
    assert reverse("wagtailadmin_pages:add_subpage", args=[Page.get_first_root_node().pk]) not in html
    assert reverse("wagtailadmin_pages:add_subpage", args=[un_indice().pk]) in html


@pytest.mark.parametrize("cliente", QUIENES, indirect=True)
def test_no_second_home_or_index_is_made_and_the_refusal_says_why(cliente):
    raiz, casa = Page.get_first_root_node(), HomePage.objects.get(locale__language_code="es")
    antes = Page.objects.count()
    datos = {"title": "Otra", "slug": "otra", "pregunta": "", "introduccion": "", "action-publish": "1", **COMENTARIOS}
    cerradas = [
        reverse("wagtailadmin_pages:add_subpage", args=[raiz.pk]),
        reverse("wagtailadmin_pages:add", args=["home", "homepage", raiz.pk]),
        reverse("wagtailadmin_pages:add", args=["home", "homepage", raiz.pk]) + "?locale=en",
        reverse("wagtailadmin_pages:add", args=["home", "informationindexpage", casa.pk]),
    ]

    for direccion in cerradas:
        for respuesta in (cliente.get(direccion, follow=True), cliente.post(direccion, datos, follow=True)):
            assert "hay una página de inicio y un índice de información" in respuesta.content.decode(), direccion

    assert Page.objects.count() == antes


@pytest.mark.parametrize("cliente", QUIENES, indirect=True)
def test_the_index_is_offered_no_copy_nor_move_and_the_refusal_says_why(cliente):
    html = _todo(cliente)
    for indice in InformationIndexPage.objects.all():
        for accion in ("copy", "move"):
            direccion = reverse(f"wagtailadmin_pages:{accion}", args=[indice.pk])
            assert direccion not in html
            assert "hay uno en cada idioma" in cliente.get(direccion, follow=True).content.decode()
    pagina = un_indice().get_children().get()
    assert reverse("wagtailadmin_pages:copy", args=[pagina.pk]) in html


@pytest.mark.parametrize("cliente", QUIENES, indirect=True)
def test_the_pages_that_order_candidacies_are_offered_nothing_inside(cliente):
    proceso = Page.objects.get(content_type__model="procesopage")
    assert reverse("wagtailadmin_pages:add_subpage", args=[proceso.pk]) not in _todo(cliente)
    for direccion in (
        reverse("wagtailadmin_pages:add_subpage", args=[proceso.pk]),
        reverse("wagtailadmin_pages:add", args=["candidaturas", "actorpoliticopage", proceso.pk]),
    ):
        assert "Aquí no se agregan páginas" in cliente.get(direccion, follow=True).content.decode()
