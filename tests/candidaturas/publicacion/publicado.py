"""What is published of a registration, and what was announced of it."""

from typing import Any

from candidaturas.models import FichaPublicada, Registro, Salida
from candidaturas.temas import huella


def datos(registro: Registro) -> dict[str, Any]:
    return FichaPublicada.objects.get(registro=registro).como_datos()


def huella_de(registro: Registro, propuesta: str) -> str:
    """The fingerprint of the text of a proposal that whoever corrects its themes has read."""
    dicha = datos(registro)["propuestas"][propuesta]["valor"]
    return huella(dicha["titulo"], dicha["texto"])


def salidas(registro: Registro) -> int:
    return Salida.objects.filter(tema="ficha", clave=registro.id_publico).count()
