"""Files at the root of the site: they have no language."""

from django.urls import path, re_path

from home import raiz, views

app_name = "raiz"
urlpatterns = [
    path("robots.txt", raiz.robots, name="robots"),
    path("favicon.ico", raiz.favicon, name="favicon"),
    path("sitemap.xml", raiz.indice_del_mapa, name="sitemap"),
    path("sitemap-<slug:section>.xml", raiz.parte_del_mapa, name="sitemap_parte"),
    re_path(r"^estilos/(?P<nombre>tema|actores)-(?P<huella>[0-9a-f]{12})\.css$", views.estilo, name="estilo"),
]
