"""What happened to a candidacy, newest first, as each reader may know it."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain

from django.apps import apps
from django.db.models import Model
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.log_actions import registry as log_actions
from wagtail.models import Page

from candidaturas.access.lecturas import LECTURA
from candidaturas.access.roles import es_del_instituto
from candidaturas.etiquetas import CAMPO_TEXTO
from candidaturas.models import CandidaturaPage
from candidaturas.vocabulario import CampoTexto
from cms.base.enteros import entero
from cms.base.models import Bitacora, User

HECHOS: Mapping[str, Promise] = {
    "candidatura.enviada": gettext_lazy("Se envió a revisión"),
    "candidatura.observada": gettext_lazy("Se devolvió con observaciones"),
    "candidatura.publicada": gettext_lazy("Se aprobó y se publicó"),
    "consentimiento.asentado": gettext_lazy("Se asentó el consentimiento"),
    "consentimiento.formato_leido": gettext_lazy("Se abrió un formato firmado"),
    "registro.estado": gettext_lazy("Cambió el estado del registro"),
    "registro.retirada": gettext_lazy("Se retiró del sitio"),
    "registro.sustituida": gettext_lazy("Se registró la sustitución"),
    "temas.corregidos": gettext_lazy("Se corrigió de qué habla una propuesta"),
    "temas.segun_palabras": gettext_lazy("Una propuesta volvió a hablar de lo que dicen sus palabras"),
    LECTURA: gettext_lazy("Se consultaron las respuestas de identidad"),
}
#: Actions on other things than a candidacy.
OTROS_HECHOS: Mapping[str, Promise] = {
    "cuenta.creada": gettext_lazy("Se creó la cuenta"),
    "cuenta.invitada": gettext_lazy("Se envió la invitación"),
    "cuenta.rol": gettext_lazy("Cambió para qué es la cuenta"),
    "cuenta.desactivada": gettext_lazy("Se cerró la cuenta"),
    "cuenta.reactivada": gettext_lazy("Se abrió otra vez la cuenta"),
    "salidas.reintentadas": gettext_lazy("Se reintentaron las salidas que habían agotado sus intentos"),
    "sesion.abierta": gettext_lazy("Entró"),
    "sesion.cerrada": gettext_lazy("Salió"),
    "sesion.fallida": gettext_lazy("Contraseña equivocada"),
    "wagtail.create": gettext_lazy("Se creó"),
    "wagtail.edit": gettext_lazy("Se editó"),
    "wagtail.delete": gettext_lazy("Se borró"),
    "wagtail.publish": gettext_lazy("Se publicó"),
    "wagtail.unpublish": gettext_lazy("Se retiró"),
}


def en_palabras(fila: Bitacora) -> str:
    """What an entry of the audit log tells; its code when nobody has put it in words."""
    return accion_en_palabras(fila.accion)


def accion_en_palabras(accion: str) -> str:
    """The same, of the code alone: Wagtail and its packages name theirs."""
    propia = HECHOS.get(accion) or OTROS_HECHOS.get(accion)
    return str(propia or (log_actions.get_action_label(accion) if log_actions.action_exists(accion) else accion))


#: Kinds of things whose name says which one it is, without reading other rows.
_CON_NOMBRE = frozenset({"base.user", "candidaturas.registro", "candidaturas.actorpolitico", "candidaturas.proceso"})


def _modelo(fila: Bitacora) -> type[Model] | None:
    try:
        return apps.get_model(fila.objeto_tipo)
    except (LookupError, ValueError):
        return None  # an entry about nothing in particular, or about a kind that is no more


def clase_de_objeto(fila: Bitacora) -> str:
    """What kind of thing an entry is about, in words."""
    modelo = _modelo(fila)
    return capfirst(str(modelo._meta.verbose_name)) if modelo else fila.objeto_tipo


def nombres_de_objetos(filas: Iterable[Bitacora]) -> dict[tuple[str, str], str]:
    """The names of what these entries are about, by kind and identifier (a query for each kind)."""
    por_tipo: dict[str, set[int]] = {}
    for fila in filas:
        if (numero := entero(fila.objeto_id)) is not None:
            por_tipo.setdefault(fila.objeto_tipo, set()).add(numero)
    nombres = {}
    for tipo, numeros in por_tipo.items():
        for pk, nombre in _nombres(tipo, numeros):
            nombres[tipo, str(pk)] = nombre
    return nombres


def _nombres(tipo: str, numeros: set[int]) -> Iterable[tuple[int, str]]:
    if tipo == CandidaturaPage._meta.label_lower:
        return Page.objects.filter(pk__in=numeros).values_list("pk", "title")
    if tipo not in _CON_NOMBRE:
        return []
    return ((pk, str(fila)) for pk, fila in apps.get_model(tipo)._default_manager.in_bulk(numeros).items())


#: What only the Institute reads.
_RESERVADOS = frozenset({LECTURA, "consentimiento.formato_leido"})


@dataclass(frozen=True, slots=True)
class Hecho:
    """One line of the record."""

    en: dt.datetime
    que: Promise | str
    quien: str
    detalle: str


def historial(pagina: CandidaturaPage, lectora: User) -> list[Hecho]:
    """The record of a candidacy. A party reads «el Instituto» where the Institute's people acted."""
    interna = es_del_instituto(lectora)
    de_la_pagina = Bitacora.objects.filter(objeto_tipo=pagina._meta.label_lower, objeto_id=str(pagina.pk))
    del_registro = Bitacora.objects.filter(
        objeto_tipo=pagina.registro._meta.label_lower, objeto_id=str(pagina.registro_id)
    )
    filas = sorted(
        chain(de_la_pagina.select_related("quien"), del_registro.select_related("quien")),
        key=lambda fila: fila.pk,
        reverse=True,
    )
    return [
        Hecho(fila.en, HECHOS[fila.accion], _quien(fila, interna=interna), _detalle(fila))
        for fila in filas
        if fila.accion in HECHOS and (interna or fila.accion not in _RESERVADOS)
    ]


def _quien(fila: Bitacora, *, interna: bool) -> str:
    if fila.quien is None:
        return _("El sistema")
    return str(fila.quien) if interna or not es_del_instituto(fila.quien) else _("El Instituto")


def _detalle(fila: Bitacora) -> str:
    """The reason or the acuerdo that goes with a line, or which proposal; nothing private is ever stored there."""
    if propuesta := fila.datos.get("propuesta"):
        cual = str(CAMPO_TEXTO[CampoTexto(propuesta)])
        return f"{cual}: {', '.join(fila.datos['temas']) or _('ningún tema')}" if "temas" in fila.datos else cual
    return str(fila.datos.get("motivo") or fila.datos.get("acuerdo") or "")
