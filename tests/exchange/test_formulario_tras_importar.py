"""Whatever an import accepts, the party's form opens and saves; whatever the form accepts, an import reads back."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from candidaturas.captura import contacto
from candidaturas.exchange.filas import Curricular
from candidaturas.exchange.reader.letras import danio
from candidaturas.models import (
    CandidaturaPage,
    ContactoCandidatura,
    CursoCandidatura,
    LimiteTexto,
    Proceso,
    RedCandidatura,
)
from candidaturas.vocabulario import MedioContacto, RedSocial
from tests.exchange.archivos import ana, del_pan, importado, libro_ine, pagina_de_ana, revisado
from tests.exchange.lectura import leido
from tests.factories.candidaturas import consentir
from tests.factories.captura import datos_del_formulario
from tests.factories.eleccion import un_congreso
from tests.factories.hojas import un_libro_ine, una_fila_ine
from tests.factories.sesiones import sesion

_COLUMNAS = ("DIRECCION_CASA_CAMPAÑA", "TELEFONO", "CORREO_ELECTRONICO", "PAGINA_WEB", "REDES", "CURSOS", "ESCOLARIDAD",
             "ESTATUS_ESCOLARIDAD", "MOTIVO_CARGO_PUBLICO", "PROPUESTA_1")  # fmt: skip
_PIEZAS = st.sampled_from(
    [
        "juana@ejemplo.mx", "b@ejemplo.mx", "juan.perez", "@juana", "fb: juana", "IG: @juana", "facebook.com/juana", "https://",
        "www.mi pagina.mx", "https://ejemplo.mx/a,b", "http://localhost", "https://juana@ejemplo.mx", "618 123 4567", "52 618 123 4567",
        "6187654321", "6180000001", "ejemplo.mx", "https://www.facebook.com/", "Facebook: https://facebook.com/juana.", "x.com/juana",
        "Ninguno", "por ahora ninguno", "Titulado(a)", "Licenciatura", "Sin estudios", "HTTPS://EJEMPLO.ORG/Juana", "Taller de oratoria",
        "javascript:alert(1)", "c@ejemplo.mx", "d@ejemplo.mx", "https://ñandú.mx", "https://xn--and-6ma2c.mx", "x" * 320, "Curso " * 70,
        "https://ejemplo.mx/" + "a" * 290, "https://[::1]/", "https://ejemplo.mx:99999", "https://ejemplo.mx/%zz", "ejemplo.mx?a=b#c d",
    ]
)  # fmt: skip
_LIBRES = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=40)
_CELDAS = st.lists(st.one_of(_PIEZAS, _LIBRES), min_size=1, max_size=6).flatmap(
    lambda piezas: st.sampled_from([", ", "; ", "\n", " ", ",", " y ", "/"]).map(lambda union: union.join(piezas))
)
_FILAS = st.dictionaries(
    # A formula or a damaged letter is an error of the file, and nothing is imported.
    st.sampled_from(_COLUMNAS),
    _CELDAS.filter(lambda celda: not celda.startswith(("=", "#")) and not danio(celda)),
    min_size=3,
)


def _curricular(**celdas: Any) -> Curricular:
    curricular = leido(un_libro_ine([una_fila_ine(**celdas)])).filas[0].curricular
    assert curricular is not None
    return curricular


@given(celdas=_FILAS)
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_every_contact_network_and_course_that_is_read_passes_the_rules_of_its_row(celdas: dict[str, str]) -> None:
    curricular = _curricular(**celdas)
    filas = [
        *(ContactoCandidatura(medio=medio, valor=valor) for medio, valor in curricular.contactos),
        *(RedCandidatura(red=red, direccion=direccion) for red, direccion in curricular.redes),
        *(CursoCandidatura(nombre=curso[:500]) for curso in curricular.cursos),
    ]
    for fila in filas:
        antes = (getattr(fila, "valor", ""), getattr(fila, "direccion", ""))
        try:
            fila.full_clean(exclude=["pagina", "sort_order"])
        except ValidationError as error:
            raise AssertionError(f"{celdas} → {error.message_dict}") from error
        assert (getattr(fila, "valor", ""), getattr(fila, "direccion", "")) == antes
    for medio, valor in curricular.contactos:
        assert {
            MedioContacto.PAGINA: contacto.es_pagina_web,
            MedioContacto.CORREO: contacto.es_correo,
            MedioContacto.TELEFONO: lambda valor: contacto.telefono(valor) == valor,
            MedioContacto.CASA_CAMPANIA: lambda valor: 0 < len(valor) <= contacto.LARGO,
        }[MedioContacto(medio)](valor)
    assert all(contacto.es_de_la_red(red, direccion) for red, direccion in curricular.redes)


def _guardar(pagina: CandidaturaPage, persona: Any) -> Any:
    cliente, editar = sesion(persona), reverse("wagtailadmin_pages:edit", args=[pagina.pk])
    abierto = cliente.get(editar)
    assert abierto.status_code == 200
    return cliente.post(editar, datos_del_formulario(abierto))


class TestFormulario(TestCase):
    @given(celdas=_FILAS, maximo=st.integers(1, 4))
    @settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    def test_after_any_import_the_partys_form_opens_and_saves(self, celdas: dict[str, str], maximo: int) -> None:
        proceso = un_congreso(contactos_por_medio=maximo)
        importado(libro_ine(**celdas), proceso)
        persona = del_pan(proceso)
        consentir(ana(), persona=persona)
        respuesta = _guardar(pagina_de_ana(), persona)
        assert respuesta.status_code == 302, respuesta.context["form"].errores_por_campo


def test_after_importing_a_mail_among_the_networks_the_form_saves(congreso: Proceso) -> None:
    importado(
        libro_ine(REDES="https://www.facebook.com/ana, juana.perez@ejemplo.mx", PAGINA_WEB="http://localhost"), congreso
    )
    persona = del_pan(congreso)
    consentir(ana(), persona=persona)
    assert _guardar(pagina_de_ana(), persona).status_code == 302


@pytest.mark.parametrize("maximo", [1, 2, 5])
def test_the_processs_own_maximum_holds_and_what_is_left_out_is_named(db: None, maximo: int) -> None:
    proceso = un_congreso(contactos_por_medio=maximo)
    correos = [f"c{n}@ejemplo.mx" for n in range(1, 5)]
    telefonos = [f"618123456{n}" for n in range(1, 5)]
    libro = libro_ine(CORREO_ELECTRONICO=", ".join(correos), TELEFONO="; ".join(telefonos))
    avisos = [p for p in revisado(libro, proceso).problemas if p.codigo.value == "demasiados"]
    importado(libro, proceso)
    quedan = [c.valor for c in pagina_de_ana().get_latest_revision_as_object().contactos.all()]
    for columna, escritos in (("CORREO_ELECTRONICO", correos), ("TELEFONO", telefonos)):
        assert [valor for valor in quedan if valor in escritos] == escritos[:maximo]
        suyos = [aviso.mensaje for aviso in avisos if aviso.columna == columna]
        assert len(suyos) == bool(escritos[maximo:])
        assert all(valor in mensaje for valor in escritos[maximo:] for mensaje in suyos)


def test_a_course_is_bounded_as_in_the_form(congreso: Proceso) -> None:
    LimiteTexto.objects.filter(proceso=congreso, campo="curso").update(maximo=20)
    libro = libro_ine(CURSOS="Corto; " + "Muy largo " * 5)
    assert ("texto_largo", "CURSOS") in {(p.codigo.value, p.columna) for p in revisado(libro, congreso).problemas}
    importado(libro, congreso)
    assert [c.nombre for c in pagina_de_ana().get_latest_revision_as_object().cursos.all()] == ["Corto"]


_DIRECCIONES = st.sampled_from(
    ["https://ejemplo.mx/a(b)", "https://www.peñablanca.mx/ñ", "http://ejemplo.mx:8080/?a=1&b=2#c", "https://ejemplo.mx/a,b",
     "https://www.youtube.com/watch?v=abc", "https://www.facebook.com/profile.php?id=1", "https://mastodon.social/@juana"]
)  # fmt: skip


@given(
    paginas=st.lists(_DIRECCIONES, unique=True, max_size=3), telefono=st.from_regex(r"[1-9][0-9]{9}", fullmatch=True)
)
@settings(max_examples=40, deadline=None)
def test_what_the_form_accepts_is_read_back_from_a_cell(paginas: list[str], telefono: str) -> None:
    leidas = _curricular(
        PAGINA_WEB=", ".join(paginas),
        REDES=", ".join(paginas),
        TELEFONO=telefono,
        CORREO_ELECTRONICO="ana+1@ejemplo.mx",
    )
    de = {medio: [v for m, v in leidas.contactos if m == medio] for medio in MedioContacto}
    assert de[MedioContacto.PAGINA] == paginas
    assert [direccion for _red, direccion in leidas.redes] == paginas
    assert (de[MedioContacto.TELEFONO], de[MedioContacto.CORREO]) == ([telefono], ["ana+1@ejemplo.mx"])
    assert all(red in set(RedSocial) for red, _direccion in leidas.redes)
