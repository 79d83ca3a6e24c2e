"""The answers of the curricular questionnaire in a registry's cells.

A value that cannot be read is a warning and is not loaded: it never keeps the registration out.
"""

import re
from collections.abc import Mapping
from enum import StrEnum

from candidaturas.exchange.canon import limpia, palabras
from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.columnas import Columna, Renglon
from candidaturas.exchange.filas import Curricular
from candidaturas.exchange.layouts.avisos import Avisos
from candidaturas.exchange.layouts.contacto import LectorDeContacto
from candidaturas.exchange.missing import es_faltante
from candidaturas.exchange.problemas import Problema
from candidaturas.vocabulario import CampoTexto, EstatusGrado, GradoEstudios

COLUMNAS = (
    Columna("casa", ("DIRECCION_CASA_CAMPAÑA", "DOMICILIO_CASA_CAMPAÑA", "DOMICILIO")),
    Columna("telefono", ("TELEFONO", "TELEFONO_PUBLICO")),
    Columna("correo", ("CORREO_ELECTRONICO", "CORREO", "CORREO_ELECTRONICO_PUBLICO")),
    Columna("pagina", ("PAGINA_WEB", "PAGINA")),
    Columna("redes", ("REDES", "REDES_SOCIALES")),
    Columna("escolaridad", ("ESCOLARIDAD", "GRADO_MAXIMO_ESTUDIOS", "GRADO_ESTUDIOS")),
    Columna("estatus", ("ESTATUS_ESCOLARIDAD", "ESTATUS_GRADO")),
    Columna("cursos", ("CURSOS",)),
    Columna("historia_profesional", ("HISTORIA_PROFESIONAL",)),
    Columna("trayectoria_politica", ("TRAYECTORIA_POLITICA",)),
    Columna("motivo", ("MOTIVO_CARGO_PUBLICO", "MOTIVO")),
    Columna("propuesta_1", ("PROPUESTA_1",)),
    Columna("propuesta_2", ("PROPUESTA_2",)),
    Columna("propuesta_genero", ("PROPUESTA_GENERO",)),
)

TEXTOS = (
    CampoTexto.HISTORIA_PROFESIONAL,
    CampoTexto.TRAYECTORIA_POLITICA,
    CampoTexto.MOTIVO,
    CampoTexto.PROPUESTA_1,
    CampoTexto.PROPUESTA_2,
    CampoTexto.PROPUESTA_GENERO,
)

_G, _E = GradoEstudios, EstatusGrado
_GRADOS = {
    **{palabras(grado.value): grado for grado in _G},
    "sin escolaridad": _G.SIN_ESTUDIOS,
    "educacion basica": _G.SECUNDARIA,
    "basica": _G.SECUNDARIA,
    "educacion media superior": _G.PREPARATORIA,
    "media superior": _G.PREPARATORIA,
    "bachillerato": _G.PREPARATORIA,
    "carrera tecnica": _G.TECNICA,
    "tecnico": _G.TECNICA,
    "tecnico superior universitario": _G.TECNICA,
    "ingenieria": _G.LICENCIATURA,
    "universidad": _G.LICENCIATURA,
    "post doctorado": _G.POSDOCTORADO,
    "postdoctorado": _G.POSDOCTORADO,
}
_ESTATUS = {
    **{palabras(estatus.value): estatus for estatus in _E},
    "trunca": _E.TRUNCO,
    "concluida": _E.CONCLUIDO,
    "terminado": _E.CONCLUIDO,
    "terminada": _E.CONCLUIDO,
    "en curso": _E.CURSANDO,
    "cedula profesional": _E.CEDULA,
    "titulada": _E.TITULO,
    "titulado": _E.TITULO,
    "pasante": _E.CARTA_PASANTE,
}
_SEPARA_CURSOS = re.compile(r"[;\n]")


def leer_curricular(renglon: Renglon, problemas: list[Problema]) -> Curricular:
    """Everything a row says of the curricular questionnaire; lengths are checked against the process later."""
    avisos = Avisos(renglon, problemas)
    redes, contactos = LectorDeContacto(renglon, avisos).leer()
    return Curricular(
        redes=redes,
        contactos=contactos,
        grado_estudios=_opcion(renglon, "escolaridad", _GRADOS, avisos),
        estatus_grado=_opcion(renglon, "estatus", _ESTATUS, avisos),
        cursos=_cursos(renglon),
        textos={campo.value: renglon.prosa(campo.value) for campo in TEXTOS if renglon.tabla.trae(campo.value)},
    )


def _opcion(renglon: Renglon, campo: str, opciones: Mapping[str, StrEnum], avisos: Avisos) -> str:
    texto = renglon.texto(campo)
    if not texto:
        return ""
    hallada = opciones.get(palabras(texto))
    if hallada is None:
        avisos.anotar(campo, Codigo.OPCION_DESCONOCIDA)
        return ""
    return hallada.value


def _cursos(renglon: Renglon) -> tuple[str, ...]:
    trozos = _SEPARA_CURSOS.split(renglon.prosa("cursos"))
    return tuple(limpia(trozo).strip("-•* ") for trozo in trozos if not es_faltante(trozo, "cursos"))
