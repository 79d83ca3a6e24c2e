"""What was written and cannot be sent so: too long, malformed, too many, contradictory.

A draft keeps it as it was typed; each defect names its field and its limit, and stops the candidacy at sending.
"""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from candidaturas.captura import contacto, mensajes
from candidaturas.captura.campos_identidad import LARGO_DEL_TEXTO, se_contradice
from candidaturas.captura.textos import RUBRO_DEL_TEXTO, textos
from candidaturas.etiquetas import CONTACTO, RED
from candidaturas.ficha import Respuestas
from candidaturas.rules import Faltante, Limite
from candidaturas.vocabulario import CampoTexto, MedioContacto, RedSocial, Rubro

if TYPE_CHECKING:
    from candidaturas.captura.completitud import Requisitos

LARGO_DE_CARRERA = 160
LARGO_DE_CURSO = 500
"""What one course may measure where the process says nothing."""
PROPUESTAS = ("propuesta_1", "propuesta_2", "propuesta_genero")


def defectos(respuestas: Respuestas, requisitos: "Requisitos") -> Iterator[Faltante]:
    """Every defect of some answers, in the order of the questionnaire."""
    yield from _de_contactos(respuestas, requisitos.contactos_por_medio)
    yield from _de_redes(respuestas)
    yield from _de_estudios(respuestas, requisitos.limites)
    yield from _de_textos(respuestas, requisitos.limites)
    yield from _de_identidad(respuestas)


def _de_contactos(respuestas: Respuestas, maximo: int) -> Iterator[Faltante]:
    de_mas = contacto.sobran((enlace.tipo for enlace in respuestas.contactos), maximo)
    for fila, enlace in enumerate(respuestas.contactos):
        if not enlace.tipo:
            yield Faltante(Rubro.CONTACTO, "contactos", defecto=_("Elige qué contacto es."), fila=fila, parte="medio")
        elif defecto := _de_un_contacto(MedioContacto(enlace.tipo), enlace.valor) or (
            _demasiados(MedioContacto(enlace.tipo), maximo) if fila in de_mas else ""
        ):
            yield Faltante(Rubro.CONTACTO, "contactos", defecto=defecto, fila=fila, parte="valor")


def _demasiados(medio: MedioContacto, maximo: int) -> str:
    return _("Hay demasiados de «%(medio)s»: se admiten hasta %(maximo)s.") % {
        "medio": CONTACTO[medio],
        "maximo": maximo,
    }


def _de_un_contacto(medio: MedioContacto, valor: str) -> str:
    if not valor:
        return _("Escribe el dato, o quita la fila.")
    if len(valor) > contacto.LARGO:
        return mensajes.sobra_texto(CONTACTO[medio], len(valor) - contacto.LARGO, contacto.LARGO)
    match medio:
        case MedioContacto.TELEFONO if contacto.telefono(valor) is None:
            return _("Escribe el teléfono con sus 10 dígitos.")
        case MedioContacto.CORREO if not contacto.es_correo(valor):
            return _("Escribe un correo completo, como nombre@ejemplo.mx.")
        case MedioContacto.PAGINA if not contacto.es_pagina_web(valor):
            return _("Escribe la dirección completa de la página, con https://.")
    return ""


def _de_redes(respuestas: Respuestas) -> Iterator[Faltante]:
    for fila, enlace in enumerate(respuestas.redes):
        if not enlace.tipo:
            yield Faltante(Rubro.CONTACTO, "redes", defecto=_("Elige de qué red es."), fila=fila, parte="red")
        elif defecto := _de_una_red(RedSocial(enlace.tipo), enlace.valor):
            yield Faltante(Rubro.CONTACTO, "redes", defecto=defecto, fila=fila, parte="direccion")


def _de_una_red(red: RedSocial, direccion: str) -> str:
    if not direccion:
        return _("Escribe la dirección de %(red)s, o quita la fila.") % {"red": RED[red]}
    if len(direccion) > contacto.LARGO:
        return mensajes.sobra_texto(RED[red], len(direccion) - contacto.LARGO, contacto.LARGO)
    if not contacto.es_de_la_red(red, direccion):
        return _("Escribe la dirección completa en %(red)s, con https://.") % {"red": RED[red]}
    return ""


def limite_de_curso(limites: Mapping[str, Limite]) -> Limite:
    """What one course may measure: the process's row says it, or else `LARGO_DE_CURSO`."""
    return limites.get(CampoTexto.CURSO, Limite(0, LARGO_DE_CURSO))


def _de_estudios(respuestas: Respuestas, limites: Mapping[str, Limite]) -> Iterator[Faltante]:
    if (sobra := len(respuestas.carrera) - LARGO_DE_CARRERA) > 0:
        dicho = mensajes.sobra_texto(_("Carrera o área"), sobra, LARGO_DE_CARRERA)
        yield Faltante(Rubro.ESTUDIOS, "carrera", defecto=dicho)
    limite = limite_de_curso(limites)
    for fila, curso in enumerate(respuestas.cursos):
        if sobra := limite.sobra(curso):
            dicho = mensajes.sobra(CampoTexto.CURSO, sobra, limite)
            yield Faltante(Rubro.ESTUDIOS, "cursos", defecto=dicho, fila=fila, parte="nombre")


def _de_textos(respuestas: Respuestas, limites: Mapping[str, Limite]) -> Iterator[Faltante]:
    for campo, texto in textos(respuestas).items():
        if campo in limites and (sobra := limites[campo].sobra(texto)):
            yield Faltante(RUBRO_DEL_TEXTO[campo], campo, defecto=mensajes.sobra(campo, sobra, limites[campo]))
    titulo = limites.get(CampoTexto.TITULO_PROPUESTA)
    for propuesta in PROPUESTAS:
        if titulo and (sobra := titulo.sobra(getattr(respuestas, propuesta).titulo)):
            dicho = mensajes.sobra(CampoTexto.TITULO_PROPUESTA, sobra, titulo)
            yield Faltante(Rubro.PROPUESTAS, f"{propuesta}_titulo", defecto=dicho)


def _de_identidad(respuestas: Respuestas) -> Iterator[Faltante]:
    for codigo, respuesta in respuestas.identidad.items():
        if se_contradice(respuesta):
            dicho = _("Elige «Prefiero no contestar» o las demás opciones, pero no ambas.")
            yield Faltante(Rubro.IDENTIDAD, codigo, defecto=dicho)
        elif (sobra := len(respuesta.texto) - LARGO_DEL_TEXTO) > 0:
            dicho = mensajes.sobra_texto(_("¿Cuál?"), sobra, LARGO_DEL_TEXTO)
            yield Faltante(Rubro.IDENTIDAD, codigo, defecto=dicho, parte="texto")
