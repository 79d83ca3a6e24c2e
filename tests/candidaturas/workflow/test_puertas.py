"""A rule is asked at every door where it holds: the age of the office, the archive, what needs a signature."""

import datetime as dt

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from candidaturas.access.lecturas import LECTURA
from candidaturas.exchange.forms import SubidaForm
from candidaturas.models import CandidaturaPage, Consentimiento, Registro
from candidaturas.rechazos import CapturaCerrada, EdadInsuficiente, ProcesoArchivado, RegistroFuera
from candidaturas.rules import Captura
from candidaturas.vocabulario import Autorizacion, EstadoProceso, EstadoRegistro
from candidaturas.workflow.consentimiento import asentar_consentimiento
from candidaturas.workflow.decision import aprobar
from candidaturas.workflow.registro import Sucesora, sustituir
from candidaturas.workflow.tareas import cola_de_revision
from cms.base.models import Bitacora, Imagen
from tests.factories.candidaturas import leidos
from tests.factories.captura import datos_del_formulario
from tests.factories.imagenes import un_jpeg
from tests.factories.mundo import capturar, consentir, en_revision, publicada
from tests.factories.sesiones import sesion

_ACUERDO = {"acuerdo": "IEPC/CG50/2024", "desde": "01/05/2024"}
_TODO_NO = {"aviso": "on", "tratamiento": "no", "publicacion": "no", "estadistica": "no"}


def _archivar(mundo):
    mundo.proceso.estado = EstadoProceso.ARCHIVO
    mundo.proceso.save()
    mundo.pagina = CandidaturaPage.objects.get(pk=mundo.pagina.pk)


@pytest.mark.parametrize(("edad", "entra"), [("18", False), ("20", False), ("21", True), ("", True)])
def test_who_substitutes_has_the_age_that_the_office_asks_for(mundo, edad, entra):
    datos = {"nombre_publico": "Ofelia Landeros", "sexo": "mujer", "accion_afirmativa": "ninguna", **_ACUERDO}
    direccion = reverse("registro_sustituir", args=[mundo.registro.pk])
    respuesta = sesion(mundo.administradora).post(direccion, {**datos, "edad_jornada": edad})
    assert Registro.objects.filter(sustituye_a=mundo.registro).exists() is entra
    if not entra:
        assert "al menos 21 años" in respuesta.context["form"].errors["edad_jornada"][0]
        assert "Ofelia Landeros" in respuesta.content.decode()
        with pytest.raises(EdadInsuficiente):
            sustituir(
                mundo.registro, Sucesora("Ofelia", "mujer", int(edad)), acuerdo="1", desde=mundo.proceso.hoy(),
                persona=mundo.administradora,
            )  # fmt: skip


def test_a_registration_is_not_given_an_age_that_is_not_enough_and_one_from_a_file_blocks_nothing_else(mundo):
    direccion = reverse("mundo_registro:edit", args=[mundo.registro.pk])
    cliente = sesion(mundo.administradora)
    datos = datos_del_formulario(cliente.get(direccion), "w-editor-form")
    assert "al menos 21 años" in cliente.post(direccion, {**datos, "edad_jornada": "20"}).content.decode()
    Registro.objects.filter(pk=mundo.registro.pk).update(edad_jornada=19)
    datos = datos_del_formulario(cliente.get(direccion), "w-editor-form", sobrenombre="La Maestra")
    assert cliente.post(direccion, datos).status_code == 302
    assert Registro.objects.get(pk=mundo.registro.pk).sobrenombre == "La Maestra"


@pytest.mark.parametrize("estado", [EstadoRegistro.CANCELADA, EstadoRegistro.SUSTITUIDA])
def test_nothing_is_granted_of_who_left_her_seat_whatever_the_day(mundo, estado):
    mundo.proceso.fecha_simulada = mundo.proceso.apertura_captura - dt.timedelta(days=1)
    mundo.proceso.save()
    Registro.objects.filter(pk=mundo.registro.pk).update(estado=estado)
    registro = Registro.objects.get(pk=mundo.registro.pk)
    assert registro.proceso.captura is Captura.POR_ABRIR
    with pytest.raises(RegistroFuera):
        asentar_consentimiento(registro, dict.fromkeys(Autorizacion, True), persona=mundo.de_a)
    assert not Consentimiento.objects.exists()


def test_an_archived_process_takes_no_draft_nor_shows_its_form(mundo):
    consentir(mundo.registro)
    editar = reverse("wagtailadmin_pages:edit", args=[mundo.pagina.pk])
    cliente = sesion(mundo.de_a)
    datos = datos_del_formulario(cliente.get(editar), motivo_texto="Tarde.")
    _archivar(mundo)
    assert mundo.proceso.captura is Captura.CERRADA
    for respuesta in (cliente.get(editar, follow=True), cliente.post(editar, datos, follow=True)):
        assert str(ProcesoArchivado.mensaje) in respuesta.content.decode()
    assert mundo.pagina.latest_revision is None
    with pytest.raises(ProcesoArchivado):
        capturar(mundo.pagina, mundo.editora)


