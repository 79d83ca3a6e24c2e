"""WSGI entry point, served by granian.

Behind a proxy of ours, who asks and whether over TLS is what that proxy says; from anybody else, those headers are air.
"""

import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from granian.utils.proxies import wrap_wsgi_with_proxy_headers

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.production")

application = wrap_wsgi_with_proxy_headers(get_wsgi_application(), trusted_hosts=settings.CONOCELES_PROXIES)
