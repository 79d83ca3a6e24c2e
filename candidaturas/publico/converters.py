"""Parts of public addresses: what they look like, and their one canonical spelling."""

from django.urls import register_converter


class IdPublico:
    """The opaque id of a candidacy: ten letters and digits without vowels."""

    regex = "[2-9bcdfghjkmnpqrstvwxz]{10}"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class NumeroDeSeccion:
    """An electoral section, written as on the voting card: four digits."""

    regex = "[0-9]{1,9}"

    def to_python(self, value: str) -> int:
        return int(value)

    def to_url(self, value: int) -> str:
        return f"{value:04d}"


class ClaveDeMunicipio:
    """INE's code of a municipality: three digits (INEGI numbers some differently)."""

    regex = "[0-9]{3}"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


def registrar() -> None:
    """Make the parts known to Django's `path`."""
    register_converter(IdPublico, "id_publico")
    register_converter(NumeroDeSeccion, "seccion")
    register_converter(ClaveDeMunicipio, "municipio")
