"""What was answered under one version of the questionnaire, while another is asked: which questions have to be read again.

Answers keep the version that was read when they were given. They pass to the one in force when its questions were shown
beside them and somebody said to have read those that changed; those that did not change pass by themselves (ADR 0014).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from candidaturas.captura.cuestionario import PreguntaDeCaptura, preguntas_de
from candidaturas.captura.identidad import Identidad
from candidaturas.ficha import RespuestaIdentidad

if TYPE_CHECKING:
    from candidaturas.captura.completitud import Requisitos
    from candidaturas.models import CandidaturaPage, Proceso


@dataclass(frozen=True, slots=True)
class Relectura:
    """The stored answers of a page and what became of their questions. It is true when there is something to read."""

    conservadas: Mapping[str, RespuestaIdentidad]
    """Those that the consents let be kept, under the version that they answer."""
    cambiadas: frozenset[str] = frozenset()
    """Codes of the answered questions that are asked otherwise now."""
    quitadas: tuple[str, ...] = ()
    """Wording of the answered questions that are asked no more: with the version in force their answers go."""

    def __bool__(self) -> bool:
        return bool(self.cambiadas or self.quitadas)


def relectura_de(pagina: "CandidaturaPage", identidad: Identidad, requisitos: "Requisitos") -> Relectura:
    """What has to be read again before the answers of a page answer the version that `requisitos` ask."""
    if pagina.cuestionario in {None, requisitos.cuestionario}:
        return Relectura(identidad)
    antes, ahora = (
        {p.codigo: p for p in _permitidas(pagina.registro.proceso, version, requisitos)}
        for version in (pagina.cuestionario, requisitos.cuestionario)
    )
    conservadas = {codigo: respuesta for codigo, respuesta in identidad.items() if codigo in antes}
    otras = cambiadas(antes.values(), ahora.values())
    return Relectura(
        conservadas,
        cambiadas=otras & conservadas.keys(),
        quitadas=tuple(antes[codigo].texto for codigo in conservadas if codigo not in ahora),
    )


def cambiadas_desde(version: int | None, proceso: "Proceso", requisitos: "Requisitos") -> frozenset[str]:
    """The questions that whoever read a version has not read as they are asked now."""
    antes, ahora = (_permitidas(proceso, numero, requisitos) for numero in (version, requisitos.cuestionario))
    return cambiadas(antes, ahora)


def cambiadas(antes: Iterable[PreguntaDeCaptura], ahora: Iterable[PreguntaDeCaptura]) -> frozenset[str]:
    """Codes of the questions that are new or mean something else: that one is obligatory now changes no answer to it."""
    previas = {pregunta.codigo: pregunta for pregunta in antes}
    return frozenset(
        pregunta.codigo
        for pregunta in ahora
        if pregunta.codigo not in previas
        or replace(previas[pregunta.codigo], obligatoria=pregunta.obligatoria) != pregunta
    )


def _permitidas(proceso: "Proceso", version: int | None, requisitos: "Requisitos") -> list[PreguntaDeCaptura]:
    """The questions of a version that the consents let be asked, as they were written: in Spanish."""
    preguntas = preguntas_de(proceso.cuestionarios.que_se_contesto(version))
    return replace(requisitos, preguntas=preguntas).preguntas_permitidas()
