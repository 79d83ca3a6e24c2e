"""A candidacy's key in registry files takes its contienda and seat; a person's key alone is not one any more."""

from django.db import migrations, models

DE_PERSONA = models.Q(clave_externa__startswith="folio:") | models.Q(clave_externa__startswith="curp:")
LARGO_DE_ANTES = 160
LOTE = 500


def con_su_lugar(apps, schema_editor):
    Registro = apps.get_model("candidaturas", "Registro")
    # Whoever was substituted left her key to her successor: hers ends in «~».
    filas = Registro.objects.filter(DE_PERSONA).exclude(clave_externa__contains="~")
    cambiadas = []
    for fila in filas.select_related("formula__contienda", "formula__actor").iterator(chunk_size=LOTE):
        formula = fila.formula
        lugar = f"{formula.contienda.clave}:{formula.actor.clave}:{formula.numero}:{fila.calidad}"
        # One that came back from this schema may bring a seat already, cut to its column.
        fila.clave_externa = f"{fila.clave_externa.partition('@')[0]}@{lugar}"
        cambiadas.append(fila)
    Registro.objects.bulk_update(cambiadas, ["clave_externa"], batch_size=LOTE)


def sin_su_lugar(apps, schema_editor):
    """Only one of a person's candidacies has her key to itself again: the others keep their seat, in what the column held."""
    Registro = apps.get_model("candidaturas", "Registro")
    con_lugar = Registro.objects.filter(DE_PERSONA, clave_externa__contains="@")
    tomadas = set(Registro.objects.exclude(pk__in=con_lugar.values("pk")).values_list("proceso", "clave_externa"))
    cambiadas = []
    for fila in con_lugar.order_by("pk").iterator(chunk_size=LOTE):
        quien, _, lugar = fila.clave_externa.partition("@")
        _, tilde, saliente = lugar.partition("~")
        clave = f"{quien}{tilde}{saliente}"
        if (fila.proceso_id, clave) in tomadas:
            clave = f"{fila.clave_externa[: LARGO_DE_ANTES - len(fila.id_publico) - 1]}#{fila.id_publico}"
        tomadas.add((fila.proceso_id, clave))
        fila.clave_externa = clave
        cambiadas.append(fila)
    Registro.objects.bulk_update(cambiadas, ["clave_externa"], batch_size=LOTE)


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
    ]
