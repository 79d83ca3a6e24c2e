"""What the load asks for."""

PAGINAS = {
    "inicio": "/",
    "resultados": "/buscar/",
    "resultados con texto y filtros": "/buscar/?q=agua&sexo=mujer&edad=30-39",
    "boleta": "/mi-boleta/0101/",
    "municipios": "/municipios/",
    "API: lista": "/api/v1/candidaturas?limit=50",
}
#: Searches of many kinds: words, filters, both, a typing error, a name, a far page.
RESULTADOS = (
    "/buscar/",
    "/buscar/?q=agua",
    "/buscar/?q=presupuesto+participativo",
    "/buscar/?q=guarderias+nocturno&sexo=mujer",
    "/buscar/?sexo=hombre&edad=30-39",
    "/buscar/?actor=local-07&grado=licenciatura",
    "/buscar/?q=trasporte",
    "/buscar/?q=guadalupe+hernandez",
    "/buscar/?cargo=regiduria&municipio=005",
    "/buscar/?pagina=20",
)


def de_una_candidatura(id_publico: str, slug: str) -> dict[str, str]:
    """The addresses of one candidacy."""
    return {"candidatura": f"/candidaturas/{id_publico}-{slug}/", "API: detalle": f"/api/v1/candidaturas/{id_publico}"}
