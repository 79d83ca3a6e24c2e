"""The rows of the world model in the admin: listed, searched and filtered by the Institute, written by administrators."""
