"""An editor corrects what a proposal talks about: of that text, at once, and without touching what the candidate wrote."""

import pytest
from wagtail.models import Revision

from candidaturas.ficha import Propuesta
from candidaturas.models import Cambio, CandidaturaPage, CorreccionDeTemas, FichaPublicada, Salida, Tema
from candidaturas.publicacion.sincronizar import sincronizar
from candidaturas.workflow.decision import aprobar
from candidaturas.workflow.envio import enviar
from candidaturas.workflow.temas import (
    PropuestaSinTexto,
    TemaDeOtroProceso,
    TextoCambiado,
    corregir,
    propuestas_con_temas,
    soltar,
    temas_del_proceso,
)
from cms.base.models import Bitacora
from tests.factories.mundo import capturar, en_revision, prosa, publicada

PROPUESTA = "propuesta_1"
OTRO_TEXTO = Propuesta("Agua medida", prosa(300, "hospital"))


@pytest.fixture
def pagina(mundo):
    """Published: its first proposal says water and farming."""
    return publicada(mundo.pagina, mundo)


def _datos(pagina):
    return FichaPublicada.objects.get(registro=pagina.registro).como_datos()


def _temas(pagina):
    return _datos(pagina)["propuestas"][PROPUESTA]["valor"]["temas"]


def _leida(pagina, propuesta=PROPUESTA):
    """The fingerprint of the last text of a proposal that an editor has on her screen."""
    fresca = CandidaturaPage.objects.get(pk=pagina.pk)
    mostradas = propuestas_con_temas(fresca, temas_del_proceso(fresca))
    return [mostrada.texto.huella for mostrada in mostradas if mostrada.texto.clave == propuesta][-1]


def _corregir(pagina, persona, *claves, propuesta=PROPUESTA, huella=None):
    fresca = CandidaturaPage.objects.get(pk=pagina.pk)
    corregir(fresca, propuesta, claves, huella=huella or _leida(pagina), persona=persona)


def _soltar(pagina, persona, *, huella=None):
    fresca = CandidaturaPage.objects.get(pk=pagina.pk)
    soltar(fresca, PROPUESTA, huella=huella or _leida(pagina), persona=persona)


def _publicar_otra_version(pagina, mundo, **cambios):
    enviar(capturar(pagina, mundo.de_a, **cambios), mundo.de_a)
    aprobar(CandidaturaPage.objects.get(pk=pagina.pk), mundo.editora_2)


def test_a_correction_says_exactly_what_it_talks_about_and_the_site_follows_at_once(pagina, mundo):
    _corregir(pagina, mundo.editora, "vivienda", "agua")
    assert _temas(pagina) == ["agua", "vivienda"]
    assert Cambio.objects.filter(id_publico=pagina.registro.id_publico).latest("id").secciones == ["temas"]
    assert Salida.objects.filter(tema="ficha", clave=pagina.registro.id_publico).count() > 1
    _corregir(pagina, mundo.editora_2)
    assert _temas(pagina) == []


def test_it_edits_nothing_that_was_written_and_needs_nobodys_approval(pagina, mundo):
    antes, revisiones = _datos(pagina), Revision.objects.count()
    _corregir(pagina, mundo.editora, "vivienda")
    despues = _datos(pagina)
    assert Revision.objects.count() == revisiones
    assert [clave for clave in antes if antes[clave] != despues[clave]] == ["propuestas"]
    valor = antes["propuestas"][PROPUESTA]["valor"]
    assert despues["propuestas"][PROPUESTA]["valor"] == {**valor, "temas": ["vivienda"]}


def test_who_and_when_stay_in_the_audit_log(pagina, mundo):
    _corregir(pagina, mundo.editora, "vivienda")
    _soltar(pagina, mundo.editora_2)
    corregida, devuelta = Bitacora.objects.filter(accion__startswith="temas.").order_by("id")
    assert (corregida.accion, corregida.quien, corregida.objeto_id) == (
        "temas.corregidos",
        mundo.editora,
        str(pagina.pk),
    )
    assert corregida.datos == {"propuesta": PROPUESTA, "antes": ["Agua", "Campo"], "temas": ["Vivienda"]}
    assert (devuelta.accion, devuelta.quien) == ("temas.segun_palabras", mundo.editora_2)


def test_it_holds_until_the_text_changes_and_comes_back_with_it(pagina, mundo):
    _corregir(pagina, mundo.editora, "vivienda")
    _publicar_otra_version(pagina, mundo, motivo=prosa(300, "otro motivo"))
    assert _temas(pagina) == ["vivienda"]
    _publicar_otra_version(pagina, mundo, propuesta_1=OTRO_TEXTO)
    assert _temas(pagina) == ["agua", "campo", "salud"]
    _publicar_otra_version(pagina, mundo)
    assert _temas(pagina) == ["vivienda"]


def test_what_is_corrected_while_it_is_reviewed_is_published_with_it_and_touches_nothing_before(pagina, mundo):
    enviar(capturar(pagina, mundo.de_a, propuesta_1=OTRO_TEXTO), mundo.de_a)
    _corregir(pagina, mundo.editora, "educacion")
    assert _temas(pagina) == ["agua", "campo"]
    aprobar(CandidaturaPage.objects.get(pk=pagina.pk), mundo.editora)
    assert _temas(pagina) == ["educacion"]


def test_a_first_version_may_be_corrected_before_anything_is_public(mundo):
    pagina = en_revision(mundo.pagina, mundo)
    _corregir(pagina, mundo.editora, "educacion")
    assert _datos(pagina)["propuestas"][PROPUESTA]["valor"] is None
    aprobar(CandidaturaPage.objects.get(pk=pagina.pk), mundo.editora)
    assert _temas(pagina) == ["educacion"]


