"""An import and somebody else at once: a second import is refused with words, and nobody waits in a circle."""

import io
import threading
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.db import connection, transaction
from django.db.models import QuerySet
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from candidaturas.exchange.importer import ImportacionEnCurso, solo_una
from candidaturas.models import Importacion, Proceso, Registro
from candidaturas.publicacion.respuestas import leer
from candidaturas.temas import huella
from candidaturas.workflow.envio import enviar
from candidaturas.workflow.temas import corregir
from cms.base.models import User
from tests.exchange.archivos import importado, libro_ine, pagina_de_ana, registro_ine
from tests.factories.candidaturas import capturar
from tests.factories.eleccion import un_congreso
from tests.factories.hojas import un_libro_ine
from tests.paralelo import PACIENCIA, en_fila, en_paralelo

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True)]


def test_a_second_import_into_the_same_process_is_refused_while_the_first_lasts() -> None:
    proceso = un_congreso()
    tomado, soltar = threading.Event(), threading.Event()

    def primera() -> None:
        with solo_una(Proceso.objects.get(pk=proceso.pk)):
            tomado.set()
            soltar.wait(PACIENCIA)

    en_curso = en_paralelo(primera)
    assert tomado.wait(PACIENCIA)
    try:
        with pytest.raises(ImportacionEnCurso, match="Espera a que termine"):
            importado(libro_ine(), proceso)
        assert Registro.objects.count() == 0
    finally:
        soltar.set()
        en_curso.result(timeout=PACIENCIA)
    importado(libro_ine(), proceso)
    assert Registro.objects.count() == 6
    assert connection.vendor == "postgresql"
    assert transaction.get_autocommit()


def _de_las_dos() -> bytes:
    """Lucía is a year older, which locks her fórmula; Ana, who shares it, proposes something else."""
    filas, identidad = registro_ine()
    filas[0] |= {"PROPUESTA_1": "Propuesta del archivo."}
    filas[1] |= {"EDAD": 23}
    return un_libro_ine(filas, identidad)


def _pagina() -> QuerySet[Page]:
    return Page.objects.filter(pk=pagina_de_ana().pk)


@transaction.atomic
def _mandar(persona: User) -> None:
    enviar(capturar(pagina_de_ana(), persona), persona)


def _propuesta_1() -> Any:
    return leer(pagina_de_ana().get_latest_revision_as_object()).propuesta_1


def test_the_themes_of_one_are_corrected_while_the_draft_of_hers_is_imported_with_her_mates_registration(
    congreso: Proceso, pilar: User
) -> None:
    leida, suya = pagina_de_ana(), _propuesta_1()
    resultados = en_fila(
        _pagina(),
        lambda: corregir(leida, "propuesta_1", [], huella=huella(suya.titulo, suya.texto), persona=pilar),
        lambda: importado(_de_las_dos(), congreso),
    )
    assert resultados == [None, None]
    assert _propuesta_1().texto == "Propuesta del archivo."
    assert Registro.objects.get(nombre_publico="Lucía Ñáñez Güereca").edad_jornada == 23


def test_who_sends_while_an_import_waits_for_her_page_is_told_by_the_command(
    congreso: Proceso, pilar: User, tmp_path: Path
) -> None:
    ruta, salida = tmp_path / "registro.xlsx", io.StringIO()
    ruta.write_bytes(_de_las_dos())
    resultados = en_fila(
        _pagina(),
        lambda: _mandar(pilar),
        lambda: call_command(
            "importar_registro", congreso.clave, str(ruta), "--aplicar", stdout=salida, stderr=io.StringIO()
        ),
    )
    assert resultados == [None, None]
    dicho = salida.getvalue()
    assert "Borradores que se actualizan: 1" in dicho
    despues = dicho[dicho.index("Importación aplicada") :]
    assert "Ana de la Cruz McGregor" in despues
    assert "Alguien guardó o envió otras respuestas mientras se aplicaba la importación" in despues
    assert _propuesta_1().titulo == "Agua medida"


def test_who_sends_while_an_import_waits_for_her_page_is_told_on_its_screen(congreso: Proceso, pilar: User) -> None:
    administra = Client()
    administra.force_login(User.objects.create_superuser("super", "super@example.org", "Agua-clara-del-Nazas-1"))
    archivo = SimpleUploadedFile("registro.xlsx", _de_las_dos())
    administra.post(reverse("importacion_nueva"), {"proceso": congreso.pk, "archivo": archivo})
    importacion = Importacion.objects.latest("id")
    aplicar = reverse("importacion_aplicar", args=[importacion.pk])
    assert en_fila(_pagina(), lambda: _mandar(pilar), lambda: administra.post(aplicar)) == [None, None]
    pantalla = administra.get(reverse("importacion", args=[importacion.pk])).content.decode()
    assert "Aplicada" in pantalla
    assert "Alguien guardó o envió otras respuestas mientras se aplicaba la importación" in pantalla
    assert _propuesta_1().titulo == "Agua medida"
