"""Logs go to standard output, one line an event; what is private is never logged (R14)."""

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"linea": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {"salida": {"class": "logging.StreamHandler", "formatter": "linea"}},
    "root": {"handlers": ["salida"], "level": "WARNING"},
    "loggers": {
        **{name: {"level": "INFO"} for name in ("cms", "candidaturas", "search", "home")},
        # Who scans the network asks for other hosts all day: the 400 says it.
        "django.security.DisallowedHost": {"level": "CRITICAL"},
    },
}
