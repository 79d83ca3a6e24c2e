"""Every address of the project, by role (R1): the public role has no admin, the admin role no public pages, only their files."""

from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path

from cms.base import salud

urlpatterns: list[URLPattern | URLResolver] = [
    path("salud/viva", salud.viva, name="salud_viva"),
    path("salud/lista", salud.lista, name="salud_lista"),
]

if settings.CONOCELES_SIRVE_ADMIN:
    from wagtail.admin import urls as wagtailadmin_urls

    from candidaturas.admin.invitacion import invitacion
    from cms.base.medios import medio_privado

    urlpatterns += [
        path("admin/medios/<path:nombre>", medio_privado, name="medio_privado"),
        path("admin/invitacion/<str:token>/", invitacion, name="cuenta_invitacion"),
        path("admin/", include(wagtailadmin_urls)),
    ]

if settings.CONOCELES_SIRVE_PUBLICO:
    from cms.urls_publicas import urlpatterns as publicas

    urlpatterns += publicas
else:
    urlpatterns += [path("", include("home.urls_archivos"))]

handler400 = "candidaturas.access.sesion.peticion_incorrecta"
handler403 = "cms.base.errores.sin_permiso"
handler404 = "cms.base.errores.no_encontrado"
handler500 = "cms.base.errores.falla"
