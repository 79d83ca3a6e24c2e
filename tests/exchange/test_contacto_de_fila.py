"""Contacts and networks in a registry's cells: whole addresses or a warning that names the cell, under the form's own rules."""

from typing import Any

import pytest

from candidaturas.exchange.problemas import Problema
from tests.exchange.lectura import leido
from tests.factories.hojas import un_libro_ine, una_fila_ine

_VACIAS = dict.fromkeys(("DIRECCION_CASA_CAMPAÑA", "TELEFONO", "CORREO_ELECTRONICO", "PAGINA_WEB", "REDES"))


def _leida(**celdas: Any) -> tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...], list[Problema]]:
    """Contacts, networks and what is told of a row with these cells and no other contact."""
    lectura = leido(un_libro_ine([una_fila_ine(**_VACIAS | celdas)]))
    curricular = lectura.filas[0].curricular
    assert curricular is not None
    return curricular.contactos, curricular.redes, list(lectura.problemas)


@pytest.mark.parametrize(
    "celda",
    [
        "juan.perez",
        "www.mi pagina.mx",
        "www.la pagina.mx",
        "https://ejemplo.mx/mi pagina.mx",
        "www.pan y vino.mx",
        "juana, perez.com",
        "@juana",
        "facebook.com/juana perez",
        "facebook",
        "www.facebook",
        "www.la",
        "https://",
        "http://localhost",
        "http://192.168.1.1/",
        "javascript:alert(1)",
        "data:text/html,hola",
        "ftp://ejemplo.mx",
        "https://facebook.com/",
        "https://www.facebook.com",
        "https://www.facebook.com/sharer/sharer.php?u=https://ejemplo.mx",
        "https://juana@ejemplo.mx",
        "http//ejemplo.mx",
        "https://https://ejemplo.mx",
        "https://ejemplo..mx",
        "https://juan.perez",
        "Pendiente de crear",
    ],
)
def test_what_is_no_whole_web_address_is_a_warning_that_names_the_cell(celda: str) -> None:
    contactos, _redes, problemas = _leida(PAGINA_WEB=celda)
    assert contactos == ()
    assert [(p.codigo.value, p.fila, p.columna, p.grave) for p in problemas] == [
        ("enlace_invalido", 2, "PAGINA_WEB", False)
    ]
    assert celda.split()[0].rstrip(",") in problemas[0].mensaje


@pytest.mark.parametrize(
    ("celda", "paginas"),
    [
        ("ejemplo.mx", ["https://ejemplo.mx"]),
        ("www.ejemplo.com.mx/juana", ["https://www.ejemplo.com.mx/juana"]),
        ("HTTP://Ejemplo.MX/Juana", ["http://ejemplo.mx/Juana"]),
        ("https://ejemplo.mx.", ["https://ejemplo.mx"]),
        ("(https://ejemplo.mx),", ["https://ejemplo.mx"]),
        ("<https://ejemplo.mx>", ["https://ejemplo.mx"]),
        ("https://es.wikipedia.org/wiki/Durango_(estado)", ["https://es.wikipedia.org/wiki/Durango_(estado)"]),
        ("https://www.peñablanca.mx", ["https://www.peñablanca.mx"]),
        ("ejemplo.mx, ejemplo.org", ["https://ejemplo.mx", "https://ejemplo.org"]),
        ("ejemplo.mx,ejemplo.org", ["https://ejemplo.mx", "https://ejemplo.org"]),
        ("https://ejemplo.mx https://ejemplo.org", ["https://ejemplo.mx", "https://ejemplo.org"]),
        ("https://ejemplo.mx y www.ejemplo.org", ["https://ejemplo.mx", "https://www.ejemplo.org"]),
        ("https://ejemplo.mx/mapa/@23.1,-104.2", ["https://ejemplo.mx/mapa/@23.1,-104.2"]),
        ("Página: https://ejemplo.mx", ["https://ejemplo.mx"]),
    ],
)
def test_whole_web_addresses_are_read_however_they_are_written(celda: str, paginas: list[str]) -> None:
    contactos, _redes, problemas = _leida(PAGINA_WEB=celda)
    assert [valor for _medio, valor in contactos] == paginas
    assert problemas == []


@pytest.mark.parametrize(
    ("celda", "redes"),
    [
        ("facebook.com/juana, x.com/juana_p", [("facebook", "https://facebook.com/juana"), ("x", "https://x.com/juana_p")]),
        ("facebook.com/juana x.com/juana_p", [("facebook", "https://facebook.com/juana"), ("x", "https://x.com/juana_p")]),
        ("Facebook: https://www.facebook.com/juana Instagram: www.instagram.com/juana.p", [("facebook", "https://www.facebook.com/juana"), ("instagram", "https://www.instagram.com/juana.p")]),
        ("IG: @juana y TikTok: @juana_p", [("instagram", "https://www.instagram.com/juana/"), ("tiktok", "https://www.tiktok.com/@juana_p")]),
        ("https://www.facebook.com/profile.php?id=1000", [("facebook", "https://www.facebook.com/profile.php?id=1000")]),
        ("https://www.tiktok.com/@juana.perez", [("tiktok", "https://www.tiktok.com/@juana.perez")]),
        ("tiktok.com/@juana.perez", [("tiktok", "https://tiktok.com/@juana.perez")]),
    ],
)  # fmt: skip
def test_networks_are_read_by_their_whole_addresses(celda: str, redes: list[tuple[str, str]]) -> None:
    _contactos, leidas, problemas = _leida(REDES=celda)
    assert list(leidas) == redes
    assert problemas == []


