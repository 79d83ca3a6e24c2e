"""Answers to the identity questionnaire that agree with registration, save where a contradiction is wanted."""

import random

from home.demo.personas.persona import Persona
from home.demo.textos.curriculo import RespuestaIdentidad as R

_PNC = "prefiero_no_contestar"
_INGRESOS = (
    "hasta_11000",
    "11001_25000",
    "11001_25000",
    "25001_50000",
    "25001_50000",
    "50001_75000",
    "75001_112000",
    "no_recibe",
)
_FUENTES = ("salario", "salario", "salario", "negocio_propio", "empresa", "sin_labor")
#: Codes of the federal entities: mostly Durango, some neighbours.
_NACIMIENTO = ("10",) * 12 + ("05", "08", "32", "25", "09")


def identidad(azar: random.Random, persona: Persona) -> dict[str, R]:
    """Every answer by question code; skipped questions are left out."""
    medida = persona.accion_afirmativa
    respuestas = {
        **_indigena(azar, medida == "indigena"),
        **_discapacidad(azar, medida == "discapacidad"),
        "afromexicana": _si_no(azar, medida == "afromexicana", 0.01),
        **_diversidad(azar, persona),
        **_migrante(azar, medida == "migrante"),
        "joven": R(("si" if persona.edad <= 29 else "no",)),
        "mayor": R(("si" if persona.edad >= 60 else "no",)),
        "ingreso": R((azar.choice(_INGRESOS),)),
        "ingreso_fuente": R((azar.choice(_FUENTES),)),
        "entidad_nacimiento": R((azar.choice(_NACIMIENTO),)),
    }
    return {codigo: _a_veces_callada(azar, codigo, respuesta) for codigo, respuesta in respuestas.items()}


def _si_no(azar: random.Random, registrada: bool, frecuencia: float) -> R:
    return R(("si" if registrada or azar.random() < frecuencia else "no",))


def _a_veces_callada(azar: random.Random, codigo: str, respuesta: R) -> R:
    """Some prefer not to answer, and some answer but withhold the answer."""
    delicada = codigo in {"ingreso", "ingreso_fuente", "diversidad", "discapacidad"}
    suerte = azar.random()
    if suerte < (0.12 if delicada else 0.02) and respuesta.opciones == ("no",):
        return R((_PNC,))
    if suerte < 0.2 and codigo.startswith("ingreso"):
        return R((_PNC,))
    return R(respuesta.opciones, respuesta.texto, reservada=0.9 < suerte < (0.97 if delicada else 0.91))


def _indigena(azar: random.Random, registrada: bool) -> dict[str, R]:
    madre = _si_no(azar, registrada, 0.04)
    respuestas = {"indigena": madre, "lengua_indigena": _si_no(azar, registrada and azar.random() < 0.8, 0.03)}
    if madre.opciones == ("si",):
        respuestas["pueblo_indigena"] = R((azar.choice(("odam", "odam", "wixarika", "mexicanero", "raramuri")),))
    return respuestas


def _discapacidad(azar: random.Random, registrada: bool) -> dict[str, R]:
    madre = _si_no(azar, registrada, 0.05)
    if madre.opciones != ("si",):
        return {"discapacidad": madre}
    tipo, dificultad = azar.choice(
        (
            ("fisica", "caminar"),
            ("fisica", "brazos_manos"),
            ("sensorial_vision", "ver"),
            ("sensorial_audicion", "escuchar"),
        )
    )
    return {
        "discapacidad": madre,
        "discapacidad_temporalidad": R(("permanente",)),
        "discapacidad_tipo": R((tipo,)),
        "discapacidad_dificultad": R((dificultad,)),
    }


def _diversidad(azar: random.Random, persona: Persona) -> dict[str, R]:
    registrada = persona.accion_afirmativa == "diversidad_sexual" or persona.sexo == "no_binario"
    madre = _si_no(azar, registrada, 0.05)
    if madre.opciones != ("si",):
        return {"diversidad": madre}
    por_sexo = {
        "mujer": ("mujer_lesbiana", "persona_bisexual", "mujer_trans"),
        "hombre": ("hombre_gay", "hombre_gay", "persona_bisexual"),
    }
    return {"diversidad": madre, "diversidad_identidad": R((azar.choice(por_sexo.get(persona.sexo, ("no_binaria",))),))}


def _migrante(azar: random.Random, registrada: bool) -> dict[str, R]:
    madre = _si_no(azar, registrada, 0.02)
    if madre.opciones != ("si",):
        return {"migrante": madre}
    return {
        "migrante": madre,
        "migrante_pais": R((), "Estados Unidos de América"),
        "migrante_tiempo": R((azar.choice(("0-5", "6-15", "16+")),)),
        "migrante_motivo": R((azar.choice(("trabajo", "trabajo", "familiar", "estudio")),)),
        "migrante_regular": R((azar.choice(("si", "no", _PNC)),)),
    }
