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
        """Keep the public records, the tree and the notices in step with the rows they come from."""
        from candidaturas.access import huellas
        from candidaturas.access import senales as de_access
        from candidaturas.models.publicacion import TEMA_AVISO
        from candidaturas.publicacion import recalculo, salidas
        from candidaturas.publicacion import senales as de_publicacion
        from candidaturas.publicacion.atraso import revisar_salidas
        from candidaturas.workflow import avisos, correo
        from cms.base import salud

        de_publicacion.conectar()
        de_access.conectar()
        huellas.conectar()
        avisos.conectar()
        salidas.registrar(TEMA_AVISO, correo.entregar, lote=1, cola=correo.COLA)
        salidas.registrar(recalculo.TEMA_RECALCULO, recalculo.entregar, lote=1)
        salud.registrar("trabajador", revisar_salidas)
