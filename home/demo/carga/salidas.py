"""Registrations that leave: substituted, resigned, cancelled. Each is withdrawn at once and leaves its 410 page."""

from collections.abc import Sequence

from candidaturas.models import Proceso, Registro
from candidaturas.vocabulario import EstadoRegistro
from cms.base.models import User
from home.demo.carga.registros import registros_por_clave, sustituir
from home.demo.personas.postulaciones import Candidatura

_SALIDAS = frozenset({EstadoRegistro.SUSTITUIDA, EstadoRegistro.RENUNCIA, EstadoRegistro.CANCELADA})


def cargar_salidas(proceso: Proceso, filas: Sequence[Candidatura], *, quien: User) -> dict[str, Registro]:
    """Withdraw who left and register who took their seats. Returns every registration by seat key."""
    registros = registros_por_clave(proceso, filas)
    sucesoras = {fila.sustituye_a: fila for fila in filas if fila.sustituye_a}
    for fila in filas:
        if fila.estado not in _SALIDAS:
            continue
        registro = registros[fila.clave]
        if fila.estado == EstadoRegistro.SUSTITUIDA:
            sustituir(proceso, registro, sucesoras[fila.clave], quien=quien)
            _anotar_salida(registro, fila)
        else:
            _anotar_salida(registro, fila)
            if fila.clave in sucesoras:
                sustituir(proceso, registro, sucesoras[fila.clave], quien=quien)
    return registros_por_clave(proceso, filas)


def _anotar_salida(registro: Registro, fila: Candidatura) -> None:
    """Status, resolution and date; the public record follows from the save."""
    registro.refresh_from_db()
    registro.estado, registro.acuerdo, registro.estado_desde = fila.estado, fila.acuerdo, fila.estado_desde
    registro.save()
