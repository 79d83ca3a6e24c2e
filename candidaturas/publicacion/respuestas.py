"""The answers of a candidacy page, as the pure dataclasses that rules and Ficha speak; and back.

`leer` (of the capture room, as `flujos`) and `volcar` are inverses but for the photograph, which is published by `fotos`.
"""

from candidaturas.captura.escritura import flujos
from candidaturas.captura.lectura import leer, leer_identidad
from candidaturas.ficha import Respuestas
from candidaturas.models import CandidaturaPage, ContactoCandidatura, CursoCandidatura, RedCandidatura

__all__ = ["flujos", "leer", "leer_identidad", "volcar"]


def volcar(respuestas: Respuestas, pagina: CandidaturaPage, *, cuestionario: int | None) -> None:
    """Set a page's fields from answers. The page is not saved, and its photograph is left alone.

    `cuestionario` is the version of the questionnaire that the identity answers answer.
    """
    pagina.cuestionario = cuestionario
    pagina.visita, pagina.turno = "", 0
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
