"""The list of themes and the corrections of editors, over HTTP, as each role."""

import pytest
from django.urls import reverse
from wagtail.models import Locale

from candidaturas.ficha import Propuesta
from candidaturas.models import CandidaturaPage, FichaPublicada, Salida, Tema
from candidaturas.models.temas import TEMAS_MAXIMOS
from candidaturas.publicacion.recalculo import TEMA_RECALCULO
from candidaturas.temas import huella
from cms.base.models import Bitacora
from tests.candidaturas.publicacion.publicado import huella_de
from tests.factories.captura import datos_del_formulario
from tests.factories.mundo import capturar, prosa, publicada, un_proceso
from tests.factories.sesiones import sesion

CATALOGO = "wagtailsnippets_candidaturas_tema"
FORMULARIO = "w-editor-form"


@pytest.fixture
def administradora(mundo):
    return sesion(mundo.administradora)


@pytest.fixture
def pagina(mundo):
    return publicada(mundo.pagina, mundo)


def _tema(mundo, clave="agua"):
    return Tema.objects.originales().get(proceso=mundo.proceso, clave=clave)


def _editar(cliente, tema, **cambios):
    direccion = reverse(f"{CATALOGO}:edit", args=[tema.pk])
    return cliente.post(direccion, datos_del_formulario(cliente.get(direccion), FORMULARIO, **cambios))


def _agregar(cliente, **datos):
    direccion = reverse(f"{CATALOGO}:add")
    return cliente.post(direccion, datos_del_formulario(cliente.get(direccion), FORMULARIO, **datos))


def _expediente(cliente, pagina):
    return cliente.get(reverse("candidatura_expediente", args=[pagina.pk])).content.decode()


def _temas(pagina, propuesta="propuesta_1"):
    datos = FichaPublicada.objects.get(registro=pagina.registro).como_datos()
    return datos["propuestas"][propuesta]["valor"]["temas"]


def _leida(pagina, propuesta="propuesta_1"):
    """The fingerprint of the published text."""
    return huella_de(pagina.registro, propuesta)


def _corregir(cliente, pagina, *temas, **cambios):
    datos = {"propuesta": "propuesta_1", "temas": temas, "huella": _leida(pagina), **cambios}
    return cliente.post(reverse("candidatura_temas", args=[pagina.pk]), datos, follow=True)


def test_an_administrator_edits_the_words_of_a_theme_and_it_is_traced(administradora, mundo):
    assert _editar(administradora, _tema(mundo), palabras="Río, rio\nmedidor*").status_code == 302
    assert _tema(mundo).palabras == "Río\nmedidor*"
    assert Bitacora.objects.filter(
        accion="wagtail.edit", objeto_tipo="candidaturas.tema", quien=mundo.administradora
    ).exists()
    assert Salida.objects.filter(tema=TEMA_RECALCULO).exists()


def test_an_administrator_adds_a_theme(administradora, mundo):
    datos = {"proceso": mundo.proceso.pk, "nombre": "Juventud", "clave": "juventud", "palabras": "joven, jóvenes"}
    assert _agregar(administradora, **datos, orden="13", en_uso="on").status_code == 302
    assert _tema(mundo, "juventud").palabras == "joven\njóvenes"


@pytest.mark.parametrize(
    ("palabras", "error"),
    [
        ("agua\nag*", "Renglón 2, «ag*»: antes del asterisco van al menos 3 letras."),
        ("*agua", "Renglón 1, «*agua»: el asterisco va solo al final de una palabra suelta"),
        ("medio ambient*", "Renglón 1, «medio ambient*»: el asterisco va solo al final de una palabra suelta"),
        ("agua, ¡pozo", "Renglón 1, «¡pozo»: una palabra empieza y termina con letra o número"),
        ("x" * 61, "una palabra o expresión tiene hasta 60 caracteres."),
        ("a b c d e f g", "una expresión tiene hasta 6 palabras."),
        ("\n".join(f"palabra{n}" for n in range(201)), "«palabra200»: un tema tiene hasta 200 palabras."),
    ],
)
def test_a_word_that_cannot_be_used_is_told_with_its_line_and_the_limit(administradora, mundo, palabras, error):
    antes = _tema(mundo).palabras
    respuesta = _editar(administradora, _tema(mundo), palabras=palabras)
    assert respuesta.status_code == 200
    assert error in respuesta.content.decode()
    assert _tema(mundo).palabras == antes


@pytest.mark.parametrize(
    ("cambios", "error"),
    [
        ({"nombre": "\u200b\x07"}, "Este dato es necesario"),
        ({"orden": "99999999999"}, "«orden» va de 0 a 32,767."),
        ({"orden": "32768"}, "«orden» va de 0 a 32,767."),
    ],
)
def test_a_name_without_anything_to_read_and_an_order_too_large_are_refused_with_their_field(
    administradora, mundo, cambios, error
):
    respuesta = _editar(administradora, _tema(mundo), **cambios)
    assert respuesta.status_code == 200
    assert error in respuesta.content.decode()
    assert (_tema(mundo).nombre, _tema(mundo).orden) == ("Agua", 1)


def test_a_process_has_room_for_so_many_themes(administradora, mundo):
    faltan = TEMAS_MAXIMOS - Tema.objects.filter(proceso=mundo.proceso).count()
    Tema.objects.bulk_create(
        Tema(proceso=mundo.proceso, locale=Locale.get_default(), clave=f"tema-{n}", nombre=f"Tema {n}")
        for n in range(faltan)
    )
    respuesta = _agregar(administradora, proceso=mundo.proceso.pk, nombre="Otro", clave="otro", orden="0")
    assert f"Un proceso tiene hasta {TEMAS_MAXIMOS} temas" in respuesta.content.decode()
    assert _editar(administradora, _tema(mundo), nombre="Agua limpia").status_code == 302


