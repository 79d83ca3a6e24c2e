"""The one order in which everybody takes locks, so that two people never wait for each other.

1. Open reviews. 2. Pages. 3. Registrations, whole fórmulas of them and all of a person's, as the record of each names the
other. Each kind by its key; who needs a later kind may leave out an earlier one, but never comes back to it. An import has its process's row before
all of these, and the branches of the tree where it hangs pages after them.

A save takes its page and no review: Wagtail writes the page's row first, and the review would come after it.
"""

from collections.abc import Iterable
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q, QuerySet
from wagtail.models import Page, TaskState, WorkflowState

from candidaturas.models.personas import de_la_misma_persona
from candidaturas.models.registro import Registro
from candidaturas.rechazos import DecisionYaTomada


def revisiones_abiertas(paginas: Iterable[int]) -> QuerySet[Any]:
    """The reviews of these pages that wait for a decision or for their party."""
    return WorkflowState.objects.active().filter(
        base_content_type=ContentType.objects.get_for_model(Page), object_id__in=[str(pk) for pk in paginas]
    )


def encerrojar_revision(tarea: TaskState) -> TaskState:
    """The open review, read again once locked with its page. Raises `DecisionYaTomada` when it was decided meanwhile."""
    estado = WorkflowState.objects.select_for_update().get(pk=tarea.workflow_state_id)
    fresca = TaskState.objects.select_related("workflow_state", "revision").get(pk=tarea.pk)
    if estado.status != WorkflowState.STATUS_IN_PROGRESS or fresca.status != TaskState.STATUS_IN_PROGRESS:
        raise DecisionYaTomada
    encerrojar_pagina(int(estado.object_id))
    return fresca


def encerrojar_pagina(pk: int) -> Page:
    """A page's row, for who saves it or has its review: saves and decisions go one after the other."""
    return Page.objects.select_for_update().get(pk=pk)


def encerrojar_paginas(paginas: Iterable[int]) -> None:
    """Pages after their open reviews, for who may start, resume or end a review."""
    claves = list(paginas)
    _por_clave(revisiones_abiertas(claves))
    _por_clave(Page.objects.filter(pk__in=claves))


def encerrojar_fichas(claves: Iterable[int]) -> None:
    """Exactly these registrations, for who writes their records: the later of two sees what the other wrote."""
    _por_clave(Registro.objects.filter(pk__in=list(claves)))


def encerrojar_formulas(claves: Iterable[int], formulas: Iterable[int] = ()) -> None:
    """The registrations of these registrations' fórmulas, of those that somebody is about to enter, and of the same people."""
    pedidas = list(claves)
    suyas = Registro.objects.filter(pk__in=pedidas).values("formula")
    de_ellas = {otra for otras in de_la_misma_persona(pedidas).values() for otra in otras}
    _por_clave(Registro.objects.filter(Q(formula__in=suyas) | Q(formula__in=list(formulas)) | Q(pk__in=de_ellas)))


def encerrojar_registros(claves: Iterable[int], formulas: Iterable[int] = ()) -> dict[int, Registro]:
    """Registrations by key, read once locked with all that writing them writes; `formulas` as `encerrojar_formulas` says."""
    pedidas = sorted(set(claves))
    encerrojar_paginas(Page.objects.filter(candidaturapage__registro__in=pedidas).values_list("pk", flat=True))
    encerrojar_formulas(pedidas, formulas)
    return Registro.objects.select_related("proceso", "formula").in_bulk(pedidas)


def _por_clave(filas: QuerySet[Any]) -> None:
    list(filas.select_for_update().order_by("pk").values_list("pk"))
