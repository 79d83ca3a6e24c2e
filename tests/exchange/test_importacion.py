"""An import from upload to result: the file sealed at rest, the plan that was seen, one at a time, never a half."""

import datetime as dt
from pathlib import Path

import pytest
from django.conf import settings
from django.db import IntegrityError
from django.utils import timezone

from candidaturas.exchange import archivo
from candidaturas.exchange.avance import Etapa
from candidaturas.exchange.avance_guardado import AvanceGuardado, esta_detenida, leer_avance
from candidaturas.exchange.bulk import EnBloque
from candidaturas.exchange.encargar import EstadoCambiado, encargar_aplicacion, encargar_revision, pasar_a
from candidaturas.exchange.errores import ArchivoBorrado
from candidaturas.exchange.importer import importar, recibir
from candidaturas.models import CandidaturaPage, FichaPublicada, Formula, Importacion, Proceso, Registro
from candidaturas.models.importacion import DIAS_DEL_ARCHIVO
from candidaturas.vocabulario import EstadoImportacion
from cms.base.models import Bitacora, User
from search.worker import Trabajador
from tests.exchange.archivos import importado, libro_estatal, libro_ine

pytestmark = pytest.mark.django_db


def _recibida(proceso: Proceso, contenido: bytes | None = None, quien: User | None = None) -> Importacion:
    importacion = recibir(contenido or libro_ine(), "registro.xlsx", proceso, quien)
    encargar_revision(importacion)
    importacion.refresh_from_db()
    return importacion


def test_an_upload_is_reviewed_then_applied_then_its_file_is_erased(congreso: Proceso, persona: User) -> None:
    importacion = _recibida(congreso, quien=persona)
    assert importacion.estado == EstadoImportacion.REVISADA
    assert importacion.cuentas["nuevas"] == 6
    assert Registro.objects.count() == 0
    encargar_aplicacion(importacion)
    importacion.refresh_from_db()
    assert importacion.estado == EstadoImportacion.APLICADA
    assert (importacion.archivo, importacion.modo, len(importacion.sha256)) == ("", "bloque", 64)
    assert Registro.objects.count() == FichaPublicada.objects.count() == CandidaturaPage.objects.count() == 6
    anotada = Bitacora.objects.get(accion="importacion.aplicada")
    assert (anotada.quien, anotada.datos["nuevas"]) == (persona, 6)
    with pytest.raises(ArchivoBorrado):
        archivo.leer(importacion)


def test_the_stored_file_and_its_row_hold_nothing_private_in_plain_text(ayuntamientos: Proceso) -> None:
    importacion = _recibida(ayuntamientos, libro_estatal())
    guardado = Path(settings.STORAGES["reservado"]["OPTIONS"]["location"]) / importacion.archivo
    assert guardado.read_bytes().startswith(b"v1:")
    assert archivo.leer(importacion).startswith(b"PK")
    fila = repr(Importacion.objects.filter(pk=importacion.pk).values().get())
    for privado in ("XEBX7905", "1979", "XXXXXX00000000X000", "CALLE DE EJEMPLO"):
        assert privado not in fila


def test_a_file_with_errors_may_not_be_applied(congreso: Proceso) -> None:
    importacion = _recibida(congreso, libro_ine(SEXO="?"))
    assert importacion.estado == EstadoImportacion.CON_ERRORES
    assert not importacion.aplicable
    encargar_aplicacion(importacion)
    importacion.refresh_from_db()
    assert importacion.estado == EstadoImportacion.CON_ERRORES
    assert Registro.objects.count() == 0


def test_a_file_that_cannot_be_read_is_an_import_with_one_error(congreso: Proceso) -> None:
    importacion = _recibida(congreso, libro_ine()[:-200])
    assert importacion.estado == EstadoImportacion.CON_ERRORES
    assert [p["codigo"] for p in importacion.problemas] == ["archivo_danado"]


