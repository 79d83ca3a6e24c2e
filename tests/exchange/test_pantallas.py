"""The import over HTTP: who may, what each state shows, and bad input as a clear page."""

import csv
import io

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from candidaturas.exchange.reader.limites import LIMITES
from candidaturas.models import Importacion, Proceso, Registro
from candidaturas.vocabulario import EstadoImportacion, EstadoProceso
from cms.base.models import User
from tests.exchange.archivos import importado, libro_ine, registro_ine
from tests.factories.hojas import CANDIDATOS, tabla, texto

pytestmark = pytest.mark.django_db


def _subir(client: Client, proceso: Proceso, contenido: bytes, nombre: str = "registro.xlsx") -> Importacion:
    archivo = SimpleUploadedFile(nombre, contenido)
    respuesta = client.post(reverse("importacion_nueva"), {"proceso": proceso.pk, "archivo": archivo})
    importacion = Importacion.objects.latest("id")
    assert respuesta.status_code == 302, respuesta.content.decode()
    assert respuesta["Location"] == reverse("importacion", args=[importacion.pk])
    return importacion


def _ver(client: Client, importacion: Importacion, consulta: str = "") -> str:
    respuesta = client.get(reverse("importacion", args=[importacion.pk]) + consulta)
    assert respuesta.status_code == 200
    return respuesta.content.decode()


def test_upload_dry_run_confirmation_and_result(administra: Client, congreso: Proceso) -> None:
    assert administra.get(reverse("importacion_nueva")).status_code == 200
    importacion = _subir(administra, congreso, libro_ine())
    simulada = _ver(administra, importacion)
    assert "Lista para aplicar" in simulada
    assert "Ana de la Cruz McGregor" in simulada
    assert Registro.objects.count() == 0
    administra.post(reverse("importacion_aplicar", args=[importacion.pk]))
    assert "Aplicada" in _ver(administra, importacion)
    assert Registro.objects.count() == 6
    historial = administra.get(reverse("importaciones")).content.decode()
    assert "registro.xlsx" in historial
    assert "administra" in historial


def test_changes_are_shown_before_and_after(administra: Client, congreso: Proceso) -> None:
    importado(libro_ine(), congreso)
    detalle = _ver(administra, _subir(administra, congreso, libro_ine(EDAD=42)), "?ver=cambian")
    assert "<del>41</del>" in detalle
    assert "<ins>42</ins>" in detalle


def test_errors_are_shown_with_their_place_and_downloaded_without_formulas(
    administra: Client, congreso: Proceso
) -> None:
    importacion = _subir(administra, congreso, libro_ine(PARTIDO_COALICION="@PARTIDO INVENTADO", EDAD="=1+1"))
    detalle = _ver(administra, importacion)
    assert "Con errores no se aplica nada" in detalle
    assert "Aplicar todo" not in detalle
    respuesta = administra.get(reverse("importacion_problemas", args=[importacion.pk]))
    filas = list(csv.reader(io.StringIO(respuesta.content.decode("utf-8-sig"))))
    assert filas[0][:5] == ["Gravedad", "Hoja", "Fila", "Columna", "Valor"]
    assert any(fila[3].startswith("EDAD") for fila in filas)
    assert not any(celda.startswith(("=", "+", "-", "@")) for fila in filas for celda in fila)


def test_the_csv_alone_needs_the_calidad_confirmed(administra: Client, congreso: Proceso) -> None:
    filas, _identidad = registro_ine()
    importacion = _subir(administra, congreso, texto(tabla(CANDIDATOS, filas), separador="|"), "registro.csv")
    assert "por el orden" in _ver(administra, importacion)
    aplicar = reverse("importacion_aplicar", args=[importacion.pk])
    assert "Confirma que revisaste" in administra.post(aplicar, follow=True).content.decode()
    assert Registro.objects.count() == 0
    administra.post(aplicar, {"confirmo_calidad": "on"})
    assert Registro.objects.count() == 6


def test_a_conflict_is_decided_on_the_screen_and_reviewed_again(administra: Client, congreso: Proceso) -> None:
    importado(libro_ine(), congreso)
    importacion = _subir(administra, congreso, libro_ine(NOMBRE_CANDIDATO="BEATRIZ VALLES IBARRA"))
    assert "Decide si es la misma persona" in _ver(administra, importacion)
    decidir = reverse("importacion_decidir", args=[importacion.pk])
    administra.post(decidir, {"conflicto-0": "otra cosa"})
    assert Importacion.objects.get(pk=importacion.pk).decisiones == {}
    administra.post(decidir, {"conflicto-0": "sustitucion"})
    assert "Sustituye a Ana de la Cruz McGregor" in _ver(administra, importacion, "?ver=nuevas")
    administra.post(reverse("importacion_aplicar", args=[importacion.pk]))
    assert Registro.objects.get(nombre_publico="Beatriz Valles Ibarra").sustituye_a is not None


@pytest.mark.parametrize(
    ("contenido", "nombre", "dice"),
    [
        (b"", "r.xlsx", "El archivo está vacío."),
        (b"%PDF-1.7", "r.pdf", "No se aceptan archivos «.pdf»"),
        (b"no soy un libro", "r.xlsx", "pero es texto"),
        (b"PK\x03\x04" + b"x" * 50, "r.xlsx", "está dañado"),
        (b"a" * (LIMITES.bytes_archivo + 10), "r.csv", "el máximo es 40 MB"),
    ],
    ids=["empty", "pdf", "other", "damaged", "huge"],
)
def test_a_bad_upload_is_told_beside_its_field(
    administra: Client, congreso: Proceso, contenido: bytes, nombre: str, dice: str
) -> None:
    datos = {"proceso": congreso.pk, "archivo": SimpleUploadedFile(nombre, contenido)}
    respuesta = administra.post(reverse("importacion_nueva"), datos)
    assert respuesta.status_code == 422
    assert dice in respuesta.content.decode()
    assert not Importacion.objects.exists()


