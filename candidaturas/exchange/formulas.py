"""The fórmulas and planillas that an import needs, found or made in a fixed number of statements."""

from collections.abc import Iterable

from candidaturas.exchange.resuelta import Resuelta
from candidaturas.models import Formula, Planilla, Proceso

_Llave = tuple[int, int, int]


class Formulas:
    """The fórmulas of a process by contienda, actor and number."""

    def __init__(self, proceso: Proceso) -> None:
        self.proceso = proceso
        filas = Formula.objects.filter(contienda__proceso=proceso)
        self._filas: dict[_Llave, Formula] = {(f.contienda_id, f.actor_id, f.numero): f for f in filas}

    def de(self, resuelta: Resuelta) -> int:
        """The key of a row's fórmula, once made sure of."""
        return self._filas[_llave(resuelta)].pk

    def asegurar(self, resueltas: Iterable[Resuelta]) -> None:
        """Make those that lack, and give each the siglado and the planilla that its rows say."""
        pedidas = {_llave(resuelta): resuelta for resuelta in resueltas}
        planillas = self._planillas(pedidas.values())
        nuevas, cambiadas = [], []
        for llave, resuelta in pedidas.items():
            siglado = resuelta.siglado.id if resuelta.siglado else None
            planilla = planillas.get((resuelta.actor.id, resuelta.contienda.municipio))
            fila = self._filas.get(llave)
            if fila is None:
                contienda, actor, numero = llave
                nuevas.append(
                    Formula(
                        contienda_id=contienda, actor_id=actor, numero=numero, siglado_id=siglado, planilla_id=planilla
                    )
                )
            elif siglado is not None and fila.siglado_id != siglado:
                fila.siglado_id = siglado
                cambiadas.append(fila)
        for fila in Formula.objects.bulk_create(nuevas, batch_size=500):
            self._filas[(fila.contienda_id, fila.actor_id, fila.numero)] = fila
        Formula.objects.bulk_update(cambiadas, ["siglado"], batch_size=500)

    def _planillas(self, resueltas: Iterable[Resuelta]) -> dict[tuple[int, int | None], int]:
        """Planillas by actor and municipality, for the contiendas of town councils."""
        existentes: dict[tuple[int, int | None], int] = {
            (p.actor_id, p.municipio_id): p.pk for p in Planilla.objects.filter(proceso=self.proceso)
        }
        llaves = {(r.actor.id, r.contienda.municipio) for r in resueltas if r.contienda.municipio is not None}
        faltan = sorted(llave for llave in llaves if llave not in existentes)
        creadas = Planilla.objects.bulk_create(
            Planilla(proceso=self.proceso, actor_id=actor, municipio_id=municipio) for actor, municipio in faltan
        )
        return {**existentes, **{(p.actor_id, p.municipio_id): p.pk for p in creadas}}


def _llave(resuelta: Resuelta) -> _Llave:
    return resuelta.contienda.id, resuelta.actor.id, resuelta.fila.numero
