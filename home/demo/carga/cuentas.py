"""One account per role, and one per actor for its captures. All of them belong to nobody."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from django.contrib.auth.hashers import make_password

from candidaturas.access.cuentas import crear_cuenta
from candidaturas.access.roles import Rol
from candidaturas.models import ActorPolitico
from cms.base.models import User
from home.demo.actores import AYUNTAMIENTOS_2025, CONGRESO_2024, INDEPENDIENTES, Actor

#: The password of every account of the demonstration: it opens fictitious data on one's own machine.
CONTRASENIA = "conoceles-demo"
DOMINIO = "example.org"


@dataclass(frozen=True, slots=True)
class CuentaDeDemo:
    """An account to be: whose it is and what it may do."""

    usuario: str
    nombre: str
    apellidos: str
    rol: Rol
    actores: tuple[str, ...] = ()
    """Keys of the actors, in every process where they exist."""
    que_hace: str = ""
    """Said beside the login; accounts without it are not announced."""

    @property
    def correo(self) -> str:
        """Address and user name."""
        return f"{self.usuario}@{DOMINIO}"


_FUERZA = ("fuerza-y-corazon-por-durango", "pan", "pri", "prd", "unidad-y-grandeza")
CUENTAS = (
    CuentaDeDemo(
        "administradora", "Alma", "Administración", Rol.ADMINISTRADORA, (), "prepara el proceso, importa e invita"
    ),
    CuentaDeDemo("editora", "Elena", "Edición", Rol.EDITORA, (), "revisa, observa y aprueba"),
    CuentaDeDemo("editora2", "Efraín", "Edición", Rol.EDITORA, (), "aprueba lo que corrigió la otra persona"),
    CuentaDeDemo("auditora", "Aída", "Auditoría", Rol.AUDITORA, (), "mira todo y no cambia nada"),
    CuentaDeDemo("mc", "Marcela", "Captura MC", Rol.PARTIDO, ("mc",), "captura y envía por Movimiento Ciudadano"),
    CuentaDeDemo("mc2", "Martín", "Validación MC", Rol.PARTIDO, ("mc",), "segunda persona de Movimiento Ciudadano"),
    CuentaDeDemo("fuerza", "Flor", "Captura FCD", Rol.PARTIDO, _FUERZA, "captura por Fuerza y Corazón por Durango"),
)


def cargar_cuentas() -> dict[str, User]:
    """Every account, by user name without its domain."""
    return {cuenta.usuario: _crear(cuenta) for cuenta in (*CUENTAS, *_de_los_demas_actores())}


def quien_captura(cuentas: Mapping[str, User], actor: str) -> User:
    """The account that captures for an actor."""
    cuenta = next(c for c in (*CUENTAS, *_de_los_demas_actores()) if actor in c.actores)
    return cuentas[cuenta.usuario]


def _de_los_demas_actores() -> Iterable[CuentaDeDemo]:
    atendidos = {actor for cuenta in CUENTAS for actor in cuenta.actores}
    todos: dict[str, Actor] = {a.clave: a for a in (*CONGRESO_2024, *INDEPENDIENTES, *AYUNTAMIENTOS_2025)}
    for clave, actor in todos.items():
        if clave not in atendidos:
            yield CuentaDeDemo(f"captura.{clave}", "Captura", actor.siglas, Rol.PARTIDO, (clave,))


def _crear(cuenta: CuentaDeDemo) -> User:
    persona = crear_cuenta(
        correo=cuenta.correo,
        nombre=cuenta.nombre,
        apellidos=cuenta.apellidos,
        rol=cuenta.rol,
        actores=ActorPolitico.objects.filter(clave__in=cuenta.actores).select_related("grupo"),
        invitar=False,
    )
    persona.password = _sellada()
    persona.save(update_fields=["password"])
    return persona


@cache
def _sellada() -> str:
    """The password's digest, made slowly once: it is the same for all."""
    return make_password(CONTRASENIA)
