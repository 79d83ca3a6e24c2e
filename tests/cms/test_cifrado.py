"""Encryption at rest: what is sealed opens only for its context and under its ring."""

import base64

import pytest
from django.core.exceptions import FieldError, ImproperlyConfigured

from candidaturas.models import CandidaturaPage, DatosPrivados
from cms.base import cifrado
from cms.base.fields import EncryptedTextField

pytestmark = pytest.mark.django_db


def clave(letra):
    return base64.b64encode(letra.encode() * 32).decode()


def test_what_is_sealed_opens_and_never_looks_the_same_twice():
    uno, otro = cifrado.cifrar(b"respuesta", "c"), cifrado.cifrar(b"respuesta", "c")
    assert uno != otro
    assert "respuesta" not in uno
    assert cifrado.descifrar(uno, "c") == cifrado.descifrar(otro, "c") == b"respuesta"


@pytest.mark.parametrize(
    "altered",
    [
        lambda s: s[:-4] + ("AAA=" if not s.endswith("AAA=") else "BBB="),
        lambda s: s.replace("v1:", "v2:"),
        lambda s: s.replace("prueba", "otra"),
        lambda s: "v1:prueba:%%%",
        lambda s: "v1:prueba:",
    ],
)
def test_an_altered_value_does_not_open(altered):
    with pytest.raises(cifrado.CifradoInvalido):
        cifrado.descifrar(altered(cifrado.cifrar(b"respuesta", "c")), "c")


def test_a_value_moved_to_another_field_does_not_open():
    with pytest.raises(cifrado.CifradoInvalido):
        cifrado.descifrar(cifrado.cifrar(b"respuesta", "un.campo"), "otro.campo")


def test_rotation_seals_with_the_new_key_and_still_opens_the_old_one(settings):
    settings.CONOCELES_CLAVES = [f"vieja:{clave('v')}"]
    viejo, huella = cifrado.cifrar(b"respuesta", "c"), cifrado.huella("CURP", "curp")
    settings.CONOCELES_CLAVES = [f"nueva:{clave('n')}", f"vieja:{clave('v')}"]
    assert cifrado.descifrar(viejo, "c") == b"respuesta"
    assert cifrado.cifrar(b"respuesta", "c").startswith("v1:nueva:")
    assert cifrado.huella("CURP", "curp") == huella


@pytest.mark.parametrize("claves", [[], ["x:corta"], ["x:bm8="], [f":{clave('a')}"]])
def test_an_unsound_ring_is_refused_at_start_up(settings, claves):
    settings.CONOCELES_CLAVES = claves
    with pytest.raises(ImproperlyConfigured):
        cifrado.llavero()


@pytest.mark.parametrize("lookup", ["exact", "contains", "icontains", "gt", "startswith", "in", "regex"])
def test_ciphertext_cannot_be_filtered(lookup):
    with pytest.raises(FieldError):
        DatosPrivados.objects.filter(**{f"curp__{lookup}": "x"}).exists()
    with pytest.raises(FieldError):
        CandidaturaPage.objects.filter(**{f"identidad__{lookup}": "x"}).exists()


def test_a_private_text_is_sealed_once_and_read_plain():
    campo = DatosPrivados._meta.get_field("curp")
    assert isinstance(campo, EncryptedTextField)
    sellado = campo.get_prep_value("XEXX010101HDGAAA01")
    assert cifrado.esta_cifrado(sellado)
    assert campo.to_python(campo.get_prep_value(sellado)) == "XEXX010101HDGAAA01"
    assert campo.to_python("v1:parece un sello") == "v1:parece un sello"
    assert campo.to_python(sellado) == "XEXX010101HDGAAA01"
    assert campo.get_prep_value("") == ""


def test_the_identity_column_and_its_share_of_a_revision_are_sealed():
    campo = CandidaturaPage._meta.get_field("identidad")
    pagina = CandidaturaPage(title="x", identidad=[("identidad", {"migrante_pais": {"texto": "CANARIO"}})])
    for sellado in (campo.get_prep_value(pagina.identidad), campo.value_to_string(pagina)):
        assert cifrado.esta_cifrado(sellado)
        assert campo.to_python(sellado)[0].value["migrante_pais"]["texto"] == "CANARIO"
    assert campo.get_searchable_content(pagina.identidad) == []
    assert list(campo.extract_references(pagina.identidad)) == []
