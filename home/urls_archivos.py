"""Files that public pages show. The admin's own process serves them too: its previews are those pages."""

from django.urls import path, re_path

from cms.base.medios import medio_publico
from home.documentos import documento
from home.views import estilo

urlpatterns = [
    path("medios/<path:nombre>", medio_publico, name="medio_publico"),
    path("documentos/<int:document_id>/<path:document_filename>", documento, name="wagtaildocs_serve"),
    re_path(r"^estilos/(?P<nombre>tema|actores)-(?P<huella>[0-9a-f]{12})\.css$", estilo, name="estilo"),
]
