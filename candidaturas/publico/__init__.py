"""The public pages: views over Fichas. Nothing here reads a draft, a revision or an answer's row."""
