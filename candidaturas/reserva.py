"""Identity answers: what of each may be public. The one place where an answer leaves the sealed questionnaire.

Plain Python, as the Ficha that asks it.
"""

from collections.abc import Mapping

from candidaturas.publicable import Dato, PreguntaIdentidad, Publicable, RespuestaIdentidad, Respuestas
from candidaturas.rules import pregunta_aplica, respuesta_es_publica
from candidaturas.vocabulario import Razon

#: Answer that every identity question offers; it is published as withheld.
PREFIERE_NO_CONTESTAR = "prefiero_no_contestar"


def identidad_publica(publicable: Publicable, visibles: Respuestas | None, razon: Razon | None) -> dict[str, Dato]:
    """Copy item by item what the publication rule opens; every other item reads *reservado*.

    `razon` says why the whole rubro is empty, or None when its answers may be shown.

    A question that follows from one that is not shown is withheld too, answered or not, so that
    nothing is inferred from the kind of gap.
    """
    datos: dict[str, Dato] = {}
    respuestas = visibles.identidad if visibles else {}
    for pregunta in publicable.preguntas:
        if razon is not None:
            datos[pregunta.codigo] = Dato(None, razon.value)
        else:
            datos[pregunta.codigo] = _respuesta(pregunta, publicable, respuestas, datos)
    return datos


def _respuesta(
    pregunta: PreguntaIdentidad,
    publicable: Publicable,
    respuestas: Mapping[str, RespuestaIdentidad],
    previos: Mapping[str, Dato],
) -> Dato:
    reservado = Dato(None, Razon.RESERVADO.value)
    respuesta = respuestas.get(pregunta.codigo, RespuestaIdentidad())
    publica = respuesta_es_publica(
        codigo=pregunta.codigo,
        grupo=pregunta.grupo,
        opciones=respuesta.opciones,
        autoriza_publicacion=publicable.autoriza_publicacion,
        accion_afirmativa=publicable.registro.accion_afirmativa,
        reservada=respuesta.reservada,
    )
    if not publica or PREFIERE_NO_CONTESTAR in respuesta.opciones:
        return reservado
    if pregunta.depende_de:
        madre = previos.get(pregunta.depende_de)
        if madre is not None and madre.razon is not None:
            return Dato(None, madre.razon)
        elegidas = {codigo: r.opciones for codigo, r in respuestas.items()}
        if not pregunta_aplica(pregunta.depende_de, pregunta.abre_con, elegidas):
            return Dato(None, Razon.NO_APLICA.value)
    if not respuesta.opciones and not respuesta.texto:
        return Dato(None, Razon.NO_PROPORCIONADO.value)
    return Dato({"opciones": list(respuesta.opciones), "texto": respuesta.texto})
