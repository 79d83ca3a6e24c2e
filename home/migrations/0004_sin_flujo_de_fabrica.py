"""Wagtail makes a review «Moderators approval» for the whole tree, a queue that nobody has: it goes.

What was waiting there is no longer under review, and its draft stays as it is. One that was ever used keeps its
history, and is switched off.
"""

from django.db import migrations
from django.utils import timezone

DE_FABRICA = "Moderators approval"


def quitar(apps, schema_editor):
    modelo = lambda nombre: apps.get_model("wagtailcore", nombre)  # noqa: E731  (five models, one app)
    flujos = modelo("Workflow").objects.filter(name=DE_FABRICA)
    tareas = modelo("GroupApprovalTask").objects.filter(name=DE_FABRICA)
    estados = modelo("WorkflowState").objects.filter(workflow__in=flujos)
    pendientes = estados.filter(status__in=["in_progress", "needs_changes"])
    modelo("TaskState").objects.filter(workflow_state__in=pendientes, status="in_progress").update(
        status="cancelled", finished_at=timezone.now()
    )
    pendientes.update(status="cancelled")
    modelo("WorkflowPage").objects.filter(workflow__in=flujos).delete()
    usados = set(estados.values_list("workflow_id", flat=True))
    flujos.filter(pk__in=usados).update(active=False)
    flujos.exclude(pk__in=usados).delete()
    de_otros = set(modelo("WorkflowTask").objects.values_list("task_id", flat=True))
    con_historia = set(modelo("TaskState").objects.values_list("task_id", flat=True))
    tareas.exclude(pk__in=de_otros | con_historia).delete()
    modelo("Task").objects.filter(pk__in=list(tareas.values_list("pk", flat=True))).exclude(
        workflow_tasks__workflow__active=True
    ).update(active=False)


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0003_revision_de_paginas"),
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
    ]

    operations = [migrations.RunPython(quitar, migrations.RunPython.noop)]
