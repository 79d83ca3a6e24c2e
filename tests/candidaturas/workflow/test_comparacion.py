"""Two versions side by side: what was taken away and what was put is marked, and nothing else."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from candidaturas.captura.cuestionario import preguntas_de
from candidaturas.ficha import Enlace, Propuesta, RespuestaIdentidad, Respuestas
from candidaturas.workflow.comparacion import Marca, comparar, diferencias


def junto(trozos, marcas):
    return "".join(t.texto for t in trozos if t.marca in marcas)


@given(st.text(max_size=200), st.text(max_size=200))
def test_the_pieces_of_each_side_make_its_text(antes, ahora):
    viejos, nuevos = diferencias(antes, ahora)
    assert junto(viejos, Marca) == antes
    assert junto(nuevos, Marca) == ahora


@given(st.text(max_size=200), st.text(max_size=200))
def test_what_is_equal_is_equal_on_both_sides(antes, ahora):
    viejos, nuevos = diferencias(antes, ahora)
    assert junto(viejos, {Marca.IGUAL}) == junto(nuevos, {Marca.IGUAL})


def test_one_word_changed_is_one_word_marked():
    viejos, nuevos = diferencias("Pozos con medidor público", "Pozos con medidor vecinal")
    assert junto(viejos, {Marca.QUITADA}) == "público"
    assert junto(nuevos, {Marca.PUESTA}) == "vecinal"


def test_only_rubros_that_changed_say_so():
    antes = Respuestas(motivo="Uno", propuesta_1=Propuesta("", "Agua"), contactos=(Enlace("correo", "a@b.mx"),))
    rubros = comparar(antes, replace(antes, motivo="Dos"), (), con_identidad=False)
    assert [r.rubro for r in rubros if r.cambio] == ["motivo"]


def test_a_first_version_has_nothing_to_be_compared_with():
    rubros = comparar(None, Respuestas(motivo="Uno"), (), con_identidad=False)
    assert not any(r.cambio for r in rubros)
    assert "identidad" not in [r.rubro for r in rubros]


def test_a_question_that_an_answer_closed_does_not_apply_and_one_that_waits_has_no_answer(mundo):
    preguntas = preguntas_de(mundo.proceso.cuestionarios.vigente())
    no, si = RespuestaIdentidad(("no",)), RespuestaIdentidad(("si",))
    respuestas = Respuestas(identidad={"discapacidad": no, "migrante": si})
    rubros = comparar(None, respuestas, preguntas, con_identidad=True)
    (identidad,) = [r for r in rubros if r.rubro == "identidad"]
    dicho = dict(zip((p.codigo for p in preguntas), (junto(c.ahora, Marca) for c in identidad.campos), strict=True))
    assert {dicho[p.codigo] for p in preguntas if p.depende_de == "discapacidad"} == {"No aplica."}
    hijas = {p.codigo for p in preguntas if p.depende_de == "migrante"}
    assert hijas
    assert {dicho[c] for c in hijas} == {""}
    assert {dicho[p.codigo] for p in preguntas if p.depende_de == "diversidad"} == {""}
    assert dicho["discapacidad"] == "No"


def test_texts_longer_than_anybody_reads_are_shown_whole_and_take_no_time():
    antes, ahora = "agua limpia " * 50_000, "agua para todas " * 50_000
    quitados, puestos = diferencias(antes, ahora)
    assert ([t.texto for t in quitados], [t.texto for t in puestos]) == ([antes], [ahora])
    assert (quitados[0].marca, puestos[0].marca) == (Marca.QUITADA, Marca.PUESTA)
