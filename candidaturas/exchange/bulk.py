"""The bulk way: hundreds of pages in a few statements, with the very rows of the reference way.

The parent is locked, so that paths computed here are nobody else's; rows go in from the base table
down; what Wagtail would do by signals (search index of the admin) is done once per batch. Candidacies
refer to nothing that its reference index tracks but their photograph, and imported drafts have none.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import connections, models, router
from django.db.models.functions import Cast
from django.db.models.sql import InsertQuery
from django.utils import timezone
from modelsearch.backends import get_search_backends
from wagtail.log_actions import get_active_log_context
from wagtail.models import Page, PageLogEntry, Revision

from candidaturas.exchange.arbol import Ramas
from candidaturas.exchange.avance import Avance, Etapa
from candidaturas.exchange.paginas import PaginaPorCrear, nueva_pagina
from candidaturas.models import (
    CandidaturaPage,
    CargoIndexPage,
    ContactoCandidatura,
    CursoCandidatura,
    RedCandidatura,
    RespuestasImportadas,
)
from cms.base.models import User

LOTE = 500
_HIJAS = (("redes", RedCandidatura), ("contactos", ContactoCandidatura), ("cursos", CursoCandidatura))


class EnBloque:
    """Writes pages by the hundred."""

    nombre = "bloque"

    def crear(self, pedidas: Sequence[PaginaPorCrear], ramas: Ramas, *, quien: User | None, avance: Avance) -> None:
        """About 20 statements a batch, whatever its size."""
        hechas = 0
        for (actor, cargo), grupo in groupby(pedidas, key=lambda p: (p.actor, p.cargo)):
            madre = CargoIndexPage.objects.select_for_update().get(pk=ramas.de(actor, cargo).pk)
            for lote in _lotes(list(grupo)):
                _crear_lote(lote, madre, quien)
                hechas += len(lote)
                avance(Etapa.PAGINAS, hechas, len(pedidas))


def _lotes(pedidas: list[PaginaPorCrear]) -> Iterator[list[PaginaPorCrear]]:
    for inicio in range(0, len(pedidas), LOTE):
        yield pedidas[inicio : inicio + LOTE]


def _crear_lote(pedidas: list[PaginaPorCrear], madre: CargoIndexPage, quien: User | None) -> None:
    ahora = timezone.now()
    paginas = [nueva_pagina(pedida, quien) for pedida in pedidas]
    _situar(paginas, madre)
    _insertar_base(paginas)
    _insertar_propias(paginas)
    _insertar_hijas(paginas)
    revisiones = _insertar_revisiones(paginas, quien, ahora)
    _apuntar_a_su_revision(paginas, ahora)
    _anotar_creacion(paginas, quien, ahora)
    RespuestasImportadas.objects.bulk_create(
        RespuestasImportadas(
            registro_id=pedida.registro.pk,
            revision=revision,
            huella_curricular=pedida.huella_curricular,
            huella_identidad=pedida.huella_identidad,
        )
        for pedida, revision in zip(pedidas, revisiones, strict=True)
    )
    for backend in get_search_backends(with_auto_update=True):
        backend.add_bulk(CandidaturaPage, paginas)


def _situar(paginas: list[CandidaturaPage], madre: CargoIndexPage) -> None:
    """Give each page its path, after the parent's last child, and what Wagtail sets on a first save."""
    ultima = madre.get_last_child()
    paso = Page._str2int(ultima.path[-Page.steplen :]) if ultima else 0
    tipo = ContentType.objects.get_for_model(CandidaturaPage)
    for numero, pagina in enumerate(paginas, start=paso + 1):
        pagina.path = Page._get_path(madre.path, madre.depth + 1, numero)
        pagina.depth = madre.depth + 1
        pagina.numchild = 0
        pagina.content_type = tipo
        pagina.locale = madre.locale
        pagina.draft_title = pagina.title
        pagina.url_path = f"{madre.url_path}{pagina.slug}/"
    madre.numchild += len(paginas)
    Page.objects.filter(pk=madre.pk).update(numchild=madre.numchild)


def _insertar_base(paginas: list[CandidaturaPage]) -> None:
    """The rows of Wagtail's own table; each page learns its key."""
    campos = [campo.attname for campo in Page._meta.concrete_fields if campo.attname != "id"]
    bases = [Page(**{campo: getattr(pagina, campo) for campo in campos}) for pagina in paginas]
    for base, pagina in zip(Page.objects.bulk_create(bases), paginas, strict=True):
        pagina.pk = pagina.id = pagina.page_ptr_id = base.pk
        pagina._state.adding = False


def _insertar_propias(paginas: list[CandidaturaPage]) -> None:
    """The rows of the candidacy's table: Django's `bulk_create` does not write the tables of a child model."""
    campos = CandidaturaPage._meta.local_concrete_fields
    conexion = connections[router.db_for_write(CandidaturaPage)]
    for lote in _por_variables(paginas, len(campos), conexion):
        consulta = InsertQuery(CandidaturaPage)
        consulta.insert_values(campos, lote)
        consulta.get_compiler(connection=conexion).execute_sql()


def _por_variables(filas: list[Any], columnas: int, conexion: Any) -> Iterator[list[Any]]:
    """Batches that fit in the database's limit of variables per statement."""
    maximo = conexion.features.max_query_params
    cuantas = max(1, maximo // columnas) if maximo else len(filas)
    for inicio in range(0, len(filas), cuantas):
        yield filas[inicio : inicio + cuantas]


def _insertar_hijas(paginas: list[CandidaturaPage]) -> None:
    """Networks, contacts and courses, before the drafts are serialised: a draft holds their keys."""
    for relacion, modelo in _HIJAS:
        filas: list[models.Model] = []
        for pagina in paginas:
            for hija in getattr(pagina, relacion).all():
                hija.pagina_id = pagina.pk
                filas.append(hija)
        modelo._default_manager.bulk_create(filas)


def _insertar_revisiones(paginas: list[CandidaturaPage], quien: User | None, ahora: dt.datetime) -> list[Revision]:
    tipo, base = (ContentType.objects.get_for_model(modelo) for modelo in (CandidaturaPage, Page))
    return Revision.objects.bulk_create(
        Revision(
            content_type=tipo,
            base_content_type=base,
            object_id=str(pagina.pk),
            created_at=ahora,
            user=quien,
            content=pagina.serializable_data(),
            object_str=str(pagina),
        )
        for pagina in paginas
    )


def _apuntar_a_su_revision(paginas: list[CandidaturaPage], ahora: dt.datetime) -> None:
    """Each page's latest revision is the only one it has."""
    suya = Revision.objects.filter(
        base_content_type=ContentType.objects.get_for_model(Page),
        object_id=Cast(models.OuterRef("pk"), models.CharField()),
    )
    Page.objects.filter(pk__in=[pagina.pk for pagina in paginas]).update(
        latest_revision=models.Subquery(suya.values("pk")[:1]),
        latest_revision_created_at=ahora,
        has_unpublished_changes=True,
    )


def _anotar_creacion(paginas: list[CandidaturaPage], quien: User | None, ahora: dt.datetime) -> None:
    """The entry of each page's history."""
    contexto = get_active_log_context()
    tipo = ContentType.objects.get_for_model(CandidaturaPage)
    PageLogEntry.objects.bulk_create(
        PageLogEntry(
            page=pagina,
            content_type=tipo,
            label=pagina.get_admin_display_title(),
            action="wagtail.create",
            uuid=contexto.uuid,
            user=quien or contexto.user,
            timestamp=ahora,
            content_changed=True,
        )
        for pagina in paginas
    )
