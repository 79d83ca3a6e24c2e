"""What the public record says and withholds: the one place where a leak would be."""

import dataclasses
import datetime as dt
from types import MappingProxyType

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from candidaturas import ficha
from candidaturas.cuestionario_ine import PREGUNTAS
from candidaturas.ficha import PREFIERE_NO_CONTESTAR, PreguntaIdentidad, Publicable, RespuestaIdentidad
from candidaturas.rules import PREGUNTA_DEL_GRUPO
from tests.factories.fichas import EN_CAMPANIA, PROCESO, REGISTRO, RESPUESTAS

CUESTIONARIO = tuple(PreguntaIdentidad(p.codigo, p.grupo, p.depende_de, p.abre_con) for p in PREGUNTAS)
CANARIO = "CANARIO-PRIVADO"
UN_DIA = dt.timedelta(days=1)

#: Every question answered, with a sentinel in every free text.
IDENTIDAD_COMPLETA = MappingProxyType(
    {
        p.codigo: RespuestaIdentidad(() if p.libre else (p.opciones[0][0],), CANARIO if p.abiertas or p.libre else "")
        for p in PREGUNTAS
    }
)


def publicable(**cambios):
    datos = {
        "proceso": PROCESO,
        "registro": REGISTRO,
        "preguntas": CUESTIONARIO,
        "respuestas": dataclasses.replace(RESPUESTAS, identidad=IDENTIDAD_COMPLETA),
        "autoriza_publicacion": True,
        "en_revision": False,
    }
    return Publicable(**{**datos, **cambios})


def construir(hoy=EN_CAMPANIA, **cambios):
    return ficha.construir(publicable(**cambios), hoy=hoy)


def con_medida(medida):
    return dataclasses.replace(REGISTRO, accion_afirmativa=medida)


def razones(datos):
    return {codigo: dato.razon for codigo, dato in datos.items()}


def test_without_authorisation_every_identity_item_reads_reserved_and_no_answer_is_in_the_record():
    construida = construir(autoriza_publicacion=False)
    assert set(razones(construida.identidad).values()) == {"reservado"}
    assert CANARIO.encode() not in orjson.dumps(construida.como_datos())


def test_with_authorisation_each_answer_is_copied_with_its_text():
    construida = construir()
    assert construida.identidad["indigena"].valor == {"opciones": ["si"], "texto": ""}
    assert construida.identidad["migrante_pais"].valor["texto"] == CANARIO


@given(
    st.dictionaries(
        st.sampled_from([p.codigo for p in PREGUNTAS]),
        st.builds(
            RespuestaIdentidad,
            st.lists(st.sampled_from(["si", "no", "otro", PREFIERE_NO_CONTESTAR]), max_size=2).map(tuple),
            st.text(max_size=5),
            st.booleans(),
        ),
    )
)
def test_two_worlds_that_differ_only_in_unconsented_identity_give_the_same_bytes(identidad):
    un_mundo = construir(autoriza_publicacion=False, respuestas=dataclasses.replace(RESPUESTAS, identidad=identidad))
    otro_mundo = construir(autoriza_publicacion=False, respuestas=RESPUESTAS)
    assert orjson.dumps(un_mundo.como_datos()) == orjson.dumps(otro_mundo.como_datos())


@pytest.mark.parametrize(("grupo", "pregunta"), PREGUNTA_DEL_GRUPO.items())
def test_a_refusal_is_overridden_only_by_what_the_registered_measure_says_and_nothing_finer(grupo, pregunta):
    construida = construir(autoriza_publicacion=False, registro=con_medida(grupo.value))
    abiertas = {codigo: dato for codigo, dato in construida.identidad.items() if dato.razon != "reservado"}
    assert abiertas == {pregunta: ficha.Dato({"opciones": ["si"], "texto": ""})}


@pytest.mark.parametrize("opciones", [("no",), ("si", "no"), (PREFIERE_NO_CONTESTAR,), ()])
def test_an_answer_that_says_other_than_the_registration_is_not_public_without_authorisation(opciones):
    identidad = {**IDENTIDAD_COMPLETA, "diversidad": RespuestaIdentidad(opciones)}
    construida = construir(
        autoriza_publicacion=False,
        registro=con_medida("diversidad_sexual"),
        respuestas=dataclasses.replace(RESPUESTAS, identidad=identidad),
    )
    assert set(razones(construida.identidad).values()) == {"reservado"}


