"""People of one name in one contienda: never merged nor doubled by the importer; a person says who is who."""

from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from candidaturas.access.cuentas import crear_cuenta
from candidaturas.access.roles import Rol
from candidaturas.exchange.encargar import encargar_revision
from candidaturas.exchange.importer import recibir
from candidaturas.exchange.plan import Decision, Plan
from candidaturas.models import Importacion, Proceso, Registro
from tests.exchange.archivos import importado, revisado
from tests.exchange.test_personas import RP, SIN_PROPUESTAS, dichos, libro
from tests.factories.hojas import un_libro_ine, una_fila_identidad, una_fila_ine
from tests.factories.sesiones import sesion

pytestmark = pytest.mark.django_db

JUAN = {"NOMBRE_CANDIDATO": "JUAN PÉREZ SOTO", "SEXO": "HOMBRE", "FOLIO": ""}


def de(partido: str, **celdas: Any) -> dict[str, Any]:
    return {**JUAN, "PARTIDO_COALICION": partido, **celdas}


def claves(plan: Plan) -> list[str]:
    return [c.resuelta.clave for c in plan.conflictos]


DOS_PARTIDOS = (de("PAN", EDAD=40), de("MORENA", EDAD=63))
UNA_LISTA = (de("MORENA", **{**RP, "NUM_LISTA_O_FORMULA": 2}), de("MORENA", **{**RP, "NUM_LISTA_O_FORMULA": 7}))
PADRE_E_HIJO = (de("PAN", TIPO_CANDIDATO="PROPIETARIO"), de("PAN", TIPO_CANDIDATO="SUPLENTE", EDAD=22))


@pytest.mark.parametrize("filas", [DOS_PARTIDOS, UNA_LISTA, PADRE_E_HIJO], ids=["parties", "list", "formula"])
def test_without_keys_both_rows_wait_and_one_word_registers_both(
    congreso: Proceso, filas: tuple[dict[str, Any], ...]
) -> None:
    contenido = libro(*filas)
    propuesta = revisado(contenido, congreso)
    assert not propuesta.con_errores
    assert dichos(propuesta.plan) == [("homonimas", ("distinta", "sola"))] * 2
    assert propuesta.plan.vacio
    importado(contenido, congreso, decisiones={claves(propuesta.plan)[0]: Decision.DISTINTA})
    assert Registro.objects.count() == 2
    plan = revisado(contenido, congreso).plan
    assert plan.vacio
    assert plan.conflictos == []


def test_what_distinguishes_them_is_told(congreso: Proceso) -> None:
    mensaje = revisado(libro(*DOS_PARTIDOS), congreso).plan.conflictos[0].problema.mensaje
    assert "Morena, número 700101, propietaria, hombre, 63 años" in mensaje
    assert "40 años" in mensaje


def test_decided_to_be_one_person_only_the_row_that_was_chosen_is_registered(congreso: Proceso) -> None:
    plan = revisado(libro(*DOS_PARTIDOS), congreso).plan
    decisiones = {claves(plan)[1]: Decision.SOLA}
    assert dichos(revisado(libro(*DOS_PARTIDOS), congreso, **decisiones).plan) == [("misma_persona", ())]
    importado(libro(*DOS_PARTIDOS), congreso, decisiones=decisiones)
    assert [r.formula.actor.clave for r in Registro.objects.all()] == ["morena"]


def test_each_chosen_as_the_only_one_is_no_decision(congreso: Proceso) -> None:
    plan = revisado(libro(*DOS_PARTIDOS), congreso).plan
    plan = revisado(libro(*DOS_PARTIDOS), congreso, **dict.fromkeys(claves(plan), Decision.SOLA)).plan
    assert dichos(plan) == [("homonimas", ("distinta", "sola"))] * 2


@pytest.mark.parametrize("filas", [DOS_PARTIDOS, UNA_LISTA, PADRE_E_HIJO], ids=["parties", "list", "formula"])
def test_two_folios_are_two_people_without_a_question(congreso: Proceso, filas: tuple[dict[str, Any], ...]) -> None:
    con_folio = libro(*({**fila, "FOLIO": f"F{numero}"} for numero, fila in enumerate(filas)))
    importado(con_folio, congreso)
    assert Registro.objects.count() == 2
    assert revisado(con_folio, congreso).plan.conflictos == []


def test_a_homonym_of_somebody_registered_is_neither_her_nor_new_until_somebody_says(congreso: Proceso) -> None:
    importado(libro(DOS_PARTIDOS[0]), congreso)
    (de_antes,) = Registro.objects.all()
    solo_el_otro = libro(DOS_PARTIDOS[1])
    plan = revisado(solo_el_otro, congreso).plan
    assert (dichos(plan), plan.vacio) == ([("homonimas", ("distinta", "sola"))], True)
    importado(solo_el_otro, congreso, decisiones={claves(plan)[0]: Decision.SOLA})
    assert Registro.objects.get().pk == de_antes.pk
    assert Registro.objects.get().formula.actor.clave == "morena"


