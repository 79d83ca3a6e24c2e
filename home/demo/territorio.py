"""Durango's territory from its compact form: facts only, in two versions of the map."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass

from home.demo.datos import CARPETA

ENTIDAD = ("10", "Durango")
#: Cabecera of each district in the map of the 2023–2024 process, and its municipality by INE's code.
CABECERAS_2023 = {
    **dict.fromkeys(range(1, 7), ("Durango", "005")),
    7: ("Santiago Papasquiaro", "032"),
    8: ("Guadalupe Victoria", "008"),
    9: ("Mapimí", "013"),
    **dict.fromkeys(range(10, 13), ("Gómez Palacio", "007")),
    13: ("Lerdo", "012"),
    14: ("Cuencamé", "004"),
    15: ("Pueblo Nuevo", "023"),
}
#: The earlier map: only where a district lies in one municipality is its cabecera beyond doubt.
CABECERAS_2018 = {
    **dict.fromkeys(range(1, 7), ("", "")),
    7: ("Lerdo", "012"),
    **dict.fromkeys(range(8, 13), ("Durango", "005")),
    **dict.fromkeys(range(13, 16), ("Gómez Palacio", "007")),
}
MAPAS = {
    "2018": ("Distritación local de 2018", CABECERAS_2018),
    "2023": ("Distritación local de 2023", CABECERAS_2023),
}
#: In a split municipality the sections of the earlier map are known one by one; only the new cut is not.
_CERTEZA_2018 = "exacta"
EXTINTA = "extinta"


@dataclass(frozen=True, slots=True)
class MunicipioDeDurango:
    """A municipality with both codes and the size of its council."""

    cve_ine: str
    cve_inegi: str
    nombre: str
    regidurias: int


@dataclass(frozen=True, slots=True)
class SeccionDeDurango:
    """A section, with its municipality and its district in both maps; an extinct one has none."""

    numero: int
    municipio: str
    distrito_2018: int | None
    distrito_2023: int | None
    certeza: str

    def en_mapa(self, mapa: str) -> tuple[int, str] | None:
        """District and certainty in one map, or None when the section is extinct."""
        if self.distrito_2018 is None or self.distrito_2023 is None:
            return None
        return (self.distrito_2023, self.certeza) if mapa == "2023" else (self.distrito_2018, _CERTEZA_2018)


def municipios() -> list[MunicipioDeDurango]:
    """The 39 municipalities, in INE's order."""
    return [
        MunicipioDeDurango(fila["cve_ine"], fila["cve_inegi"], fila["nombre"], int(fila["regidurias"]))
        for fila in _filas("municipios.csv")
    ]


def secciones() -> list[SeccionDeDurango]:
    """The 1,423 sections, the ranges of the file spelled out."""
    return [
        SeccionDeDurango(
            numero, fila["municipio"], _numero(fila["distrito_2018"]), _numero(fila["distrito_2023"]), fila["certeza"]
        )
        for fila in _filas("secciones.csv")
        for numero in range(int(fila["desde"]), int(fila["hasta"]) + 1)
    ]


def _filas(nombre: str) -> Iterator[dict[str, str]]:
    with (CARPETA / nombre).open(encoding="utf-8", newline="") as archivo:
        yield from csv.DictReader(archivo)


def _numero(texto: str) -> int | None:
    return int(texto) if texto else None
