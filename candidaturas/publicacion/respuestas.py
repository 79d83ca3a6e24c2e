"""The answers of a candidacy page, as the pure dataclasses that rules and Ficha speak; and back.

`leer` and `volcar` are inverses but for the photograph, which is published by `fotos`.
"""

from collections.abc import Mapping
from typing import Any

from candidaturas.cuestionario_ine import PREGUNTAS
from candidaturas.ficha import Enlace, Foto, Propuesta, RespuestaIdentidad, Respuestas
from candidaturas.models import CandidaturaPage, ContactoCandidatura, CursoCandidatura, RedCandidatura


def leer(pagina: CandidaturaPage, *, foto: Foto | None = None) -> Respuestas:
    """The answers that a page object (live, draft or revision) holds. Identity arrives decrypted."""
    trayectoria = _unico(pagina.trayectoria)
    propuestas = _unico(pagina.propuestas)
    return Respuestas(
        foto=foto,
        redes=tuple(Enlace(red.red, red.direccion) for red in pagina.redes.all()),
        contactos=tuple(Enlace(contacto.medio, contacto.valor) for contacto in pagina.contactos.all()),
        grado_estudios=pagina.grado_estudios,
        estatus_grado=pagina.estatus_grado,
        carrera=pagina.carrera.strip(),
        cursos=tuple(curso.nombre for curso in pagina.cursos.all()),
        historia_profesional=_limpio(trayectoria.get("historia_profesional")),
        trayectoria_politica=_limpio(trayectoria.get("trayectoria_politica")),
        motivo=_limpio(_unico(pagina.motivo).get("motivo")),
        propuesta_1=_propuesta(propuestas.get("propuesta_1")),
        propuesta_2=_propuesta(propuestas.get("propuesta_2")),
        propuesta_genero=_propuesta(propuestas.get("propuesta_genero")),
        identidad=leer_identidad(pagina),
    )


def leer_identidad(pagina: CandidaturaPage) -> dict[str, RespuestaIdentidad]:
    """The answered questions of the identity questionnaire, by code; an untouched question is absent."""
    valores = _unico(pagina.identidad)
    leidas = {codigo: _respuesta(valor) for codigo, valor in valores.items() if valor}
    return {codigo: respuesta for codigo, respuesta in leidas.items() if respuesta != RespuestaIdentidad()}


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


def _unico(flujo: Any) -> Mapping[str, Any]:
    """The struct inside a StreamField that holds exactly one; empty when it was never captured."""
    return flujo[0].value if len(flujo) else {}


def _limpio(texto: str | None) -> str:
    return (texto or "").replace("\r\n", "\n").strip()


def _propuesta(valor: Mapping[str, Any] | None) -> Propuesta:
    valor = valor or {}
    return Propuesta(_limpio(valor.get("titulo")), _limpio(valor.get("texto")))


def _respuesta(valor: Mapping[str, Any]) -> RespuestaIdentidad:
    opciones = valor.get("opciones") or ()
    elegidas = (opciones,) if isinstance(opciones, str) else tuple(opciones)
    return RespuestaIdentidad(elegidas, _limpio(valor.get("texto")), bool(valor.get("reservada")))
