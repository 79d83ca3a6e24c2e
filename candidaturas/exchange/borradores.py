"""The drafts that an import may write: whether a file says something else than the last one, and whether nobody came first."""

from dataclasses import replace

from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.columnas import campo_del_nombre
from candidaturas.exchange.existentes import SIN_PAGINA, Existente, cargar_borradores
from candidaturas.exchange.plan import Conflicto, Plan
from candidaturas.exchange.respuestas_de_fila import huellas, sobre
from candidaturas.exchange.resuelta import Resuelta
from candidaturas.models import CandidaturaPage, Registro
from candidaturas.publicacion.respuestas import leer


def hay_respuestas(resuelta: Resuelta) -> bool:
    """Whether the row answers anything at all."""
    fila = resuelta.fila
    return bool(fila.identidad) or (fila.curricular is not None and not fila.curricular.vacia)


def dice_otra_cosa(existente: Existente, resuelta: Resuelta) -> bool:
    """Whether the row's answers differ from those of the last import, or of the draft where there was none."""
    curricular, identidad = huellas(resuelta)
    marca = existente.borrador.marca
    if marca is not None:
        return bool(
            (curricular and curricular != marca.huella_curricular)
            or (identidad and identidad != marca.huella_identidad)
        )
    if not hay_respuestas(resuelta):
        return False
    pagina = CandidaturaPage.objects.get(pk=existente.pagina)
    previas = replace(leer(pagina.get_latest_revision_as_object()), foto=None)
    return sobre(previas, resuelta) != previas


def sin_adelantados(plan: Plan) -> Plan:
    """The plan without the drafts that are not any more as it saw them, which are conflicts of it.

    What somebody wrote or sent since then is hers. Ask under the locks of `escribir_registros`: nobody comes first after that.
    """
    ahora = cargar_borradores(Registro.objects.filter(pk__in=[borrador.existente.id for borrador in plan.borradores]))
    iguales, adelantados = [], []
    for borrador in plan.borradores:
        if ahora.get(borrador.existente.id, SIN_PAGINA) == borrador.existente.borrador:
            iguales.append(borrador)
        else:
            renglon = borrador.resuelta.fila.renglon
            problema = renglon.problema(campo_del_nombre(renglon), Codigo.CAPTURA_ADELANTADA, grave=False)
            adelantados.append(Conflicto(problema, borrador.resuelta, borrador.existente))
    # First: they are news to whoever has read the rest.
    return replace(plan, borradores=iguales, conflictos=[*adelantados, *plan.conflictos])
