"""A request becomes a bounded Query, or an error that names each parameter."""

import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from candidaturas.facetas import FACETAS
from search.params import PAGINA_MAXIMA, TEXTO_MAXIMO, ParametrosInvalidos
from search.query import DESDE_MAXIMO, Orden, Query


def _leer(direccion, estricto=False):
    return Query.from_params(QueryDict(direccion), estricto=estricto)


def _errores(direccion, estricto=False):
    with pytest.raises(ParametrosInvalidos) as motivo:
        _leer(direccion, estricto)
    return [error.parametro for error in motivo.value.errores]


def test_a_form_left_blank_asks_for_everything():
    assert _leer("q=&sexo=&orden=&pagina=") == Query()


def test_every_facet_may_have_several_values():
    assert _leer("sexo=mujer&sexo=hombre&edad=60%2B").filtros == {"sexo": ("hombre", "mujer"), "edad": ("60+",)}


def test_pages_ignore_unknown_parameters():
    assert _leer("q=agua&utm_source=x&fbclid=1") == Query(texto="agua")


def test_the_api_refuses_unknown_parameters():
    assert _errores("q=agua&fuente=x", estricto=True) == ["fuente"]


def test_the_api_admits_the_names_its_caller_reads():
    assert Query.from_params(QueryDict("campos=id"), estricto=True, otros=("campos",)) == Query(tamano=20)


@pytest.mark.parametrize(
    ("direccion", "parametro"),
    [
        ("sexo=otro", "sexo"),
        ("edad=18", "edad"),
        ("distrito=cero", "distrito"),
        ("distrito=0", "distrito"),
        ("municipio=5", "municipio"),
        ("actor=%C3%B1", "actor"),
        ("orden=puntos", "orden"),
        ("pagina=0", "pagina"),
        ("pagina=-1", "pagina"),
        ("pagina=1.5", "pagina"),
        ("pagina=%D9%A1", "pagina"),
        (f"pagina={PAGINA_MAXIMA + 1}", "pagina"),
        ("pagina=" + "9" * 5000, "pagina"),
        ("q=a&q=b", "q"),
        ("q=%01", "q"),
        ("q=a%00b", "q"),
        ("q=" + "a" * (TEXTO_MAXIMO + 1), "q"),
        ("q=" + "a" * 8192, "q"),
        ("proceso=../etc", "proceso"),
        ("&".join(f"distrito={n}" for n in range(1, 62)), "distrito"),
    ],
)
def test_a_known_parameter_that_cannot_be_read_is_named(direccion, parametro):
    assert _errores(direccion) == [parametro]


def test_all_errors_are_named_at_once():
    assert _errores("sexo=x&pagina=0&orden=y") == ["sexo", "orden", "pagina"]


def test_an_error_quotes_a_foreign_value_short_and_printable():
    with pytest.raises(ParametrosInvalidos) as motivo:
        _leer("sexo=%1B%5B31m" + "x" * 500)
    assert len(str(motivo.value)) < 120
    assert str(motivo.value).isprintable()


def test_invisible_characters_and_blanks_do_not_count():
    assert _leer("q=%20agua%E2%80%8B%0A%09potable%20").texto == "agua potable"


def test_text_is_composed():
    assert _leer("q=Mun%CC%83oz").texto == "Muñoz"


def test_without_words_there_is_no_relevance():
    assert Query().orden is Orden.BOLETA
    assert Query(texto="agua").orden is Orden.RELEVANCIA


def test_the_same_search_has_one_address():
    uno = _leer("sexo=hombre&q=agua&sexo=mujer&pagina=1&orden=relevancia&utm_x=1&sexo=mujer")
    otro = _leer("q=agua&sexo=mujer&sexo=hombre")
    assert uno.to_url() == otro.to_url() == "?q=agua&sexo=hombre&sexo=mujer"


_valores = {
    codigo: st.lists(
        st.sampled_from(sorted(faceta.vocabulario)) if faceta.vocabulario else st.sampled_from(["001", "017"]),
        max_size=2,
    )
    for codigo, faceta in FACETAS.items()
    if codigo != "distrito"
}


@pytest.mark.django_db
@given(
    st.text(alphabet=st.characters(categories=["L", "N", "P"]), max_size=50),
    st.fixed_dictionaries({}, optional=_valores),
    st.sampled_from(Orden),
    st.integers(1, PAGINA_MAXIMA),
)
def test_address_and_query_say_the_same(texto, filtros, orden, pagina):
    leida = _leer(Query(texto=texto, filtros=filtros, orden=orden).to_url().removeprefix("?")).en_pagina(pagina)
    assert _leer(leida.to_url().removeprefix("?")) == leida


def test_a_value_is_taken_off_and_paging_begins_again():
    query = Query(filtros={"sexo": ("mujer", "hombre"), "edad": ("21-29",)}).en_pagina(3)
    assert query.sin("sexo", "mujer") == Query(filtros={"sexo": ("hombre",), "edad": ("21-29",)})
    assert query.sin("sexo") == Query(filtros={"edad": ("21-29",)})
    assert query.sin_filtros() == Query()


def test_relevance_comes_and_goes_with_the_words():
    assert Query(texto="agua").con_texto("").orden is Orden.BOLETA
    assert Query().con_texto("agua").orden is Orden.RELEVANCIA
    assert Query(orden=Orden.NOMBRE).con_texto("agua").orden is Orden.NOMBRE


def test_a_cursor_continues_its_own_search_only():
    query = Query(texto="agua", filtros={"sexo": ("mujer",)})
    cursor = query.cursor(40)
    assert _leer(f"q=agua&sexo=mujer&cursor={cursor}", estricto=True).desde == 40
    assert _errores(f"q=luz&cursor={cursor}", estricto=True) == ["cursor"]


@pytest.mark.parametrize("cursor", ["x", "%20", "A" * 5000, "MTIz", "%C3%B1", "LTEu", "=", "===="])
def test_an_absurd_cursor_is_an_error(cursor):
    assert _errores(f"cursor={cursor}", estricto=True) == ["cursor"]


def test_no_cursor_leads_past_the_reach():
    assert Query().cursor(DESDE_MAXIMO + 1) == ""


@pytest.mark.parametrize("limite", ["0", "501", "muchos"])
def test_the_api_bounds_its_pages(limite):
    assert _errores(f"limit={limite}", estricto=True) == ["limit"]
