"""Neck, shoulders and dress: plain cloth in muted colours."""

from home.demo.retratos.lienzo import EJE, Lienzo, Punto, contorno, espejo, mezcla, simetrico
from home.demo.retratos.rasgos import Rasgos
from home.demo.retratos.rostro import ORO, TINTA, sombra

_BASE = 600


def torso(lienzo: Lienzo, rasgos: Rasgos) -> None:
    """The shoulders, in the outer cloth."""
    hombro, cuello_x = EJE + rasgos.hombros, EJE + rasgos.cuello
    lienzo.forma(
        simetrico(
            f"M 240 446 L {cuello_x + 4} 446 C {cuello_x + 40} 470 {hombro - 8} 474 {hombro} 556 "
            f"L {hombro + 6} {_BASE} L 240 {_BASE}"
        ),
        rasgos.tela,
    )


def cuello(lienzo: Lienzo, rasgos: Rasgos) -> None:
    """The neck, its shade under the chin, and the part of the dress that goes around it."""
    c = rasgos.cuello
    _PRENDAS[rasgos.prenda](lienzo, rasgos)
    if rasgos.prenda == "cuello_alto":
        return
    lienzo.forma(simetrico(f"M 240 340 L {EJE + c} 340 L {EJE + c} 430 L {EJE + c + 2} 448 L 240 448"), rasgos.piel)
    y = rasgos.menton + 10
    lienzo.forma(
        simetrico(
            f"M 240 340 L {EJE + c} 340 L {EJE + c} {y - 4} C {EJE + c - 8} {y + 24} {EJE + 24} {y + 30} 240 {y + 30}"
        ),
        sombra(rasgos.piel),
    )
    _ENCIMA.get(rasgos.prenda, _nada)(lienzo, rasgos)
    if rasgos.collar:
        lienzo.linea(f"M {EJE - c - 2} 438 Q 240 486 {EJE + c + 2} 438", 2.6, ORO)
        lienzo.elipse((EJE, 464), (4.5, 4.5), ORO)


def _nada(lienzo: Lienzo, rasgos: Rasgos) -> None:
    """Most clothes have nothing above the neck's skin."""


def _escote_redondo(lienzo: Lienzo, rasgos: Rasgos, ancho: float, hondo: float) -> None:
    x = EJE + rasgos.cuello + ancho
    orilla = f"M {2 * EJE - x} 446 C {2 * EJE - x + 6} {hondo + 14} {x - 6} {hondo + 14} {x} 446"
    lienzo.forma(orilla, rasgos.piel)
    lienzo.linea(orilla, 7, mezcla(rasgos.tela, TINTA, 0.22))


def _cuello_redondo(lienzo: Lienzo, rasgos: Rasgos) -> None:
    _escote_redondo(lienzo, rasgos, 6, 470)


def _blusa(lienzo: Lienzo, rasgos: Rasgos) -> None:
    x = EJE + rasgos.cuello + 14
    lienzo.forma(f"M {2 * EJE - x} 447 Q 240 {560} {x} 447", rasgos.piel)
    lienzo.linea(f"M {2 * EJE - x} 447 Q 240 {560} {x} 447", 5, mezcla(rasgos.tela, rasgos.interior, 0.3))


def _cuello_v(lienzo: Lienzo, rasgos: Rasgos) -> None:
    x = EJE + rasgos.cuello + 8
    lienzo.forma(f"M {2 * EJE - x} 446 L 240 524 L {x} 446", rasgos.interior)
    lienzo.linea(f"M {2 * EJE - x} 446 L 240 524 L {x} 446", 8, mezcla(rasgos.tela, TINTA, 0.25))
    lienzo.forma(f"M {EJE - rasgos.cuello} 446 Q 240 484 {EJE + rasgos.cuello} 446", rasgos.piel)


def _cuello_alto(lienzo: Lienzo, rasgos: Rasgos) -> None:
    c = rasgos.cuello
    lienzo.forma(simetrico(f"M 240 340 L {EJE + c} 340 L {EJE + c} 430 L 240 430"), sombra(rasgos.piel))
    tono = mezcla(rasgos.tela, rasgos.interior, 0.16)
    lienzo.forma(
        simetrico(f"M 240 424 Q {EJE + c - 6} 420 {EJE + c + 5} 408 L {EJE + c + 10} 452 Q {EJE + c} 470 240 472"), tono
    )
    lienzo.linea(f"M {EJE - c - 8} 434 Q 240 458 {EJE + c + 8} 434", 3, mezcla(tono, TINTA, 0.25))