def test_a_withheld_answer_hides_what_follows_from_it_answered_or_skipped():
    for opcion in ("si", "no"):
        identidad = {**IDENTIDAD_COMPLETA, "discapacidad": RespuestaIdentidad((opcion,), "", reservada=True)}
        if opcion == "no":
            identidad = {k: v for k, v in identidad.items() if not k.startswith("discapacidad_")}
        construida = construir(respuestas=dataclasses.replace(RESPUESTAS, identidad=identidad))
        tema = {c: d for c, d in construida.identidad.items() if c.startswith("discapacidad")}
        assert set(razones(tema).values()) == {"reservado"}


def test_prefers_not_to_answer_reads_reserved_and_so_does_what_follows():
    identidad = {"migrante": RespuestaIdentidad((PREFIERE_NO_CONTESTAR,))}
    construida = construir(respuestas=dataclasses.replace(RESPUESTAS, identidad=identidad))
    tema = {c: d for c, d in construida.identidad.items() if c.startswith("migrante")}
    assert set(razones(tema).values()) == {"reservado"}


def test_a_question_skipped_by_a_public_answer_does_not_apply():
    identidad = {"migrante": RespuestaIdentidad(("no",))}
    construida = construir(respuestas=dataclasses.replace(RESPUESTAS, identidad=identidad))
    assert construida.identidad["migrante_pais"].razon == "no_aplica"
    assert construida.identidad["joven"].razon == "no_proporcionado"


def test_before_the_campaign_only_registration_data_are_public():
    construida = construir(hoy=PROCESO.inicio_campania - UN_DIA)
    assert construida.persona["nombre"] == REGISTRO.nombre
    assert construida.captura == "en_revision"
    assert construida.propuestas["propuesta_1"] == ficha.Dato(None, "en_revision")
    assert CANARIO.encode() not in orjson.dumps(construida.como_datos())


def test_after_the_election_the_record_stays_as_an_archive():
    construida = construir(hoy=PROCESO.jornada + UN_DIA)
    assert construida.etapa == "archivo"
    assert construida.propuestas["propuesta_1"].valor.texto


def test_a_first_version_under_review_says_so_in_every_gap():
    construida = construir(respuestas=None, en_revision=True)
    assert construida.captura == "en_revision"
    assert construida.foto.razon == "en_revision"
    assert set(razones(construida.identidad).values()) == {"reservado"}


def test_a_paused_rubro_is_withdrawn_and_the_rest_stays():
    construida = construir(rubros_pausados=frozenset({"propuestas"}))
    assert set(razones(construida.propuestas).values()) == {"en_revision"}
    assert construida.trayectoria["motivo"].valor


def test_a_correction_under_review_does_not_hide_what_was_approved():
    assert construir(en_revision=True).captura == "publicada"


@pytest.mark.parametrize(("grado", "razon"), [("sin_estudios", "no_aplica"), ("primaria", "no_proporcionado")])
def test_the_status_of_studies_does_not_apply_to_who_has_none(grado, razon):
    respuestas = dataclasses.replace(RESPUESTAS, grado_estudios=grado, estatus_grado="")
    assert construir(respuestas=respuestas).estudios["estatus"] == ficha.Dato(None, razon)


def test_a_missing_value_always_carries_a_reason_and_is_never_text():
    datos = construir(respuestas=ficha.Respuestas(grado_estudios="primaria")).como_datos()
    for rubro in ("contacto", "estudios", "trayectoria", "propuestas", "identidad"):
        for codigo, dato in datos[rubro].items():
            assert (dato["valor"] is None) == (dato["razon"] is not None), codigo


def test_a_measure_that_the_process_does_not_publish_opens_no_answer():
    construida = construir(autoriza_publicacion=False, registro=con_medida(None))
    assert construida.candidatura["accion_afirmativa"] is None
    assert set(razones(construida.identidad).values()) == {"reservado"}


def test_the_same_inputs_give_the_same_bytes():
    assert orjson.dumps(construir().como_datos()) == orjson.dumps(construir().como_datos())
