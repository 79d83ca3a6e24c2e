"""The sentences of capture: what is missing, what is too long, by field and limit."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from candidaturas.captura.cuestionario import PreguntaDeCaptura
from candidaturas.etiquetas import CAMPO_TEXTO
from candidaturas.rules import Faltante, Limite
from candidaturas.vocabulario import CampoTexto, Rubro
from cms.base.cifras import miles

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

_SUELTOS: Mapping[str, Promise] = {
    "foto": gettext_lazy("Falta la fotografía."),
    "foto_reciente": gettext_lazy("Falta declarar que la fotografía es reciente."),
    "contactos": gettext_lazy("Falta al menos un contacto público: página, correo, teléfono o casa de campaña."),
    "grado_estudios": gettext_lazy("Falta elegir el grado máximo de estudios."),
    "estatus_grado": gettext_lazy("Falta elegir el estatus del grado de estudios."),
}


def falta(faltante: Faltante, limites: Mapping[str, Limite], preguntas: Mapping[str, PreguntaDeCaptura]) -> str:
    """What is missing or wrong, in a sentence that names the field and its limit."""
    if faltante.defecto:
        return faltante.defecto
    if faltante.campo in _SUELTOS:
        return str(_SUELTOS[faltante.campo])
    if faltante.rubro == Rubro.IDENTIDAD:
        pregunta = preguntas.get(faltante.campo)
        return _("Falta contestar: %(pregunta)s") % {"pregunta": pregunta.texto if pregunta else faltante.campo}
    return _falta_texto(faltante, limites[faltante.campo])


def _falta_texto(faltante: Faltante, limite: Limite) -> str:
    nombre = CAMPO_TEXTO[CampoTexto(faltante.campo)]
    if not faltante.falta:
        return _("Falta «%(campo)s»: se piden al menos %(minimo)s caracteres.") % {
            "campo": nombre,
            "minimo": miles(limite.minimo),
        }
    return ngettext(
        "A «%(campo)s» le falta %(n)s carácter: el mínimo es de %(minimo)s.",
        "A «%(campo)s» le faltan %(n)s caracteres: el mínimo es de %(minimo)s.",
        faltante.falta,
    ) % {"campo": nombre, "n": miles(faltante.falta), "minimo": miles(limite.minimo)}


def sobra(campo: CampoTexto, cuantos: int, limite: Limite) -> str:
    """By how much a text is longer than its process admits."""
    return sobra_texto(CAMPO_TEXTO[campo], cuantos, limite.maximo)


def sobra_texto(nombre: "StrOrPromise", cuantos: int, maximo: int) -> str:
    """By how much a text is too long."""
    return ngettext(
        "«%(campo)s» se pasa por %(n)s carácter: el máximo es de %(maximo)s.",
        "«%(campo)s» se pasa por %(n)s caracteres: el máximo es de %(maximo)s.",
        cuantos,
    ) % {"campo": nombre, "n": miles(cuantos), "maximo": miles(maximo)}


def medida(limite: Limite) -> str:
    """The bounds of a text, for the help beside its field."""
    cuenta = "" if limite.cuenta_espacios else " " + _("Los espacios no cuentan.")
    if not limite.minimo:
        return _("Hasta %(maximo)s caracteres.") % {"maximo": miles(limite.maximo)} + cuenta
    return (
        _("Entre %(minimo)s y %(maximo)s caracteres.")
        % {"minimo": miles(limite.minimo), "maximo": miles(limite.maximo)}
        + cuenta
    )


def palabras_del_contador() -> dict[str, str]:
    """What the counter beside a text says, as attributes of the field; the script puts a figure for each «#»."""
    return {
        "data-cuenta": _("# de #"),
        "data-faltan": _("Faltan #"),
        "data-sobran": _("Sobran #"),
        "data-quedan": _("Quedan #"),
    }
