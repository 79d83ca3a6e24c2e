"""Files at the root of the site: they have no language."""

from django.urls import path

from home import raiz

app_name = "raiz"
urlpatterns = [
    path("robots.txt", raiz.robots, name="robots"),
    path("favicon.ico", raiz.favicon, name="favicon"),
    path("sitemap.xml", raiz.indice_del_mapa, name="sitemap"),
    path("sitemap-<slug:section>.xml", raiz.parte_del_mapa, name="sitemap_parte"),
]
