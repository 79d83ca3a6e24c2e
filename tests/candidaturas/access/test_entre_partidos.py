"""No party reads another's draft, whatever address of Wagtail's it asks (privacy-security.md §1, findings 1–4 and 7)."""

import pytest
from django.urls import reverse

from candidaturas.models import CandidaturaPage
from cms.base.models import Bitacora
from tests.factories.mundo import capturar, consentir, publicada, una_foto
from tests.factories.sesiones import sesion

SECRETO = "Mi primera versión todavía no la ha leído nadie fuera del partido"


@pytest.fixture
def de_b(mundo):
    consentir(mundo.registro, persona=mundo.de_a)
    capturar(mundo.pagina, mundo.de_a, motivo=SECRETO)
    return sesion(mundo.de_b)


@pytest.mark.parametrize(
    "nombre",
    ["wagtailadmin_pages:edit", "wagtailadmin_pages:view_draft", "wagtailadmin_pages:preview_on_edit",
     "wagtailadmin_pages:history", "wagtailadmin_pages:copy", "wagtailadmin_pages:usage", "candidatura_expediente",
     "candidatura_aviso", "candidatura_formato"],
)  # fmt: skip
def test_another_partys_candidacy_cannot_be_opened(mundo, de_b, nombre):
    respuesta = de_b.get(reverse(nombre, args=[mundo.pagina.pk]), follow=True)
    assert SECRETO not in respuesta.content.decode()
    assert respuesta.status_code in {200, 403, 404}


def test_choosers_and_listings_do_not_name_another_partys_pages_or_images(mundo, de_b):
    ajena = una_foto(mundo.partido_a)
    ajena.title = "Imagen secreta de A"
    ajena.save()
    direcciones = [
        reverse("wagtailadmin_choose_page"),
        reverse("wagtailadmin_choose_page_search") + "?q=Rosaura",
        reverse("wagtailadmin_explore_root"),
        reverse("wagtailimages_chooser:choose"),
        reverse("wagtailimages_chooser:choose_results") + "?q=secreta",
        reverse("wagtailimages_chooser:chosen", args=[ajena.pk]),
        reverse("wagtailimages_chooser:chosen_multiple") + f"?id={ajena.pk}",
        reverse("wagtailimages:index"),
        reverse("wagtailadmin_reports:site_history"),
        reverse("wagtailadmin_api:pages:listing"),
        reverse("candidaturas_lista") + "?q=Rosaura",
    ]
    for direccion in direcciones:
        texto = de_b.get(direccion, follow=True).content.decode()
        assert "Imagen secreta de A" not in texto, direccion
        assert "Treviño" not in texto, direccion


def test_its_own_images_are_there_to_choose(mundo, de_b):
    propia = una_foto(mundo.partido_b)
    propia.title = "Retrato de B"
    propia.save()
    assert "Retrato de B" in de_b.get(reverse("wagtailimages_chooser:choose")).content.decode()
    assert de_b.get(reverse("wagtailimages_chooser:chosen", args=[propia.pk])).status_code == 200


def test_the_page_chooser_of_the_institute_lists_what_it_may_explore(mundo):
    respuesta = sesion(mundo.editora).get(reverse("wagtailadmin_choose_page_search") + "?q=Proceso")
    assert "Proceso Electoral Local" in respuesta.content.decode()


def test_an_auditor_reads_sensitive_answers_only_with_a_reason_that_is_kept(mundo):
    publicada(mundo.pagina, mundo)
    cliente = sesion(mundo.auditora)
    direccion = reverse("candidatura_expediente", args=[mundo.pagina.pk])
    pregunta = "¿Es una persona de la población LGBTTTIQ+?"
    assert pregunta not in cliente.get(direccion).content.decode()
    con_motivo = reverse("candidatura_identidad", args=[mundo.pagina.pk])
    assert cliente.post(con_motivo, {"motivo": "corto"}).status_code == 422
    assert cliente.post(con_motivo, {"motivo": "Queja 12/2024, verificación de captura"}).status_code == 302
    assert pregunta in cliente.get(direccion).content.decode()
    anotada = Bitacora.objects.filter(accion="identidad.lectura", quien=mundo.auditora).get()
    assert anotada.datos["motivo"] == "Queja 12/2024, verificación de captura"


def test_opening_the_answers_leaves_a_trace_once_a_sitting(mundo):
    publicada(mundo.pagina, mundo)
    cliente = sesion(mundo.editora)
    direccion = reverse("candidatura_expediente", args=[mundo.pagina.pk])
    cliente.get(direccion)
    cliente.get(direccion)
    assert Bitacora.objects.filter(accion="identidad.lectura", quien=mundo.editora).count() == 1


def test_the_party_does_not_read_who_at_the_institute_acted(mundo):
    publicada(mundo.pagina, mundo)
    texto = sesion(mundo.de_a).get(reverse("candidatura_expediente", args=[mundo.pagina.pk])).content.decode()
    assert "El Instituto" in texto
    assert str(mundo.editora) not in texto


def test_an_auditor_sends_nothing(mundo):
    publicada(mundo.pagina, mundo)
    cliente = sesion(mundo.auditora)
    for nombre, clave in (
        ("candidatura_aprobar", mundo.pagina.pk),
        ("registro_retirar", mundo.registro.pk),
        ("registro_estado", mundo.registro.pk),
        ("mundo_proceso:edit", mundo.proceso.pk),
    ):
        cliente.post(reverse(nombre, args=[clave]), {"motivo": "porque sí, porque puedo"})
    assert CandidaturaPage.objects.get(pk=mundo.pagina.pk).registro.es_publico


def _abre(persona, archivo):
    return sesion(persona).get(reverse("medio_privado", args=[archivo])).status_code == 200


def test_a_private_file_opens_for_its_party_and_the_institute_only(mundo):
    ajena = una_foto(mundo.partido_a)
    copia = ajena.get_rendition("fill-80x100")
    for archivo in (ajena.file.name, copia.file.name):
        assert {rol: _abre(getattr(mundo, rol), archivo) for rol in ("de_a", "de_b", "editora", "auditora")} == {
            "de_a": True, "de_b": False, "editora": True, "auditora": True,
        }  # fmt: skip


def test_a_party_sees_the_portrait_that_the_institute_put_in_its_draft(mundo):
    consentir(mundo.registro, persona=mundo.de_a)
    pagina = capturar(mundo.pagina, mundo.de_a).get_latest_revision_as_object()
    pagina.foto = una_foto(mundo.partido_b)
    pagina.save_revision(user=mundo.editora)
    assert _abre(mundo.de_a, pagina.foto.file.name)
