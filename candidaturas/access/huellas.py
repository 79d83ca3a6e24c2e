"""Every action leaves a trace (R9): what Wagtail logs goes to the audit table too, whose rows nobody can change; sessions as well."""

from typing import Any

from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.db.models.signals import post_save
from wagtail.models import BaseLogEntry, ModelLogEntry, PageLogEntry

from candidaturas.access import ediciones
from candidaturas.access.ediciones import EDICION
from candidaturas.models import CandidaturaPage
from cms.base.models import Bitacora, User
from cms.base.models.bitacora import anotar
from cms.base.peticion import actual

#: What Wagtail says of a review: of a candidacy it is told already, in its own words.
_DE_LA_REVISION = frozenset(f"wagtail.workflow.{paso}" for paso in ("start", "resume", "approve", "reject"))


def _al_registrar(sender: type, instance: BaseLogEntry, *, created: bool, raw: bool = False, **kwargs: Any) -> None:
    """What a person does in the admin; commands and the worker have their own entries."""
    persona, direccion = actual()
    if not created or raw or persona is None:
        return
    datos: dict[str, Any] = {}
    if instance.action == EDICION:
        datos = _que_se_edito(instance)
        if not datos["campos"] or _ya_se_dijo(instance, datos):
            return
    clase = instance.content_type.model_class() if instance.content_type else None
    if clase is CandidaturaPage and instance.action in _DE_LA_REVISION:
        return
    Bitacora.objects.create(
        quien=instance.user,
        accion=instance.action,
        objeto_tipo=clase._meta.label_lower if clase else "",
        objeto_id=_clave(instance),
        datos=datos,
        desde=direccion,
    )


def _clave(entrada: BaseLogEntry) -> str:
    return str(entrada.page_id if isinstance(entrada, PageLogEntry) else entrada.object_id)


def _que_se_edito(entrada: BaseLogEntry) -> dict[str, Any]:
    de_que_version = {"revision": entrada.revision_id} if isinstance(entrada, PageLogEntry) else {}
    return {**entrada.data, **de_que_version}


def _ya_se_dijo(entrada: BaseLogEntry, datos: dict[str, Any]) -> bool:
    """Whether the same person's edit of the same version was told: the form saves by itself every few seconds."""
    if "revision" not in datos:
        return False
    dichas = Bitacora.objects.filter(
        quien=entrada.user, accion=EDICION, objeto_id=_clave(entrada), datos__revision=datos["revision"]
    )
    return set(datos["campos"]) <= {campo for dicha in dichas for campo in dicha.datos.get("campos", ())}


def _al_entrar(sender: type, user: User, **kwargs: Any) -> None:
    anotar("sesion.abierta", user, quien=user)


def _al_salir(sender: type, user: User | None, **kwargs: Any) -> None:
    if user is not None:
        anotar("sesion.cerrada", user, quien=user)


def _al_fallar(sender: Any, credentials: dict[str, Any], **kwargs: Any) -> None:
    """Only against an account that exists: what else was typed may be a password in the wrong box."""
    cuenta = User.objects.filter(username=credentials.get("username") or "").first()
    if cuenta is not None:
        anotar("sesion.fallida", cuenta)


def conectar() -> None:
    """Listen to Wagtail's log, of whose edits it says what they changed, and to sessions."""
    ediciones.conectar()
    for modelo in (PageLogEntry, ModelLogEntry):
        post_save.connect(_al_registrar, sender=modelo, dispatch_uid=f"huella-{modelo.__name__}")
    user_logged_in.connect(_al_entrar, dispatch_uid="huella-sesion-abierta")
    user_logged_out.connect(_al_salir, dispatch_uid="huella-sesion-cerrada")
    user_login_failed.connect(_al_fallar, dispatch_uid="huella-sesion-fallida")
