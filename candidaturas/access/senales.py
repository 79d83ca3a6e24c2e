"""An actor has its branch, its group and its images from the moment it exists; a process's page brings its actors'.

And whoever upgrades has the permissions of today's roles.
"""

from collections.abc import Sequence
from typing import Any

from django.apps import apps
from django.contrib.auth.models import Group
from django.db.models.signals import post_migrate, post_save

from candidaturas.access.grupos import preparar_actor, preparar_grupos, preparar_proceso
from candidaturas.access.roles import GRUPOS
from candidaturas.models import ActorPolitico, ProcesoPage


def _al_guardar_actor(sender: type, instance: ActorPolitico, *, raw: bool = False, **kwargs: Any) -> None:
    if not raw and ProcesoPage.objects.filter(proceso=instance.proceso_id).exists():
        preparar_actor(instance)


def _al_guardar_proceso(sender: type, instance: ProcesoPage, *, raw: bool = False, **kwargs: Any) -> None:
    if not raw:
        preparar_proceso(instance.proceso)
        # Whoever saves this object again, as publishing does, would undo what the tree counts.
        instance.refresh_from_db(fields=["numchild"])


def _al_migrar(sender: object, *, plan: Sequence[tuple[Any, bool]] = (), **kwargs: Any) -> None:
    """A version that gives a role more, or less, gives it to the groups that a site already has.

    Nothing is given on the way back: the tables of then are not those that this code reads.
    """
    if any(hacia_atras for _migracion, hacia_atras in plan):
        return
    if Group.objects.filter(name__in=GRUPOS.values()).exists():
        preparar_grupos()


def conectar() -> None:
    """Watch actors and processes' pages, and new versions."""
    # The last application with tables: by then, every other one has its permissions.
    post_migrate.connect(_al_migrar, sender=apps.get_app_config("sessions"), dispatch_uid="permisos-de-los-papeles")
    post_save.connect(_al_guardar_actor, sender=ActorPolitico, dispatch_uid="arbol-del-actor")
    post_save.connect(_al_guardar_proceso, sender=ProcesoPage, dispatch_uid="arbol-del-proceso")
