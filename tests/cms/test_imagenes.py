"""Uploaded pictures: what is kept is our own encoding, and nothing else."""

import io

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from PIL import Image
from wagtail.utils.file import hash_filelike

from cms.base.fotografia import PESO_MAXIMO, recodificar
from cms.base.models import Imagen

pytestmark = pytest.mark.django_db


def una_imagen(formato="JPEG", tamano=(300, 400), **opciones):
    salida = io.BytesIO()
    Image.effect_noise(tamano, 80).convert("RGB").save(salida, formato, **opciones)
    return salida.getvalue()


def con_gps():
    exif = Image.Exif()
    exif[0x010E] = "CANARIO-EXIF"
    exif.get_ifd(0x8825)[2] = (24.0, 1.0, 30.0)
    return una_imagen(exif=exif)


def test_location_and_every_other_metadata_are_gone():
    assert b"CANARIO-EXIF" in con_gps()
    limpia = recodificar(io.BytesIO(con_gps())).read()
    assert b"CANARIO" not in limpia
    assert not Image.open(io.BytesIO(limpia)).getexif()


def test_what_follows_the_picture_in_a_polyglot_is_gone():
    assert b"<script>" not in recodificar(io.BytesIO(una_imagen() + b"<script>alert(1)</script>")).read()


def test_the_result_is_bounded_in_side_and_weight():
    grande = recodificar(io.BytesIO(una_imagen("PNG", (3000, 2400))))
    assert grande.size <= PESO_MAXIMO
    assert max(Image.open(grande).size) <= 2_000


@pytest.mark.parametrize(
    "contenido",
    [
        b"",
        b"no es imagen",
        b"%PDF-1.7",
        una_imagen()[:600],
        b"\x89PNG\r\n\x1a\n" + b"\0" * 40,
        b"GIF89a" + b"\0" * 30,
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    ],
)
def test_a_file_that_is_not_a_whole_picture_is_refused_in_words(contenido):
    with pytest.raises(ValidationError, match="imagen JPEG, PNG o WebP"):
        recodificar(io.BytesIO(contenido))


def test_too_many_pixels_are_refused_before_decoding(settings):
    settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS = 1_000_000
    with pytest.raises(ValidationError, match="1 megap"):
        recodificar(io.BytesIO(una_imagen("PNG", (1100, 1000))))


def test_so_many_pixels_that_nothing_reads_them_are_refused_for_that(monkeypatch):
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 1_000)
    with pytest.raises(ValidationError, match="megap"):
        recodificar(io.BytesIO(una_imagen("PNG")))


def test_a_picture_of_sixteen_bits_keeps_its_greys():
    salida = io.BytesIO()
    Image.new("I;16", (40, 40), 0x8000).save(salida, "PNG")
    gris = Image.open(recodificar(salida)).convert("RGB").getpixel((20, 20))
    assert all(124 <= tono <= 132 for tono in gris)


def test_a_saved_image_wears_a_random_name_and_our_format():
    imagen = Imagen.objects.create(title="Retrato", file=ContentFile(con_gps(), name="Ana_Perez_domicilio.jpg"))
    assert "Perez" not in imagen.file.name
    assert imagen.file.name.endswith(".webp")
    assert b"CANARIO" not in imagen.file.read()
    antes = imagen.file.name
    imagen.title = "Otro"
    imagen.save()
    assert imagen.file.name == antes


@pytest.mark.parametrize("modo", ["RGBA", "LA", "P"])
def test_what_is_transparent_becomes_white_and_not_black(modo):
    salida = io.BytesIO()
    Image.new("RGBA", (40, 40), (0, 0, 0, 0)).convert(modo).save(
        salida, "PNG", **({"transparency": 0} if modo == "P" else {})
    )
    limpia = Image.open(recodificar(salida))
    assert all(tono >= 250 for tono in limpia.convert("RGB").getpixel((20, 20)))


def test_two_images_are_taken_for_the_same_only_when_they_are():
    primera, segunda = una_imagen("PNG"), una_imagen("PNG")
    una, otra, igual = (
        Imagen.objects.create(title="Retrato", file=ContentFile(contenido, name="retrato.png"))
        for contenido in (primera, segunda, primera)
    )
    assert una.file_hash
    assert una.file_hash == igual.file_hash != otra.file_hash
    with una.file.open("rb") as archivo:
        assert hash_filelike(archivo) == una.file_hash
