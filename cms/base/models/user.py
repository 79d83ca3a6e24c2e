"""People with an account. There is no public sign-up: accounts are created and invited by an administrator."""

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _


class User(AbstractUser):
    """An account of the staff, a party, a candidate or an auditor; its groups say what it may do."""

    email = models.EmailField(_("correo electrónico"), unique=True)

    class Meta:
        verbose_name = _("cuenta")
        verbose_name_plural = _("cuentas")
        ordering = ("username",)

    def __str__(self) -> str:
        return self.get_full_name() or self.username
