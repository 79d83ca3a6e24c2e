"""Recompute every record from its rows and report the ones that differ from what is published."""

from collections.abc import Iterator
from dataclasses import dataclass

from candidaturas import ficha
from candidaturas.models import FichaPublicada, Proceso, Registro
from candidaturas.publicacion.diferencias import secciones_distintas
from candidaturas.publicacion.fila import fila_de, son_iguales
from candidaturas.publicacion.reunir import reunir
from candidaturas.publicacion.sincronizar import LOTE, sincronizar


@dataclass(frozen=True, slots=True)
class Deriva:
    """A record that is not what its rows say: `falta`, `sobra` or `difiere` (with the keys that do)."""

    registro_id: int
    id_publico: str
    clase: str
    secciones: tuple[str, ...] = ()


def verificar(proceso: Proceso | None = None) -> Iterator[Deriva]:
    """Every drift, in order of registration. Reads only."""
    registros = Registro.objects.all() if proceso is None else Registro.objects.del_proceso(proceso)
    ids = list(registros.order_by("pk").values_list("pk", flat=True))
    for inicio in range(0, len(ids), LOTE):
        lote = ids[inicio : inicio + LOTE]
        existentes = {f.registro_id: f for f in FichaPublicada.objects.filter(registro__in=lote)}
        for registro, publicable in reunir(lote):
            deriva = _comparar(registro, publicable, existentes.get(registro.pk))
            if deriva is not None:
                yield deriva


def reparar(derivas: list[Deriva]) -> int:
    """Write the records that drifted, by the one path. Returns how many were written."""
    return sincronizar([deriva.registro_id for deriva in derivas]).escritas


def _comparar(
    registro: Registro, publicable: ficha.Publicable | None, existente: FichaPublicada | None
) -> Deriva | None:
    if publicable is None:
        return Deriva(registro.pk, registro.id_publico, "sobra") if existente else None
    esperada = fila_de(registro, publicable)
    if existente is None:
        return Deriva(registro.pk, registro.id_publico, "falta")
    if son_iguales(esperada, existente):
        return None
    distintas = secciones_distintas(existente.como_datos(), esperada.como_datos()) or ["columnas"]
    return Deriva(registro.pk, registro.id_publico, "difiere", tuple(distintas))
