"""Portraits of the demonstration, drawn by code from flat shapes: nobody's likeness.

One framing for all, the same person always gets the same portrait, and no feature or dress stands
for an origin: every trait is drawn for everybody from the same ranges.
"""

from home.demo.retratos.dibujo import retrato
from home.demo.retratos.rasgos import Rasgos, elegir_rasgos

__all__ = ["Rasgos", "elegir_rasgos", "retrato"]
