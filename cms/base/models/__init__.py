"""Models of the floor."""

from cms.base.models.bitacora import Bitacora
from cms.base.models.imagen import Imagen, Rendicion
from cms.base.models.user import User

__all__ = ["Bitacora", "Imagen", "Rendicion", "User"]
