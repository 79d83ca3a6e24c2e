"""The form of the admin's first page, in plain words: the user name is a mail."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.auth import LoginForm


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
