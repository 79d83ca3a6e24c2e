"""A database of before comes to today's schema with its rows saying what they meant, and goes back and forth."""

from collections.abc import Callable, Iterator

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.migrations.exceptions import IrreversibleError
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone
from wagtail.models import Locale, Revision

from candidaturas.models import (
    ActorPolitico,
    CandidaturaPage,
    Contienda,
    Cuestionario,
    FichaPublicada,
    Proceso,
    Registro,
    Salida,
    Tema,
)
from candidaturas.models.candidatura import ContactoCandidatura, CursoCandidatura, RedCandidatura
from candidaturas.palabras import iniciales
from candidaturas.publicacion import recalculo
from candidaturas.publicacion.verificar import verificar
from tests.candidaturas.publicacion.publicado import datos
from tests.factories.mundo import Mundo, capturar, publicada, un_cuestionario, un_mundo, un_registro

#: The schema whose answers named no version, and whose themes were a file.
ANTES = "0012_observaciones_atendidas"
CON_VERSION = "0013_cuestionario_contestado"
Migrar = Callable[[str | None], None]


@pytest.fixture
def migrar(transactional_db: None) -> Iterator[Migrar]:
    """Take the real schema of this app to a migration, or to the last; it ends at the last, whatever happens."""

    def hasta(nombre: str | None) -> None:
        executor = MigrationExecutor(connection)
        hojas = [hoja for hoja in executor.loader.graph.leaf_nodes() if hoja[0] == "candidaturas"]
        executor.migrate([("candidaturas", nombre)] if nombre else hojas)

    yield hasta
    hasta(None)


@pytest.fixture
def mundo(migrar: Migrar) -> Mundo:
    """One candidacy is published, and another has a draft."""
    mundo = un_mundo()
    Locale.objects.get_or_create(language_code="en")
    publicada(mundo.pagina, mundo)
    capturar(mundo.pagina_b, mundo.de_b)
    return mundo


def como_se_guardaba() -> None:
    """Revisions of before say no version."""
    for revision in Revision.objects.filter(content_type__model="candidaturapage"):
        del revision.content["cuestionario"]
        revision.save(update_fields=["content"])


def columnas(tabla: str) -> set[str]:
    with connection.cursor() as cursor:
        return {columna.name for columna in connection.introspection.get_table_description(cursor, tabla)}


def versiones() -> set[int | None]:
    """Those that the pages, their revisions and the records name."""
    revisiones = Revision.objects.filter(content_type__model="candidaturapage")
    return {
        *CandidaturaPage.objects.values_list("cuestionario", flat=True),
        *FichaPublicada.objects.values_list("cuestionario", flat=True),
        *(revision.content.get("cuestionario") for revision in revisiones),
    }


@pytest.mark.django_db(transaction=True)
def test_what_was_answered_before_its_version_was_kept_answers_the_one_that_was_in_force(mundo, migrar):
    Cuestionario.objects.create(proceso=mundo.proceso, version=2, nombre="En preparación")
    migrar(ANTES)
    assert "cuestionario" not in columnas(CandidaturaPage._meta.db_table) | columnas(FichaPublicada._meta.db_table)
    como_se_guardaba()
    migrar(None)
    assert versiones() == {1}
    segunda = un_cuestionario(mundo.proceso, version=3)
    segunda.preguntas.filter(codigo="joven").delete()
    segunda.save()
    assert "joven" in datos(mundo.registro)["identidad"]
    assert FichaPublicada.objects.get(registro=mundo.registro).cuestionario == 1


@pytest.mark.django_db(transaction=True)
def test_answers_of_a_process_without_questions_in_force_answer_none(mundo, migrar):
    migrar(ANTES)
    como_se_guardaba()
    Cuestionario.objects.update(en_vigor_desde=None)
    migrar(None)
    assert versiones() == {None}


@pytest.mark.django_db(transaction=True)
def test_of_several_that_were_in_force_the_last_is_what_was_answered(mundo, migrar):
    segunda = Cuestionario.objects.create(proceso=mundo.proceso, version=2, nombre="Segundo")
    migrar(ANTES)
    como_se_guardaba()
    Cuestionario.objects.filter(pk=segunda.pk).update(en_vigor_desde=timezone.now())
    migrar(None)
    assert versiones() == {2}