def test_it_can_be_taken_away_and_its_words_speak_again(pagina, mundo):
    _corregir(pagina, mundo.editora, "vivienda")
    _soltar(pagina, mundo.editora)
    assert _temas(pagina) == ["agua", "campo"]
    assert not CorreccionDeTemas.objects.exists()
    _soltar(pagina, mundo.editora)
    assert Bitacora.objects.filter(accion="temas.segun_palabras").count() == 1


def test_what_the_party_saves_elsewhere_meanwhile_does_not_matter(pagina, mundo):
    leida = _leida(pagina)
    capturar(pagina, mundo.de_a, motivo=prosa(300, "otro motivo"))
    _corregir(pagina, mundo.editora, "vivienda", huella=leida)
    assert _temas(pagina) == ["vivienda"]
    _soltar(pagina, mundo.editora, huella=leida)
    assert _temas(pagina) == ["agua", "campo"]


def test_the_published_text_is_corrected_though_the_party_already_writes_another(pagina, mundo):
    leida = _leida(pagina)
    capturar(pagina, mundo.de_a, propuesta_1=OTRO_TEXTO)
    _corregir(pagina, mundo.editora, "vivienda", huella=leida)
    assert _temas(pagina) == ["vivienda"]
    _soltar(pagina, mundo.editora_2, huella=leida)
    assert _temas(pagina) == ["agua", "campo"]


def test_the_review_is_shown_the_published_text_and_the_last_one_where_they_differ(pagina, mundo):
    capturar(pagina, mundo.de_a, propuesta_1=OTRO_TEXTO)
    fresca = CandidaturaPage.objects.get(pk=pagina.pk)
    mostradas = [mostrada.texto for mostrada in propuestas_con_temas(fresca, temas_del_proceso(fresca))]
    assert [(texto.clave, texto.publicado, texto.reciente) for texto in mostradas] == [
        ("propuesta_1", True, False),
        ("propuesta_1", False, True),
        ("propuesta_2", True, True),
        ("propuesta_genero", True, True),
    ]
    assert mostradas[1].dicha == OTRO_TEXTO


def test_of_a_text_that_is_neither_published_nor_the_latest_any_more_nothing_is_set(pagina, mundo):
    capturar(pagina, mundo.de_a, propuesta_1=OTRO_TEXTO)
    leida = _leida(pagina)
    capturar(pagina, mundo.de_a, propuesta_1=Propuesta("Agua medida", prosa(300, "escuela")))
    for accion in (_corregir, _soltar):
        with pytest.raises(TextoCambiado):
            accion(pagina, mundo.editora, huella=leida)
    assert not CorreccionDeTemas.objects.exists()


def test_a_text_of_one_proposal_is_no_text_of_another(pagina, mundo):
    with pytest.raises(TextoCambiado):
        _corregir(pagina, mundo.editora, "agua", huella=_leida(pagina, "propuesta_2"))


@pytest.mark.parametrize("clave", ["astrologia", "", "vivienda"])
def test_a_theme_that_the_process_does_not_use_is_refused(pagina, mundo, clave):
    Tema.objects.filter(clave="vivienda").update(en_uso=False)
    with pytest.raises(TemaDeOtroProceso):
        _corregir(pagina, mundo.editora, "agua", clave)
    assert not CorreccionDeTemas.objects.exists()


@pytest.mark.parametrize("propuesta", ["propuesta_9", "", "motivo"])
def test_what_is_no_proposal_has_no_themes(pagina, mundo, propuesta):
    with pytest.raises(PropuestaSinTexto):
        _corregir(pagina, mundo.editora, "agua", propuesta=propuesta)


def test_a_theme_that_goes_out_of_use_leaves_the_corrections(pagina, mundo):
    _corregir(pagina, mundo.editora, "vivienda", "agua")
    Tema.objects.filter(clave="vivienda").update(en_uso=False)
    (primera, *_resto) = propuestas_con_temas(pagina, temas_del_proceso(pagina))
    assert [tema.clave for tema in primera.temas] == ["agua"]
    sincronizar([pagina.registro_id])
    assert _temas(pagina) == ["agua"]


def test_a_correction_whose_themes_are_all_retired_lets_the_words_speak_until_one_comes_back(pagina, mundo):
    _corregir(pagina, mundo.editora, "vivienda")
    Tema.objects.filter(clave="vivienda").update(en_uso=False)
    sincronizar([pagina.registro_id])
    assert _temas(pagina) == ["agua", "campo"]
    (primera, *_resto) = propuestas_con_temas(pagina, temas_del_proceso(pagina))
    assert ([tema.clave for tema in primera.temas], primera.correccion) == (["agua", "campo"], None)
    Tema.objects.filter(clave="vivienda").update(en_uso=True)
    sincronizar([pagina.registro_id])
    assert _temas(pagina) == ["vivienda"]


def test_a_correction_that_says_no_theme_says_so_whatever_is_retired(pagina, mundo):
    _corregir(pagina, mundo.editora)
    Tema.objects.filter(clave="vivienda").update(en_uso=False)
    sincronizar([pagina.registro_id])
    assert _temas(pagina) == []


def test_the_review_is_shown_what_words_say_and_what_was_set(pagina, mundo):
    _corregir(pagina, mundo.editora, "vivienda")
    primera, segunda, _tercera = propuestas_con_temas(pagina, temas_del_proceso(pagina))
    assert [tema.clave for tema in primera.segun_palabras] == ["agua", "campo"]
    assert [tema.clave for tema in primera.temas] == ["vivienda"]
    assert primera.correccion.quien == mundo.editora
    assert (segunda.correccion, [tema.clave for tema in segunda.temas]) == (None, ["campo", "transporte"])
