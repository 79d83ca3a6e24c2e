"""Who may see and do what: roles, groups and accounts, and the gates that close Wagtail's cross-party gaps."""
