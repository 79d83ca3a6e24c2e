"""Observations that were answered before their answer was kept: sent again after one was made, its party had answered it."""

from django.db import migrations


def atender(apps, schema_editor):
    """Give each the moment of the first submission of its candidacy that came after it; without one it is open."""
    Observacion = apps.get_model("candidaturas", "Observacion")
    TaskState = apps.get_model("wagtailcore", "TaskState")
    de_paginas = TaskState.objects.filter(
        workflow_state__base_content_type__app_label="wagtailcore", workflow_state__base_content_type__model="page"
    ).order_by("started_at")
    for observacion in Observacion.objects.filter(atendida_en__isnull=True).iterator():
        envio = de_paginas.filter(
            workflow_state__object_id=str(observacion.pagina_id), started_at__gt=observacion.en
        ).first()
        if envio is not None:
            Observacion.objects.filter(pk=observacion.pk).update(atendida_en=envio.started_at)


class Migration(migrations.Migration):

    dependencies = [
        ("candidaturas", "0011_motivos_del_retiro"),
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
    ]

    operations = [migrations.RunPython(atender, migrations.RunPython.noop, elidable=True)]
