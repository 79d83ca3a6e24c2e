"""What editorial pages register in Wagtail's admin. Nothing is decided here: each line names the room that does."""

from wagtail import hooks

from home import panel

# After the panels of the candidacies, which take the place of Wagtail's own.
hooks.register("construct_homepage_panels", panel.poner_panel, order=10)
hooks.register("after_publish_page", panel.decir_que_sigue)
hooks.register("after_unpublish_page", panel.decir_que_sigue)
