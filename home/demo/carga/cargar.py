"""The order of the load. All of it is one transaction: a half-loaded demonstration never stays."""

from collections.abc import Mapping, Sequence

from django.db import transaction
from django.utils import translation

from candidaturas.models import Proceso, Salida
from candidaturas.models.publicacion import TEMA_AVISO
from cms.base.models import User
from home.demo.carga.avance import Avance
from home.demo.carga.catalogos import cargar_cargos, cargar_fundamentos
from home.demo.carga.cuentas import cargar_cuentas
from home.demo.carga.proceso import cargar_proceso
from home.demo.carga.registros import registrar
from home.demo.carga.salidas import cargar_salidas
from home.demo.carga.sitio import cargar_pagina_de_proceso, cargar_sitio
from home.demo.carga.situaciones import Elenco, llevar_a_su_situacion
from home.demo.carga.territorio import cargar_territorio
from home.demo.personas.postulaciones import Candidatura, candidaturas
from home.demo.procesos import CLAVE_DEMO, procesos
from home.demo.textos import Redactor


def esta_cargada() -> bool:
    """Whether this database already holds the demonstration."""
    return Proceso.objects.filter(clave=CLAVE_DEMO).exists()


def cargar(avance: Avance, filas: Sequence[Candidatura] | None = None) -> None:
    """Load everything into an empty, migrated database: the whole cast, or only some of it."""
    filas = candidaturas() if filas is None else filas
    with translation.override("es"), transaction.atomic():
        proceso = _cargar_procesos(avance)
        with avance.paso("Cuentas de cada papel"):
            cuentas = cargar_cuentas()
        _cargar_elenco(avance, proceso, filas, cuentas)
        # What happened while loading is no news: nobody is written to about it.
        Salida.objects.filter(tema=TEMA_AVISO).delete()


def _cargar_procesos(avance: Avance) -> Proceso:
    """Territory, catalogues, site and the three processes. Returns the one to be filled."""
    with avance.paso("Territorio de Durango y catálogos"):
        entidad = cargar_territorio()
        cargos = cargar_cargos()
        cargar_fundamentos()
    with avance.paso("Sitio, páginas de información y procesos"):
        inicio = cargar_sitio()
        por_clave: dict[str, Proceso] = {}
        for datos in procesos():
            por_clave[datos.clave] = cargar_proceso(datos, entidad, cargos)
            cargar_pagina_de_proceso(inicio, por_clave[datos.clave], datos.introduccion)
    return por_clave[CLAVE_DEMO]


def _cargar_elenco(avance: Avance, proceso: Proceso, filas: Sequence[Candidatura], cuentas: Mapping[str, User]) -> None:
    """Everybody's registration and answers; then who left, and who took their seats."""
    primeras = [fila for fila in filas if not fila.sustituye_a]
    sucesoras = [fila for fila in filas if fila.sustituye_a]
    with avance.paso("Registro de candidaturas"):
        registros = registrar(proceso, primeras, quien=cuentas["administradora"])
    redactor = Redactor()
    curriculos = {fila.clave: redactor.curriculo(fila.persona, fila.distrito) for fila in filas}
    elenco = Elenco(curriculos, cuentas)
    with avance.paso("Cuestionarios, retratos y revisión"):
        for fila in avance.contar(primeras):
            llevar_a_su_situacion(fila, registros[fila.clave], elenco)
    with avance.paso("Sustituciones, renuncias y cancelaciones"):
        registros |= cargar_salidas(proceso, filas, quien=cuentas["administradora"])
        for fila in sucesoras:
            llevar_a_su_situacion(fila, registros[fila.clave], elenco)
