"""The domain: candidacies of a process, from registration to the public record."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CandidaturasConfig(AppConfig):
    """Candidacies, their capture, review and publication."""

    name = "candidaturas"
    label = "candidaturas"
    verbose_name = _("Candidaturas")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Keep the public records in step with the rows they are built from."""
        from candidaturas.publicacion.senales import conectar

        conectar()
