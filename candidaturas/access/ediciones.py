"""What an edit changed, told by the fields it touched: so that the log, which keeps edits, says what happened.

A version is compared with the one before it; a row, with what was in the database when its form was saved. Only what
a registration says in public is kept with its old and new value: the rest may be nobody's business, and the log is for ever.
"""

from typing import Any

from django.db.models import Model
from django.db.models.signals import post_delete, pre_save
from modelcluster.fields import ParentalKey
from wagtail.models import BaseLogEntry, ModelLogEntry, Page, PageLogEntry, Revision

from candidaturas.captura import contenido
from candidaturas.models import CandidaturaPage
from candidaturas.models.versiones import version_anterior
from cms.base.peticion import apuntes

EDICION = "wagtail.edit"
#: Of some kinds of rows, the columns of which the log keeps what they said before and after: those that are always public.
CON_VALORES = {
    "candidaturas.registro": frozenset(
        {"nombre_publico", "nombres", "primer_apellido", "segundo_apellido", "sobrenombre", "sexo", "edad_jornada"}
        | {"eleccion_consecutiva"}
    )
}
#: Of the rows that people edit in the admin; the others are written by the system, and have entries of their own.
_PAQUETES = frozenset({"candidaturas", "home", "base", "wagtaildocs"})
_DEL_SISTEMA = frozenset(
    {"fichapublicada", "salida", "cambio", "retiro", "fotopublica", "consentimiento", "observacion", "importacion"}
    | {"respuestasimportadas", "bitacora", "rendicion"}
)
#: What Wagtail keeps of a page, and nobody wrote.
_DE_WAGTAIL = frozenset(
    {"pk", "path", "depth", "numchild", "url_path", "live", "has_unpublished_changes", "draft_title", "latest_revision"}
    | {"latest_revision_created_at", "live_revision", "first_published_at", "last_published_at", "expired", "locked"}
    | {"locked_at", "locked_by", "wagtail_admin_comments", "content_type", "owner", "translation_key", "locale"}
)
#: The moment of its last save is no field of a row that somebody edits.
_SIN_INTERES = frozenset({"actualizado_en", "last_login"})


def conectar() -> None:
    """Note what rows said before they are saved, and fill in each entry of an edit before it is kept."""
    pre_save.connect(_antes_de_guardar, dispatch_uid="edicion-antes")
    post_delete.connect(_al_borrar, dispatch_uid="edicion-borrar")
    for modelo in (PageLogEntry, ModelLogEntry):
        pre_save.connect(_completar, sender=modelo, dispatch_uid=f"edicion-{modelo.__name__}")


def _se_edita(clase: type[Model]) -> bool:
    opciones = clase._meta
    return opciones.app_label in _PAQUETES and opciones.model_name not in _DEL_SISTEMA and not issubclass(clase, Page)


def _antes_de_guardar(
    sender: type[Model], instance: Any, *, raw: bool = False, update_fields: Any = None, **kwargs: Any
) -> None:
    notas = apuntes()
    if notas is None or raw or not _se_edita(sender):
        return
    antes = sender._base_manager.filter(pk=instance.pk).first() if instance.pk else None
    if antes is None:
        _avisar_a_la_madre(instance, notas)
        return
    con_valores = CON_VALORES.get(sender._meta.label_lower, frozenset())
    cambios = {}
    for campo in sender._meta.concrete_fields:
        if campo.name in _SIN_INTERES or (update_fields is not None and campo.name not in update_fields):
            continue
        viejo, nuevo = getattr(antes, campo.attname), getattr(instance, campo.attname)
        if campo.get_prep_value(viejo) != campo.get_prep_value(nuevo):
            cambios[campo.name] = [_plano(viejo), _plano(nuevo)] if campo.name in con_valores else None
    if cambios:
        notas.setdefault(_clave(sender, instance.pk), {}).update(cambios)
        _avisar_a_la_madre(instance, notas)


def _al_borrar(sender: type[Model], instance: Any, **kwargs: Any) -> None:
    notas = apuntes()
    if notas is not None and _se_edita(sender):
        _avisar_a_la_madre(instance, notas)


def _avisar_a_la_madre(fila: Any, notas: dict[tuple[str, str], dict[str, Any]]) -> None:
    """The rows that are edited with another are a field of it."""
    for campo in fila._meta.concrete_fields:
        if isinstance(campo, ParentalKey):
            nombre = campo.remote_field.get_accessor_name()
            notas.setdefault(_clave(campo.related_model, getattr(fila, campo.attname)), {})[nombre] = None


def _completar(sender: type[BaseLogEntry], instance: Any, *, raw: bool = False, **kwargs: Any) -> None:
    if raw or not instance._state.adding or instance.action != EDICION or instance.data:
        return
    if isinstance(instance, PageLogEntry):
        instance.data = {"campos": _de_la_version(instance.revision) if instance.revision_id else []}
        return
    clase = instance.content_type.model_class() if instance.content_type else None
    notas = (apuntes() or {}).get(_clave(clase, instance.object_id), {}) if clase else {}
    valores = {campo: dichos for campo, dichos in notas.items() if dichos is not None}
    instance.data = {"campos": list(notas), **({"valores": valores} if valores else {})}


def _de_la_version(revision: Revision) -> list[str]:
    """The fields in which a version is not as the one before it."""
    anterior = version_anterior(revision)
    if revision.content_type.model_class() is CandidaturaPage:
        return _de_la_candidatura(anterior, revision)
    antes, ahora = (una.content if una else {} for una in (anterior, revision))
    return [
        campo for campo in ahora if campo not in _DE_WAGTAIL and (anterior is None or antes.get(campo) != ahora[campo])
    ]


def _de_la_candidatura(anterior: Revision | None, revision: Revision) -> list[str]:
    ahora = CandidaturaPage.from_serializable_data(revision.content, check_fks=False)
    if anterior is None:
        return contenido.distintos({}, {campo: valor for campo, valor in contenido.leido(ahora).items() if valor})
    antes = CandidaturaPage.from_serializable_data(anterior.content, check_fks=False)
    otra_version = [contenido.CUESTIONARIO] if contenido.se_leyo_otra_version(antes, ahora) else []
    return [*contenido.distintos(contenido.escrito(antes), contenido.escrito(ahora)), *otra_version]


def _clave(clase: type[Model], pk: Any) -> tuple[str, str]:
    return clase._meta.label_lower, str(pk)


def _plano(valor: Any) -> Any:
    return valor if valor is None or isinstance(valor, bool | int | str) else str(valor)
