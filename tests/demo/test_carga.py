"""The load of the demonstration: what its situations leave in the public record, by the project's own paths.

A part of the cast is loaded once for the module: every named case and whoever shares a fórmula with one.
"""

import io
from collections import Counter

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.db import transaction
from wagtail.models import Page, PageLogEntry, WorkflowState

from candidaturas.access.roles import Rol, roles_de
from candidaturas.exchange.forms import SubidaForm
from candidaturas.models import (
    CandidaturaPage,
    Consentimiento,
    CorreccionDeTemas,
    FichaPublicada,
    Observacion,
    Proceso,
    ProcesoPage,
    Registro,
    Retiro,
    Salida,
    SeccionEnMapa,
)
from candidaturas.publicacion.verificar import verificar
from cms.base.models import Bitacora, User
from home.demo.carga.avance import Avance
from home.demo.carga.cargar import cargar, esta_cargada
from home.demo.carga.cuentas import CONTRASENIA, CUENTAS
from home.demo.personas.postulaciones import candidaturas
from home.demo.personas.situaciones import CASOS
from home.demo.procesos import CLAVE_DEMO, procesos
from home.models import HomePage, InformationPage, PaginaEditorial
from tests.exchange.archivos import importado, libro_estatal, libro_ine

pytestmark = [pytest.mark.django_db, pytest.mark.xdist_group("demo")]

DE_SALIDA = {"mr-06-mc-p", "rp-pt-04-s", "rp-prd-09-p", "rp-prd-10-s", "rp-morena-09-s"}
PARA_IMPORTAR = [proceso.clave for proceso in procesos() if "(para importar)" in proceso.nombre]


@pytest.fixture(scope="module")
def dicho(django_db_setup, django_db_blocker):
    """What the load said, with its rows in the database until the module ends."""
    lineas = []
    elegidas = [f for f in candidaturas() if f.clave in CASOS or f.clave in DE_SALIDA or f.sustituye_a in DE_SALIDA]
    with django_db_blocker.unblock(), transaction.atomic():
        cargar(Avance(lineas.append), elegidas)
        yield "".join(lineas)
        transaction.set_rollback(True)


@pytest.fixture
def registro(dicho):
    """A registration by its seat's key."""
    return lambda clave: Registro.objects.con_todo().get(folio=f"DEMO-{clave.upper()}")


@pytest.fixture
def ficha(registro):
    """A public record by its seat's key, as data."""
    return lambda clave: FichaPublicada.objects.get(registro=registro(clave)).como_datos()


def test_the_load_says_each_step_and_how_far_it_is(dicho):
    assert "Cuestionarios, retratos y revisión: 0 de" in dicho
    assert dicho.count("listo en") == 6


def test_the_filled_process_is_the_one_that_addresses_mean(dicho):
    assert Proceso.objects.vigente().clave == CLAVE_DEMO
    assert esta_cargada()
    for clave in ("durango-2024", "durango-2025"):
        vacio = Proceso.objects.get(clave=clave)
        assert not vacio.registros.exists()
        assert vacio.contiendas.exists()
        assert vacio.pagina.get_children().count() == vacio.actores.count()


@pytest.mark.parametrize("clave", PARA_IMPORTAR)
def test_every_process_that_says_it_is_to_import_into_takes_a_registry(dicho, clave):
    proceso = Proceso.objects.get(clave=clave)
    libro = libro_estatal() if proceso.contiendas.filter(municipio__isnull=False).exists() else libro_ine()
    formulario = SubidaForm({"proceso": proceso.pk}, {"archivo": SimpleUploadedFile("registro.xlsx", libro)})
    assert formulario.is_valid(), formulario.errors
    importado(libro, proceso)
    assert proceso.registros.count() == 6
    assert Proceso.objects.vigente().clave == CLAVE_DEMO


def test_nothing_public_drifts_from_its_rows_and_the_tree_is_sound(dicho):
    assert list(verificar()) == []
    assert not any(Page.find_problems())


def test_each_situation_reads_in_public_as_voters_would_see_it(ficha):
    assert ficha("mr-01-fcd-p")["captura"] == "publicada"
    assert ficha("mr-02-mc-p")["captura"] == "sin_captura"
    assert ficha("mr-02-pt-p")["captura"] == "sin_captura"
    assert ficha("mr-03-mc-p")["captura"] == "en_revision"
    assert ficha("mr-03-ci-p")["actor"]["tipo"] == "independiente"
    assert ficha("mr-01-fcd-p")["siglado"]["clave"] == "pan"
    assert ficha("mr-05-mc-p")["persona"]["sexo"] == "no_binario"
    assert len(ficha("mr-15-ci-p")["persona"]["nombre"]) > 70


def test_a_published_candidacy_may_have_lost_its_photograph(ficha):
    assert ficha("mr-01-fcd-p")["foto"]["valor"]["ancho"] == 480
    sin_foto = ficha("mr-01-pt-p")
    assert (sin_foto["captura"], sin_foto["foto"]) == ("publicada", {"valor": None, "razon": "no_proporcionado"})


def test_refusing_publication_withholds_every_identity_answer(ficha):
    assert {dato["razon"] for dato in ficha("mr-01-mc-p")["identidad"].values()} == {"reservado"}


def test_an_affirmative_action_opens_the_belonging_to_its_group_and_nothing_finer_whatever_was_refused(ficha):
    for clave in ("mr-15-fcd-p", "mr-15-pt-p"):
        identidad = ficha(clave)["identidad"]
        assert identidad["indigena"]["valor"] == {"opciones": ["si"], "texto": ""}
        assert {d["razon"] for codigo, d in identidad.items() if codigo != "indigena"} == {"reservado"}


