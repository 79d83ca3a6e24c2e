"""An actor has its branch, its group and its images from the moment it exists; a process's page brings its actors'."""

from typing import Any

from django.db.models.signals import post_save

from candidaturas.access.grupos import preparar_actor, preparar_proceso
from candidaturas.models import ActorPolitico, ProcesoPage


def _al_guardar_actor(sender: type, instance: ActorPolitico, *, raw: bool = False, **kwargs: Any) -> None:
    if not raw and ProcesoPage.objects.filter(proceso=instance.proceso_id).exists():
        preparar_actor(instance)


def _al_guardar_proceso(sender: type, instance: ProcesoPage, *, raw: bool = False, **kwargs: Any) -> None:
    if not raw:
        preparar_proceso(instance.proceso)


def conectar() -> None:
    """Watch actors and processes' pages."""
    post_save.connect(_al_guardar_actor, sender=ActorPolitico, dispatch_uid="arbol-del-actor")
    post_save.connect(_al_guardar_proceso, sender=ProcesoPage, dispatch_uid="arbol-del-proceso")
