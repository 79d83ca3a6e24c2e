"""People with an account. There is no public sign-up: accounts are created and invited by an administrator."""

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _


class User(AbstractUser):
    """An account of the staff, a party, a candidate or an auditor; its groups say what it may do."""

    email = models.EmailField(_("correo electrónico"), unique=True)
    sello_de_sesion = models.PositiveIntegerField(default=0, editable=False)
    """Raised when the account's role changes or it is closed: every open session ends at its next request."""

    class Meta:
        verbose_name = _("cuenta")
        verbose_name_plural = _("cuentas")
        ordering = ("username",)

    def __str__(self) -> str:
        return self.get_full_name() or self.username

    def _get_session_auth_hash(self, secret: str | None = None) -> str:
        sesion = super()._get_session_auth_hash(secret=secret)  # type: ignore[misc]  # the stubs leave private methods out
        return salted_hmac(
            "cms.base.sello_de_sesion", f"{sesion}{self.sello_de_sesion}", algorithm="sha256"
        ).hexdigest()
