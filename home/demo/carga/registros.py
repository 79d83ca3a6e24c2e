"""Registrations, handed to the importer's writer as a registry file would hand them: rows, pages and Fichas at once."""

import datetime as dt
from collections.abc import Iterable, Sequence

from candidaturas.exchange.apply import aplicar
from candidaturas.exchange.avance import en_silencio
from candidaturas.exchange.bulk import EnBloque
from candidaturas.exchange.cargar_catalogo import cargar_catalogo
from candidaturas.exchange.catalogo import Catalogo
from candidaturas.exchange.columnas import Renglon, Tabla
from candidaturas.exchange.existentes import Existente, cargar_existentes
from candidaturas.exchange.filas import FilaRegistro, Nombre
from candidaturas.exchange.plan import Alta, Plan
from candidaturas.exchange.reader.fila import Fila
from candidaturas.exchange.reader.hoja import Hoja
from candidaturas.exchange.resuelta import Resuelta, claves_de
from candidaturas.models import Proceso, Registro
from candidaturas.vocabulario import AccionAfirmativa, Calidad, EstadoRegistro, Sexo
from cms.base.models import User
from home.demo.personas.postulaciones import Candidatura

#: The rows come from no sheet: they have a place only to be told apart.
_SIN_HOJA = Tabla(Hoja("Demostración", lambda _disposicion: iter(())), Fila(0, ()), {}, {}, {})
#: Statuses with which a registration begins; whoever leaves was approved first.
_INICIALES = frozenset({EstadoRegistro.RECHAZADA, EstadoRegistro.PRESENTADA})


def registrar(proceso: Proceso, filas: Sequence[Candidatura], *, quien: User) -> dict[str, Registro]:
    """Register everybody but successors, as approved on the day of the council's resolution."""
    catalogo = cargar_catalogo(proceso)
    plan = Plan(altas=[Alta(_resuelta(fila, n, catalogo)) for n, fila in enumerate(filas, 1) if not fila.sustituye_a])
    aplicar(plan, proceso, quien=quien, modo=EnBloque(), hoy=filas[0].estado_desde, avance=en_silencio)
    return registros_por_clave(proceso, filas)


def registros_por_clave(proceso: Proceso, filas: Iterable[Candidatura]) -> dict[str, Registro]:
    """The registrations of the demonstration by seat key."""
    por_folio = {registro.folio: registro for registro in Registro.objects.del_proceso(proceso).con_todo()}
    return {fila.clave: por_folio[_folio(fila)] for fila in filas if _folio(fila) in por_folio}


def sustituir(proceso: Proceso, sale: Registro, fila: Candidatura, *, quien: User) -> None:
    """Somebody takes the seat of a registration that left, or that leaves by this very substitution."""
    numero = Registro.objects.del_proceso(proceso).count() + 1
    existente = next(e for e in cargar_existentes(proceso) if e.id == sale.pk)
    bajas: list[Existente] = [existente] if existente.ocupa else []
    plan = Plan(altas=[Alta(_resuelta(fila, numero, cargar_catalogo(proceso)), existente)], bajas=bajas)
    aplicar(plan, proceso, quien=quien, modo=EnBloque(), hoy=fila.estado_desde, avance=en_silencio)


def _folio(fila: Candidatura) -> str:
    return f"DEMO-{fila.clave.upper()}"


def _resuelta(fila: Candidatura, numero: int, catalogo: Catalogo) -> Resuelta:
    persona = fila.persona
    actores = {actor.clave: actor for actor in catalogo.actores}
    contienda = next(c for c in catalogo.contiendas if c.distrito == fila.distrito)
    registro = FilaRegistro(
        renglon=Renglon(_SIN_HOJA, Fila(numero, ())),
        postulante=actores[fila.actor].nombre,
        postulante_campo="postulante",
        cargo=catalogo.cargos[0].nombre,
        calidad=Calidad(fila.calidad),
        nombre=Nombre(
            publico=persona.nombre,
            fuente=persona.nombre.upper(),
            nombres=persona.nombres,
            primer_apellido=persona.primer_apellido,
            segundo_apellido=persona.segundo_apellido,
            sobrenombre=persona.sobrenombre,
        ),
        sexo=Sexo(persona.sexo),
        numero=fila.numero,
        folio=_folio(fila),
        edad=persona.edad,
        nacimiento=persona.nacimiento,
        estado=EstadoRegistro(fila.estado) if fila.estado in _INICIALES else EstadoRegistro.APROBADA,
        acuerdo="" if fila.estado not in (EstadoRegistro.APROBADA, EstadoRegistro.RECHAZADA) else fila.acuerdo,
        eleccion_consecutiva=persona.eleccion_consecutiva,
        accion_afirmativa=AccionAfirmativa(persona.accion_afirmativa),
        privados=_privados(fila, numero),
    )
    return Resuelta(
        registro,
        contienda,
        actores[fila.actor],
        actores[fila.siglado] if fila.siglado else None,
        persona.edad,
        claves_de(registro),
    )


def _privados(fila: Candidatura, numero: int) -> dict[str, str]:
    """Private data in the shape of real ones and belonging to nobody."""
    nacimiento: dt.date = fila.persona.nacimiento
    return {
        "curp": f"XEXX{nacimiento:%y%m%d}XXXXXX{numero % 100:02d}",
        "clave_elector": f"XXXXXX{nacimiento:%y%m%d}10X{numero % 1000:03d}",
        "fecha_nacimiento": nacimiento.isoformat(),
        "domicilio": f"Calle de Ejemplo {numero}, Centro, Durango",
        "correo_aclaraciones": f"aclaraciones{numero}@example.org",
        "telefono": f"618000{numero % 10_000:04d}",
    }
