"""Read the answers that a candidacy page object (live, draft or revision) holds, as the Ficha's dataclasses."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from candidaturas.ficha import Enlace, Foto, Propuesta, RespuestaIdentidad, Respuestas

if TYPE_CHECKING:
    from candidaturas.models import CandidaturaPage


def leer(pagina: "CandidaturaPage", *, foto: Foto | None = None) -> Respuestas:
    """The answers of a page. Identity arrives decrypted; the portrait is given, as publishing makes it."""
    return respuestas(
        {campo: getattr(pagina, campo) for campo in ("trayectoria", "motivo", "propuestas", "identidad")},
        redes=tuple(Enlace(red.red, red.direccion) for red in pagina.redes.all()),
        contactos=tuple(Enlace(contacto.medio, contacto.valor) for contacto in pagina.contactos.all()),
        cursos=tuple(curso.nombre for curso in pagina.cursos.all()),
        grado_estudios=pagina.grado_estudios,
        estatus_grado=pagina.estatus_grado,
        carrera=pagina.carrera.strip(),
        foto=foto,
    )


def respuestas(flujos: Mapping[str, Any], **directas: Any) -> Respuestas:
    """Answers from the four StreamField values and the plain ones, whatever holds them (a page, a bound form)."""
    trayectoria = unico(flujos.get("trayectoria"))
    propuestas = unico(flujos.get("propuestas"))
    return Respuestas(
        historia_profesional=limpio(trayectoria.get("historia_profesional")),
        trayectoria_politica=limpio(trayectoria.get("trayectoria_politica")),
        motivo=limpio(unico(flujos.get("motivo")).get("motivo")),
        propuesta_1=_propuesta(propuestas.get("propuesta_1")),
        propuesta_2=_propuesta(propuestas.get("propuesta_2")),
        propuesta_genero=_propuesta(propuestas.get("propuesta_genero")),
        identidad=identidad(flujos.get("identidad")),
        **directas,
    )


def leer_identidad(pagina: "CandidaturaPage") -> dict[str, RespuestaIdentidad]:
    """The answered questions of the identity questionnaire, by code; an untouched question is absent."""
    return identidad(pagina.identidad)


def identidad(flujo: Any) -> dict[str, RespuestaIdentidad]:
    """The answered questions of an identity StreamField value."""
    leidas = {codigo: _respuesta(valor) for codigo, valor in unico(flujo).items() if valor}
    return {codigo: respuesta for codigo, respuesta in leidas.items() if respuesta != RespuestaIdentidad()}


def unico(flujo: Any) -> Mapping[str, Any]:
    """The struct inside a StreamField that holds exactly one; empty when it was never captured."""
    return flujo[0].value if flujo else {}


def limpio(texto: str | None) -> str:
    """A text with one kind of line end and no blanks around it."""
    return (texto or "").replace("\r\n", "\n").strip()


def _propuesta(valor: Mapping[str, Any] | None) -> Propuesta:
    valor = valor or {}
    return Propuesta(limpio(valor.get("titulo")), limpio(valor.get("texto")))


def _respuesta(valor: Mapping[str, Any]) -> RespuestaIdentidad:
    opciones = valor.get("opciones") or ()
    elegidas = (opciones,) if isinstance(opciones, str) else tuple(opciones)
    return RespuestaIdentidad(elegidas, limpio(valor.get("texto")), bool(valor.get("reservada")))
