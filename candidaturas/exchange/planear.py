"""Computes the plan of an import. It reads only, and decides nothing that a person should."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from candidaturas.exchange.borradores import dice_otra_cosa, hay_respuestas
from candidaturas.exchange.catalogo import Catalogo
from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.columnas import campo_del_nombre
from candidaturas.exchange.comparar import comparar, legible
from candidaturas.exchange.emparejar import Emparejador, dice_quien, es_ella, mismo_nombre
from candidaturas.exchange.existentes import Existente
from candidaturas.exchange.homonimas import apartar_homonimas
from candidaturas.exchange.lugares import desalojar
from candidaturas.exchange.plan import Alta, Borrador, Conflicto, Decision, Plan
from candidaturas.exchange.resuelta import Resuelta
from candidaturas.vocabulario import ESTADOS_DE_SALIDA, EstadoRegistro


def planear(
    resueltas: Sequence[Resuelta],
    existentes: Sequence[Existente],
    catalogo: Catalogo,
    *,
    hoy: dt.date,
    decisiones: Mapping[str, str],
) -> Plan:
    """The diff between a file's candidacies and what is registered, under what a person decided."""
    planeador = _Planeador(existentes, resueltas, catalogo, hoy, decisiones)
    for resuelta in resueltas:
        planeador.agregar(resuelta)
    plan = planeador.plan
    plan.decididas = [resuelta for resuelta in resueltas if resuelta.clave in decisiones]
    planeador.decidir_segundas()
    apartar_homonimas(plan, existentes, planeador.mencionados, decisiones, planeador.mudar)
    desalojar(plan, existentes, decisiones)
    plan.ausentes = planeador.ausentes()
    _planear_borradores(plan, planeador)
    return plan


