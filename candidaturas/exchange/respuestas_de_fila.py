"""The answers that a row brings, in the dataclasses of the Ficha, and their keyed digests."""

from dataclasses import replace
from typing import Any

import orjson

from candidaturas.exchange.filas import Curricular, Respuesta
from candidaturas.exchange.resuelta import Resuelta
from candidaturas.ficha import Enlace, Propuesta, RespuestaIdentidad, Respuestas
from candidaturas.vocabulario import CampoTexto
from cms.base.cifrado import huella

_DE_UN_TEXTO = (CampoTexto.HISTORIA_PROFESIONAL, CampoTexto.TRAYECTORIA_POLITICA, CampoTexto.MOTIVO)
_PROPUESTAS = (CampoTexto.PROPUESTA_1, CampoTexto.PROPUESTA_2, CampoTexto.PROPUESTA_GENERO)
_CONTEXTO = "respuestas-importadas"


def huellas(resuelta: Resuelta) -> tuple[str, str]:
    """Digests of the curricular and the identity answers; empty for a part that the file does not bring."""
    fila = resuelta.fila
    return (
        _huella(fila.curricular) if fila.curricular is not None else "",
        _huella(fila.identidad) if fila.identidad is not None else "",
    )


def _huella(valor: object) -> str:
    return huella(orjson.dumps(valor, option=orjson.OPT_SORT_KEYS).decode(), _CONTEXTO)


def sobre(previas: Respuestas, resuelta: Resuelta) -> Respuestas:
    """The draft's answers with those of the row over them: only what the file has columns for."""
    fila = resuelta.fila
    nuevas = previas if fila.curricular is None else _con_curricular(previas, fila.curricular)
    if fila.identidad is None:
        return nuevas
    return replace(nuevas, identidad={codigo: _identidad(r) for codigo, r in fila.identidad.items()})


def _con_curricular(previas: Respuestas, curricular: Curricular) -> Respuestas:
    textos = curricular.textos
    simples: dict[str, Any] = {campo.value: textos[campo] for campo in _DE_UN_TEXTO if campo in textos}
    propuestas: dict[str, Any] = {
        campo.value: Propuesta(getattr(previas, campo.value).titulo, textos[campo])
        for campo in _PROPUESTAS
        if campo in textos
    }
    return replace(
        previas,
        redes=tuple(Enlace(red, direccion) for red, direccion in curricular.redes),
        contactos=tuple(Enlace(medio, valor) for medio, valor in curricular.contactos),
        grado_estudios=curricular.grado_estudios,
        estatus_grado=curricular.estatus_grado,
        cursos=curricular.cursos,
        **simples,
        **propuestas,
    )


def _identidad(respuesta: Respuesta) -> RespuestaIdentidad:
    return RespuestaIdentidad(respuesta.opciones, respuesta.texto)
