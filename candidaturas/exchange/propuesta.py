"""From the bytes of a file to what its import would do. Reads only."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from candidaturas.exchange.avance import Avance, Etapa
from candidaturas.exchange.cargar_catalogo import cargar_catalogo
from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.errores import ErrorDeArchivo, OcultoSinDecidir
from candidaturas.exchange.existentes import cargar_existentes
from candidaturas.exchange.layouts import leer_registro, tablas_de
from candidaturas.exchange.ocultos import OCULTOS, lo_oculto, segun
from candidaturas.exchange.plan import Plan
from candidaturas.exchange.planear import planear
from candidaturas.exchange.problemas import Problema, hay_errores
from candidaturas.exchange.reader import abrir
from candidaturas.exchange.resolver import resolver
from candidaturas.models import Proceso
from candidaturas.models.decision import impedir_en_archivo
from candidaturas.rechazos import ProcesoArchivado


@dataclass(frozen=True, slots=True)
class Propuesta:
    """What a file would do to a process, and what is wrong with it. With errors there is no plan."""

    plan: Plan = field(default_factory=Plan)
    problemas: tuple[Problema, ...] = ()
    formato: str = ""
    filas: int = 0
    calidad_por_orden: bool = False
    por_decidir: bool = False
    """Something is hidden in the file, and nothing is read until a person says whether it counts."""

    @property
    def fechas_por_numero(self) -> int:
        """How many dates were read from the number of a spreadsheet: a person has to look at them."""
        return sum(problema.codigo is Codigo.FECHA_SIN_FORMATO for problema in self.problemas)

    @property
    def aplicable(self) -> bool:
        """Whether nothing in the file keeps it from being applied."""
        return not (self.con_errores or self.por_decidir)

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
            "fechas_por_numero": self.fechas_por_numero,
        }


def proponer(
    contenido: bytes, nombre: str, proceso: Proceso, *, decisiones: Mapping[str, str], avance: Avance
) -> Propuesta:
    """Read a file against a process. A file that cannot be read, or an archived process, is a proposal with one error."""
    avance(Etapa.LEER, 0, 0)
    ocultos: tuple[Problema, ...] = ()
    try:
        impedir_en_archivo(proceso)
        libro = abrir(contenido, nombre)
        tablas = tablas_de(libro)
        ocultos = tuple(lo_oculto(tablas, decisiones.get(OCULTOS)))
        lectura = leer_registro(segun(decisiones.get(OCULTOS), libro, tablas))
    except ProcesoArchivado:
        return Propuesta(problemas=(Problema(Codigo.PROCESO_ARCHIVADO),))
    except OcultoSinDecidir:
        return Propuesta(problemas=ocultos, por_decidir=True)
    except ErrorDeArchivo as error:
        return Propuesta(problemas=(error.problema, *ocultos))
    avance(Etapa.COMPARAR, 0, len(lectura.filas))
    catalogo = cargar_catalogo(proceso)
    resueltas, ajenos = resolver(lectura.filas, catalogo)
    problemas = (*lectura.problemas, *ocultos, *ajenos)
    plan = Plan()
    if not hay_errores(list(problemas)):
        existentes = cargar_existentes(proceso)
        plan = planear(resueltas, existentes, catalogo, hoy=proceso.hoy(), decisiones=decisiones)
        problemas = (*problemas, *plan.sin_persona)
    avance(Etapa.COMPARAR, len(lectura.filas), len(lectura.filas))
    return Propuesta(plan, problemas, lectura.formato, len(lectura.filas), lectura.calidad_por_orden)