def test_an_archived_process_takes_no_substitution_approval_nor_file(mundo):
    pagina = en_revision(mundo.pagina, mundo)
    _archivar(mundo)
    otra = Sucesora("Ofelia Landeros", "mujer", 40)
    with pytest.raises(ProcesoArchivado):
        sustituir(mundo.registro, otra, acuerdo="1", desde=mundo.proceso.hoy(), persona=mundo.administradora)
    datos = {"nombre_publico": "Ofelia", "sexo": "mujer", "accion_afirmativa": "ninguna", **_ACUERDO}
    respuesta = sesion(mundo.administradora).post(reverse("registro_sustituir", args=[mundo.registro.pk]), datos)
    assert str(ProcesoArchivado.mensaje) in respuesta.content.decode()
    with pytest.raises(ProcesoArchivado):
        aprobar(pagina, mundo.editora)
    formulario = SubidaForm({"proceso": mundo.proceso.pk}, {"archivo": SimpleUploadedFile("r.csv", b"a,b\n")})
    assert str(ProcesoArchivado.mensaje) in formulario.errors["proceso"]


def _subir(persona):
    archivo = SimpleUploadedFile("retrato.jpg", un_jpeg(), content_type="image/jpeg")
    direccion = reverse("wagtailimages_chooser:create")
    datos = {"image-chooser-upload-title": "Retrato", "image-chooser-upload-file": archivo}
    return sesion(persona).post(direccion, datos).json()


def test_an_archived_process_takes_no_picture(mundo):
    _subir(mundo.de_a)
    assert Imagen.objects.filter(title="Retrato").count() == 1
    _archivar(mundo)
    assert str(CapturaCerrada.mensaje) in _subir(mundo.de_a)["htmlFragment"]
    assert Imagen.objects.filter(title="Retrato").count() == 1


def _decidir(mundo, **decisiones):
    aviso = reverse("candidatura_aviso", args=[mundo.pagina.pk])
    firmado = SimpleUploadedFile("firma.jpg", un_jpeg(), "image/jpeg")
    datos = {**_TODO_NO, **leidos(mundo.proceso), "formato": firmado, **decisiones}
    return sesion(mundo.de_a).post(aviso, {k: v for k, v in datos.items() if v})


@pytest.mark.parametrize("como", ["archivado", "despues_de_la_jornada", "fuera"])
def test_nothing_is_granted_any_more_and_withdrawing_is_always_possible(mundo, como):
    publicada(mundo.pagina, mundo)
    asentar_consentimiento(mundo.registro, {Autorizacion.ESTADISTICA: False}, persona=mundo.de_a)
    if como == "archivado":
        _archivar(mundo)
    elif como == "fuera":
        Registro.objects.filter(pk=mundo.registro.pk).update(estado=EstadoRegistro.CANCELADA)
    else:
        mundo.proceso.fecha_simulada = mundo.proceso.jornada.replace(day=3)
        mundo.proceso.save()
    rechazo = {"archivado": ProcesoArchivado, "fuera": RegistroFuera}.get(como, CapturaCerrada)
    respuesta = _decidir(mundo, tratamiento="si", publicacion="si", estadistica="si")
    assert str(rechazo.mensaje) in respuesta.context["form"].errors["estadistica"][0]
    assert not Consentimiento.objects.vigentes(mundo.registro)["estadistica"]
    assert _decidir(mundo, tratamiento="si", publicacion="no", formato="").status_code == 302
    assert not Consentimiento.objects.vigentes(mundo.registro)["publicacion"]


def test_three_times_no_needs_no_signature(mundo):
    assert _decidir(mundo, formato="").status_code == 302
    vigentes = Consentimiento.objects.vigentes(mundo.registro)
    assert vigentes == {"aviso": True, "tratamiento": False, "publicacion": False, "estadistica": False}
    assert set(Consentimiento.objects.values_list("medio", flat=True)) == {"a_peticion"}
    respuesta = _decidir(mundo, tratamiento="si", formato="")
    assert respuesta.context["form"].errors["formato"]


@pytest.mark.parametrize("que", ["who resigned", "an archived process"])
def test_what_may_not_be_approved_is_not_offered_to_be(mundo, que):
    pagina = en_revision(mundo.pagina, mundo)
    if que == "who resigned":
        Registro.objects.filter(pk=mundo.registro.pk).update(estado=EstadoRegistro.RENUNCIA)
    else:
        _archivar(mundo)
    assert not cola_de_revision().exists()
    editora = sesion(mundo.editora)
    html = editora.get(reverse("candidatura_expediente", args=[pagina.pk])).content.decode()
    assert reverse("candidatura_aprobar", args=[pagina.pk]) not in html
    assert str(RegistroFuera() if que == "who resigned" else ProcesoArchivado()) in html


def test_who_left_is_not_listed_as_under_review(mundo):
    en_revision(mundo.pagina, mundo)
    Registro.objects.filter(pk=mundo.registro.pk).update(estado=EstadoRegistro.RENUNCIA)
    lista = sesion(mundo.editora).get(reverse("candidaturas_lista"), {"situacion": "en_revision"})
    assert list(lista.context["filas"]) == []


@pytest.mark.parametrize("quien", ["editora", "de_a"])
def test_who_opens_a_candidacy_without_answers_reads_nobodys_identity(mundo, quien):
    consentir(mundo.registro)
    cliente = sesion(getattr(mundo, quien))
    for direccion in ("candidatura_expediente", "wagtailadmin_pages:edit"):
        assert cliente.get(reverse(direccion, args=[mundo.pagina.pk])).status_code == 200
    assert not Bitacora.objects.filter(accion=LECTURA).exists()


def test_an_act_of_the_review_is_told_once_in_the_log(mundo):
    pagina = en_revision(mundo.pagina, mundo)
    datos = {"revision": pagina.latest_revision_id}
    assert sesion(mundo.editora).post(reverse("candidatura_aprobar", args=[pagina.pk]), datos).status_code == 302
    assert Bitacora.objects.filter(accion="candidatura.publicada").count() == 1
    assert not Bitacora.objects.filter(accion__startswith="wagtail.workflow").exists()
