"""The forms before the admin, in plain words: the user name is a mail, and a forgotten password is asked for by it."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.auth import LoginForm, PasswordResetForm

from candidaturas.access.invitaciones import pedir_otra
from cms.base.models import User


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

    The answer is the same for any mail, known or not.
    """

    def save(self, *args: Any, **kwargs: Any) -> None:
        contexto = {"horas": settings.PASSWORD_RESET_TIMEOUT // 3600, **(kwargs.pop("extra_email_context", None) or {})}
        super().save(*args, **kwargs, extra_email_context=contexto)
        for cuenta in User.objects.filter(email__iexact=self.cleaned_data["email"], is_active=True):
            if not cuenta.has_usable_password():
                pedir_otra(cuenta)