@pytest.mark.django_db(transaction=True)
def test_a_process_of_before_gets_the_list_of_themes_and_its_records_come_to_say_them(mundo, migrar):
    Tema.objects.filter(clave="agua").update(palabras="ninguna")
    migrar(CON_VERSION)
    assert Tema._meta.db_table not in connection.introspection.table_names()
    Salida.objects.all().delete()
    migrar(None)
    for idioma, nombres in (
        ("es", [inicial.nombre for inicial in iniciales()]),
        ("en", [inicial.ingles for inicial in iniciales()]),
    ):
        temas = Tema.objects.filter(proceso=mundo.proceso, locale__language_code=idioma).order_by("orden")
        assert [(t.clave, t.palabras) for t in temas] == [(i.clave, i.palabras) for i in iniciales()]
        assert [t.nombre for t in temas] == nombres
    pedidas = {(fila.tema, fila.clave) for fila in Salida.objects.all()}
    assert pedidas == {(recalculo.TEMA_RECALCULO, f"{proceso.pk}:0") for proceso in Proceso.objects.all()}
    call_command("ficha", "verificar", "--reparar")
    assert datos(mundo.registro)["propuestas"]["propuesta_1"]["valor"]["temas"]
    assert list(verificar()) == []


@pytest.mark.django_db(transaction=True)
def test_records_made_when_more_was_public_without_authorisation_are_made_again(mundo, migrar):
    migrar("0015_limites_del_proceso")
    Salida.objects.all().delete()
    migrar(None)
    assert [(fila.tema, fila.clave) for fila in Salida.objects.all()] == [
        (recalculo.TEMA_RECALCULO, f"{mundo.proceso.pk}:0")
    ]


def claves() -> dict[int, str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT id, clave_externa FROM candidaturas_registro ORDER BY id")
        return dict(cursor.fetchall())


def con_clave(registro: Registro, quien: str, sufijo: str = "") -> str:
    """The key of one of the candidacies of a person, or what she left of it."""
    formula = Registro.objects.get(pk=registro.pk).formula
    lugar = f"{formula.contienda.clave}:{formula.actor.clave}:{formula.numero}:{registro.calidad}"
    Registro.objects.filter(pk=registro.pk).update(clave_externa=f"{quien}@{lugar}{sufijo}")
    return f"{quien}@{lugar}{sufijo}"


@pytest.mark.django_db(transaction=True)
def test_the_key_of_each_candidacy_loses_its_seat_and_takes_it_again(mundo, migrar):
    ActorPolitico.objects.filter(pk=mundo.partido_a.pk).update(clave="a" * 40)
    Contienda.objects.update(clave="c" * 60)
    huella = f"curp:{'f' * 64}"
    una, otra, primera, segunda, saliente = (un_registro(mundo, mundo.partido_a) for _ in range(5))
    de_ahora = {una.pk: con_clave(una, "folio:7001"), otra.pk: con_clave(otra, "folio:7001")}
    de_ahora |= {primera.pk: con_clave(primera, huella), segunda.pk: con_clave(segunda, huella)}
    con_clave(saliente, "folio:7002", f"~{saliente.id_publico}")
    ajenas = {pk: clave for pk, clave in claves().items() if pk in (mundo.registro.pk, mundo.pagina_b.registro_id)}
    migrar("0018_importacion_por_decidir")
    de_antes = claves()
    assert (de_antes[una.pk], de_antes[primera.pk]) == ("folio:7001", huella)
    assert de_antes[saliente.pk] == f"folio:7002~{saliente.id_publico}"
    assert de_antes[otra.pk].startswith("folio:7001@")
    assert len(set(de_antes.values())) == len(de_antes)
    assert all(len(clave) <= 160 for clave in de_antes.values())
    assert ajenas.items() <= de_antes.items()
    migrar(None)
    assert {**ajenas, **de_ahora, saliente.pk: de_antes[saliente.pk]} == claves()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("campo", ["carrera", "cursos", "contactos", "redes"])
def test_the_schema_of_before_is_refused_with_words_while_something_written_does_not_fit_in_it(mundo, migrar, campo):
    largo = "a" * 501
    pagina = CandidaturaPage.objects.get(pk=mundo.pagina.pk)
    match campo:
        case "carrera":
            pagina.carrera = largo
        case "cursos":
            pagina.cursos = [CursoCandidatura(nombre=largo)]
        case "contactos":
            pagina.contactos = [ContactoCandidatura(medio="casa_de_campania", valor=largo)]
        case "redes":
            pagina.redes = [RedCandidatura(red="otra", direccion=largo)]
    pagina.save()
    with pytest.raises(IrreversibleError, match="no caben"):
        migrar("0016_lo_publico_sin_autorizacion")
    migrar(None)
    assert largo in str(CandidaturaPage.objects.get(pk=pagina.pk).serializable_data())
