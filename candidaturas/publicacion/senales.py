"""What changes a Ficha without passing through a publish button: saves of the rows it is built from.

Wagtail sends no signal for these; each save brings the affected records up to date in its transaction.
Bulk writers (the importer) send no signals and call `sincronizar` themselves, once.
"""

from typing import Any

from django.conf import settings
from django.db import connection, transaction
from django.db.models.signals import post_delete, post_save, pre_save
from wagtail.signals import page_published, page_unpublished

from candidaturas import models
from candidaturas.models.cerrojos import encerrojar_formulas
from candidaturas.models.temas import sembrar
from candidaturas.publicacion import emblemas, recalculo
from candidaturas.publicacion.sincronizar import sincronizar


def _ids(**filtro: Any) -> list[int]:
    return list(models.Registro.objects.filter(**filtro).values_list("pk", flat=True))


def _afectados(fila: Any) -> list[int]:
    """Registrations whose Ficha shows something of a row."""
    match fila:
        case models.Registro():
            return [pk for pk in (fila.pk, fila.sustituye_a_id) if pk]
        case models.Consentimiento():
            return [fila.registro_id]
        case models.Formula():
            return _ids(formula=fila)
        case models.ActorPolitico():
            return _ids(proceso=fila.proceso_id)
        case models.Integracion():
            return _ids(proceso=fila.coalicion.proceso_id)
        case models.Proceso():
            return _ids(proceso=fila)
        case models.CargoObligado():
            return _ids(proceso=fila.proceso_id)
        case models.Contienda():
            return _ids(formula__contienda=fila)
        case models.Cargo():
            return _ids(formula__contienda__cargo=fila)
        case models.Municipio():
            return _ids(formula__contienda__municipio=fila)
        case models.SeccionEnMapa() | models.Distrito():
            # A section that moves changes the municipalities of the district that it leaves, too.
            return _ids(proceso__mapa=fila.mapa_id)
        case models.MapaElectoral():
            return _ids(proceso__mapa=fila)
        case models.Entidad():
            return _ids(proceso__entidad=fila)
        case models.Cuestionario():
            return _ids(proceso=fila.proceso_id)
        case models.Pregunta():
            return _ids(proceso=fila.cuestionario.proceso_id)
    raise TypeError(f"{type(fila).__name__} is not watched")


VIGILADOS = (
    models.Registro,
    models.Consentimiento,
    models.Formula,
    models.ActorPolitico,
    models.Integracion,
    models.Proceso,
    models.CargoObligado,
    models.Contienda,
    models.Cargo,
    models.Distrito,
    models.Municipio,
    models.SeccionEnMapa,
    models.MapaElectoral,
    models.Entidad,
    models.Cuestionario,
    models.Pregunta,
)


def _al_guardar(sender: type, instance: Any, *, raw: bool = False, created: bool = False, **kwargs: Any) -> None:
    if raw:
        return
    if isinstance(instance, models.ActorPolitico):
        emblemas.poner_al_dia(instance)
    sincronizar(_afectados(instance))


def _al_borrar(sender: type, instance: Any, **kwargs: Any) -> None:
    if not isinstance(instance, models.Registro):
        sincronizar(_afectados(instance))


def _antes_de_guardar(sender: type, instance: Any, *, raw: bool = False, **kwargs: Any) -> None:
    """The records that name her (her fórmula's, her own others) are written with hers: all are locked, in their order, before it."""
    if instance.pk and not raw and connection.in_atomic_block:
        encerrojar_formulas([instance.pk])


@transaction.atomic
def _al_publicar(sender: type, instance: Any, **kwargs: Any) -> None:
    encerrojar_formulas([instance.registro_id])
    models.Registro.objects.filter(pk=instance.registro_id).update(despublicada_en=None)
    sincronizar([instance.registro_id])


def _al_despublicar(sender: type, instance: Any, **kwargs: Any) -> None:
    sincronizar([instance.registro_id])


def _al_nacer_un_proceso(
    sender: type, instance: models.Proceso, *, raw: bool = False, created: bool = False, **kwargs: Any
) -> None:
    if created and not raw:
        sembrar(instance)


def _antes_de_guardar_un_tema(sender: type, instance: models.Tema, *, raw: bool = False, **kwargs: Any) -> None:
    instance.pide_recalculo = not raw and instance.cambia_registros()


def _al_guardar_un_tema(sender: type, instance: models.Tema, **kwargs: Any) -> None:
    if instance.pide_recalculo:
        recalculo.pedir(instance.proceso_id)


def _al_borrar_un_tema(sender: type, instance: models.Tema, **kwargs: Any) -> None:
    if instance.locale.language_code == settings.LANGUAGE_CODE:
        recalculo.pedir(instance.proceso_id)


def conectar() -> None:
    """Watch every model a Ficha is built from."""
    post_save.connect(_al_nacer_un_proceso, sender=models.Proceso, dispatch_uid="temas-del-proceso")
    pre_save.connect(_antes_de_guardar_un_tema, sender=models.Tema, dispatch_uid="tema-antes-de-guardar")
    post_save.connect(_al_guardar_un_tema, sender=models.Tema, dispatch_uid="tema-guardar")
    post_delete.connect(_al_borrar_un_tema, sender=models.Tema, dispatch_uid="tema-borrar")
    for modelo in VIGILADOS:
        post_save.connect(_al_guardar, sender=modelo, dispatch_uid=f"ficha-guardar-{modelo.__name__}")
        post_delete.connect(_al_borrar, sender=modelo, dispatch_uid=f"ficha-borrar-{modelo.__name__}")
    pre_save.connect(_antes_de_guardar, sender=models.Registro, dispatch_uid="ficha-encerrojar")
    page_published.connect(_al_publicar, sender=models.CandidaturaPage, dispatch_uid="ficha-publicar")
    page_unpublished.connect(_al_despublicar, sender=models.CandidaturaPage, dispatch_uid="ficha-despublicar")
