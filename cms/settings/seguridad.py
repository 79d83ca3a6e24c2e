"""Security settings (privacy-security requirements R1–R9)."""

from csp.constants import NONE, SELF

from cms.settings.env import env

#: `id:base64key` pairs, the current one first; older ones only decrypt.
CONOCELES_CLAVES = env.list("CONOCELES_CLAVES", default=[])

#: Addresses or networks of the proxies whose X-Forwarded-For and X-Forwarded-Proto are believed (see `cms.wsgi`).
CONOCELES_PROXIES = env.list("CONOCELES_PROXIES", default=[])

AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.25
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_TEMPLATE = "pages/errores/bloqueo.html"
AXES_HTTP_RESPONSE_CODE = 429
AXES_VERBOSE = False

PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
#: A password reset is a link of a day: who asks for it is waiting.
PASSWORD_RESET_TIMEOUT = 60 * 60 * 24
#: Days that an invitation lives, from when it is sent: who receives it is not.
CONOCELES_DIAS_DE_INVITACION = env.int("CONOCELES_DIAS_DE_INVITACION", default=15)

#: Since the last key or click: what makes a session last is said in `candidaturas.access.sesion`.
SESSION_COOKIE_AGE = 60 * 30
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
CSRF_FAILURE_VIEW = "candidaturas.access.sesion.sin_permiso_csrf"
SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", default=True)
SECURE_HSTS_SECONDS = 60 * 60 * 24 * 365
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
PERMISSIONS_POLICY: dict[str, list[str]] = {
    "camera": [],
    "display-capture": [],
    "geolocation": [],
    "microphone": [],
    "payment": [],
    "usb": [],
}

#: Public pages: everything is a file of ours, nothing is inline.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}

#: Wagtail's admin needs inline scripts and data images; it never shares the public policy.
CONOCELES_CSP_ADMIN = {
    "default-src": [SELF],
    "script-src": [SELF, "'unsafe-inline'", "'unsafe-eval'"],
    "style-src": [SELF, "'unsafe-inline'"],
    "img-src": [SELF, "data:", "blob:"],
    "font-src": [SELF, "data:"],
    "connect-src": [SELF],
    "form-action": [SELF],
    "frame-src": [SELF],
    "base-uri": [SELF],
    "object-src": [NONE],
    "frame-ancestors": [SELF],
}

DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5_000
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
