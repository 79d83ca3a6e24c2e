"""The theme: legible or refused, and the default one is what the tokens say."""

import re

import pytest
from django.core.exceptions import ValidationError
from wagtail.models import Site

from home.contraste import contraste, pares_ilegibles
from home.theme import CLARO, OSCURO, TemaDelSitio, hoja
from tests.architecture.arbol import RAIZ


def _tokens(texto: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", texto))


def test_the_default_theme_is_the_one_of_the_tokens():
    claro, resto = (RAIZ / "static" / "css" / "tokens.css").read_text().split("@media (prefers-color-scheme: dark)")
    oscuro = resto.split("@media print")[0]

    assert {token: _tokens(claro)[token] for token in CLARO} == CLARO
    assert {token: _tokens(oscuro)[token] for token in OSCURO} == OSCURO


@pytest.mark.parametrize("colores", [CLARO, OSCURO], ids=["claro", "oscuro"])
def test_both_default_schemes_are_legible(colores):
    assert list(pares_ilegibles(colores)) == []


def test_contrast_is_wcags():
    assert contraste("#000000", "#ffffff") == pytest.approx(21)
    assert contraste("#777777", "#ffffff") == pytest.approx(4.478, abs=0.001)


def test_an_illegible_theme_is_refused_and_the_pair_is_named():
    with pytest.raises(ValidationError, match="acento: botones y números sobre fondo de la página") as error:
        TemaDelSitio(acento="#f0c0a0", enlace_oscuro="#101010").clean()
    assert set(error.value.message_dict) == {"acento", "enlace_oscuro"}


def test_what_is_not_a_colour_is_an_error_of_its_field_only():
    with pytest.raises(ValidationError) as error:
        TemaDelSitio(acento="rojo").full_clean(exclude=["site"])
    assert set(error.value.message_dict) == {"acento"}


def test_a_theme_changes_only_its_own_tokens_and_each_scheme_apart():
    texto = hoja(TemaDelSitio(acento="#5a3a8c", enlace_oscuro="#a8c4ff"))

    assert texto == (
        "@layer tema{@media (prefers-color-scheme:light){:root{--barro:#5a3a8c;--barro-2:#5a3a8c;}}"
        "@media (prefers-color-scheme:dark){:root{--enlace:#a8c4ff;}}}"
    )
    assert hoja(TemaDelSitio()) == ""


@pytest.mark.django_db
def test_pages_link_the_theme_under_its_fingerprint_for_ever(client):
    assert "/estilos/tema-" not in client.get("/").content.decode()

    TemaDelSitio.objects.create(site=Site.objects.get(is_default_site=True), acento="#5a3a8c")

    direccion = re.search(r'href="(/estilos/tema-[0-9a-f]{12}\.css)"', client.get("/").content.decode())[1]
    respuesta = client.get(direccion)
    assert respuesta["Content-Type"] == "text/css; charset=utf-8"
    assert "immutable" in respuesta["Cache-Control"]
    assert "--barro:#5a3a8c" in respuesta.content.decode()


@pytest.mark.django_db
def test_an_old_fingerprint_gets_todays_sheet_for_this_once(client):
    TemaDelSitio.objects.create(site=Site.objects.get(is_default_site=True), acento="#5a3a8c")

    respuesta = client.get("/estilos/tema-000000000000.css")

    assert respuesta["Cache-Control"] == "no-cache"
    assert "--barro:#5a3a8c" in respuesta.content.decode()
    assert client.get("/estilos/otra-000000000000.css").status_code == 404
