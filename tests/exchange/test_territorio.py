"""An authority's own catalogues: both codes, one place per section and map, contradictions told."""

import io
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from candidaturas.models import Distrito, Entidad, FichaPublicada, Municipio, Proceso, Seccion, SeccionEnMapa
from tests.exchange.archivos import importado, libro_ine
from tests.exchange.volcado import diferencias, volcar_todo
from tests.factories.hojas import texto

pytestmark = pytest.mark.django_db

MUNICIPIOS = [
    ["cve_ine", "cve_inegi", "municipio", "distritos_locales_2025"],
    ["17", "39", "Nuevo Ideal", "8"],
    ["035", "034", "Tamazula", "7|9"],
]
SECCIONES = [
    ["seccion", "municipio_ine", "municipio_inegi", "distrito_2023", "certeza", "distrito_2018"],
    ["1", "017", "039", "8", "exacta", "3"],
    ["2", "017", "039", "8", "ilustrativa", "3"],
    ["1300", "035", "034", "7", "", "1"],
    ["648", "", "", "", "extinta", ""],
]
CABECERAS = [["distrito", "cabecera", "municipio_ine"], ["7", "Santiago", "035"], ["8", "Guadalupe", ""]]


class Carpeta:
    """The three files of a territory, and the command run on them."""

    def __init__(self, ruta: Path) -> None:
        self.ruta = ruta

    def importar(self, *argumentos: str, mapa: str = "2023", **archivos: list[list[str]]) -> tuple[str, str]:
        """Run the command on the files given by name; returns what it says and what it warns of."""
        for nombre, filas in archivos.items():
            ruta = self.ruta / f"{nombre}.csv"
            ruta.write_bytes(texto(filas))
            argumentos = (*argumentos, f"--{nombre}", str(ruta))
        salida, errores = io.StringIO(), io.StringIO()
        call_command("importar_territorio", "10", mapa, *argumentos, stdout=salida, stderr=errores)
        return salida.getvalue(), errores.getvalue()


@pytest.fixture
def carpeta(tmp_path: Path) -> Carpeta:
    return Carpeta(tmp_path)


def _todo(**cambios: list[list[str]]) -> dict[str, list[list[str]]]:
    return {"municipios": MUNICIPIOS, "secciones": SECCIONES, "cabeceras": CABECERAS, **cambios}


NUEVA = ("--aplicar", "--nombre-entidad", "Durango")


def _lugar(numero: int) -> tuple[Any, ...]:
    fila = SeccionEnMapa.objects.get(seccion__numero=numero)
    return fila.municipio.cve_ine, fila.municipio.cve_inegi, fila.distrito.numero, fila.certeza


def test_without_apply_nothing_changes(carpeta: Carpeta) -> None:
    salida, _ = carpeta.importar(**_todo())
    assert "Secciones nuevas: 4" in salida
    assert not Entidad.objects.exists()


def test_both_codes_places_and_seat_towns_are_loaded_and_extinct_sections_have_no_place(carpeta: Carpeta) -> None:
    carpeta.importar(*NUEVA, **_todo())
    assert _lugar(1300) == ("035", "034", 7, "exacta")
    assert _lugar(2) == ("017", "039", 8, "ilustrativa")
    assert Seccion.objects.filter(numero=648).exists()
    assert not SeccionEnMapa.objects.filter(seccion__numero=648).exists()
    assert Distrito.objects.get(numero=7).municipio_cabecera == Municipio.objects.get(nombre="Tamazula")


def test_a_second_import_writes_nothing(carpeta: Carpeta) -> None:
    carpeta.importar(*NUEVA, **_todo())
    antes = volcar_todo()
    carpeta.importar("--aplicar", **_todo())
    assert diferencias(antes, volcar_todo()) == {}


def test_another_map_of_the_same_file_has_its_own_numbers(carpeta: Carpeta) -> None:
    carpeta.importar(*NUEVA, **_todo())
    otras = [["distrito", "cabecera"], ["1", "Uno"], ["3", "Tres"]]
    carpeta.importar("--aplicar", "--certeza", "exacta", mapa="2018", secciones=SECCIONES, cabeceras=otras)
    lugares = SeccionEnMapa.objects.filter(seccion__numero=2).values_list("mapa__clave", "distrito__numero", "certeza")
    assert sorted(lugares) == [("2018", 3, "exacta"), ("2023", 8, "ilustrativa")]


