"""Whatever a record is made of changes it: its rows, the questionnaire, territory, the calendar; what escaped is found and mended."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.utils import timezone

from candidaturas.models import (
    ActorPolitico,
    Cambio,
    Cuestionario,
    FichaPublicada,
    FotoPublica,
    Municipio,
    Pregunta,
    Registro,
    Seccion,
    SeccionEnMapa,
)
from candidaturas.publicacion import calendario
from candidaturas.publicacion.sincronizar import sincronizar
from candidaturas.publicacion.verificar import reparar, verificar
from candidaturas.vocabulario import EstadoRegistro
from tests.candidaturas.publicacion.publicado import datos, salidas
from tests.factories.mundo import (
    publicada,
)

pytestmark = pytest.mark.django_db


def test_renaming_a_party_reaches_every_ficha_that_shows_it(mundo):
    mundo.partido_a.nombre = "Partido Álamo"
    mundo.partido_a.save()
    assert datos(mundo.registro)["actor"]["nombre"] == "Partido Álamo"
    assert salidas(mundo.registro) == 2


def test_a_bulk_edit_that_skips_the_signals_is_found_by_verify_and_repaired(mundo, capsys):
    ActorPolitico.objects.filter(pk=mundo.partido_a.pk).update(nombre="Por La Puerta De Atrás")
    with pytest.raises(CommandError, match="No coinciden 1"):
        call_command("ficha", "verificar")
    call_command("ficha", "verificar", "--reparar")
    assert list(verificar()) == []
    assert datos(mundo.registro)["actor"]["nombre"] == "Por La Puerta De Atrás"


@pytest.mark.parametrize("clase", ["falta", "sobra"])
def test_verify_finds_a_missing_and_a_surplus_record(mundo, clase):
    if clase == "falta":
        FichaPublicada.objects.filter(registro=mundo.registro).delete()
    else:
        Registro.objects.filter(pk=mundo.registro.pk).update(estado=EstadoRegistro.CANCELADA)
    assert [d.clase for d in verificar(mundo.proceso)] == [clase]


@pytest.mark.parametrize("columna", ["sexo", "datos"])
def test_a_column_that_drifted_alone_is_repaired_and_is_no_news(mundo, columna):
    fila = FichaPublicada.objects.get(registro=mundo.registro)
    fila.sexo, fila.datos = "hombre", bytes(fila.datos).replace(b"mujer", b"hombre")
    fila.save(update_fields=[columna])
    assert [d.clase for d in verificar(mundo.proceso)] == ["difiere"]
    cambios = Cambio.objects.count()
    call_command("ficha", "verificar", "--reparar")
    assert list(verificar(mundo.proceso)) == []
    assert Cambio.objects.count() == cambios
    assert salidas(mundo.registro) == 2


def test_a_new_questionnaire_changes_nothing_until_it_is_put_in_force(mundo):
    antes = datos(mundo.registro)["identidad"]
    nuevo = Cuestionario.objects.create(proceso=mundo.proceso, version=2, nombre="Con otras preguntas")
    assert list(verificar(mundo.proceso)) == []
    assert datos(mundo.registro)["identidad"] == antes
    nuevo.en_vigor_desde = timezone.now()
    with pytest.raises(ValidationError, match="Todavía no tiene preguntas"):
        nuevo.full_clean()
    Pregunta.objects.create(cuestionario=nuevo, codigo="joven", texto="¿Eres joven?", grupo="joven", orden=1)
    nuevo.full_clean()
    nuevo.save()
    assert set(datos(mundo.registro)["identidad"]) == {"joven"}
    assert list(verificar(mundo.proceso)) == []


def test_the_calendar_alone_opens_the_answers_on_the_first_day_of_the_campaign(mundo):
    publicada(mundo.pagina, mundo)
    mundo.proceso.fecha_simulada = mundo.contienda.inicio_campania - dt.timedelta(days=1)
    mundo.proceso.save()
    assert datos(mundo.registro)["captura"] == "en_revision"
    assert calendario.vencidas() == []
    type(mundo.proceso).objects.filter(pk=mundo.proceso.pk).update(fecha_simulada=mundo.contienda.inicio_campania)
    assert mundo.registro.pk in calendario.vencidas()
    sincronizar(calendario.vencidas())
    assert datos(mundo.registro)["captura"] == "publicada"


def test_a_campaign_whose_end_moves_is_written_again_on_its_new_day(mundo):
    fila = FichaPublicada.objects.get(registro=mundo.registro)
    cambios = Cambio.objects.count()
    mundo.proceso.fecha_simulada = mundo.contienda.inicio_campania
    mundo.proceso.save()
    mundo.contienda.fin_campania -= dt.timedelta(days=3)
    mundo.contienda.save()
    fila.refresh_from_db()
    assert fila.recalcular_en == mundo.contienda.fin_campania + dt.timedelta(days=1)
    assert Cambio.objects.count() == cambios


def test_a_section_placed_by_hand_reaches_the_records_of_its_map(mundo):
    mapa = mundo.distrito.mapa
    lerdo = Municipio.objects.create(entidad=mapa.entidad, cve_ine="012", cve_inegi="012", nombre="Lerdo")
    seccion = Seccion.objects.create(entidad=mapa.entidad, numero=1300)
    lugar = SeccionEnMapa.objects.create(mapa=mapa, seccion=seccion, municipio=lerdo, distrito=mundo.distrito)
    assert "012" in datos(mundo.registro)["candidatura"]["territorio"]["municipios"]
    lugar.delete()
    assert "012" not in datos(mundo.registro)["candidatura"]["territorio"]["municipios"]


def test_neither_looking_nor_an_approval_before_the_campaign_makes_a_portrait_public(mundo):
    mundo.proceso.fecha_simulada = mundo.contienda.inicio_campania - dt.timedelta(days=1)
    mundo.proceso.apertura_captura = mundo.proceso.fecha_simulada
    mundo.proceso.save()
    publicada(mundo.pagina, mundo)
    assert not FotoPublica.objects.exists()
    type(mundo.proceso).objects.filter(pk=mundo.proceso.pk).update(fecha_simulada=mundo.contienda.inicio_campania)
    derivas = list(verificar(mundo.proceso))
    assert mundo.registro.pk in {deriva.registro_id for deriva in derivas}
    assert not FotoPublica.objects.exists()
    reparar(derivas)
    assert FotoPublica.objects.count() == 1
    assert list(verificar(mundo.proceso)) == []
