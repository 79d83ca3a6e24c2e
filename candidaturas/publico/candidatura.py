"""The page of a candidacy: its Ficha, section by section; the way on when it moved; a plain word when it left."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from candidaturas.etiquetas import ACCION_AFIRMATIVA, CALIDAD, TIPO_CAMBIO
from candidaturas.models import Cambio, FichaPublicada, Fusion
from candidaturas.publico import marco, renglones, retiro, secciones, temas
from candidaturas.publico.identidad import PreguntaConTexto, identidad, preguntas
from candidaturas.publico.pagina import pagina_publica
from candidaturas.vocabulario import AccionAfirmativa, Calidad, Etapa, Sexo, TipoCambio

_CAMBIOS_MOSTRADOS = 20
#: Some tell nothing to a reader: as many are read as surely hold those that are shown.
_CAMBIOS_LEIDOS = 200
_EN_GENERO = {Sexo.MUJER: "nombre_femenino", Sexo.HOMBRE: "nombre_masculino"}


@pagina_publica
def candidatura(request: HttpRequest, id_publico: str, slug: str = "") -> HttpResponse:
    """A candidacy by its id; 301 from an old slug or a merged duplicate, 410 when it left the site."""
    fichas = FichaPublicada.objects.publicas().filter(id_publico=id_publico)
    ficha = renglones.con_cargo(fichas.select_related("proceso"), "nombre", *_EN_GENERO.values()).first()
    if ficha is None:
        return _ya_no_esta(request, id_publico)
    if ficha.slug != slug:
        return HttpResponsePermanentRedirect(renglones.direccion(ficha.id_publico, ficha.slug))
    datos = ficha.como_datos()
    cambios = Cambio.objects.filter(id_publico=id_publico).order_by("-id")[:_CAMBIOS_LEIDOS]
    preguntado = preguntas(ficha.proceso_id, ficha.cuestionario)
    contexto = {
        **marco.contexto(ficha.proceso),
        **contenido(
            datos,
            cargo=_nombre_del_cargo(ficha),
            preguntas=preguntado,
            temas=temas.nombres(ficha.proceso_id),
            cambios=cambios,
        ),
        "otras": _otras(datos),
    }
    return render(request, "pages/candidatura/candidatura.html", contexto)


def contenido(
    datos: Mapping[str, Any],
    *,
    cargo: str,
    preguntas: Mapping[str, PreguntaConTexto],
    temas: Mapping[str, str],
    cambios: Iterable[Cambio] = (),
) -> dict[str, Any]:
    """All that the template of a candidacy shows, from the JSON of its Ficha: previews use it too.

    `preguntas` and `temas` name, in the reader's language, what the Ficha has by key.
    """
    lector = secciones.Lector(datos)
    sufijo = _sufijo(datos)
    persona, puesto = datos["persona"], datos["candidatura"]
    partes = {
        "propuestas": secciones.propuestas(lector, temas, datos["proceso"]["clave"] if sufijo else ""),
        "motivo": secciones.motivo(lector),
        "trayectoria": secciones.trayectoria(lector),
        "estudios": secciones.estudios(lector),
        "identidad": identidad(lector, preguntas),
        "contacto": secciones.contacto(lector),
    }
    return {
        **partes,
        "indice": [*partes.values(), {"id": "formula", "titulo": _("Su fórmula")}],
        "migas": _migas(datos, cargo, sufijo),
        "es_vista_previa": False,
        "id": datos["id"],
        "nombre": persona["nombre"],
        "sobrenombre": persona["sobrenombre"] or "",
        "iniciales": renglones.iniciales(persona["nombre"]),
        "presentacion": _presentacion(persona["sexo"], puesto["calidad"], cargo),
        "lugar": renglones.lugar(puesto),
        "distrito": puesto["territorio"]["distrito"],
        "actor": renglones.actor(datos["actor"]),
        "emblemas": renglones.emblemas(datos["actor"]),
        "siglado": renglones.actor(datos["siglado"]) if datos["siglado"] else None,
        "etiquetas": _etiquetas(persona, puesto),
        "foto": renglones.foto(datos["foto"]),
        "foto_falta": lector.falta(datos["foto"]["razon"]),
        "captura": datos["captura"],
        "es_previa": datos["etapa"] == Etapa.PREVIA,
        "es_archivo": datos["etapa"] == Etapa.ARCHIVO,
        "desde": dt.date.fromisoformat(datos["desde"]),
        "jornada": dt.date.fromisoformat(datos["proceso"]["jornada"]),
        "companera": _companera(datos["companera"]),
        "cambios": _historia(cambios),
    }


def _sufijo(datos: Mapping[str, Any]) -> str:
    """What addresses of its process carry."""
    publicos = marco.leer()
    proceso = publicos.con_clave(datos["proceso"]["clave"])
    return publicos.sufijo(proceso) if proceso else ""


def _migas(datos: Mapping[str, Any], cargo: str, sufijo: str) -> list[dict[str, str]]:
    """The list where one would look for this candidacy."""
    territorio, actor = datos["candidatura"]["territorio"], datos["actor"]
    if territorio["distrito"]:
        texto, ruta, clave = (
            _("Distrito %(numero)s") % {"numero": territorio["distrito"]},
            "publico:distrito",
            territorio["distrito"],
        )
    elif territorio["municipio"]:
        texto, ruta, clave = territorio["municipio_nombre"], "publico:municipio", territorio["municipio"]
    else:
        texto, ruta, clave = actor["nombre"], "publico:rp_actor", actor["clave"]
    return [
        {"texto": texto, "url": reverse(ruta, args=[clave]) + sufijo},
        {"texto": cargo, "url": ""},
    ]


def _nombre_del_cargo(ficha: FichaPublicada) -> str:
    """The office in the person's gender; its neutral name when she has neither."""
    return getattr(ficha, f"cargo_{_EN_GENERO.get(Sexo(ficha.sexo), 'nombre')}")


