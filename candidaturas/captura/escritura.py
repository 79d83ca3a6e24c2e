"""Answers as the plain values of a candidacy page's StreamFields: the inverse of `lectura`."""

from collections.abc import Mapping
from typing import Any

from candidaturas.cuestionario_ine import PREGUNTAS
from candidaturas.ficha import RespuestaIdentidad, Respuestas


def flujos(respuestas: Respuestas) -> dict[str, list[tuple[str, dict[str, Any]]]]:
    """The four StreamFields of a page, as their plain Python values."""
    propuestas = {
        nombre: {"titulo": propuesta.titulo, "texto": propuesta.texto}
        for nombre in ("propuesta_1", "propuesta_2", "propuesta_genero")
        for propuesta in [getattr(respuestas, nombre)]
    }
    trayectoria = {
        "historia_profesional": respuestas.historia_profesional,
        "trayectoria_politica": respuestas.trayectoria_politica,
    }
    return {
        "trayectoria": [("trayectoria", trayectoria)],
        "motivo": [("motivo", {"motivo": respuestas.motivo})],
        "propuestas": [("propuestas", propuestas)],
        "identidad": [("identidad", _identidad(respuestas.identidad))],
    }


def _identidad(identidad: Mapping[str, RespuestaIdentidad]) -> dict[str, dict[str, Any]]:
    valores: dict[str, dict[str, Any]] = {}
    for pregunta in PREGUNTAS:
        respuesta = identidad.get(pregunta.codigo, RespuestaIdentidad())
        opciones: Any = list(respuesta.opciones) if pregunta.multiple else next(iter(respuesta.opciones), "")
        valores[pregunta.codigo] = {"opciones": opciones, "reservada": respuesta.reservada}
        if pregunta.libre or pregunta.abiertas:
            valores[pregunta.codigo]["texto"] = respuesta.texto
    return valores
