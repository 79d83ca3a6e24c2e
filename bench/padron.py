"""A fictitious registry of any size, in INE's two-sheet layout: the councils of Durango with 25 local parties.

The same size always gives the same people. 366 seats × 25 actors × propietaria and suplente make 18,300 places;
a longer registry lengthens the lists.
"""

import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, islice
from pathlib import Path

from openpyxl import Workbook

from candidaturas.cuestionario_ine import PREGUNTAS
from home.demo.personas.nombres import APELLIDOS, NOMBRES
from home.demo.territorio import municipios

ACTORES = 25
_CLAVES = (
    "PARTIDO_COALICION", "CARGO", "ENTIDAD", "DISTRITO LOCAL", "CIRCUNSCRIPCION", "MUNICIPIO", "NUM_LISTA_O_FORMULA",
    "NOMBRE_CANDIDATO", "TIPO_CANDIDATO", "EDAD", "SEXO",
)  # fmt: skip
CANDIDATOS = (
    *_CLAVES, "DIRECCION_CASA_CAMPAÑA", "TELEFONO", "CORREO_ELECTRONICO", "PAGINA_WEB", "REDES", "ESCOLARIDAD",
    "ESTATUS_ESCOLARIDAD", "CURSOS", "HISTORIA_PROFESIONAL", "TRAYECTORIA_POLITICA", "MOTIVO_CARGO_PUBLICO",
    "PROPUESTA_1", "PROPUESTA_2", "PROPUESTA_GENERO",
)  # fmt: skip
IDENTIDAD = (*_CLAVES, *(f"{numero}. {pregunta.texto}" for numero, pregunta in enumerate(PREGUNTAS, 1)))
_PALABRAS = [
    "agua",
    "potable",
    "pozos",
    "escuelas",
    "caminos",
    "rurales",
    "transporte",
    "nocturno",
    "guarderías",
    "mercado",
    "municipal",
    "alumbrado",
    "parques",
    "presupuesto",
    "participativo",
    "becas",
    "talleres",
    "oficios",
    "salud",
    "comunitaria",
    "brigadas",
    "vacunación",
    "bosque",
    "reforestación",
    "ganaderas",
    "cosecha",
    "riego",
    "tecnificado",
    "crédito",
    "mujeres",
    "productoras",
    "seguridad",
    "vecinal",
    "patrullas",
    "proximidad",
    "deporte",
    "cultura",
    "biblioteca",
    "internet",
    "plaza",
    "empleo",
    "jóvenes",
    "capacitación",
    "vivienda",
    "drenaje",
    "limpieza",
    "reciclaje",
    "transparencia",
    "cuentas",
    "cabildo",
    "abierto",
    "consulta",
    "pueblos",
    "lengua",
    "madre",
    "casa",
    "refugio",
    "igualdad",
    "cuidados",
    "personas",
    "mayores",
    "rampas",
]
_ENLACES = ("para", "con", "en", "de", "y", "sin", "desde", "hacia")
_GRADOS = (("PRIMARIA", "CERTIFICADO"), ("SECUNDARIA", "CERTIFICADO"), ("PREPARATORIA", "CONCLUIDO"),
           ("LICENCIATURA", "TITULO"), ("LICENCIATURA", "TRUNCO"), ("MAESTRIA", "CEDULA"), ("DOCTORADO", "CURSANDO"))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Lugar:
    """One fórmula's place on a ballot or list."""

    actor: str
    cargo: str
    municipio: str
    numero: int


def nombre_del_actor(numero: int) -> str:
    """«Partido Local 07»."""
    return f"Partido Local {numero:02d}"


def lugares() -> Iterator[Lugar]:
    """Places in an order that fills every municipality alike; lists grow for as long as they are asked for."""
    todos = municipios()
    actores = [nombre_del_actor(n) for n in range(1, ACTORES + 1)]
    for municipio in todos:
        for actor in actores:
            yield Lugar(actor, "PRESIDENCIA MUNICIPAL", municipio.nombre, 1)
            yield Lugar(actor, "SINDICATURA", municipio.nombre, 1)
    for numero in count(1):
        for municipio in todos:
            for actor in actores:
                yield Lugar(actor, "REGIDURIA RP", municipio.nombre, numero)


def filas(cuantas: int) -> Iterator[tuple[list[object], list[object]]]:
    """The two sheets' rows of each candidacy: propietaria and suplente of each place."""
    azar = random.Random(f"padron:{cuantas}")
    for lugar in islice(lugares(), (cuantas + 1) // 2):
        for calidad in ("PROPIETARIA", "SUPLENTE"):
            claves = _claves(azar, lugar, calidad)
            yield [*claves, *_curricular(azar)], [*claves, *_identidad(azar)]


def _claves(azar: random.Random, lugar: Lugar, calidad: str) -> list[object]:
    sexo = azar.choice(("mujer", "hombre"))
    pila = azar.choice(azar.choice(NOMBRES[sexo]))
    nombre = f"{pila} {azar.choice(APELLIDOS)} {azar.choice(APELLIDOS)} {azar.choice(APELLIDOS)}".upper()
    return [
        lugar.actor.upper(), lugar.cargo, "DURANGO", "", "", lugar.municipio.upper(), lugar.numero, nombre, calidad,
        azar.randint(21, 75), sexo.upper(),
    ]  # fmt: skip


def _curricular(azar: random.Random) -> list[object]:
    grado, estatus = azar.choice(_GRADOS)
    return [
        f"CALLE {azar.randint(1, 90)} NÚMERO {azar.randint(1, 900)}, CENTRO",
        f"618{azar.randint(0, 9_999_999):07d}",
        f"contacto{azar.randint(1, 99_999)}@ejemplo.mx",
        "", "", grado, estatus, _texto(azar, 80), *(_texto(azar, azar.randint(300, 900)) for _campo in range(6)),
    ]  # fmt: skip


def _texto(azar: random.Random, largo: int) -> str:
    palabras: list[str] = []
    escritos = 0
    while escritos < largo:
        palabra = azar.choice(_ENLACES if len(palabras) % 3 == 2 else _PALABRAS)
        palabras.append(palabra)
        escritos += len(palabra) + 1
    return " ".join(palabras).capitalize() + "."


def _identidad(azar: random.Random) -> list[object]:
    """«Sí» opens what follows; here everybody answers no, but for youth, age, income and birthplace."""
    return [
        pregunta.opciones[0 if pregunta.opciones[0][0] != "si" else azar.choice((1, 1, 1, 2))][1]
        if pregunta.depende_de is None and pregunta.opciones
        else "No aplica"
        for pregunta in PREGUNTAS
    ]


def escribir(ruta: Path, cuantas: int) -> None:
    """Write the registry as .xlsx."""
    libro = Workbook(write_only=True)
    candidatos, identidad = libro.create_sheet("CANDIDATOS"), libro.create_sheet("CUESTIONARIO IDENTIDAD")
    candidatos.append(CANDIDATOS)
    identidad.append(IDENTIDAD)
    for una, otra in filas(cuantas):
        candidatos.append(una)
        identidad.append(otra)
    ruta.parent.mkdir(parents=True, exist_ok=True)
    libro.save(ruta)


if __name__ == "__main__":
    escribir(Path(sys.argv[1]), int(sys.argv[2]))
