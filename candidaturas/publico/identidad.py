"""The identity section of a Ficha: what is public of it and why, in the words of the questionnaire that asked."""

from collections.abc import Iterable, Mapping
from typing import Any, TypedDict

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from candidaturas.models import Pregunta
from candidaturas.publico.secciones import Lector, Seccion
from candidaturas.rules import es_publica_desde_el_registro
from candidaturas.vocabulario import Rubro


class PreguntaConTexto(TypedDict):
    """A question and its options as people read them."""

    texto: str
    opciones: dict[str, str]
    grupo: str


def preguntas(proceso_id: int, version: int | None) -> dict[str, PreguntaConTexto]:
    """Questions of a version of a process's questionnaire by code, in the reader's language where translated, in one query."""
    idioma = get_language()
    filas = (
        Pregunta.objects.filter(
            cuestionario__proceso=proceso_id, cuestionario__version=version, locale__language_code__in={"es", idioma}
        )
        .order_by("orden", "opciones__orden")
        .values_list("codigo", "texto", "grupo", "opciones__codigo", "opciones__texto", "locale__language_code")
    )
    textos: dict[str, PreguntaConTexto] = {}
    # Spanish first, so that a translation covers it where there is one.
    for codigo, texto, grupo, opcion, opcion_texto, _idioma in sorted(filas, key=lambda fila: fila[-1] == idioma):
        pregunta = textos.setdefault(codigo, PreguntaConTexto(texto=texto, opciones={}, grupo=grupo))
        pregunta["texto"] = texto
        if opcion:
            pregunta["opciones"][opcion] = opcion_texto
    return textos


def identidad(lector: Lector, textos: Mapping[str, PreguntaConTexto]) -> Seccion:
    """What is public from the registration, apart from what was shared; and below, each gap under its reason."""
    datos = lector.ficha["identidad"]
    medida = lector.ficha["candidatura"]["accion_afirmativa"]
    del_registro: list[dict[str, str]] = []
    compartidas: list[dict[str, str]] = []
    for codigo, dato in datos.items():
        if dato["valor"] is None or codigo not in textos:
            continue
        pregunta = textos[codigo]
        ya_publica = es_publica_desde_el_registro(
            codigo=codigo,
            grupo=pregunta["grupo"],
            opciones=dato["valor"]["opciones"],
            accion_afirmativa=medida,
        )
        fila = {"etiqueta": pregunta["texto"], "valor": _respuesta(dato["valor"], pregunta["opciones"])}
        (del_registro if ya_publica else compartidas).append(fila)
    contenido = {
        "del_registro": del_registro,
        "compartidas": compartidas,
        "faltan": _por_razon(lector, datos, textos),
    }
    aviso = lector.aviso(Rubro.IDENTIDAD, datos) if datos else lector.falta("no_preguntado")
    return Seccion(id="identidad", titulo=_("Identidad"), aviso=aviso, datos=contenido)


def _por_razon(
    lector: Lector, datos: Mapping[str, Mapping[str, Any]], textos: Mapping[str, PreguntaConTexto]
) -> list[dict[str, Any]]:
    grupos: dict[str, list[str]] = {}
    for codigo, dato in datos.items():
        if dato["razon"] and codigo in textos:
            grupos.setdefault(lector.falta(dato["razon"]), []).append(textos[codigo]["texto"])
    return [{"falta": falta, "preguntas": suyas} for falta, suyas in grupos.items()]


def _respuesta(valor: Mapping[str, Any], opciones: Mapping[str, str]) -> str:
    elegidas: Iterable[str] = (opciones.get(codigo, codigo) for codigo in valor["opciones"])
    return ": ".join(filter(None, (", ".join(elegidas), valor["texto"])))
