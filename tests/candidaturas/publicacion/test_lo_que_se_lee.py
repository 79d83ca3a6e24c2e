"""A change is what a reader would call one: in the public history, in its feed, and where two versions are compared."""

import re
from dataclasses import replace

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from candidaturas import iguales
from candidaturas.ficha import Enlace, Propuesta, RespuestaIdentidad
from candidaturas.models import Cambio
from candidaturas.publicacion.diferencias import secciones_que_se_leen
from candidaturas.publicacion.sincronizar import sincronizar
from candidaturas.workflow.comparacion import comparar
from candidaturas.workflow.decision import Observada, aprobar, observar
from candidaturas.workflow.envio import enviar
from tests.factories.fichas import RESPUESTAS, una_ficha
from tests.factories.mundo import capturar, en_revision, prosa, publicada

_ESPACIOS = st.text(alphabet=" \t\u00a0\u200b", max_size=3)


def _historia(mundo):
    camino = f"/candidaturas/{mundo.registro.id_publico}-{mundo.registro.slug}/"
    html = Client().get(camino).content.decode()
    return [re.sub("<[^>]+>", "", fila).split("</")[0] for fila in re.findall(r"<span>(.*?)</span>\s*</li>", html)]


def test_what_is_published_for_the_first_time_is_one_entry(mundo):
    pagina = en_revision(mundo.pagina, mundo)
    assert _historia(mundo) == ["Publicación"]
    observar(pagina, mundo.editora, [Observada("motivo", mundo.fundamento, "Copia otra.")])
    enviar(capturar(pagina, mundo.de_a, motivo=prosa(300, "propio")), mundo.de_a)
    assert _historia(mundo) == ["Publicación"]
    aprobar(pagina, mundo.editora)
    assert _historia(mundo) == ["Se publicaron sus respuestas", "Publicación"]


def test_a_correction_names_only_the_sections_whose_text_changed(mundo):
    pagina = publicada(mundo.pagina, mundo)
    borrador = pagina.get_latest_revision_as_object()
    borrador.carrera = "Derecho"
    borrador.save_revision(user=mundo.de_a)
    enviar(pagina, mundo.de_a)
    aprobar(pagina, mundo.editora)
    assert _historia(mundo)[0] == "Cambio: estudios"
    assert "estudios" in Cambio.objects.latest("pk").secciones


def test_an_entry_of_before_that_told_gaps_as_sections_is_not_told(mundo):
    secciones = ["captura", "foto", "contacto", "estudios", "trayectoria", "propuestas", "identidad"]
    for tocadas in (secciones, ["formato", "propuestas", "identidad"], ["etapa"]):
        Cambio.objects.create(
            proceso=mundo.proceso, id_publico=mundo.registro.id_publico, tipo="correccion", secciones=tocadas
        )
    assert _historia(mundo) == ["Publicación"]


def test_whoever_keeps_a_copy_is_told_of_every_record_that_is_not_the_same_bytes(mundo):
    antes = Cambio.objects.count()
    en_revision(mundo.pagina, mundo)
    (nuevo,) = Cambio.objects.all()[antes:]
    assert nuevo.secciones == ["captura"]
    sincronizar([mundo.registro.pk])
    assert Cambio.objects.count() == antes + 1


_ENLACES = (Enlace("correo", "a@ejemplo.mx"), Enlace("correo", "b@ejemplo.mx"))
_IGUALES = {
    "line ends": {"motivo": "Uno.\nDos."},
    "blanks": {"motivo": " Uno. \n Dos.  "},
    "order of equal things": {"contactos": _ENLACES[::-1], "cursos": ("B", "A")},
    "letters composed otherwise": {"carrera": "Psicologi\u0301a"},
}


@pytest.mark.parametrize("cambios", _IGUALES.values(), ids=_IGUALES.keys())
def test_what_reads_the_same_is_no_change(cambios):
    base = {"motivo": "Uno.\r\nDos.", "contactos": _ENLACES, "cursos": ("A", "B"), "carrera": "Psicología"}
    antes, ahora = (una_ficha(**{**base, **suyos}).como_datos() for suyos in ({}, cambios))
    assert secciones_que_se_leen(antes, ahora) == []
    una, otra = replace(RESPUESTAS, **base), replace(RESPUESTAS, **{**base, **cambios})
    assert not any(rubro.cambio for rubro in comparar(una, otra, (), con_identidad=True))


def test_a_portrait_its_address_apart_and_the_internal_form_of_the_record_are_no_change():
    antes = una_ficha().como_datos()
    antes["foto"] = {"valor": {"clave": "k", "direcciones": {"120": "/a"}, "alto": 1, "ancho": 1}, "razon": None}
    ahora = {**antes, "foto": {"valor": {**antes["foto"]["valor"], "direcciones": {"120": "/b"}}, "razon": None}}
    ahora["persona"] = {**antes["persona"], "nombre_orden": "Otro"}
    ahora["nueva"] = []
    assert secciones_que_se_leen(antes, ahora) == []
    ahora["foto"] = {"valor": {**antes["foto"]["valor"], "clave": "otra"}, "razon": None}
    assert secciones_que_se_leen(antes, ahora) == ["foto"]


def test_words_and_themes_that_changed_are_told_apart():
    antes = una_ficha(propuesta_1=Propuesta("", "Agua potable en las colonias.")).como_datos()
    blancos = una_ficha(propuesta_1=Propuesta("", "Agua  potable en las colonias.")).como_datos()
    blancos["propuestas"]["propuesta_1"]["valor"]["temas"] = ["otro"]
    assert secciones_que_se_leen(antes, blancos) == ["temas"]
    otra = una_ficha(propuesta_1=Propuesta("", "Agua potable en los ejidos.")).como_datos()
    assert secciones_que_se_leen(antes, otra) == ["propuestas"]


def test_options_chosen_in_another_order_are_the_same_answer(mundo):
    from candidaturas.captura.cuestionario import preguntas_de

    preguntas = preguntas_de(mundo.proceso.cuestionarios.vigente())
    multiple = next(p for p in preguntas if p.multiple)
    opciones = tuple(codigo for codigo, _texto in multiple.opciones[:2])
    una, otra = (
        replace(
            RESPUESTAS, identidad={"discapacidad": RespuestaIdentidad(("si",)), multiple.codigo: RespuestaIdentidad(o)}
        )
        for o in (opciones, opciones[::-1])
    )
    assert not any(rubro.cambio for rubro in comparar(una, otra, preguntas, con_identidad=True))


@given(st.lists(st.sampled_from(["agua", "ñandú", "camión"]), min_size=1, max_size=6), st.data())
def test_no_blank_nor_line_end_changes_how_a_text_reads(palabras, datos):
    una = " ".join(palabras)
    blancos = [datos.draw(_ESPACIOS) for _palabra in palabras]
    otra = "".join(f"{blanco} {palabra}" for blanco, palabra in zip(blancos, palabras, strict=True)) + "\r\n\r"
    assert iguales.texto(una) == iguales.texto(otra)
