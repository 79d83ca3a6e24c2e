"""The answers of the form as people name and read them, to set two of them side by side."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from candidaturas.captura import campos_identidad
from candidaturas.captura.partida import LISTAS, Valor
from candidaturas.etiquetas import CAMPO_TEXTO
from candidaturas.vocabulario import CampoTexto

if TYPE_CHECKING:
    from candidaturas.captura.formulario import CandidaturaForm

_DE_LISTA: Mapping[str, Promise] = {
    "contactos": gettext_lazy("Contacto público"),
    "redes": gettext_lazy("Redes sociales"),
    "cursos": gettext_lazy("Cursos y diplomados"),
}


def etiqueta(form: "CandidaturaForm", nombre: str) -> str:
    """What an answer is called; a part of one, with the question or proposal that it is of."""
    if nombre in _DE_LISTA:
        return str(_DE_LISTA[nombre])
    propia = str(form.fields[nombre].label or nombre)
    if nombre in form.TITULOS:
        return f"{CAMPO_TEXTO[CampoTexto(form.TITULOS[nombre])]}: {propia}"
    for pregunta in form.preguntas.values():
        if nombre in {campos_identidad.nombre(pregunta.codigo, parte) for parte in ("texto", "reservada")}:
            return f"{pregunta.texto} {propia}" if propia != pregunta.texto else propia
    return propia


def legible(form: "CandidaturaForm", nombre: str, valor: Valor) -> str:
    """A value as people read it: the words of an option and not its code, a row of a list in each line."""
    if nombre in LISTAS:
        return "\n".join(": ".join(_de_una_fila(form, nombre, fila)) for fila in valor)
    if valor == "on":
        return _("Sí")
    if nombre == "foto":
        return _de_la_foto(form, str(valor))
    palabras = _palabras(form.fields[nombre])
    valores = [valor] if isinstance(valor, str) else list(valor)
    return ", ".join(palabras.get(str(v), str(v)) for v in valores)


def _de_una_fila(form: "CandidaturaForm", lista: str, fila: Any) -> list[str]:
    campos = form.formsets[lista].empty_form.fields
    return [
        _palabras(campos[parte]).get(valor, valor) for parte, valor in zip(LISTAS[lista], fila, strict=True) if valor
    ]


def _palabras(campo: Any) -> dict[str, str]:
    return {str(codigo): str(texto) for codigo, texto in getattr(campo, "choices", ()) if codigo}


def _de_la_foto(form: "CandidaturaForm", clave: str) -> str:
    foto = form.fields["foto"].queryset.filter(pk=clave).first() if clave else None
    return str(foto) if foto else ""
