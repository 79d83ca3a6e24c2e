"""The identity questionnaire and the consent texts of a process, in Spanish and English."""

from django.utils import timezone
from wagtail.models import Locale

from candidaturas.cuestionario_ine import PREGUNTAS
from candidaturas.models import Cuestionario, Opcion, Pregunta, Proceso, TextoConsentimiento
from candidaturas.vocabulario import Autorizacion
from home.demo.carga.catalogos import en_los_dos, idiomas
from home.demo.datos import leer

#: The only version of the demonstration's questionnaires: all its answers answer it.
VERSION = 1


def cargar_cuestionario(proceso: Proceso) -> Cuestionario:
    """INE's twenty questions, as the process's first version."""
    cuestionario = Cuestionario.objects.create(
        proceso=proceso, version=VERSION, nombre="Cuestionario de identidad", en_vigor_desde=timezone.now()
    )
    ingles = leer("cuestionario_en")
    locales = idiomas()
    espanolas = _preguntas(cuestionario, locales["es"])
    inglesas = _preguntas(cuestionario, locales["en"])
    for original, traducida in zip(espanolas, inglesas, strict=True):
        traducida.translation_key = original.translation_key
        traducida.texto = ingles["preguntas"][traducida.codigo]
    Pregunta.objects.bulk_create([*espanolas, *inglesas])
    opciones = [opcion for fila in espanolas for opcion in _opciones(fila)]
    traducidas = [opcion for fila in inglesas for opcion in _opciones(fila)]
    for original, traducida in zip(opciones, traducidas, strict=True):
        traducida.translation_key = original.translation_key
        traducida.texto = ingles["opciones"].get(traducida.codigo, original.texto)
    Opcion.objects.bulk_create([*opciones, *traducidas], batch_size=500)
    return cuestionario


def _preguntas(cuestionario: Cuestionario, locale: Locale) -> list[Pregunta]:
    return [
        Pregunta(
            cuestionario=cuestionario,
            locale=locale,
            codigo=base.codigo,
            orden=orden,
            texto=base.texto,
            grupo=base.grupo or "",
            depende_de=base.depende_de or "",
            abre_con=" ".join(base.abre_con),
        )
        for orden, base in enumerate(PREGUNTAS, 1)
    ]


def _opciones(pregunta: Pregunta) -> list[Opcion]:
    base = next(p for p in PREGUNTAS if p.codigo == pregunta.codigo)
    return [
        Opcion(
            pregunta=pregunta,
            locale=pregunta.locale,
            codigo=codigo,
            texto=texto,
            orden=orden,
            abierta=codigo in base.abiertas,
        )
        for orden, (codigo, texto) in enumerate(base.opciones, 1)
    ]


def cargar_consentimientos(proceso: Proceso) -> None:
    """The aviso and the three authorisations, version 1."""
    for tipo in Autorizacion:
        textos = leer("consentimientos")[tipo.value]
        en_los_dos(
            TextoConsentimiento,
            {"proceso": proceso, "tipo": tipo, "version": 1},
            {"titulo": textos["titulo"], "texto": textos["texto"].strip()},
            {"titulo": textos["titulo_en"], "texto": textos["texto_en"].strip()},
        )
