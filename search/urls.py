"""Addresses of the search."""

from django.urls import URLPattern, path

from search import views

app_name = "search"
urlpatterns: list[URLPattern] = [path("buscar/", views.buscar, name="buscar")]
