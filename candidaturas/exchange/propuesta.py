"""From the bytes of a file to what its import would do. Reads only."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from candidaturas.exchange.avance import Avance, Etapa
from candidaturas.exchange.cargar_catalogo import cargar_catalogo
from candidaturas.exchange.errores import ErrorDeArchivo
from candidaturas.exchange.existentes import cargar_existentes
from candidaturas.exchange.layouts import leer_registro
from candidaturas.exchange.plan import Plan
from candidaturas.exchange.planear import planear
from candidaturas.exchange.problemas import Problema, hay_errores
from candidaturas.exchange.reader import abrir
from candidaturas.exchange.resolver import resolver
from candidaturas.models import Proceso


@dataclass(frozen=True, slots=True)
class Propuesta:
    """What a file would do to a process, and what is wrong with it. With errors there is no plan."""

    plan: Plan = field(default_factory=Plan)
    problemas: tuple[Problema, ...] = ()
    formato: str = ""
    filas: int = 0
    calidad_por_orden: bool = False

    @property
    def con_errores(self) -> bool:
        """Whether it may not be applied."""
        return hay_errores(list(self.problemas))

    def cuentas(self) -> dict[str, int]:
        """How many of each kind, for the history."""
        errores = sum(problema.grave for problema in self.problemas)
        return {
            "filas": self.filas,
            **self.plan.cuentas(),
            "errores": errores,
            "avisos": len(self.problemas) - errores,
            "calidad_por_orden": int(self.calidad_por_orden),
        }


def proponer(
    contenido: bytes, nombre: str, proceso: Proceso, *, decisiones: Mapping[str, str], avance: Avance
) -> Propuesta:
    """Read a file against a process. A file that cannot be read is a proposal with one error."""
    avance(Etapa.LEER, 0, 0)
    try:
        lectura = leer_registro(abrir(contenido, nombre))
    except ErrorDeArchivo as error:
        return Propuesta(problemas=(error.problema,))
    avance(Etapa.COMPARAR, 0, len(lectura.filas))
    catalogo = cargar_catalogo(proceso)
    resueltas, ajenos = resolver(lectura.filas, catalogo)
    problemas = (*lectura.problemas, *ajenos)
    plan = Plan()
    if not hay_errores(list(problemas)):
        existentes = cargar_existentes(proceso)
        plan = planear(resueltas, existentes, catalogo, hoy=proceso.hoy(), decisiones=decisiones)
    avance(Etapa.COMPARAR, len(lectura.filas), len(lectura.filas))
    return Propuesta(plan, problemas, lectura.formato, len(lectura.filas), lectura.calidad_por_orden)