@pytest.mark.parametrize(
    "celda",
    [
        "@juana", "juana", "Juana Pérez", "fb: juana", "Facebook: Juana Pérez", "Facebook @juana perez", "ig: @juana.perez",
        "facebook.com/juana perez", "https://x.com/juana.perez", "https://twitter.com/intent/tweet?text=hola",
        "https://www.instagram.com/", "x.com", "https://www.facebook.com/share/1AbC/", "https://juana@facebook.com",
    ],
)  # fmt: skip
def test_a_handle_that_would_have_to_be_guessed_is_a_warning_and_nobodys_profile(celda: str) -> None:
    contactos, redes, problemas = _leida(REDES=celda)
    assert (contactos, redes) == ((), ())
    assert [(p.codigo.value, p.columna) for p in problemas] == [("enlace_invalido", "REDES")]


def test_a_mail_among_the_networks_goes_to_the_mails_and_it_is_said() -> None:
    contactos, redes, problemas = _leida(REDES="https://www.facebook.com/ana, juana.perez@ejemplo.mx")
    assert redes == (("facebook", "https://www.facebook.com/ana"),)
    assert contactos == (("correo", "juana.perez@ejemplo.mx"),)
    assert [(p.codigo.value, p.columna, p.grave) for p in problemas] == [("correo_en_otra_columna", "REDES", False)]
    assert "juana.perez@ejemplo.mx" in problemas[0].mensaje


@pytest.mark.parametrize("celda", ["juana perez@ejemplo.mx", "juana@", "@ejemplo.mx", "juana@ejemplo", "618 123 4567"])
def test_half_a_mail_is_nobodys_mail(celda: str) -> None:
    for columna in ("CORREO_ELECTRONICO", "REDES"):
        contactos, redes, problemas = _leida(**{columna: celda})
        assert (contactos, redes) == ((), ())
        assert [p.columna for p in problemas] == [columna]


@pytest.mark.parametrize(
    ("celda", "correos"),
    [
        ("Ana <ana@ejemplo.mx>", ["ana@ejemplo.mx"]),
        ("ana@ejemplo.mx; b@ejemplo.mx", ["ana@ejemplo.mx", "b@ejemplo.mx"]),
        ("ana@ejemplo.mx / b@ejemplo.mx.", ["ana@ejemplo.mx", "b@ejemplo.mx"]),
        ("Correo: ana@ejemplo.mx", ["ana@ejemplo.mx"]),
    ],
)
def test_mails_are_read_however_they_are_listed(celda: str, correos: list[str]) -> None:
    contactos, _redes, problemas = _leida(CORREO_ELECTRONICO=celda)
    assert [valor for _medio, valor in contactos] == correos
    assert problemas == []


@pytest.mark.parametrize(
    ("celda", "telefonos"),
    [
        ("52 618 123 4567", ["6181234567"]),
        ("+52 1 618 123 4567", ["6181234567"]),
        ("Cel. 618-123-45-67 (WhatsApp)", ["6181234567"]),
        ("6181234567.0", ["6181234567"]),
        ("6181234567 6187654321", ["6181234567", "6187654321"]),
        ("0000000000", []),
    ],
)
def test_telephones_are_read_by_the_forms_rule(celda: str, telefonos: list[str]) -> None:
    contactos, _redes, problemas = _leida(TELEFONO=celda)
    assert [valor for _medio, valor in contactos] == telefonos
    assert problemas == []


@pytest.mark.parametrize(
    "celda", ["Calle 5 No. 1234, C.P. 34000", "+1 618 123 4567", "61812345678", "XEXX790506MDGBCF01"]
)
def test_digits_that_are_no_telephone_are_a_warning(celda: str) -> None:
    contactos, _redes, problemas = _leida(TELEFONO=celda)
    assert contactos == ()
    assert [p.codigo.value for p in problemas] == ["telefono_invalido"]


def test_an_address_on_two_lines_is_one_address() -> None:
    contactos, _redes, problemas = _leida(**{"DIRECCION_CASA_CAMPAÑA": "Calle Hidalgo 5\nCol. Centro, Durango"})
    assert contactos == (("casa_de_campania", "Calle Hidalgo 5, Col. Centro, Durango"),)
    assert problemas == []
