"""A Ficha's JSON as the sections of its page. Every gap keeps its reason; a wholly empty section says it once."""

import datetime as dt
from collections.abc import Mapping
from typing import Any, TypedDict
from urllib.parse import urlsplit

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from candidaturas.etiquetas import CONTACTO, ESTATUS_GRADO, GRADO, RAZON, RED
from candidaturas.publico.temas import habla_de
from candidaturas.temas import de_propuesta
from candidaturas.vocabulario import EstatusGrado, Etapa, GradoEstudios, MedioContacto, Razon, RedSocial, Rubro

Datos = Mapping[str, Any]


#: Before the campaign nobody's answers are shown, whatever became of them.
_POR_VENIR = frozenset({Razon.NO_PROPORCIONADO, Razon.EN_REVISION, Razon.RESERVADO})


class DatoDePagina(TypedDict):
    """A labelled value, or the sentence that says why there is none."""

    etiqueta: str
    valor: Any
    falta: str


class Enlace(TypedDict):
    """A way to reach the candidacy; `href` is empty when it can only be read."""

    texto: str
    href: str
    detalle: str


class Seccion(TypedDict):
    """A section: when `aviso` is not empty nothing of it can be shown, and it says why."""

    id: str
    titulo: str
    aviso: str
    datos: Any


class Lector:
    """Reads one Ficha and words its gaps."""

    def __init__(self, ficha: Datos) -> None:
        self.ficha = ficha
        self.previa = ficha["etapa"] == Etapa.PREVIA
        self.pausados = set(ficha["pausados"])

    def falta(self, razon: str | None) -> str:
        """Why a value is missing; empty when it is not. Before the campaign nothing is missing: it is to come."""
        if razon is None:
            return ""
        if self.previa and razon in _POR_VENIR:
            dia = date_format(dt.date.fromisoformat(self.ficha["desde"]))
            return _("Se publica a partir del %(dia)s, cuando inicia la campaña.") % {"dia": dia}
        return str(RAZON[Razon(razon)])

    def dato(self, etiqueta: str | Promise, dato: Datos) -> DatoDePagina:
        """A value with its label."""
        return DatoDePagina(etiqueta=str(etiqueta), valor=dato["valor"], falta=self.falta(dato["razon"]))

    def aviso(self, rubro: Rubro, datos: Mapping[str, Datos]) -> str:
        """The one sentence of a section without any value for one same reason, else nothing."""
        if rubro in self.pausados:
            return _("Información pausada mientras el Instituto la revisa.")
        razones = {d["razon"] for d in datos.values()}
        return self.falta(razones.pop()) if len(razones) == 1 else ""


def propuestas(lector: Lector, nombres_de_temas: Mapping[str, str], proceso: str) -> Seccion:
    """The two proposals, numbered, and the one on gender or the group represented, each with what it talks about."""
    datos = lector.ficha["propuestas"]
    rotulos = {
        "propuesta_1": _("Primera propuesta"),
        "propuesta_2": _("Segunda propuesta"),
        "propuesta_genero": _("En materia de género o del grupo que representa"),
    }
    lista = [
        {
            "numero": numero,
            "etiqueta": rotulo,
            "titulo": (datos[campo]["valor"] or {}).get("titulo", ""),
            "texto": (datos[campo]["valor"] or {}).get("texto", ""),
            "falta": lector.falta(datos[campo]["razon"]),
            "temas": habla_de(de_propuesta(datos[campo]["valor"]), nombres_de_temas, proceso),
        }
        for numero, (campo, rotulo) in enumerate(rotulos.items(), 1)
    ]
    return Seccion(id="propuestas", titulo=_("Propuestas"), aviso=lector.aviso(Rubro.PROPUESTAS, datos), datos=lista)


def motivo(lector: Lector) -> Seccion:
    """Why the person wants the office."""
    dato = lector.ficha["trayectoria"]["motivo"]
    aviso = lector.aviso(Rubro.MOTIVO, {"motivo": dato})
    return Seccion(id="motivo", titulo=_("Por qué quiere el cargo"), aviso=aviso, datos=dato["valor"] or "")


def trayectoria(lector: Lector) -> Seccion:
    """Professional history and political or social path."""
    todos = lector.ficha["trayectoria"]
    datos = {campo: todos[campo] for campo in ("historia_profesional", "trayectoria_politica")}
    lista = [
        lector.dato(_("Historia profesional o laboral"), datos["historia_profesional"]),
        lector.dato(_("Trayectoria política o participación social"), datos["trayectoria_politica"]),
    ]
    aviso = lector.aviso(Rubro.TRAYECTORIA, datos)
    return Seccion(id="trayectoria", titulo=_("Trayectoria"), aviso=aviso, datos=lista)


def estudios(lector: Lector) -> Seccion:
    """Degree, field and how far it came, then the courses."""
    datos = lector.ficha["estudios"]
    grado, estatus = datos["grado"]["valor"], datos["estatus"]["valor"]
    lista = [
        lector.dato(_("Grado máximo de estudios"), {**datos["grado"], "valor": grado and GRADO[GradoEstudios(grado)]}),
        lector.dato(_("Carrera o área"), datos["carrera"]),
        lector.dato(
            _("Estatus del grado"), {**datos["estatus"], "valor": estatus and ESTATUS_GRADO[EstatusGrado(estatus)]}
        ),
    ]
    contenido = {"grado": lista, "cursos": [lector.dato(_("Cursos y diplomados"), datos["cursos"])]}
    aviso = lector.aviso(Rubro.ESTUDIOS, datos)
    return Seccion(id="estudios", titulo=_("Estudios"), aviso=aviso, datos=contenido)


def contacto(lector: Lector) -> Seccion:
    """Public ways to reach the candidacy, and its networks."""
    datos = lector.ficha["contacto"]
    lista = [
        lector.dato(etiqueta, {**datos[medio], "valor": [_medio(medio, v) for v in datos[medio]["valor"] or ()]})
        for medio, etiqueta in CONTACTO.items()
    ]
    redes = [_red(red) for red in datos["redes"]["valor"] or ()]
    lista.append(lector.dato(_("Redes sociales"), {**datos["redes"], "valor": redes}))
    aviso = lector.aviso(Rubro.CONTACTO, datos)
    return Seccion(id="contacto", titulo=_("Contacto y redes"), aviso=aviso, datos=lista)


def _medio(medio: str, valor: str) -> Enlace:
    if medio == MedioContacto.PAGINA:
        return Enlace(texto=_sin_protocolo(valor), href=_solo_web(valor), detalle="")
    if medio == MedioContacto.CORREO:
        return Enlace(texto=valor, href=f"mailto:{valor}" if "@" in valor else "", detalle="")
    if medio == MedioContacto.TELEFONO:
        cifras = "".join(c for c in valor if c.isdigit() and c.isascii())
        return Enlace(texto=valor, href=f"tel:+52{cifras}" if len(cifras) == 10 else "", detalle="")
    return Enlace(texto=valor, href="", detalle="")


def _red(red: Datos) -> Enlace:
    return Enlace(
        texto=str(RED[RedSocial(red["tipo"])]), href=_solo_web(red["valor"]), detalle=_sin_protocolo(red["valor"])
    )


def _solo_web(direccion: str) -> str:
    """An address that may become a link: only the web's schemes, whatever was captured."""
    return direccion if urlsplit(direccion).scheme in {"http", "https"} else ""


def _sin_protocolo(direccion: str) -> str:
    return direccion.split("://", 1)[-1].removeprefix("www.").rstrip("/")
