"""A day that somebody types is read as it was written, or refused with the form that it has."""

import datetime as dt
import json
import re

import pytest
from django import forms
from django.urls import reverse
from django.utils import translation
from wagtail.admin.widgets import AdminDateInput, AdminDateTimeInput, AdminTimeInput

from candidaturas.models import Contienda, Proceso, Registro
from tests.factories.captura import datos_del_formulario
from tests.factories.sesiones import sesion

_SE_LEEN = ["01/05/2024", "1/5/2024", "2024-05-01", "01-05-2024", " 01/05/2024 "]
_NO_SE_LEEN = ["01/05/24", "1/5/4", "05/13/2024", "2024/05/01", "1 de mayo de 2024", "ayer", "31/04/2024"]
_FORMA = "Escribe la fecha como 02/06/2024"


@pytest.mark.parametrize("idioma", ["es", "en"])
@pytest.mark.parametrize("escrita", _SE_LEEN)
def test_a_day_is_read_as_it_was_written_in_any_language(idioma, escrita):
    with translation.override(idioma):
        assert forms.DateField().clean(escrita) == dt.date(2024, 5, 1)
        momento = forms.DateTimeField().clean(f"{escrita.strip()} 18:30")
    assert (momento.date(), momento.minute) == (dt.date(2024, 5, 1), 30)


@pytest.mark.parametrize("escrita", _NO_SE_LEEN)
def test_another_form_is_refused_with_the_one_that_it_has(escrita):
    with pytest.raises(forms.ValidationError, match=_FORMA):
        forms.DateField().clean(escrita)
    with pytest.raises(forms.ValidationError, match="Escribe la fecha y la hora como 02/06/2024 18:00"):
        forms.DateTimeField().clean(f"{escrita} 18:30")


@pytest.mark.parametrize("campo", [AdminDateInput, AdminDateTimeInput, AdminTimeInput])
def test_no_calendar_writes_another_day_over_what_was_typed(campo):
    html = campo().render("desde", "", {"id": "id_desde"})
    assert json.loads(re.search(r"(\{.*\})", html).group(1))["validateOnBlur"] is False


@pytest.mark.parametrize("nombre", ["registro_estado", "registro_sustituir"])
def test_the_day_of_an_acuerdo_is_refused_beside_its_field_and_stays_as_it_was_typed(mundo, nombre):
    datos = {"estado": "cancelada", "acuerdo": "1", "desde": "2/5/24", "nombre_publico": "Ana Ruiz", "sexo": "mujer"}
    respuesta = sesion(mundo.administradora).post(reverse(nombre, args=[mundo.registro.pk]), datos)
    assert _FORMA in respuesta.context["form"].errors["desde"][0]
    assert 'value="2/5/24"' in respuesta.content.decode()
    assert Registro.objects.get(pk=mundo.registro.pk).estado == "aprobada"


@pytest.mark.parametrize(
    ("nombre", "campo"), [("mundo_proceso:edit", "jornada"), ("mundo_contienda:edit", "fin_campania")]
)
def test_the_days_of_a_process_and_of_its_contests_too(mundo, nombre, campo):
    fila = mundo.proceso if "proceso" in nombre else mundo.contienda
    direccion, cliente = reverse(nombre, args=[fila.pk]), sesion(mundo.administradora)
    datos = datos_del_formulario(cliente.get(direccion), "w-editor-form")
    assert _FORMA in cliente.post(direccion, {**datos, campo: "02.06.24"}).content.decode()
    assert cliente.post(direccion, {**datos, campo: "2024-06-09"}).status_code == 302
    assert getattr(type(fila).objects.get(pk=fila.pk), campo) == dt.date(2024, 6, 9)
    assert Proceso.objects.count() == Contienda.objects.count() == 1
