"""Fictitious records to search: 25,000 candidacies with 6,000 characters each, the same in every run.

Words come as they do in any prose: a few very often, most hardly ever. Names are drawn from common ones.
"""

import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import accumulate
from pathlib import Path

from candidaturas.ficha import ActorEnFicha, ProcesoDatos, Propuesta, TerritorioEnFicha
from candidaturas.vocabulario import AccionAfirmativa, GradoEstudios
from home.demo.personas.nombres import APELLIDOS, NOMBRES
from tests.factories.fichas import PROCESO as DATOS_DE_PROCESO
from tests.factories.fichas import una_ficha

PROCESO = "durango-2024"
_CIFRAS = "23456789bcdfghjkmnpqrstvwxz"
_FRASES = 6_000
#: Characters of each text: 6,000 in all.
_LARGOS = {"historia_profesional": 1_300, "trayectoria_politica": 1_100, "motivo": 900}
_LARGO_DE_PROPUESTA = 900
_DATOS = Path(__file__).resolve().parent.parent / "home" / "demo" / "datos"
_PALABRA = re.compile(r"[a-záéíóúüñ]{3,}")


def actores() -> list[ActorEnFicha]:
    """Seven parties and a coalition of two."""
    partidos = [ActorEnFicha(f"p{n}", "partido", f"Partido Local {n:02d}", f"PL{n:02d}") for n in range(1, 8)]
    return [*partidos, ActorEnFicha("alianza", "coalicion", "Alianza por el Valle", "APV", tuple(partidos[:2]))]


def registros(cuantos: int, clave: str = PROCESO) -> Iterator[bytes]:
    """The stored bytes of each record of a process, as the database has them."""
    azar = random.Random(f"corpus:{cuantos}")
    quienes = actores()
    for numero in range(cuantos):
        yield _registro(azar, numero, quienes, replace(DATOS_DE_PROCESO, clave=clave))


def _registro(azar: random.Random, numero: int, quienes: list[ActorEnFicha], proceso: ProcesoDatos) -> bytes:
    sexo = azar.choice(("mujer", "hombre"))
    nombre, apellidos = _nombre(azar, sexo)
    distrito = azar.randint(1, 15)
    textos = {campo: _prosa(azar, largo) for campo, largo in _LARGOS.items()}
    propuestas = {
        c: Propuesta("", _prosa(azar, _LARGO_DE_PROPUESTA)) for c in ("propuesta_1", "propuesta_2", "propuesta_genero")
    }
    return una_ficha(
        proceso=proceso,
        id="".join(azar.choices(_CIFRAS, k=10)),
        slug=f"persona-{numero}",
        nombre=f"{nombre} {apellidos}",
        nombre_orden=f"{apellidos}, {nombre}",
        sexo=sexo,
        edad=azar.randint(18, 80),
        cargo=azar.choice(("diputacion-local", "regiduria", "sindicatura", "presidencia-municipal")),
        principio=azar.choice(("mr", "rp")),
        calidad=azar.choice(("propietaria", "suplente")),
        numero=azar.randint(1, 17),
        orden_boleta=azar.randint(1, 8),
        territorio=TerritorioEnFicha("10", "Durango", "2023", distrito, "Durango", (f"{azar.randint(1, 39):03d}",)),
        actor=azar.choice(quienes),
        siglado=None,
        eleccion_consecutiva=azar.choice((None, True, False)),
        accion_afirmativa=azar.choice(tuple(AccionAfirmativa)).value,
        grado_estudios=azar.choice(tuple(GradoEstudios)).value,
        **textos,
        **propuestas,
    ).como_json()  # fmt: skip


def _nombre(azar: random.Random, sexo: str) -> tuple[str, str]:
    apellidos = f"{azar.choice(APELLIDOS)} {azar.choice(APELLIDOS)}"
    return azar.choice(azar.choice(NOMBRES[sexo])), apellidos


def _prosa(azar: random.Random, largo: int) -> str:
    frases, escritas = _frases(), 0
    partes: list[str] = []
    while escritas < largo:
        partes.append(azar.choice(frases))
        escritas += len(partes[-1]) + 1
    return " ".join(partes)[:largo]


def palabras(cuantas: int) -> list[str]:
    """The words that the records use most, stop words apart."""
    veces = Counter(palabra.strip(".").lower() for frase in _frases() for palabra in frase.split())
    return [palabra for palabra, _veces in veces.most_common(4 * cuantas) if len(palabra) > 4][:cuantas]


@cache
def _frases() -> list[str]:
    """Sentences of eight to eighteen words, by Zipf's law over the words of the demonstration and made-up ones."""
    azar = random.Random("frases")
    vistas = dict.fromkeys(
        p for ruta in sorted(_DATOS.glob("p*.toml")) for p in _PALABRA.findall(ruta.read_text().lower())
    )
    palabras = [*vistas, *(_inventada(azar) for _numero in range(12_000))]
    pesos = list(accumulate(1 / (lugar + 8) for lugar in range(len(palabras))))
    return [
        f"{' '.join(azar.choices(palabras, cum_weights=pesos, k=azar.randint(8, 18))).capitalize()}."
        for _numero in range(_FRASES)
    ]


def _inventada(azar: random.Random) -> str:
    return "".join(azar.choice("bcdfglmnprst") + azar.choice("aeiou") for _silaba in range(azar.randint(2, 4)))
