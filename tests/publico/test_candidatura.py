"""The page of a candidacy: every section, a reason for each gap, and where one is led when it moved or left."""

import datetime as dt
import re

import orjson
import pytest
from django.core.management import call_command
from django.urls import reverse
from wagtail.models import Locale

from candidaturas.models import Cambio, FichaPublicada, Fusion, Registro, Tema
from candidaturas.publicacion.sincronizar import sincronizar
from candidaturas.vocabulario import EstadoProceso, EstadoRegistro
from candidaturas.workflow.temas import corregir
from search import index
from tests.candidaturas.publicacion.publicado import huella_de
from tests.factories.mundo import publicada, un_mundo, un_proceso
from tests.publico.eleccion import ficha_de

pytestmark = pytest.mark.django_db

SECCIONES = ("propuestas", "motivo", "trayectoria", "estudios", "identidad", "contacto", "formula")


def test_the_first_lines_say_who_for_what_and_for_whom(eleccion, rosaura, pagina):
    html = pagina(ficha_de(rosaura))

    assert "<h1>Rosaura Treviño Arzola</h1>" in html
    assert "«La Profe»" in html
    assert "Candidata propietaria a diputada local" in html
    assert "Distrito 11, Gómez Palacio" in html
    assert "Fuerza y Corazón por Durango" in html
    assert "41 años el día de la elección" in html


def test_a_person_who_is_neither_woman_nor_man_is_named_in_neutral_words(eleccion, pagina):
    assert "Candidatura propietaria a diputación local" in pagina(
        ficha_de(Registro.objects.get(nombre_publico__startswith="Itzel"))
    )


def test_without_answers_each_section_still_stands_with_its_reason(eleccion, rosaura, pagina):
    html = pagina(ficha_de(rosaura))

    for seccion in SECCIONES:
        assert f'id="{seccion}"' in html
    assert "Todavía no ha entregado sus respuestas." in html
    assert html.count("No lo proporcionó.") >= len(SECCIONES) - 1


def test_published_answers_are_shown_with_their_labels(client):
    mundo = un_mundo()
    candidatura = publicada(mundo.pagina, mundo)

    html = client.get(ficha_de(candidatura.registro)).content.decode()

    assert "Agua medida" in html
    assert "Licenciatura" in html
    assert "contacto@ejemplo.mx" in html
    assert 'rel="nofollow noopener external"' in html
    assert "¿Tiene alguna discapacidad?" in html
    assert "<img" in html.split('class="presentacion"')[1].split("<h1>")[0]


def test_an_address_that_is_not_of_the_web_is_never_a_link():
    from candidaturas.publico import secciones

    assert secciones._solo_web("javascript:alert(1)") == ""
    assert secciones._solo_web("HTTPS://ejemplo.mx") == "HTTPS://ejemplo.mx"


def test_before_the_campaign_answers_are_to_come_not_missing(eleccion, rosaura, pagina):
    eleccion.proceso.fecha_simulada = rosaura.formula.contienda.inicio_campania - dt.timedelta(days=1)
    eleccion.proceso.save()
    sincronizar([rosaura.pk])

    html = pagina(ficha_de(rosaura))

    assert "La campaña todavía no inicia." in html
    assert "Se publica a partir del 10 de abril de 2024" in html
    assert "No lo proporcionó." not in html


def test_after_election_day_the_page_is_an_archive(eleccion, rosaura, pagina):
    eleccion.proceso.fecha_simulada = dt.date(2024, 6, 3)
    eleccion.proceso.save()
    sincronizar([rosaura.pk])

    assert "Archivo de Proceso Electoral Local 2023-2024: esta elección ya pasó." in pagina(ficha_de(rosaura))


def test_the_two_people_of_a_fórmula_lead_to_each_other(eleccion, rosaura, pagina):
    suplente = Registro.objects.get(nombre_publico__startswith="Nereida")

    assert f'href="{ficha_de(suplente)}"' in pagina(ficha_de(rosaura))
    assert f'href="{ficha_de(rosaura)}"' in pagina(ficha_de(suplente))


@pytest.mark.parametrize("cola", ["/", "-otro-nombre/"])
def test_an_old_slug_is_led_to_the_right_one(eleccion, rosaura, client, cola):
    respuesta = client.get(f"/candidaturas/{rosaura.id_publico}{cola}")

    assert (respuesta.status_code, respuesta.url) == (301, ficha_de(rosaura))


def test_a_merged_duplicate_is_led_to_the_kept_one(eleccion, rosaura, client):
    Fusion.objects.create(id_publico="2222222222", destino=rosaura.id_publico)

    respuesta = client.get("/candidaturas/2222222222-duplicada/")

    assert (respuesta.status_code, respuesta.url) == (301, ficha_de(rosaura))


def test_an_id_that_never_was_is_a_404(eleccion, client):
    assert client.get("/candidaturas/3333333333-nadie/").status_code == 404


def test_who_was_substituted_leaves_a_410_with_date_acuerdo_and_successor_but_no_name(eleccion, rosaura, client):
    rosaura.estado, rosaura.estado_desde, rosaura.acuerdo = EstadoRegistro.SUSTITUIDA, dt.date(2024, 5, 3), "CG-77/2024"
    rosaura.save()
    sucesora = eleccion.registrar(
        "Valeria Reza Santillán",
        "",
        "",
        formula=rosaura.formula,
        con=rosaura,
        calidad="propietaria",
        sustituye_a=rosaura,
    )
    sincronizar([rosaura.pk, sucesora.pk])

    respuesta = client.get(ficha_de(rosaura))
    html = respuesta.content.decode()

    assert respuesta.status_code == 410
    assert "La persona registrada fue sustituida." in html
    assert "3 de mayo de 2024" in html
    assert "CG-77/2024" in html
    assert f'href="{ficha_de(sucesora)}"' in html
    assert "Rosaura" not in html


