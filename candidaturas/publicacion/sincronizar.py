"""The only writer of what is public: Ficha, change entry and outbox row together, or nothing.

`sincronizar` makes the public record of some registrations equal to what their rows, approved
revision and consents say now. Publishing, correcting, withdrawing, importing, renaming a party and
the calendar all end here, so that there is no second way out.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import orjson
from django.db import transaction
from django.utils import timezone

from candidaturas.models import Cambio, FichaPublicada, Registro, Retiro, Salida
from candidaturas.models.cerrojos import encerrojar_fichas
from candidaturas.models.personas import de_la_misma_persona
from candidaturas.models.publicacion import DESPUBLICADA, NO_SE_PUBLICA
from candidaturas.publicacion import fotos
from candidaturas.publicacion.diferencias import secciones_que_se_leen
from candidaturas.publicacion.fila import fila_de, son_iguales
from candidaturas.publicacion.reunir import reunir
from candidaturas.vocabulario import ESTADOS_DE_SALIDA, TipoCambio

#: Topic of the outbox rows that announce a Ficha's change; their key is the public id.
TEMA_FICHA = "ficha"
LOTE = 500


@dataclass(slots=True)
class Resumen:
    """How many records a run wrote."""

    publicadas: int = 0
    cambiadas: int = 0
    retiradas: int = 0
    iguales: int = 0

    @property
    def escritas(self) -> int:
        """Records that are not as they were."""
        return self.publicadas + self.cambiadas + self.retiradas


def sincronizar(registros: Iterable[int]) -> Resumen:
    """Bring the public record of these registrations, by primary key, up to date in one transaction.

    The other person of each fórmula and the other candidacies of each person are brought up to date too, as each Ficha
    names them.
    """
    resumen = Resumen()
    with transaction.atomic():
        pendientes = sorted(_con_quienes_la_nombran(registros))
        for inicio in range(0, len(pendientes), LOTE):
            _sincronizar_lote(pendientes[inicio : inicio + LOTE], resumen)
    return resumen


def _con_quienes_la_nombran(registros: Iterable[int]) -> set[int]:
    """These registrations, and those whose records name them: today, or as they were published."""
    pedidos = set(registros)
    todos = set(pedidos)
    lista = sorted(pedidos)
    for inicio in range(0, len(lista), LOTE):
        lote = lista[inicio : inicio + LOTE]
        formulas = Registro.objects.filter(pk__in=lote).values("formula_id")
        todos.update(Registro.objects.filter(formula__in=formulas).values_list("pk", flat=True))
        todos.update(*de_la_misma_persona(lote).values(), _nombradas(lote))
    return todos


def _nombradas(lote: list[int]) -> set[int]:
    """The other candidacies that these records name: they name these in turn, though the keys may have changed since."""
    publicadas = FichaPublicada.objects.filter(registro__in=lote).values_list("datos", flat=True)
    con_otras = [orjson.loads(bytes(datos)) for datos in publicadas if b'"otras_candidaturas":[{' in bytes(datos)]
    ids = {otra["id"] for datos in con_otras for otra in datos["otras_candidaturas"]}
    return set(Registro.objects.filter(id_publico__in=ids).values_list("pk", flat=True)) if ids else set()


def _sincronizar_lote(ids: list[int], resumen: Resumen) -> None:
    encerrojar_fichas(ids)
    existentes = {f.registro_id: f for f in FichaPublicada.objects.filter(registro__in=ids)}
    conocidos = _alguna_vez_publicos(ids)
    nuevas: list[FichaPublicada] = []
    cambiadas: list[FichaPublicada] = []
    salientes: list[Registro] = []
    cambios: list[Cambio] = []
    for registro, publicable in reunir(ids, retratos=fotos.publicar):
        anterior = existentes.get(registro.pk)
        if publicable is None:
            if registro.id_publico in conocidos:
                salientes.append(registro)
            continue
        fila = fila_de(registro, publicable)
        if anterior is not None and son_iguales(anterior, fila):
            resumen.iguales += 1
            continue
        if anterior is None or anterior.etag != fila.etag:
            cambios.append(_cambio(fila, anterior))
        if anterior is None:
            nuevas.append(fila)
        else:
            fila.pk = anterior.pk
            cambiadas.append(fila)
    _guardar(nuevas, cambiadas, cambios)
    resumen.publicadas += len(nuevas)
    resumen.cambiadas += len(cambiadas)
    resumen.retiradas += _retirar(salientes, existentes)
    _limpiar_fotos([existentes[f.registro_id] for f in cambiadas], cambiadas)


def _alguna_vez_publicos(ids: list[int]) -> set[str]:
    """Public ids that the change log knows: these leave a 410 page; the others never were public."""
    publicos = Registro.objects.filter(pk__in=ids).values("id_publico")
    return set(Cambio.objects.filter(id_publico__in=publicos).values_list("id_publico", flat=True))


def _cambio(fila: FichaPublicada, anterior: FichaPublicada | None) -> Cambio:
    if anterior is None:
        return Cambio(
            proceso_id=fila.proceso_id, id_publico=fila.id_publico, tipo=TipoCambio.PUBLICACION, etag=fila.etag
        )
    return Cambio(
        proceso_id=fila.proceso_id,
        id_publico=fila.id_publico,
        tipo=TipoCambio.CORRECCION,
        secciones=secciones_que_se_leen(anterior.como_datos(), fila.como_datos()),
        etag=fila.etag,
    )


def _anunciar(ids_publicos: list[str]) -> list[Salida]:
    ahora = timezone.now()
    return Salida.objects.bulk_create([Salida(tema=TEMA_FICHA, clave=i, no_antes_de=ahora) for i in ids_publicos])


_COLUMNAS = [
    campo.name for campo in FichaPublicada._meta.concrete_fields if campo.name not in {"id", "registro", "id_publico"}
]


def _guardar(nuevas: list[FichaPublicada], cambiadas: list[FichaPublicada], cambios: list[Cambio]) -> None:
    filas = [*nuevas, *cambiadas]
    for fila, salida in zip(filas, _anunciar([f.id_publico for f in filas]), strict=True):
        fila.version = salida.pk
    FichaPublicada.objects.bulk_create(nuevas)
    # One by one: a batch of CASE expressions over whole records is slower, and corrections come in ones.
    for fila in cambiadas:
        fila.save(update_fields=_COLUMNAS)
    Cambio.objects.asentar(cambios)
    Retiro.objects.filter(id_publico__in=[f.id_publico for f in nuevas]).delete()


def _retirar(registros: list[Registro], existentes: dict[int, FichaPublicada]) -> int:
    """Withdraw Fichas, leaving what the 410 page says. A withdrawal already told is only kept up to date."""
    dichos = Retiro.objects.in_bulk([registro.id_publico for registro in registros], field_name="id_publico")
    for registro in registros:
        datos = _datos_del_retiro(registro, dichos.get(registro.id_publico))
        Retiro.objects.update_or_create(id_publico=registro.id_publico, defaults=datos)
    salen = [registro for registro in registros if registro.pk in existentes]
    if not salen:
        return 0
    filas = [existentes[registro.pk] for registro in salen]
    FichaPublicada.objects.filter(pk__in=[fila.pk for fila in filas]).delete()
    _anunciar([fila.id_publico for fila in filas])
    Cambio.objects.asentar(
        [Cambio(proceso_id=fila.proceso_id, id_publico=fila.id_publico, tipo=TipoCambio.RETIRO) for fila in filas]
    )
    _limpiar_fotos(filas, [])
    return len(salen)


def _datos_del_retiro(registro: Registro, dicho: Retiro | None) -> dict[str, Any]:
    """What the 410 page says; `dicho` is what it said until now."""
    sucesora = Registro.objects.publicos().filter(sustituye_a=registro).first()
    motivo, desde, acuerdo = _porque(registro)
    if desde is None:
        desde = dicho.desde if dicho and dicho.motivo == motivo else registro.proceso.hoy()
    return {
        "proceso_id": registro.proceso_id,
        "contienda_id": registro.formula.contienda_id,
        "actor_id": registro.formula.actor_id,
        "motivo": motivo,
        "desde": desde,
        "acuerdo": acuerdo,
        "sucesora": sucesora.id_publico if sucesora else "",
    }


def _porque(registro: Registro) -> tuple[str, dt.date | None, str]:
    """Why a registration is not public, since when if it is known, and the acuerdo: only leaving the seat has one."""
    if registro.estado in ESTADOS_DE_SALIDA:
        return registro.estado, registro.estado_desde, registro.acuerdo
    if registro.despublicada_en is not None:
        return DESPUBLICADA, timezone.localdate(registro.despublicada_en), ""
    return NO_SE_PUBLICA, None, ""


def _limpiar_fotos(anteriores: list[FichaPublicada], actuales: list[FichaPublicada]) -> None:
    """Remove the portraits that the previous records showed and nothing shows now."""
    fotos.retirar_fotos(_fotos(anteriores) - _fotos(actuales))


def _fotos(filas: list[FichaPublicada]) -> set[str]:
    return {valor["clave"] for fila in filas if (valor := fila.como_datos()["foto"]["valor"])}
