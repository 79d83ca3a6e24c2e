"""The preview: the public template over a Ficha built from the draft, as voters will see it. It is never stored."""

from dataclasses import replace
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from candidaturas import ficha
from candidaturas.access.lecturas import anotar_lectura
from candidaturas.captura.lectura import leer, leer_identidad
from candidaturas.models import CandidaturaPage, Consentimiento, ProcesoPage
from candidaturas.publicacion.catalogos import Catalogos
from candidaturas.publicacion.fotos import ANCHOS, PROPORCION
from candidaturas.publicacion.reunir import datos_de_registro, reunir
from candidaturas.publicacion.temario import temario_de
from candidaturas.publico import inicio, marco, temas
from candidaturas.publico.candidatura import contenido
from candidaturas.publico.identidad import preguntas
from candidaturas.vocabulario import Sexo
from cms.base.models import Imagen
from cms.base.peticion import con_persona
from cms.base.sitio import como_en_publico


def dibujar(pagina: CandidaturaPage, request: HttpRequest) -> HttpResponse:
    """The page of the candidacy with the answers in memory, once its campaign has begun.

    It may show identity answers that nobody has published yet, so looking at it leaves a trace.
    """
    if not con_persona(request):
        raise PermissionDenied
    if leer_identidad(pagina):
        anotar_lectura(request.user, pagina)
    with como_en_publico():
        return render(request, "pages/candidatura/candidatura.html", _contexto(pagina))


def dibujar_proceso(pagina: ProcesoPage, request: HttpRequest) -> HttpResponse:
    """The landing of the process with the words in memory, also while the process is not public yet."""
    with como_en_publico():
        return render(request, pagina.template, inicio.contexto_de(pagina.proceso, pagina.introduccion))


def _contexto(pagina: CandidaturaPage) -> dict[str, Any]:
    registro = pagina.registro
    publicable = _publicable(pagina)
    dia = max(registro.proceso.hoy(), publicable.proceso.inicio_campania)
    datos = ficha.construir(publicable, hoy=dia).como_datos()
    cargo = registro.formula.contienda.cargo
    en_genero = {Sexo.MUJER: cargo.nombre_femenino, Sexo.HOMBRE: cargo.nombre_masculino}
    return {
        **marco.contexto(registro.proceso),
        **contenido(
            datos,
            cargo=en_genero.get(Sexo(registro.sexo), cargo.nombre),
            preguntas=preguntas(registro.proceso_id, publicable.cuestionario),
            temas=temas.nombres(registro.proceso_id),
        ),
        "es_vista_previa": True,
    }


def _publicable(pagina: CandidaturaPage) -> ficha.Publicable:
    registro = pagina.registro
    catalogos = Catalogos()
    ((_registro, publicable),) = reunir([registro.pk])
    if publicable is None:
        publicable = _de_un_registro_no_publico(pagina, catalogos)
    cuestionario, preguntadas = catalogos.preguntado(registro.proceso_id, pagina.cuestionario)
    return replace(
        publicable,
        preguntas=preguntadas,
        cuestionario=cuestionario,
        respuestas=leer(pagina, foto=_foto(pagina.foto)),
        autoriza_publicacion=registro.pk in Consentimiento.objects.autorizan_publicacion([registro.pk]),
        en_revision=False,
        rubros_pausados=frozenset(),
        aprobada_en=timezone.now(),
    )


def _de_un_registro_no_publico(pagina: CandidaturaPage, catalogos: Catalogos) -> ficha.Publicable:
    """The registration is not approved yet, or left: the preview shows how it would read."""
    registro = pagina.registro
    proceso, contienda = registro.proceso, registro.formula.contienda
    return ficha.Publicable(
        proceso=ficha.ProcesoDatos(
            proceso.clave, proceso.nombre, proceso.jornada, contienda.inicio_campania, contienda.fin_campania
        ),
        registro=datos_de_registro(registro, catalogos, None),
        preguntas=(),
        respuestas=None,
        autoriza_publicacion=False,
        en_revision=False,
        temario=temario_de(registro.pk, proceso.pk),
    )


def _foto(imagen: Imagen | None) -> ficha.Foto | None:
    """The portrait under the admin's private addresses, in the public framing."""
    if imagen is None:
        return None
    direcciones: dict[str, Any] = {
        str(ancho): imagen.get_rendition(f"fill-{ancho}x{round(ancho * PROPORCION)}").url for ancho in ANCHOS
    }
    return ficha.Foto(
        clave="vista-previa", direcciones=direcciones, alto=round(ANCHOS[-1] * PROPORCION), ancho=ANCHOS[-1]
    )
