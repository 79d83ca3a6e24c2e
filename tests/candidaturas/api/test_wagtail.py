"""Wagtail's version 2: records and editorial pages, by an explicit list of fields, live and public only."""

import pytest
from wagtail.models import Page, PageViewRestriction

from candidaturas.models import FichaPublicada
from home.api import PaginasAPIViewSet
from home.models import HomePage, InformationIndexPage, InformationPage
from tests.candidaturas.api.mundo import UNIDA

CANDIDATURAS, PAGINAS = "/api/v2/candidaturas/", "/api/v2/pages/"


@pytest.fixture
def paginas(mundo):
    """An index with a live page and a draft, under the site's home."""
    indice = HomePage.objects.get().add_child(
        instance=InformationIndexPage(title="Información", slug="informacion", introduccion="Lo útil.")
    )
    cuerpo = [
        ("titulo", "Cómo votar"),
        ("texto", f'<p>Mira <a linktype="page" id="{indice.pk}">el índice</a>.</p>'),
        ("pregunta", {"pregunta": "¿Y si no sé mi sección?", "respuesta": "<p>Busca tu municipio.</p>"}),
    ]
    viva = indice.add_child(
        instance=InformationPage(title="Cómo se elige", slug="como", resumen="En breve.", cuerpo=cuerpo)
    )
    borrador = indice.add_child(
        instance=InformationPage(title="Sin terminar", slug="sin-terminar", cuerpo=cuerpo, live=False)
    )
    return {"indice": indice, "viva": viva, "borrador": borrador}


def test_a_record_has_its_keys_as_fields_and_nothing_else(client, mundo):
    ficha = FichaPublicada.objects.get(registro=mundo.publicada).como_datos()
    servida = client.get(f"{CANDIDATURAS}{mundo.publicada.id_publico}/").json()
    assert servida.pop("meta") == {
        "type": "candidaturas.CandidaturaPage",
        "detail_url": f"{CANDIDATURAS}{mundo.publicada.id_publico}/",
    }
    assert servida == ficha


def test_a_list_is_paged_and_counts_what_is_public(client, mundo):
    pagina = client.get(f"{CANDIDATURAS}?limit=2&offset=1&fields=persona").json()
    assert pagina["meta"]["total_count"] == FichaPublicada.objects.publicas().count()
    assert [set(e) for e in pagina["items"]] == [{"id", "meta", "persona"}] * 2
    assert client.get(f"{CANDIDATURAS}?offset=100000").json()["items"] == []


def test_all_fields_are_asked_for_with_an_asterisk(client, mundo):
    elemento = client.get(f"{CANDIDATURAS}?fields=*&limit=1").json()["items"][0]
    assert "identidad" in elemento
    assert "stale-if-error" not in client.get(f"{CANDIDATURAS}?fields=*")["Cache-Control"]
    assert "stale-if-error" in client.get(CANDIDATURAS)["Cache-Control"]


def test_ids_lead_where_they_lead_in_the_contract(client, mundo):
    assert client.get(f"{CANDIDATURAS}find/?id={mundo.publicada.id_publico}")["Location"].endswith(
        f"{mundo.publicada.id_publico}/"
    )
    unida = client.get(f"{CANDIDATURAS}{UNIDA}/")
    assert (unida.status_code, unida["Location"]) == (301, f"{CANDIDATURAS}{mundo.publicada.id_publico}/")
    assert client.get(f"{CANDIDATURAS}{mundo.sustituida.id_publico}/").status_code == 410
    for ajeno in (mundo.en_preparacion.id_publico, "zzzzzzzzzz", str(FichaPublicada.objects.first().pk)):
        assert client.get(f"{CANDIDATURAS}{ajeno}/").status_code == 404
        assert client.get(f"{CANDIDATURAS}find/?id={ajeno}").status_code == 404


def test_only_live_editorial_pages_are_listed(client, paginas):
    elementos = client.get(PAGINAS).json()["items"]
    assert [(e["meta"]["type"], e["title"]) for e in elementos] == [
        ("home.HomePage", "Conóceles"),
        ("home.InformationIndexPage", "Información"),
        ("home.InformationPage", "Cómo se elige"),
    ]
    assert client.get(f"{PAGINAS}{paginas['borrador'].pk}/").status_code == 404


def test_a_page_shows_its_body_with_links_resolved(client, paginas):
    pagina = client.get(f"{PAGINAS}{paginas['viva'].pk}/").json()
    assert pagina["resumen"] == "En breve."
    titulo, texto, pregunta = pagina["cuerpo"]
    assert (titulo["type"], titulo["value"]) == ("titulo", "Cómo votar")
    assert 'href="/informacion/"' in texto["value"]
    assert "linktype" not in texto["value"]
    assert pregunta["value"] == {"pregunta": "¿Y si no sé mi sección?", "respuesta": "<p>Busca tu municipio.</p>"}


def test_a_page_shows_the_listed_fields_and_nothing_of_its_drafts(client, paginas):
    viva = paginas["viva"]
    viva.resumen = "Borrador que nadie ve"
    viva.seo_title = "Título de borrador"
    viva.save_revision()
    servida = client.get(f"{PAGINAS}{viva.pk}/")
    assert set(servida.json()) == {"id", "meta", *PaginasAPIViewSet.campos}
    assert "orrador" not in servida.content.decode()


def test_a_page_for_some_only_is_for_nobody_here(client, paginas):
    PageViewRestriction.objects.create(page=paginas["indice"], restriction_type=PageViewRestriction.LOGIN)
    assert [e["title"] for e in client.get(PAGINAS).json()["items"]] == ["Conóceles"]
    assert client.get(f"{PAGINAS}{paginas['viva'].pk}/").status_code == 404


def test_candidacies_and_parties_are_no_pages_here(client, mundo):
    for pagina in Page.objects.exclude(pk__in=HomePage.objects.values("pk")):
        assert client.get(f"{PAGINAS}{pagina.pk}/").status_code == 404