def test_a_contradiction_between_the_catalogues_is_told_and_sections_rule(carpeta: Carpeta) -> None:
    _, avisos = carpeta.importar(*NUEVA, **_todo())
    assert "AVISO CSV · fila 3 · municipio: El catálogo de municipios dice para Tamazula los distritos: 7, 9" in avisos
    assert "Nuevo Ideal" not in avisos


def _con(filas: list[list[str]], fila: list[str]) -> list[list[str]]:
    return [*filas, fila]


@pytest.mark.parametrize(
    ("cambios", "dice"),
    [
        ({"secciones": _con(SECCIONES, ["9", "099", "", "8", "", ""])}, "El municipio 099 no está"),
        ({"secciones": _con(SECCIONES, ["9", "017", "017", "8", "", ""])}, "La clave del INEGI es 017 aquí y 039"),
        ({"secciones": _con(SECCIONES, ["1", "017", "", "8", "", ""])}, "está también en la fila 2"),
        ({"secciones": _con(SECCIONES, ["9", "017", "", "5", "", ""])}, "El distrito 5 no tiene cabecera"),
        ({"secciones": _con(SECCIONES, ["9", "017", "", "", "", ""])}, "Falta el dato de «distrito_2023»"),
        ({"secciones": _con(SECCIONES, ["99999", "017", "", "8", "", ""])}, "no es un número entero de 1 a 9999"),
        ({"municipios": _con(MUNICIPIOS, ["018", "039", "Otro", "8"])}, "está también en la fila 2"),
    ],
)
def test_a_catalogue_that_cannot_be_is_refused_whole(
    carpeta: Carpeta, cambios: dict[str, list[list[str]]], dice: str, capsys: pytest.CaptureFixture[str]
) -> None:
    errores = io.StringIO()
    for nombre, filas in _todo(**cambios).items():
        (carpeta.ruta / f"{nombre}.csv").write_bytes(texto(filas))
    rutas = [parte for nombre in _todo() for parte in (f"--{nombre}", str(carpeta.ruta / f"{nombre}.csv"))]
    with pytest.raises(CommandError, match="no se cambió nada"):
        call_command("importar_territorio", "10", "2023", *rutas, *NUEVA, stderr=errores, stdout=io.StringIO())
    assert dice in errores.getvalue()
    assert not Entidad.objects.exists()


def test_two_municipalities_may_exchange_their_inegi_codes(carpeta: Carpeta) -> None:
    carpeta.importar(*NUEVA, **_todo())
    cambiados = [MUNICIPIOS[0], ["017", "034", "Nuevo Ideal", "8"], ["035", "039", "Tamazula", "7|9"]]
    carpeta.importar("--aplicar", municipios=cambiados)
    assert dict(Municipio.objects.values_list("cve_ine", "cve_inegi")) == {"017": "034", "035": "039"}


def test_an_inegi_code_that_is_anothers_is_told_and_nothing_changes(carpeta: Carpeta) -> None:
    carpeta.importar(*NUEVA, **_todo())
    errores = io.StringIO()
    (carpeta.ruta / "uno.csv").write_bytes(texto([MUNICIPIOS[0], ["017", "034", "Nuevo Ideal", "8"]]))
    with pytest.raises(CommandError, match="no se cambió nada"):
        call_command(
            "importar_territorio", "10", "2023", "--aplicar", f"--municipios={carpeta.ruta / 'uno.csv'}", stderr=errores
        )
    assert "La clave del INEGI 034 ya es de Tamazula." in errores.getvalue()
    assert Municipio.objects.get(cve_ine="017").cve_inegi == "039"


def test_wrong_files_and_missing_names_are_told(carpeta: Carpeta) -> None:
    with pytest.raises(CommandError, match="Indica al menos un archivo"):
        carpeta.importar()
    with pytest.raises(CommandError, match="no corresponden a ningún formato"):
        carpeta.importar(secciones=[["uno", "dos"], ["1", "2"]])
    with pytest.raises(CommandError, match="--nombre-entidad"):
        carpeta.importar("--aplicar", **_todo())
    assert not Entidad.objects.exists()


def test_a_section_moved_to_another_municipality_reaches_the_fichas_of_its_district(
    carpeta: Carpeta, congreso: Proceso
) -> None:
    importado(libro_ine(), congreso)
    secciones = [SECCIONES[0][:4], ["122", "005", "", "1"], ["1234", "007", "", "1"]]
    carpeta.importar("--aplicar", secciones=secciones)
    territorio = FichaPublicada.objects.filter(distrito=1).first().como_datos()["candidatura"]["territorio"]
    assert territorio["municipios"] == ["005", "007"]
