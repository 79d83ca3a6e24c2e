"""Types of parameters."""

from typing import Annotated, Any

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError


def solo_cifras(valor: Any) -> Any:
    """Integers are digits: no signs, blanks, underscores or decimals, which Python would read."""
    if isinstance(valor, str) and not (valor.isascii() and valor.isdigit() and len(valor) <= 9):
        raise PydanticCustomError("int_parsing", "digits only")
    return valor


Entero = Annotated[int, BeforeValidator(solo_cifras)]
NumeroDeSeccion = Annotated[
    int,
    Field(ge=1, le=9999, description="Número de la sección, como en la credencial."),
    BeforeValidator(solo_cifras),
]
IdDeCandidatura = Annotated[str, Field(description="Identificador de la candidatura.")]
