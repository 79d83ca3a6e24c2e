"""Invitations: a signed link where the owner of an account chooses her password. It lives some days and serves once.

No token is stored. One that was signed here says whose account it is and how her password was then: so whoever opens
it is told whether it expired or was used, and whoever made one up learns nothing.
"""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from django.conf import settings
from django.core.signing import BadSignature, SignatureExpired, TimestampSigner
from django.urls import reverse
from django.utils import timezone
from django.utils.crypto import constant_time_compare, salted_hmac

from candidaturas.models import Salida
from candidaturas.models.publicacion import TEMA_AVISO
from cms.base.models import Bitacora, User
from cms.base.models.bitacora import anotar

INVITADA = "cuenta.invitada"
#: Whoever opens an expired link is not sent more than one in this time.
ENTRE_ENVIOS = dt.timedelta(minutes=10)
_SAL = "candidaturas.invitacion"


class EstadoDeInvitacion(StrEnum):
    """What became of a link that was sent."""

    VIGENTE = "vigente"
    USADA = "usada"
    CADUCADA = "caducada"


@dataclass(frozen=True, slots=True)
class Invitacion:
    """A link that was signed here, as whoever opens it finds it."""

    cuenta: User
    estado: EstadoDeInvitacion


def vida() -> dt.timedelta:
    """How long a link lives, from when it is sent."""
    return dt.timedelta(days=settings.CONOCELES_DIAS_DE_INVITACION)


def enlace_de_invitacion(cuenta: User) -> str:
    """The path where the owner of an account sets a password."""
    return reverse("cuenta_invitacion", args=[_firma().sign_object([cuenta.pk, _uso(cuenta), _correo(cuenta)])])


def leer_invitacion(enviada: str) -> Invitacion | None:
    """The invitation of a link; None when it was not signed here, or its account is closed or has another mail."""
    try:
        clave, uso, correo = _firma().unsign_object(enviada)
        caducada = _caduco(enviada)
    except (BadSignature, ValueError, TypeError):
        return None
    cuenta = User.objects.filter(pk=clave, is_active=True).first()
    if cuenta is None or not constant_time_compare(correo, _correo(cuenta)):
        return None
    if not constant_time_compare(uso, _uso(cuenta)):
        return Invitacion(cuenta, EstadoDeInvitacion.USADA)
    return Invitacion(cuenta, EstadoDeInvitacion.CADUCADA if caducada else EstadoDeInvitacion.VIGENTE)


def invitar_cuenta(cuenta: User, *, por: User | None = None) -> None:
    """Queue the invitation. The link is made when it is sent, so that no token is ever stored."""
    Salida.objects.create(tema=TEMA_AVISO, clave=f"invitacion:{cuenta.pk}", no_antes_de=timezone.now())
    anotar(INVITADA, cuenta, quien=por)


def pedir_otra(cuenta: User) -> bool:
    """Send another link to the mail of an account at her own request, unless one was sent a moment ago: then, False."""
    recientes = Bitacora.objects.filter(
        accion=INVITADA,
        objeto_tipo=User._meta.label_lower,
        objeto_id=str(cuenta.pk),
        en__gte=timezone.now() - ENTRE_ENVIOS,
    )
    if not cuenta.is_active or recientes.exists():
        return False
    invitar_cuenta(cuenta)
    return True


def _firma() -> TimestampSigner:
    """With a point between its parts, as addresses in mails are cut at other signs."""
    return TimestampSigner(salt=_SAL, sep=".")


def _caduco(enviada: str) -> bool:
    try:
        _firma().unsign(enviada, max_age=vida())
    except SignatureExpired:
        return True
    return False


def _uso(cuenta: User) -> str:
    """What is another once the account has been entered or its password chosen."""
    return salted_hmac(_SAL, f"uso|{cuenta.pk}|{cuenta.password}|{cuenta.last_login}").hexdigest()[:32]


def _correo(cuenta: User) -> str:
    return salted_hmac(_SAL, f"correo|{cuenta.pk}|{cuenta.email.lower()}").hexdigest()[:32]
