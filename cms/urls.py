"""Every address of the project, by role (R1): the public role has no admin, the admin role no public pages."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import URLPattern, URLResolver, include, path

from cms.base import salud

urlpatterns: list[URLPattern | URLResolver] = [
    path("salud/viva", salud.viva, name="salud_viva"),
    path("salud/lista", salud.lista, name="salud_lista"),
]

if settings.CONOCELES_SIRVE_ADMIN:
    from wagtail.admin import urls as wagtailadmin_urls
    from wagtail.documents import urls as wagtaildocs_urls

    from cms.base.medios import medio_privado

    urlpatterns += [
        path("admin/medios/<path:nombre>", medio_privado, name="medio_privado"),
        path("admin/", include(wagtailadmin_urls)),
        path("documentos/", include(wagtaildocs_urls)),
    ]

if settings.CONOCELES_SIRVE_PUBLICO:
    from wagtail import urls as wagtail_urls

    from cms import referencia
    from cms.base.medios import medio_publico

    urlpatterns += [
        path("medios/<path:nombre>", medio_publico, name="medio_publico"),
        path("api/", include("cms.api")),
        path("", include("home.urls_raiz")),
    ]
    urlpatterns += i18n_patterns(
        path("api/", referencia.referencia, name="api_referencia"),
        path("api/problemas/<slug:clave>", referencia.problema, name="api_problema"),
        path("", include("home.urls")),
        path("", include("candidaturas.publico.urls")),
        path("", include("search.urls")),
        path("", include(wagtail_urls)),
        prefix_default_language=False,
    )

handler400 = "cms.base.errores.peticion_incorrecta"
handler403 = "cms.base.errores.sin_permiso"
handler404 = "cms.base.errores.no_encontrado"
handler500 = "cms.base.errores.falla"