def test_withdrawing_the_authorisation_takes_the_answers_back(ficha, registro):
    ultima = Consentimiento.objects.filter(registro=registro("mr-07-mc-p"), texto__tipo="publicacion").last()

    assert ultima.acepta is False
    assert {dato["razon"] for dato in ficha("mr-07-mc-p")["identidad"].values()} == {"reservado"}


def test_nobody_granted_anything_without_a_signed_form(dicho):
    dados = Consentimiento.objects.filter(acepta=True)
    assert set(dados.values_list("medio", flat=True)) == {"formato_firmado"}
    assert not dados.filter(formato="").exists()
    (retirado,) = Consentimiento.objects.filter(medio="a_peticion").values_list("acepta", flat=True).distinct()
    assert retirado is False


def test_an_observed_candidacy_waits_for_its_party_with_the_ground(registro):
    pagina = CandidaturaPage.objects.get(registro=registro("mr-04-mc-p"))
    observacion = Observacion.objects.get(pagina=pagina)

    assert pagina.current_workflow_state.status == WorkflowState.STATUS_NEEDS_CHANGES
    assert (observacion.rubro, observacion.fundamento.clave) == ("propuestas", "copia-integra")


def test_who_left_has_a_410_page_that_names_the_successor(registro):
    retiros = {retiro.id_publico: retiro for retiro in Retiro.objects.all()}
    sustituida = retiros.pop(registro("mr-06-mc-p").id_publico)

    assert (sustituida.motivo, sustituida.acuerdo) == ("sustituida", "IEPC/CG/61/2024")
    assert sustituida.sucesora == registro("mr-06-mc-p2").id_publico
    assert Counter(retiro.motivo for retiro in retiros.values()) == {"renuncia": 1, "cancelada": 1}
    assert not FichaPublicada.objects.filter(registro__folio__in=["DEMO-RP-PRD-10-S", "DEMO-RP-MORENA-09-S"]).exists()


def test_an_extinct_section_is_in_no_map(dicho):
    assert not SeccionEnMapa.objects.filter(seccion__numero=648).exists()
    assert SeccionEnMapa.objects.get(seccion__numero=1300, mapa__clave="2023").distrito.numero == 7


def test_there_is_a_login_for_every_role_and_a_second_person_in_a_party(dicho):
    papeles = Counter()
    for cuenta in CUENTAS:
        persona = User.objects.get(email=cuenta.correo)
        assert persona.check_password(CONTRASENIA)
        assert not persona.is_superuser
        papeles.update(roles_de(persona))

    assert papeles == {Rol.ADMINISTRADORA: 1, Rol.EDITORA: 2, Rol.AUDITORA: 1, Rol.PARTIDO: 3}
    assert {c.usuario for c in CUENTAS if "mc" in c.actores} == {"mc", "mc2"}


def test_information_pages_exist_in_both_languages(dicho):
    por_idioma = {
        idioma: set(InformationPage.objects.live().filter(locale__language_code=idioma).values_list("slug", flat=True))
        for idioma in ("es", "en")
    }
    assert por_idioma["es"] == por_idioma["en"]
    assert por_idioma["es"] >= {"proceso-electoral", "privacidad", "preguntas-frecuentes", "datos-abiertos"}
    assert HomePage.objects.live().count() == 2


def test_nobody_is_written_to_about_what_the_load_did(dicho):
    assert not Salida.objects.filter(tema="aviso").exists()
    assert Salida.objects.filter(tema="ficha").exists()


def test_each_process_has_its_themes_in_both_languages_and_an_editor_corrected_one_proposal(dicho):
    for proceso in Proceso.objects.all():
        assert Counter(proceso.temas.values_list("locale__language_code", flat=True)) == {"es": 12, "en": 12}
    (correccion,) = CorreccionDeTemas.objects.all()
    datos = FichaPublicada.objects.get(registro=correccion.registro).como_datos()
    assert "gobierno_abierto" in datos["propuestas"][correccion.propuesta]["valor"]["temas"]
    assert Bitacora.objects.filter(accion="temas.corregidos").count() == 1


def test_approvals_are_in_the_audit_log_under_who_made_them(dicho):
    quienes = set(Bitacora.objects.filter(accion="candidatura.publicada").values_list("quien__email", flat=True))

    assert quienes == {"editora@example.org", "editora2@example.org"}


def test_running_the_command_again_keeps_the_data_and_says_how_to_enter(dicho, settings):
    settings.CONOCELES_DEMO = True
    antes = Registro.objects.count()
    salida = io.StringIO()

    call_command("demo", stdout=salida)

    assert Registro.objects.count() == antes
    assert "ya está cargada" in salida.getvalue()
    assert all(cuenta.correo in salida.getvalue() for cuenta in CUENTAS)
    assert (settings.CONOCELES_DATOS / "accesos.txt").read_text() in salida.getvalue()


def test_the_command_refuses_to_load_fiction_into_a_real_installation(settings):
    settings.CONOCELES_DEMO = False

    with pytest.raises(CommandError, match="solo corre con los ajustes de demostración"):
        call_command("demo")


def test_what_each_page_said_when_it_was_published_is_kept(dicho):
    """Without it nobody could tell a translator what changed since."""
    anotadas = PageLogEntry.objects.filter(action="wagtail.publish", revision__isnull=False).values("page")
    paginas = Page.objects.filter(live=True).type(PaginaEditorial, ProcesoPage)
    assert paginas.count() > 3
    assert list(paginas.exclude(pk__in=anotadas).values_list("title", flat=True)) == []
