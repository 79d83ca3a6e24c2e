"""The world's rows in the admin: found, edited by administrators alone, bounded, and traced."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Locale

from candidaturas.models import (
    ActorPolitico,
    Contienda,
    Cuestionario,
    Formula,
    LimiteTexto,
    Pregunta,
    Proceso,
    Registro,
    Tema,
)
from candidaturas.workflow.registro import retirar_del_sitio
from cms.base.models import Bitacora
from tests.factories.candidaturas import un_registro
from tests.factories.captura import datos_del_formulario
from tests.factories.proceso import un_cuestionario
from tests.factories.sesiones import sesion

FORMULARIO = "w-editor-form"


@pytest.fixture
def administradora(mundo):
    return sesion(mundo.administradora)


def editar(cliente, nombre, clave, **cambios):
    direccion = reverse(nombre, args=[clave])
    return cliente.post(direccion, datos_del_formulario(cliente.get(direccion), FORMULARIO, **cambios))


def test_an_administrator_changes_the_limits_of_a_process(administradora, mundo):
    direccion = reverse("mundo_proceso:edit", args=[mundo.proceso.pk])
    datos = datos_del_formulario(administradora.get(direccion), FORMULARIO)
    fila = next(k for k, v in datos.items() if k.startswith("limites-") and k.endswith("-campo") and v == "motivo")
    assert administradora.post(direccion, {**datos, fila.replace("campo", "maximo"): "3000"}).status_code == 302
    assert LimiteTexto.objects.get(proceso=mundo.proceso, campo="motivo").maximo == 3000
    assert Bitacora.objects.filter(accion="wagtail.edit", objeto_tipo="candidaturas.proceso").exists()


def test_an_impossible_limit_is_told_in_words(administradora, mundo):
    direccion = reverse("mundo_proceso:edit", args=[mundo.proceso.pk])
    datos = datos_del_formulario(administradora.get(direccion), FORMULARIO)
    fila = next(k for k, v in datos.items() if k.startswith("limites-") and k.endswith("-campo") and v == "motivo")
    respuesta = administradora.post(direccion, {**datos, fila.replace("campo", "minimo"): "9000"})
    assert "El mínimo no puede pasar del máximo" in respuesta.content.decode()
    assert LimiteTexto.objects.get(proceso=mundo.proceso, campo="motivo").minimo == 280


def test_a_campaign_does_not_end_before_it_begins(administradora, mundo):
    respuesta = editar(administradora, "mundo_contienda:edit", mundo.contienda.pk, fin_campania="2024-04-01")
    assert "La campaña no puede terminar antes de empezar." in respuesta.content.decode()
    assert str(Contienda.objects.get(pk=mundo.contienda.pk).fin_campania) == "2024-05-29"


def test_a_new_coalition_has_members_and_a_branch_of_its_own(administradora, mundo):
    direccion = reverse("mundo_actorpolitico:add")
    datos = datos_del_formulario(
        administradora.get(direccion),
        FORMULARIO,
        **{
            "proceso": mundo.proceso.pk,
            "tipo": "coalicion",
            "nombre": "Sombra y Agua",
            "siglas": "SA",
            "clave": "sombra-y-agua",
            "orden_boleta": "3",
            "integraciones-TOTAL_FORMS": "1",
            "integraciones-0-partido": mundo.partido_a.pk,
            "integraciones-0-orden": "0",
            "integraciones-0-ORDER": "1",
        },
    )
    assert administradora.post(direccion, datos).status_code == 302
    actor = ActorPolitico.objects.get(clave="sombra-y-agua")
    assert [fila.partido for fila in actor.integraciones.all()] == [mundo.partido_a]
    assert actor.pagina.get_parent().pk == mundo.proceso_page.pk
    assert actor.grupo is not None


def test_a_registrations_status_is_not_edited_but_acted_upon(administradora, mundo):
    direccion = reverse("mundo_registro:edit", args=[mundo.registro.pk])
    formulario = administradora.get(direccion)
    assert 'name="estado"' not in formulario.content.decode()
    datos = datos_del_formulario(formulario, FORMULARIO, sobrenombre="La Profe", estado="cancelada")
    assert administradora.post(direccion, datos).status_code == 302
    guardado = Registro.objects.get(pk=mundo.registro.pk)
    assert (guardado.sobrenombre, guardado.estado) == ("La Profe", "aprobada")


def test_a_registration_is_not_renamed_to_what_is_no_name_and_what_it_was_called_blocks_nothing(administradora, mundo):
    respuesta = editar(administradora, "mundo_registro:edit", mundo.registro.pk, nombre_publico="ANA RUIZ (RENUNCIÓ)")
    assert "no es el nombre de una persona" in respuesta.content.decode()
    Registro.objects.filter(pk=mundo.registro.pk).update(nombre_publico="VACANTE")
    assert editar(administradora, "mundo_registro:edit", mundo.registro.pk, folio="7").status_code == 302
    assert Registro.objects.get(pk=mundo.registro.pk).folio == "7"


def test_who_has_no_folio_is_compared_with_nobody(administradora, mundo):
    un_registro(mundo, mundo.partido_b, nombre_publico="Eusebio Luna Paz")
    with CaptureQueriesContext(connection) as consultas:
        assert editar(administradora, "mundo_registro:edit", mundo.registro.pk, folio="").status_code == 302
    assert not [c["sql"] for c in consultas if "\"folio\" = ''" in c["sql"] and c["sql"].startswith("SELECT")]


def test_the_folio_of_another_person_is_refused_and_that_of_her_other_candidacy_is_not(administradora, mundo):
    otra = un_registro(mundo, mundo.partido_b, nombre_publico="Eusebio Luna Paz", folio="7001")
    clave = mundo.registro.pk
    respuesta = editar(administradora, "mundo_registro:edit", clave, folio="7001")
    assert "Ese folio es de otra persona: Eusebio Luna Paz." in respuesta.content.decode()
    Registro.objects.filter(pk=otra.pk).update(nombre_publico=mundo.registro.nombre_publico)
    assert editar(administradora, "mundo_registro:edit", clave, folio="7001").status_code == 302


@pytest.mark.parametrize(
    ("nombre", "consulta", "aparece", "falta"),
    [
        ("mundo_registro", "?q=Rosaura", "Rosaura Treviño", "Eusebio"),
        ("mundo_registro", "?estado=cancelada", None, "Rosaura"),
        ("mundo_actorpolitico", "?q=Bugambilia", "Bugambilia", "Alameda"),
        ("mundo_municipio", "?q=007", "Gómez Palacio", None),
        ("mundo_seccionenmapa", "?q=1234", "1234", None),
    ],
)
def test_rows_are_found_by_search_and_filter(administradora, mundo, nombre, consulta, aparece, falta):
    respuesta = administradora.get(reverse(f"{nombre}:index_results") + consulta)
    texto = respuesta.content.decode()
    assert aparece is None or aparece in texto
    assert falta is None or falta not in texto


@pytest.mark.parametrize("quien", ["editora", "auditora"])
def test_who_does_not_administer_reads_and_writes_nothing(mundo, quien):
    cliente = sesion(getattr(mundo, quien))
    assert cliente.get(reverse("mundo_proceso:index")).status_code == 200
    assert cliente.post(reverse("mundo_proceso:edit", args=[mundo.proceso.pk]), {"nombre": "Otro"}).status_code == 403
    assert Proceso.objects.get(pk=mundo.proceso.pk).nombre == "Proceso Electoral Local 2023-2024"


def test_the_trace_is_read_and_never_written(administradora, mundo):
    mundo.registro.save()
    assert administradora.get(reverse("rastro_bitacora:index")).status_code == 200
    fila = Bitacora.objects.first()
    for nombre in ("edit", "delete"):
        assert administradora.post(reverse(f"rastro_bitacora:{nombre}", args=[fila.pk]), {}).status_code == 403
    assert administradora.post(reverse("rastro_bitacora:add"), {"accion": "x"}).status_code == 403
    assert Bitacora.objects.filter(pk=fila.pk).exists()


def test_the_list_of_questionnaires_says_which_version_is_in_force(administradora, mundo):
    def dicho():
        lista = administradora.get(reverse("mundo_cuestionario:index")).content.decode()
        return sorted(re.findall(r"<td[^>]*>\s*(En vigor|Anterior|En preparación)\s*</td>", lista))

    nueva = un_cuestionario(mundo.proceso, version=2)
    assert dicho() == ["Anterior", "En vigor"]
    Cuestionario.objects.filter(pk=nueva.pk).update(en_vigor_desde=None)
    assert dicho() == ["En preparación", "En vigor"]


PREGUNTA = "wagtailsnippets_candidaturas_pregunta:edit"
YA_SE_USA = "ya se usa y sus preguntas no cambian"


@pytest.mark.parametrize("campo", ["texto", "ayuda", "grupo", "opciones-0-texto"])
def test_a_question_that_answers_name_is_not_worded_otherwise(administradora, mundo, campo):
    pregunta = mundo.proceso.cuestionarios.get().preguntas.get(codigo="migrante")
    respuesta = editar(administradora, PREGUNTA, pregunta.pk, **{campo: "" if campo == "grupo" else "Otra cosa"})
    assert YA_SE_USA in respuesta.content.decode()
    guardada = mundo.proceso.cuestionarios.get().preguntas.get(codigo="migrante")
    assert (guardada.texto, guardada.ayuda, guardada.grupo) == (pregunta.texto, pregunta.ayuda, pregunta.grupo)
    assert not guardada.opciones.filter(texto="Otra cosa").exists()


def test_its_order_and_obligation_are_not_its_meaning(administradora, mundo):
    pregunta = mundo.proceso.cuestionarios.get().preguntas.get(codigo="migrante")
    assert editar(administradora, PREGUNTA, pregunta.pk, orden="40").status_code == 302
    assert mundo.proceso.cuestionarios.get().preguntas.get(codigo="migrante").orden == 40


def test_the_questions_of_a_version_in_preparation_are_edited_and_do_not_go_to_one_that_answers_name(
    administradora, mundo
):
    primera = mundo.proceso.cuestionarios.get()
    segunda = Cuestionario.objects.create(proceso=mundo.proceso, version=2, nombre="Segundo")
    pregunta = Pregunta.objects.create(
        cuestionario=segunda, codigo="joven", texto="¿Es joven?", orden=1, locale=Locale.get_default()
    )
    assert editar(administradora, PREGUNTA, pregunta.pk, texto="¿Eres joven?").status_code == 302
    assert Pregunta.objects.get(pk=pregunta.pk).texto == "¿Eres joven?"
    assert YA_SE_USA in editar(administradora, PREGUNTA, pregunta.pk, cuestionario=primera.pk).content.decode()


def test_a_formula_does_not_change_hands_by_hand(administradora, mundo):
    formula = mundo.registro.formula
    respuesta = editar(
        administradora, "mundo_formula:edit", formula.pk, actor=mundo.partido_b.pk, numero="77", contienda="999"
    )
    assert respuesta.status_code == 302
    guardada = Formula.objects.get(pk=formula.pk)
    assert (guardada.actor, guardada.contienda, guardada.numero) == (mundo.partido_a, mundo.contienda, 77)
    assert 'name="actor"' in administradora.get(reverse("mundo_formula:add")).content.decode()


def test_only_what_is_on_the_site_is_offered_to_be_taken_off(administradora, mundo):
    retirar = reverse("registro_retirar", args=[mundo.registro.pk])
    lista = reverse("mundo_registro:index")
    assert retirar in administradora.get(lista).content.decode()
    retirar_del_sitio(mundo.registro, motivo="Prueba", persona=mundo.editora)
    assert retirar not in administradora.get(lista).content.decode()


def test_what_a_catalogue_has_already_is_told_in_the_form(administradora, mundo):
    direccion = reverse("wagtailsnippets_candidaturas_fundamento:add")
    datos = {"texto": "Otra vez", "clave": mundo.fundamento.clave, "orden": "1"}
    formulario = datos_del_formulario(administradora.get(direccion), FORMULARIO, **datos)
    respuesta = administradora.post(direccion, formulario)
    assert respuesta.status_code == 200
    assert "error-message" in respuesta.content.decode()


@pytest.mark.parametrize(
    "nombre", ["mundo_proceso", "wagtailsnippets_candidaturas_tema", "mundo_registro", "mundo_contienda"]
)
def test_the_second_of_two_who_had_the_same_row_open_undoes_nothing(administradora, mundo, nombre):
    fila, campo, primero, segundo = {
        "mundo_proceso": (mundo.proceso, "nombre", "Elección local", "Otra"),
        "wagtailsnippets_candidaturas_tema": (Tema.objects.originales().first(), "nombre", "Agua limpia", "Otra"),
        "mundo_registro": (mundo.registro, "sobrenombre", "La Maestra", "Otra"),
        "mundo_contienda": (mundo.contienda, "fin_campania", "2024-05-20", "2024-05-25"),
    }[nombre]
    direccion = reverse(f"{nombre}:edit", args=[fila.pk])
    abierta = datos_del_formulario(administradora.get(direccion), FORMULARIO)
    assert administradora.post(direccion, {**abierta, campo: primero}).status_code == 302
    respuesta = administradora.post(direccion, {**abierta, campo: segundo})
    assert "Alguien más guardó cambios" in respuesta.content.decode()
    assert segundo in respuesta.content.decode()
    fila.refresh_from_db()
    assert str(getattr(fila, campo)) == primero


def test_a_row_edited_with_another_counts_as_a_change_of_it(administradora, mundo):
    direccion = reverse("mundo_proceso:edit", args=[mundo.proceso.pk])
    abierta = datos_del_formulario(administradora.get(direccion), FORMULARIO)
    LimiteTexto.objects.filter(proceso=mundo.proceso, campo="motivo").update(maximo=3000)
    assert "Alguien más guardó cambios" in administradora.post(direccion, abierta).content.decode()
    assert LimiteTexto.objects.get(proceso=mundo.proceso, campo="motivo").maximo == 3000
