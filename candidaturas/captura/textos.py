"""The bounded prose of a candidacy: which texts there are, and the rubro of each."""

from collections.abc import Mapping

from candidaturas.ficha import Respuestas
from candidaturas.vocabulario import CampoTexto, Rubro

RUBRO_DEL_TEXTO: Mapping[CampoTexto, Rubro] = {
    CampoTexto.HISTORIA_PROFESIONAL: Rubro.TRAYECTORIA,
    CampoTexto.TRAYECTORIA_POLITICA: Rubro.TRAYECTORIA,
    CampoTexto.MOTIVO: Rubro.MOTIVO,
    CampoTexto.PROPUESTA_1: Rubro.PROPUESTAS,
    CampoTexto.PROPUESTA_2: Rubro.PROPUESTAS,
    CampoTexto.PROPUESTA_GENERO: Rubro.PROPUESTAS,
}


def textos(respuestas: Respuestas) -> dict[CampoTexto, str]:
    """The bounded prose of a candidacy, by field."""
    return {
        CampoTexto.HISTORIA_PROFESIONAL: respuestas.historia_profesional,
        CampoTexto.TRAYECTORIA_POLITICA: respuestas.trayectoria_politica,
        CampoTexto.MOTIVO: respuestas.motivo,
        CampoTexto.PROPUESTA_1: respuestas.propuesta_1.texto,
        CampoTexto.PROPUESTA_2: respuestas.propuesta_2.texto,
        CampoTexto.PROPUESTA_GENERO: respuestas.propuesta_genero.texto,
    }
