"""Themes are rows of the process: records say them, and follow them in the background when they change."""

import datetime as dt
from importlib import import_module

import orjson
import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.test import Client
from wagtail.models import Locale

from candidaturas import palabras
from candidaturas.models import Cambio, CorreccionDeTemas, FichaPublicada, Salida, Tema
from candidaturas.palabras import iniciales
from candidaturas.publicacion import recalculo, salidas
from candidaturas.publicacion.verificar import verificar
from candidaturas.vocabulario import Calidad, EstadoRegistro
from tests.candidaturas.publicacion.publicado import datos, huella_de
from tests.factories.mundo import publicada, un_mundo, un_proceso, un_registro, una_candidatura

pytestmark = pytest.mark.django_db


@pytest.fixture
def con_respuestas(mundo, settings, tmp_path):
    """A candidacy whose first proposal is about water and whose second is about transport; its news are delivered."""
    settings.CONOCELES_DATOS = tmp_path
    publicada(mundo.pagina, mundo)
    _trabajar()
    return mundo


LOTES_DE_SOBRA = 9


def _trabajar():
    """What the worker does."""
    while salidas.drenar():
        pass


def _tema(mundo, clave):
    return Tema.objects.originales().get(proceso=mundo.proceso, clave=clave)


def _temas(registro):
    propuestas = datos(registro)["propuestas"].values()
    return [propuesta["valor"] and propuesta["valor"]["temas"] for propuesta in propuestas]


def _cambios(registro):
    return [cambio.secciones for cambio in Cambio.objects.filter(id_publico=registro.id_publico).order_by("id")]


def test_a_new_process_begins_with_the_list_of_the_file_in_each_language_of_the_site(mundo):
    Locale.objects.get_or_create(language_code="en")
    otro = un_proceso(mundo.distrito, clave="durango-2027")
    for idioma, nombres in (
        ("es", [tema.nombre for tema in iniciales()]),
        ("en", [tema.ingles for tema in iniciales()]),
    ):
        suyos = Tema.objects.filter(proceso=otro, locale__language_code=idioma).order_by("orden")
        assert [tema.nombre for tema in suyos] == nombres
    agua = Tema.objects.filter(proceso=otro, clave="agua")
    assert len({tema.translation_key for tema in agua}) == 1


def test_saving_a_process_again_gives_it_nothing_back(mundo):
    Tema.objects.filter(proceso=mundo.proceso).delete()
    mundo.proceso.save()
    assert not Tema.objects.filter(proceso=mundo.proceso).exists()


def test_each_proposal_of_a_record_says_what_it_talks_about(con_respuestas):
    assert _temas(con_respuestas.registro) == [["agua", "campo"], ["campo", "transporte"], ["campo"]]


def test_other_words_reach_the_records_when_the_worker_gets_to_them_and_only_what_changed_is_told(con_respuestas):
    mundo = con_respuestas
    otra = publicada(una_candidatura(mundo, mundo.partido_a), mundo)
    _trabajar()
    antes = _cambios(mundo.registro)
    agua = _tema(mundo, "agua")
    agua.palabras = "medidor*"
    agua.save()
    assert "agua" in _temas(mundo.registro)[0]
    _trabajar()
    assert _temas(mundo.registro)[0] == ["campo"]
    assert _cambios(mundo.registro) == [*antes, ["temas"]]
    assert _cambios(otra.registro)[-1] == ["temas"]
    assert _cambios(mundo.pagina_b.registro) == [[]]


def test_a_new_theme_is_assigned_and_one_out_of_use_is_not(con_respuestas):
    mundo = con_respuestas
    es = Locale.get_default()
    Tema.objects.create(proceso=mundo.proceso, clave="colonias", nombre="Colonias", palabras="colonia*", locale=es)
    agua = _tema(mundo, "agua")
    agua.en_uso = False
    agua.save()
    _trabajar()
    assert _temas(mundo.registro)[0] == ["campo", "colonias"]


def test_another_name_another_order_and_a_translation_change_no_record(con_respuestas):
    mundo = con_respuestas
    antes = datos(mundo.registro), _cambios(mundo.registro)
    agua = _tema(mundo, "agua")
    agua.nombre, agua.orden = "Agua para todas", 99
    agua.save()
    assert not Salida.objects.filter(tema=recalculo.TEMA_RECALCULO).exists()
    assert (datos(mundo.registro), _cambios(mundo.registro)) == antes
    en, _creado = Locale.objects.get_or_create(language_code="en")
    agua.copy_for_translation(en).save()
    assert not Salida.objects.filter(tema=recalculo.TEMA_RECALCULO).exists()


@pytest.mark.parametrize(("campo", "valor"), [("clave", "aguas"), ("palabras", "pozo"), ("en_uso", False)])
def test_another_key_other_words_and_going_out_of_use_are_asked_of_the_worker_once(mundo, campo, valor):
    agua = _tema(mundo, "agua")
    setattr(agua, campo, valor)
    agua.save()
    assert Salida.objects.filter(tema=recalculo.TEMA_RECALCULO).delete()[0] == 1
    agua.save()
    assert not Salida.objects.filter(tema=recalculo.TEMA_RECALCULO).exists()
    agua.delete()
    assert Salida.objects.filter(tema=recalculo.TEMA_RECALCULO).exists()


