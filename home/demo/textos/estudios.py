"""Studies that fit a trade and an age."""

import random

from home.demo.personas.persona import Persona

#: Degree with its weight: people with a profession, and people whose trade needs none.
_CON_PROFESION = {"licenciatura": 60, "maestria": 18, "especialidad": 6, "doctorado": 4, "tecnica": 8}
_SIN_PROFESION = {"secundaria": 28, "preparatoria": 34, "tecnica": 18, "primaria": 14, "sin_estudios": 2}
_ESTATUS = {
    "licenciatura": ("titulo", "titulo", "cedula", "cedula", "trunco", "carta_de_pasante", "concluido"),
    "maestria": ("cedula", "titulo", "concluido", "cursando"),
    "especialidad": ("cedula", "titulo"),
    "doctorado": ("cedula", "cursando", "concluido"),
    "tecnica": ("certificado", "concluido", "titulo"),
    "preparatoria": ("certificado", "certificado", "trunco", "concluido"),
    "secundaria": ("certificado", "concluido"),
    "primaria": ("certificado", "constancia", "concluido"),
}
_CURSOS_DE_TODOS = (
    "Curso de presupuesto público con perspectiva de género",
    "Taller de derechos político-electorales de las mujeres",
    "Curso de técnica legislativa",
    "Diplomado en políticas públicas locales",
    "Curso de lengua de señas mexicana, nivel básico",
    "Taller de transparencia y acceso a la información",
    "Curso de primeros auxilios",
    "Curso de inglés, nivel intermedio",
)


def estudios(azar: random.Random, persona: Persona) -> tuple[str, str, tuple[str, ...]]:
    """Degree, its status and courses. Who has no studies has no status."""
    if persona.oficio.clave == "estudiante" or persona.edad < 23:
        grado, estatus = ("licenciatura" if persona.oficio.carrera else "preparatoria"), "cursando"
    else:
        pesos = _CON_PROFESION if persona.oficio.carrera else _SIN_PROFESION
        grado = azar.choices(list(pesos), weights=list(pesos.values()))[0]
        if persona.edad < 28 and grado in {"maestria", "doctorado", "especialidad"}:
            grado = "licenciatura"
        estatus = azar.choice(_ESTATUS[grado]) if grado in _ESTATUS else ""
    cuantos = azar.choice((0, 1, 1, 2, 2, 3))
    bolsa = [*persona.oficio.cursos, *azar.sample(_CURSOS_DE_TODOS, 2)]
    return grado, estatus, tuple(azar.sample(bolsa, cuantos))
