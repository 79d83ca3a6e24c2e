"""What was delivered and is not decided reads «en revisión», and of identity nothing: every record is made again."""

from django.db import migrations
from django.utils import timezone


def rehacer_las_fichas(apps, schema_editor):
    Proceso = apps.get_model("candidaturas", "Proceso")
    Salida = apps.get_model("candidaturas", "Salida")
    for proceso in Proceso.objects.all():
        clave = f"{proceso.pk}:0"
        if not Salida.objects.filter(tema="recalculo", clave=clave, muerta=False).exists():
            Salida.objects.create(tema="recalculo", clave=clave, no_antes_de=timezone.now())


class Migration(migrations.Migration):
    dependencies = [("candidaturas", "0019_la_clave_incluye_la_contienda")]

    operations = [migrations.RunPython(rehacer_las_fichas, migrations.RunPython.noop)]
