"""Rules of the identity answers: which questions are asked, what is cleared, what lacks, what contradicts. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from candidaturas.captura.cuestionario import PreguntaDeCaptura
from candidaturas.ficha import PREFIERE_NO_CONTESTAR, RespuestaIdentidad
from candidaturas.rules import EDADES_DE_GRUPO, PREGUNTA_DEL_GRUPO, Faltante, pregunta_aplica
from candidaturas.vocabulario import AccionAfirmativa, GrupoIdentidad, Rubro

Identidad = Mapping[str, RespuestaIdentidad]


@dataclass(frozen=True, slots=True)
class Contradiccion:
    """An answer that does not agree with the registration: shown to the reviewer, never a block."""

    codigo: str
    """The question."""
    contra: str
    """`edad` or `accion_afirmativa`."""


def se_preguntan(preguntas: Iterable[PreguntaDeCaptura], respuestas: Identidad) -> list[PreguntaDeCaptura]:
    """The questions that apply, given the answers: what hangs from a skipped question is skipped with it."""
    contestadas: dict[str, tuple[str, ...]] = {}
    aplican: list[PreguntaDeCaptura] = []
    for pregunta in preguntas:
        if pregunta_aplica(pregunta.depende_de, pregunta.abre_con, contestadas):
            aplican.append(pregunta)
            contestadas[pregunta.codigo] = respuestas.get(pregunta.codigo, RespuestaIdentidad()).opciones
    return aplican


def no_aplican(preguntas: Iterable[PreguntaDeCaptura], respuestas: Identidad) -> frozenset[str]:
    """The questions that an answer closed, and those that hang from them. One whose parent has no answer is open yet."""
    todas = list(preguntas)
    aplican = {pregunta.codigo for pregunta in se_preguntan(todas, respuestas)}
    cerradas: set[str] = set()
    for pregunta in todas:
        madre = pregunta.depende_de
        contestada = madre is not None and respuestas.get(madre, RespuestaIdentidad()).opciones
        if pregunta.codigo not in aplican and (contestada or madre in cerradas):
            cerradas.add(pregunta.codigo)
    return frozenset(cerradas)


def depurar(pregunta: PreguntaDeCaptura, respuesta: RespuestaIdentidad) -> RespuestaIdentidad:
    """An answer without what it cannot hold: unknown options, or a text that no chosen option asks for."""
    conocidas = {codigo for codigo, _texto in pregunta.opciones}
    opciones = tuple(opcion for opcion in respuesta.opciones if opcion in conocidas)
    pide = (pregunta.libre and PREFIERE_NO_CONTESTAR not in opciones) or any(o in pregunta.abiertas for o in opciones)
    return RespuestaIdentidad(opciones, respuesta.texto if pide else "", respuesta.reservada)


def faltan_en(preguntas: Iterable[PreguntaDeCaptura], respuestas: Identidad) -> list[Faltante]:
    """Obligatory questions, among those that are asked, without an answer or without the text they ask for."""
    return [
        Faltante(Rubro.IDENTIDAD, pregunta.codigo)
        for pregunta in preguntas
        if pregunta.obligatoria and not _contestada(pregunta, respuestas.get(pregunta.codigo, RespuestaIdentidad()))
    ]


def _contestada(pregunta: PreguntaDeCaptura, respuesta: RespuestaIdentidad) -> bool:
    if any(opcion in pregunta.abiertas for opcion in respuesta.opciones):
        return bool(respuesta.texto)
    return bool(respuesta.opciones) or (pregunta.libre and bool(respuesta.texto))


def contradicciones(
    respuestas: Identidad, *, edad: int | None, accion_afirmativa: AccionAfirmativa | str
) -> list[Contradiccion]:
    """Where the answers disagree with the registered age or with the registered acción afirmativa."""
    halladas: list[Contradiccion] = []
    if edad is not None:
        halladas += [
            Contradiccion(PREGUNTA_DEL_GRUPO[grupo], "edad")
            for grupo, edades in EDADES_DE_GRUPO.items()
            if _si_o_no(respuestas, PREGUNTA_DEL_GRUPO[grupo]) not in (None, edades.incluye(edad))
        ]
    registrado = next((g for g in GrupoIdentidad if g.value == accion_afirmativa), None)
    if registrado is not None and _si_o_no(respuestas, PREGUNTA_DEL_GRUPO[registrado]) is False:
        halladas.append(Contradiccion(PREGUNTA_DEL_GRUPO[registrado], "accion_afirmativa"))
    return halladas


def _si_o_no(respuestas: Identidad, codigo: str) -> bool | None:
    opciones = respuestas.get(codigo, RespuestaIdentidad()).opciones
    return True if "si" in opciones else False if "no" in opciones else None
