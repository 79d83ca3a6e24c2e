"""The identity sheet of INE's layout: 20 questions matched by their leading number, answers by their option.

Whatever is read here is stored encrypted with its consent pending, and publishes nothing.
"""

import re
from collections.abc import Iterable

from candidaturas.cuestionario_ine import PREGUNTAS, PreguntaBase
from candidaturas.exchange.canon import limpia, palabras
from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.columnas import Columna, Renglon
from candidaturas.exchange.filas import Respuesta
from candidaturas.exchange.problemas import Problema
from candidaturas.ficha import PREFIERE_NO_CONTESTAR

COLUMNAS = tuple(
    Columna(pregunta.codigo, (f"{numero}. {pregunta.texto}",), reservada=True, numero=numero)
    for numero, pregunta in enumerate(PREGUNTAS, start=1)
)

_NO_CONTESTAR = frozenset(
    {"prefiero no contestar", "prefiere no contestar", "prefiero no responder", "prefiere no responder", "pnc"}
)
_LARGO_TEXTO = 120
_CIFRAS = re.compile(r"\d[\d,.]*")
_SEPARA = re.compile(r"[;,\n|]")


def leer_identidad(renglon: Renglon, problemas: list[Problema]) -> dict[str, Respuesta]:
    """The answers of a row by question code; a skipped question ("No aplica", blank) is absent."""
    respuestas: dict[str, Respuesta] = {}
    for pregunta in PREGUNTAS:
        texto = renglon.texto(pregunta.codigo)
        if not texto:
            continue
        respuesta = interpretar(pregunta, texto)
        if respuesta is None:
            problemas.append(renglon.problema(pregunta.codigo, Codigo.OPCION_DESCONOCIDA, grave=False))
        else:
            respuestas[pregunta.codigo] = respuesta
    return respuestas


def interpretar(pregunta: PreguntaBase, texto: str) -> Respuesta | None:
    """The answer that a text gives to a question, or None when no option, or more than one, could be meant."""
    if palabras(texto) in _NO_CONTESTAR:
        return Respuesta((PREFIERE_NO_CONTESTAR,))
    if pregunta.libre:
        return Respuesta((), limpia(texto)) if len(texto) <= _LARGO_TEXTO else None
    if unica := _opcion(pregunta, texto):
        return Respuesta((unica,))
    if pregunta.multiple and (varias := _opciones(pregunta, texto)):
        return Respuesta(varias)
    return _abierta(pregunta, texto)


def _opcion(pregunta: PreguntaBase, texto: str) -> str | None:
    """The option by its words, by its figures («6-15 años»), or by the only label that contains or is contained."""
    dicho, cifras = palabras(texto), _cifras(texto)
    iguales = [codigo for codigo, rotulo in pregunta.opciones if dicho in {palabras(rotulo), palabras(codigo)}]
    if iguales:
        return iguales[0]
    if cifras:
        return _la_unica(codigo for codigo, rotulo in pregunta.opciones if _cifras(rotulo) == cifras)
    if len(dicho) < 3:
        return None
    return _la_unica(codigo for codigo, rotulo in pregunta.opciones if _dentro(dicho, palabras(rotulo)))


def _opciones(pregunta: PreguntaBase, texto: str) -> tuple[str, ...]:
    """Several options in one cell: whole labels in it, or its pieces one by one."""
    dicho = palabras(texto)
    enteras = tuple(codigo for codigo, rotulo in pregunta.opciones if _dentro(palabras(rotulo), dicho))
    trozos = [trozo for trozo in _SEPARA.split(texto) if trozo.strip()]
    por_trozos = tuple(codigo for trozo in trozos if (codigo := _opcion(pregunta, trozo)))
    if len(trozos) > 1 and len(por_trozos) == len(trozos):
        return tuple(dict.fromkeys(por_trozos))
    return enteras


def _abierta(pregunta: PreguntaBase, texto: str) -> Respuesta | None:
    """An answer in its own words goes to the question's open option."""
    if not pregunta.abiertas:
        return None
    propio = re.sub(r"^otr[oa]s?\b[\s:,.(-]*", "", limpia(texto), flags=re.IGNORECASE).strip(" )")
    return Respuesta((pregunta.abiertas[0],), propio) if len(propio) <= _LARGO_TEXTO else None


def _la_unica(codigos: Iterable[str]) -> str | None:
    halladas = list(codigos)
    return halladas[0] if len(halladas) == 1 else None


def _dentro(parte: str, todo: str) -> bool:
    return bool(parte) and f" {parte} " in f" {todo} "


def _cifras(texto: str) -> tuple[str, ...]:
    return tuple(re.sub(r"\D", "", cifra) for cifra in _CIFRAS.findall(texto))
