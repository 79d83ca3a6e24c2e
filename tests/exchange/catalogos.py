"""The catalogues of `tests.factories.eleccion` as plain values, for tests that need no database."""

import datetime as dt

from candidaturas.exchange.canon import palabras
from candidaturas.exchange.catalogo import Actor, Cargo, Catalogo, Contienda, Municipio, escrituras
from candidaturas.rules import Limite
from tests.factories.proceso import LIMITES

_ACTORES = (
    Actor(1, "pan", "partido", "Partido Acción Nacional", "PAN", escrituras(("Partido Acción Nacional", "Blanquiazul"))),
    Actor(2, "pri", "partido", "Partido Revolucionario Institucional", "PRI", escrituras(("Partido Revolucionario Institucional",))),
    Actor(3, "mc", "partido", "Movimiento Ciudadano", "MC", escrituras(("Movimiento Ciudadano",))),
    Actor(4, "morena", "partido", "Morena", "MORENA", escrituras(("Morena",))),
)  # fmt: skip
_MUNICIPIOS = (Municipio(5, "Durango", "005"), Municipio(7, "Gómez Palacio", "007"))
_CABECERAS = {1: "Victoria de Durango", 11: "Gómez Palacio"}
_LIMITES = {campo: Limite(*valores) for campo, valores in LIMITES.items()}
_DIPUTACION = Cargo(1, "diputacion-local", "Diputación local", frozenset({"diputacion local", "diputada local"}), 21)
_OFICIOS = tuple(
    Cargo(n, clave, nombre, frozenset({palabras(nombre)}), 18)
    for n, (clave, nombre) in enumerate(
        (
            ("presidencia-municipal", "Presidencia municipal"),
            ("sindicatura", "Sindicatura"),
            ("regiduria", "Regiduría"),
        ),
        2,
    )
)


def _coalicion(clave: str, nombre: str, tipo: str) -> Actor:
    return Actor(9, clave, tipo, nombre, clave[:6].upper(), escrituras((nombre,)), frozenset({1, 2}))


CONGRESO = Catalogo(
    proceso=1,
    clave="durango-2024",
    entidad="Durango",
    jornada=dt.date(2024, 6, 2),
    actores=(*_ACTORES, _coalicion("fuerza-y-corazon", "Fuerza y Corazón por Durango", "coalicion")),
    cargos=(_DIPUTACION,),
    contiendas=(
        Contienda(1, "diputacion-mr-1", 1, "mr", 1, None),
        Contienda(11, "diputacion-mr-11", 1, "mr", 11, None),
        Contienda(99, "diputacion-rp", 1, "rp", None, None),
    ),
    municipios=_MUNICIPIOS,
    cabeceras=_CABECERAS,
    secciones=frozenset({122, 1234}),
    limites=_LIMITES,
)
AYUNTAMIENTOS = Catalogo(
    proceso=2,
    clave="durango-2025",
    entidad="Durango",
    jornada=dt.date(2025, 6, 1),
    actores=(*_ACTORES, _coalicion("unidad-y-grandeza", "Unidad y Grandeza", "candidatura_comun")),
    cargos=_OFICIOS,
    contiendas=tuple(
        Contienda(
            10 * m.id + c.id, f"{c.clave}-{m.cve_ine}", c.id, "rp" if c.clave == "regiduria" else "mr", None, m.id
        )
        for c in _OFICIOS
        for m in _MUNICIPIOS
    ),
    municipios=_MUNICIPIOS,
    cabeceras=_CABECERAS,
    secciones=frozenset({122, 1234}),
    limites=_LIMITES,
)
