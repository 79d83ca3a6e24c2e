"""The command: a dry run unless told otherwise, words for what is wrong, an exit code for scripts."""

import io
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from candidaturas.models import Importacion, Proceso, Registro
from candidaturas.vocabulario import EstadoProceso
from cms.base.models import User
from tests.exchange.archivos import libro_ine, registro_ine
from tests.factories.hojas import CANDIDATOS, tabla, texto

pytestmark = pytest.mark.django_db


@pytest.fixture
def archivo(tmp_path: Path) -> Path:
    ruta = tmp_path / "registro.xlsx"
    ruta.write_bytes(libro_ine())
    return ruta


def _correr(*argumentos: Any, **opciones: Any) -> tuple[str, str]:
    salida, errores = io.StringIO(), io.StringIO()
    call_command("importar_registro", *map(str, argumentos), stdout=salida, stderr=errores, **opciones)
    return salida.getvalue(), errores.getvalue()


def test_without_apply_it_shows_the_diff_and_changes_nothing(congreso: Proceso, archivo: Path) -> None:
    salida, errores = _correr(congreso.clave, archivo)
    assert "Candidaturas nuevas: 6" in salida
    assert "+ Ana de la Cruz McGregor" in salida
    assert "no se cambió nada" in salida
    assert "Comparando con lo registrado 6 de 6" in errores
    assert not Registro.objects.exists()
    assert not Importacion.objects.exists()


@pytest.mark.parametrize("modo", ["bloque", "referencia"])
def test_with_apply_it_imports_in_either_mode_on_behalf_of_an_account(
    congreso: Proceso, archivo: Path, persona: User, modo: str
) -> None:
    salida, _ = _correr(congreso.clave, archivo, "--aplicar", modo=modo, usuario=persona.username)
    assert "Importación aplicada" in salida
    importacion = Importacion.objects.get()
    assert (importacion.quien, importacion.modo, Registro.objects.count()) == (persona, modo, 6)


def test_errors_are_listed_and_the_command_fails(congreso: Proceso, tmp_path: Path) -> None:
    ruta = tmp_path / "malo.xlsx"
    ruta.write_bytes(libro_ine(PARTIDO_COALICION="INVENTADO", EDAD=7))
    errores = io.StringIO()
    with pytest.raises(CommandError, match="tiene errores"):
        call_command("importar_registro", congreso.clave, str(ruta), "--aplicar", stderr=errores, stdout=io.StringIO())
    assert "ERROR CANDIDATOS · fila 2 · EDAD: «7» no es una edad" in errores.getvalue()
    assert not Registro.objects.exists()


def test_the_csv_alone_asks_for_the_calidad_to_be_confirmed(congreso: Proceso, tmp_path: Path) -> None:
    ruta = tmp_path / "registro.csv"
    ruta.write_bytes(texto(tabla(CANDIDATOS, registro_ine()[0]), separador="|", codificacion="latin-1", con_sep=True))
    with pytest.raises(CommandError, match="--confirmar-calidad"):
        _correr(congreso.clave, ruta, "--aplicar")
    assert not Registro.objects.exists()
    _correr(congreso.clave, ruta, "--aplicar", "--confirmar-calidad")
    assert Registro.objects.count() == 6


def test_a_substitution_is_decided_by_its_key(congreso: Proceso, archivo: Path) -> None:
    _correr(congreso.clave, archivo, "--aplicar")
    archivo.write_bytes(libro_ine(NOMBRE_CANDIDATO="BEATRIZ VALLES IBARRA"))
    salida, _ = _correr(congreso.clave, archivo)
    clave = "lugar:diputacion-mr-1:pan:700101:propietaria"
    assert f"[{clave}]" in salida
    _correr(congreso.clave, archivo, "--aplicar", sustituye=[clave])
    assert Registro.objects.get(clave_externa=clave).sustituye_a.nombre_publico == "Ana de la Cruz McGregor"


@pytest.mark.parametrize(
    ("proceso", "ruta", "usuario", "dice"),
    [
        ("no-existe", "registro.xlsx", None, "durango-2024"),
        ("durango-2024", "no-esta.xlsx", None, "No se puede leer"),
        ("durango-2024", "registro.xlsx", "nadie", "No existe la cuenta"),
    ],
)
def test_what_does_not_exist_is_named(
    congreso: Proceso, archivo: Path, proceso: str, ruta: str, usuario: str | None, dice: str
) -> None:
    with pytest.raises(CommandError, match=dice):
        _correr(proceso, archivo.parent / ruta, "--aplicar", usuario=usuario)


@pytest.mark.parametrize("accion", ["--simular", "--aplicar"])
def test_an_archived_process_is_refused_with_its_reason_when_it_is_only_tried_too(
    congreso: Proceso, archivo: Path, accion: str
) -> None:
    Proceso.objects.update(estado=EstadoProceso.ARCHIVO)
    with pytest.raises(CommandError, match="está en el archivo"):
        _correr(congreso.clave, archivo, accion)
    assert not Registro.objects.exists()


def test_the_second_time_there_is_no_news(congreso: Proceso, archivo: Path) -> None:
    _correr(congreso.clave, archivo, "--aplicar")
    assert "Sin novedades" in _correr(congreso.clave, archivo, "--aplicar")[0]


def test_a_decision_on_a_key_that_no_row_has_is_an_error(congreso: Proceso, archivo: Path) -> None:
    with pytest.raises(CommandError, match="Ninguna fila del archivo tiene estas claves: lugar:otra"):
        _correr(congreso.clave, archivo, "--aplicar", "--distinta", "lugar:otra")
    assert not Registro.objects.exists()


def test_a_new_row_says_its_status(congreso: Proceso, tmp_path: Path) -> None:
    ruta = tmp_path / "registro.xlsx"
    ruta.write_bytes(libro_ine(NOMBRE_CANDIDATO="ANA SOTO (RENUNCIÓ)"))
    assert "· propietaria · renuncia" in _correr(congreso.clave, ruta)[0].lower()


def test_an_error_of_the_whole_file_leaves_no_blank_for_its_place(congreso: Proceso, tmp_path: Path) -> None:
    ruta = tmp_path / "malo.xlsx"
    ruta.write_bytes(b"")
    errores = io.StringIO()
    with pytest.raises(CommandError):
        call_command("importar_registro", congreso.clave, str(ruta), stderr=errores, stdout=io.StringIO())
    assert "ERROR: " in errores.getvalue()
