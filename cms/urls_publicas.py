"""The addresses of the public role. The admin's own process does not serve them, yet its previews name them."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import URLPattern, URLResolver, include, path, re_path
from wagtail.urls import serve_pattern

from cms import referencia
from home.views import por_el_arbol

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("home.urls_archivos")),
    path("api/", include("cms.api")),
    path("", include("home.urls_raiz")),
]
urlpatterns += i18n_patterns(
    path("api/", referencia.referencia, name="api_referencia"),
    path("api/problemas/<slug:clave>", referencia.problema, name="api_problema"),
    path("", include("home.urls")),
    path("", include("candidaturas.publico.urls")),
    path("", include("search.urls")),
    re_path(serve_pattern, por_el_arbol, name="wagtail_serve"),
    prefix_default_language=False,
)
