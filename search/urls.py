"""Addresses of the search."""

from django.urls import URLPattern, path

from search import feed, views

app_name = "search"
urlpatterns: list[URLPattern] = [
    path("buscar/", views.buscar, name="buscar"),
    path("buscar/atom/", feed.atom, name="atom"),
]
