"""A registration against its row of the file, field by field."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.db.models import Field, Model
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from candidaturas.exchange.canon import palabras
from candidaturas.exchange.catalogo import Actor, Catalogo
from candidaturas.exchange.existentes import Existente
from candidaturas.exchange.plan import Cambio, CambioDeCampo
from candidaturas.exchange.problemas import RESERVADO
from candidaturas.exchange.resuelta import Resuelta
from candidaturas.models import DatosPrivados, Registro
from candidaturas.vocabulario import EstadoRegistro

_NOMBRE = ("nombre_publico", "nombre_fuente", "nombres", "primer_apellido", "segundo_apellido")


def valores_nuevos(resuelta: Resuelta, hoy: dt.date) -> dict[str, Any]:
    """The columns of a registration that a row would create."""
    fila = resuelta.fila
    return {
        "nombre_publico": fila.nombre.publico,
        "nombre_fuente": fila.nombre.fuente,
        "nombres": fila.nombre.nombres,
        "primer_apellido": fila.nombre.primer_apellido,
        "segundo_apellido": fila.nombre.segundo_apellido,
        "sobrenombre": fila.nombre.sobrenombre,
        "sexo": fila.sexo,
        "edad_jornada": resuelta.edad,
        "edad_declarada_en": hoy if resuelta.edad is not None and fila.nacimiento is None else None,
        "eleccion_consecutiva": fila.eleccion_consecutiva,
        "accion_afirmativa": fila.accion_afirmativa or "ninguna",
        "estado": fila.estado or EstadoRegistro.APROBADA,
        "estado_desde": hoy,
        "acuerdo": fila.acuerdo,
        "calidad": fila.calidad,
        "folio": fila.folio,
        "clave_externa": resuelta.clave,
    }


def comparar(existente: Existente, resuelta: Resuelta, catalogo: Catalogo, hoy: dt.date) -> Cambio | None:
    """What the row changes, or None: a change is something that can be shown. A column that the layout does not have is never compared."""
    propuestos = _comparables(existente, resuelta, hoy)
    valores = {c: v for c, v in propuestos.items() if v != existente.valores.get(c)}
    if "edad_jornada" not in valores:
        valores.pop("edad_declarada_en", None)
    privados = {c: v for c, v in (resuelta.fila.privados or {}).items() if v != existente.privados.get(c, "")}
    mueve = (
        existente.lugar != resuelta.lugar
        or existente.numero != resuelta.fila.numero
        or _otro_siglado(existente, resuelta)
    )
    if "estado" in valores:
        valores["estado_desde"] = hoy
        if existente.valores["acuerdo"] != resuelta.fila.acuerdo:
            # What put her in her status before says nothing of this one.
            valores["acuerdo"] = resuelta.fila.acuerdo
    campos = [*_legibles(existente.valores, valores), *_lugares(existente, resuelta, catalogo), *_reservados(privados)]
    if not campos:
        return None
    return Cambio(existente, resuelta, tuple(campos), valores, privados, se_mueve=mueve)


def _comparables(existente: Existente, resuelta: Resuelta, hoy: dt.date) -> dict[str, Any]:
    nuevos = valores_nuevos(resuelta, hoy)
    fila, actuales = resuelta.fila, existente.valores
    del nuevos["estado_desde"]
    # A file that says less of who she is does not unsay it.
    if not str(resuelta.claves) and str(existente.claves):
        del nuevos["clave_externa"]
    # A name edited here stays while its source says the same; a status in the cell is not a name.
    if not fila.nombre.publico or palabras(nuevos["nombre_fuente"]) == palabras(actuales["nombre_fuente"]):
        for columna in _NOMBRE:
            del nuevos[columna]
    if palabras(nuevos["sobrenombre"]) == palabras(actuales["sobrenombre"]) or not fila.renglon.tabla.trae(
        "sobrenombre"
    ):
        del nuevos["sobrenombre"]
    for columna, valor in (
        ("sexo", fila.sexo),
        ("edad_jornada", resuelta.edad),
        ("eleccion_consecutiva", fila.eleccion_consecutiva),
        ("accion_afirmativa", fila.accion_afirmativa),
        ("folio", fila.folio or None),
        ("acuerdo", fila.acuerdo or None),
    ):
        if valor is None:
            del nuevos[columna]
    return nuevos


def _otro_siglado(existente: Existente, resuelta: Resuelta) -> bool:
    return resuelta.siglado is not None and resuelta.siglado.id != existente.siglado


def _legibles(actuales: Mapping[str, Any], valores: Mapping[str, Any]) -> list[CambioDeCampo]:
    """Changes of columns that people know; the key, the source spelling and dates of record are not shown."""
    ocultas = {"clave_externa", "nombre_fuente", "edad_declarada_en", "estado_desde", "calidad"}
    return [
        CambioDeCampo(_rotulo(columna), legible(columna, actuales.get(columna)), legible(columna, valor))
        for columna, valor in valores.items()
        if columna not in ocultas
    ]


def _rotulo(columna: str) -> str:
    return str(_campo(Registro, columna).verbose_name)


def _campo(modelo: type[Model], columna: str) -> "Field[Any, Any]":
    return next(campo for campo in modelo._meta.fields if campo.name == columna)


def legible(columna: str, valor: Any) -> str:
    """A column's value as people read it."""
    if isinstance(valor, bool):
        return _("Sí") if valor else _("No")
    if valor in (None, ""):
        return "—"
    if isinstance(valor, dt.date):
        return date_format(valor)
    opciones = dict(_campo(Registro, columna).choices or ())
    return str(opciones.get(valor, valor))


def _lugares(existente: Existente, resuelta: Resuelta, catalogo: Catalogo) -> list[CambioDeCampo]:
    """The parts of its place that change, each by its own name."""
    antes, despues = existente.lugar, resuelta.lugar
    contiendas = {c.id: c.nombre or c.clave for c in catalogo.contiendas}
    actores: dict[int | None, str] = {a.id: a.nombre for a in catalogo.actores}
    cambios = []
    if antes.contienda != despues.contienda:
        cambios.append(
            CambioDeCampo(_("contienda"), contiendas.get(antes.contienda, "—"), contiendas[despues.contienda])
        )
    if antes.actor != despues.actor:
        cambios.append(CambioDeCampo(_("partido o coalición"), actores.get(antes.actor, "—"), resuelta.actor.nombre))
    if existente.numero != resuelta.fila.numero:
        cambios.append(CambioDeCampo(_("número"), str(existente.numero), str(resuelta.fila.numero)))
    if antes.calidad != despues.calidad:
        cambios.append(
            CambioDeCampo(_("calidad"), legible("calidad", antes.calidad), legible("calidad", despues.calidad))
        )
    if _otro_siglado(existente, resuelta):
        cambios.append(CambioDeCampo(_("siglado"), actores.get(existente.siglado, "—"), _nombre(resuelta.siglado)))
    return cambios


def _nombre(actor: Actor | None) -> str:
    return actor.nombre if actor else "—"


def _reservados(privados: Mapping[str, str]) -> list[CambioDeCampo]:
    """Private data change in view of nobody: only their name is told."""
    return [
        CambioDeCampo(str(_campo(DatosPrivados, columna).verbose_name), RESERVADO, RESERVADO) for columna in privados
    ]