def test_nothing_is_applied_when_the_database_changed_since_the_review(congreso: Proceso) -> None:
    importacion = _recibida(congreso)
    importado(libro_ine(EDAD=30), congreso)
    encargar_aplicacion(importacion)
    importacion.refresh_from_db()
    assert importacion.estado == EstadoImportacion.REVISADA
    assert importacion.cambio_la_base
    assert (importacion.cuentas["nuevas"], importacion.cuentas["cambian"]) == (0, 1)
    encargar_aplicacion(importacion)
    importacion.refresh_from_db()
    assert importacion.estado == EstadoImportacion.APLICADA


def test_of_two_people_who_apply_at_once_one_succeeds(congreso: Proceso) -> None:
    importacion = _recibida(congreso)
    vista_por_otra = Importacion.objects.get(pk=importacion.pk)
    encargar_aplicacion(importacion)
    with pytest.raises(EstadoCambiado):
        encargar_aplicacion(vista_por_otra)
    assert Registro.objects.count() == 6


class _SeRompe(EnBloque):
    """Fails after it has written everything it had to write."""

    def crear(self, *args: object, **kwargs: object) -> None:
        super().crear(*args, **kwargs)  # type: ignore[arg-type]
        raise IntegrityError("the power went out")


def test_a_failure_halfway_leaves_nothing(congreso: Proceso) -> None:
    with pytest.raises(IntegrityError):
        importado(libro_ine(), congreso, modo=_SeRompe())
    assert not any(m.objects.exists() for m in (Registro, Formula, CandidaturaPage, FichaPublicada, Importacion))


def test_the_worker_erases_the_files_that_nobody_applied_after_their_days(congreso: Proceso) -> None:
    vieja, nueva = _recibida(congreso), _recibida(congreso)
    hace_dias = timezone.now() - dt.timedelta(days=DIAS_DEL_ARCHIVO, minutes=1)
    Importacion.objects.filter(pk=vieja.pk).update(subida_en=hace_dias)
    Trabajador().agotar()
    vieja.refresh_from_db()
    assert (vieja.archivo, bool(nueva.archivo)) == ("", True)


def test_an_import_whose_file_is_gone_says_so(congreso: Proceso) -> None:
    importacion = _recibida(congreso)
    archivo.borrar(Importacion.objects.get(pk=importacion.pk))
    importacion = Importacion.objects.get(pk=importacion.pk)
    encargar_revision(importacion)
    importacion.refresh_from_db()
    assert [p["codigo"] for p in importacion.problemas] == ["archivo_borrado"]


def test_progress_is_told_while_it_lasts_and_a_dead_worker_is_noticed(congreso: Proceso) -> None:
    importacion = recibir(libro_ine(), "r.xlsx", congreso, None)
    avance = AvanceGuardado(importacion.pk)
    avance(Etapa.PAGINAS, 3, 6)
    assert leer_avance(importacion) == (Etapa.PAGINAS, 3, 6)
    assert not esta_detenida(importacion)
    avance.terminar()
    assert leer_avance(importacion) is None
    importacion.en_curso_desde = timezone.now() - dt.timedelta(hours=1)
    assert esta_detenida(importacion)
    pasar_a(importacion, EstadoImportacion.DESCARTADA)
    assert not esta_detenida(importacion)


def test_every_step_tells_how_far_it_is_and_ends_complete(congreso: Proceso) -> None:
    noticias: dict[Etapa, tuple[int, int]] = {}

    def escuchar(etapa: Etapa, hechas: int, total: int) -> None:
        noticias[etapa] = (hechas, total)

    importar(
        libro_ine(), "r.xlsx", congreso, quien=None, modo=EnBloque(), avance=escuchar, autorizar=lambda propuesta: True
    )
    assert list(noticias) == list(Etapa)
    assert {etapa: n for etapa, n in noticias.items() if etapa is not Etapa.LEER} == dict.fromkeys(
        list(Etapa)[1:], (6, 6)
    )
