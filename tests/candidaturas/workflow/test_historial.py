"""The log tells what happened: who edited what and when, what it said before, and why an answer was read."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.models import ModelLogEntry, PageLogEntry

from candidaturas.ficha import RespuestaIdentidad
from candidaturas.models import CandidaturaPage, Registro
from candidaturas.workflow.historial import historial
from candidaturas.workflow.temas import corregir
from cms.base.models import Bitacora
from home.models import HomePage
from tests.candidaturas.publicacion.publicado import huella_de
from tests.factories.captura import datos_del_formulario
from tests.factories.mundo import en_revision, prosa, publicada, unas_respuestas
from tests.factories.sesiones import sesion

FORMULARIO = "w-editor-form"


def _guardar(persona, pagina, **cambios):
    direccion, cliente = reverse("wagtailadmin_pages:edit", args=[pagina.pk]), sesion(persona)
    assert cliente.post(direccion, datos_del_formulario(cliente.get(direccion), **cambios)).status_code == 302


def _se_guarda_solo(persona, pagina, *cambios):
    """One visit to the form, which saves by itself after each change and goes over what it saved before."""
    direccion, cliente = reverse("wagtailadmin_pages:edit", args=[pagina.pk]), sesion(persona)
    datos = datos_del_formulario(cliente.get(direccion))
    for turno, cambio in enumerate(cambios, 1):
        datos |= cambio | {"turno": str(turno)}
        respuesta = cliente.post(
            direccion, datos, HTTP_ACCEPT="application/json", HTTP_X_REQUESTED_WITH="XMLHttpRequest"
        )
        datos["overwrite_revision_id"] = str(respuesta.json()["revision_id"])


def _editar(persona, vista, fila, **cambios):
    direccion, cliente = reverse(vista, args=[fila.pk]), sesion(persona)
    datos = datos_del_formulario(cliente.get(direccion), FORMULARIO, **cambios)
    respuesta = cliente.post(direccion, {campo: valor for campo, valor in datos.items() if valor is not None})
    assert respuesta.status_code == 302, respuesta.content.decode()[:3000]


def _dicho(trozos):
    return "".join(trozo.texto for trozo in trozos)


def test_a_correction_of_a_text_after_publication_is_told_with_who_and_what(mundo):
    pagina = publicada(mundo.pagina, mundo)
    _guardar(mundo.editora, pagina, motivo_texto=prosa(300, "nuevo"), carrera="Derecho")
    hecho = historial(pagina, mundo.auditora)[0]
    assert (str(hecho.que), hecho.quien) == ("Se editaron sus respuestas", str(mundo.editora))
    assert hecho.detalle == "Carrera o área, ¿Por qué quiere ocupar un cargo público?"
    cambios = {str(campo.etiqueta): (_dicho(campo.antes), _dicho(campo.ahora)) for campo in hecho.cambios}
    assert cambios["Carrera o área"] == ("Contaduría", "Derecho")
    assert cambios["¿Por qué quiere ocupar un cargo público?"] == (prosa(300, "motivo"), prosa(300, "nuevo"))
    html = sesion(mundo.de_a).get(reverse("candidatura_expediente", args=[pagina.pk])).content.decode()
    assert "Qué decía y qué dice" in html
    assert str(mundo.editora) not in html.split("historial-titulo")[-1]


def test_of_identity_the_log_tells_that_it_changed_and_no_answer(mundo):
    identidad = {**unas_respuestas().identidad, "afromexicana": RespuestaIdentidad(("no",))}
    pagina = en_revision(mundo.pagina, mundo, identidad=identidad)
    _guardar(mundo.editora, pagina, identidad_afromexicana="si")
    hecho = historial(pagina, mundo.auditora)[0]
    assert (hecho.detalle, hecho.cambios) == ("Identidad", ())
    dichos = str(list(Bitacora.objects.values())) + str(list(PageLogEntry.objects.values()))
    assert "afromexicana" not in dichos


def test_what_saves_by_itself_is_one_line_with_all_it_touched(mundo):
    pagina = en_revision(mundo.pagina, mundo)
    motivos = [{"motivo_texto": prosa(300, palabra)} for palabra in ("uno", "dos", "dos")]
    _se_guarda_solo(mundo.editora, pagina, {"carrera": "Derecho"}, *motivos)
    ediciones = [h for h in historial(pagina, mundo.auditora) if str(h.que) == "Se editaron sus respuestas"]
    assert [h.detalle for h in ediciones] == ["Carrera o área, ¿Por qué quiere ocupar un cargo público?"]
    assert Bitacora.objects.filter(accion="wagtail.edit").count() == 2


def test_a_correction_of_registration_is_told_with_what_it_said_before(mundo):
    _editar(mundo.editora, "mundo_registro:edit", mundo.registro, sexo="no_binario", sobrenombre="La Maestra")
    hecho = historial(mundo.pagina, mundo.administradora)[0]
    assert (str(hecho.que), hecho.quien) == ("Se corrigieron los datos de su registro", str(mundo.editora))
    cambios = {str(campo.etiqueta): (_dicho(campo.antes), _dicho(campo.ahora)) for campo in hecho.cambios}
    assert cambios == {"Sexo": ("Mujer", "No binario"), "Sobrenombre": ("", "La Maestra")}
    _editar(mundo.editora, "mundo_registro:edit", Registro.objects.get(pk=mundo.registro.pk), sobrenombre="Otra")
    assert len([h for h in historial(mundo.pagina, mundo.administradora) if h.cambios]) == 2


def test_of_a_registration_only_what_is_public_is_kept_with_what_it_said(mundo):
    _editar(mundo.editora, "mundo_registro:edit", mundo.registro, folio="F-77", sobrenombre="La Maestra")
    (entrada,) = ModelLogEntry.objects.filter(action="wagtail.edit")
    assert sorted(entrada.data["campos"]) == ["folio", "sobrenombre"]
    assert entrada.data["valores"] == {"sobrenombre": ["", "La Maestra"]}
    assert "F-77" not in str(list(Bitacora.objects.values()))
    hecho = historial(mundo.pagina, mundo.auditora)[0]
    assert set(hecho.detalle.split(", ")) == {"Folio", "Sobrenombre"}


def test_what_was_kept_of_a_column_that_is_no_more_or_of_another_row_is_still_told(mundo):
    valores = {"apodo": ["A", "B"], "formula": [mundo.registro.formula_id, 0]}
    Bitacora.objects.create(
        accion="wagtail.edit",
        objeto_tipo="candidaturas.registro",
        objeto_id=str(mundo.registro.pk),
        datos={"campos": list(valores), "valores": valores},
    )
    cambios = {
        str(c.etiqueta): (_dicho(c.antes), _dicho(c.ahora)) for c in historial(mundo.pagina, mundo.auditora)[0].cambios
    }
    assert cambios == {"apodo": ("A", "B"), "Fórmula": (str(mundo.registro.formula), "0")}


def test_a_correction_of_themes_is_told_with_what_they_were(mundo):
    pagina = publicada(mundo.pagina, mundo)
    corregir(pagina, "propuesta_1", ("salud",), huella=huella_de(pagina.registro, "propuesta_1"), persona=mundo.editora)
    detalle = historial(pagina, mundo.auditora)[0].detalle
    assert detalle.startswith("Primera propuesta: Salud")
    assert "(antes: Agua" in detalle


@pytest.mark.parametrize(("quien", "lo_lee"), [("auditora", True), ("administradora", True), ("editora", False)])
def test_the_reason_to_read_an_answer_is_read_by_whoever_watches(mundo, quien, lo_lee):
    pagina = en_revision(mundo.pagina, mundo)
    motivo = "Queja 14/2024 de la ciudadanía."
    sesion(mundo.auditora).post(reverse("candidatura_identidad", args=[pagina.pk]), {"motivo": motivo})
    html = sesion(getattr(mundo, quien)).get(reverse("candidatura_expediente", args=[pagina.pk])).content.decode()
    assert "Se consultaron las respuestas de identidad" in html
    assert (motivo in html) is lo_lee
    if lo_lee:
        assert motivo in sesion(getattr(mundo, quien)).get(reverse("rastro_bitacora:index")).content.decode()


def test_no_edit_is_logged_without_its_fields(mundo):
    pagina = publicada(mundo.pagina, mundo)
    _guardar(mundo.de_a, pagina, carrera="Derecho")
    _editar(mundo.administradora, "mundo_proceso:edit", mundo.proceso, nombre="Proceso 2024")
    _editar(mundo.administradora, "wagtailsnippets_candidaturas_cargo:edit", mundo.cargo, edad_minima="18")
    _editar(mundo.administradora, "cuentas:edit", mundo.de_b, last_name="Otro")
    inicio = HomePage.objects.get()
    mundo.administradora.groups.add(Group.objects.get(name="Editoras"))
    _guardar(mundo.administradora, inicio, title="Conóceles Durango")
    entradas = [
        *PageLogEntry.objects.filter(action="wagtail.edit"),
        *ModelLogEntry.objects.filter(action="wagtail.edit"),
    ]
    campos = [entrada.data["campos"] for entrada in entradas]
    assert {"carrera"} in map(set, campos)
    assert ["nombre"] in campos
    assert ["edad_minima"] in campos
    assert any("title" in suyos for suyos in campos)
    filas = Bitacora.objects.filter(accion__in=["wagtail.edit", "cuenta.editada"])
    assert filas.filter(accion="cuenta.editada", datos__campos=["last_name"]).exists()
    assert all(fila.datos.get("campos") for fila in filas)


def test_a_row_that_is_edited_with_another_is_a_field_of_it(mundo):
    direccion, cliente = reverse("mundo_proceso:edit", args=[mundo.proceso.pk]), sesion(mundo.administradora)
    datos = datos_del_formulario(cliente.get(direccion), FORMULARIO)
    fila = next(k for k, v in datos.items() if k.startswith("limites-") and k.endswith("-campo") and v == "motivo")
    assert cliente.post(direccion, {**datos, fila.replace("campo", "maximo"): "3000"}).status_code == 302
    assert ModelLogEntry.objects.latest("pk").data == {"campos": ["limites"]}
    assert cliente.post(direccion, datos_del_formulario(cliente.get(direccion), FORMULARIO)).status_code == 302
    assert Bitacora.objects.filter(accion="wagtail.edit", objeto_tipo="candidaturas.proceso").count() == 1


def test_an_entry_of_before_that_does_not_say_what_changed_is_not_told(mundo):
    Bitacora.objects.create(
        accion="wagtail.edit", objeto_tipo=CandidaturaPage._meta.label_lower, objeto_id=str(mundo.pagina.pk)
    )
    assert historial(mundo.pagina, mundo.auditora) == []
