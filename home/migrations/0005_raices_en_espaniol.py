"""The roots of pages and of collections, which Wagtail's first migrations name in English, are read in lists and dialogs."""

from django.db import migrations


def nombrar(apps, schema_editor):
    apps.get_model("wagtailcore", "Page").objects.filter(depth=1, title="Root").update(
        title="Todas las páginas", draft_title="Todas las páginas"
    )
    apps.get_model("wagtailcore", "Collection").objects.filter(depth=1, name="Root").update(name="Todas las colecciones")


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0004_sin_flujo_de_fabrica"),
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
    ]

    operations = [migrations.RunPython(nombrar, migrations.RunPython.noop)]
