"""A process in the middle of its campaign: territory, limits, questionnaire, consent texts, pages, actors."""

import datetime as dt
from typing import Any

from django.utils import timezone
from wagtail.models import Locale, Page, Site

from candidaturas.access.grupos import preparar_actor
from candidaturas.cuestionario_ine import PREGUNTAS
from candidaturas.models import (
    ActorPolitico,
    Cargo,
    Cuestionario,
    Distrito,
    Entidad,
    LimiteTexto,
    MapaElectoral,
    Municipio,
    Opcion,
    Pregunta,
    Proceso,
    ProcesoPage,
    Seccion,
    SeccionEnMapa,
    TextoConsentimiento,
)
from candidaturas.vocabulario import Ambito, Autorizacion, CampoTexto, EstadoProceso
from candidaturas.workflow.preparar import preparar_flujo
from home.models import HomePage

HOY = dt.date(2024, 5, 1)
LIMITES = {
    CampoTexto.CURSO: (0, 250, False),
    CampoTexto.HISTORIA_PROFESIONAL: (280, 5000, True),
    CampoTexto.TRAYECTORIA_POLITICA: (280, 5000, True),
    CampoTexto.MOTIVO: (280, 2500, True),
    CampoTexto.PROPUESTA_1: (280, 1600, True),
    CampoTexto.PROPUESTA_2: (280, 1600, True),
    CampoTexto.PROPUESTA_GENERO: (280, 1600, True),
    CampoTexto.TITULO_PROPUESTA: (0, 120, False),
}


def un_proceso(distrito: Distrito, **cambios: Any) -> Proceso:
    """An open process in campaign, with limits, questionnaire and consent texts."""
    datos: dict[str, Any] = {
        "clave": "durango-2024",
        "nombre": "Proceso Electoral Local 2023-2024",
        "entidad": distrito.mapa.entidad,
        "mapa": distrito.mapa,
        "estado": EstadoProceso.ABIERTO,
        "jornada": dt.date(2024, 6, 2),
        "apertura_captura": dt.date(2024, 4, 20),
        "fecha_simulada": HOY,
        **cambios,
    }
    proceso = Proceso(**datos)
    proceso.save()
    LimiteTexto.objects.bulk_create(
        LimiteTexto(proceso=proceso, campo=campo, minimo=minimo, maximo=maximo, obligatorio=obligatorio)
        for campo, (minimo, maximo, obligatorio) in LIMITES.items()
    )
    un_cuestionario(proceso)
    for tipo in Autorizacion:
        TextoConsentimiento.objects.create(
            proceso=proceso, tipo=tipo, titulo=f"Texto de {tipo.value}", texto=f"Contenido de {tipo.value}.",
            locale=Locale.get_default(),
        )  # fmt: skip
    return proceso


def un_cuestionario(proceso: Proceso, version: int = 1) -> Cuestionario:
    """INE's twenty questions as rows of a process, in force."""
    es = Locale.get_default()
    cuestionario = Cuestionario.objects.create(
        proceso=proceso, version=version, nombre="Cuestionario de identidad", en_vigor_desde=timezone.now()
    )
    for orden, pregunta in enumerate(PREGUNTAS, 1):
        fila = Pregunta.objects.create(
            cuestionario=cuestionario,
            codigo=pregunta.codigo,
            orden=orden,
            texto=pregunta.texto,
            grupo=pregunta.grupo or "",
            depende_de=pregunta.depende_de or "",
            abre_con=" ".join(pregunta.abre_con),
            locale=es,
        )
        Opcion.objects.bulk_create(
            Opcion(pregunta=fila, codigo=c, texto=t, orden=n, abierta=c in pregunta.abiertas, locale=es)
            for n, (c, t) in enumerate(pregunta.opciones)
        )
    return cuestionario


def una_pagina_de_proceso(proceso: Proceso) -> ProcesoPage:
    """The process's landing under the site's home, with the review set up."""
    inicio = HomePage.objects.first()
    if inicio is None:
        raiz = Page.get_first_root_node()
        inicio = raiz.add_child(instance=HomePage(title="Conóceles", slug="conoceles", locale=Locale.get_default()))
        Site.objects.update_or_create(is_default_site=True, defaults={"root_page": inicio, "hostname": "localhost"})
    pagina = inicio.add_child(instance=ProcesoPage(title=proceso.nombre, slug=proceso.clave, proceso=proceso))
    preparar_flujo(pagina)
    return pagina


def un_cargo() -> Cargo:
    """Local deputy."""
    cargo, _creado = Cargo.objects.get_or_create(
        clave="diputacion-local",
        locale=Locale.get_default(),
        defaults={
            "nombre": "Diputación local",
            "nombre_femenino": "Diputada local",
            "nombre_masculino": "Diputado local",
            "ambito": Ambito.DISTRITO,
            "edad_minima": 21,
        },
    )
    return cargo


def un_actor(proceso: Proceso, clave: str, nombre: str, siglas: str, orden: int = 1, **cambios: Any) -> ActorPolitico:
    """An actor with its branch, group and images."""
    actor = ActorPolitico(proceso=proceso, clave=clave, nombre=nombre, siglas=siglas, orden_boleta=orden, **cambios)
    actor.save()
    preparar_actor(actor)
    return ActorPolitico.objects.get(pk=actor.pk)


def un_distrito() -> Distrito:
    """District 11 of Durango's map, with one section."""
    entidad = Entidad.objects.create(clave="10", nombre="Durango")
    mapa = MapaElectoral.objects.create(entidad=entidad, clave="2023", nombre="Distritación 2023")
    municipio = Municipio.objects.create(entidad=entidad, cve_ine="007", cve_inegi="007", nombre="Gómez Palacio")
    distrito = Distrito.objects.create(mapa=mapa, numero=11, cabecera="Gómez Palacio", municipio_cabecera=municipio)
    seccion = Seccion.objects.create(entidad=entidad, numero=1234)
    SeccionEnMapa.objects.create(mapa=mapa, seccion=seccion, municipio=municipio, distrito=distrito)
    return distrito
