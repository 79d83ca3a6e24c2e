"""The forms before the admin, in plain words: the user name is a mail, and a forgotten password is asked for by it."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.auth import LoginForm, PasswordResetForm

from candidaturas.access.invitaciones import ENTRE_ENVIOS, pedir_otra
from cms.base.models import Bitacora, User
from cms.base.models.bitacora import anotar

OLVIDADA = "cuenta.contrasenia_olvidada"


class EntradaForm(LoginForm):
    """Mail and password."""

    username = forms.CharField(
        label=_("Correo electrónico"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "username", "autofocus": True}),
    )
    password = forms.CharField(
        label=_("Contraseña"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Wagtail writes into the box what the label above already says.
        self.fields["username"].widget.attrs.pop("placeholder", None)

    def get_invalid_login_error(self) -> forms.ValidationError:
        return forms.ValidationError(
            _("El correo y la contraseña no coinciden. Revísalos y vuelve a intentar."), code="invalid_login"
        )

    def clean_username(self) -> str:
        """Accounts are kept in lower case."""
        return self.cleaned_data["username"].strip().lower()


class OlvidoForm(PasswordResetForm):
    """Whoever forgot her password; or never chose one, as her invitation expired, and then she is sent another.

    The answer is the same for any mail, known or not, and whether or not one was sent a moment ago.
    """

    def get_users(self, email: str) -> Iterator[User]:
        """Those who are sent a link: no more than one in a while, however often somebody asks."""
        for cuenta in super().get_users(email):
            with transaction.atomic():
                User.objects.select_for_update().get(pk=cuenta.pk)
                if _hace_poco(cuenta):
                    continue
                anotar(OLVIDADA, cuenta)
            yield cuenta

    def save(self, *args: Any, **kwargs: Any) -> None:
        contexto = {"horas": settings.PASSWORD_RESET_TIMEOUT // 3600, **(kwargs.pop("extra_email_context", None) or {})}
        super().save(*args, **kwargs, extra_email_context=contexto)
        for cuenta in User.objects.filter(email__iexact=self.cleaned_data["email"], is_active=True):
            if not cuenta.has_usable_password():
                pedir_otra(cuenta)


def _hace_poco(cuenta: User) -> bool:
    return Bitacora.objects.filter(
        accion=OLVIDADA,
        objeto_tipo=User._meta.label_lower,
        objeto_id=str(cuenta.pk),
        en__gte=timezone.now() - ENTRE_ENVIOS,
    ).exists()
