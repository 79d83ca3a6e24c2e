"""Beards and moustaches, on the outline of the head that wears them."""

from home.demo.retratos.lienzo import EJE, Lienzo, mezcla, simetrico
from home.demo.retratos.rasgos import Rasgos


def barba(lienzo: Lienzo, rasgos: Rasgos) -> None:
    """Painted before mouth and nose, which stay clear."""
    if rasgos.barba == "cerrada":
        _cerrada(lienzo, rasgos, mezcla(rasgos.ceja, rasgos.piel, 0.05))
    elif rasgos.barba == "sombra":
        _cerrada(lienzo, rasgos, mezcla(rasgos.piel, rasgos.ceja, 0.22))
    elif rasgos.barba == "candado":
        y = rasgos.menton
        lienzo.forma(
            simetrico(f"M 240 316 C 262 314 280 326 282 346 C 284 {y - 6} 262 {y + 1} 240 {y + 1}"), rasgos.ceja
        )
        lienzo.forma(simetrico("M 240 326 C 256 325 268 332 270 346 C 268 360 254 364 240 364"), rasgos.piel)
    elif rasgos.barba == "bigote":
        lienzo.forma(simetrico("M 240 313 C 254 308 276 316 284 332 C 268 330 252 330 240 327"), rasgos.ceja)


def _cerrada(lienzo: Lienzo, rasgos: Rasgos, tono: tuple[int, int, int]) -> None:
    a, m, y = EJE + rasgos.media_cara, EJE + rasgos.media_quijada, rasgos.menton
    lienzo.forma(
        simetrico(
            f"M 240 316 C 262 312 276 318 288 326 C 304 330 {a - 12} 304 {a - 8} 262 L {a} 262 "
            f"C {a} 296 {m + 8} 326 {m - 16} 354 C {m - 34} {y - 4} {EJE + 26} {y + 3} {EJE} {y + 3}"
        ),
        tono,
    )
    lienzo.forma(simetrico("M 240 327 C 258 326 272 332 276 342 C 268 360 254 364 240 364"), rasgos.piel)
