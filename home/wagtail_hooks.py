"""What editorial pages register in Wagtail's admin. Nothing is decided here: each line names the room that does."""

from wagtail import hooks
from wagtail.admin.views.pages.listing import ExplorableIndexView

from home import traducciones

hooks.register("before_edit_page", traducciones.avisar_del_atraso)

traducciones.traducir_solo_paginas_editoriales()
ExplorableIndexView.base_columns.append(traducciones.ColumnaDeTraduccion())