class _Planeador:
    """Sorts each row into the plan."""

    def __init__(
        self,
        existentes: Iterable[Existente],
        resueltas: Sequence[Resuelta],
        catalogo: Catalogo,
        hoy: dt.date,
        decisiones: Mapping[str, str],
    ) -> None:
        self.existentes = list(existentes)
        self.emparejador = Emparejador(self.existentes, resueltas)
        self.contiendas = {resuelta.contienda.id for resuelta in resueltas}
        self.catalogo = catalogo
        self.hoy = hoy
        self.decisiones = decisiones
        self.plan = Plan()
        self.pares: list[tuple[Existente, Resuelta]] = []
        self.mencionados: set[int] = set()

    def agregar(self, resuelta: Resuelta) -> None:
        """One row."""
        existente = self.emparejador.de(resuelta)
        if existente is None:
            self._nueva(resuelta)
            return
        self.mencionados.add(existente.id)
        if not existente.ocupa:
            self._de_quien_salio(existente, resuelta)
        elif es_ella(existente, resuelta):
            self._comparada(existente, resuelta)
        else:
            self._otra_persona(existente, resuelta)

    def _nueva(self, resuelta: Resuelta, sustituye: Existente | None = None) -> None:
        if resuelta.fila.sexo is None or not dice_quien(resuelta):
            # A cancelled candidacy of which the file doesn't say whose it was: there is nobody to register.
            renglon = resuelta.fila.renglon
            falta = "sexo" if dice_quien(resuelta) else campo_del_nombre(renglon)
            estado = legible("estado", resuelta.fila.estado)
            self.plan.sin_persona.append(
                renglon.problema(falta, Codigo.SIN_PERSONA, grave=False, estado=estado.lower())
            )
            return
        self.plan.altas.append(Alta(resuelta, sustituye))

    def mudar(self, existente: Existente, resuelta: Resuelta) -> None:
        """Give a registration to a row of another place that is decided to be hers."""
        self.mencionados.add(existente.id)
        self._comparada(existente, resuelta)

    def decidir_segundas(self) -> None:
        """Who stands in another contienda holds one more candidacy: her keys never move the one she has.

        Where the file has that contienda without her, only a person can tell a second candidacy from one that moved.
        """
        for alta in [a for a in self.plan.altas if a.resuelta.fila.estado not in ESTADOS_DE_SALIDA]:
            otras = self.emparejador.en_otras_contiendas(alta.resuelta)
            ajena = next((e for e in otras if not mismo_nombre(e, alta.resuelta)), None)
            sueltas = [e for e in otras if e.id not in self.mencionados and e.lugar.contienda in self.contiendas]
            decision = self.decisiones.get(alta.resuelta.clave)
            renglon = alta.resuelta.fila.renglon
            campo = campo_del_nombre(renglon)
            if ajena is not None:
                otra, donde = ajena.valores["nombre_publico"], self._donde(ajena)
                problema = renglon.problema(campo, Codigo.CLAVE_REGISTRADA, grave=False, otra=otra, donde=donde)
                self._apartar(alta, Conflicto(problema, alta.resuelta, ajena))
            elif sueltas and decision == Decision.MUDANZA:
                self.plan.altas.remove(alta)
                self.mudar(sueltas[0], alta.resuelta)
            elif sueltas and decision not in {Decision.SEGUNDA, Decision.SUSTITUCION}:
                problema = renglon.problema(campo, Codigo.OTRA_CONTIENDA, grave=False, donde=self._donde(sueltas[0]))
                opciones = (Decision.SEGUNDA, Decision.MUDANZA)
                self._apartar(alta, Conflicto(problema, alta.resuelta, sueltas[0], opciones))

    def _apartar(self, alta: Alta, conflicto: Conflicto) -> None:
        self.plan.altas.remove(alta)
        self.plan.conflictos.append(conflicto)

    def _donde(self, existente: Existente) -> str:
        """The contienda of a registration, in words."""
        return next((c.nombre or c.clave for c in self.catalogo.contiendas if c.id == existente.lugar.contienda), "—")

    def _comparada(self, existente: Existente, resuelta: Resuelta) -> None:
        self.pares.append((existente, resuelta))
        cambio = comparar(existente, resuelta, self.catalogo, self.hoy)
        if cambio is None:
            self.plan.iguales += 1
        else:
            self.plan.cambios.append(cambio)

    def _otra_persona(self, existente: Existente, resuelta: Resuelta) -> None:
        decision = self.decisiones.get(resuelta.clave)
        if decision == Decision.MISMA:
            self._comparada(existente, resuelta)
        elif decision == Decision.SUSTITUCION:
            self.plan.bajas.append(existente)
            self._nueva(resuelta, existente)
        else:
            problema = resuelta.fila.renglon.problema(
                campo_del_nombre(resuelta.fila.renglon),
                Codigo.PERSONA_DISTINTA,
                grave=False,
                antes=existente.valores["nombre_publico"],
                despues=resuelta.fila.nombre.publico,
            )
            opciones = (Decision.MISMA, Decision.SUSTITUCION)
            self.plan.conflictos.append(Conflicto(problema, resuelta, existente, opciones))

    def _de_quien_salio(self, existente: Existente, resuelta: Resuelta) -> None:
        """A leaver stays as she is, but for the acuerdo that a file may bring later."""
        estado = EstadoRegistro(existente.valores["estado"])
        if resuelta.fila.estado == estado:
            falta_acuerdo = bool(resuelta.fila.acuerdo) and not existente.valores["acuerdo"]
            cambio = comparar(existente, resuelta, self.catalogo, self.hoy) if falta_acuerdo else None
            if cambio is None:
                self.plan.iguales += 1
            else:
                solo = tuple(c for c in cambio.campos if c.despues == resuelta.fila.acuerdo)
                valores = {"acuerdo": resuelta.fila.acuerdo}
                self.plan.cambios.append(replace(cambio, campos=solo, valores=valores, privados={}, se_mueve=False))
            return
        problema = resuelta.fila.renglon.problema(
            campo_del_nombre(resuelta.fila.renglon),
            Codigo.SALIDA_CONSERVADA,
            grave=False,
            estado=legible("estado", estado.value),
        )
        self.plan.conflictos.append(Conflicto(problema, resuelta, existente))

    def ausentes(self) -> list[Existente]:
        """Who is registered in the file's contiendas and is not in the file."""
        salen = {baja.id for baja in self.plan.bajas}
        return [
            e
            for e in self.existentes
            if e.ocupa and e.lugar.contienda in self.contiendas and e.id not in self.mencionados and e.id not in salen
        ]


def _planear_borradores(plan: Plan, planeador: _Planeador) -> None:
    """Answers go to drafts that nobody has touched; where somebody has, a different answer is a conflict."""
    en_conflicto = {conflicto.resuelta.clave for conflicto in plan.conflictos}
    for existente, resuelta in planeador.pares:
        if resuelta.clave in en_conflicto or not dice_quien(resuelta):
            continue
        if existente.pagina is None:
            plan.borradores.append(Borrador(existente, resuelta))
        elif dice_otra_cosa(existente, resuelta):
            if existente.borrador.sin_tocar:
                plan.borradores.append(Borrador(existente, resuelta))
            elif hay_respuestas(resuelta):
                problema = resuelta.fila.renglon.problema(
                    campo_del_nombre(resuelta.fila.renglon), Codigo.RESPUESTAS_EDITADAS, grave=False
                )
                plan.conflictos.append(Conflicto(problema, resuelta, existente))