def _camisa(lienzo: Lienzo, rasgos: Rasgos) -> None:
    costura = mezcla(rasgos.tela, TINTA, 0.24)
    lienzo.forma(f"M {EJE - rasgos.cuello - 4} 446 L 240 508 L {EJE + rasgos.cuello + 4} 446", rasgos.piel)
    lienzo.linea(f"M 240 506 L 240 {_BASE}", 3, costura)
    for y in (536, 580):
        lienzo.elipse((EJE + 9, y), (4, 4), mezcla(rasgos.tela, rasgos.interior, 0.7))


def _solapas_camisa(lienzo: Lienzo, rasgos: Rasgos) -> None:
    _pico_de_camisa(lienzo, rasgos, mezcla(rasgos.tela, rasgos.interior, 0.2), 508)


def _pico_de_camisa(lienzo: Lienzo, rasgos: Rasgos, tono: tuple[int, int, int], hasta: float) -> None:
    x = EJE + rasgos.cuello
    pico: list[Punto] = contorno(f"M {x - 2} 428 L {x + 22} 450 L {x + 10} 500 L 242 {hasta - 34} L {x - 3} 440")
    for puntos in (pico, espejo(pico)):
        lienzo.forma(puntos, tono)
        lienzo.linea(puntos[1:4], 2.2, mezcla(tono, TINTA, 0.22))


def _saco(lienzo: Lienzo, rasgos: Rasgos) -> None:
    x = EJE + rasgos.cuello + 12
    lienzo.forma(f"M {2 * EJE - x} 446 L {EJE - 16} {_BASE} L {EJE + 16} {_BASE} L {x} 446", rasgos.interior)
    lienzo.forma(f"M {EJE - rasgos.cuello} 446 Q 240 492 {EJE + rasgos.cuello} 446", rasgos.piel)
    solapa = contorno(
        f"M {x - 10} 444 L {x + 26} 462 L {x + 44} 512 L {x + 18} 520 L {x + 24} 536 L {EJE + 10} {_BASE} L {EJE + 2} {_BASE} L {x - 18} 500"
    )
    for puntos in (solapa, espejo(solapa)):
        lienzo.forma(puntos, mezcla(rasgos.tela, TINTA, 0.24))


def _chamarra(lienzo: Lienzo, rasgos: Rasgos) -> None:
    x = EJE + rasgos.cuello + 16
    lienzo.forma(f"M {2 * EJE - x} 446 L {EJE - 26} {_BASE} L {EJE + 26} {_BASE} L {x} 446", rasgos.interior)
    lienzo.linea(
        f"M {EJE - rasgos.cuello - 4} 448 Q 240 488 {EJE + rasgos.cuello + 4} 448",
        8,
        mezcla(rasgos.interior, TINTA, 0.14),
    )
    lienzo.forma(f"M {EJE - rasgos.cuello} 446 Q 240 480 {EJE + rasgos.cuello} 446", rasgos.piel)
    tono = mezcla(rasgos.tela, TINTA, 0.26)
    orilla = contorno(
        f"M {x - 12} 430 Q {x + 14} 436 {x + 18} 470 L {EJE + 44} {_BASE} L {EJE + 24} {_BASE} L {x - 12} 472"
    )
    for puntos in (orilla, espejo(orilla)):
        lienzo.forma(puntos, tono)


def _cardigan(lienzo: Lienzo, rasgos: Rasgos) -> None:
    x = EJE + rasgos.cuello + 14
    lienzo.forma(
        f"M {2 * EJE - x} 446 Q {EJE - 40} 540 {EJE - 12} {_BASE} L {EJE + 12} {_BASE} Q {EJE + 40} 540 {x} 446",
        rasgos.interior,
    )
    _orilla = f"M {x} 446 Q {EJE + 44} 540 {EJE + 14} {_BASE}"
    for puntos in (contorno(_orilla), espejo(contorno(_orilla))):
        lienzo.linea(puntos, 11, mezcla(rasgos.tela, rasgos.interior, 0.22))
    lienzo.forma(f"M {EJE - rasgos.cuello - 2} 446 Q 240 496 {EJE + rasgos.cuello + 2} 446", rasgos.piel)


_PRENDAS = {
    "cuello_redondo": _cuello_redondo,
    "blusa": _blusa,
    "cuello_v": _cuello_v,
    "cuello_alto": _cuello_alto,
    "camisa": _camisa,
    "saco": _saco,
    "chamarra": _chamarra,
    "cardigan": _cardigan,
}
_ENCIMA = {"camisa": _solapas_camisa}
