"""The stored index: one writer, many readers, and never half of it."""

import stat
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from search.engines.base import IndiceNoDisponible
from search.engines.embedded import EmbeddedEngine
from search.engines.embedded.store import Almacen
from search.engines.embedded.writer import Escritor
from search.query import Orden
from tests.factories.fichas import MC, PAN, una_ficha
from tests.search.motor import buscar, ids, un_documento, un_motor

_personas = st.fixed_dictionaries(
    {
        "nombre": st.sampled_from(["Ana Soto", "Luz Soto Ríos", "José Ríos", "Ana Luz Peña"]),
        "actor": st.sampled_from([PAN, MC]),
        "sexo": st.sampled_from(["mujer", "hombre"]),
        "orden_boleta": st.integers(1, 3),
        "propuesta_1": st.sampled_from(["agua", "agua y luz", "caminos"]),
    }
)
_PREGUNTAS = (
    {"texto": ""},
    {"texto": "soto"},
    {"texto": "agua"},
    {"texto": "ana -luz"},
    {"texto": "agua", "filtros": {"sexo": ("mujer",)}},
    {"texto": "", "orden": Orden.NOMBRE},
)


def _respuestas(motor):
    resultados = [buscar(motor, **pregunta) for pregunta in _PREGUNTAS]
    return [(ids(r), r.total, r.match, r.facets) for r in resultados]


def _archivos(carpeta):
    return {ruta: (ruta.stat().st_size, ruta.stat().st_mtime_ns) for ruta in carpeta.rglob("*") if ruta.is_file()}


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    inicial=st.dictionaries(st.sampled_from("abcdef"), _personas, min_size=1),
    cambios=st.lists(st.dictionaries(st.sampled_from("abcdefgh"), st.none() | _personas, min_size=1), max_size=3),
)
def test_changes_leave_the_same_index_as_building_it_anew(tmp_path_factory, inicial, cambios):
    almacen = Almacen(tmp_path_factory.mktemp("indice"))
    escritor, vigentes = Escritor(almacen), dict(inicial)
    escritor.reconstruir(lambda: _documentos(inicial))
    motor = EmbeddedEngine(almacen.raiz.parent)
    for cambio in cambios:
        vigentes |= cambio
        escritor.aplicar(cambio, lambda cambio=cambio: _documentos(cambio))
    vigentes = {clave: persona for clave, persona in vigentes.items() if persona is not None}
    nuevo = Almacen(tmp_path_factory.mktemp("nuevo"))
    Escritor(nuevo).reconstruir(lambda: _documentos(vigentes))
    assert _respuestas(motor) == _respuestas(EmbeddedEngine(nuevo.raiz.parent))


def _documentos(personas):
    return [un_documento(una_ficha(id=clave, **persona)) for clave, persona in personas.items() if persona is not None]


def test_a_reader_follows_changes_and_new_generations(tmp_path):
    motor = un_motor(tmp_path, [una_ficha(id="a", nombre="Ana Soto")])
    assert ids(buscar(motor, "soto")) == ["a"]
    escritor = Escritor(motor.almacen)
    escritor.aplicar(["a", "b"], lambda: _documentos({"b": {"nombre": "Luz Soto"}}))
    assert ids(buscar(motor, "soto")) == ["b"]
    escritor.reconstruir(lambda: _documentos({"c": {"nombre": "Eva Soto"}}))
    escritor.reconstruir(lambda: _documentos({"d": {"nombre": "Eva Soto"}}))
    assert ids(buscar(motor, "soto")) == ["d"]


def test_nothing_of_an_older_index_is_kept(tmp_path):
    motor = un_motor(tmp_path, [una_ficha()])
    escritor = Escritor(motor.almacen)
    escritor.reconstruir(lambda: _documentos({"a": {}}))
    assert [ruta for ruta in motor.almacen.raiz.iterdir() if ruta.is_dir()] == [motor.almacen.generacion()]


def test_a_build_that_fails_leaves_the_index_in_use(tmp_path):
    motor = un_motor(tmp_path, [una_ficha(id="a")])

    def fallar():
        yield un_documento(una_ficha(id="b"))
        raise RuntimeError("the database went away")

    with pytest.raises(RuntimeError):
        Escritor(motor.almacen).reconstruir(fallar)
    assert ids(buscar(motor)) == ["a"]
    assert len([ruta for ruta in motor.almacen.raiz.iterdir() if ruta.is_dir()]) == 1


def test_a_change_that_fails_changes_nothing(tmp_path):
    motor = un_motor(tmp_path, [una_ficha(id="a")])

    def fallar():
        yield un_documento(una_ficha(id="b"))
        raise RuntimeError("the database went away")

    with pytest.raises(RuntimeError):
        Escritor(motor.almacen).aplicar(["a", "b"], fallar)
    Escritor(motor.almacen).aplicar(["c"], lambda: _documentos({"c": {}}))
    assert set(ids(buscar(motor))) == {"a", "c"}


def test_a_removed_person_is_not_suggested(tmp_path):
    motor = un_motor(
        tmp_path, [una_ficha(id="a", nombre="Wenceslao Xicoténcatl"), una_ficha(id="b", nombre="Ana Soto")]
    )
    assert buscar(motor, "wenseslado").suggestion == "wenceslao"
    Escritor(motor.almacen).aplicar(["a"], lambda: [])
    resultado = buscar(motor, "wenseslado")
    assert (resultado.total, resultado.suggestion) == (0, "")
    assert buscar(motor, "wenceslao").suggestion == ""
    assert motor.complete("wences", proceso="") == ()


def test_without_an_index_the_engine_says_so(tmp_path):
    with pytest.raises(IndiceNoDisponible):
        buscar(EmbeddedEngine(tmp_path / "nada"))
    assert not (tmp_path / "nada").exists()


def test_a_lost_generation_is_as_no_index(tmp_path):
    motor = un_motor(tmp_path, [una_ficha()])
    motor.almacen.puntero.write_text("0" * 32)
    with pytest.raises(IndiceNoDisponible):
        buscar(EmbeddedEngine(tmp_path))


def test_searching_writes_nothing(tmp_path):
    motor = un_motor(tmp_path, [una_ficha()])
    antes = _archivos(tmp_path)
    buscar(motor, "agua")
    buscar(motor, "trevinyo")
    motor.complete("ros", proceso="")
    assert _archivos(tmp_path) == antes


def test_readers_of_another_user_may_read_everything_and_lock(tmp_path):
    motor = un_motor(tmp_path, [una_ficha()])
    for archivo in motor.almacen.generacion().iterdir():
        modo = stat.S_IMODE(archivo.stat().st_mode)
        assert modo == (0o666 if archivo.suffix == ".lock" else 0o644)


def test_searches_go_on_while_the_index_is_rebuilt(tmp_path):
    motor = un_motor(tmp_path, [una_ficha(id="a")])
    documentos = _documentos({"a": {}})

    def rehacer():
        for _vez in range(15):
            Escritor(motor.almacen).reconstruir(lambda: documentos)

    encontradas = set()
    with ThreadPoolExecutor(max_workers=1) as ejecutor:
        rehecho = ejecutor.submit(rehacer)
        while not rehecho.done():
            encontradas.add(tuple(ids(buscar(motor))))
            encontradas.add(tuple(ids(buscar(EmbeddedEngine(tmp_path)))))
    rehecho.result()
    assert encontradas == {("a",)}
