"""The golden set: what people type, and who should be among the first ten, judged for each engine.

`oro/candidaturas.toml` are the people, `oro/consultas.txt` the queries by kind. Prints recall@10 (how many of those
expected are among the first ten) and MRR (one over the place of the first of them), and keeps thresholds of both.
"""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from statistics import fmean
from typing import NamedTuple

import pytest

from candidaturas.ficha import ActorEnFicha
from tests.factories.fichas import MC, PAN, PRI, una_ficha
from tests.search.motor import buscar, ids

ORO = Path(__file__).parent / "oro"
CONSULTAS_MINIMAS = 150
#: recall@10 and MRR that every kind of query keeps, and that all of them keep together.
DE_CADA_CLASE = (0.94, 0.94)
DE_TODAS = (0.99, 0.97)

_ACTORES = {
    "pan": PAN,
    "pri": PRI,
    "mc": MC,
    "morena": ActorEnFicha("morena", "partido", "Morena", "Morena"),
    "pt": ActorEnFicha("pt", "partido", "Partido del Trabajo", "PT"),
}
_CABECERAS = {
    **dict.fromkeys(range(1, 7), "Durango"),
    7: "Santiago Papasquiaro",
    8: "Guadalupe Victoria",
    9: "Mapimí",
    **dict.fromkeys(range(10, 13), "Gómez Palacio"),
    13: "Lerdo",
    14: "Cuencamé",
    15: "Pueblo Nuevo",
}


class Consulta(NamedTuple):
    """A query and whom it should find."""

    clase: str
    texto: str
    esperadas: frozenset[str]


class Nota(NamedTuple):
    """How well a query was answered."""

    consulta: Consulta
    recall: float
    rango: float


def consultas() -> Iterator[Consulta]:
    clase = ""
    for linea in (ORO / "consultas.txt").read_text(encoding="utf-8").splitlines():
        if linea.startswith("## "):
            clase = linea.removeprefix("## ")
        elif "=>" in linea and not linea.startswith("#"):
            texto, _flecha, claves = linea.partition("=>")
            yield Consulta(clase, texto.strip(), frozenset(clave.strip() for clave in claves.split(",")))


def personas() -> dict[str, dict[str, object]]:
    return tomllib.loads((ORO / "candidaturas.toml").read_text(encoding="utf-8"))


def ficha(clave, datos):
    return una_ficha(
        id=clave,
        slug=clave,
        nombre=datos["nombre"],
        nombre_orden=datos["nombre"],
        sobrenombre=datos.get("sobrenombre"),
        sexo=datos.get("sexo", "mujer"),
        actor=_ACTORES[datos["actor"]],
        siglado=None,
        distrito=datos["d"],
        cabecera=_CABECERAS[datos["d"]],
        municipios=(),
        carrera="",
        cursos=(),
        historia_profesional=datos["historia"],
        trayectoria_politica=datos.get("trayectoria", ""),
        motivo="",
        propuesta_1=datos["p1"],
        propuesta_2=datos.get("p2", ""),
        propuesta_genero=datos.get("pg", ""),
    )


@pytest.fixture(scope="module")
def motor(motor_de):
    return motor_de(ficha(clave, datos) for clave, datos in personas().items())


@pytest.fixture(scope="module")
def notas(motor):
    return [_juzgar(motor, consulta) for consulta in consultas()]


def _juzgar(motor, consulta):
    primeras = ids(buscar(motor, consulta.texto, tamano=10))
    lugares = [primeras.index(clave) + 1 for clave in consulta.esperadas if clave in primeras]
    return Nota(consulta, len(lugares) / len(consulta.esperadas), 1 / min(lugares) if lugares else 0.0)


def _promedios(notas):
    return fmean(n.recall for n in notas), fmean(n.rango for n in notas)


def test_the_set_is_large_names_people_that_exist_and_asks_each_thing_once():
    todas = list(consultas())
    assert len(todas) >= CONSULTAS_MINIMAS
    assert len({c.texto for c in todas}) == len(todas)
    assert frozenset().union(*(c.esperadas for c in todas)) == set(personas())


def test_every_engine_answers_the_golden_set_well(notas, request, capsys):
    motor = request.node.callspec.params["motor_de"]
    por_clase = {}
    for nota in notas:
        por_clase.setdefault(nota.consulta.clase, []).append(nota)
    with capsys.disabled():
        print()
        for clase, suyas in {**por_clase, "Todas": notas}.items():
            recall, mrr = _promedios(suyas)
            print(f"  oro · {motor} · {clase} ({len(suyas)}): recall@10 {recall:.3f}, MRR {mrr:.3f}")
    malas = [(n.consulta.texto, round(n.recall, 2), round(n.rango, 2)) for n in notas if n.recall < 1 or n.rango < 1]
    for clase, suyas in por_clase.items():
        recall, mrr = _promedios(suyas)
        assert (recall >= DE_CADA_CLASE[0], mrr >= DE_CADA_CLASE[1]) == (True, True), (clase, recall, mrr, malas)
    recall, mrr = _promedios(notas)
    assert (recall >= DE_TODAS[0], mrr >= DE_TODAS[1]) == (True, True), (recall, mrr, malas)


def test_what_is_counted_is_what_is_found(motor):
    for consulta in consultas():
        resultado = buscar(motor, consulta.texto, filtros={"sexo": ("mujer",)})
        assert resultado.facets["distrito"].total == resultado.total, consulta.texto
