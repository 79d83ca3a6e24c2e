"""What the domain registers in Wagtail's admin. Nothing is decided here: each line names the room that does."""
