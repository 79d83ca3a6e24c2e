"""A database with one open process of town councils and 25 local parties, ready to import into."""

from dataclasses import replace

from django.core.management import call_command
from django.db import transaction
from django.db.models import F
from django.utils import translation

from bench.padron import ACTORES, nombre_del_actor
from candidaturas.models import CandidaturaPage, Proceso, Registro
from candidaturas.publicacion.sincronizar import sincronizar
from candidaturas.vocabulario import EstadoProceso
from home.demo.actores import Actor
from home.demo.carga.catalogos import cargar_cargos
from home.demo.carga.proceso import cargar_proceso
from home.demo.carga.sitio import cargar_pagina_de_proceso, cargar_sitio
from home.demo.carga.territorio import cargar_territorio
from home.demo.procesos import procesos

AYUNTAMIENTOS = "durango-2025"


def preparar() -> Proceso:
    """Migrate an empty database and load what an import needs."""
    call_command("migrate", interactive=False, verbosity=0)
    with translation.override("es"), transaction.atomic():
        entidad, cargos, inicio = cargar_territorio(), cargar_cargos(), cargar_sitio()
        base = next(p for p in procesos() if p.clave == AYUNTAMIENTOS)
        datos = replace(base, actores=tuple(_actores()), estado=EstadoProceso.ABIERTO)
        proceso = cargar_proceso(datos, entidad, cargos)
        cargar_pagina_de_proceso(inicio, proceso, datos.introduccion)
    return proceso


def _actores() -> list[Actor]:
    return [
        Actor(f"local-{n:02d}", "partido", nombre_del_actor(n), f"PL{n:02d}", "#4a5163", n * 10)
        for n in range(1, ACTORES + 1)
    ]


def publicar_todo(proceso: Proceso) -> int:
    """Approve every imported draft as it is, to measure the site with full records. Returns how many there are."""
    CandidaturaPage.objects.filter(registro__proceso=proceso).update(live=True, live_revision=F("latest_revision"))
    ids = list(Registro.objects.filter(proceso=proceso).values_list("pk", flat=True))
    sincronizar(ids)
    return len(ids)