def test_a_process_in_preparation_shows_no_candidacy(eleccion, rosaura, client):
    eleccion.proceso.estado = EstadoProceso.PREPARACION
    eleccion.proceso.save()

    assert client.get(ficha_de(rosaura)).status_code == 404


def test_the_page_is_what_the_record_says_and_verification_agrees(eleccion, rosaura):
    call_command("ficha", "verificar")


def test_who_left_a_list_leaves_the_way_back_to_it_while_it_has_somebody(eleccion, client):
    sale = eleccion.registrar("Saúl Lares Ríos", "diputacion-rp", "morena", numero=2)
    sola = eleccion.registrar("Ada Cisneros Luna", "diputacion-rp", "mc")
    for registro in (sale, sola):
        registro.estado, registro.estado_desde = EstadoRegistro.CANCELADA, dt.date(2024, 4, 18)
        registro.acuerdo = "IEPC/CG/70/2024"
        registro.save()
    sincronizar([sale.pk, sola.pk])
    texto = client.get(ficha_de(sale)).content.decode()
    assert reverse("publico:rp_actor", args=["morena"]) in texto
    assert "Ver la lista de Morena" in texto
    assert "Ver la lista" not in client.get(ficha_de(sola)).content.decode()


def _con_temas(client, mundo, direccion=""):
    html = client.get(direccion + ficha_de(mundo.registro)).content.decode()
    return re.findall(r'<li><a href="([^"]*tema=[^"]*)">([^<]*)</a></li>', html)


def test_each_proposal_says_what_it_talks_about_in_the_order_of_its_process_and_leads_to_the_search(client):
    mundo = un_mundo()
    publicada(mundo.pagina, mundo)
    Tema.objects.filter(clave="campo").update(orden=0)
    assert _con_temas(client, mundo) == [
        ("/buscar/?tema=campo", "Campo"),
        ("/buscar/?tema=agua", "Agua"),
        ("/buscar/?tema=campo", "Campo"),
        ("/buscar/?tema=transporte", "Transporte"),
        ("/buscar/?tema=campo", "Campo"),
    ]


def test_where_a_theme_leads_the_proposals_of_that_theme_are_found(client, settings, tmp_path):
    settings.CONOCELES_DATOS = tmp_path / "datos"
    mundo = un_mundo()
    publicada(mundo.pagina, mundo)
    index.reconstruir()
    (direccion,) = {url for url, nombre in _con_temas(client, mundo) if nombre == "Agua"}
    respuesta = client.get(direccion)
    assert respuesta.status_code == 200
    assert [c["nombre_plano"] for c in respuesta.context["candidaturas"]] == [mundo.registro.nombre_publico]
    assert client.get("/buscar/?tema=salud").context["candidaturas"] == []


def test_themes_are_named_in_the_readers_language_where_they_are_translated(client):
    Locale.objects.get_or_create(language_code="en")
    mundo = un_mundo()
    publicada(mundo.pagina, mundo)
    Tema.objects.filter(clave="campo", locale__language_code="en").delete()
    assert _con_temas(client, mundo, "/en")[:2] == [
        ("/en/buscar/?tema=agua", "Water"),
        ("/en/buscar/?tema=campo", "Campo"),
    ]


def test_the_search_for_a_theme_is_of_the_same_process(client):
    mundo = un_mundo()
    publicada(mundo.pagina, mundo)
    vigente = un_proceso(mundo.distrito, clave="durango-2027", jornada=dt.date(2027, 6, 6))
    assert _con_temas(client, mundo)[0][0] == "/buscar/?tema=agua&amp;proceso=durango-2024"
    assert vigente.temas.exists()


def test_a_theme_out_of_use_is_not_shown_even_before_the_record_follows(client):
    mundo = un_mundo()
    publicada(mundo.pagina, mundo)
    Tema.objects.filter(clave="agua").update(en_uso=False)
    assert "Agua" not in {nombre for _url, nombre in _con_temas(client, mundo)}


def test_that_the_institute_corrected_the_themes_is_in_the_public_history_and_a_new_form_of_the_record_is_not(client):
    mundo = un_mundo()
    pagina = publicada(mundo.pagina, mundo)
    corregir(pagina, "propuesta_1", ("salud",), huella=huella_de(pagina.registro, "propuesta_1"), persona=mundo.editora)
    Cambio.objects.create(
        proceso=mundo.proceso, id_publico=mundo.registro.id_publico, tipo="correccion", secciones=["formato"]
    )
    html = client.get(ficha_de(mundo.registro)).content.decode()
    assert "de qué hablan sus propuestas, por el Instituto" in html
    assert html.count('class="cambios__cambio"') == 3


def test_a_record_older_than_its_themes_is_shown_without_them(client):
    mundo = un_mundo()
    publicada(mundo.pagina, mundo)
    ficha = FichaPublicada.objects.get(registro=mundo.registro)
    datos = ficha.como_datos()
    for propuesta in datos["propuestas"].values():
        del propuesta["valor"]["temas"]
    FichaPublicada.objects.filter(pk=ficha.pk).update(datos=orjson.dumps(datos))
    assert "Habla de:" not in client.get(ficha_de(mundo.registro)).content.decode()
