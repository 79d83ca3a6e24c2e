"""A draft keeps what was typed, whatever its length."""

from django.db import migrations, models
from django.db.migrations.exceptions import IrreversibleError
from django.db.models.functions import Length

#: What each column held before.
LARGOS_DE_ANTES = (
    ("CandidaturaPage", "carrera", 160),
    ("ContactoCandidatura", "valor", 300),
    ("CursoCandidatura", "nombre", 500),
    ("RedCandidatura", "direccion", 300),
)


def impedir_lo_que_no_cabe(apps, schema_editor):
    """Nothing that somebody wrote is cut on the way back."""
    for modelo, campo, largo in LARGOS_DE_ANTES:
        filas = apps.get_model("candidaturas", modelo).objects.annotate(mide=Length(campo)).filter(mide__gt=largo)
        if cuantas := filas.count():
            raise IrreversibleError(
                f"Hay {cuantas} filas de {modelo} cuyo «{campo}» tiene más de {largo} caracteres y no caben en el "
                "esquema anterior. Acórtalas y vuelve a intentar."
            )


class Migration(migrations.Migration):

    dependencies = [
        ("candidaturas", "0016_lo_publico_sin_autorizacion"),
    ]

    operations = [
        migrations.AddField(
            model_name='candidaturapage',
            name='visita',
            field=models.CharField(blank=True, db_default='', default='', editable=False, max_length=16),
        ),
        migrations.AlterField(
            model_name='candidaturapage',
            name='carrera',
            field=models.CharField(blank=True, verbose_name='carrera o área'),
        ),
        migrations.AlterField(
            model_name='contactocandidatura',
            name='medio',
            field=models.CharField(blank=True, choices=[('pagina_web', 'Página web'), ('correo', 'Correo electrónico público'), ('telefono', 'Teléfono público'), ('casa_de_campania', 'Casa de campaña')], max_length=20, verbose_name='medio'),
        ),
        migrations.AlterField(
            model_name='contactocandidatura',
            name='valor',
            field=models.CharField(blank=True, verbose_name='dato público'),
        ),
        migrations.AlterField(
            model_name='cursocandidatura',
            name='nombre',
            field=models.CharField(blank=True, verbose_name='curso o diplomado'),
        ),
        migrations.AlterField(
            model_name='redcandidatura',
            name='direccion',
            field=models.CharField(blank=True, verbose_name='dirección'),
        ),
        migrations.AlterField(
            model_name='redcandidatura',
            name='red',
            field=models.CharField(blank=True, choices=[('facebook', 'Facebook'), ('x', 'X'), ('instagram', 'Instagram'), ('youtube', 'YouTube'), ('tiktok', 'TikTok'), ('otra', 'Otra red')], max_length=12, verbose_name='red'),
        ),
        migrations.RunPython(migrations.RunPython.noop, impedir_lo_que_no_cabe),
    ]
