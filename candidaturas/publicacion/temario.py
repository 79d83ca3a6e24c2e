"""What a candidacy's proposals talk about, read from its rows: the words of its process, and what editors set."""

from collections.abc import Iterable

from candidaturas.models import CorreccionDeTemas, Tema
from candidaturas.temas import Correcciones, Reglas, Temario, reglas


def reglas_del_proceso(proceso_id: int) -> Reglas:
    """The words of the themes in use (one query)."""
    return reglas(dict(Tema.objects.en_uso().filter(proceso=proceso_id).values_list("clave", "palabras")))


def correcciones_de(registros: Iterable[int]) -> dict[int, Correcciones]:
    """What editors set, by registration (one query). A theme out of use is in none."""
    filas = CorreccionDeTemas.objects.filter(registro__in=list(registros)).values_list(
        "registro_id", "propuesta", "huella", "temas__clave", "temas__en_uso"
    )
    halladas: dict[int, dict[tuple[str, str], tuple[str, ...]]] = {}
    for registro, propuesta, huella, clave, en_uso in filas.order_by("registro", "temas__clave"):
        suyas = halladas.setdefault(registro, {})
        suyas[propuesta, huella] = (*suyas.get((propuesta, huella), ()), *((clave,) if en_uso else ()))
    return dict(halladas)


def temario_de(registro_id: int, proceso_id: int) -> Temario:
    """The one of a single candidacy."""
    return Temario(reglas_del_proceso(proceso_id), correcciones_de([registro_id]).get(registro_id, {}))
