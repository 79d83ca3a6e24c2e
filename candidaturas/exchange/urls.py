"""Addresses of the import, under the admin's."""

from django.urls import path

from candidaturas.exchange import acciones, views

urlpatterns = [
    path("importaciones/", views.HistorialView.as_view(), name="importaciones"),
    path("importaciones/nueva/", views.nueva, name="importacion_nueva"),
    path("importaciones/<int:pk>/", views.ImportacionView.as_view(), name="importacion"),
    path("importaciones/<int:pk>/avance/", views.AvanceView.as_view(), name="importacion_avance"),
    path("importaciones/<int:pk>/problemas.csv", views.ProblemasView.as_view(), name="importacion_problemas"),
    path("importaciones/<int:pk>/decidir/", acciones.DecidirView.as_view(), name="importacion_decidir"),
    path("importaciones/<int:pk>/ocultos/", acciones.OcultosView.as_view(), name="importacion_ocultos"),
    path("importaciones/<int:pk>/aplicar/", acciones.AplicarView.as_view(), name="importacion_aplicar"),
    path("importaciones/<int:pk>/descartar/", acciones.DescartarView.as_view(), name="importacion_descartar"),
    path("importaciones/<int:pk>/reintentar/", acciones.ReintentarView.as_view(), name="importacion_reintentar"),
]
