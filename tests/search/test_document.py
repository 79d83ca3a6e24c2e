"""What of a record enters an index, and what never does."""

from dataclasses import astuple

from candidaturas.ficha import Enlace, PreguntaIdentidad, RespuestaIdentidad
from search.document import EXTRACTO_MAXIMO, documento, sorteo
from tests.factories.fichas import una_ficha
from tests.search.motor import un_documento

CENTINELA = "CENTINELA"


def test_identity_answers_and_contacts_are_never_read():
    ficha = una_ficha(
        preguntas=(PreguntaIdentidad("indigena", "indigena"),),
        autoriza_publicacion=True,
        identidad={"indigena": RespuestaIdentidad((CENTINELA,), CENTINELA)},
        contactos=(Enlace("correo", CENTINELA),),
        redes=(Enlace("x", CENTINELA),),
    )
    assert CENTINELA in repr(ficha)
    assert CENTINELA not in repr(astuple(un_documento(ficha)))


def test_a_paused_rubro_is_not_searchable():
    doc = un_documento(una_ficha(rubros_pausados=frozenset({"propuestas"})))
    assert not {"propuesta_1", "propuesta_2", "propuesta_genero"} & set(doc.textos)
    assert doc.tarjeta["extracto"] == ""


def test_only_registration_is_indexed_before_anything_is_captured():
    doc = un_documento(una_ficha(sin_respuestas=True))
    assert (doc.textos, doc.facetas["grado"]) == ({}, ())
    assert doc.nombres == ("Rosaura Treviño Arzola",)


def test_the_line_of_a_card_is_cut_between_words():
    texto = "Pozos comunitarios con medidor público, " * 10
    extracto = un_documento(una_ficha(propuesta_1=texto)).tarjeta["extracto"]
    assert len(extracto) <= EXTRACTO_MAXIMO + 1
    assert extracto.endswith("…")
    assert texto.startswith(extracto.rstrip("…"))


def test_a_title_is_the_line_of_its_proposal():
    assert un_documento(una_ficha()).tarjeta["extracto"] == "Agua medida"


def test_the_draw_can_be_repeated_by_anyone():
    # printf k3f9x2m7bb | sha256sum → 67f943…
    assert sorteo("k3f9x2m7bb") == 0x67F943


def test_municipalities_that_are_not_in_the_catalogue_are_left_out():
    doc = documento(
        una_ficha(municipios=("007", "999")).como_datos(),
        version=0,
        orden_contienda=0,
        nombres_municipios={"007": "Gómez Palacio"},
    )
    assert doc.municipios == ("Gómez Palacio",)
    assert doc.facetas["municipio"] == ("007", "999")


def test_what_a_proposal_talks_about_is_what_its_record_says_and_not_its_words():
    ficha = una_ficha(propuesta_1="Agua.", propuesta_2="Becas.", propuesta_genero="").como_datos()
    ficha["propuestas"]["propuesta_1"]["valor"]["temas"] = ["salud"]
    doc = documento(ficha, version=1, orden_contienda=1, nombres_municipios={})
    assert [propuesta.temas for propuesta in doc.propuestas] == [("salud",), ("educacion",)]
    assert doc.facetas["tema"] == ("educacion", "salud")
