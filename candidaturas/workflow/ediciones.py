"""Edits as people read them in the log: their fields in words, and what each said before and after.

Of identity it is only told that it changed: its answers are in no history.
"""

from collections.abc import Mapping
from typing import Any

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.db.models import Model
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Revision

from candidaturas.captura.lectura import leer
from candidaturas.etiquetas import CAMPO_TEXTO, RUBRO
from candidaturas.models import CandidaturaPage
from candidaturas.models.versiones import version_anterior
from candidaturas.vocabulario import CampoTexto, Rubro
from candidaturas.workflow.comparacion import CampoComparado, comparar, diferencias
from cms.base.models import Bitacora

#: Names of what a candidacy's version says that are not those of its form's fields.
_DE_LA_CANDIDATURA: Mapping[str, Any] = {
    "title": gettext_lazy("Nombre"),
    "redes": gettext_lazy("Redes sociales"),
    "contactos": gettext_lazy("Contacto público"),
    "cursos": gettext_lazy("Cursos y diplomados"),
    "cuestionario": gettext_lazy("Versión del cuestionario"),
    "identidad": RUBRO[Rubro.IDENTIDAD],
    **{
        campo.value: CAMPO_TEXTO[campo]
        for campo in CampoTexto
        if campo not in {CampoTexto.CURSO, CampoTexto.TITULO_PROPUESTA}
    },
}


def clase_de(fila: Bitacora) -> type[Model] | None:
    """The kind of thing that an entry is about; None when it is about nothing in particular, or about a kind that is no more."""
    try:
        return apps.get_model(fila.objeto_tipo)
    except (LookupError, ValueError):
        return None


def campos_en_palabras(fila: Bitacora) -> str:
    """Which fields an edit touched; empty when its entry does not say, as those of before."""
    clase = clase_de(fila)
    return ", ".join(dict.fromkeys(_etiqueta(clase, campo) for campo in fila.datos.get("campos", ())))


def lo_que_cambio(fila: Bitacora) -> tuple[CampoComparado, ...]:
    """What each field said before and after an edit, of a registration or of a candidacy's version that is still kept."""
    clase = clase_de(fila)
    if "valores" in fila.datos:
        return tuple(
            CampoComparado(
                _etiqueta(clase, campo), *diferencias(*(_dicho(clase, campo, v) for v in dichos)), cambio=True
            )
            for campo, dichos in fila.datos["valores"].items()
        )
    return _de_la_version(fila.datos["revision"]) if clase is CandidaturaPage and "revision" in fila.datos else ()


def _de_la_version(pk: int) -> tuple[CampoComparado, ...]:
    revision = Revision.objects.filter(pk=pk).first()
    if revision is None:
        return ()
    antes, ahora = (
        una and leer(CandidaturaPage.from_serializable_data(una.content, check_fks=False))
        for una in (version_anterior(revision), revision)
    )
    if antes is None or ahora is None:
        return ()
    rubros = comparar(antes, ahora, (), con_identidad=False)
    return tuple(campo for rubro in rubros for campo in rubro.campos if campo.cambio)


def _etiqueta(clase: type[Model] | None, campo: str) -> str:
    if clase is CandidaturaPage and campo in _DE_LA_CANDIDATURA:
        return str(_DE_LA_CANDIDATURA[campo])
    columna = _columna(clase, campo)
    if columna is None:
        return campo
    nombre = getattr(columna, "verbose_name", None) or columna.related_model._meta.verbose_name_plural
    return capfirst(str(nombre))


def _dicho(clase: type[Model] | None, campo: str, valor: Any) -> str:
    """A value as people read it."""
    if valor is None or valor == "":
        return ""
    if isinstance(valor, bool):
        return _("Sí") if valor else _("No")
    columna = _columna(clase, campo)
    if columna is not None and columna.is_relation:
        return str(columna.related_model._base_manager.filter(pk=valor).first() or valor)
    return str(dict(getattr(columna, "flatchoices", ())).get(valor, valor))


def _columna(clase: type[Model] | None, campo: str) -> Any:
    """A field by its name; None of one that is no more: the log outlives the columns."""
    try:
        return clase._meta.get_field(campo) if clase else None
    except FieldDoesNotExist:
        return None
