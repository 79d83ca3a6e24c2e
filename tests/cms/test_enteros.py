"""Numbers that no row has: refused in words, wherever the admin would look for them."""

import pytest

from cms.base.enteros import ENTERO_MAXIMO, desborda, entero
from tests.factories.mundo import un_mundo
from tests.factories.sesiones import sesion

ENORME = "9" * 20


@pytest.mark.parametrize(
    ("texto", "numero"),
    [("12", 12), (str(ENTERO_MAXIMO), ENTERO_MAXIMO), (str(ENTERO_MAXIMO + 1), None), ("9" * 5_000, None), ("", None),
     ("-1", None), ("x", None)],
)  # fmt: skip
def test_a_number_is_read_up_to_64_bits(texto, numero):
    assert entero(texto) == numero


@pytest.mark.parametrize(
    ("texto", "pasa"), [("12", False), ("0" * 30 + "1", False), (ENORME, True), ("-" + ENORME, True), ("abc", False)]
)
def test_only_a_number_overflows(texto, pasa):
    assert desborda(texto) is pasa


@pytest.mark.django_db
@pytest.mark.parametrize(
    "camino",
    ["reports/site-history/?user={n}", "pages/3/?content_type={n}", "pages/3/?owner={n}", "cuentas/?groups={n}",
     "mundo_registro/?proceso={n}", "candidaturas/?actor={n}"],
)  # fmt: skip
def test_a_filter_by_a_number_that_no_row_has_is_a_400_that_names_it(camino):
    cliente = sesion(un_mundo().administradora)
    respuesta = cliente.get("/admin/" + camino.format(n=ENORME))
    assert respuesta.status_code == 400
    texto = respuesta.content.decode()
    assert camino.split("?")[1].split("=")[0] in texto
    assert str(ENTERO_MAXIMO) in texto


@pytest.mark.django_db
def test_figures_may_be_searched_for_as_text():
    assert sesion(un_mundo().administradora).get(f"/admin/mundo_registro/?q={ENORME}").status_code == 200
