"""How far each fictitious candidacy came, and what its owner authorised: every situation occurs."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from home.demo.azar import azar_de


class Captura(StrEnum):
    """Where the answers of a candidacy stand."""

    PUBLICADA = "publicada"
    CORREGIDA = "corregida"
    """Published, corrected at the party's request and published again."""
    EN_REVISION = "en_revision"
    OBSERVADA = "observada"
    BORRADOR = "borrador"
    SIN_CAPTURA = "sin_captura"


class Consentimiento(StrEnum):
    """What the person authorised after accepting the aviso."""

    TODO = "todo"
    SIN_PUBLICACION = "sin_publicacion"
    SIN_ESTADISTICA = "sin_estadistica"
    NINGUNO = "ninguno"
    """Only the aviso: the identity questions are not asked, but for the group they are registered under."""
    RETIRADO = "retirado"
    """Authorised publication and withdrew it later."""
    PENDIENTE = "pendiente"
    """The aviso has not been accepted: capture stays locked."""


@dataclass(frozen=True, slots=True)
class Situacion:
    """The state of one candidacy's questionnaires."""

    captura: Captura
    consentimiento: Consentimiento
    con_foto: bool = True
    copia_de: str = ""
    """Seat whose proposals are copied whole: a ground for an observation."""


_CAPTURA = {
    "mr_propietaria": {"publicada": 78, "corregida": 2, "en_revision": 5, "observada": 3, "borrador": 5, "sin_captura": 4},
    "rp_propietaria": {"publicada": 66, "corregida": 2, "en_revision": 7, "observada": 4, "borrador": 9, "sin_captura": 11},
    "suplente": {"publicada": 55, "corregida": 1, "en_revision": 6, "observada": 3, "borrador": 10, "sin_captura": 25},
}  # fmt: skip
_CONSENTIMIENTO = {"todo": 75, "sin_publicacion": 14, "sin_estadistica": 5, "ninguno": 4, "retirado": 2}


def situacion(clave: str, *, principio: str, calidad: str) -> Situacion:
    """The situation of a seat: the one that a named case asks for, else a draw of its own seed."""
    azar = azar_de(f"situacion:{clave}")
    pesos = _CAPTURA["suplente" if calidad == "suplente" else f"{principio}_propietaria"]
    captura = Captura(azar.choices(list(pesos), weights=list(pesos.values()))[0])
    consentimiento = Consentimiento(azar.choices(list(_CONSENTIMIENTO), weights=list(_CONSENTIMIENTO.values()))[0])
    if captura is Captura.SIN_CAPTURA:
        consentimiento = Consentimiento.PENDIENTE
    sorteada = Situacion(captura, consentimiento, con_foto=azar.random() > 0.04)
    return replace(sorteada, **CASOS.get(clave, {}))


#: Seats whose situation is fixed, so that each can be shown and tested.
CASOS: dict[str, dict[str, Any]] = {
    "mr-01-fcd-p": {"captura": Captura.PUBLICADA, "consentimiento": Consentimiento.TODO, "con_foto": True},
    "mr-01-mc-p": {"captura": Captura.PUBLICADA, "consentimiento": Consentimiento.SIN_PUBLICACION, "con_foto": True},
    "mr-01-pt-p": {"captura": Captura.PUBLICADA, "consentimiento": Consentimiento.TODO, "con_foto": False},
    "mr-02-mc-p": {"captura": Captura.BORRADOR, "consentimiento": Consentimiento.TODO},
    "mr-02-pt-p": {"captura": Captura.SIN_CAPTURA, "consentimiento": Consentimiento.PENDIENTE},
    "mr-03-ci-p": {"captura": Captura.PUBLICADA, "consentimiento": Consentimiento.TODO},
    "mr-03-mc-p": {"captura": Captura.EN_REVISION, "consentimiento": Consentimiento.TODO},
    "mr-04-mc-p": {"captura": Captura.OBSERVADA, "consentimiento": Consentimiento.TODO, "copia_de": "mr-01-fcd-p"},
    "mr-05-mc-p": {"captura": Captura.PUBLICADA, "consentimiento": Consentimiento.TODO},
    "mr-07-mc-p": {"captura": Captura.CORREGIDA, "consentimiento": Consentimiento.RETIRADO},
    "mr-15-fcd-p": {"captura": Captura.PUBLICADA, "consentimiento": Consentimiento.SIN_PUBLICACION},
    "mr-15-pt-p": {"captura": Captura.PUBLICADA, "consentimiento": Consentimiento.NINGUNO},
    "mr-15-mc-p": {"captura": Captura.PUBLICADA, "consentimiento": Consentimiento.TODO},
    "mr-15-ci-p": {"captura": Captura.PUBLICADA, "consentimiento": Consentimiento.TODO, "con_foto": True},
    "mr-08-pt-p": {"captura": Captura.OBSERVADA, "consentimiento": Consentimiento.SIN_ESTADISTICA},
    "rp-pri-02-p": {"captura": Captura.OBSERVADA, "consentimiento": Consentimiento.TODO},
    "rp-mc-03-p": {"captura": Captura.OBSERVADA, "consentimiento": Consentimiento.TODO},
    "rp-mc-01-p": {"captura": Captura.EN_REVISION, "consentimiento": Consentimiento.TODO},
    "rp-mc-06-p": {"captura": Captura.PUBLICADA, "consentimiento": Consentimiento.SIN_PUBLICACION},
}