def test_a_form_without_file_or_with_an_unknown_process_is_told(administra: Client) -> None:
    respuesta = administra.post(reverse("importacion_nueva"), {"proceso": "99999"})
    assert respuesta.status_code == 422
    assert "Ese proceso no existe" in respuesta.content.decode()
    assert "Elige el archivo" in respuesta.content.decode()


def test_half_an_upload_is_a_clear_refusal(administra: Client, congreso: Proceso) -> None:
    cuerpo = b'--x\r\nContent-Disposition: form-data; name="archivo"; filename="r.xlsx"\r\n\r\nPK\x03'
    respuesta = administra.generic(
        "POST", reverse("importacion_nueva"), cuerpo, content_type="multipart/form-data; boundary=x"
    )
    assert respuesta.status_code in {400, 422}
    assert not Importacion.objects.exists()


def test_an_upload_is_not_received_in_the_name_of_another_account(administra: Client, congreso: Proceso) -> None:
    datos = {"proceso": congreso.pk, "archivo": SimpleUploadedFile("r.xlsx", libro_ine()), "cuenta": "0"}
    assert administra.post(reverse("importacion_nueva"), datos).status_code == 409
    assert not Importacion.objects.exists()


def test_the_upload_asks_for_its_token(congreso: Proceso) -> None:
    estricta = Client(enforce_csrf_checks=True)
    persona = User.objects.create_superuser("super", "super@example.org", "Agua-clara-del-Nazas-1")
    estricta.force_login(persona)
    datos = {"proceso": congreso.pk, "archivo": SimpleUploadedFile("r.xlsx", libro_ine())}
    assert estricta.post(reverse("importacion_nueva"), datos).status_code == 403
    assert not Importacion.objects.exists()


def test_a_process_archived_after_the_upload_is_told_as_what_it_is_and_nothing_is_applied(
    administra: Client, congreso: Proceso
) -> None:
    importacion = _subir(administra, congreso, libro_ine())
    Proceso.objects.filter(pk=congreso.pk).update(estado=EstadoProceso.ARCHIVO)
    administra.post(reverse("importacion_aplicar", args=[importacion.pk]))
    detalle = _ver(administra, importacion)
    assert "está en el archivo" in detalle
    assert "Algo falló de nuestro lado" not in detalle
    assert not Registro.objects.exists()


def test_an_import_may_be_discarded_and_then_does_nothing_more(administra: Client, congreso: Proceso) -> None:
    importacion = _subir(administra, congreso, libro_ine())
    administra.post(reverse("importacion_descartar", args=[importacion.pk]))
    importacion.refresh_from_db()
    assert (importacion.estado, importacion.archivo) == (EstadoImportacion.DESCARTADA, "")
    respuesta = administra.post(reverse("importacion_aplicar", args=[importacion.pk]), follow=True)
    assert "cambió mientras la veías" in respuesta.content.decode()
    assert Registro.objects.count() == 0


def test_progress_is_json_that_says_how_it_ended_and_unknown_imports_are_404(
    administra: Client, congreso: Proceso
) -> None:
    importacion = _subir(administra, congreso, libro_ine())
    avance = administra.get(reverse("importacion_avance", args=[importacion.pk])).json()
    assert avance == {"en_curso": False, "texto": "Lista para aplicar", "hechas": 0, "total": 0}
    assert administra.get(reverse("importacion", args=[9_999])).status_code == 404
    assert administra.get(reverse("importacion", args=[importacion.pk]) + "?p=zzz&ver=nada").status_code == 200


DE_UNA = ("importacion", "importacion_avance", "importacion_problemas")
PASOS = (
    "importacion_decidir",
    "importacion_ocultos",
    "importacion_aplicar",
    "importacion_descartar",
    "importacion_reintentar",
)


@pytest.mark.parametrize(("rol", "ve"), [("Editoras", False), ("Auditoras", True), (None, False)])
def test_only_administrators_import_and_auditors_only_look(
    congreso: Proceso, client: Client, rol: str | None, ve: bool
) -> None:
    importacion = Importacion.objects.create(
        proceso=congreso, nombre_archivo="r.xlsx", estado=EstadoImportacion.REVISADA
    )
    persona = User.objects.create_user("alguien", "alguien@example.org", "Agua-clara-del-Nazas-1")
    if rol:
        persona.groups.add(Group.objects.get(name=rol))
    else:
        persona.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(persona)
    esperado = {200} if ve else {302, 403}
    for ruta in DE_UNA:
        assert client.get(reverse(ruta, args=[importacion.pk])).status_code in esperado, ruta
    assert client.get(reverse("importaciones")).status_code in esperado
    assert client.get(reverse("importacion_nueva")).status_code in {302, 403}
    for paso in PASOS:
        assert client.post(reverse(paso, args=[importacion.pk])).status_code in {302, 403}, paso
    importacion.refresh_from_db()
    assert importacion.estado == EstadoImportacion.REVISADA
