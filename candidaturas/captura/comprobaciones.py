"""What the form checks by the process's rows: that its questions were read, on every save; the rest, on submission."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from django.core.exceptions import NON_FIELD_ERRORS
from django.forms.utils import ErrorDict
from django.utils.translation import gettext as _

from candidaturas.captura import campos_identidad, completitud, lectura, mensajes, unidades
from candidaturas.captura.defectos import defectos
from candidaturas.captura.paneles import LUGARES
from candidaturas.captura.partida import LISTAS
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
    filas = _filas(form)
    for faltante in faltan:
        mensaje = mensajes.falta(faltante, form.requisitos.limites, form.preguntas)
        if lugar := _lugar(form, faltante, filas):
            duenio, campo = lugar
            duenio.add_error(campo, mensaje)
        else:
            form.formsets["contactos"].non_form_errors().append(mensaje)


def senalar_defectos(form: "CandidaturaForm") -> None:
    """Say beside each field of a form that is only shown what cannot be sent as it was saved."""
    form._errors = ErrorDict()
    filas = _filas(form)
    for defecto in defectos(lectura.leer(form.instance), form.requisitos):
        if lugar := _lugar(form, defecto, filas):
            duenio, campo = lugar
            if duenio._errors is None:
                duenio._errors = ErrorDict()
            duenio._errors.setdefault(campo, duenio.error_class()).append(defecto.defecto)


def _filas(form: "CandidaturaForm") -> dict[str, list[Any]]:
    """The rows that count of each list, taken once: a row that is told an error stops counting, and would shift the rest."""
    return {
        nombre: list(form.formularios(nombre)) if form.is_bound else formset.initial_forms
        for nombre, formset in form.formsets.items()
    }


def _lugar(form: "CandidaturaForm", faltante: Faltante, filas: dict[str, list[Any]]) -> tuple[Any, str] | None:
    """The form (the page's or a row's) and the field that answer for what is to mend; None for the list of contacts."""
    codigo = faltante.campo
    if faltante.fila is not None:
        return filas[codigo][faltante.fila], faltante.parte
    if codigo in form.CAMPOS:
        return form, form.CAMPOS[CampoTexto(codigo)]
    if codigo in form.preguntas:
        return form, campos_identidad.nombre(codigo, faltante.parte)
    return (form, codigo) if codigo in form.fields else None


def errores_por_campo(form: "CandidaturaForm") -> list[dict[str, str]]:
    """Every error of a form and its rows, or defect of what it shows, with the id of the field that it leads to.

    In the order of the screen: whoever mends them goes down the form once.
    """
    propios = [
        (nombre, {"campo": _id(form, nombre), "mensaje": mensaje})
        for nombre, lista in form.errors.items()
        for mensaje in lista
    ]
    de_listas = [(nombre, error) for nombre in form.formsets for error in _errores_de(form, nombre)]
    campos = list(form.fields)

    def lugar(error: tuple[str, dict[str, str]]) -> tuple[int, int]:
        nombre = error[0]
        if nombre == NON_FIELD_ERRORS:
            return -1, 0
        return LUGARES.get(nombre, len(LUGARES)), campos.index(nombre) if nombre in form.fields else 0

    return [error for _nombre, error in sorted(propios + de_listas, key=lugar)]


def _errores_de(form: "CandidaturaForm", lista: str) -> Iterator[dict[str, str]]:
    """Those of a list: each says its row, as they are counted on screen, since several may have the same fault."""
    formset = form.formsets[lista]
    for mensaje in formset.non_form_errors():
        yield {"campo": f"id_{formset.prefix}-FORMS", "mensaje": mensaje}
    for numero, fila in enumerate((f for f in formset.forms if "DELETE" not in f.fields or not f["DELETE"].data), 1):
        errores = fila.errors if fila.is_bound else fila._errors or {}
        for nombre in (NON_FIELD_ERRORS, *fila.fields):
            for mensaje in errores.get(nombre, ()):
                yield {"campo": _id(fila, nombre), "mensaje": _en_su_fila(form, lista, numero, mensaje)}


def _en_su_fila(form: "CandidaturaForm", lista: str, numero: int, mensaje: str) -> str:
    palabras = {"lista": unidades.etiqueta(form, lista), "n": numero, "mensaje": mensaje}
    return _("%(lista)s, renglón %(n)s: %(mensaje)s") % palabras if lista in LISTAS else mensaje


def _id(form: Any, nombre: str) -> str:
    if nombre not in form.fields:
        return ""
    campo = form[nombre]
    return f"{campo.auto_id}-pregunta" if nombre.startswith(campos_identidad.nombre("")) else campo.auto_id
