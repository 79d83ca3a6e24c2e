"""WSGI entry point, served by granian.

Behind a proxy of ours, who asks and whether over TLS is what that proxy says; from anybody else, those headers are air.
"""

import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from granian.utils.proxies import wrap_wsgi_with_proxy_headers

from cms.base.checks import avisar_al_arrancar

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.production")

aplicacion = get_wsgi_application()
avisar_al_arrancar()
application = wrap_wsgi_with_proxy_headers(aplicacion, trusted_hosts=settings.CONOCELES_PROXIES)