def test_records_follow_some_at_a_time_each_once_and_a_later_change_begins_anew(con_respuestas, monkeypatch):
    mundo = con_respuestas
    monkeypatch.setattr(recalculo, "LOTE", 1)
    recalculo.pedir(mundo.proceso.pk)
    pendientes = Salida.objects.filter(tema=recalculo.TEMA_RECALCULO)
    hechas = []
    while fila := pendientes.first():
        recalculo.entregar([fila.clave])
        fila.delete()
        hechas.append(fila.clave)
    registros = FichaPublicada.objects.order_by("registro").values_list("registro", flat=True)
    assert hechas == [f"{mundo.proceso.pk}:{ultimo}" for ultimo in (0, *registros)]
    recalculo.entregar([f"{mundo.proceso.pk}:0"])
    recalculo.pedir(mundo.proceso.pk)
    assert [fila.clave for fila in pendientes] == [f"{mundo.proceso.pk}:0"]


def test_a_record_that_cannot_be_made_holds_back_no_other(con_respuestas, monkeypatch):
    mala = con_respuestas.registro.pk
    hechas = []

    def sincronizar(ids):
        if mala in ids:
            raise ValueError("its row makes no sense")
        hechas.extend(ids)

    monkeypatch.setattr(recalculo, "sincronizar", sincronizar)
    recalculo.pedir(con_respuestas.proceso.pk)
    for _vez in range(LOTES_DE_SOBRA):
        salidas.drenar()
    assert set(hechas) == set(FichaPublicada.objects.values_list("registro", flat=True)) - {mala}
    (fila,) = Salida.objects.filter(tema=recalculo.TEMA_RECALCULO)
    assert fila.clave.endswith(f"={mala}")
    assert "makes no sense" in fila.error


def test_records_of_another_process_are_left_alone(con_respuestas):
    otro = un_proceso(con_respuestas.distrito, clave="durango-2027")
    agua = Tema.objects.originales().get(proceso=otro, clave="agua")
    agua.palabras = "medidor*"
    agua.save()
    _trabajar()
    assert "agua" in _temas(con_respuestas.registro)[0]


def test_words_changed_behind_the_signals_are_a_drift_that_verify_tells_and_repairs(con_respuestas, capsys):
    Tema.objects.filter(proceso=con_respuestas.proceso, clave="agua").update(palabras="medidor*")
    with pytest.raises(CommandError, match="No coinciden 1"):
        call_command("ficha", "verificar")
    assert "difiere temas" in capsys.readouterr().out
    call_command("ficha", "verificar", "--reparar")
    assert list(verificar()) == []
    assert _temas(con_respuestas.registro)[0] == ["campo"]


def test_a_record_of_before_that_begins_to_say_its_themes_has_another_form_and_nobody_changed_them(con_respuestas):
    mundo = con_respuestas
    fila = FichaPublicada.objects.get(registro=mundo.registro)
    anterior = {**fila.como_datos(), "formato": 1}
    for propuesta in anterior["propuestas"].values():
        del propuesta["valor"]["temas"]
    fila.datos = orjson.dumps(anterior)
    fila.etag = "de antes"
    fila.save()
    recalculo.pedir(mundo.proceso.pk)
    _trabajar()
    assert _temas(mundo.registro)[0] == ["agua", "campo"]
    assert _cambios(mundo.registro)[-1] == ["formato"]
    historia = Client().get(datos(mundo.registro)["direccion"], follow=True).content.decode()
    assert "de qué hablan sus propuestas, por el Instituto" not in historia


def test_words_written_around_the_form_keep_nobody_from_public_view_nor_in_it(con_respuestas):
    mundo = con_respuestas
    Tema.objects.filter(proceso=mundo.proceso, clave="agua").update(palabras="me*dor\ncuenca, " + "x" * 90)
    suplente = un_registro(mundo, mundo.partido_a, formula=mundo.registro.formula, calidad=Calidad.SUPLENTE)
    assert _temas(mundo.registro)[0] == ["campo"]
    suplente.estado = EstadoRegistro.CANCELADA
    suplente.acuerdo, suplente.estado_desde = "IEPC/CG12/2024", dt.date(2024, 5, 3)
    suplente.save()
    assert not FichaPublicada.objects.filter(registro=suplente).exists()


def test_a_correction_written_behind_the_services_is_a_drift_too(con_respuestas):
    fila = CorreccionDeTemas.objects.create(
        registro=con_respuestas.registro,
        propuesta="propuesta_1",
        huella=huella_de(con_respuestas.registro, "propuesta_1"),
        quien=con_respuestas.editora,
    )
    fila.temas.set([_tema(con_respuestas, "salud")])
    assert [deriva.secciones for deriva in verificar()] == [("temas",)]


MIGRACION = import_module("candidaturas.migrations.0014_temas_del_proceso")


def _migrar_de_antes():
    """The step that gives a database of before its list, in a world without themes."""
    mundo = un_mundo()
    Locale.objects.get_or_create(language_code="en")
    Tema.objects.all().delete()
    Salida.objects.all().delete()
    MIGRACION.dar_la_lista(apps, None)
    return mundo


def test_an_edit_of_the_file_changes_no_migration(monkeypatch, tmp_path):
    otra = tmp_path / "temas.txt"
    otra.write_text("mineria | Minería | Mining: mina*\n", encoding="utf-8")
    monkeypatch.setattr(palabras, "RUTA", otra)
    mundo = _migrar_de_antes()
    claves = Tema.objects.originales().filter(proceso=mundo.proceso).values_list("clave", flat=True)
    assert set(claves) == {fila[0] for fila in MIGRACION.LISTA}
