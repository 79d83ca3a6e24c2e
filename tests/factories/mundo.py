"""A small, complete world: one process with its territory, two parties, a candidacy each, and an account per role.

Everything is made by the real services, so that no test stands on a state that the system cannot reach.
Names say the case: `un_mundo()`, `una_candidatura(mundo, mundo.partido_b)`, `capturar(pagina)`,
`consentir(registro, publicacion=False)`, `en_revision(pagina, mundo)`, `publicada(pagina, mundo)`.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from wagtail.models import Locale

from candidaturas.access.cuentas import crear_cuenta
from candidaturas.access.grupos import preparar_grupos
from candidaturas.access.roles import Rol
from candidaturas.models import (
    ActorPolitico,
    CandidaturaPage,
    Cargo,
    Contienda,
    Distrito,
    Fundamento,
    Proceso,
    ProcesoPage,
    Registro,
)
from candidaturas.vocabulario import Principio, Sexo
from cms.base.models import User
from tests.factories.candidaturas import (
    capturar,
    consentir,
    en_revision,
    prosa,
    publicada,
    un_registro,
    una_candidatura,
    una_foto,
    unas_respuestas,
)
from tests.factories.molde import una_vez
from tests.factories.proceso import (
    HOY,
    LIMITES,
    un_actor,
    un_cargo,
    un_cuestionario,
    un_distrito,
    un_proceso,
    una_pagina_de_proceso,
)

__all__ = [
    "CONTRASENIA",
    "HOY",
    "LIMITES",
    "Mundo",
    "capturar",
    "consentir",
    "en_revision",
    "prosa",
    "publicada",
    "un_actor",
    "un_cargo",
    "un_cuestionario",
    "un_distrito",
    "un_mundo",
    "un_proceso",
    "un_registro",
    "una_candidatura",
    "una_foto",
    "una_pagina_de_proceso",
    "unas_respuestas",
]

CONTRASENIA = "Agua-clara-del-Nazas-1"


@dataclass(slots=True)
class Mundo:
    """The rows a test names. Every account's password is `CONTRASENIA`."""

    proceso: Proceso
    proceso_page: ProcesoPage
    contienda: Contienda
    distrito: Distrito
    cargo: Cargo
    partido_a: ActorPolitico
    partido_b: ActorPolitico
    fundamento: Fundamento
    administradora: User
    editora: User
    editora_2: User
    auditora: User
    de_a: User
    """Captures for party A, as does `de_a_2`."""
    de_a_2: User
    de_b: User
    pagina: CandidaturaPage
    """A candidacy of party A: registered and approved, nothing captured, privacy notice not accepted."""
    pagina_b: CandidaturaPage

    @property
    def registro(self) -> Registro:
        """The registration of `pagina`."""
        return self.pagina.registro


@una_vez
def un_mundo(**del_proceso: Any) -> Mundo:
    """The world, in the middle of its campaign. Keyword arguments change the process."""
    preparar_grupos()
    distrito = un_distrito()
    proceso = un_proceso(distrito, **del_proceso)
    pagina_del_proceso = una_pagina_de_proceso(proceso)
    cargo = un_cargo()
    contienda = Contienda.objects.create(
        proceso=proceso,
        clave=f"diputacion-mr-{distrito.numero}",
        cargo=cargo,
        principio=Principio.MAYORIA,
        distrito=distrito,
        inicio_campania=dt.date(2024, 4, 10),
        fin_campania=dt.date(2024, 5, 29),
    )
    partido_a = un_actor(proceso, "pa", "Partido Alameda", "PA", 1)
    partido_b = un_actor(proceso, "pb", "Partido Bugambilia", "PB", 2)
    fundamento = Fundamento.objects.create(
        clave="copia", texto="Copia íntegra de las propuestas de otra candidatura", locale=Locale.get_default()
    )
    cuentas = _cuentas(partido_a, partido_b)
    mundo = Mundo(
        proceso=proceso,
        proceso_page=pagina_del_proceso,
        contienda=contienda,
        distrito=distrito,
        cargo=cargo,
        partido_a=partido_a,
        partido_b=partido_b,
        fundamento=fundamento,
        pagina=None,  # type: ignore[arg-type]  # set below: a candidacy needs its world
        pagina_b=None,  # type: ignore[arg-type]  # same
        **cuentas,
    )
    mundo.pagina = una_candidatura(mundo, partido_a, nombre_publico="Rosaura Treviño Arzola")
    mundo.pagina_b = una_candidatura(mundo, partido_b, nombre_publico="Eusebio Marmolejo Quiñones", sexo=Sexo.HOMBRE)
    return mundo


def _cuentas(partido_a: ActorPolitico, partido_b: ActorPolitico) -> dict[str, User]:
    def cuenta(alias: str, rol: Rol, *actores: ActorPolitico) -> User:
        persona = crear_cuenta(
            correo=f"{alias}@ejemplo.mx", nombre=alias.replace("_", " ").title(), rol=rol, actores=actores,
            invitar=False,
        )  # fmt: skip
        persona.set_password(CONTRASENIA)
        persona.save()
        return persona

    return {
        "administradora": cuenta("administradora", Rol.ADMINISTRADORA),
        "editora": cuenta("editora", Rol.EDITORA),
        "editora_2": cuenta("editora_2", Rol.EDITORA),
        "auditora": cuenta("auditora", Rol.AUDITORA),
        "de_a": cuenta("de_a", Rol.PARTIDO, partido_a),
        "de_a_2": cuenta("de_a_2", Rol.PARTIDO, partido_a),
        "de_b": cuenta("de_b", Rol.PARTIDO, partido_b),
    }
