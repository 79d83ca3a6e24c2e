"""The answers of a candidacy page, as the pure dataclasses that rules and Ficha speak; and back.

`leer` (of the capture room) and `volcar` are inverses but for the photograph, which is published by `fotos`.
"""

from collections.abc import Mapping
from typing import Any

from candidaturas.captura.lectura import leer, leer_identidad
from candidaturas.cuestionario_ine import PREGUNTAS
from candidaturas.ficha import RespuestaIdentidad, Respuestas
from candidaturas.models import CandidaturaPage, ContactoCandidatura, CursoCandidatura, RedCandidatura

__all__ = ["flujos", "leer", "leer_identidad", "volcar"]


def volcar(respuestas: Respuestas, pagina: CandidaturaPage) -> None:
    """Set a page's fields from answers. The page is not saved, and its photograph is left alone."""
    pagina.grado_estudios = respuestas.grado_estudios
    pagina.estatus_grado = respuestas.estatus_grado
    pagina.carrera = respuestas.carrera
    pagina.redes = [
        RedCandidatura(red=enlace.tipo, direccion=enlace.valor, sort_order=n)
        for n, enlace in enumerate(respuestas.redes)
    ]
    pagina.contactos = [
        ContactoCandidatura(medio=enlace.tipo, valor=enlace.valor, sort_order=n)
        for n, enlace in enumerate(respuestas.contactos)
    ]
    pagina.cursos = [CursoCandidatura(nombre=nombre, sort_order=n) for n, nombre in enumerate(respuestas.cursos)]
    for campo, valor in flujos(respuestas).items():
        setattr(pagina, campo, valor)


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
        "identidad": [("identidad", _identidad_para_bloque(respuestas.identidad))],
    }


def _identidad_para_bloque(identidad: Mapping[str, RespuestaIdentidad]) -> dict[str, dict[str, Any]]:
    valores: dict[str, dict[str, Any]] = {}
    for pregunta in PREGUNTAS:
        respuesta = identidad.get(pregunta.codigo, RespuestaIdentidad())
        opciones: Any = list(respuesta.opciones) if pregunta.multiple else next(iter(respuesta.opciones), "")
        valores[pregunta.codigo] = {"opciones": opciones, "reservada": respuesta.reservada}
        if pregunta.libre or pregunta.abiertas:
            valores[pregunta.codigo]["texto"] = respuesta.texto
    return valores
