"""Form fields of the identity questions, with the wording and options of the process."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from candidaturas.captura.cuestionario import PreguntaDeCaptura
from candidaturas.ficha import PREFIERE_NO_CONTESTAR, RespuestaIdentidad

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

#: Options beyond these are a list to choose from, not a column of buttons.
OPCIONES_A_LA_VISTA = 10
LARGO_DEL_TEXTO = 120


def nombre(codigo: str, parte: str = "") -> str:
    """The form's field of a question: its options, or its `texto` or `reservada` part."""
    return f"identidad_{codigo}" + (f"_{parte}" if parte else "")


def campos(preguntas: Iterable[PreguntaDeCaptura]) -> dict[str, forms.Field]:
    """All the fields of some questions. None is required: a draft may be short; submission asks the rules."""
    todos: dict[str, forms.Field] = {}
    for pregunta in preguntas:
        todos[nombre(pregunta.codigo)] = _opciones(pregunta)
        if pregunta.pide_texto:
            etiqueta = pregunta.texto if pregunta.libre else _("¿Cuál?")
            todos[nombre(pregunta.codigo, "texto")] = forms.CharField(label=etiqueta, required=False)
        todos[nombre(pregunta.codigo, "reservada")] = forms.BooleanField(
            label=_("No publicar esta respuesta"), required=False
        )
    return todos


def _opciones(pregunta: PreguntaDeCaptura) -> forms.Field:
    opciones: list[tuple[str, StrOrPromise]] = list(pregunta.opciones)
    if pregunta.multiple:
        return forms.MultipleChoiceField(
            label=pregunta.texto, choices=opciones, required=False, widget=forms.CheckboxSelectMultiple
        )
    if pregunta.libre:
        opciones = [("", _("La escribo:")), *opciones]
    if len(opciones) > OPCIONES_A_LA_VISTA:
        return forms.ChoiceField(label=pregunta.texto, choices=[("", _("Elige una opción")), *opciones], required=False)
    return forms.ChoiceField(label=pregunta.texto, choices=opciones, required=False, widget=forms.RadioSelect)


def iniciales(preguntas: Iterable[PreguntaDeCaptura], respuestas: dict[str, RespuestaIdentidad]) -> dict[str, Any]:
    """The stored answers as initial values of those fields."""
    valores: dict[str, Any] = {}
    for pregunta in preguntas:
        respuesta = respuestas.get(pregunta.codigo, RespuestaIdentidad())
        elegida: Any = list(respuesta.opciones) if pregunta.multiple else next(iter(respuesta.opciones), "")
        valores[nombre(pregunta.codigo)] = elegida
        valores[nombre(pregunta.codigo, "texto")] = respuesta.texto
        valores[nombre(pregunta.codigo, "reservada")] = respuesta.reservada
    return valores


def leer(preguntas: Iterable[PreguntaDeCaptura], datos: dict[str, Any]) -> dict[str, RespuestaIdentidad]:
    """The answers in a form's cleaned data; an untouched question is absent."""
    leidas: dict[str, RespuestaIdentidad] = {}
    for pregunta in preguntas:
        elegidas = datos.get(nombre(pregunta.codigo)) or []
        respuesta = RespuestaIdentidad(
            tuple([elegidas] if isinstance(elegidas, str) else elegidas),
            (datos.get(nombre(pregunta.codigo, "texto")) or "").strip(),
            bool(datos.get(nombre(pregunta.codigo, "reservada"))),
        )
        if respuesta != RespuestaIdentidad():
            leidas[pregunta.codigo] = respuesta
    return leidas


def se_contradice(respuesta: RespuestaIdentidad) -> bool:
    """Whether somebody prefers not to answer and answers."""
    return PREFIERE_NO_CONTESTAR in respuesta.opciones and len(respuesta.opciones) > 1
