from django.db import migrations

from cms.base.append_only import AppendOnly


class Migration(migrations.Migration):
    dependencies = [("base", "0002_imagen_y_bitacora")]
    operations = [AppendOnly("Bitacora")]
