"""The traits of one portrait, drawn from the person's seed, age and registered sex.

Grey hair and lines follow age. Skin, build, glasses and dress follow chance alone; hair styles are
mostly dealt by sex, with exceptions, as in any street.
"""

import random
from collections.abc import Mapping
from dataclasses import dataclass

from home.demo.azar import azar_de
from home.demo.retratos.lienzo import Color, color, mezcla

PIELES = tuple(
    color(c) for c in ("#f0cdb0", "#e3b48f", "#d8a377", "#c98f62", "#b57b50", "#9d6640", "#845232", "#693f27")
)
CABELLOS = tuple(color(c) for c in ("#1f1a1a", "#2a1f1c", "#35261f", "#46301f", "#5d3f28", "#7a5433"))
CANAS = (color("#8f8c8a"), color("#b4b1ae"), color("#d3d0cb"), color("#e6e3de"))
FONDOS = tuple(
    color(c) for c in ("#ece4d0", "#dde4e0", "#e6dcdb", "#dbe1e8", "#e8ddcd", "#e0e2d3", "#e3dfe8", "#d9e2e3")
)
#: Muted cloth; none of them is a party's colour.
TELAS = tuple(
    color(c)
    for c in (
        "#4a5568",
        "#5b4a3f",
        "#6b7a6a",
        "#8a6f5a",
        "#41525c",
        "#7d5a5a",
        "#3b3f4a",
        "#86806f",
        "#5f6b80",
        "#9a8474",
    )
)
CLAROS = tuple(color(c) for c in ("#f6f2ea", "#e9e4da", "#dfe6ea", "#efe3dc"))

PEINADOS_CORTOS = ("lado", "rapado", "copete", "atras", "chinos_cortos", "cepillo")
PEINADOS_LARGOS = (
    "lacio",
    "lacio_lado",
    "melena",
    "ondulado",
    "recogido",
    "coleta",
    "chinos",
    "fleco",
    "corto_suave",
    "media_melena",
)
PRENDAS = ("cuello_redondo", "saco", "camisa", "cuello_v", "cuello_alto", "chamarra", "blusa", "cardigan")


@dataclass(frozen=True, slots=True)
class Rasgos:
    """All that the drawing needs; lengths in pixels of the finished picture."""

    fondo: Color
    piel: Color
    cabello: Color
    ceja: Color
    peinado: str
    prenda: str
    tela: Color
    interior: Color
    media_cara: float
    media_quijada: float
    menton: float
    hombros: float
    cuello: float
    lentes: str
    barba: str
    boca: str
    nariz: str
    labios: bool
    aretes: bool
    collar: bool
    arrugas: int
    lunar: bool
    pecas: bool
    auxiliar_auditivo: bool


def elegir_rasgos(semilla: str, *, edad: int, sexo: str) -> Rasgos:
    """The traits of one person: the same seed, age and sex always give the same traits."""
    azar = azar_de(f"retrato:{semilla}")
    viste_largo = azar.random() < {"mujer": 0.94, "hombre": 0.02}.get(sexo, 0.5)
    es_hombre = sexo == "hombre"
    piel = azar.choice(PIELES)
    natural = azar.choice([tono for tono in CABELLOS if _contrasta(tono, piel)])
    cabello = _encanecer(azar, natural, edad, tinte=0.45 if sexo == "mujer" else 0.06)
    return Rasgos(
        fondo=azar.choice(FONDOS),
        piel=piel,
        cabello=cabello,
        ceja=mezcla(mezcla(natural, cabello, 0.45), piel, 0.12),
        peinado=_peinado(azar, edad, largo=viste_largo, pierde_pelo=es_hombre),
        prenda=_prenda(azar, largo=viste_largo),
        tela=azar.choice(TELAS),
        interior=azar.choice(CLAROS),
        media_cara=azar.uniform(92, 104),
        media_quijada=azar.uniform(78, 92) if es_hombre else azar.uniform(68, 82),
        menton=azar.uniform(380, 396) if es_hombre else azar.uniform(374, 388),
        hombros=azar.uniform(192, 216) if es_hombre else azar.uniform(168, 196),
        cuello=azar.uniform(50, 60) if es_hombre else azar.uniform(40, 48),
        lentes=_pesado(
            azar, {"": 62 - edad * 0.5, "redondos": 12, "cuadrados": 10 + edad * 0.25, "finos": 6 + edad * 0.15}
        ),
        barba=_barba(azar, edad) if es_hombre else "",
        boca=azar.choice(("sonrisa", "sonrisa", "abierta", "serena", "ladeada")),
        nariz=azar.choice(("recta", "ancha", "corta")),
        labios=viste_largo and azar.random() < 0.75,
        aretes=viste_largo and azar.random() < 0.55,
        collar=viste_largo and azar.random() < 0.3,
        arrugas=0 if edad < 46 else 1 if edad < 60 else 2,
        lunar=azar.random() < 0.12,
        pecas=azar.random() < 0.07,
        auxiliar_auditivo=azar.random() < 0.025,
    )


def _contrasta(uno: Color, otro: Color) -> bool:
    """Hair has to stand out from the skin; the darkest hair always does enough."""
    return uno == CABELLOS[0] or abs(sum(uno) - sum(otro)) > 210


def _encanecer(azar: random.Random, natural: Color, edad: int, *, tinte: float) -> Color:
    """Hair turns grey with age, at each person's own pace; some dye it."""
    avance = (edad - azar.gauss(50, 7)) / 18
    if avance <= 0.15 or azar.random() < tinte:
        return natural
    return mezcla(natural, CANAS[min(3, int(avance * 2.4))], min(1.0, 0.55 + avance * 0.5))


def _peinado(azar: random.Random, edad: int, *, largo: bool, pierde_pelo: bool) -> str:
    if largo:
        return azar.choice(PEINADOS_LARGOS)
    if pierde_pelo and azar.random() < (edad - 34) / 75:
        return azar.choice(("entradas", "calva", "entradas", "pelon"))
    return azar.choice(PEINADOS_CORTOS)


def _prenda(azar: random.Random, *, largo: bool) -> str:
    pesos = {"cuello_redondo": 2, "saco": 3, "camisa": 2, "cuello_v": 2, "cuello_alto": 1, "chamarra": 2, "cardigan": 2}
    return _pesado(azar, pesos | ({"blusa": 4, "camisa": 1} if largo else {"camisa": 4}))


def _barba(azar: random.Random, edad: int) -> str:
    return _pesado(azar, {"": 9, "bigote": 1 + edad * 0.05, "cerrada": 2.5, "candado": 1.5, "sombra": 2})


def _pesado(azar: random.Random, pesos: Mapping[str, float]) -> str:
    """One of the keys, in proportion to its weight."""
    return azar.choices(list(pesos), weights=[max(0.0, peso) for peso in pesos.values()])[0]
