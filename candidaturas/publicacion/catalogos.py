"""What the records of many registrations share: actors, questionnaires, words of the themes, municipalities."""

from dataclasses import dataclass, field

from candidaturas import ficha
from candidaturas.models import ActorPolitico, Cuestionario, Integracion, SeccionEnMapa
from candidaturas.publicacion import temario
from candidaturas.temas import Correcciones, Reglas, Temario

#: A version of a process's questionnaire, and its questions.
Preguntado = tuple[int | None, tuple[ficha.PreguntaIdentidad, ...]]


@dataclass(slots=True)
class Catalogos:
    """Read once and kept for one batch, from when its registrations are locked.

    Never for longer: whoever changes one of these things brings records up to date too, and a run that went on
    with what it had read before would undo it, with nobody left to put it right.
    """

    _actores: dict[int, dict[int, ficha.ActorEnFicha]] = field(default_factory=dict)
    _preguntas: dict[tuple[int, int | None], Preguntado] = field(default_factory=dict)
    _municipios: dict[int, dict[int, tuple[str, ...]]] = field(default_factory=dict)
    _reglas: dict[int, Reglas] = field(default_factory=dict)

    def actor(self, proceso_id: int, actor_id: int) -> ficha.ActorEnFicha:
        """An actor with its members."""
        if proceso_id not in self._actores:
            self._actores[proceso_id] = _actores(proceso_id)
        return self._actores[proceso_id][actor_id]

    def preguntado(self, proceso_id: int, version: int | None) -> Preguntado:
        """What some answers answer: their version, or the one in force when they name none; empty when there is none."""
        if (proceso_id, version) not in self._preguntas:
            cuestionario = Cuestionario.objects.filter(proceso=proceso_id).que_se_contesto(version)
            self._preguntas[proceso_id, version] = (
                (cuestionario.version, cuestionario.como_preguntas()) if cuestionario else (None, ())
            )
        return self._preguntas[proceso_id, version]

    def temario(self, proceso_id: int, correcciones: Correcciones) -> Temario:
        """What says of what a candidacy's proposals talk: the words of its process, and its own corrections."""
        if proceso_id not in self._reglas:
            self._reglas[proceso_id] = temario.reglas_del_proceso(proceso_id)
        return Temario(self._reglas[proceso_id], correcciones)

    def municipios(self, mapa_id: int, distrito_id: int) -> tuple[str, ...]:
        """INE codes of the municipalities that share a section with a district."""
        if mapa_id not in self._municipios:
            self._municipios[mapa_id] = _municipios_por_distrito(mapa_id)
        return self._municipios[mapa_id].get(distrito_id, ())


def _actores(proceso_id: int) -> dict[int, ficha.ActorEnFicha]:
    sueltos = {
        actor.pk: ficha.ActorEnFicha(actor.clave, actor.tipo, actor.nombre, actor.siglas)
        for actor in ActorPolitico.objects.filter(proceso=proceso_id)
    }
    integrantes: dict[int, list[ficha.ActorEnFicha]] = {}
    for fila in Integracion.objects.filter(coalicion__proceso=proceso_id).order_by("orden", "id"):
        integrantes.setdefault(fila.coalicion_id, []).append(sueltos[fila.partido_id])
    for coalicion, miembros in integrantes.items():
        actor = sueltos[coalicion]
        sueltos[coalicion] = ficha.ActorEnFicha(actor.clave, actor.tipo, actor.nombre, actor.siglas, tuple(miembros))
    return sueltos


def _municipios_por_distrito(mapa_id: int) -> dict[int, tuple[str, ...]]:
    pares = (
        SeccionEnMapa.objects.filter(mapa=mapa_id)
        .order_by("distrito", "municipio__cve_ine")
        .values_list("distrito_id", "municipio__cve_ine")
        .distinct()
    )
    agrupados: dict[int, list[str]] = {}
    for distrito, clave in pares:
        agrupados.setdefault(distrito, []).append(clave)
    return {distrito: tuple(claves) for distrito, claves in agrupados.items()}
