"""Static files under names with their digest."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class Estaticos(CompressedManifestStaticFilesStorage):
    """Addresses are worked out once: the manifest is read when the process starts, and a page names twenty files."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self._direcciones: dict[str | None, str] = {}

    def url(self, name: str | None, force: bool = False) -> str:
        """The address of a file. Raises ValueError for one that was not collected."""
        if force:
            return super().url(name, force)
        if name not in self._direcciones:
            self._direcciones[name] = super().url(name)
        return self._direcciones[name]
