"""How long what is public may be kept by others: one answer for pages and APIs."""

#: An unpublish is gone everywhere within a minute: 30 s on shelves that all share, 30 s more while they refresh.
FRESCURA = "public, max-age=0, s-maxage=30, stale-while-revalidate=30"

#: The same, and while our servers are down shelves may go on answering for a day. Never with identity answers.
FRESCURA_SIN_IDENTIDAD = f"{FRESCURA}, stale-if-error=86400"
