"""What nobody can read enters by no form, and breaks nothing that is published."""

import pytest
from django.urls import reverse

from candidaturas.models import Municipio
from cms.base.textos import legible, sobra
from tests.factories.mundo import CONTRASENIA, un_mundo

PEGADO = "Agua\x0bpota\x01ble \u202eeuq\u202c a\u200blcance\ufffe"
LEGIBLE = "Agua\npotable euq alcance"


def test_soft_breaks_become_breaks_and_what_nobody_sees_goes():
    assert sobra(PEGADO)
    assert legible(PEGADO) == LEGIBLE


@pytest.mark.parametrize("texto", ["Ñandú, pingüino: «agua»\n\t1.º — 👩🏽‍🌾", ""])
def test_what_can_be_read_is_left_alone(texto):
    assert not sobra(texto)
    assert legible(texto) == texto


@pytest.mark.parametrize(
    ("escrito", "leido"),
    [
        (r'{"text": "a\ud800b\u0000"}', '{"text": "ab"}'),
        (r'[["\udc00", {"\uDBFF": 1}]]', '[["", {"": 1}]]'),
        (r'["\ud83d\ude00"]', '["😀"]'),
        (r'["a\ud800', r'["a\ud800'),
        (r"a \ud800", r"a \ud800"),
        ("[" * 100_000 + r"\ud800", "[" * 100_000 + r"\ud800"),
    ],
)
def test_what_json_writes_by_its_number_is_read_too(escrito, leido):
    assert legible(escrito) == leido
    assert sobra(escrito) or escrito == leido


@pytest.mark.django_db
def test_a_form_receives_only_what_can_be_read(client):
    mundo = un_mundo()
    client.login(username=mundo.administradora.email, password=CONTRASENIA)
    municipio = Municipio.objects.get()
    direccion = reverse("mundo_municipio:edit", args=[municipio.pk])
    formulario = client.get(direccion).context["form"]
    datos = {campo.html_name: campo.value() for campo in formulario if campo.value() is not None}
    respuesta = client.post(direccion, {**datos, "nombre": "Gómez\x01 \u200bPalacio"})
    assert respuesta.status_code == 302, respuesta.context["form"].errors
    assert Municipio.objects.get().nombre == "Gómez Palacio"
