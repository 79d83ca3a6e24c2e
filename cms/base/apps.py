"""The floor of the project."""

from django.apps import AppConfig


class BaseConfig(AppConfig):
    """User, audit log, images and what every package stands on."""

    name = "cms.base"
    label = "base"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the start-up checks, close Wagtail's plain-text preview state and say how a day is typed."""
        from cms.base import checks  # noqa: F401  (registers on import)
        from cms.base.fechas import leer_lo_escrito
        from cms.base.vista_previa import cifrar_estado_de_vista_previa

        cifrar_estado_de_vista_previa()
        leer_lo_escrito()
