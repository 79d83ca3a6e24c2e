"""The flow of the title over HTTP: each step as the real role that takes it."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from candidaturas.models import CandidaturaPage, FichaPublicada
from tests.factories.candidaturas import leidos
from tests.factories.captura import completas, datos_del_formulario
from tests.factories.imagenes import un_jpeg
from tests.factories.mundo import Mundo, prosa, un_mundo
from tests.factories.sesiones import entrar

pytestmark = pytest.mark.django_db


@pytest.fixture
def mundo() -> Mundo:
    return un_mundo()


def _formato_firmado() -> SimpleUploadedFile:
    return SimpleUploadedFile("formato.jpg", un_jpeg(), "image/jpeg")


def _decisiones(mundo: Mundo) -> dict[str, object]:
    """What the screen of the notice sends, with the form she signed."""
    decididas = {"aviso": "on", "tratamiento": "si", "publicacion": "no", "estadistica": "si"}
    return {**decididas, "formato": _formato_firmado(), **leidos(mundo.proceso)}


def editar(pagina) -> str:
    return reverse("wagtailadmin_pages:edit", args=[pagina.pk])


def test_a_candidacy_goes_from_its_party_to_the_public_page(mundo):
    partido, editora = entrar(mundo.de_a), entrar(mundo.editora)
    pagina = mundo.pagina

    # The privacy notice stands in place of the form.
    respuesta = partido.get(editar(pagina))
    assert respuesta.url == reverse("candidatura_aviso", args=[pagina.pk])
    assert "Contenido de publicacion." in partido.get(respuesta.url).content.decode()
    respuesta = partido.post(respuesta.url, _decisiones(mundo))
    assert respuesta.url == editar(pagina)

    # A short draft is kept; sending it names what is missing.
    datos = datos_del_formulario(partido.get(editar(pagina)), motivo_texto="Empiezo por aquí.")
    assert partido.post(editar(pagina), datos).status_code == 302
    datos = datos_del_formulario(partido.get(editar(pagina)))
    respuesta = partido.post(editar(pagina), {**datos, "action-submit": "1"})
    assert "A «¿Por qué quiere ocupar un cargo público?» le faltan 263 caracteres: el mínimo es de 280." in (
        respuesta.content.decode()
    )

    # Complete, it is sent and locked.
    datos = datos_del_formulario(partido.get(editar(pagina)), **completas(mundo))
    respuesta = partido.post(editar(pagina), {**datos, "action-submit": "1"})
    assert respuesta.status_code == 302, respuesta.context["form"].errores_por_campo
    assert respuesta.url == reverse("candidatura_expediente", args=[pagina.pk])
    assert partido.get(editar(pagina)).url == reverse("candidatura_expediente", args=[pagina.pk])

    # An editor reads it and observes one rubro.
    cola = editora.get(reverse("revision_cola")).content.decode()
    assert "Rosaura Treviño Arzola" in cola
    revision = CandidaturaPage.objects.get(pk=pagina.pk).latest_revision_id
    respuesta = editora.post(
        reverse("candidatura_observar", args=[pagina.pk]),
        {
            "revision": revision,
            "obs-motivo-fundamento": mundo.fundamento.pk,
            "obs-motivo-detalle": "Se parece a otra candidatura.",
        },
    )
    assert respuesta.url == reverse("revision_cola")

    # The party sees it in the rubro, mends it and sends it again.
    formulario = partido.get(editar(pagina))
    assert "Se parece a otra candidatura." in formulario.content.decode()
    datos = datos_del_formulario(formulario, motivo_texto=prosa(300, "propio"))
    assert partido.post(editar(pagina), {**datos, "action-submit": "1"}).status_code == 302

    # Another look, approval, and it is public: without the identity answers that were not authorised.
    revision = CandidaturaPage.objects.get(pk=pagina.pk).latest_revision_id
    respuesta = editora.post(reverse("candidatura_aprobar", args=[pagina.pk]), {"revision": revision})
    assert respuesta.url == reverse("revision_cola")
    ficha = FichaPublicada.objects.get(registro=pagina.registro).como_datos()
    assert ficha["trayectoria"]["motivo"]["valor"] == prosa(300, "propio")
    assert {dato["razon"] for dato in ficha["identidad"].values()} == {"reservado"}
