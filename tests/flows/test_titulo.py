"""The flow of the title over HTTP: each step as the real role that takes it."""

import pytest
from django.test import Client
from django.urls import reverse

from candidaturas.models import CandidaturaPage, FichaPublicada
from tests.factories.captura import datos_del_formulario
from tests.factories.mundo import CONTRASENIA, Mundo, prosa, un_mundo, una_foto

pytestmark = pytest.mark.django_db


@pytest.fixture
def mundo() -> Mundo:
    return un_mundo()


def entrar(persona) -> Client:
    cliente = Client()
    respuesta = cliente.post(
        reverse("wagtailadmin_login"), {"username": persona.username, "password": CONTRASENIA, "next": "/admin/"}
    )
    assert respuesta.status_code == 302, respuesta.content.decode()
    return cliente


def editar(pagina) -> str:
    return reverse("wagtailadmin_pages:edit", args=[pagina.pk])


def test_a_candidacy_goes_from_its_party_to_the_public_page(mundo):
    partido, editora = entrar(mundo.de_a), entrar(mundo.editora)
    pagina = mundo.pagina

    # The privacy notice stands in place of the form.
    respuesta = partido.get(editar(pagina))
    assert respuesta.url == reverse("candidatura_aviso", args=[pagina.pk])
    assert "Contenido de publicacion." in partido.get(respuesta.url).content.decode()
    respuesta = partido.post(
        respuesta.url,
        {"aviso": "on", "tratamiento": "si", "publicacion": "no", "estadistica": "si", "medio": "en_linea"},
    )
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


def completas(mundo: Mundo) -> dict[str, str]:
    """What a person types to complete the form."""
    return {
        "foto": str(una_foto(mundo.partido_a).pk),
        "foto_reciente": "on",
        "contactos-TOTAL_FORMS": "1",
        "contactos-0-medio": "telefono",
        "contactos-0-valor": "618 123 45 67",
        "contactos-0-ORDER": "1",
        "grado_estudios": "licenciatura",
        "estatus_grado": "titulo",
        "historia_profesional": prosa(300, "trabajo"),
        "trayectoria_politica": prosa(300, "barrio"),
        "motivo_texto": prosa(300, "motivo"),
        "propuesta_1_texto": prosa(300, "agua"),
        "propuesta_2_texto": prosa(300, "transporte"),
        "propuesta_genero_texto": prosa(300, "cuidado"),
        **{
            f"identidad_{codigo}": "no"
            for codigo in (
                "indigena", "lengua_indigena", "discapacidad", "afromexicana", "diversidad", "migrante", "joven", "mayor",
            )
        },
        "identidad_ingreso": "11001_25000",
        "identidad_ingreso_fuente": "salario",
        "identidad_entidad_nacimiento": "10",
    }  # fmt: skip
