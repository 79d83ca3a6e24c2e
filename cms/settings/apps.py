"""Installed applications and middleware, by role."""

from cms.settings.env import SIRVE_ADMIN, SIRVE_PUBLICO

INSTALLED_APPS = [
    "home",
    "search",
    "candidaturas",
    "cms.base",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.contrib.settings",
    "wagtail.contrib.redirects",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail.sites",
    "wagtail.api.v2",
    "wagtail",
    "modelcluster",
    "taggit",
    "rest_framework",
    "ninja",
    "axes",
    "csp",
    "django_tasks",
    "django_tasks_db",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
]

#: First the language and the headers of every answer, then who may refuse a request.
_SIEMPRE = [
    "cms.base.middleware.IdiomaDeLaPagina",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",  # files; the policy is for pages
    "cms.base.middleware.PoliticaDeContenido",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "cms.base.api.ApiAbierta",
    "cms.base.middleware.SinParametrosDeTodos",
    "cms.base.middleware.EntradaSegura",
    "cms.base.middleware.SoloLectura",
    "django.middleware.common.CommonMiddleware",
]

_CON_SESION = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "cms.base.middleware.TextosLegibles",
    "cms.base.middleware.OrigenDeLaBitacora",
    "candidaturas.access.sesion.SesionDeLasPersonas",
    "candidaturas.access.middleware.PoliticaDelAdmin",
    "candidaturas.access.middleware.RechazosConMensaje",
    "home.auditoria.PantallasDeQuienAudita",
    "axes.middleware.AxesMiddleware",
]

_DE_LO_PUBLICO = ["home.redirecciones.Redirecciones"]


def middleware(*, admin: bool, publico: bool) -> list[str]:
    """The middleware of a role: the public one has neither sessions nor forms that write."""
    return [*_SIEMPRE, *(_CON_SESION if admin else []), *(_DE_LO_PUBLICO if publico else [])]


def procesadores(*, admin: bool) -> list[str]:
    """The context processors of a role."""
    return [
        "django.template.context_processors.request",
        "django.template.context_processors.i18n",
        "cms.base.context.sitio",
        *(
            ["django.contrib.auth.context_processors.auth", "django.contrib.messages.context_processors.messages"]
            if admin
            else []
        ),
    ]


MIDDLEWARE = middleware(admin=SIRVE_ADMIN, publico=SIRVE_PUBLICO)
