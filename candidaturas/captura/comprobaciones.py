"""What the form checks by the process's rows: that its questions were read, on every save; the rest, on submission."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from django.forms.utils import ErrorDict
from django.utils.translation import gettext as _

from candidaturas.captura import campos_identidad, completitud, lectura, mensajes
from candidaturas.captura.defectos import defectos
from candidaturas.rules import Faltante
from candidaturas.vocabulario import CampoTexto

if TYPE_CHECKING:
    from candidaturas.captura.formulario import CandidaturaForm


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
    """Everything that the process asks is there, and may be published as it is."""
    faltan = completitud.faltantes(
        form.respuestas,
        form.requisitos,
        tiene_foto=bool(form.cleaned_data.get("foto")),
        foto_reciente=bool(form.cleaned_data.get("foto_reciente")),
    )
    # All of them first: a row that is given its error is no longer among those that count.
    for faltante, lugar in [(faltante, _lugar(form, faltante)) for faltante in faltan]:
        mensaje = mensajes.falta(faltante, form.requisitos.limites, form.preguntas)
        if lugar:
            duenio, campo = lugar
            duenio.add_error(campo, mensaje)
        else:
            form.formsets["contactos"].non_form_errors().append(mensaje)


def senalar_defectos(form: "CandidaturaForm") -> None:
    """Say beside each field of a form that is only shown what cannot be sent as it was saved."""
    form._errors = ErrorDict()
    for defecto in defectos(lectura.leer(form.instance), form.requisitos):
        if lugar := _lugar(form, defecto):
            duenio, campo = lugar
            if duenio._errors is None:
                duenio._errors = ErrorDict()
            duenio._errors.setdefault(campo, duenio.error_class()).append(defecto.defecto)


def _lugar(form: "CandidaturaForm", faltante: Faltante) -> tuple[Any, str] | None:
    """The form (the page's or a row's) and the field that answer for what is to mend; None for the list of contacts."""
    codigo = faltante.campo
    if faltante.fila is not None:
        filas = list(form.formularios(codigo)) if form.is_bound else form.formsets[codigo].initial_forms
        return filas[faltante.fila], faltante.parte
    if codigo in form.CAMPOS:
        return form, form.CAMPOS[CampoTexto(codigo)]
    if codigo in form.preguntas:
        return form, campos_identidad.nombre(codigo, faltante.parte)
    return (form, codigo) if codigo in form.fields else None


def errores_por_campo(form: "CandidaturaForm") -> list[dict[str, str]]:
    """Every error of a form and its rows, or defect of what it shows, with the id of the field that it leads to."""
    propios = [
        {"campo": _id(form, nombre), "mensaje": mensaje} for nombre, lista in form.errors.items() for mensaje in lista
    ]
    return propios + [error for formset in form.formsets.values() for error in _errores_de(formset)]


def _errores_de(formset: Any) -> Iterator[dict[str, str]]:
    for mensaje in formset.non_form_errors():
        yield {"campo": f"id_{formset.prefix}-FORMS", "mensaje": mensaje}
    for fila in formset.forms:
        for nombre, lista in (fila._errors or {}).items() if not fila.is_bound else fila.errors.items():
            for mensaje in lista:
                yield {"campo": _id(fila, nombre), "mensaje": mensaje}


def _id(form: Any, nombre: str) -> str:
    if nombre not in form.fields:
        return ""
    campo = form[nombre]
    return f"{campo.auto_id}-pregunta" if nombre.startswith(campos_identidad.nombre("")) else campo.auto_id
