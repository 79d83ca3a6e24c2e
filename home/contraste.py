"""WCAG contrast between two colours, and the pairs that a theme of the site must keep legible. Plain Python."""

from collections.abc import Iterator, Mapping


def luminancia(color: str) -> float:
    """Relative luminance of `#rrggbb` (WCAG 2.2), from 0 for black to 1 for white."""
    canales = (int(color[i : i + 2], 16) / 255 for i in (1, 3, 5))
    rojo, verde, azul = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in canales)
    return 0.2126 * rojo + 0.7152 * verde + 0.0722 * azul


def contraste(uno: str, otro: str) -> float:
    """Contrast ratio of two colours, from 1 to 21."""
    claro, oscuro = sorted((luminancia(uno), luminancia(otro)), reverse=True)
    return (claro + 0.05) / (oscuro + 0.05)


#: What is written on what, and how much contrast it needs: 7 for running text, 4.5 for the rest.
PARES = (
    ("tinta", "papel", 7.0),
    ("tinta", "blanco", 7.0),
    ("tinta", "arena", 7.0),
    ("tinta-2", "papel", 4.5),
    ("tinta-2", "arena", 4.5),
    ("enlace", "papel", 4.5),
    ("enlace", "blanco", 4.5),
    ("barro", "papel", 4.5),
    ("sobre-barro", "barro", 4.5),
    ("sobre-barro", "barro-2", 4.5),
)


def pares_ilegibles(colores: Mapping[str, str]) -> Iterator[tuple[str, str, float, float]]:
    """Each pair that falls short: text, ground, its ratio and the least it needs."""
    for texto, fondo, minimo in PARES:
        razon = contraste(colores[texto], colores[fondo])
        if razon < minimo:
            yield texto, fondo, razon, minimo
