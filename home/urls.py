"""Pages of the site that have a language."""

from django.urls import path

from home import views

app_name = "home"
urlpatterns = [
    path("", views.inicio, name="inicio"),
    path("informacion/", views.informacion, name="informacion"),
    path("informacion/<slug:slug>/", views.informacion_pagina, name="informacion_pagina"),
]
