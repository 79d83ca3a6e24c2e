from django.db import migrations

from cms.base.append_only import AppendOnly


class Migration(migrations.Migration):
    dependencies = [("candidaturas", "0001_initial")]
    operations = [AppendOnly("Cambio"), AppendOnly("Consentimiento")]