def _presentacion(sexo: str, calidad: str, cargo: str) -> str:
    """Who the person is in the process, in her own gender; neutral when she has neither."""
    plantillas = {
        (Sexo.MUJER, Calidad.PROPIETARIA): _("Candidata propietaria a %(cargo)s"),
        (Sexo.MUJER, Calidad.SUPLENTE): _("Candidata suplente a %(cargo)s"),
        (Sexo.HOMBRE, Calidad.PROPIETARIA): _("Candidato propietario a %(cargo)s"),
        (Sexo.HOMBRE, Calidad.SUPLENTE): _("Candidato suplente a %(cargo)s"),
        (Sexo.NO_BINARIO, Calidad.PROPIETARIA): _("Candidatura propietaria a %(cargo)s"),
        (Sexo.NO_BINARIO, Calidad.SUPLENTE): _("Candidatura suplente a %(cargo)s"),
    }
    return plantillas[Sexo(sexo), Calidad(calidad)] % {"cargo": cargo[:1].lower() + cargo[1:]}


def _etiquetas(persona: Mapping[str, Any], puesto: Mapping[str, Any]) -> list[str]:
    """Data of registration that fit in a word: age, re-election, acción afirmativa."""
    etiquetas = []
    if persona["edad"] is not None:
        etiquetas.append(_("%(edad)s años el día de la elección") % {"edad": persona["edad"]})
    if puesto["eleccion_consecutiva"]:
        etiquetas.append(_("Busca la elección consecutiva"))
    if puesto["accion_afirmativa"] not in {None, AccionAfirmativa.NINGUNA}:
        nombre = ACCION_AFIRMATIVA[AccionAfirmativa(puesto["accion_afirmativa"])]
        etiquetas.append(_("Acción afirmativa: %(nombre)s") % {"nombre": str(nombre).lower()})
    return etiquetas


def _companera(datos: Mapping[str, Any] | None) -> dict[str, str] | None:
    if datos is None:
        return None
    return {
        "url": renglones.direccion(datos["id"], datos["slug"]),
        "nombre": datos["nombre"],
        "iniciales": renglones.iniciales(datos["nombre"]),
        "calidad": str(CALIDAD[Calidad(datos["calidad"])]),
    }


def _otras(datos: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The person's other candidacies, with each office in the reader's language; none that left meanwhile."""
    dichas = {otra["id"]: otra for otra in datos["otras_candidaturas"]}
    if not dichas:
        return []
    fichas = FichaPublicada.objects.publicas().filter(id_publico__in=dichas)
    publicas = {f.id_publico: f for f in renglones.con_cargo(fichas, "nombre", *_EN_GENERO.values())}
    return [
        {
            "url": renglones.direccion(otra["id"], otra["slug"]),
            "presentacion": _presentacion(publicas[clave].sexo, otra["calidad"], _nombre_del_cargo(publicas[clave])),
            "lugar": renglones.lugar(otra),
            "actor": renglones.actor(otra["actor"]),
        }
        for clave, otra in dichas.items()
        if clave in publicas
    ]


def _historia(cambios: Iterable[Cambio]) -> list[dict[str, Any]]:
    """The changes as people read them: when, what kind, which sections. What no reader would notice is no news."""
    contados = ((cambio, _que_cambio(cambio)) for cambio in cambios)
    return [
        {"en": cambio.en, "tipo": tipo, "secciones": secciones}
        for cambio, (tipo, secciones) in contados
        if secciones or cambio.tipo != TipoCambio.CORRECCION or tipo != str(TIPO_CAMBIO[TipoCambio.CORRECCION])
    ][:_CAMBIOS_MOSTRADOS]


def _que_cambio(cambio: Cambio) -> tuple[str, list[str]]:
    """The kind of a change and what it touched. That answers are shown for the first time is one thing, not one for each section.

    Entries of before told the record's own form, and why each value was missing, as if they were sections.
    """
    nombres = {
        "persona": _("datos de la persona"),
        "candidatura": _("datos de la candidatura"),
        "actor": _("partido o coalición"),
        "companera": _("la otra persona de la fórmula"),
        "otras_candidaturas": _("otras candidaturas de la persona"),
    }
    de_las_respuestas = {
        "foto": _("fotografía"),
        "contacto": _("contacto y redes"),
        "estudios": _("estudios"),
        "trayectoria": _("trayectoria"),
        "propuestas": _("propuestas"),
        "temas": _("de qué hablan sus propuestas, por el Instituto"),
        "identidad": _("identidad"),
    }
    tocadas = set(cambio.secciones)
    if tocadas >= {"captura", "aprobada_en"}:
        return _("Se publicaron sus respuestas"), []
    if tocadas.isdisjoint({"captura", "formato"}):
        nombres |= de_las_respuestas
    return str(TIPO_CAMBIO[TipoCambio(cambio.tipo)]), [nombres[clave] for clave in cambio.secciones if clave in nombres]


def _ya_no_esta(request: HttpRequest, id_publico: str) -> HttpResponse:
    fusion = Fusion.objects.filter(id_publico=id_publico).first()
    destino = fusion and FichaPublicada.objects.filter(id_publico=fusion.destino).first()
    if destino:
        return HttpResponsePermanentRedirect(renglones.direccion(destino.id_publico, destino.slug))
    respuesta = retiro.pagina(request, id_publico)
    if respuesta is None:
        raise Http404
    return respuesta
