"""Production: the base as it stands."""

from cms.settings.base import *  # noqa: F403  (settings modules are flat namespaces)
