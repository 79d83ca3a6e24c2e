"""A process with its law as rows: limits, obliged offices, contiendas, actors, questionnaire and consent texts."""

from collections.abc import Mapping

from candidaturas.models import (
    ActorPolitico,
    AliasActor,
    Cargo,
    CargoObligado,
    Contienda,
    Distrito,
    Entidad,
    Integracion,
    LimiteTexto,
    MapaElectoral,
    Municipio,
    Proceso,
)
from candidaturas.vocabulario import Calidad
from home.demo.actores import Actor
from home.demo.carga.cuestionario import cargar_consentimientos, cargar_cuestionario
from home.demo.procesos import LIMITES, ContiendaDeDemo, ProcesoDeDemo

_MAPA = "2023"


def cargar_proceso(datos: ProcesoDeDemo, entidad: Entidad, cargos: Mapping[str, Cargo]) -> Proceso:
    """Create a process ready to receive registrations; its pages come with the tree."""
    mapa = MapaElectoral.objects.get(entidad=entidad, clave=_MAPA)
    proceso = Proceso.objects.create(
        clave=datos.clave,
        nombre=datos.nombre,
        entidad=entidad,
        mapa=mapa,
        estado=datos.estado,
        jornada=datos.jornada,
        apertura_captura=datos.apertura,
        fecha_simulada=datos.fecha_simulada,
    )
    LimiteTexto.objects.bulk_create(
        [
            LimiteTexto(proceso=proceso, campo=campo, minimo=minimo, maximo=maximo, obligatorio=obligatorio)
            for campo, (minimo, maximo, obligatorio) in LIMITES.items()
        ]
    )
    _cargar_contiendas(proceso, datos, cargos)
    _cargar_obligados(proceso, datos, cargos)
    _cargar_actores(proceso, datos.actores)
    cargar_cuestionario(proceso)
    cargar_consentimientos(proceso)
    return proceso


def _cargar_contiendas(proceso: Proceso, datos: ProcesoDeDemo, cargos: Mapping[str, Cargo]) -> None:
    distritos = {d.numero: d for d in Distrito.objects.filter(mapa=proceso.mapa_id)}
    municipios = {m.cve_ine: m for m in Municipio.objects.filter(entidad=proceso.entidad_id)}

    def fila(contienda: ContiendaDeDemo, orden: int) -> Contienda:
        return Contienda(
            proceso=proceso,
            clave=contienda.clave,
            cargo=cargos[contienda.cargo.clave],
            principio=contienda.principio,
            distrito=distritos[contienda.distrito] if contienda.distrito else None,
            municipio=municipios[contienda.municipio] if contienda.municipio else None,
            escanios=contienda.escanios,
            inicio_campania=contienda.inicio,
            fin_campania=contienda.fin,
            orden=orden,
        )

    Contienda.objects.bulk_create([fila(contienda, orden) for orden, contienda in enumerate(datos.contiendas, 1)])


def _cargar_obligados(proceso: Proceso, datos: ProcesoDeDemo, cargos: Mapping[str, Cargo]) -> None:
    """Every seat of the process answers the questionnaires and is published."""
    clases = {(contienda.cargo.clave, contienda.principio) for contienda in datos.contiendas}
    CargoObligado.objects.bulk_create(
        [
            CargoObligado(proceso=proceso, cargo=cargos[clave], principio=principio, calidad=calidad)
            for clave, principio in sorted(clases)
            for calidad in Calidad
        ]
    )


def _cargar_actores(proceso: Proceso, actores: tuple[Actor, ...]) -> None:
    filas = {
        actor.clave: ActorPolitico.objects.create(
            proceso=proceso,
            clave=actor.clave,
            tipo=actor.tipo,
            nombre=actor.nombre,
            siglas=actor.siglas,
            color=actor.color,
            color_texto=actor.color_texto,
            orden_boleta=actor.orden,
        )
        for actor in actores
    }
    Integracion.objects.bulk_create(
        [
            Integracion(coalicion=filas[actor.clave], partido=filas[partido], orden=orden)
            for actor in actores
            for orden, partido in enumerate(actor.integrantes, 1)
        ]
    )
    AliasActor.objects.bulk_create(
        [AliasActor(actor=filas[actor.clave], texto=texto) for actor in actores for texto in actor.alias]
    )
