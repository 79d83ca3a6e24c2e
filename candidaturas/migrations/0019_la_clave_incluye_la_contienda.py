"""A candidacy's key in registry files takes its contienda and seat; a person's key alone is not one any more."""

from django.db import migrations, models
from django.utils import timezone

DE_PERSONA = ("folio:", "curp:")
LOTE = 500


def con_su_lugar(apps, schema_editor):
    Registro = apps.get_model("candidaturas", "Registro")
    de_persona = models.Q(clave_externa__startswith=DE_PERSONA[0]) | models.Q(clave_externa__startswith=DE_PERSONA[1])
    # Whoever was substituted left her key to her successor: hers ends in «~».
    filas = Registro.objects.filter(de_persona).exclude(clave_externa__contains="~").exclude(clave_externa__contains="@")
    cambiadas = []
    for fila in filas.select_related("formula__contienda", "formula__actor").iterator(chunk_size=LOTE):
        formula = fila.formula
        lugar = f"{formula.contienda.clave}:{formula.actor.clave}:{formula.numero}:{fila.calidad}"
        fila.clave_externa = f"{fila.clave_externa}@{lugar}"
        cambiadas.append(fila)
    Registro.objects.bulk_update(cambiadas, ["clave_externa"], batch_size=LOTE)


def sin_su_lugar(apps, schema_editor):
    Registro = apps.get_model("candidaturas", "Registro")
    cambiadas = []
    for fila in Registro.objects.filter(clave_externa__contains="@").iterator(chunk_size=LOTE):
        if fila.clave_externa.startswith(DE_PERSONA):
            fila.clave_externa = fila.clave_externa.partition("@")[0]
            cambiadas.append(fila)
    Registro.objects.bulk_update(cambiadas, ["clave_externa"], batch_size=LOTE)


def rehacer_las_fichas(apps, schema_editor):
    """The records begin to name the other candidacies of each person."""
    Proceso = apps.get_model("candidaturas", "Proceso")
    Salida = apps.get_model("candidaturas", "Salida")
    for proceso in Proceso.objects.all():
        clave = f"{proceso.pk}:0"
        if not Salida.objects.filter(tema="recalculo", clave=clave, muerta=False).exists():
            Salida.objects.create(tema="recalculo", clave=clave, no_antes_de=timezone.now())


class Migration(migrations.Migration):
    dependencies = [("candidaturas", "0018_importacion_por_decidir")]

    operations = [
        migrations.AlterField(
            "registro", "clave_externa", models.CharField(max_length=255, verbose_name="clave en el registro")
        ),
        migrations.AddIndex(
            "registro",
            models.Index(condition=~models.Q(folio=""), fields=["proceso", "folio"], name="registro_por_folio"),
        ),
        migrations.RunPython(con_su_lugar, sin_su_lugar),
        migrations.RunPython(rehacer_las_fichas, migrations.RunPython.noop),
    ]
