"""What is published of a registration, and what was announced of it."""

from typing import Any

from candidaturas.models import FichaPublicada, Registro, Salida


def datos(registro: Registro) -> dict[str, Any]:
    return FichaPublicada.objects.get(registro=registro).como_datos()


def salidas(registro: Registro) -> int:
    return Salida.objects.filter(tema="ficha", clave=registro.id_publico).count()
