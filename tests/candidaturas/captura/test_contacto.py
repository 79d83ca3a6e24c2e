"""The formats of public contacts, one rule for form and import."""

import pytest

from candidaturas.captura import contacto


@pytest.mark.parametrize(
    "direccion",
    [
        "https://www.ejemplo.com.mx/juana", "http://ejemplo.mx", "https://www.peñablanca.mx", "https://juana.page/",
        "https://ejemplo.mx:8443/a?b=1#c", "https://www.facebook.com/juana", "https://facebook.com/profile.php?id=1",
    ],
)  # fmt: skip
def test_a_whole_address_of_the_public_web_is_a_page(direccion: str) -> None:
    assert contacto.es_pagina_web(direccion)


@pytest.mark.parametrize(
    "direccion",
    [
        "juan.perez", "https://juan.perez", "http://juan.perez", "https://www.mi pagina.mx", "https://ejemplo.mx/a b",
        "https://", "https://ejemplo", "http://localhost", "http://127.0.0.1/", "https://[::1]/", "https://www.mx",
        "https://ejemplo.mx\u200b", "javascript:alert(1)", "ftp://ejemplo.mx/", "https://a@ejemplo.mx",
        "https://ejemplo.mx/" + "a" * 300, "https://ejemplo..mx", "https://ｅｊｅｍｐｌｏ.mx", "https://-ejemplo.mx", "https://ejemplo.mx, https://b.mx",
        "https://facebook.com/", "https://m.facebook.com", "https://x.com/intent/tweet", "https://www.tiktok.com/@",
        "https://wa.me/", "https://x.com/juana.perez",
    ],
)  # fmt: skip
def test_what_is_cut_blank_private_or_nobodys_is_no_page(direccion: str) -> None:
    assert not contacto.es_pagina_web(direccion)


@pytest.mark.parametrize("red", ["otra", "facebook"])
def test_a_network_asks_the_same_of_an_address_and_its_host_besides(red: str) -> None:
    assert contacto.es_de_la_red(red, "https://www.facebook.com/juana")
    assert not contacto.es_de_la_red(red, "http://juan.perez")
    assert not contacto.es_de_la_red(red, "https://www.facebook.com/")
    assert not contacto.es_de_la_red("x", "https://www.facebook.com/juana")


@pytest.mark.parametrize(
    "escrito", ["52 618 123 4567", "+52 1 618 123 4567", "01 618 123 4567", "044 618 123 4567", "0052 6181234567"]
)
def test_what_is_dialled_before_the_ten_digits_is_no_part_of_them(escrito: str) -> None:
    assert contacto.telefono(escrito) == "6181234567"


def test_the_contacts_beyond_the_maximum_of_their_kind_are_told_by_their_place() -> None:
    assert contacto.sobran(["correo", "telefono", "correo", "correo", "telefono"], 2) == [3]
    assert contacto.sobran(["correo"], 0) == [0]
    assert contacto.sobran([], 3) == []
