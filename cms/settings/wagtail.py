"""Wagtail's settings: its admin serves staff, its public serving is ours."""

from django.utils.translation import gettext_lazy as _

from cms.settings.env import env

WAGTAIL_SITE_NAME = "Conóceles"
WAGTAILADMIN_BASE_URL = env("WAGTAILADMIN_BASE_URL", default="http://localhost:8000")
LOGIN_URL = "wagtailadmin_login"
WAGTAILADMIN_USER_LOGIN_FORM = "candidaturas.access.entrada.EntradaForm"
WAGTAILADMIN_USER_PASSWORD_RESET_FORM = "candidaturas.access.entrada.OlvidoForm"  # noqa: S105  (a class)
WAGTAIL_I18N_ENABLED = True
#: As people read them beside a page: the languages of the site name themselves in `LANGUAGES`.
WAGTAIL_CONTENT_LANGUAGES = [("es", _("Español")), ("en", _("Inglés"))]
WAGTAILADMIN_PERMITTED_LANGUAGES = [("es", "Español"), ("en", "English")]

#: As people here write a day; `cms/formatos` reads it in each language.
WAGTAIL_DATE_FORMAT = "%d/%m/%Y"
WAGTAIL_DATETIME_FORMAT = "%d/%m/%Y %H:%M"
#: Those of the country: the whole list of a system names some that browsers do not know.
WAGTAIL_USER_TIME_ZONES = [
    "America/Mexico_City", "America/Monterrey", "America/Merida", "America/Cancun", "America/Bahia_Banderas",
    "America/Matamoros", "America/Mazatlan", "America/Chihuahua", "America/Ciudad_Juarez", "America/Ojinaga",
    "America/Hermosillo", "America/Tijuana", "UTC",
]  # fmt: skip

WAGTAILIMAGES_IMAGE_MODEL = "base.Imagen"
WAGTAILIMAGES_IMAGE_FORM_BASE = "candidaturas.access.imagenes.ImagenForm"
WAGTAILDOCS_DOCUMENT_FORM_BASE = "candidaturas.access.subidas.DocumentoForm"
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 10 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 40_000_000
WAGTAILIMAGES_EXTENSIONS = ["jpg", "jpeg", "png", "webp"]
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILDOCS_EXTENSIONS = ["pdf", "csv", "xlsx", "docx", "odt", "zip"]

#: The admin's own lists only; voters search over Fichas (see `search`).
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "cms.base.buscador"}}
WAGTAIL_FINISH_WORKFLOW_ACTION = "candidaturas.workflow.finish.publicar_lo_aprobado"
WAGTAIL_WORKFLOW_REQUIRE_REAPPROVAL_ON_EDIT = True
#: Milliseconds; Wagtail's own half second writes a revision at every pause in typing.
WAGTAIL_AUTOSAVE_INTERVAL = 5_000
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = True
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
#: On editorial pages. A candidacy is observed rubro by rubro: its form has no comments (`candidaturas.admin.captura`).
WAGTAILADMIN_COMMENTS_ENABLED = True
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAILAPI_LIMIT_MAX = 100
TAGGIT_CASE_INSENSITIVE = True
WAGTAILADMIN_NOTIFICATION_INCLUDE_SUPERUSERS = False
#: A page sent to be translated is a draft in the other language, not a public page in the first one's words.
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
