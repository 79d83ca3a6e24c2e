"""Accounts: created and invited by an administrator, given one role, disabled at once. There is no public sign-up."""

from collections.abc import Iterable

from django.contrib.auth.models import Group
from django.db import transaction
from django.db.models import F

from candidaturas.access.invitaciones import invitar_cuenta
from candidaturas.access.roles import GRUPOS, Rol
from candidaturas.models import ActorPolitico
from candidaturas.rechazos import ActorSinRama
from cms.base.models import User
from cms.base.models.bitacora import anotar


@transaction.atomic
def crear_cuenta(
    *,
    correo: str,
    nombre: str,
    apellidos: str = "",
    rol: Rol,
    actores: Iterable[ActorPolitico] = (),
    por: User | None = None,
    invitar: bool = True,
) -> User:
    """Create an account with one role and no password, and invite its owner by mail to set one."""
    cuenta = User(username=correo.lower(), email=correo.lower(), first_name=nombre, last_name=apellidos)
    cuenta.set_unusable_password()
    cuenta.save()
    _poner_grupos(cuenta, rol, actores)
    anotar("cuenta.creada", cuenta, quien=por, rol=rol.value, actores=[actor.clave for actor in actores])
    if invitar:
        invitar_cuenta(cuenta, por=por)
    return cuenta


@transaction.atomic
def cambiar_rol(cuenta: User, rol: Rol, actores: Iterable[ActorPolitico] = (), *, por: User | None = None) -> None:
    """Give an account another role or other actors. Its open sessions end at their next request."""
    antes = set(cuenta.groups.values_list("pk", flat=True))
    _poner_grupos(cuenta, rol, actores)
    if antes != set(cuenta.groups.values_list("pk", flat=True)):
        _cerrar_sesiones(cuenta)
        anotar("cuenta.rol", cuenta, quien=por, rol=rol.value, actores=[actor.clave for actor in actores])


@transaction.atomic
def desactivar(cuenta: User, *, por: User | None = None) -> None:
    """Close an account: nobody can enter with it, and open sessions end at their next request."""
    User.objects.filter(pk=cuenta.pk).update(is_active=False)
    _cerrar_sesiones(cuenta)
    cuenta.is_active = False
    anotar("cuenta.desactivada", cuenta, quien=por)


@transaction.atomic
def reactivar(cuenta: User, *, por: User | None = None) -> None:
    """Open a closed account again."""
    User.objects.filter(pk=cuenta.pk).update(is_active=True)
    cuenta.is_active = True
    anotar("cuenta.reactivada", cuenta, quien=por)


def impedir_sin_rama(actores: Iterable[ActorPolitico]) -> None:
    """Raise `ActorSinRama` for an actor whose process has no page yet: it has nowhere to capture, and its account no role."""
    for actor in actores:
        if actor.grupo_id is None:
            raise ActorSinRama(actor=actor.nombre, proceso=actor.proceso.nombre)


def _cerrar_sesiones(cuenta: User) -> None:
    User.objects.filter(pk=cuenta.pk).update(sello_de_sesion=F("sello_de_sesion") + 1)
    cuenta.refresh_from_db(fields=["sello_de_sesion"])


def _poner_grupos(cuenta: User, rol: Rol, actores: Iterable[ActorPolitico]) -> None:
    """Exactly the groups of a role: those of its actors for a party, the role's own for the electoral body."""
    if rol is Rol.PARTIDO:
        elegidos = list(actores)
        impedir_sin_rama(elegidos)
        grupos = [actor.grupo for actor in elegidos if actor.grupo is not None]
    else:
        grupos = [Group.objects.get(name=GRUPOS[rol])]
    cuenta.groups.set(grupos)
