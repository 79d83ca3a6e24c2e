"""The many spellings of "missing" in registry files, in one place."""

from candidaturas.exchange.canon import palabras

_FALTANTES = frozenset(
    """
    |no proporciono|no proporcionado|no proporcionada|no proporciona|no lo proporciono|no aplica|n a|na|s d|sd|s n
    |sin dato|sin datos|sin informacion|sin cursos|no especifico|no especificado|no especificada|no disponible
    |no registrado|no registro|no capturado|no capturo|sin respuesta|no contesto|no respondio|sin correo
    |sin telefono|sin pagina|sin pagina web|sin redes|sin redes sociales|no tiene|no cuenta|ninguno|ninguna|nulo
    |null|none|nan|vacio|pendiente
    """.replace("\n", "")
    .replace("    ", "")
    .split("|")
)

#: In a second surname's cell, "has none".
_SIN_APELLIDO = frozenset({"x", "xx", "xxx", "sin apellido", "sin segundo apellido"})


def es_faltante(texto: str) -> bool:
    """Whether a cell says nothing: empty, blanks or dashes only, or one of the known spellings."""
    return len(texto) < 40 and palabras(texto) in _FALTANTES


def sin_faltante(texto: str) -> str:
    """The text, or the empty string when it only says that it is missing."""
    return "" if es_faltante(texto) else texto.strip()


def apellido(texto: str) -> str:
    """A surname, or the empty string when the source says "has none" ("X")."""
    limpio = sin_faltante(texto)
    return "" if palabras(limpio) in _SIN_APELLIDO else limpio
