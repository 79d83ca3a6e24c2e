"""The screen of one's own account: only what works here."""

from typing import Any

from wagtail.admin.forms.account import NotificationPreferencesForm
from wagtail.admin.views.account import AvatarSettingsPanel, NotificationsSettingsPanel

from candidaturas.access.politica import EDICION
from candidaturas.access.roles import tiene_rol


class AvisosForm(NotificationPreferencesForm):
    """Comments are on editorial pages, and their notices are the only ones that a preference governs.

    Those of the review go to whoever must act, whatever they prefer (`workflow.avisos`).
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        comenta = tiene_rol(self.instance.user, *EDICION)
        for nombre in set(self.fields) - ({"updated_comments_notifications"} if comenta else set()):
            del self.fields[nombre]


def ofrecer_lo_que_funciona() -> None:
    """Put the rule in force. A portrait of the account's owner is asked by nobody, and would be kept as it came."""
    AvatarSettingsPanel.is_active = lambda panel: False
    NotificationsSettingsPanel.form_class = AvisosForm
