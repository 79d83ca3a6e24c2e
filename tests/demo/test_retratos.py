"""Portraits: one framing, light, always the same for the same person, different between people."""

import io

import pytest
from PIL import Image

from home.demo.retratos import retrato
from home.demo.retratos.rasgos import CABELLOS, PIELES, elegir_rasgos

PERSONAS = [(f"persona-{n}", 21 + n * 3 % 55, ("mujer", "hombre", "no_binario")[n % 3]) for n in range(24)]


def test_a_portrait_is_a_webp_of_480_by_600_without_metadata():
    imagen = Image.open(io.BytesIO(retrato("alguien", edad=40, sexo="mujer")))

    assert (imagen.format, imagen.size) == ("WEBP", (480, 600))
    assert not imagen.getexif()
    assert "xmp" not in imagen.info


@pytest.mark.parametrize(("semilla", "edad", "sexo"), PERSONAS)
def test_every_portrait_weighs_at_most_12_kb(semilla, edad, sexo):
    assert len(retrato(semilla, edad=edad, sexo=sexo)) <= 12 * 1024


def test_the_same_person_gets_the_same_bytes_and_another_person_others():
    uno = retrato("a", edad=50, sexo="hombre")

    assert uno == retrato("a", edad=50, sexo="hombre")
    assert uno != retrato("b", edad=50, sexo="hombre")


def test_lines_and_grey_hair_come_with_age():
    jovenes = [elegir_rasgos(f"p{n}", edad=25, sexo="mujer") for n in range(60)]
    mayores = [elegir_rasgos(f"p{n}", edad=70, sexo="hombre") for n in range(60)]

    assert all(r.arrugas == 0 and r.cabello in CABELLOS for r in jovenes)
    assert all(r.arrugas == 2 for r in mayores)
    assert sum(r.cabello not in CABELLOS for r in mayores) > 45


def test_skin_does_not_depend_on_sex_or_age():
    for edad, sexo in ((25, "mujer"), (45, "hombre"), (70, "no_binario")):
        assert {elegir_rasgos(f"p{n}", edad=edad, sexo=sexo).piel for n in range(120)} == set(PIELES)
