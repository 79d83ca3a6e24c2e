"""What the form checks by the process's rows: maxima and formats on every save, completeness on submission."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from candidaturas.captura import campos_identidad, completitud, mensajes
from candidaturas.etiquetas import CONTACTO
from candidaturas.vocabulario import CampoTexto, MedioContacto

if TYPE_CHECKING:
    from candidaturas.captura.formulario import CandidaturaForm


def revisar_maximos(form: "CandidaturaForm") -> None:
    """No text is longer than its limit."""
    limites = form.requisitos.limites
    for campo, texto in completitud.textos(form.respuestas).items():
        if campo in limites and (sobra := limites[campo].sobra(texto)):
            form.add_error(form.CAMPOS[campo], mensajes.sobra(campo, sobra, limites[campo]))
    titulo = limites.get(CampoTexto.TITULO_PROPUESTA)
    for nombre, propuesta in form.TITULOS.items():
        if titulo and (sobra := titulo.sobra(getattr(form.respuestas, propuesta).titulo)):
            form.add_error(nombre, mensajes.sobra(CampoTexto.TITULO_PROPUESTA, sobra, titulo))
    curso = limites.get(CampoTexto.CURSO)
    for fila in form.formularios("cursos"):
        if curso and (sobra := curso.sobra(fila.cleaned_data["nombre"])):
            fila.add_error("nombre", mensajes.sobra(CampoTexto.CURSO, sobra, curso))


def revisar_contactos(form: "CandidaturaForm") -> None:
    """No more of each kind than the process admits."""
    maximo = form.instance.registro.proceso.contactos_por_medio
    cuenta: dict[str, int] = {}
    for fila in form.formularios("contactos"):
        medio = fila.cleaned_data["medio"]
        cuenta[medio] = cuenta.get(medio, 0) + 1
        if cuenta[medio] > maximo:
            fila.add_error(
                "valor",
                _("Hay demasiados de «%(medio)s»: se admiten hasta %(maximo)s.")
                % {"medio": CONTACTO[MedioContacto(medio)], "maximo": maximo},
            )


def revisar_identidad(form: "CandidaturaForm") -> None:
    """Nobody prefers not to answer and answers."""
    for codigo, respuesta in form.respuestas.identidad.items():
        if campos_identidad.se_contradice(respuesta):
            form.add_error(
                campos_identidad.nombre(codigo),
                _("Elige «Prefiero no contestar» o las demás opciones, pero no ambas."),
            )


def revisar_lectura(form: "CandidaturaForm") -> None:
    """Identity is answered and sent under the version in force by whoever read it; the rest is saved without it."""
    if form.cleaned_data.get("cuestionario_leido", "") != form.version:
        form.add_error(
            "cuestionario_leido",
            _(
                "Las preguntas de identidad cambiaron mientras las contestabas. "
                "Lo que escribiste sigue aquí: léelas como quedaron, revisa tus respuestas y guarda otra vez."
            ),
        )
    elif form.falta_releer and (form.es_envio or form.cambia_identidad):
        form.add_error(
            "cuestionario_releido",
            _("Algunas preguntas de identidad cambiaron: revisa sus respuestas y marca que ya lo hiciste."),
        )


def revisar_faltantes(form: "CandidaturaForm") -> None:
    """Everything that the process asks is there."""
    faltan = completitud.faltantes(
        form.respuestas,
        form.requisitos,
        tiene_foto=bool(form.cleaned_data.get("foto")),
        foto_reciente=bool(form.cleaned_data.get("foto_reciente")),
    )
    for faltante in faltan:
        mensaje = mensajes.falta(faltante, form.requisitos.limites, form.preguntas)
        campo = _campo_de(form, faltante.campo)
        if campo is not None:
            form.add_error(campo, mensaje)
        else:
            form.formsets["contactos"].non_form_errors().append(mensaje)


def _campo_de(form: "CandidaturaForm", codigo: str) -> str | None:
    """The form's field that answers for a missing datum; None for the contacts, which are rows."""
    if codigo in form.CAMPOS:
        return form.CAMPOS[CampoTexto(codigo)]
    if codigo in form.preguntas:
        return campos_identidad.nombre(codigo)
    return codigo if codigo in form.fields else None


def errores_por_campo(form: "CandidaturaForm") -> list[dict[str, str]]:
    """Every error of a bound form and its rows, with the id of the field that it leads to."""
    if not form.is_bound:
        return []
    propios = [
        {"campo": _id(form, nombre), "mensaje": mensaje} for nombre, lista in form.errors.items() for mensaje in lista
    ]
    return propios + [error for formset in form.formsets.values() for error in _errores_de(formset)]


def _errores_de(formset: Any) -> Iterator[dict[str, str]]:
    for mensaje in formset.non_form_errors():
        yield {"campo": f"id_{formset.prefix}-FORMS", "mensaje": mensaje}
    for fila in formset.forms:
        for nombre, lista in fila.errors.items():
            for mensaje in lista:
                yield {"campo": _id(fila, nombre), "mensaje": mensaje}


def _id(form: Any, nombre: str) -> str:
    if nombre not in form.fields:
        return ""
    campo = form[nombre]
    return f"{campo.auto_id}-pregunta" if nombre.startswith(campos_identidad.nombre("")) else campo.auto_id
