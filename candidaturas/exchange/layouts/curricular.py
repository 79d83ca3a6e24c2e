"""The answers of the curricular questionnaire in a registry's cells.

A value that cannot be read is a warning and is not loaded: it never keeps the registration out.
"""

import re
from collections.abc import Mapping
from enum import StrEnum

from candidaturas.exchange.canon import limpia, palabras, sin_desdoble, sin_genero
from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.columnas import Columna, Renglon
from candidaturas.exchange.filas import Curricular
from candidaturas.exchange.layouts import encabezados
from candidaturas.exchange.layouts.avisos import Avisos
from candidaturas.exchange.layouts.contacto import LectorDeContacto
from candidaturas.exchange.missing import es_faltante
from candidaturas.exchange.problemas import Problema
from candidaturas.vocabulario import CampoTexto, EstatusGrado, GradoEstudios

COLUMNAS = tuple(
    Columna(campo, encabezados.de(campo))
    for campo in (
        "casa", "telefono", "correo", "pagina", "redes", "escolaridad", "estatus", "cursos", "historia_profesional",
        "trayectoria_politica", "motivo", "propuesta_1", "propuesta_2", "propuesta_genero",
    )
)  # fmt: skip

TEXTOS = (
    CampoTexto.HISTORIA_PROFESIONAL,
    CampoTexto.TRAYECTORIA_POLITICA,
    CampoTexto.MOTIVO,
    CampoTexto.PROPUESTA_1,
    CampoTexto.PROPUESTA_2,
    CampoTexto.PROPUESTA_GENERO,
)

_G, _E = GradoEstudios, EstatusGrado
#: By their words without gender; what surrounds them («educación», «nivel», «estudios») does not count.
_GRADOS = {
    **{sin_genero(grado.value): grado for grado in _G},
    **dict.fromkeys(map(sin_genero, ("sin escolaridad", "sin instrucción")), _G.SIN_ESTUDIOS),
    **dict.fromkeys(map(sin_genero, ("básica", "secundaria técnica")), _G.SECUNDARIA),
    **dict.fromkeys(map(sin_genero, ("media superior", "bachillerato", "bachiller", "prepa")), _G.PREPARATORIA),
    **dict.fromkeys(
        map(sin_genero, ("carrera técnica", "carrera técnica o comercial", "técnico superior universitario", "tsu")),
        _G.TECNICA,
    ),
    **dict.fromkeys(map(sin_genero, ("licenciado", "lic", "ingeniería", "ingeniero", "universidad")), _G.LICENCIATURA),
    **dict.fromkeys(map(sin_genero, ("maestro", "mtría", "mtro", "maestrante")), _G.MAESTRIA),
    **dict.fromkeys(map(sin_genero, ("post doctorado", "postdoctorado")), _G.POSDOCTORADO),
}
_ESTATUS = {
    **{sin_genero(estatus.value): estatus for estatus in _E},
    **dict.fromkeys(map(sin_genero, ("inconcluso", "incompleto", "sin concluir", "no concluido")), _E.TRUNCO),
    **dict.fromkeys(map(sin_genero, ("terminado", "completo", "egresado", "graduado")), _E.CONCLUIDO),
    **dict.fromkeys(map(sin_genero, ("en curso", "en proceso")), _E.CURSANDO),
    **dict.fromkeys(map(sin_genero, ("cédula profesional", "con cédula", "con cédula profesional")), _E.CEDULA),
    **dict.fromkeys(map(sin_genero, ("titulado", "con título", "título profesional")), _E.TITULO),
    sin_genero("pasante"): _E.CARTA_PASANTE,
}
#: As a degree, nobody can tell whether it is an answer.
_NINGUNO = frozenset({"ninguno", "ninguna", "ningun", "no tiene", "no tengo", "no cuenta"})
_RELLENO = re.compile(r"^(?:educacion|nivel|estudios(?: de)?|grado de) ")
_ALTERNATIVAS = re.compile(r"\s+[ou]\s+|/")
#: «Maestría en Derecho»: of what it is a degree is not asked.
_DE_QUE = re.compile(r"\s+en\s", re.IGNORECASE)
_SEPARA_CURSOS = re.compile(r"[;\n]")


def leer_curricular(renglon: Renglon, problemas: list[Problema]) -> Curricular:
    """Everything a row says of the curricular questionnaire; lengths are checked against the process later."""
    avisos = Avisos(renglon, problemas)
    redes, contactos = LectorDeContacto(renglon, avisos).leer()
    grado = _grado(renglon, avisos)
    estatus = _opcion(renglon, "estatus", _ESTATUS, avisos)
    if estatus and grado == _G.SIN_ESTUDIOS:
        avisos.anotar("estatus", Codigo.ESTATUS_SIN_GRADO)
        estatus = ""
    return Curricular(
        redes=redes,
        contactos=contactos,
        grado_estudios=grado,
        estatus_grado=estatus,
        cursos=_cursos(renglon),
        textos={campo.value: renglon.prosa(campo.value) for campo in TEXTOS if renglon.tabla.trae(campo.value)},
    )


def _grado(renglon: Renglon, avisos: Avisos) -> str:
    if palabras(renglon.crudo("escolaridad")) in _NINGUNO:
        avisos.anotar("escolaridad", Codigo.OPCION_AMBIGUA)
        return ""
    de_que = _DE_QUE.search(renglon.texto("escolaridad"))
    if de_que and (hallado := _hallar(renglon.texto("escolaridad")[: de_que.start()], _GRADOS)):
        return hallado.value
    return _opcion(renglon, "escolaridad", _GRADOS, avisos)


def _opcion(renglon: Renglon, campo: str, opciones: Mapping[str, StrEnum], avisos: Avisos) -> str:
    texto = renglon.texto(campo)
    if not texto:
        return ""
    hallada = _hallar(texto, opciones)
    if hallada is None:
        avisos.anotar(campo, Codigo.OPCION_DESCONOCIDA)
        return ""
    return hallada.value


def _hallar(texto: str, opciones: Mapping[str, StrEnum]) -> StrEnum | None:
    """The option of a text, or the one that all its alternatives name («Preparatoria o bachillerato»)."""
    directa = opciones.get(sin_genero(texto)) or opciones.get(
        sin_genero(_RELLENO.sub("", palabras(sin_desdoble(texto))))
    )
    if directa is not None:
        return directa
    partes = {opciones.get(sin_genero(parte)) for parte in _ALTERNATIVAS.split(texto)}
    return partes.pop() if len(partes) == 1 else None


def _cursos(renglon: Renglon) -> tuple[str, ...]:
    trozos = _SEPARA_CURSOS.split(renglon.prosa("cursos"))
    return tuple(limpia(trozo).strip("-•* ") for trozo in trozos if not es_faltante(trozo, "cursos"))