def test_a_key_is_of_one_theme_of_a_process(administradora, mundo):
    respuesta = _agregar(administradora, proceso=mundo.proceso.pk, nombre="Agua", clave="agua", orden="0")
    assert respuesta.status_code == 200
    assert Tema.objects.originales().filter(proceso=mundo.proceso, clave="agua").count() == 1


def test_a_theme_does_not_change_its_process(administradora, mundo):
    otro = un_proceso(mundo.distrito, clave="durango-2027")
    _editar(administradora, _tema(mundo), proceso=otro.pk, nombre="Agua limpia")
    assert (_tema(mundo).nombre, _tema(mundo).proceso) == ("Agua limpia", mundo.proceso)


def test_themes_are_found_by_name_by_word_and_by_process(administradora, mundo):
    otro = un_proceso(mundo.distrito, clave="durango-2027", nombre="Proceso 2027")
    lista = reverse(f"{CATALOGO}:list_results")
    por_palabra = administradora.get(f"{lista}?q=acuifero&proceso={mundo.proceso.pk}").content.decode()
    assert reverse(f"{CATALOGO}:edit", args=[_tema(mundo).pk]) in por_palabra
    assert reverse(f"{CATALOGO}:edit", args=[_tema(mundo, "salud").pk]) not in por_palabra
    del_otro = administradora.get(f"{lista}?proceso={otro.pk}").content.decode()
    assert reverse(f"{CATALOGO}:edit", args=[_tema(mundo).pk]) not in del_otro


@pytest.mark.parametrize("quien", ["editora", "auditora"])
def test_who_does_not_administer_writes_no_theme(mundo, quien):
    cliente = sesion(getattr(mundo, quien))
    cliente.post(reverse(f"{CATALOGO}:edit", args=[_tema(mundo).pk]), {"nombre": "Otro"})
    cliente.post(reverse(f"{CATALOGO}:add"), {"proceso": mundo.proceso.pk, "nombre": "Otro", "clave": "otro"})
    assert _tema(mundo).nombre == "Agua"
    assert not Tema.objects.filter(clave="otro").exists()


def test_an_editor_corrects_the_themes_of_a_proposal_in_its_record(pagina, mundo):
    editora = sesion(mundo.editora)
    assert "Habla de:" in _expediente(editora, pagina)
    respuesta = _corregir(editora, pagina, "vivienda", "agua")
    assert "Se guardó de qué habla la propuesta." in respuesta.content.decode()
    assert _temas(pagina) == ["agua", "vivienda"]
    texto = _expediente(editora, pagina)
    assert f"Lo corrigió {mundo.editora}" in texto
    assert "Se corrigió de qué habla una propuesta" in texto
    assert "Primera propuesta: Agua, Vivienda" in texto


def test_an_editor_lets_the_words_speak_again(pagina, mundo):
    editora = sesion(mundo.editora)
    _corregir(editora, pagina, "vivienda")
    respuesta = editora.post(
        reverse("candidatura_temas_segun_palabras", args=[pagina.pk]),
        {"propuesta": "propuesta_1", "huella": _leida(pagina)},
        follow=True,
    )
    assert "Una propuesta volvió a hablar de lo que dicen sus palabras" in respuesta.content.decode()
    assert "Volver a lo que dicen las palabras" not in respuesta.content.decode()
    assert _temas(pagina) == ["agua", "campo"]


@pytest.mark.parametrize(
    ("cambios", "aviso"),
    [
        ({"temas": ["astrologia"]}, "Alguno de esos temas no es de los que usa el proceso."),
        ({"propuesta": "motivo"}, "Esa propuesta no tiene texto"),
        ({"huella": ""}, "No se sabe qué versión leíste"),
        ({"huella": "9" * 9_000}, "El texto cambió mientras lo leías"),
    ],
)
def test_a_correction_that_cannot_be_is_told_in_words_and_changes_nothing(pagina, mundo, cambios, aviso):
    respuesta = _corregir(sesion(mundo.editora), pagina, "vivienda", **cambios)
    assert aviso in respuesta.content.decode()
    assert _temas(pagina) == ["agua", "campo"]


def test_the_record_offers_the_published_text_and_the_last_one_where_they_differ(pagina, mundo):
    editora = sesion(mundo.editora)
    assert _expediente(editora, pagina).count('name="huella"') == 3
    capturar(CandidaturaPage.objects.get(pk=pagina.pk), mundo.de_a, propuesta_1=Propuesta("Agua", prosa(300, "pozo")))
    texto = _expediente(editora, pagina)
    assert texto.count('name="huella"') == 4
    assert f'value="{_leida(pagina)}"' in texto
    assert f'value="{huella("Agua", prosa(300, "pozo"))}"' in texto


def test_its_party_reads_the_themes_without_who_corrected_them_and_sets_none(pagina, mundo):
    _corregir(sesion(mundo.editora), pagina, "vivienda")
    partido = sesion(mundo.de_a)
    texto = _expediente(partido, pagina)
    assert "Lo corrigió el Instituto." in texto
    assert str(mundo.editora) not in texto
    assert "Guardar los temas" not in texto
    _corregir(partido, pagina, "salud")
    assert _temas(pagina) == ["vivienda"]


def test_the_preview_shows_what_each_proposal_of_the_draft_talks_about(mundo):
    pagina = capturar(mundo.pagina, mundo.de_a)
    vista = sesion(mundo.editora).get(reverse("wagtailadmin_pages:view_draft", args=[pagina.pk]))
    assert 'href="/buscar/?tema=transporte"' in vista.content.decode()
