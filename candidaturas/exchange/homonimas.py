"""People of one name in one contienda: neither merged nor registered twice until somebody says who is who.

CURP and folio tell them apart by themselves. Without them, by two parties or in two places of one list, they may be
two people or one written twice: each row shows what it has of its own, and waits.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping

from django.utils.translation import gettext as _

from candidaturas.exchange.canon import palabras
from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.columnas import campo_del_nombre
from candidaturas.exchange.comparar import legible
from candidaturas.exchange.existentes import Existente
from candidaturas.exchange.plan import Alta, Conflicto, Decision, Plan
from candidaturas.exchange.resuelta import Resuelta
from candidaturas.vocabulario import ESTADOS_DE_SALIDA

#: What is decided of a row that makes it another person.
_OTRA = frozenset({Decision.DISTINTA, Decision.SUSTITUCION})
_Nombre = tuple[int, str]


def apartar_homonimas(
    plan: Plan,
    existentes: Iterable[Existente],
    mencionados: Collection[int],
    decisiones: Mapping[str, str],
    mudar: Callable[[Existente, Resuelta], None],
) -> None:
    """Take from the new registrations those that may be of somebody who has her place in the contienda already.

    `mudar` gives a registration that no other row names to the row that is decided to be hers.
    """
    nuevas: dict[_Nombre, list[Alta]] = defaultdict(list)
    for alta in plan.altas:
        if alta.resuelta.fila.estado not in ESTADOS_DE_SALIDA:
            nuevas[_nombre(alta.resuelta)].append(alta)
    registradas: dict[_Nombre, list[Existente]] = defaultdict(list)
    salen = {baja.id for baja in plan.bajas}
    salen |= {c.existente.id for c in plan.cambios if c.valores.get("estado") in ESTADOS_DE_SALIDA}
    for existente in existentes:
        llave = (existente.lugar.contienda, palabras(existente.valores["nombre_publico"]))
        if existente.ocupa and existente.id not in salen and llave in nuevas:
            registradas[llave].append(existente)
    for llave, altas in nuevas.items():
        for alta in altas:
            rivales = [otra for otra in altas if otra is not alta and not _se_sabe(alta, otra, decisiones)]
            ya = [e for e in registradas[llave] if not _se_sabe(alta, e, decisiones)]
            if rivales or ya:
                _decidir(plan, alta, rivales, ya, mencionados, decisiones, mudar)


def _nombre(resuelta: Resuelta) -> _Nombre:
    return resuelta.contienda.id, palabras(resuelta.fila.nombre.publico)


def _se_sabe(alta: Alta, otra: Alta | Existente, decisiones: Mapping[str, str]) -> bool:
    """Whether two are known to be two people: by their keys, or because somebody said it of either."""
    claves = otra.resuelta.claves if isinstance(otra, Alta) else otra.claves
    dichas = {decisiones.get(alta.resuelta.clave)}
    if isinstance(otra, Alta):
        dichas.add(decisiones.get(otra.resuelta.clave))
    return alta.resuelta.claves.es(claves) is False or not _OTRA.isdisjoint(dichas)


def _decidir(
    plan: Plan, alta: Alta, rivales: list[Alta], ya: list[Existente], mencionados: Collection[int],
    decisiones: Mapping[str, str], mudar: Callable[[Existente, Resuelta], None],
) -> None:  # fmt: skip
    """Keep a row, give it the registration that is hers, or leave it out until somebody decides."""
    solas = [otra for otra in rivales if decisiones.get(otra.resuelta.clave) == Decision.SOLA]
    con_fila = [e for e in ya if e.id in mencionados]
    es_la_sola = decisiones.get(alta.resuelta.clave) == Decision.SOLA and not solas and not con_fila
    if es_la_sola and not ya:
        return
    plan.altas.remove(alta)
    if es_la_sola:
        mudar(ya[0], alta.resuelta)
        return
    renglon = alta.resuelta.fila.renglon
    if solas and decisiones.get(alta.resuelta.clave) != Decision.SOLA:
        otra = solas[0].resuelta.fila.renglon.numero
        apartada = renglon.problema(campo_del_nombre(renglon), Codigo.MISMA_PERSONA, grave=False, otra=otra)
        plan.conflictos.append(Conflicto(apartada, alta.resuelta))
        return
    opciones = (Decision.DISTINTA,) if con_fila else (Decision.DISTINTA, Decision.SOLA)
    otras = [*(_de_fila(otra.resuelta) for otra in rivales), *map(_de_registro, ya)]
    problema = renglon.problema(
        campo_del_nombre(renglon),
        Codigo.HOMONIMAS,
        grave=False,
        propia=_propios(alta.resuelta),
        otras="; ".join(otras),
    )
    plan.conflictos.append(Conflicto(problema, alta.resuelta, ya[0] if ya else None, opciones))


def _de_fila(resuelta: Resuelta) -> str:
    return _("fila %(fila)s (%(datos)s)") % {"fila": resuelta.fila.renglon.numero, "datos": _propios(resuelta)}


def _de_registro(existente: Existente) -> str:
    valores = existente.valores
    datos = _datos(existente.numero, valores["calidad"], valores["sexo"], valores["edad_jornada"], valores["folio"])
    return _("ya registrada (%(datos)s)") % {"datos": datos}


def _propios(resuelta: Resuelta) -> str:
    fila = resuelta.fila
    datos = _datos(fila.numero, fila.calidad.value, fila.sexo, resuelta.edad, fila.folio)
    return f"{resuelta.actor.nombre}, {datos}"


def _datos(numero: int, calidad: str, sexo: str | None, edad: int | None, folio: str) -> str:
    """What a person goes by to tell two of one name apart; nothing private."""
    partes = [_("número %(numero)s") % {"numero": numero}, legible("calidad", calidad).lower()]
    partes += [legible("sexo", sexo).lower()] if sexo else []
    partes += [_("%(edad)s años") % {"edad": edad}] if edad else []
    partes += [_("folio %(folio)s") % {"folio": folio}] if folio else []
    return ", ".join(partes)
