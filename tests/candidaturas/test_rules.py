"""The pure rules, one test a rule."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from candidaturas import rules
from candidaturas.cuestionario_ine import PREGUNTAS
from candidaturas.vocabulario import AccionAfirmativa, Etapa, GrupoIdentidad

INICIO, FIN, JORNADA = dt.date(2024, 4, 10), dt.date(2024, 5, 29), dt.date(2024, 6, 2)


def test_blanks_count_only_where_the_process_says_so():
    assert rules.longitud(" agua y sol\n", cuenta_espacios=True) == 10
    assert rules.longitud(" agua y sol\n", cuenta_espacios=False) == 8


def test_a_line_end_counts_once_whatever_the_browser_sends():
    assert rules.longitud("a\r\nb", cuenta_espacios=True) == rules.longitud("a\nb", cuenta_espacios=True) == 3


def test_a_text_over_its_maximum_says_by_how_much():
    assert rules.Limite(1, 5).sobra("siete12") == 2


def test_an_optional_text_may_be_empty_but_not_short():
    limite = rules.Limite(10, 20, obligatorio=False)
    assert limite.falta("") == 0
    assert limite.falta("corto") == 5


def test_an_obligatory_empty_text_lacks_its_whole_minimum():
    assert rules.Limite(280, 5000).falta("  \n ") == 280


@pytest.mark.parametrize(
    ("edad", "rango"),
    [(17, None), (18, "18-20"), (20, "18-20"), (21, "21-29"), (29, "21-29"), (30, "30-39"), (59, "50-59"), (60, "60+"),
     (101, "60+"), (None, None)],
)  # fmt: skip
def test_each_age_falls_in_one_band(edad, rango):
    assert rules.rango_de_edad(edad) == rango


def test_age_is_completed_years_and_leap_births_wait_until_march():
    nacimiento = dt.date(2000, 2, 29)
    assert rules.edad_en(nacimiento, dt.date(2021, 2, 28)) == 20
    assert rules.edad_en(nacimiento, dt.date(2021, 3, 1)) == 21


@given(
    pregunta=st.sampled_from(PREGUNTAS),
    opciones=st.sampled_from([(), ("si",), ("no",), ("si", "no"), ("mujer_trans",)]),
    autoriza=st.booleans(),
    medida=st.sampled_from([None, *AccionAfirmativa]),
    reservada=st.booleans(),
)
def test_a_sensitive_answer_is_public_only_by_consent_or_where_the_public_measure_says_it_already(
    pregunta, opciones, autoriza, medida, reservada
):
    publica = rules.respuesta_es_publica(
        codigo=pregunta.codigo,
        grupo=pregunta.grupo,
        opciones=opciones,
        autoriza_publicacion=autoriza,
        accion_afirmativa=medida,
        reservada=reservada,
    )
    lo_dice_el_registro = (medida, pregunta.codigo, opciones) in {
        (AccionAfirmativa.INDIGENA, "indigena", ("si",)),
        (AccionAfirmativa.DISCAPACIDAD, "discapacidad", ("si",)),
        (AccionAfirmativa.AFROMEXICANA, "afromexicana", ("si",)),
        (AccionAfirmativa.DIVERSIDAD, "diversidad", ("si",)),
        (AccionAfirmativa.MIGRANTE, "migrante", ("si",)),
        (AccionAfirmativa.JOVEN, "joven", ("si",)),
        (AccionAfirmativa.MAYOR, "mayor", ("si",)),
    }
    assert publica == (lo_dice_el_registro or (autoriza and not reservada))


def test_a_process_that_takes_the_group_off_a_question_opens_it_by_consent_alone():
    comun = {"codigo": "indigena", "opciones": ("si",), "accion_afirmativa": AccionAfirmativa.INDIGENA}
    assert rules.respuesta_es_publica(grupo=GrupoIdentidad.INDIGENA, autoriza_publicacion=False, **comun)
    assert not rules.respuesta_es_publica(grupo=None, autoriza_publicacion=False, **comun)


@pytest.mark.parametrize(
    ("dia", "etapa"),
    [
        (INICIO - dt.timedelta(days=1), Etapa.PREVIA),
        (INICIO, Etapa.CAMPANIA),
        (FIN, Etapa.CAMPANIA),
        (FIN + dt.timedelta(days=1), Etapa.VEDA),
        (JORNADA, Etapa.VEDA),
        (JORNADA + dt.timedelta(days=1), Etapa.ARCHIVO),
    ],
)
def test_the_calendar_has_four_stages_with_both_ends_included(dia, etapa):
    assert rules.etapa(dia, inicio_campania=INICIO, fin_campania=FIN, jornada=JORNADA) is etapa


def test_answers_are_hidden_before_the_campaign():
    assert not rules.respuestas_son_visibles(Etapa.PREVIA)
    assert all(rules.respuestas_son_visibles(e) for e in (Etapa.CAMPANIA, Etapa.VEDA, Etapa.ARCHIVO))


@pytest.mark.parametrize(
    ("dia", "como"),
    [
        (dt.date(2024, 3, 31), rules.Captura.POR_ABRIR),
        (dt.date(2024, 4, 1), rules.Captura.ABIERTA),
        (JORNADA, rules.Captura.ABIERTA),
        (JORNADA + dt.timedelta(days=1), rules.Captura.CERRADA),
    ],
)
def test_capture_opens_on_its_day_and_closes_after_election_day(dia, como):
    assert rules.captura(dia, apertura=dt.date(2024, 4, 1), jornada=JORNADA) is como


def test_a_conditional_question_is_asked_only_after_an_answer_that_opens_it():
    assert rules.pregunta_aplica(None, (), {})
    assert rules.pregunta_aplica("discapacidad", ("si",), {"discapacidad": ("si",)})
    assert not rules.pregunta_aplica("discapacidad", ("si",), {"discapacidad": ("prefiero_no_contestar",)})
    assert not rules.pregunta_aplica("discapacidad", ("si",), {})


def test_progress_counts_each_field_once():
    faltan = [rules.Faltante("motivo", "motivo", 20), rules.Faltante("motivo", "motivo")]
    assert rules.avance(4, faltan) == 75
    assert rules.avance(0, []) == 100


@pytest.mark.parametrize(
    ("edad", "grupos"), [(17, []), (18, ["joven"]), (29, ["joven"]), (30, []), (59, []), (60, ["adulta_mayor"])]
)
def test_age_alone_says_who_is_young_and_who_is_elderly(edad, grupos):
    assert [grupo for grupo, edades in rules.EDADES_DE_GRUPO.items() if edades.incluye(edad)] == grupos
