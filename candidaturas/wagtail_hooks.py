"""What the domain registers in Wagtail's admin. Nothing is decided here: each line names the room that does."""

from django.urls import URLPattern
from wagtail import hooks

from candidaturas.exchange.menu import ImportacionesItem, entrada_de_menu


@hooks.register("register_admin_urls")
def _direcciones_de_importacion() -> list[URLPattern]:
    from candidaturas.exchange.urls import urlpatterns

    return urlpatterns


@hooks.register("register_admin_menu_item")
def _menu_de_importacion() -> ImportacionesItem:
    return entrada_de_menu()
