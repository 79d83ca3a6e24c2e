"""What the results page writes by the hundred is escaped as anything else is."""

from search.facets import Valor
from search.templatetags.hallazgos import marcado, valores_de_faceta


def test_the_marks_are_the_only_markup_of_a_marked_text():
    trozos = [{"texto": "<b>Soto</b> & ", "marcado": False}, {"texto": "<i>Pérez</i>", "marcado": True}]

    assert marcado(trozos) == "&lt;b&gt;Soto&lt;/b&gt; &amp; <mark>&lt;i&gt;Pérez&lt;/i&gt;</mark>"
    assert marcado(None) == ""


def test_the_values_of_a_facet_are_escaped_and_the_chosen_one_is_checked():
    uno = Valor(valor='"><b>', etiqueta="Tú & yo", conteo=1200, conteo_texto="1,200", elegido=True)

    casilla = valores_de_faceta({"codigo": "actor"}, [uno, {**uno, "elegido": False}])

    assert 'name="actor" value="&quot;&gt;&lt;b&gt;" checked>' in casilla
    assert "<span>Tú &amp; yo</span>" in casilla
    assert casilla.count(" checked") == 1