def test_when_the_file_has_both_and_one_is_registered_the_other_is_asked_about(congreso: Proceso) -> None:
    importado(libro(DOS_PARTIDOS[0]), congreso)
    plan = revisado(libro(*DOS_PARTIDOS), congreso).plan
    assert dichos(plan) == [("homonimas", ("distinta",))]
    importado(libro(*DOS_PARTIDOS), congreso, decisiones={claves(plan)[0]: Decision.DISTINTA})
    assert Registro.objects.count() == 2


def test_who_leaves_in_the_same_file_is_nobodys_homonym(congreso: Proceso) -> None:
    importado(libro(DOS_PARTIDOS[0]), congreso)
    deja = {**DOS_PARTIDOS[0], "NOMBRE_CANDIDATO": "JUAN PÉREZ SOTO (RENUNCIÓ)"}
    importado(libro(deja, DOS_PARTIDOS[1]), congreso)
    assert sorted(Registro.objects.values_list("formula__actor__clave", "estado")) == [
        ("morena", "aprobada"), ("pan", "renuncia"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("segunda", "resultado"),
    [({}, "una"), ({"EDAD": 63}, "preguntan"), ({"FOLIO": "F2"}, "dos"), (RP, "preguntan")],
)
def test_a_coalition_takes_its_parties_rows_for_one_only_where_nothing_tells_them_apart(
    congreso: Proceso, segunda: dict[str, Any], resultado: str
) -> None:
    comunes = RP if segunda == RP else {}
    primera = de("PAN", **comunes, **({"FOLIO": "F1"} if "FOLIO" in segunda else {}))
    plan = revisado(libro(primera, {**de("PRI"), **comunes, **segunda}), congreso).plan
    assert len(plan.altas) == {"una": 1, "preguntan": 0, "dos": 2}[resultado]
    assert len(plan.conflictos) == (2 if resultado == "preguntan" else 0)


def test_father_and_son_in_one_formula_are_found_in_both_sheets(congreso: Proceso) -> None:
    filas = [
        una_fila_ine(**SIN_PROPUESTAS, NOMBRE_CANDIDATO="JUAN PÉREZ SOTO", SEXO="HOMBRE", EDAD=edad)
        for edad in (60, 30)
    ]
    tipos = ("PROPIETARIO", "SUPLENTE")
    identidad = [una_fila_identidad(fila, tipo=tipo) for fila, tipo in zip(filas, tipos, strict=True)]
    propuesta = revisado(un_libro_ine(filas, identidad), congreso)
    assert not propuesta.con_errores
    assert [c.resuelta.fila.calidad for c in propuesta.plan.conflictos] == ["propietaria", "suplente"]


def test_the_decision_is_taken_on_the_screen_and_kept_with_the_import(congreso: Proceso) -> None:
    quien = crear_cuenta(correo="a@example.org", nombre="Ada", rol=Rol.ADMINISTRADORA, actores=[], invitar=False)
    administra = sesion(quien)
    archivo = SimpleUploadedFile("registro.xlsx", libro(*DOS_PARTIDOS))
    pantalla = administra.post(reverse("importacion_nueva"), {"proceso": congreso.pk, "archivo": archivo}).url
    importacion = Importacion.objects.get()
    html = administra.get(pantalla).content.decode()
    assert "Decide si son dos personas o una sola" in html
    assert "Son dos personas con el mismo nombre: registrar también a esta" in html
    assert html.count("63 años") >= 2
    administra.post(reverse("importacion_decidir", args=[importacion.pk]), {"conflicto-1": "distinta"})
    administra.post(reverse("importacion_aplicar", args=[importacion.pk]), {"confirmo_calidad": "on"})
    assert Registro.objects.filter(nombre_publico="Juan Pérez Soto").count() == 2
    assert list(Importacion.objects.get(pk=importacion.pk).decisiones.values()) == ["distinta"]


def test_the_command_names_the_way_out_and_takes_it(
    congreso: Proceso, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ruta = tmp_path / "registro.xlsx"
    ruta.write_bytes(libro(*DOS_PARTIDOS))
    call_command("importar_registro", congreso.clave, str(ruta), verbosity=0)
    clave = claves(revisado(libro(*DOS_PARTIDOS), congreso).plan)[0]
    assert f"(--distinta o --sola '{clave}')" in capsys.readouterr().out
    opciones = {"aplicar": True, "confirmar_calidad": True, "distinta": [clave], "verbosity": 0}
    call_command("importar_registro", congreso.clave, str(ruta), **opciones)
    assert Registro.objects.count() == 2


def test_a_decision_is_listed_and_may_be_undone_until_it_is_applied(administra: Client, congreso: Proceso) -> None:
    importacion = recibir(libro(*DOS_PARTIDOS), "registro.xlsx", congreso, None)
    encargar_revision(importacion)
    decidir = reverse("importacion_decidir", args=[importacion.pk])
    administra.post(decidir, {"conflicto-0": "distinta"})
    importacion.refresh_from_db()
    assert (len(importacion.decisiones), importacion.cuentas["nuevas"]) == (1, 2)
    pantalla = administra.get(reverse("importacion", args=[importacion.pk])).content.decode()
    assert "Decidido. Fila 2: Juan Pérez Soto" in pantalla
    assert "Cambiar: quitar la decisión" in pantalla
    administra.post(decidir, {"decidida-0": ""})
    importacion.refresh_from_db()
    assert (importacion.decisiones, importacion.cuentas["conflictos"]) == ({}, 2)
