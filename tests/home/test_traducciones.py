"""Editorial pages are translated by administrators and editors, and everybody who edits sees how far a translation is behind."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation
from wagtail.models import Page, Site
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from candidaturas.models import CandidaturaPage
from home.models import HomePage, InformationPage
from home.theme import TemaDelSitio
from home.traducciones import avances
from tests.factories.editoriales import el_ingles, una_pagina
from tests.factories.mundo import un_mundo
from tests.factories.sesiones import sesion

pytestmark = pytest.mark.django_db


@pytest.fixture
def mundo():
    el_ingles()
    return un_mundo()


def mandar(cliente, pagina, **mas):
    direccion = reverse("wagtail_localize:submit_page_translation", args=[pagina.pk])
    return cliente.post(direccion, {"locales": [el_ingles().pk], **mas})


def traducir(pagina):
    """Every text of a page, as a person would type it."""
    fuente = Translation.objects.get(source__object_id=pagina.translation_key).source
    for texto in StringSegment.objects.filter(source=fuente):
        StringTranslation.objects.create(
            translation_of=texto.string, context=texto.context, locale=el_ingles(), data=f"EN {texto.string.data}"
        )


def publicar(pagina, **campos):
    pagina = InformationPage.objects.get(pk=pagina.pk)
    for nombre, valor in campos.items():
        setattr(pagina, nombre, valor)
    pagina.save_revision().publish()
    return InformationPage.objects.get(pk=pagina.pk)


def en_palabras(pagina):
    with translation.override("es"):  # whatever the last page was read in
        return [str(avance) for avance in avances([pagina])[pagina.pk]]


def test_the_administrator_changes_a_colour_and_the_public_page_wears_it(mundo, client):
    sitio = Site.objects.get(is_default_site=True)
    cliente = sesion(mundo.administradora)
    tema = reverse("wagtailsettings:edit", args=["home", "temadelsitio", sitio.pk])
    assert reverse("wagtailsettings:edit", args=["home", "temadelsitio"]) in cliente.get("/admin/").content.decode()

    respuesta = cliente.post(tema, {"acento": "#5a3a8c"})

    assert respuesta.status_code == 302
    assert TemaDelSitio.for_site(sitio).acento == "#5a3a8c"
    assert "/estilos/tema-" in client.get("/").content.decode()


def test_a_list_of_pages_asks_the_same_of_the_database_however_many_they_are(mundo):
    madre = una_pagina().get_parent()
    cliente = sesion(mundo.administradora)
    direccion = reverse("wagtailadmin_explore", args=[madre.pk])
    cliente.get(direccion)
    with CaptureQueriesContext(connection) as con_una:
        cliente.get(direccion)
    for numero in range(4):
        una_pagina(f"Otra {numero}")
    with CaptureQueriesContext(connection) as con_cinco:
        cliente.get(direccion)
    assert len(con_cinco) == len(con_una)


@pytest.mark.parametrize("quien", ["editora", "auditora", "de_a"])
def test_the_theme_is_the_administrators_alone(mundo, quien):
    sitio = Site.objects.get(is_default_site=True)
    cliente = sesion(getattr(mundo, quien))

    assert cliente.post(reverse("wagtailsettings:edit", args=["home", "temadelsitio", sitio.pk])).status_code == 403


@pytest.mark.parametrize("quien", ["administradora", "editora"])
def test_a_page_sent_to_translate_is_a_draft_until_it_is_translated_and_published(
    mundo, quien, client, django_capture_on_commit_callbacks
):
    pagina = una_pagina()
    cliente = sesion(getattr(mundo, quien))
    assert "submit/page" in cliente.get(reverse("wagtailadmin_explore", args=[pagina.get_parent().pk])).content.decode()

    mandar(cliente, pagina)

    traducida = pagina.get_translation(el_ingles())
    assert not traducida.live
    assert en_palabras(pagina) == ["Inglés: faltan 2 textos de 2"]
    traducir(pagina)
    with django_capture_on_commit_callbacks(execute=True):
        cliente.post(reverse("wagtailadmin_pages:edit", args=[traducida.pk]), {"action": "publish"})
    assert "EN Calendario" in client.get("/en/informacion/calendario/").content.decode()
    assert en_palabras(pagina) == ["Inglés: al día"]


def test_a_source_that_changes_leaves_its_translation_behind_until_it_is_brought_up_to_date(mundo):
    pagina = una_pagina()
    cliente = sesion(mundo.editora)
    mandar(cliente, pagina)
    traducir(pagina)

    pagina = publicar(pagina, resumen="Otras fechas.")

    (dicho,) = en_palabras(pagina)
    assert dicho.startswith("Inglés: el original cambió el ")
    lista = cliente.get(reverse("wagtailadmin_explore", args=[pagina.get_parent().pk])).content.decode()
    assert "el original cambió el" in lista
    editor = cliente.get(reverse("wagtailadmin_pages:edit", args=[pagina.pk])).content.decode()
    assert "el original cambió el" in editor
    fuente = Translation.objects.get().source_id
    assert reverse("wagtail_localize:update_translations", args=[fuente]) in editor
    cliente.post(reverse("wagtail_localize:update_translations", args=[fuente]), {})
    assert en_palabras(pagina) == ["Inglés: falta 1 texto de 2"]


def test_the_editor_of_a_translation_is_told_that_it_is_behind(mundo):
    pagina = una_pagina()
    cliente = sesion(mundo.editora)
    mandar(cliente, pagina)
    publicar(pagina, resumen="Otras fechas.")

    traducida = pagina.get_translation(el_ingles())
    editor = cliente.get(reverse("wagtailadmin_pages:edit", args=[traducida.pk])).content.decode()

    assert "El original cambió el" in editor
    assert reverse("wagtail_localize:update_translations", args=[Translation.objects.get().source_id]) in editor


def test_who_deletes_a_page_is_told_that_its_translation_goes_with_it(mundo):
    pagina = una_pagina()
    cliente = sesion(mundo.editora)
    mandar(cliente, pagina)
    borrar = reverse("wagtailadmin_pages:delete", args=[pagina.pk])

    assert "También se borrará 1 traducción de esta página." in cliente.get(borrar).content.decode()
    cliente.post(borrar)

    assert not InformationPage.objects.filter(translation_key=pagina.translation_key).exists()


def test_a_translation_made_by_hand_is_behind_as_well(mundo):
    pagina = una_pagina()
    a_mano = pagina.copy_for_translation(el_ingles(), copy_parents=True)
    a_mano.save_revision().publish()
    assert en_palabras(pagina) == ["Inglés: al día"]

    publicar(pagina, resumen="Otras fechas.")

    assert en_palabras(Page.objects.get(pk=a_mano.pk))[0].startswith("El original cambió el ")


def test_what_a_source_said_is_not_always_known_and_then_nothing_is_said_of_it(mundo):
    indice = una_pagina().get_parent()
    sin_anotar = indice.add_child(instance=InformationPage(title="Fechas", slug="fechas"))
    a_mano = sin_anotar.copy_for_translation(el_ingles(), copy_parents=True)
    a_mano.save_revision().publish()

    publicada = publicar(sin_anotar, slug="otra")

    assert en_palabras(publicada) == ["Inglés: traducida"]
    assert en_palabras(Page.objects.get(pk=a_mano.pk)) == ["Traducida"]
    publicar(a_mano)
    assert "el original cambió el" in en_palabras(publicar(publicada, resumen="Otras."))[0]


def test_a_translation_speaks_of_its_original_and_not_of_itself(mundo):
    pagina = una_pagina()
    a_mano = pagina.copy_for_translation(el_ingles(), copy_parents=True)
    a_mano.save_revision().publish()

    assert en_palabras(Page.objects.get(pk=a_mano.pk)) == ["Al día con su original"]
    assert en_palabras(pagina) == ["Inglés: al día"]


def test_a_page_without_translation_says_so_and_a_candidacy_says_nothing(mundo):
    assert en_palabras(una_pagina()) == ["Inglés: sin traducir"]
    assert avances([mundo.pagina, mundo.proceso_page]) == {}


@pytest.mark.parametrize("quien", ["administradora", "editora"])
def test_pages_of_the_candidacies_are_never_sent_alone_or_with_the_home(mundo, quien):
    cliente = sesion(getattr(mundo, quien))

    for pagina in (mundo.pagina, mundo.proceso_page, mundo.partido_a.pagina):
        assert mandar(cliente, pagina).status_code == 403
    mandar(cliente, HomePage.objects.get(), include_subtree="on")

    assert not CandidaturaPage.objects.filter(locale=el_ingles()).exists()
    lista = cliente.get(reverse("wagtailadmin_explore", args=[mundo.proceso_page.pk])).content.decode()
    assert "submit/page" not in lista


@pytest.mark.parametrize("quien", ["auditora", "de_a"])
def test_who_only_reads_or_captures_translates_nothing(mundo, quien):
    assert mandar(sesion(getattr(mundo, quien)), una_pagina()).status_code == 403
    assert not Translation.objects.exists()


def test_the_list_asks_for_its_translations_once(mundo, django_assert_max_num_queries):
    paginas = [una_pagina(f"Página {n}") for n in range(6)]
    for pagina in paginas:
        mandar(sesion(mundo.editora), pagina)
    with django_assert_max_num_queries(6):
        avances(Page.objects.filter(pk__in=[pagina.pk for pagina in paginas]).select_related("content_type"))


@pytest.mark.parametrize("a_mano", [True, False])
@pytest.mark.parametrize(
    "campos", [{"slug": "otra-direccion"}, {"show_in_menus": False}, {"expire_at": None}, {"slug": "x", "live": True}]
)
def test_what_is_not_translated_leaves_no_translation_behind(mundo, a_mano, campos):
    pagina = una_pagina(cuerpo=[{"type": "texto", "value": "<p>La <b>jornada</b>.</p>"}])
    if a_mano:
        pagina.copy_for_translation(el_ingles(), copy_parents=True).save_revision().publish()
    else:
        mandar(sesion(mundo.editora), pagina)
        traducir(pagina)

    publicar(pagina, **campos)

    assert en_palabras(pagina) == ["Inglés: al día"]


@pytest.mark.parametrize("a_mano", [True, False])
@pytest.mark.parametrize(
    "campos",
    [
        {"title": "Otro título"},
        {"search_description": "Otra"},
        {"slug": "otra", "resumen": "Otras fechas."},
        {"cuerpo": [{"type": "texto", "value": "<p>Otra <b>jornada</b>.</p>"}]},
    ],
)
def test_what_is_translated_leaves_it_behind(mundo, a_mano, campos):
    pagina = una_pagina(cuerpo=[{"type": "texto", "value": "<p>La <b>jornada</b>.</p>"}])
    if a_mano:
        pagina.copy_for_translation(el_ingles(), copy_parents=True).save_revision().publish()
    else:
        mandar(sesion(mundo.editora), pagina)

    publicar(publicar(pagina, **campos), slug="al-final")

    assert "el original cambió el" in en_palabras(pagina)[0]


def test_lists_with_translations_behind_ask_the_same_however_many(mundo):
    paginas = [una_pagina(f"Página {n}") for n in range(5)]
    for pagina in paginas:
        mandar(sesion(mundo.editora), pagina)
        publicar(pagina, resumen="Otra cosa.")
    with CaptureQueriesContext(connection) as de_una:
        avances(Page.objects.filter(pk=paginas[0].pk).select_related("content_type"))
    with CaptureQueriesContext(connection) as de_todas:
        avances(Page.objects.filter(pk__in=[pagina.pk for pagina in paginas]).select_related("content_type"))
    assert len(de_una) == len(de_todas)
