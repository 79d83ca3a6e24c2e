"""Public search over Fichas."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    """One query, one result, interchangeable engines."""

    name = "search"
    verbose_name = _("Búsqueda")

    def ready(self) -> None:
        """Follow the outbox, and the rows that no Ficha's news tell about."""
        from django.db.models.signals import post_delete, post_save

        from candidaturas.publicacion import salidas
        from candidaturas.publicacion.sincronizar import TEMA_FICHA
        from cms.base import salud
        from search import checks, execute, index, remote  # noqa: F401  (checks register on import)
        from search.records import LOTE

        salidas.registrar(TEMA_FICHA, index.al_cambiar, lote=LOTE)
        salidas.registrar(index.TEMA_INDICE, index.al_rehacer, lote=LOTE)
        remote.registrar()
        for modelo in index.VIGILADOS:
            for senal in (post_save, post_delete):
                senal.connect(index.pedir_reconstruccion, sender=modelo, dispatch_uid=f"indice-{modelo.__name__}")
        salud.registrar("busqueda", index.revisar)
        salud.registrar("elasticsearch", execute.revisar)
