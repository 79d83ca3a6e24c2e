"""What happened to a candidacy, newest first, as each reader may know it."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any

from django.apps import apps
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.log_actions import registry as log_actions
from wagtail.models import Page

from candidaturas.access.ediciones import EDICION
from candidaturas.access.lecturas import LECTURA
from candidaturas.access.roles import Rol, es_del_instituto, es_o_fue_del_instituto, tiene_rol
from candidaturas.etiquetas import CAMPO_TEXTO
from candidaturas.models import CandidaturaPage
from candidaturas.vocabulario import CampoTexto
from candidaturas.workflow.comparacion import CampoComparado
from candidaturas.workflow.ediciones import campos_en_palabras, clase_de, lo_que_cambio
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
#: What is edited of a candidacy.
_EDITADOS: Mapping[str, Promise] = {
    "candidaturas.candidaturapage": gettext_lazy("Se editaron sus respuestas"),
    "candidaturas.registro": gettext_lazy("Se corrigieron los datos de su registro"),
}
#: Actions on other things than a candidacy.
OTROS_HECHOS: Mapping[str, Promise] = {
    "cuenta.creada": gettext_lazy("Se creó la cuenta"),
    "cuenta.invitada": gettext_lazy("Se envió la invitación"),
    "cuenta.contrasenia_olvidada": gettext_lazy("Se pidió otra contraseña"),
    "cuenta.editada": gettext_lazy("Cambiaron los datos de la cuenta"),
    "cuenta.rol": gettext_lazy("Cambió para qué es la cuenta"),
    "cuenta.desactivada": gettext_lazy("Se cerró la cuenta"),
    "cuenta.reactivada": gettext_lazy("Se abrió otra vez la cuenta"),
    "salidas.reintentadas": gettext_lazy("Se reintentaron las salidas que habían agotado sus intentos"),
    "sesion.abierta": gettext_lazy("Entró"),
    "sesion.cerrada": gettext_lazy("Salió"),
    "sesion.fallida": gettext_lazy("Contraseña equivocada"),
    "wagtail.create": gettext_lazy("Se creó"),
    EDICION: gettext_lazy("Se editó"),
    "wagtail.delete": gettext_lazy("Se borró"),
    "wagtail.publish": gettext_lazy("Se publicó"),
    "wagtail.unpublish": gettext_lazy("Se retiró"),
    "wagtail.workflow.start": gettext_lazy("Se envió a revisión"),
    "wagtail.workflow.resume": gettext_lazy("Se envió otra vez a revisión"),
    "wagtail.workflow.approve": gettext_lazy("Se aprobó en su revisión"),
    "wagtail.workflow.reject": gettext_lazy("Se devolvió en su revisión"),
    "wagtail.workflow.cancel": gettext_lazy("Se canceló su revisión"),
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


def clase_de_objeto(fila: Bitacora) -> str:
    """What kind of thing an entry is about, in words."""
    modelo = clase_de(fila)
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


#: Edits of which the history says word by word what they changed: reading versions takes its time.
_EDICIONES_COMPARADAS = 30


@dataclass(frozen=True, slots=True)
class Hecho:
    """One line of the record."""

    en: dt.datetime
    que: Promise | str
    quien: str
    detalle: str
    cambios: tuple[CampoComparado, ...] = ()
    """What was edited, before and after."""


def historial(pagina: CandidaturaPage, lectora: User) -> list[Hecho]:
    """The record of a candidacy. A party reads «el Instituto» where the Institute's people acted."""
    interna = es_del_instituto(lectora)
    conoce_motivos = tiene_rol(lectora, Rol.ADMINISTRADORA, Rol.AUDITORA)
    filas = _filas(pagina)
    del_instituto = {
        persona.pk for persona in {fila.quien for fila in filas if fila.quien} if es_o_fue_del_instituto(persona)
    }
    comparadas = 0
    hechos: list[Hecho] = []
    for fila in filas:
        if not _se_cuenta(fila, interna=interna):
            continue
        cambios: tuple[CampoComparado, ...] = ()
        if fila.accion == EDICION and comparadas < _EDICIONES_COMPARADAS and _es_correccion(fila, del_instituto):
            cambios, comparadas = lo_que_cambio(fila), comparadas + 1
        que = _EDITADOS[fila.objeto_tipo] if fila.accion == EDICION else HECHOS[fila.accion]
        detalle = "" if fila.accion == LECTURA and not conoce_motivos else detalle_en_palabras(fila)
        hechos.append(Hecho(fila.en, que, _quien(fila, set() if interna else del_instituto), detalle, cambios))
    return hechos


def _filas(pagina: CandidaturaPage) -> list[Bitacora]:
    """The entries about a page and its registration, newest first; a version that saved itself many times is one of them."""
    de_la_pagina = Bitacora.objects.filter(objeto_tipo=pagina._meta.label_lower, objeto_id=str(pagina.pk))
    del_registro = Bitacora.objects.filter(
        objeto_tipo=pagina.registro._meta.label_lower, objeto_id=str(pagina.registro_id)
    )
    filas = sorted(
        chain(de_la_pagina.select_related("quien"), del_registro.select_related("quien")),
        key=lambda fila: fila.pk,
        reverse=True,
    )
    versiones: dict[int, Bitacora] = {}
    unidas: list[Bitacora] = []
    for fila in filas:
        revision = fila.datos.get("revision") if fila.accion == EDICION else None
        if revision in versiones:
            ultima = versiones[revision]
            ultima.datos["campos"] = list(dict.fromkeys([*fila.datos["campos"], *ultima.datos["campos"]]))
            continue
        if revision is not None:
            versiones[revision] = fila
        unidas.append(fila)
    return unidas


def _se_cuenta(fila: Bitacora, *, interna: bool) -> bool:
    """An edit of before says not what it changed: there is nothing to tell of it."""
    if fila.accion == EDICION:
        return bool(fila.datos.get("campos"))
    return fila.accion in HECHOS and (interna or fila.accion not in _RESERVADOS)


def _es_correccion(fila: Bitacora, del_instituto: set[int]) -> bool:
    """Whether the Institute edited: what a party writes in its drafts is told by the versions themselves."""
    return "valores" in fila.datos or fila.quien_id in del_instituto


def _quien(fila: Bitacora, sin_nombre: set[int]) -> str:
    if fila.quien is None:
        return _("El sistema")
    return _("El Instituto") if fila.quien_id in sin_nombre else str(fila.quien)


def detalle_en_palabras(fila: Bitacora) -> str:
    """The reason or the acuerdo that goes with an entry, which proposal or which fields; no answer is ever there."""
    if propuesta := fila.datos.get("propuesta"):
        return _de_que_habla(CampoTexto(propuesta), fila.datos)
    return campos_en_palabras(fila) or str(fila.datos.get("motivo") or fila.datos.get("acuerdo") or "")


def _de_que_habla(propuesta: CampoTexto, datos: Mapping[str, Any]) -> str:
    cual = str(CAMPO_TEXTO[propuesta])
    if "temas" not in datos:
        return cual
    ahora, antes = (", ".join(datos.get(clave) or ()) or _("ningún tema") for clave in ("temas", "antes"))
    return f"{cual}: {ahora}" + (" " + _("(antes: %(temas)s)") % {"temas": antes} if "antes" in datos else "")
